// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/connectorgroups.h"

#include "models/items/connectorvalues.h"

namespace touchstone::items {

ConnectorGroup groupOf(const ConnectorRow &row, Health health, Grouping grouping)
{
    switch (grouping) {
    case Grouping::None:
        return {};
    case Grouping::Project: {
        const QString &id = row.connector.name.project;
        return {QStringLiteral("project:") + id, row.projectTitle.isEmpty() ? id : row.projectTitle, {}, 0};
    }
    case Grouping::Health:
        return {QStringLiteral("health:%1").arg(int(health)), {}, health, 0};
    }
    return {};
}

QCollator collatorForPeople()
{
    const QLocale locale;
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    return collator;
}

SortKey::SortKey(const QVariant &value, const QCollator &collator)
    : m_known(value.isValid())
{
    if (value.typeId() == QMetaType::QString)
        m_text = collator.sortKey(value.toString());
    else
        m_number = value.toDouble();
}

int SortKey::compare(const SortKey &other) const
{
    if (m_text && other.m_text)
        return m_text->compare(*other.m_text);
    return m_number < other.m_number ? -1 : m_number > other.m_number ? 1 : 0;
}

bool standsBefore(const ConnectorGroup &a, const ConnectorGroup &b, const QCollator &collator)
{
    if (a.health && b.health)
        return attentionRank(*a.health) < attentionRank(*b.health);
    const int byTitle = collator.compare(a.title, b.title);
    return byTitle != 0 ? byTitle < 0 : a.key < b.key;
}

} // namespace touchstone::items
