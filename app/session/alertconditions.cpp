// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/alertconditions.h"

#include <algorithm>

namespace touchstone::session {

using namespace std::chrono_literals;

namespace {

constexpr auto settleTime = 2min;
constexpr auto latencyWindow = 30min;

AlertCondition disabledBySystem(const items::ConnectorRow &row)
{
    if (!row.connector.status.isKnown())
        return {};
    AlertCondition condition;
    const bool isDisabled = row.connector.status == ConnectorStatusTraits::Enum::SystemDisabled;
    condition.holds = isDisabled ? Holds::Yes : Holds::Over;
    if (isDisabled && row.queue && row.queue->disabled)
        condition.facts.reason = row.queue->disabled->reason;
    return condition;
}

AlertCondition notDelivering(Health health)
{
    AlertCondition condition;
    condition.facts.health = health;
    if (health == Health::Failing || health == Health::Stalled)
        condition.holds = Holds::Yes;
    else if (health != Health::Unknown)
        condition.holds = Holds::No;
    return condition;
}

AlertCondition errorRate(const items::ConnectorRow &row, int percent, Timestamp now)
{
    const std::optional<HealthBasis> basis = healthBasis(row.totals(), row.series, now);
    if (!basis)
        return {};
    AlertCondition condition;
    if (row.series && !basis->ofLastHour) { // what failed yesterday is no news
        condition.holds = Holds::No;
        return condition;
    }
    if (basis->total() < leastAttemptsForRate) {
        condition.holds = basis->total() == 0 ? Holds::No : Holds::Between;
        return condition;
    }
    condition.facts.share = double(basis->errors) / double(basis->total());
    // In whole numbers: exactly the limit is not over it.
    if (basis->errors * 100 > basis->total() * percent)
        condition.holds = Holds::Yes;
    else
        condition.holds = condition.facts.share * 100 <= clearlyWithin * percent ? Holds::No : Holds::Between;
    return condition;
}

/// The p99 of the newest steps that delivered something lately, the newest first.
QList<std::chrono::microseconds> recentLatencies(const ConnectorSeries &series, Timestamp now)
{
    QList<std::chrono::microseconds> latencies;
    for (auto step = series.steps.crbegin(); step != series.steps.crend() && latencies.size() < stepsForLatency;
         ++step) {
        if (step->start + series.step <= now - latencyWindow)
            break;
        if (step->latency99p)
            latencies.append(*step->latency99p);
    }
    return latencies;
}

AlertCondition latency(const items::ConnectorRow &row, std::chrono::milliseconds limit, Timestamp now)
{
    if (!row.series && !row.metrics)
        return {};
    QList<std::chrono::microseconds> latencies;
    if (row.series)
        latencies = recentLatencies(*row.series, now);
    else if (row.latency99p())
        latencies = {*row.latency99p()};
    AlertCondition condition;
    condition.holds = Holds::No; // nothing is delivered, so nothing is slow
    if (latencies.isEmpty())
        return condition;
    condition.facts.latency = latencies.first();
    const auto [least, most] = std::minmax_element(latencies.cbegin(), latencies.cend());
    const bool isEnough = !row.series || latencies.size() >= leastStepsForLatency;
    if (isEnough && *least > limit)
        condition.holds = Holds::Yes;
    else if (!isEnough || double(most->count()) > clearlyWithin * double(std::chrono::microseconds(limit).count()))
        condition.holds = Holds::Between;
    return condition;
}

AlertCondition disablingNear(const items::ConnectorRow &row, std::chrono::hours within, Timestamp now)
{
    if (!row.queue) // another cloud does not tell
        return {};
    AlertCondition condition;
    condition.holds = Holds::No;
    const std::optional<DisablingForecast> forecast =
        row.queue->outlook ? disablingForecast(*row.queue->outlook) : std::nullopt;
    if (!forecast || !forecast->at)
        return condition;
    condition.facts.disabling = forecast->at;
    const std::chrono::microseconds left = *forecast->at - now;
    if (left < within)
        condition.holds = Holds::Yes;
    else if (clearlyWithin * double(left.count()) < double(std::chrono::microseconds(within).count()))
        condition.holds = Holds::Between;
    return condition;
}

} // namespace

AlertCondition alertCondition(
    AlertKind kind, const items::ConnectorRow &row, Health health, const AlertRules &rules, Timestamp now)
{
    if (!rules.isOn(kind))
        return {Holds::Over, {}};
    if (kind == AlertKind::DisabledBySystem)
        return disabledBySystem(row);
    if (row.connector.status.isKnown() && !row.connector.isActive())
        return {Holds::Over, {}};
    if (!row.connector.isActive() || row.isStale(now))
        return {};
    switch (kind) {
    case AlertKind::NotDelivering:
        return notDelivering(health);
    case AlertKind::ErrorRate:
        return errorRate(row, rules.errorPercent, now);
    case AlertKind::Latency:
        return latency(row, rules.latencyOver, now);
    case AlertKind::DisablingNear:
        return disablingNear(row, rules.disablingWithin, now);
    case AlertKind::DisabledBySystem:
    case AlertKind::ApiUnreachable:
    case AlertKind::ChangedBySomebody:
        break;
    }
    return {};
}

AlertLatch::Timing alertTiming(AlertKind kind, const AlertRules &rules)
{
    switch (kind) {
    case AlertKind::NotDelivering:
        return {rules.notDeliveringFor, settleTime};
    case AlertKind::ErrorRate:
    case AlertKind::Latency:
    case AlertKind::DisablingNear:
        return {0min, settleTime};
    case AlertKind::ApiUnreachable:
        return {rules.unreachableFor, 0min};
    case AlertKind::DisabledBySystem:
    case AlertKind::ChangedBySomebody:
        break;
    }
    return {};
}

} // namespace touchstone::session
