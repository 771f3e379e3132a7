// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace touchstone::instance {

/// What a second start asks of the first: to come to the front, and to open a link if there is one.
struct StartRequest
{
    QString link;            ///< as it was given; whoever opens it judges it
    QString activationToken; ///< what allows a window to come to the front (xdg-activation), if the desktop gave one
    bool operator==(const StartRequest &) const = default;
};

/// One line of JSON, with its end, at most `longestRequest` bytes: what does not fit is left out.
inline constexpr qsizetype longestRequest = 4096;
QByteArray startRequestToLine(const StartRequest &request);
/// Invalid when it is no such line.
Result<StartRequest> startRequestFromLine(const QByteArray &line);

} // namespace touchstone::instance

Q_DECLARE_METATYPE(touchstone::instance::StartRequest)
