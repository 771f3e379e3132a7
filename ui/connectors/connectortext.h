// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connectors/connectorcells.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace touchstone::ui {

/// One line of a table of values, to be separated by tabs: no value holds a tab or an end of line.
QString tabbedLine(const QStringList &values);

/// One line of CSV (RFC 4180), with its end. A text that a spreadsheet would take for a formula gets an apostrophe in
/// front.
QString csvLine(const QStringList &values);

/// The connectors for other programs: the same columns always, numbers without units (the heading names them), times as
/// RFC 3339. Passwords are masked, and secrets and headers are not among the columns.
QStringList csvHeading();
QStringList csvValues(const ConnectorCell &cell);

} // namespace touchstone::ui
