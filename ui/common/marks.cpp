// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/marks.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <algorithm>
#include <cmath>

namespace touchstone::ui {

namespace {

/// Shapes are drawn in a square from -1 to 1.
QPen outlinePen(const Mark &mark, double width = 0.22)
{
    return QPen(mark.outline, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void drawCross(QPainter &painter, double reach, const QColor &colour)
{
    painter.setPen(QPen(colour, 0.26, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(-reach, -reach), QPointF(reach, reach));
    painter.drawLine(QPointF(-reach, reach), QPointF(reach, -reach));
}

void drawPolygon(QPainter &painter, const Mark &mark, const QPolygonF &polygon)
{
    painter.setPen(outlinePen(mark));
    painter.setBrush(mark.fill);
    painter.drawPolygon(polygon);
}

QColor crossColour(const Mark &mark)
{
    return mark.fill.lightnessF() > 0.62F ? QColor(0x15, 0x18, 0x1d) : QColor(Qt::white);
}

void drawShape(QPainter &painter, const Mark &mark)
{
    switch (mark.shape) {
    case MarkShape::FilledCircle:
        painter.setPen(outlinePen(mark));
        painter.setBrush(mark.fill);
        painter.drawEllipse(QPointF(0, 0), 0.78, 0.78);
        return;
    case MarkShape::Triangle:
        drawPolygon(painter, mark, {{QPointF(0, -0.82), QPointF(0.88, 0.74), QPointF(-0.88, 0.74)}});
        return;
    case MarkShape::CrossedDiamond:
        drawPolygon(painter, mark, {{QPointF(0, -0.9), QPointF(0.9, 0), QPointF(0, 0.9), QPointF(-0.9, 0)}});
        drawCross(painter, 0.27, crossColour(mark));
        return;
    case MarkShape::Hourglass:
        drawPolygon(
            painter, mark, {{QPointF(-0.7, -0.82), QPointF(0.7, -0.82), QPointF(-0.7, 0.82), QPointF(0.7, 0.82)}});
        return;
    case MarkShape::TwoBars:
        painter.setPen(outlinePen(mark, 0.12));
        painter.setBrush(mark.fill);
        painter.drawRoundedRect(QRectF(-0.62, -0.76, 0.42, 1.52), 0.1, 0.1);
        painter.drawRoundedRect(QRectF(0.2, -0.76, 0.42, 1.52), 0.1, 0.1);
        return;
    case MarkShape::CrossedSquare:
        painter.setPen(outlinePen(mark));
        painter.setBrush(mark.fill);
        painter.drawRoundedRect(QRectF(-0.76, -0.76, 1.52, 1.52), 0.12, 0.12);
        drawCross(painter, 0.36, crossColour(mark));
        return;
    case MarkShape::DashedRing: {
        QPen pen(mark.outline, 0.24, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({1.9, 1.5});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(0, 0), 0.74, 0.74);
        return;
    }
    case MarkShape::Ring:
        painter.setPen(QPen(mark.outline, 0.28));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(0, 0), 0.72, 0.72);
        return;
    }
}

} // namespace

void paintMark(QPainter &painter, const QRectF &area, const Mark &mark)
{
    const double half = std::min(area.width(), area.height()) / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.center());
    painter.scale(half, half);
    drawShape(painter, mark);
    painter.restore();
}

QPixmap markPixmap(const Mark &mark, int size, double devicePixelRatio)
{
    const int pixels = int(std::lround(size * devicePixelRatio));
    QPixmap pixmap(pixels, pixels);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintMark(painter, QRectF(0, 0, size, size), mark);
    return pixmap;
}

} // namespace touchstone::ui
