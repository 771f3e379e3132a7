// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/recovery.h"
#include "models/items/connectorlistmodel.h"

#include <QHash>
#include <QObject>

namespace touchstone::session {

/// Sees in the list when connectors are disabled and when they come back, whoever did it. What it knows can be handed
/// in and is told of, so that an outage that began before the program was started is known. GUI thread.
class OutageWatch : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the watch.
    OutageWatch(const Clock &clock, const items::ConnectorListModel &connectors, QObject *parent = nullptr);

    /// From an earlier run; what was seen in this one wins.
    void remember(const QList<Outage> &outages);
    /// The latest one; without an end while the connector is disabled.
    std::optional<Outage> outage(const ConnectorName &connector) const;

Q_SIGNALS:
    void changed(const touchstone::Outage &outage); ///< to be kept
    void cameBack(const touchstone::Outage &outage);

private:
    void lookAt(int first, int last);
    void see(const items::ConnectorRow &row);
    void set(const Outage &outage);

    const Clock &m_clock;
    const items::ConnectorListModel &m_connectors;
    QHash<ConnectorName, Outage> m_outages;
    QHash<ConnectorName, Timestamp> m_lastActive; ///< when it was last seen to be on
};

} // namespace touchstone::session
