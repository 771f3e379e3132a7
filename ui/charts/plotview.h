// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartcurves.h"

#include <QtCharts/QChartView>

class QLineSeries;
class QValueAxis;

namespace touchstone::ui {

/// One plot: curves and nothing around them. Axes, grid and words are painted by others. Transparent, deaf to the
/// mouse. Keeps the series of the chart and gives them new points, since making them anew costs more than drawing.
///
/// Lines are series of the chart. Areas lie beneath, painted here and without smooth edges: those of an area series
/// took most of the time of a redraw (tests/benchmarks/README.md), and the line on top covers the edge.
class PlotView : public QChartView
{
    Q_OBJECT

public:
    explicit PlotView(QWidget *parent = nullptr);

    /// How far the widget reaches beyond the plot, so that a thick line at the edge is not cut.
    static constexpr int overhang = 4;

    void setCurves(const QList<Curve> &curves, TimeWindow window);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QLineSeries *addLine();

    QList<Curve> m_areas;
    QList<QLineSeries *> m_lines;
    TimeWindow m_window;
    QValueAxis *m_horizontal;
    QValueAxis *m_vertical;
};

} // namespace touchstone::ui
