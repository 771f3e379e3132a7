// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/health.h"

#include <algorithm>

namespace touchstone {

namespace {

using namespace std::chrono_literals;

constexpr auto stalledAfter = 5min;
constexpr auto recentWindow = 1h;

struct Attempts
{
    qint64 successes = 0;
    qint64 errors = 0;

    qint64 total() const { return successes + errors; }
};

/// What was tried in the steps that reach into the last `window`.
Attempts attemptsWithin(const ConnectorSeries &series, Timestamp now, std::chrono::seconds window)
{
    Attempts attempts;
    for (const SeriesSlot &slot : series.steps) {
        if (slot.start + series.step <= now - window)
            continue;
        attempts.successes += slot.successCount;
        attempts.errors += slot.errorCount;
    }
    return attempts;
}

Attempts attemptsOf(const ConnectorMetrics &metrics)
{
    return {metrics.successCount, metrics.errorCount};
}

/// The attempts that the judgement rests on: the last hour where there is a series, unless nothing happened in it.
std::optional<Attempts> judgedAttempts(
    const std::optional<ConnectorMetrics> &metrics, const std::optional<ConnectorSeries> &series, Timestamp now)
{
    if (series) {
        const Attempts recent = attemptsWithin(*series, now, recentWindow);
        if (recent.total() > 0)
            return recent;
    }
    if (metrics)
        return attemptsOf(*metrics);
    if (series)
        return attemptsOf(series->totals);
    return std::nullopt;
}

bool isStalled(const std::optional<ConnectorMetrics> &metrics, const std::optional<ConnectorSeries> &series,
    const std::optional<QueueState> &queue, Timestamp now)
{
    if (!queue || queue->depth <= 0 || !queue->oldest || now - *queue->oldest <= stalledAfter)
        return false;
    // Two steps at least: the newest one has only just begun, and a pause between attempts may be as long as a step.
    if (series)
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
    const std::optional<Attempts> attempts = judgedAttempts(metrics, series, now);
    if (!attempts || attempts->total() <= 0)
        return Health::Unknown;
    if (attempts->errors * 2 >= attempts->total())
        return Health::Failing;
    if (attempts->errors * 50 >= attempts->total())
        return Health::Degraded;
    return Health::Healthy;
}

} // namespace touchstone
