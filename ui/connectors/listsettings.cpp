// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/listsettings.h"

#include "models/items/connectorfilter.h"
#include "ui/connectors/connectorcolumns.h"

#include <QSettings>

#include <algorithm>

namespace touchstone::ui {

namespace {

using items::ConnectorFilter;
using items::Grouping;

constexpr qsizetype mostCollapsed = 200;
constexpr qsizetype longestWord = 200;

const QString columnsKey = QStringLiteral("list/columns");
const QString sortKey = QStringLiteral("list/sort");
const QString descendingKey = QStringLiteral("list/descending");
const QString groupKey = QStringLiteral("list/group");
const QString collapsedKey = QStringLiteral("list/collapsed");
const QString filtersKey = QStringLiteral("filters");

constexpr std::pair<Grouping, const char *> groupings[] = {
    {Grouping::None, "none"}, {Grouping::Project, "project"}, {Grouping::Health, "status"}};

QStringList boundedWords(const QVariant &value, qsizetype most)
{
    QStringList words = value.toStringList().mid(0, most);
    words.removeIf([](const QString &word) { return word.isEmpty() || word.size() > longestWord; });
    return words;
}

} // namespace

bool isConnectorFilter(const QString &text)
{
    return !text.trimmed().isEmpty() && std::holds_alternative<ConnectorFilter>(ConnectorFilter::parse(text));
}

ListSettings ListSettings::read(QSettings &settings)
{
    ListSettings result;
    result.columns = ConnectorColumns::fromKeys(boundedWords(settings.value(columnsKey), 64)).keys();
    const QString sorted = settings.value(sortKey).toString();
    for (const int column : ConnectorColumns::inOrder()) {
        if (ConnectorColumns::keyOf(column) == sorted)
            result.sortColumn = sorted;
    }
    result.isDescending = !result.sortColumn.isEmpty() && settings.value(descendingKey).toBool();
    const QString group = settings.value(groupKey).toString();
    for (const auto &[grouping, word] : groupings) {
        if (group == QLatin1String(word))
            result.grouping = grouping;
    }
    result.collapsed = boundedWords(settings.value(collapsedKey), mostCollapsed);
    result.unreadable = result.filters.read(settings, filtersKey);
    return result;
}

void ListSettings::write(QSettings &settings) const
{
    settings.setValue(columnsKey, columns);
    settings.setValue(sortKey, sortColumn);
    settings.setValue(descendingKey, isDescending);
    for (const auto &[known, word] : groupings) {
        if (known == grouping)
            settings.setValue(groupKey, QString::fromLatin1(word));
    }
    settings.setValue(collapsedKey, collapsed.mid(0, mostCollapsed));
    filters.write(settings, filtersKey);
}

} // namespace touchstone::ui
