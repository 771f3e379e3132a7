// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QMetaType>
#include <QString>

namespace touchstone {

/// What the link badge tells about the live stream. A value made by the stream client, shown by ui/.
struct LinkState
{
    enum class Kind {
        Idle,       ///< nobody asked for a stream
        Connecting, ///< since `since`
        Live,       ///< bytes came last at `lastByte`
        Retrying,   ///< lost because of `reason`; the next try is at `nextTry`
        Refused,    ///< the server said no (`reason`); no further tries by itself
    };
    Kind kind = Kind::Idle;
    Timestamp since{};     ///< when this kind began
    Timestamp lastByte{};  ///< only Live
    Timestamp nextTry{};   ///< only Retrying
    qint64 unreadable = 0; ///< messages of this project's stream that were no events and were left out
    QString reason;        ///< one sentence, without secrets
    bool operator==(const LinkState &) const = default;
};

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::LinkState)
