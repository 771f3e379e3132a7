// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/alertlatch.h"
#include "models/domain/alertrules.h"
#include "models/items/connectorrow.h"

namespace touchstone::session {

/// The rules themselves, as pure functions of what is known about one connector at one moment.

struct AlertCondition
{
    Holds holds = Holds::Unknown;
    AlertFacts facts;
};

/// Fewer attempts than these say nothing about a rate.
inline constexpr qint64 leastAttemptsForRate = 10;
/// Below this share of its limit a rate or a latency is clearly within it.
inline constexpr double clearlyWithin = 0.8;
/// Steps of a series that the p99 is judged by, the newest that delivered anything in the last half hour.
inline constexpr int stepsForLatency = 3;
inline constexpr int leastStepsForLatency = 2;

/// Of any kind but ApiUnreachable and ChangedBySomebody, which are not about the state of a connector. `health` is what
/// the list shows. Numbers that are too old say nothing.
AlertCondition alertCondition(
    AlertKind kind, const items::ConnectorRow &row, Health health, const AlertRules &rules, Timestamp now);

/// How long the condition must hold, and how long it must not before the alert is over.
AlertLatch::Timing alertTiming(AlertKind kind, const AlertRules &rules);

} // namespace touchstone::session
