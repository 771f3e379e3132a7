// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/daytotals.h"
#include "models/history/metricsample.h"

#include <functional>
#include <optional>

namespace touchstone::history {

/// What samples of a sliding total tell. Windows of neighbouring samples overlap, so they are never summed as they
/// come. Pure functions.

/// The newest sample that was taken at that moment or before; none when there is none.
using SampleLookup = std::function<std::optional<MetricSample>(Timestamp)>;

/// The 24 hours up to the newest sample that is not later than `until`: the sum of samples taken one window apart, t,
/// t-W, t-2W and so on, each the newest that does not overlap the one before. Where one is missing, the next older one
/// follows and a hole stays; a window that reaches out of the day by more than a twelfth of its length does not count.
std::optional<DayTotals> dayTotals(const SampleLookup &latestUntil, Timestamp until);

/// The samples, oldest first, one for each step of the clock's grid, as a series that slides: each point tells of its
/// window. Totals are left empty.
ConnectorSeries slidingSeries(const QList<MetricSample> &samples, std::chrono::seconds step);

} // namespace touchstone::history
