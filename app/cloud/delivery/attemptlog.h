// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/queue/queuedevent.h"
#include "models/domain/deliveryattempt.h"
#include "models/domain/names.h"

#include <QHash>

#include <deque>
#include <list>
#include <mutex>

namespace touchstone::cloud {

/// The last attempts of all connectors, in memory: what happened, for people, and the events themselves, for sending
/// one again. Bounded for each connector and over all; a connector without attempts costs nothing. Any thread: the
/// delivery thread records, the owner's reads.
class AttemptLog
{
public:
    struct Bounds
    {
        size_t perConnector = 100;
        size_t total = 20'000; ///< with their events some 30 MB at the most
    };
    struct Record
    {
        quint64 serial = 0; ///< grows with each attempt of whatever connector
        DeliveryAttempt attempt;
        QueuedEventPointer event;
    };

    AttemptLog()
        : AttemptLog(Bounds{})
    {}
    explicit AttemptLog(Bounds bounds);

    void record(const ConnectorName &name, DeliveryAttempt attempt, QueuedEventPointer event);
    void remove(const ConnectorName &name);

    /// The newest first; with an `eventId`, those of that event alone.
    QList<Record> attempts(const ConnectorName &name, const QString &eventId = {}) const;
    /// All that were recorded, whether or not they are still there.
    qint64 count(const ConnectorName &name) const;
    /// The last attempt of the event through this connector; nothing when none is remembered.
    std::optional<Record> last(const ConnectorName &name, const QString &eventId) const;

private:
    struct Entry
    {
        ConnectorName name;
        Record record;
    };
    using Entries = std::list<Entry>;
    struct Connector
    {
        std::deque<Entries::iterator> entries; ///< the oldest first
        qint64 count = 0;
    };

    const Bounds m_bounds;
    mutable std::mutex m_mutex;
    Entries m_entries; ///< of all connectors, the oldest first; guarded, as all below
    QHash<ConnectorName, Connector> m_connectors;
    quint64 m_lastSerial = 0;
};

} // namespace touchstone::cloud
