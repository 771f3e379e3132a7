// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/names.h"
#include "models/domain/result.h"

#include <QList>
#include <QMetaType>
#include <QPair>

namespace touchstone::session {

/// How switching connectors on or off ended, each for itself.
struct SwitchReport
{
    bool enabled = false; ///< what was wanted
    QList<ConnectorName> done;
    QList<ConnectorName> overtaken; ///< somebody else did it, or deleted the connector, before it was sent
    QList<QPair<ConnectorName, Failure>> failed;
};

} // namespace touchstone::session

Q_DECLARE_METATYPE(touchstone::session::SwitchReport)
