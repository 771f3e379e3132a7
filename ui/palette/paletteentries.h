// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QList>
#include <QString>

#include <functional>
#include <vector>

namespace touchstone::ui {

/// One thing that can be found and chosen. A value.
struct PaletteEntry
{
    QString text;     ///< what it is called
    QString detail;   ///< what it is, or its key; found as well
    QString keywords; ///< found as well, never shown
    QIcon icon;
    std::function<void()> choose;
};

/// Which of the entries hold every word of the query, ignoring case, as indices in the order to show: those whose text
/// begins with the query, then those with a word in their text that begins with its first word, then the rest; within
/// each group as they came. An empty query finds all of them. Pure.
std::vector<qsizetype> findEntries(const QList<PaletteEntry> &entries, const QString &query);

} // namespace touchstone::ui
