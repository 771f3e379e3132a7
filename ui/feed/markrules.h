// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/feedfilter.h"
#include "ui/common/savedfilters.h"

#include <QColor>
#include <QPalette>

#include <optional>

namespace touchstone::ui {

/// Which rows of the feed are marked, each rule with a word of its own and a colour beside it: a filter that was given
/// a name, as saved ones are. A value.
class MarkRules
{
public:
    MarkRules() = default;
    explicit MarkRules(const SavedFilters &rules);

    /// The number of the first rule that the event meets.
    std::optional<int> ruleFor(const Event &event, const Device *device, const items::EventWords &words) const;
    QString wordOf(int rule) const { return m_words.value(rule); }

private:
    QStringList m_words;
    QList<items::FeedFilter> m_filters;
};

/// The colour of a rule: six that colour-blind people tell apart, then over again. The word tells which one it is.
QColor markColour(int rule, const QPalette &palette);

} // namespace touchstone::ui
