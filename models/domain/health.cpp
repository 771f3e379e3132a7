// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/health.h"

#include <algorithm>

namespace touchstone {

namespace {

using namespace std::chrono_literals;

constexpr auto stalledAfter = 5min;
constexpr auto recentWindow = 1h;

constexpr auto staleAfterLocal = 1min;
constexpr auto staleAfterElsewhere = 3min;

/// What was tried in the steps that reach into the last `window`.
HealthBasis attemptsWithin(const ConnectorSeries &series, Timestamp now, std::chrono::seconds window)
{
    HealthBasis attempts;
    for (const SeriesSlot &slot : series.steps) {
        if (slot.start + series.step <= now - window)
            continue;
        attempts.successes += slot.successCount;
        attempts.errors += slot.errorCount;
    }
    return attempts;
}

HealthBasis attemptsOf(const ConnectorMetrics &metrics)
{
    return {metrics.successCount, metrics.errorCount, false};
}

bool isStalled(const std::optional<ConnectorMetrics> &metrics, const std::optional<ConnectorSeries> &series,
    const std::optional<QueueState> &queue, Timestamp now)
{
    if (!queue || queue->depth <= 0 || !queue->oldest || now - *queue->oldest <= stalledAfter)
        return false;
    // Two steps at least: the newest one has only just begun, and a pause between attempts may be as long as a step.
    if (series && !series->isSliding())
        return attemptsWithin(*series, now, std::max<std::chrono::seconds>(2 * stalledAfter, 2 * series->step))
                   .total() == 0;
    return metrics && attemptsOf(*metrics).total() == 0;
}

} // namespace

Health judgeHealth(const DataConnector &connector, const std::optional<ConnectorMetrics> &metrics,
    const std::optional<ConnectorSeries> &series, const std::optional<QueueState> &queue, Timestamp now)
{
    switch (connector.status.value()) {
    case ConnectorStatusTraits::Enum::Unknown:
        return Health::Unknown;
    case ConnectorStatusTraits::Enum::UserDisabled:
        return Health::DisabledByHand;
    case ConnectorStatusTraits::Enum::SystemDisabled:
        return Health::DisabledBySystem;
    case ConnectorStatusTraits::Enum::Active:
        break;
    }
    // First, because a connector that takes events and tries none would otherwise look merely unknown.
    if (isStalled(metrics, series, queue, now))
        return Health::Stalled;
    const std::optional<HealthBasis> attempts = healthBasis(metrics, series, now);
    if (!attempts || attempts->total() <= 0)
        return Health::Unknown;
    if (attempts->errors * 2 >= attempts->total())
        return Health::Failing;
    if (attempts->errors * 50 >= attempts->total())
        return Health::Degraded;
    return Health::Healthy;
}

std::optional<HealthBasis> healthBasis(
    const std::optional<ConnectorMetrics> &metrics, const std::optional<ConnectorSeries> &series, Timestamp now)
{
    if (series && !series->isSliding()) {
        HealthBasis recent = attemptsWithin(*series, now, recentWindow);
        recent.ofLastHour = true;
        if (recent.total() > 0)
            return recent;
    }
    if (metrics)
        return attemptsOf(*metrics);
    if (series)
        return attemptsOf(series->totals);
    return std::nullopt;
}

bool isStale(const std::optional<Timestamp> &readAt, bool hasLocal, Timestamp now)
{
    return readAt && now - *readAt > (hasLocal ? staleAfterLocal : staleAfterElsewhere);
}

std::optional<DisablingForecast> disablingForecast(const DisablingOutlook &outlook)
{
    using Rule = DisablingForecast::Rule;
    const bool byFailures = outlook.maxFailuresPerHour.has_value();
    if (outlook.deadline && !(byFailures && outlook.limitForecast && *outlook.limitForecast < *outlook.deadline))
        return DisablingForecast{Rule::NoSuccess, outlook.deadline};
    if (byFailures)
        return DisablingForecast{Rule::TooManyFailures, outlook.limitForecast};
    return std::nullopt;
}

} // namespace touchstone
