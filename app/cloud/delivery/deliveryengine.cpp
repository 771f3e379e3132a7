// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/deliveryengine.h"

namespace touchstone::cloud {

class DeliveryEngine::Private
{
public:
    DeliveryPolicy policy;
};

DeliveryEngine::DeliveryEngine(DeliveryPolicy policy, Settings, const Clock &, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    d->policy = policy;
}

DeliveryEngine::~DeliveryEngine() = default;

Result<void> DeliveryEngine::start()
{
    return {};
}

void DeliveryEngine::put(const DataConnector &) {}

void DeliveryEngine::remove(const ConnectorName &) {}

void DeliveryEngine::accept(AcceptedEvent, std::function<void(Result<void>)> done)
{
    done(Failure{Failure::Kind::Unavailable, QStringLiteral("Events cannot be stored yet")});
}

ConnectorMetrics DeliveryEngine::metrics(const ConnectorName &) const
{
    return {};
}

ConnectorSeries DeliveryEngine::series(const ConnectorName &, std::chrono::minutes, std::chrono::minutes step) const
{
    ConnectorSeries series;
    series.step = step;
    return series;
}

QueueState DeliveryEngine::queueState(const ConnectorName &) const
{
    return {};
}

QueueState DeliveryEngine::totalQueueState() const
{
    return {};
}

void DeliveryEngine::backfillStatistics(const ConnectorName &, const QList<SeriesSlot> &) {}

const DeliveryPolicy &DeliveryEngine::policy() const
{
    return d->policy;
}

} // namespace touchstone::cloud
