// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plotview.h"

#include <QtCharts/QAreaSeries>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <QGraphicsLayout>

#include <algorithm>

namespace touchstone::ui {

namespace {

QValueAxis *hiddenAxis(QChart *chart, Qt::Alignment side)
{
    auto *axis = new QValueAxis(chart);
    chart->addAxis(axis, side);
    axis->setVisible(false);
    return axis;
}

} // namespace

PlotView::PlotView(QWidget *parent)
    : QChartView(parent)
    , m_horizontal(hiddenAxis(chart(), Qt::AlignBottom))
    , m_vertical(hiddenAxis(chart(), Qt::AlignLeft))
{
    m_vertical->setRange(0, 1);
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

void PlotView::setCurves(const QList<Curve> &curves, TimeWindow window)
{
    m_horizontal->setRange(plotTime(window.begin), plotTime(window.end));
    if (!fits(curves)) {
        chart()->removeAllSeries();
        m_drawn.clear();
        for (const Curve &curve : curves)
            create(curve);
    }
    for (qsizetype i = 0; i < curves.size(); ++i)
        update(m_drawn[i], curves[i]);
}

bool PlotView::fits(const QList<Curve> &curves) const
{
    return std::equal(
        m_drawn.begin(), m_drawn.end(), curves.begin(), curves.end(), [](const Drawn &drawn, const Curve &curve) {
            const bool isArea = curve.shape == Curve::Shape::Area;
            return isArea == (drawn.area != nullptr) && curve.lower.isEmpty() == (drawn.lower == nullptr);
        });
}

void PlotView::create(const Curve &curve)
{
    Drawn drawn{new QLineSeries, nullptr, nullptr};
    QAbstractSeries *series = drawn.upper;
    if (curve.shape == Curve::Shape::Area) {
        if (!curve.lower.isEmpty())
            drawn.lower = new QLineSeries;
        drawn.area = new QAreaSeries(drawn.upper, drawn.lower);
        drawn.upper->setParent(drawn.area); // the area does not own its edges
        if (drawn.lower)
            drawn.lower->setParent(drawn.area);
        series = drawn.area;
    }
    chart()->addSeries(series);
    series->attachAxis(m_horizontal);
    series->attachAxis(m_vertical);
    m_drawn.append(drawn);
}

void PlotView::update(const Drawn &drawn, const Curve &curve)
{
    if (drawn.area) {
        drawn.area->setPen(curve.pen);
        drawn.area->setBrush(curve.brush);
    } else {
        drawn.upper->setPen(curve.pen);
        drawn.upper->setBrush(curve.brush);
        drawn.upper->setPointsVisible(curve.dots);
    }
    if (drawn.lower)
        drawn.lower->replace(curve.lower);
    drawn.upper->replace(curve.upper);
}

void PlotView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    chart()->setPlotArea(QRectF(rect()).adjusted(overhang, overhang, -overhang, -overhang));
}

} // namespace touchstone::ui
