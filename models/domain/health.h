// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"
#include "models/domain/metrics.h"

#include <optional>

namespace touchstone {

/// How a connector does, in one word (look.md). Shape, wording and colour are made in ui/.
enum class Health { Unknown, Healthy, Degraded, Failing, Stalled, DisabledByHand, DisabledBySystem };

/// The judgement, a pure function of what is known. Active connectors: Unknown without metrics or without any attempt;
/// Stalled when events have waited for more than five minutes and nothing was delivered or failed in the last steps of
/// `series`; Failing when at least half of the attempts failed; Degraded from one in fifty; else Healthy. With a series
/// the last hour counts, without one the whole window.
Health judgeHealth(const DataConnector &connector, const std::optional<ConnectorMetrics> &metrics,
    const std::optional<ConnectorSeries> &series, const std::optional<QueueState> &queue, Timestamp now);

/// The attempts that the judgement rests on, for whoever gives its reason.
struct HealthBasis
{
    qint64 successes = 0;
    qint64 errors = 0;
    bool ofLastHour = false; ///< else of the whole window, because there is no series or nothing happened in the hour

    qint64 total() const { return successes + errors; }
    bool operator==(const HealthBasis &) const = default;
};

/// Nothing when nothing is known; a total of 0 when nothing was tried.
std::optional<HealthBasis> healthBasis(
    const std::optional<ConnectorMetrics> &metrics, const std::optional<ConnectorSeries> &series, Timestamp now);

/// Whether numbers that were read at `readAt` are older than they should be: a dozen rounds of a local cloud missed, or
/// three of another. Numbers that were never read are not old.
bool isStale(const std::optional<Timestamp> &readAt, bool hasLocal, Timestamp now);

/// By which rule a failing connector will be disabled first (dt-api.md 13.4).
struct DisablingForecast
{
    enum class Rule { NoSuccess, TooManyFailures };
    Rule rule = Rule::NoSuccess;
    std::optional<Timestamp> at; ///< none when at the present pace it never comes to that
    bool operator==(const DisablingForecast &) const = default;
};

/// The earlier of the two rules; one that names a time before one that names none. Nothing without either rule.
std::optional<DisablingForecast> disablingForecast(const DisablingOutlook &outlook);

} // namespace touchstone
