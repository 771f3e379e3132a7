// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/slidingtotals.h"

#include <algorithm>

namespace touchstone::history {

namespace {

/// The samples of one minute do not stand exactly a window apart: over a day the last one may begin a little early.
constexpr int shareThatMayStickOut = 12;

bool fits(const MetricSample &sample, Timestamp dayBegin)
{
    return sample.begin() >= dayBegin - sample.window / shareThatMayStickOut;
}

Timestamp stepOf(Timestamp time, std::chrono::seconds step)
{
    const auto length = std::chrono::microseconds(step).count();
    const auto count = time.time_since_epoch().count();
    return Timestamp(std::chrono::microseconds((count - (count % length + length) % length)));
}

} // namespace

std::optional<DayTotals> dayTotals(const SampleLookup &latestUntil, Timestamp until)
{
    std::optional<MetricSample> sample = latestUntil(until);
    if (!sample || sample->window <= std::chrono::seconds(0))
        return std::nullopt;
    DayTotals result;
    result.asOf = sample->at;
    result.window = sample->window;
    result.totals.latency99p = sample->metrics.latency99p;
    const Timestamp dayBegin = result.asOf - DayTotals::day;
    while (sample && sample->window > std::chrono::seconds(0) && sample->at > dayBegin && fits(*sample, dayBegin)) {
        result.totals.successCount += sample->metrics.successCount;
        result.totals.errorCount += sample->metrics.errorCount;
        result.known += sample->at - std::max<Timestamp>(sample->begin(), dayBegin);
        sample = latestUntil(sample->begin());
    }
    return result;
}

ConnectorSeries slidingSeries(const QList<MetricSample> &samples, std::chrono::seconds step)
{
    ConnectorSeries series;
    series.step = step;
    for (const MetricSample &sample : samples) {
        SeriesSlot slot;
        slot.start = stepOf(sample.at, step);
        slot.successCount = sample.metrics.successCount;
        slot.errorCount = sample.metrics.errorCount;
        if (sample.metrics.latency99p.count() > 0)
            slot.latency99p = sample.metrics.latency99p;
        if (!series.steps.isEmpty() && series.steps.last().start == slot.start)
            series.steps.removeLast();
        series.steps.append(slot);
        series.window = sample.window;
    }
    return series;
}

} // namespace touchstone::history
