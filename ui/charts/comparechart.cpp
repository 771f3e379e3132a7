// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/comparechart.h"

#include "ui/charts/chartlayout.h"
#include "ui/charts/timeaxis.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace touchstone::ui {

namespace {

constexpr double axisWidth = 64;
constexpr double markSize = 7;

/// Okabe and Ito's colours, safe for colour-blind people, with variants that stand out on dark grounds.
struct LineStyle
{
    QRgb light;
    QRgb dark;
    Qt::PenStyle dash;
    int corners; ///< of its marker; 0: a circle
};
constexpr std::array<LineStyle, CompareChart::most> styles{{
    {0xff0072b2, 0xff4fa9e3, Qt::SolidLine, 0},
    {0xffd55e00, 0xfff08235, Qt::DashLine, 4},
    {0xff009e73, 0xff2fc79b, Qt::DotLine, 3},
    {0xffa8578a, 0xffdd9cc3, Qt::DashDotLine, 5},
    {0xff7a6a00, 0xffd9c94a, Qt::DashDotDotLine, 6},
}};

QColor colourOf(qsizetype line, const QPalette &palette)
{
    const LineStyle &style = styles[size_t(line)];
    return QColor::fromRgb(isDark(palette) ? style.dark : style.light);
}

QPen penOf(qsizetype line, const QPalette &palette)
{
    return QPen(colourOf(line, palette), 1.75, styles[size_t(line)].dash, Qt::FlatCap, Qt::RoundJoin);
}

void paintMarker(QPainter &painter, const QPointF &at, qsizetype line, const QPalette &palette)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colourOf(line, palette));
    const int corners = styles[size_t(line)].corners;
    if (corners == 0) {
        painter.drawEllipse(at, markSize / 2, markSize / 2);
        return;
    }
    QTransform turn;
    QPolygonF shape;
    for (int corner = 0; corner < corners; ++corner) {
        shape.append(at + turn.map(QPointF(0, -markSize / 1.7)));
        turn.rotate(360.0 / corners);
    }
    painter.drawPolygon(shape);
}

} // namespace

CompareChart::CompareChart(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Connectors compared"));
}

void CompareChart::setLines(const QList<Line> &lines, Timestamp now)
{
    m_lines = lines.first(std::min(lines.size(), most));
    m_now = now;
    update();
}

void CompareChart::setRange(ChartRange range)
{
    m_range = range;
    update();
}

void CompareChart::setQuantity(Quantity quantity)
{
    m_quantity = quantity;
    update();
}

void CompareChart::setFormats(const Formats &formats)
{
    m_formats = formats;
    QWidget::update();
}

void CompareChart::update()
{
    m_window = lastOf(m_range, m_now);
    m_runs.clear();
    double greatest = 0;
    for (const Line &line : std::as_const(m_lines)) {
        m_runs.append(plotRuns(line.series, m_quantity, m_window));
        for (const QList<QPointF> &run : std::as_const(m_runs.last())) {
            for (const QPointF &point : run)
                greatest = std::max(greatest, point.y());
        }
    }
    m_top = axisTop(greatest, m_quantity);
    setAccessibleDescription(summary());
    QWidget::update();
}

QString CompareChart::summary() const
{
    QStringList parts;
    for (qsizetype line = 0; line < m_lines.size(); ++line) {
        const QList<QList<QPointF>> &runs = m_runs[line];
        parts.append(runs.isEmpty()
                         ? tr("%1: nothing known").arg(m_lines[line].title)
                         : tr("%1: latest %2")
                               .arg(m_lines[line].title, axisLabel(runs.constLast().constLast().y(), m_quantity)));
    }
    return parts.join(QStringLiteral("; "));
}

QSize CompareChart::sizeHint() const
{
    return {640, 360};
}

QRectF CompareChart::plotRect() const
{
    const double line = fontMetrics().height() + spacing::tiny;
    return QRectF(rect()).adjusted(
        axisWidth, spacing::small, -spacing::small, -line * double(m_lines.size() + 1) - spacing::small);
}

void CompareChart::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = plotRect();
    if (plot.height() < 40 || plot.width() < 80)
        return;
    paintAxes(painter, plot, m_top);
    const double begin = plotTime(m_window.begin);
    const double length = plotTime(m_window.end) - begin;
    const auto place = [&](const QPointF &point) {
        return QPointF(plot.left() + (point.x() - begin) / length * plot.width(),
            plot.bottom() - point.y() / m_top * plot.height());
    };
    for (qsizetype line = 0; line < m_runs.size(); ++line) {
        for (const QList<QPointF> &run : std::as_const(m_runs[line])) {
            QPolygonF shape;
            for (const QPointF &point : run)
                shape.append(place(point));
            painter.setPen(penOf(line, palette()));
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(shape);
            paintMarker(painter, shape.constLast(), line, palette());
        }
    }
    paintLegend(painter, {plot.left(), plot.bottom(), plot.width(), rect().bottom() - plot.bottom()});
}

void CompareChart::paintAxes(QPainter &painter, const QRectF &plot, double top) const
{
    painter.setFont(captionFont(font()));
    const QFontMetrics metrics(painter.font());
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = plot.bottom() - share * plot.height();
        painter.setPen(hairline(palette()));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(mutedText(palette()));
        painter.drawText(QRectF(0, y - metrics.height() / 2.0, axisWidth - spacing::tiny, metrics.height()),
            Qt::AlignRight | Qt::AlignVCenter, axisLabel(share * top, m_quantity));
    }
    const QList<Timestamp> ticks = timeTicks(m_window, betweenTicks(m_window, plot.width(), metrics, m_formats));
    const double begin = plotTime(m_window.begin);
    const double length = plotTime(m_window.end) - begin;
    for (const Timestamp tick : ticks) {
        const double x = plot.left() + (plotTime(tick) - begin) / length * plot.width();
        painter.setPen(hairline(palette()));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(mutedText(palette()));
        painter.drawText(QRectF(x - 40, plot.bottom() + 2, 80, metrics.height()), Qt::AlignHCenter | Qt::AlignTop,
            tickLabel(tick, m_window, m_formats));
    }
}

void CompareChart::paintLegend(QPainter &painter, const QRectF &area) const
{
    painter.setFont(font());
    const double line = fontMetrics().height() + spacing::tiny;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const double y = area.top() + line * double(i + 1) + line / 2;
        painter.setPen(penOf(i, palette()));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.left() + 36, y));
        paintMarker(painter, {area.left() + 18, y}, i, palette());
        painter.setPen(palette().color(QPalette::WindowText));
        const double left = area.left() + 36 + spacing::small;
        const QString title = m_runs[i].isEmpty() ? tr("%1: nothing known").arg(m_lines[i].title) : m_lines[i].title;
        painter.drawText(QRectF(left, y - line / 2, area.right() - left, line), Qt::AlignVCenter | Qt::AlignLeft,
            fontMetrics().elidedText(title, Qt::ElideRight, int(area.right() - left)));
    }
}

void CompareChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        QWidget::update();
}

} // namespace touchstone::ui
