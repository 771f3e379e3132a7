// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/filtertoken.h"

#include <QString>
#include <QStringList>

#include <QList>

#include <functional>
#include <utility>

namespace touchstone::ui {

/// What the keyboard's position in a filter's text can be completed to.
struct FilterCompletions
{
    qsizetype from = 0; ///< the part of the text that a value replaces
    qsizetype length = 0;
    QStringList values; ///< ready to be put in
};

/// The key of the term that the cursor stands in, in small letters; empty when there is none.
QString filterKeyAt(const QString &text, qsizetype cursor);

/// `valuesOf` gives the words that this key can have, after what has been `begun`; of them those that begin so are
/// offered, quoted where they need it.
FilterCompletions completeFilter(const QString &text, qsizetype cursor, const QStringList &keys,
    const std::function<QStringList(const QString &key, const QString &begun)> &valuesOf);

/// What a filter can say, as HTML: examples as they are typed with their meaning in words, and a last sentence.
QString filterHelpPage(const QList<std::pair<QString, QString>> &examples, const QString &last);

/// The word that was probably meant; empty when none is near.
QString nearestWord(const QString &typed, const QStringList &words);

/// In quotation marks, and short enough for a line.
QString quotedTerm(const QString &term);

/// What is wrong with a filter, as far as that is the same in the languages of all lists; else that a value is missing.
struct FilterLimits
{
    int longestText = 0;
    int mostTerms = 0;
};
QString commonProblemWords(const items::FilterProblem &problem, const FilterLimits &limits, const QStringList &keys);

} // namespace touchstone::ui
