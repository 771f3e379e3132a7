// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorlistmodel.h"
#include "ui/common/formats.h"

#include <QString>

namespace touchstone::ui {

/// What there is to say about a connector, in sentences made of facts. Pure functions; `now` is the clock's, so that
/// the same words come out again as time passes. What a cloud without /local/v1 does not tell is left out.

/// Why the health is what it is: "41 % of deliveries failed in the last hour, last: 503 after 10.0 s". One clause.
QString healthReason(const items::ConnectorRow &row, Health health, Timestamp now, const Formats &formats = {});

/// "214 events wait, the oldest for 4 min"; empty when nothing waits or nobody knows.
QString waitingWords(const std::optional<QueueState> &queue, Timestamp now);

/// "Failing: 41 % of deliveries failed in the last hour, last: 503 after 10.0 s; 214 events wait, the oldest for 4
/// min."
QString healthSentence(const items::ConnectorRow &row, Health health, Timestamp now, const Formats &formats = {});

/// How near the system is to disabling the connector, by every rule that it has: "Will be disabled in 3 h 12 min unless
/// a delivery succeeds: no success for 116 h 48 min." Empty while nothing fails.
QString disablingWords(const items::ConnectorRow &row, Timestamp now);

/// An attempt's end in a few words: "503 after 10.0 s", "no answer within 10000 ms".
QString attemptWords(const DeliveryAttempt &attempt);

/// "as of 14:05, 3 h 12 min ago": how old it is what was kept from an earlier run.
QString keptWords(Timestamp keptFrom, Timestamp now, const Formats &formats = {});

/// The totals of the last 24 hours, as far as they are known.
std::optional<ConnectorMetrics> totalsOf(const items::ConnectorRow &row);

/// How much of the 24 hours the totals know: "24 h known", "since 09:14, 3 h 20 min of 24 h". Empty without totals.
QString coverageWords(const items::ConnectorRow &row, Timestamp now, const Formats &formats = {});

/// Why there is no chart, and what to do about it.
QString noSeriesReason(const items::ConnectorRow &row);

} // namespace touchstone::ui
