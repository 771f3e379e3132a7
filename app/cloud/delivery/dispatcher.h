// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/attemptlog.h"
#include "app/cloud/delivery/connectorqueue.h"
#include "app/cloud/delivery/deliverytarget.h"
#include "app/cloud/delivery/disablerules.h"
#include "app/cloud/delivery/httptransport.h"
#include "app/cloud/delivery/inflightshares.h"
#include "app/cloud/delivery/retryschedule.h"
#include "app/cloud/delivery/statisticsbook.h"
#include "app/cloud/queue/queuegauge.h"
#include "models/domain/clock.h"

#include <QSet>

#include <functional>
#include <memory>
#include <unordered_map>
#include <unordered_set>

namespace touchstone::cloud {

/// Reads events back from the store without waiting for it.
class QueueReader
{
public:
    using Events = Result<std::vector<QueuedEventPointer>>;
    using Answer = std::function<void(const Events &)>;

    virtual ~QueueReader() = default;
    /// As QueueStore's; `answer` is called later, on the caller's thread.
    virtual void readAfter(const QString &project, Sequence after, Sequence upTo, int limit, Answer answer) = 0;
    virtual void read(const std::vector<Sequence> &sequences, Answer answer) = 0;
};

/// An event that has just become durable, and who wanted it when it was accepted.
struct CommittedEvent
{
    QueuedEventPointer event;
    std::shared_ptr<const std::vector<QueueRef>> wantedBy; ///< shared by events of the same project and type
};

/// Decides what is posted when: takes committed events, starts attempts within the shares, judges their outcomes,
/// pauses, disables, and tells the store what came of it. One thread, that of its transport. It has no timer: the owner
/// calls wake() when nextWake() has come, and flush() and age() now and then.
class Dispatcher
{
public:
    /// Everything around it; all must outlive the dispatcher.
    struct Links
    {
        const Clock &clock;
        HttpTransport &transport;
        QueueReader &reader;
        StatisticsBook &book;
        AttemptLog &log;
        std::function<void(QueueBatch)> save;
        std::function<void(QueueRef, DisableReason, Timestamp)> disabled;
        std::function<double()> random; ///< in [0, 1)
    };
    /// A connector that has become active, or was when the program ended.
    struct Opening
    {
        QueueRow row;
        DeliveryTarget target;
        std::shared_ptr<QueueGauge> gauge; ///< shared with the owner's side, which reads it
        std::vector<QueueException> exceptions;
        QByteArray disableRules;
    };

    Dispatcher(const DeliveryPolicy &policy, int maxInFlight, Sequence head, Links links);

    void open(Opening opening);
    /// The next attempt uses the new target; `filters` matters for what is read back.
    void edit(const QueueRef &ref, DeliveryTarget target, FilterHistory filters);
    /// Drops the queue. Attempts under way are neither counted nor repeated.
    void close(const QueueRef &ref);
    void enqueue(const std::vector<CommittedEvent> &events);
    /// Events for this connector alone, stored with their exceptions.
    void enqueueAddressed(const QueueRef &ref, const std::vector<QueuedEventPointer> &events);

    /// Ends the pauses of all that waits, or of one event. Answers how many events are on their way to the receiver
    /// now, those in flight included; nothing for an event that is not open.
    std::optional<qint64> resendAll(const QueueRef &ref);
    std::optional<qint64> resend(const QueueRef &ref, const QString &eventId);
    /// Fills in what only the dispatcher knows: when the next attempt is planned, and how near the disabling is.
    void describe(const QueueRef &ref, QueueState &state) const;

    /// Lets go of what these projects have in the store and nobody waits for.
    void touchProjects(const QStringList &projects);

    std::optional<std::chrono::microseconds> nextWake() const { return m_schedule.next(); }
    void wake();
    /// Hands all changes to Links::save.
    void flush();
    bool hasChanges() const { return !m_dirty.empty() || !m_touchedProjects.empty(); }
    /// Every few seconds: attempts older than one such period no longer hold back the low water.
    void age();

private:
    struct Connector
    {
        ConnectorName name;
        DeliveryTarget target;
        FilterHistory filters;
        std::shared_ptr<QueueGauge> gauge;
        ConnectorQueue queue;
        DisableRules rules;
        bool rulesChanged = false;
        quint64 startsAtLastAge = 0;
    };
    struct Attempt
    {
        QueueRef ref;
        Sequence sequence = 0;
        QueuedEventPointer event;
        DeliveryTarget target; ///< as it was used
        Timestamp startedAt{};
    };

    Connector *find(const QueueRef &ref) const;
    void pump();
    void startNext(Connector &connector);
    void finished(const Attempt &attempt, const HttpOutcome &outcome);
    void record(const Connector &connector, const Attempt &attempt, const HttpOutcome &outcome, bool acknowledged);
    void succeeded(Connector &connector, const Attempt &attempt, const HttpOutcome &outcome);
    void failed(Connector &connector, const Attempt &attempt, const HttpOutcome &outcome);
    void disable(QueueRef ref, DisableReason reason); ///< by value: it outlives the connector that it may come from
    void checkDeadline(Connector &connector);
    void scheduleDeadline(const Connector &connector);
    void settle(Connector &connector, Sequence sequence);
    void refill(Connector &connector);
    void requestPage(Connector &connector);
    void takePage(const QueueRef &ref, Sequence upTo, int limit, const QueueReader::Events &events);
    void requestLoads(Connector &connector);
    void takeLoaded(const QueueRef &ref, const std::vector<Sequence> &asked, const QueueReader::Events &events);
    void changed(Connector &connector);
    void releaseProjects(QueueBatch &batch);

    const DeliveryPolicy m_policy;
    Links m_links;
    Sequence m_head; ///< the greatest committed sequence
    InFlightShares m_shares;
    RetrySchedule m_schedule;
    std::unordered_map<qint64, std::unique_ptr<Connector>> m_connectors; ///< by QueueRef::connector
    QHash<QString, QList<qint64>> m_byProject;
    std::unordered_set<qint64> m_dirty;
    QSet<QString> m_touchedProjects;
};

} // namespace touchstone::cloud
