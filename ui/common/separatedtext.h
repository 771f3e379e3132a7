// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace touchstone::ui {

/// One line of a table of values, to be separated by tabs: no value holds a tab or an end of line.
QString tabbedLine(const QStringList &values);

/// One line of CSV (RFC 4180), with its end. A text that a spreadsheet would take for a formula gets an apostrophe in
/// front.
QString csvLine(const QStringList &values);

} // namespace touchstone::ui
