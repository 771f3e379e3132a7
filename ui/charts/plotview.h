// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartcurves.h"

#include <QtCharts/QChartView>

class QAreaSeries;
class QLineSeries;
class QValueAxis;

namespace touchstone::ui {

/// One plot: curves and nothing around them. Axes, grid and words are painted by others. Transparent, deaf to the
/// mouse. Keeps the series of the chart and gives them new points, since making them anew costs more than drawing.
class PlotView : public QChartView
{
    Q_OBJECT

public:
    explicit PlotView(QWidget *parent = nullptr);

    /// How far the widget reaches beyond the plot, so that a thick line at the edge is not cut.
    static constexpr int overhang = 4;

    void setCurves(const QList<Curve> &curves, TimeWindow window);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Drawn
    {
        QLineSeries *upper;
        QLineSeries *lower; ///< only of an area that does not stand on the ground
        QAreaSeries *area;  ///< none for a line
    };

    bool fits(const QList<Curve> &curves) const;
    void create(const Curve &curve);
    static void update(const Drawn &drawn, const Curve &curve);

    QList<Drawn> m_drawn;
    QValueAxis *m_horizontal;
    QValueAxis *m_vertical;
};

} // namespace touchstone::ui
