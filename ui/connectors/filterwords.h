// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorfilter.h"
#include "ui/common/filtertyping.h"

#include <QString>

namespace touchstone::ui {

/// What is wrong with a filter, with the term and the remedy, in one sentence or two.
QString filterProblemWords(const items::FilterProblem &problem);

/// What a filter can say, with examples; HTML.
QString filterHelp();

/// Words that rows have, for completion.
struct FilterVocabulary
{
    QStringList labels;
    QStringList projects;
    QStringList types; ///< as they are typed, such as "azure-event-hub"
};

FilterCompletions filterCompletions(const QString &text, qsizetype cursor, const FilterVocabulary &vocabulary);

} // namespace touchstone::ui
