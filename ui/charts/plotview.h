// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/seriesplot.h"

#include <QtCharts/QChartView>

class QValueAxis;

namespace touchstone::ui {

/// One plot: the curve of one quantity and nothing around it. Axes, grid and words are painted by ConnectorCharts,
/// which owns it. Transparent, deaf to the mouse, follows the palette.
class PlotView : public QChartView
{
    Q_OBJECT

public:
    explicit PlotView(Quantity quantity, QWidget *parent = nullptr);

    /// How far the widget reaches beyond the plot, so that a thick line at the edge is not cut.
    static constexpr int overhang = 4;

    void setSeries(const ConnectorSeries &series, TimeWindow window);
    void clear();
    /// The end of the vertical axis.
    double top() const { return m_top; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void add(QAbstractSeries *series);
    void addArea(const QList<QPointF> &outline, const QPen &pen, const QBrush &fill);
    void addSuccess(const QList<QPointF> &run);
    void addErrors(const QList<QPointF> &run);
    void addLatency(const QList<QPointF> &run);

    Quantity m_quantity;
    QList<QList<QPointF>> m_runs;
    std::chrono::seconds m_step{300};
    TimeWindow m_window;
    double m_top = 0;
    QValueAxis *m_horizontal;
    QValueAxis *m_vertical;
};

} // namespace touchstone::ui
