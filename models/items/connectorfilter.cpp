// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/connectorfilter.h"

#include "models/items/connectorfilterreader.h"

#include <algorithm>

namespace touchstone::items {

namespace {

template <typename Row>
QStringList offered(const QList<Row> &rows)
{
    QStringList words;
    for (const Row &row : rows) {
        if (row.isOffered)
            words.append(QString::fromUtf8(row.word));
    }
    return words;
}

} // namespace

ConnectorFilter::Parsed ConnectorFilter::parse(const QString &text)
{
    std::variant<QList<FilterTerm>, FilterProblem> read = readFilter(text);
    if (const auto *problem = std::get_if<FilterProblem>(&read))
        return *problem;
    ConnectorFilter filter;
    filter.m_terms = std::get<QList<FilterTerm>>(std::move(read));
    return filter;
}

bool ConnectorFilter::accepts(const ConnectorRow &row, Health health, Timestamp now) const
{
    return std::all_of(
        m_terms.cbegin(), m_terms.cend(), [&](const FilterTerm &term) { return term.holds(row, health, now); });
}

QStringList ConnectorFilter::keys()
{
    return offered(filterKeyNames());
}

QStringList ConnectorFilter::statusWords()
{
    return offered(filterStatuses());
}

bool ConnectorFilter::isCompared(const QString &key)
{
    const FilterKeyName *name = findFilterKey(key);
    return name && name->scale != FilterKeyName::Scale::Text;
}

QStringList ConnectorFilter::unitsOf(const QString &key)
{
    const FilterKeyName *name = findFilterKey(key);
    if (name && name->scale == FilterKeyName::Scale::Percent)
        return {QStringLiteral("%")};
    return name && name->scale == FilterKeyName::Scale::Time ? offered(filterUnits()) : QStringList();
}

} // namespace touchstone::items
