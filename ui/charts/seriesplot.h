// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartrange.h"

#include <QList>
#include <QPointF>

#include <optional>

namespace touchstone::ui {

/// What the charts draw, as pure functions of a series. Horizontal values are milliseconds since 1970, as Qt's own.

enum class Quantity {
    Success,
    Errors,
    Attempts, ///< both together
    Rate,     ///< failures in percent of the attempts; none without an attempt
    Latency,  ///< p99
    Median,   ///< p50
};

/// Counts, percent or microseconds; none where nothing is known.
std::optional<double> valueOf(const SeriesSlot &slot, Quantity quantity);

double plotTime(Timestamp time);

/// Points at the middle of each step, in runs: a step without a value, or a hole between two steps, ends one run and
/// the next value begins another, so that gaps stay gaps. Latencies are in microseconds. The step that `now` lies in is
/// left out once there are finished ones: half a step's count would look like a fall.
QList<QList<QPointF>> plotRuns(const ConnectorSeries &series, Quantity quantity, TimeWindow window);

/// The outline of columns, one per point of the run, each as wide as a step.
QList<QPointF> columnOutline(const QList<QPointF> &run, std::chrono::seconds step);

/// The end of an axis that begins at zero: a round number at or above `greatest` whose half is round too (and whole,
/// when counts are shown).
double axisTop(double greatest, Quantity quantity);

/// The steps of which at least a part lies within the window.
QList<SeriesSlot> stepsWithin(const ConnectorSeries &series, TimeWindow window);

/// The step that `time` lies in.
std::optional<qsizetype> stepAt(const ConnectorSeries &series, Timestamp time);

} // namespace touchstone::ui
