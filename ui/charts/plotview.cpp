// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plotview.h"

#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

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

/// The painter's time grows with the square of the corners that share a row of pixels, and a polygon of more than about
/// a hundred spans is handed to a pool of threads, which takes longer than painting it: so an area comes in pieces.
QList<QPolygonF> piecesOf(const Curve &area)
{
    constexpr qsizetype corners = 12;
    QList<QPolygonF> pieces;
    for (qsizetype first = 0; first + 1 < area.upper.size(); first += corners) {
        QPolygonF piece(area.upper.mid(first, corners + 1));
        const qsizetype last = first + piece.size() - 1;
        if (area.lower.isEmpty()) {
            piece.append({area.upper[last].x(), 0});
            piece.append({area.upper[first].x(), 0});
        }
        for (qsizetype i = std::min(last, area.lower.size() - 1); i >= first; --i)
            piece.append(area.lower[i]);
        pieces.append(piece);
    }
    return pieces;
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
    m_window = window;
    m_areas.clear();
    m_horizontal->setRange(plotTime(window.begin), plotTime(window.end));
    qsizetype lines = 0;
    for (const Curve &curve : curves) {
        if (curve.shape == Curve::Shape::Area) {
            m_areas.append(curve);
            continue;
        }
        QLineSeries *const line = lines < m_lines.size() ? m_lines[lines] : addLine();
        ++lines;
        line->setPen(curve.pen);
        line->setBrush(curve.brush);
        line->setPointsVisible(curve.dots);
        line->replace(curve.upper);
    }
    while (m_lines.size() > lines) {
        chart()->removeSeries(m_lines.last());
        delete m_lines.takeLast();
    }
    viewport()->update(); // for the areas
}

QLineSeries *PlotView::addLine()
{
    auto *line = new QLineSeries;
    chart()->addSeries(line);
    line->attachAxis(m_horizontal);
    line->attachAxis(m_vertical);
    m_lines.append(line);
    return line;
}

void PlotView::drawBackground(QPainter *painter, const QRectF & /*rect*/)
{
    const QRectF plot = chart()->plotArea();
    const double begin = plotTime(m_window.begin);
    const double length = plotTime(m_window.end) - begin;
    if (length <= 0 || m_areas.isEmpty())
        return;
    QTransform toPlot;
    toPlot.translate(plot.left(), plot.bottom());
    toPlot.scale(plot.width() / length, -plot.height());
    toPlot.translate(-begin, 0);
    painter->save();
    painter->setClipRect(plot);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(Qt::NoPen);
    for (const Curve &area : std::as_const(m_areas)) {
        painter->setBrush(area.brush);
        for (const QPolygonF &piece : piecesOf(area))
            painter->drawPolygon(toPlot.map(piece));
    }
    painter->restore();
}

void PlotView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    chart()->setPlotArea(QRectF(rect()).adjusted(overhang, overhang, -overhang, -overhang));
}

} // namespace touchstone::ui
