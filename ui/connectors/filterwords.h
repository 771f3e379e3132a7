// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorfilter.h"

#include <QString>

namespace touchstone::ui {

/// What is wrong with a filter, with the term and the remedy, in one sentence or two.
QString filterProblemWords(const items::FilterProblem &problem);

/// What a filter can say, with examples; HTML.
QString filterHelp();

/// What the keyboard's position in a filter's text can be completed to.
struct FilterCompletions
{
    qsizetype from = 0; ///< the part of the text that a value replaces
    qsizetype length = 0;
    QStringList values; ///< ready to be put in
};

/// Words that rows have, for completion.
struct FilterVocabulary
{
    QStringList labels;
    QStringList projects;
    QStringList types; ///< as they are typed, such as "azure-event-hub"
};

/// `key` is "label", "project" or "type", the list of the vocabulary that will be looked at, or empty.
QString filterKeyAt(const QString &text, qsizetype cursor);
FilterCompletions filterCompletions(const QString &text, qsizetype cursor, const FilterVocabulary &vocabulary);

} // namespace touchstone::ui
