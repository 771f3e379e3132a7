// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metrics.h"
#include "ui/charts/seriesplot.h"

#include <QFontMetrics>
#include <QRectF>
#include <QString>

#include <array>

namespace touchstone::ui {

/// Where the three charts stand. Depends on the room and the font alone, never on the numbers shown, so that the plots
/// do not jump when an axis label gets wider.
struct ChartLayout
{
    struct Band
    {
        QRectF title; ///< above the plot
        QRectF plot;
    };
    std::array<Band, 3> bands; ///< in the order of Quantity
    QRectF times;              ///< the labels of the common time axis

    /// From the top of the first plot to the bottom of the last one.
    QRectF plots() const;
    double xOf(Timestamp time, TimeWindow window) const;
    Timestamp timeAt(double x, TimeWindow window) const; ///< within the window
};

ChartLayout layoutCharts(const QSize &size, const QFontMetrics &caption);

/// The number beside an axis, at most as wide as the margin.
QString axisLabel(double value, Quantity quantity);

} // namespace touchstone::ui
