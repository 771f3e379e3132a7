// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metrics.h"

#include <QString>

#include <array>

namespace touchstone::ui {

/// How far back the charts look, and how much of that is known. Pure functions.

struct TimeWindow
{
    Timestamp begin{};
    Timestamp end{};
    bool operator==(const TimeWindow &) const = default;

    std::chrono::microseconds length() const { return end - begin; }
    bool contains(Timestamp time) const { return time >= begin && time <= end; }
};

enum class ChartRange { Hour, SixHours, Day, Week };

inline constexpr std::array chartRanges{ChartRange::Hour, ChartRange::SixHours, ChartRange::Day, ChartRange::Week};

std::chrono::hours lengthOf(ChartRange range);
QString rangeName(ChartRange range);    ///< "24 h", for a button
QString rangeInWords(ChartRange range); ///< "the last 24 hours"

/// The range up to `now`.
TimeWindow lastOf(ChartRange range, Timestamp now);

/// The finer of two series of the same connector where it tells of all of the window that the coarser one tells of; it
/// may have been read less than a coarse step earlier.
const ConnectorSeries &finestFor(TimeWindow window, const ConnectorSeries &coarse, const ConnectorSeries &fine);

struct Coverage
{
    std::chrono::microseconds known{0};
    std::chrono::microseconds total{0};
    bool operator==(const Coverage &) const = default;

    bool isWhole() const { return known >= total; }
};

/// How much of the window the steps of the series tell of. The first step begins on the clock's grid, within the
/// window: less than a step is no hole.
Coverage coverageOf(const ConnectorSeries &series, TimeWindow window);

/// "22 h 10 min of 24 h known", "All 24 h known".
QString coverageWords(const Coverage &coverage);

} // namespace touchstone::ui
