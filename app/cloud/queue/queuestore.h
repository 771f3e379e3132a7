// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/queue/eventfilter.h"
#include "app/cloud/queue/queuedevent.h"
#include "models/domain/names.h"
#include "models/domain/result.h"

#include <QHash>
#include <QList>

#include <vector>

namespace touchstone::cloud {

/// One life of a connector's queue. Dropping a queue starts the next epoch; whatever still carries the old number is
/// void, on disk as in memory.
struct QueueRef
{
    qint64 connector = 0; ///< the store's number of the connector, never used twice
    qint64 epoch = 0;
    bool operator==(const QueueRef &) const = default;
};

/// Where an event lies in the store. Those of a project share its lane, in which each connector finds what it wants by
/// page and filter. An addressed event (a resend, a :sync) lies in the lane of its connector, where no page, count or
/// filter comes by; only the exception that it is stored with leads to it. `addressee` 0: the project's lane.
QString laneOf(const QString &project, qint64 addressee);

/// A connector's row. Everything up to `lowWater` is settled (acknowledged, unwanted or dropped), save the exceptions.
struct QueueRow
{
    QueueRef ref;
    ConnectorName name;
    Sequence lowWater = 0;
    FilterHistory filters;
    bool operator==(const QueueRow &) const = default;
};

/// An event that waits for one connector although the low water has moved past it, mostly because an attempt failed.
struct QueueException
{
    QueueRef ref;
    Sequence sequence = 0;
    int failures = 0; ///< failed attempts so far
    Timestamp nextAttempt{};
    Timestamp acceptedAt{};
    // The event's own, filled in by recovery; apply() does not look at them.
    QString eventId = {};
    bool addressed = false;
    bool operator==(const QueueException &) const = default;
};

/// Changes that become durable together or not at all. Applied in the order of the members.
struct QueueBatch
{
    struct Mark
    {
        QueueRef ref;
        Sequence lowWater = 0;
    };
    struct Settled
    {
        QueueRef ref;
        QString project; ///< or rather the lane
        Sequence sequence = 0;
    };
    struct Release
    {
        QString project;   ///< or rather the lane
        Sequence upTo = 0; ///< all connectors of the project are past it, save exceptions
    };

    std::vector<QueueRow> rows;             ///< made or replaced; a higher epoch drops the queue
    std::vector<qint64> forgotten;          ///< connectors that are no more
    std::vector<QueuedEventPointer> events; ///< appended
    std::vector<QueueException> exceptions; ///< made or replaced
    std::vector<Settled> settled;           ///< exceptions that are no more
    std::vector<Mark> marks;                ///< ignored when the epoch has passed or the mark would go back
    std::vector<Release> releases;          ///< what clean() may delete

    bool isEmpty() const;
    /// Appends `later`'s changes to this one's.
    void merge(QueueBatch later);
    /// Keeps the last word on each mark, release and exception: what is held back for long does not grow with time.
    void compact();
};

/// What a store holds when it is opened.
struct RecoveredQueue
{
    Sequence head = 0;        ///< every sequence handed out before is at most this
    qint64 lastConnector = 0; ///< likewise for connector numbers
    QList<QueueRow> rows;
    std::vector<QueueException> exceptions; ///< of current epochs only, by sequence
    QStringList projects;                   ///< that have events, and lanes of addressed events
    QString warning; ///< one sentence when something was lost or had to be kept aside; else empty
};

/// Durable queues of all connectors: every event once, and for each connector a low-water mark with exceptions.
///
/// Threads: one; the thread that called open(). Every call may block on the disk.
/// Guarantee: when apply() has returned success, its changes survive a crash of the program and of the machine; when it
/// failed, none of them was made and the store can be used on (a full disk may have room again).
class QueueStore
{
public:
    virtual ~QueueStore() = default;

    /// Opens or creates. A file that cannot be read is kept aside and a new one is started (RecoveredQueue::warning).
    virtual Result<RecoveredQueue> open() = 0;
    virtual Result<void> apply(const QueueBatch &batch) = 0;
    /// Writes and syncs something without meaning: whether the disk takes anything at the moment.
    virtual Result<void> probe() = 0;

    /// Events of the project's lane with after < sequence <= upTo, oldest first, at most `limit`.
    virtual Result<std::vector<QueuedEventPointer>> readAfter(
        const QString &project, Sequence after, Sequence upTo, int limit) = 0;
    /// Those of the given events that are there, oldest first.
    virtual Result<std::vector<QueuedEventPointer>> read(const std::vector<Sequence> &sequences) = 0;
    /// How many events of each type the project's lane has with after < sequence <= upTo.
    virtual Result<QHash<QString, qint64>> countByType(const QString &project, Sequence after, Sequence upTo) = 0;

    /// One bounded step of deleting what nobody waits for. True when there is more to do.
    virtual Result<bool> clean(int limit) = 0;
};

/// An event has one schedule for each connector. Takes those addressed events out of `recovered` whose event waits for
/// the same connector already: the program ended after they were stored, before they were settled for that reason.
/// Answers the changes that settle them.
QueueBatch takeRepeats(RecoveredQueue &recovered);

/// How many events beyond its low water and up to `head` the connector wanted when they were accepted.
Result<qint64> countWanted(QueueStore &store, const QueueRow &row, Sequence head);

} // namespace touchstone::cloud
