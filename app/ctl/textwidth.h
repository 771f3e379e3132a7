// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace touchstone::ctl {

/// How many columns of a terminal the text takes: two for East Asian wide characters and pictograms, none for
/// combining marks (Unicode Standard Annex 11).
int textWidth(const QString &text);

/// The text in at most `width` columns, with an ellipsis in the place of what was cut.
QString cutToWidth(const QString &text, int width);

/// On one line, and without what would move the cursor, colour the terminal or turn the direction of writing: names
/// and labels come from other people.
QString harmless(const QString &text);

} // namespace touchstone::ctl
