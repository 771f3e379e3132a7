// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartband.h"

#include <QBrush>
#include <QPen>

namespace touchstone::ui {

/// One shape of a plot: milliseconds since 1970 and shares of its scale.
struct Curve
{
    enum class Shape { Line, Area };

    Shape shape = Shape::Line;
    QList<QPointF> upper;
    QList<QPointF> lower = {}; ///< of an area; the ground when empty
    QPen pen = {};
    QBrush brush = {};
    bool dots = false; ///< a dot on each point of a line
};

/// What one band draws, as pure functions.
ValueScale bandScale(const ConnectorSeries &series, Band band, TimeWindow window, bool logarithmic);
QList<Curve> bandCurves(
    const ConnectorSeries &series, Band band, TimeWindow window, const ValueScale &scale, const QPalette &palette);

} // namespace touchstone::ui
