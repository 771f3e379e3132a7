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

} // namespace touchstone
