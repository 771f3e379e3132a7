// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/deliveryengine.h"

#include "app/cloud/delivery/deliveryengine_p.h"

namespace touchstone::cloud {

DeliveryEngine::DeliveryEngine(DeliveryPolicy policy, Settings settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(policy, std::move(settings), clock, *this))
{}

DeliveryEngine::~DeliveryEngine()
{
    d->stop();
}

Result<void> DeliveryEngine::start()
{
    return d->start();
}

void DeliveryEngine::put(const DataConnector &connector)
{
    d->put(connector);
}

void DeliveryEngine::remove(const ConnectorName &name)
{
    d->remove(name);
}

void DeliveryEngine::accept(AcceptedEvent event, std::function<void(Result<void>)> done)
{
    d->accept(event, std::move(done));
}

void DeliveryEngine::sendTo(
    const ConnectorName &name, const QList<AcceptedEvent> &events, std::function<void(Result<void>)> done)
{
    std::vector<QueuedEvent> queued;
    for (const AcceptedEvent &event : events)
        queued.push_back(queuedEvent(event));
    d->sendTo(name, std::move(queued), std::move(done));
}

void DeliveryEngine::resendAll(const ConnectorName &name, std::function<void(Result<qint64>)> done)
{
    d->resendAll(name, std::move(done));
}

void DeliveryEngine::resend(const ConnectorName &name, const QString &eventId, std::function<void(Result<qint64>)> done)
{
    d->resend(name, eventId, std::move(done));
}

QList<DeliveryEngine::AttemptRecord> DeliveryEngine::attempts(const ConnectorName &name, const QString &eventId) const
{
    QList<AttemptRecord> records;
    const QList<AttemptLog::Record> remembered = d->log.attempts(name, eventId);
    for (const AttemptLog::Record &record : remembered)
        records.append({record.serial, record.attempt});
    return records;
}

qint64 DeliveryEngine::attemptCount(const ConnectorName &name) const
{
    return d->log.count(name);
}

ConnectorMetrics DeliveryEngine::metrics(const ConnectorName &name) const
{
    return d->book.metrics(name, d->clock.now());
}

ConnectorSeries DeliveryEngine::series(
    const ConnectorName &name, std::chrono::minutes window, std::chrono::minutes step) const
{
    return d->book.series(name, d->clock.now(), window, step);
}

DeliveryCounts DeliveryEngine::deliveryCounts() const
{
    return d->book.counts();
}

QueueState DeliveryEngine::queueState(const ConnectorName &name) const
{
    return d->queueState(name);
}

void DeliveryEngine::describeQueue(const ConnectorName &name, std::function<void(QueueState)> done) const
{
    d->describeQueue(name, std::move(done));
}

QueueState DeliveryEngine::totalQueueState() const
{
    QueueState total;
    for (const ConnectorName &name : d->subscriptions.names()) {
        const QueueState one = d->queueState(name);
        total.depth += one.depth;
        total.inFlight += one.inFlight;
        if (one.oldest && (!total.oldest || *one.oldest < *total.oldest))
            total.oldest = one.oldest;
    }
    return total;
}

bool DeliveryEngine::canStore() const
{
    return d->canStore();
}

void DeliveryEngine::backfillStatistics(const ConnectorName &name, const QList<SeriesSlot> &steps)
{
    d->book.backfill(name, steps);
}

const DeliveryPolicy &DeliveryEngine::policy() const
{
    return d->policy;
}

} // namespace touchstone::cloud
