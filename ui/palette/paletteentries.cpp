// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/paletteentries.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace touchstone::ui {

namespace {

enum Rank { BeginsWithQuery, WordBegins, Holds, RankCount };

bool holdsAll(const PaletteEntry &entry, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&entry](const QString &word) {
        return entry.text.contains(word, Qt::CaseInsensitive) || entry.detail.contains(word, Qt::CaseInsensitive) ||
               entry.keywords.contains(word, Qt::CaseInsensitive);
    });
}

bool hasWordBeginningWith(const QString &text, const QString &start)
{
    for (qsizetype at = text.indexOf(start, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(start, at + 1, Qt::CaseInsensitive)) {
        if (at == 0 || !text.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

Rank rankOf(const PaletteEntry &entry, const QString &query, const QString &firstWord)
{
    if (entry.text.startsWith(query, Qt::CaseInsensitive))
        return BeginsWithQuery;
    return hasWordBeginningWith(entry.text, firstWord) ? WordBegins : Holds;
}

} // namespace

std::vector<qsizetype> findEntries(const QList<PaletteEntry> &entries, const QString &query)
{
    const QString wanted = query.simplified();
    const QStringList words = wanted.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::array<std::vector<qsizetype>, RankCount> ranked;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const PaletteEntry &entry = entries.at(i);
        if (words.isEmpty())
            ranked[BeginsWithQuery].push_back(i);
        else if (holdsAll(entry, words))
            ranked[rankOf(entry, wanted, words.constFirst())].push_back(i);
    }
    std::vector<qsizetype> found;
    for (const std::vector<qsizetype> &group : ranked)
        found.insert(found.end(), group.begin(), group.end());
    return found;
}

} // namespace touchstone::ui
