// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metrics.h"
#include "ui/charts/seriesplot.h"

#include <QFontMetrics>
#include <QRectF>
#include <QString>

namespace touchstone::ui {

/// Where the charts stand, one above the other. Depends on the room and the font alone, never on the numbers shown, so
/// that the plots do not jump when an axis label gets wider.
struct ChartLayout
{
    struct Band
    {
        QRectF title; ///< above the plot
        QRectF plot;
    };
    QList<Band> bands; ///< from the top, at least one
    QRectF times;      ///< the labels of the common time axis

    /// From the top of the first plot to the bottom of the last one.
    QRectF plots() const;
    double xOf(Timestamp time, TimeWindow window) const;
    Timestamp timeAt(double x, TimeWindow window) const; ///< within the window
};

ChartLayout layoutCharts(const QSize &size, const QFontMetrics &caption, int bands = 3);

/// The number beside an axis, at most as wide as the margin.
QString axisLabel(double value, Quantity quantity);

} // namespace touchstone::ui
