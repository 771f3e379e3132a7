// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plotview.h"

#include "ui/common/theme.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>

#include <QEvent>
#include <QGraphicsLayout>

namespace touchstone::ui {

namespace {

QValueAxis *hiddenAxis(QChart *chart, Qt::Alignment side)
{
    auto *axis = new QValueAxis(chart);
    chart->addAxis(axis, side);
    axis->setVisible(false);
    return axis;
}

QColor faded(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

} // namespace

PlotView::PlotView(Quantity quantity, QWidget *parent)
    : QChartView(parent)
    , m_quantity(quantity)
    , m_top(axisTop(0, quantity))
    , m_horizontal(hiddenAxis(chart(), Qt::AlignBottom))
    , m_vertical(hiddenAxis(chart(), Qt::AlignLeft))
{
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void PlotView::setSeries(const ConnectorSeries &series, TimeWindow window)
{
    m_runs = plotRuns(series, m_quantity, window);
    m_step = series.step;
    m_window = window;
    double greatest = 0;
    for (const QList<QPointF> &run : std::as_const(m_runs)) {
        for (const QPointF &point : run)
            greatest = std::max(greatest, point.y());
    }
    m_top = axisTop(greatest, m_quantity);
    rebuild();
}

void PlotView::clear()
{
    m_runs.clear();
    m_top = axisTop(0, m_quantity);
    rebuild();
}

void PlotView::rebuild()
{
    chart()->removeAllSeries();
    m_horizontal->setRange(plotTime(m_window.begin), plotTime(m_window.end));
    m_vertical->setRange(0, m_top);
    for (const QList<QPointF> &run : std::as_const(m_runs)) {
        switch (m_quantity) {
        case Quantity::Success:
            addSuccess(run);
            break;
        case Quantity::Errors:
            addErrors(run);
            break;
        case Quantity::Latency:
            addLatency(run);
            break;
        }
    }
}

void PlotView::add(QAbstractSeries *series)
{
    chart()->addSeries(series);
    series->attachAxis(m_horizontal);
    series->attachAxis(m_vertical);
}

void PlotView::addArea(const QList<QPointF> &outline, const QPen &pen, const QBrush &fill)
{
    auto *upper = new QLineSeries;
    upper->replace(outline);
    auto *area = new QAreaSeries(upper);
    upper->setParent(area); // the area does not own its edge
    area->setPen(pen);
    area->setBrush(fill);
    add(area);
}

void PlotView::addSuccess(const QList<QPointF> &run)
{
    const QColor colour = successColour(palette());
    // A single value is no line: a column shows it all the same.
    addArea(run.size() > 1 ? run : columnOutline(run, m_step), Qt::NoPen, faded(colour, 0.16));
    auto *line = new QLineSeries;
    line->setPen(QPen(colour, 1.6));
    line->replace(run.size() > 1 ? run : columnOutline(run, m_step));
    add(line);
}

void PlotView::addErrors(const QList<QPointF> &run)
{
    addArea(columnOutline(run, m_step), Qt::NoPen, errorColour(palette()));
}

void PlotView::addLatency(const QList<QPointF> &run)
{
    const QColor colour = latencyColour(palette());
    auto *line = new QLineSeries;
    line->setPen(QPen(faded(colour, 0.45), 1));
    line->replace(run);
    add(line);
    auto *dots = new QScatterSeries;
    dots->setMarkerSize(3.5);
    dots->setColor(colour);
    dots->setBorderColor(Qt::transparent);
    dots->replace(run);
    add(dots);
}

void PlotView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    chart()->setPlotArea(QRectF(rect()).adjusted(overhang, overhang, -overhang, -overhang));
}

void PlotView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace touchstone::ui
