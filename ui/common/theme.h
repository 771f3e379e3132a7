// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QPainter;
class QRectF;

namespace touchstone::ui {

/// Distances between parts, in device-independent pixels.
namespace spacing {
inline constexpr int tiny = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int huge = 24;
} // namespace spacing

inline constexpr int cornerRadius = 6;

/// Type is relative to the widget's own font, so that the system's choice of size counts.
QFont captionFont(const QFont &body);
QFont titleFont(const QFont &body);
QFont figureFont(const QFont &body); ///< large numbers, digits of one width

/// Whether light text stands on a dark ground. Qt 6.4 cannot be asked for the system's colour scheme.
bool isDark(const QPalette &palette);

QPalette lightPalette();
QPalette darkPalette();

/// Secondary text, 4.5:1 on windows and on lists.
QColor mutedText(const QPalette &palette);
/// Lines and frames.
QColor hairline(const QPalette &palette);
/// The surface of a card that lies on the window.
QColor cardColour(const QPalette &palette);

/// Series of the charts: each has its own dash or marker as well.
QColor successColour(const QPalette &palette);
QColor errorColour(const QPalette &palette);
QColor latencyColour(const QPalette &palette);

/// Contrast of two opaque colours, 1 to 21, as WCAG 2 defines it.
double contrastRatio(const QColor &a, const QColor &b);

/// The ring around what has the keyboard.
void paintFocusRing(QPainter &painter, const QRectF &around, const QPalette &palette, double radius = cornerRadius);

} // namespace touchstone::ui
