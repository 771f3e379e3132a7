// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/health.h"
#include "ui/common/marks.h"

#include <QString>

namespace touchstone::ui {

/// How a health is told: by word, by shape and by colour, everywhere the same.
QString healthWord(Health health);
/// One sentence for tooltips and screen readers, what the word means.
QString healthMeaning(Health health);

Mark healthMark(Health health, const QPalette &palette);
/// For coloured words: 4.5:1 on windows, lists and cards.
QColor healthTextColour(Health health, const QPalette &palette);

void paintHealthMark(QPainter &painter, const QRectF &area, Health health, const QPalette &palette);
/// Made for one palette: make it again after QEvent::PaletteChange.
QIcon healthIcon(Health health, const QPalette &palette);

} // namespace touchstone::ui
