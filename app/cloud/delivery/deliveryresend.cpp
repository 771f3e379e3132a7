// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's operations on one connector's queue: look at it, send again, send to it alone.
#include "app/cloud/delivery/deliveryengine_p.h"

namespace touchstone::cloud {

namespace {

Failure notActive(const ConnectorName &name)
{
    return {
        Failure::Kind::Invalid, QStringLiteral("%1 is not active: set its status to ACTIVE first").arg(name.path())};
}

Failure notKept(const QString &eventId)
{
    return {Failure::Kind::NotFound,
        QStringLiteral("the event %1 neither waits for another attempt nor is it among the last attempts of this Data "
                       "Connector, so it is no longer kept here; :sync sends the latest event of each type")
            .arg(eventId.left(40))};
}

} // namespace

const Subscriptions::Subscription *DeliveryEngine::Private::activeSubscription(const ConnectorName &name) const
{
    const Subscriptions::Subscription *const subscription = subscriptions.find(name);
    return m_started && subscription && subscription->active ? subscription : nullptr;
}

void DeliveryEngine::Private::describeQueue(const ConnectorName &name, std::function<void(QueueState)> done)
{
    const QueueState known = queueState(name);
    const Subscriptions::Subscription *const subscription = activeSubscription(name);
    if (!subscription) {
        m_mailbox.post([done = std::move(done), known] { done(known); });
        return;
    }
    m_delivery.post([this, ref = subscription->row.ref, known, done = std::move(done)](Dispatcher &dispatcher) {
        QueueState state = known;
        dispatcher.describe(ref, state);
        m_mailbox.post([done, state] { done(state); });
    });
}

void DeliveryEngine::Private::resendAll(const ConnectorName &name, std::function<void(Result<qint64>)> done)
{
    const Subscriptions::Subscription *const subscription = activeSubscription(name);
    if (!subscription) {
        m_mailbox.post([done = std::move(done), name] { done(notActive(name)); });
        return;
    }
    m_delivery.post([this, ref = subscription->row.ref, name, done = std::move(done)](Dispatcher &dispatcher) {
        const std::optional<qint64> sending = dispatcher.resendAll(ref);
        m_mailbox.post([done, sending, name] { done(sending ? Result<qint64>(*sending) : notActive(name)); });
    });
}

void DeliveryEngine::Private::resend(
    const ConnectorName &name, const QString &eventId, std::function<void(Result<qint64>)> done)
{
    const Subscriptions::Subscription *const subscription = activeSubscription(name);
    if (!subscription) {
        m_mailbox.post([done = std::move(done), name] { done(notActive(name)); });
        return;
    }
    m_delivery.post([this, ref = subscription->row.ref, name, eventId, done = std::move(done)](Dispatcher &dispatcher) {
        const std::optional<qint64> sending = dispatcher.resend(ref, eventId);
        m_mailbox.post([this, done, sending, name, eventId] {
            if (sending)
                done(*sending);
            else
                sendAgain(name, eventId, done);
        });
    });
}

/// The event has left the queue, or never was in it; its bytes may still be in the attempt log.
void DeliveryEngine::Private::sendAgain(
    const ConnectorName &name, const QString &eventId, const std::function<void(Result<qint64>)> &done)
{
    const std::optional<AttemptLog::Record> last = log.last(name, eventId);
    if (!last) {
        done(notKept(eventId));
        return;
    }
    QueuedEvent event = *last->event;
    queueFor(name, {std::move(event)},
        [done](const Result<void> &stored) { done(stored ? Result<qint64>(1) : Result<qint64>(stored.failure())); });
}

void DeliveryEngine::Private::sendTo(
    const ConnectorName &name, std::vector<QueuedEvent> events, std::function<void(Result<void>)> done)
{
    if (const Subscriptions::Subscription *const subscription = subscriptions.find(name)) {
        const EventFilter filter = subscription->row.filters.latest();
        std::erase_if(events, [&filter](const QueuedEvent &event) { return !filter.wants(event.type); });
    }
    queueFor(name, std::move(events), std::move(done));
}

void DeliveryEngine::Private::queueFor(const ConnectorName &name, std::vector<QueuedEvent> events, Done done)
{
    const Subscriptions::Subscription *const subscription = activeSubscription(name);
    if (!subscription || events.empty()) {
        const Result<void> result = subscription ? Result<void>() : notActive(name);
        m_mailbox.post([done = std::move(done), result] { done(result); });
        return;
    }
    const QueueRef ref = subscription->row.ref;
    const Timestamp now = clock.now();
    QueueBatch batch;
    for (QueuedEvent &event : events) {
        event.sequence = ++m_head;
        event.addressee = ref.connector;
        event.acceptedAt = now; // into this queue
        const std::optional<AttemptLog::Record> last = log.last(name, event.eventId);
        batch.exceptions.push_back({ref, event.sequence, last ? last->attempt.number : 0, now, now});
        batch.events.push_back(std::make_shared<const QueuedEvent>(std::move(event)));
    }
    // So that each is deleted with its exception.
    batch.releases.push_back({laneOf(name.project, ref.connector), m_head});
    Addressed addressed{ref, batch.events};
    const auto count = qint64(addressed.events.size());
    subscription->gauge->depth += count;
    m_writer.transact(std::move(batch), [this, addressed = std::move(addressed), count, gauge = subscription->gauge,
                                            done = std::move(done)](const Result<void> &result) {
        if (result)
            m_group.addressed.push_back(addressed);
        else
            gauge->depth -= count;
        m_group.completions.push_back({done, result});
    });
}

} // namespace touchstone::cloud
