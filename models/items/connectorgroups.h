// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/health.h"
#include "models/items/connectorrow.h"

#include <QCollator>
#include <QVariant>

namespace touchstone::items {

/// What the list is divided by.
enum class Grouping { None, Project, Health };

/// One heading of the list.
struct ConnectorGroup
{
    QString key;                  ///< the same over refreshes and runs
    QString title;                ///< of a project; words for a health are made in ui/
    std::optional<Health> health; ///< only when divided by it
    int count = 0;                ///< connectors in it
    bool operator==(const ConnectorGroup &) const = default;
};

/// The group of a row; with Grouping::None one without a key.
ConnectorGroup groupOf(const ConnectorRow &row, Health health, Grouping grouping);

/// A value prepared for many comparisons.
class SortKey
{
public:
    /// `collator` compares texts as people do. An invalid value is not known.
    SortKey(const QVariant &value, const QCollator &collator);

    bool isKnown() const { return m_known; }
    int compare(const SortKey &other) const; ///< both known

private:
    bool m_known;
    double m_number = 0;
    std::optional<QCollatorSortKey> m_text;
};

/// Texts as people sort them: whatever the case, and "hub 9" before "hub 10". In the "C" locale, which knows neither,
/// as in English.
QCollator collatorForPeople();

/// Whether the first group stands above the second.
bool standsBefore(const ConnectorGroup &a, const ConnectorGroup &b, const QCollator &collator);

} // namespace touchstone::items
