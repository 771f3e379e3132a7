// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/outagewatch.h"

namespace touchstone::session {

OutageWatch::OutageWatch(const Clock &clock, const items::ConnectorListModel &connectors, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_connectors(connectors)
{
    connect(&m_connectors, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { lookAt(first, last); });
    connect(&m_connectors, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &from, const QModelIndex &to) { lookAt(from.row(), to.row()); });
    connect(&m_connectors, &QAbstractItemModel::modelReset, this, [this] { lookAt(0, m_connectors.rowCount() - 1); });
}

void OutageWatch::remember(const QList<Outage> &outages)
{
    for (const Outage &outage : outages) {
        const auto seen = m_outages.constFind(outage.connector);
        // One that goes on since the last run began then, and not when this run first looked.
        const bool goesOn = seen != m_outages.cend() && !outage.end && !seen->isBeginKnown;
        if (goesOn) {
            Outage longer = outage;
            longer.end = seen->end;
            set(longer);
        } else if (seen == m_outages.cend()) {
            m_outages.insert(outage.connector, outage);
        }
    }
    lookAt(0, m_connectors.rowCount() - 1);
}

std::optional<Outage> OutageWatch::outage(const ConnectorName &connector) const
{
    const auto found = m_outages.constFind(connector);
    return found == m_outages.cend() ? std::nullopt : std::optional(*found);
}

void OutageWatch::lookAt(int first, int last)
{
    for (int row = first; row <= last; ++row)
        see(m_connectors.rowAt(row));
}

void OutageWatch::see(const items::ConnectorRow &row)
{
    const ConnectorName &name = row.connector.name;
    const std::optional<Outage> known = outage(name);
    const bool isOpen = known && !known->end;
    if (row.connector.isActive()) {
        m_lastActive.insert(name, m_clock.now());
        if (!isOpen)
            return;
        Outage over = *known;
        over.end = m_clock.now();
        set(over);
        Q_EMIT cameBack(over);
        return;
    }
    if (row.connector.status.value() == ConnectorStatusTraits::Enum::Unknown)
        return;
    Outage now = isOpen ? *known : Outage{name, m_clock.now()};
    if (!isOpen && m_lastActive.contains(name)) {
        now.begin = m_lastActive.value(name); // it was on then; the list is not read every moment
        now.isBeginKnown = true;
    }
    if (row.queue && row.queue->disabled) { // the cloud says it exactly
        now.begin = row.queue->disabled->at;
        now.isBeginKnown = true;
    }
    if (now != known)
        set(now);
}

void OutageWatch::set(const Outage &outage)
{
    m_outages.insert(outage.connector, outage);
    Q_EMIT changed(outage);
}

} // namespace touchstone::session
