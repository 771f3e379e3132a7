// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/markrules.h"

#include "ui/common/theme.h"

#include <iterator>

namespace touchstone::ui {

using items::FeedFilter;

MarkRules::MarkRules(const SavedFilters &rules)
{
    for (const SavedFilter &rule : rules.all()) {
        const FeedFilter::Parsed parsed = FeedFilter::parse(rule.text);
        if (const auto *filter = std::get_if<FeedFilter>(&parsed)) {
            m_words.append(rule.name);
            m_filters.append(*filter);
        }
    }
}

std::optional<int> MarkRules::ruleFor(const Event &event, const Device *device, const items::EventWords &words) const
{
    for (int rule = 0; rule < m_filters.size(); ++rule) {
        if (m_filters[rule].accepts(event, device, words))
            return rule;
    }
    return std::nullopt;
}

QColor markColour(int rule, const QPalette &palette)
{
    // Okabe and Ito; the blue one is too dark for a dark ground, the yellow one too light for a light one.
    const bool dark = isDark(palette);
    const QColor colours[] = {QColor(0xE69F00), dark ? QColor(0x56B4E9) : QColor(0x0072B2), QColor(0x009E73),
        QColor(0xCC79A7), QColor(0xD55E00), dark ? QColor(0xF0E442) : QColor(0x7A6F00)};
    return colours[rule % int(std::size(colours))];
}

} // namespace touchstone::ui
