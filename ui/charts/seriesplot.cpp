// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seriesplot.h"

#include <algorithm>
#include <cmath>

namespace touchstone::ui {

namespace {

bool isEmpty(const SeriesSlot &slot)
{
    return slot.successCount == 0 && slot.errorCount == 0;
}

/// How many steps are drawn: all but the running one, unless nothing else has happened yet.
qsizetype drawnSteps(const ConnectorSeries &series, Timestamp now)
{
    if (series.steps.isEmpty() || series.steps.last().start + series.step <= now)
        return series.steps.size();
    const bool onlyRunning = std::all_of(series.steps.begin(), series.steps.end() - 1, isEmpty);
    return onlyRunning ? series.steps.size() : series.steps.size() - 1;
}

} // namespace

std::optional<double> valueOf(const SeriesSlot &slot, Quantity quantity)
{
    const auto micros = [](const std::optional<std::chrono::microseconds> &latency) {
        return latency ? std::optional(double(latency->count())) : std::nullopt;
    };
    const double attempts = double(slot.successCount) + double(slot.errorCount);
    switch (quantity) {
    case Quantity::Success:
        return double(slot.successCount);
    case Quantity::Errors:
        return double(slot.errorCount);
    case Quantity::Attempts:
        return attempts;
    case Quantity::Rate:
        return attempts > 0 ? std::optional(100 * double(slot.errorCount) / attempts) : std::nullopt;
    case Quantity::Median:
        return micros(slot.latency50p);
    case Quantity::Latency:
        break;
    }
    return micros(slot.latency99p);
}

double plotTime(Timestamp time)
{
    return double(std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count());
}

QList<QList<QPointF>> plotRuns(const ConnectorSeries &series, Quantity quantity, TimeWindow window)
{
    QList<QList<QPointF>> runs;
    std::optional<Timestamp> expected; // where the next step begins when there is no hole
    const qsizetype count = drawnSteps(series, window.end);
    for (qsizetype i = 0; i < count; ++i) {
        const SeriesSlot &slot = series.steps[i];
        const std::optional<double> value = valueOf(slot, quantity);
        if (!value || slot.start + series.step <= window.begin || slot.start > window.end) {
            expected.reset();
            continue;
        }
        if (!expected || slot.start - *expected > series.step / 2)
            runs.append(QList<QPointF>());
        runs.last().append({plotTime(slot.start + series.step / 2), *value});
        expected = slot.start + series.step;
    }
    return runs;
}

QList<QPointF> columnOutline(const QList<QPointF> &run, std::chrono::seconds step)
{
    const double half = double(std::chrono::milliseconds(step).count()) / 2;
    QList<QPointF> outline;
    outline.reserve(run.size() * 2);
    for (const QPointF &point : run) {
        outline.append({point.x() - half, point.y()});
        outline.append({point.x() + half, point.y()});
    }
    return outline;
}

double axisTop(double greatest, Quantity quantity)
{
    const bool isLatency = quantity == Quantity::Latency || quantity == Quantity::Median;
    const bool whole = !isLatency && quantity != Quantity::Rate;
    if (greatest <= 0)
        return isLatency ? 100'000 : 10; // an empty axis still needs a scale: 100 ms, ten events or percent
    static constexpr double mantissas[] = {1, 1.2, 1.6, 2, 4, 6, 8, 10};
    for (double power = std::pow(10, std::floor(std::log10(greatest)));; power *= 10) {
        for (const double mantissa : mantissas) {
            const double top = mantissa * power;
            const bool halves = !whole || std::fmod(top, 2) == 0;
            if (top >= greatest && halves)
                return top;
        }
    }
}

QList<SeriesSlot> stepsWithin(const ConnectorSeries &series, TimeWindow window)
{
    QList<SeriesSlot> within;
    for (const SeriesSlot &slot : series.steps) {
        if (slot.start + series.step > window.begin && slot.start <= window.end)
            within.append(slot);
    }
    return within;
}

std::optional<qsizetype> stepAt(const ConnectorSeries &series, Timestamp time)
{
    const auto after = std::upper_bound(series.steps.begin(), series.steps.end(), time,
        [](Timestamp moment, const SeriesSlot &slot) { return moment < slot.start; });
    if (after == series.steps.begin() || std::prev(after)->start + series.step <= time)
        return std::nullopt;
    return after - series.steps.begin() - 1;
}

} // namespace touchstone::ui
