// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metrics.h"

namespace touchstone::test {

using namespace std::chrono_literals;

inline const Timestamp noon = *parseTimestamp(u"2025-01-15T12:02:00Z");

/// `count` steps of five minutes, the last of which began two minutes before `noon`.
inline ConnectorSeries sampleSeries(int count, qint64 successes = 10, qint64 errors = 1)
{
    ConnectorSeries result;
    for (int step = count - 1; step >= 0; --step) {
        result.steps.append({noon - 2min - step * 300s, successes, errors, 40ms, 86ms});
        result.totals.successCount += successes;
        result.totals.errorCount += errors;
    }
    result.totals.latency99p = 86ms;
    return result;
}

/// `count` steps of a minute, the last of which ended at `noon`.
inline ConnectorSeries sampleMinutes(int count)
{
    ConnectorSeries result;
    result.step = 60s;
    for (int step = count; step > 0; --step)
        result.steps.append({noon - step * 60s, 2, 0, 40ms, 86ms});
    return result;
}

} // namespace touchstone::test
