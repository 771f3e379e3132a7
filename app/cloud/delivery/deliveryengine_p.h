// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/attemptlog.h"
#include "app/cloud/delivery/deliveryengine.h"
#include "app/cloud/delivery/deliverythread.h"
#include "app/cloud/delivery/mailbox.h"
#include "app/cloud/delivery/statisticsbook.h"
#include "app/cloud/delivery/subscriptions.h"
#include "app/cloud/queue/queuewriter.h"

#include <QTimer>

namespace touchstone::cloud {

/// An event as the queue keeps it; its place in the order is not known yet.
QueuedEvent queuedEvent(const AcceptedEvent &accepted);

/// Joins the owner's view (subscriptions), the writer's thread (queue and statistics files) and the delivery thread.
class DeliveryEngine::Private
{
public:
    Private(const DeliveryPolicy &deliveryPolicy, Settings engineSettings, const Clock &engineClock,
        DeliveryEngine &engine);

    Result<void> start();
    void stop();
    void put(const DataConnector &connector);
    void remove(const ConnectorName &name);
    void accept(const AcceptedEvent &accepted, std::function<void(Result<void>)> done);
    void sendTo(const ConnectorName &name, std::vector<QueuedEvent> events, std::function<void(Result<void>)> done);
    void resendAll(const ConnectorName &name, std::function<void(Result<qint64>)> done);
    void resend(const ConnectorName &name, const QString &eventId, std::function<void(Result<qint64>)> done);
    QueueState queueState(const ConnectorName &name) const;
    void describeQueue(const ConnectorName &name, std::function<void(QueueState)> done);
    bool canStore();

    const DeliveryPolicy policy;
    const Settings settings;
    const Clock &clock;
    StatisticsBook book;
    AttemptLog log;
    Subscriptions subscriptions;

private:
    using Done = std::function<void(Result<void>)>;
    using RecipientsPointer = std::shared_ptr<const Subscriptions::Recipients>;
    struct Completion
    {
        Done done;
        Result<void> result;
    };
    /// Events for one connector that have just become durable.
    struct Addressed
    {
        QueueRef ref;
        std::vector<QueuedEventPointer> events;
    };
    /// What one group commit leads to; filled and emptied on the writer's thread.
    struct Group
    {
        std::vector<CommittedEvent> committed;
        std::vector<Addressed> addressed;
        std::vector<Completion> completions;
    };

    /// Null unless events are queued for it.
    const Subscriptions::Subscription *activeSubscription(const ConnectorName &name) const;
    Result<void> openStores(RecoveredQueue &recovered);
    Result<void> openStatistics();
    void countRecovered(const RecoveredQueue &recovered);
    void openRecovered(const RecoveredQueue &recovered);
    void openQueue(const Subscriptions::Subscription &subscription, std::vector<QueueException> exceptions,
        const QByteArray &disableRules);
    void carryOut(Subscriptions::Consequence consequence, const ConnectorName &name);
    void stored(QueuedEventPointer event, const RecipientsPointer &recipients, Done done, const Result<void> &result);
    void groupDone();
    /// Stores events that are for this connector alone, as exceptions of it; all or none.
    void queueFor(const ConnectorName &name, std::vector<QueuedEvent> events, Done done);
    void sendAgain(const ConnectorName &name, const QString &eventId, const std::function<void(Result<qint64>)> &done);
    void disabled(const QueueRef &ref, DisableReason reason, Timestamp at);
    void writeStatistics();

    DeliveryEngine &m_engine;
    Mailbox m_mailbox; ///< of the owner's thread
    QueueWriter m_writer;
    DeliveryThread m_delivery;
    Sequence m_head = 0; ///< the last sequence given to an event
    bool m_started = false;
    Group m_group;
    std::unique_ptr<StatisticsStore> m_statistics; ///< made, used and destroyed on the writer's thread
    QTimer m_statisticsTimer;
};

} // namespace touchstone::cloud
