// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace touchstone::ui {

/// The shape that stands for a state, so that nobody needs to tell colours apart.
enum class MarkShape {
    FilledCircle,
    Triangle,
    CrossedDiamond,
    Hourglass,
    TwoBars,
    CrossedSquare,
    DashedRing,
    Ring,
};

/// A mark in full: the fill carries the colour, the outline (3:1 on every ground of ours) carries the shape.
struct Mark
{
    MarkShape shape = MarkShape::DashedRing;
    QColor fill;
    QColor outline;
};

/// Fills the largest square in the middle of `area`.
void paintMark(QPainter &painter, const QRectF &area, const Mark &mark);

/// For buttons and labels. Made for one palette: make it again after a change.
QPixmap markPixmap(const Mark &mark, int size, double devicePixelRatio);

} // namespace touchstone::ui
