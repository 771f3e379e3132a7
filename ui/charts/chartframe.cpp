// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartframe.h"

#include "ui/charts/timeaxis.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace touchstone::ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ChartFrame)
};

QList<Timestamp> ticksOf(const ChartFrame &frame, const QFontMetrics &caption)
{
    return timeTicks(frame.window, betweenTicks(frame.window, frame.layout.times.width(), caption, frame.formats));
}

void paintGrid(QPainter &painter, const ChartFrame &frame, const QPalette &palette)
{
    painter.setPen(QPen(hairline(palette), 1));
    const QList<Timestamp> ticks = ticksOf(frame, painter.fontMetrics());
    for (qsizetype i = 0; i < frame.layout.bands.size(); ++i) {
        const QRectF &plot = frame.layout.bands[i].plot;
        const ValueScale scale = frame.scales.isEmpty() ? ValueScale() : frame.scales[i];
        for (const double value : scale.ticks()) {
            const double y = std::round(plot.bottom() - scale.share(value) * plot.height()) + 0.5;
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        }
        for (const Timestamp tick : ticks) {
            const double x = std::round(frame.layout.xOf(tick, frame.window)) + 0.5;
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        }
    }
}

/// The shape before a title is the one of the curve.
void paintKey(QPainter &painter, const QRectF &title, Band band, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(bandColour(band, palette));
    const QRectF key(title.left(), title.center().y() - 4, 8, 8);
    switch (band) {
    case Band::Counts:
        painter.drawRect(key.adjusted(0, 4, 0, 0));
        painter.setBrush(quantityColour(Quantity::Errors, palette));
        painter.drawRect(key.adjusted(0, 0, 0, -4));
        break;
    case Band::Success:
        painter.drawRect(key.adjusted(-1, 3, 1, -3));
        break;
    case Band::Errors:
        painter.drawRect(key);
        break;
    case Band::Rate:
        painter.drawRect(key.adjusted(-1, 3, -5, -3));
        painter.drawRect(key.adjusted(5, 3, 1, -3));
        break;
    case Band::Latency:
        painter.drawEllipse(key);
        break;
    }
    painter.restore();
}

void paintScale(QPainter &painter, const QRectF &plot, const ValueScale &scale, Quantity quantity)
{
    const double height = painter.fontMetrics().height();
    const QList<double> ticks = scale.ticks();
    const double top = plot.bottom() - scale.share(ticks.last()) * plot.height();
    double last = plot.bottom() + height;
    for (const double tick : ticks) {
        const double y = plot.bottom() - scale.share(tick) * plot.height();
        // The ends are always labelled, the others where there is room.
        if (tick != ticks.last() && (last - y < height || y - top < height))
            continue;
        last = y;
        const QRectF label(0, y - height / 2, plot.left() - spacing::tiny, height);
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, axisLabel(tick, quantity));
    }
}

void paintTimes(QPainter &painter, const ChartFrame &frame)
{
    const QRectF &times = frame.layout.times;
    const double half = painter.fontMetrics().horizontalAdvance(formatTimeOfDay(QTime(22, 0), frame.formats));
    for (const Timestamp tick : ticksOf(frame, painter.fontMetrics())) {
        const double x = frame.layout.xOf(tick, frame.window);
        const QRectF label(x - half, times.top(), 2 * half, times.height());
        painter.drawText(label, Qt::AlignCenter, tickLabel(tick, frame.window, frame.formats));
    }
}

void paintDemo(QPainter &painter, const ChartFrame &frame, const QPalette &palette)
{
    if (frame.scales.isEmpty() || !frame.demoUntil || *frame.demoUntil <= frame.window.begin)
        return;
    const double end = frame.layout.xOf(std::min(*frame.demoUntil, frame.window.end), frame.window);
    QColor hatch = mutedText(palette);
    hatch.setAlphaF(0.18F);
    for (const ChartLayout::Band &band : frame.layout.bands) {
        QRectF covered = band.plot;
        covered.setRight(end);
        painter.fillRect(covered, QBrush(hatch, Qt::BDiagPattern));
    }
    painter.setPen(mutedText(palette));
    painter.drawText(frame.layout.bands.front().title, Qt::AlignRight | Qt::AlignVCenter,
        Texts::tr("Hatched: demo data, until %1")
            .arg(formatTimeOfDay(toDateTime(*frame.demoUntil).time(), frame.formats)));
}

void paintMarkShape(QPainter &painter, QPointF top, ChartMark::Kind kind, const QColor &ink)
{
    painter.setPen(QPen(ink, 1.4));
    painter.setBrush(Qt::NoBrush);
    const QRectF box(top.x() - 4, top.y() - 4, 8, 8);
    switch (kind) {
    case ChartMark::Kind::Enabled:
        painter.setBrush(ink);
        painter.drawPolygon(QPolygonF({{box.left(), box.top()}, {box.right(), top.y()}, {box.left(), box.bottom()}}));
        break;
    case ChartMark::Kind::Disabled:
        painter.fillRect(box.adjusted(0.5, 0, -5, 0), ink);
        painter.fillRect(box.adjusted(5, 0, -0.5, 0), ink);
        break;
    case ChartMark::Kind::DisabledBySystem:
        painter.drawRect(box);
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.topRight(), box.bottomLeft());
        break;
    case ChartMark::Kind::Edited:
        painter.drawPolygon(
            QPolygonF({{top.x(), box.top()}, {box.right(), top.y()}, {top.x(), box.bottom()}, {box.left(), top.y()}}));
        break;
    }
}

void paintMarks(QPainter &painter, const ChartFrame &frame, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plots = frame.layout.plots();
    const QColor ink = palette.color(QPalette::WindowText);
    for (const ChartMark &mark : frame.marks) {
        if (!frame.window.contains(mark.at))
            continue;
        const double x = std::round(frame.layout.xOf(mark.at, frame.window)) + 0.5;
        painter.setPen(QPen(ink, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, plots.top()), QPointF(x, plots.bottom()));
        paintMarkShape(painter, QPointF(x, plots.top()), mark.kind, ink);
    }
    painter.restore();
}

} // namespace

void paintFrame(QPainter &painter, const ChartFrame &frame, const QPalette &palette)
{
    paintGrid(painter, frame, palette);
    paintDemo(painter, frame, palette);
    for (qsizetype i = 0; i < frame.bands.size(); ++i) {
        const ChartLayout::Band &room = frame.layout.bands[i];
        paintKey(painter, room.title, frame.bands[i], palette);
        painter.setPen(palette.color(QPalette::WindowText));
        painter.drawText(room.title.adjusted(spacing::large, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
            bandTitle(frame.bands[i], frame.step, frame.slidingWindow));
        painter.setPen(mutedText(palette));
        if (!frame.scales.isEmpty())
            paintScale(painter, room.plot, frame.scales[i], quantityOf(frame.bands[i]));
    }
    painter.setPen(mutedText(palette));
    paintTimes(painter, frame);
    paintMarks(painter, frame, palette);
}

} // namespace touchstone::ui
