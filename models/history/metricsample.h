// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metrics.h"

namespace touchstone::history {

/// One answer of `:metrics` (dt-api.md 12.4): totals of the time from `at - window` to `at`. Kept to the second.
struct MetricSample
{
    Timestamp at{};
    std::chrono::seconds window{0};
    ConnectorMetrics metrics;

    Timestamp begin() const { return at - window; }
    bool operator==(const MetricSample &) const = default;
};

} // namespace touchstone::history
