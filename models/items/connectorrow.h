// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"
#include "models/domain/daytotals.h"
#include "models/domain/deliveryattempt.h"
#include "models/domain/health.h"
#include "models/domain/metrics.h"

#include <optional>

namespace touchstone::items {

/// Everything known about one connector.
struct ConnectorRow
{
    DataConnector connector;
    /// What the cloud counts, over the last 24 hours or less; none before the first answer.
    std::optional<ConnectorMetrics> metrics;
    /// From the cloud where it has /local/v1; else put together from samples, and sliding.
    std::optional<ConnectorSeries> series;
    std::optional<ConnectorSeries> minutes = {}; ///< the last hours by the minute, while somebody looks closely
    std::optional<QueueState> queue;
    bool changePending = false;                 ///< a change made here is on its way
    std::optional<Timestamp> readAt;            ///< when any of its numbers was last read
    std::chrono::seconds patience{0};           ///< how much longer than usual its numbers may take to come
    std::optional<DeliveryAttempt> lastFailure; ///< while deliveries fail, where the cloud has /local/v1
    QString projectTitle = {};                  ///< the project's display name, its id while that is not known
    std::optional<Timestamp> changedAt = {};    ///< when configuration or status last differed; none while never seen
    std::optional<DayTotals> day = {};          ///< put together from samples, where the cloud has no /local/v1
    /// Not read from the cloud since the program began, but kept from this moment, without secrets.
    std::optional<Timestamp> keptFrom = {};

    /// Numbers that only /local/v1 tells.
    bool hasLocal() const { return (series && !series->isSliding()) || queue.has_value(); }
    /// Whether the numbers are older than they should be.
    bool isStale(Timestamp now) const { return readAt && touchstone::isStale(*readAt + patience, hasLocal(), now); }
    /// The totals of the last 24 hours, as far as they are known: put together from samples, as the cloud counts, or
    /// from the series where there are no metrics yet.
    std::optional<ConnectorMetrics> totals() const
    {
        if (day)
            return day->totals;
        if (metrics)
            return metrics;
        return series ? std::optional(series->totals) : std::nullopt;
    }
    /// The share of attempts that failed, 0 to 1; none without an attempt.
    std::optional<double> errorRate() const
    {
        const std::optional<ConnectorMetrics> numbers = totals();
        const qint64 attempts = numbers ? numbers->successCount + numbers->errorCount : 0;
        return attempts > 0 ? std::optional(double(numbers->errorCount) / double(attempts)) : std::nullopt;
    }
    /// None when nothing was delivered.
    std::optional<std::chrono::microseconds> latency99p() const
    {
        const std::optional<ConnectorMetrics> numbers = totals();
        return numbers && numbers->latency99p.count() > 0 ? std::optional(numbers->latency99p) : std::nullopt;
    }
    /// How long the oldest waiting event has waited; none when nothing waits or it is not known.
    std::optional<std::chrono::microseconds> oldestAge(Timestamp now) const
    {
        if (!queue || queue->depth <= 0 || !queue->oldest)
            return std::nullopt;
        return std::max(now - *queue->oldest, std::chrono::microseconds(0));
    }
};

} // namespace touchstone::items
