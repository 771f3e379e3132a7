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
const QString nameKey = QStringLiteral("name");
const QString textKey = QStringLiteral("text");

constexpr std::pair<Grouping, const char *> groupings[] = {
    {Grouping::None, "none"}, {Grouping::Project, "project"}, {Grouping::Health, "status"}};

QStringList boundedWords(const QVariant &value, qsizetype most)
{
    QStringList words = value.toStringList().mid(0, most);
    words.removeIf([](const QString &word) { return word.isEmpty() || word.size() > longestWord; });
    return words;
}

bool isFilter(const QString &text)
{
    return !text.trimmed().isEmpty() && std::holds_alternative<ConnectorFilter>(ConnectorFilter::parse(text));
}

} // namespace

qsizetype SavedFilters::indexOf(const QString &name) const
{
    const auto found = std::find_if(m_filters.cbegin(), m_filters.cend(),
        [&name](const SavedFilter &filter) { return filter.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == m_filters.cend() ? -1 : found - m_filters.cbegin();
}

const SavedFilter *SavedFilters::find(const QString &name) const
{
    const qsizetype at = indexOf(name.simplified());
    return at < 0 ? nullptr : &m_filters[at];
}

SavedFilters::Refusal SavedFilters::save(const QString &name, const QString &text)
{
    const QString simple = name.simplified();
    if (simple.isEmpty())
        return Refusal::NoName;
    if (simple.size() > longestName)
        return Refusal::LongName;
    if (!isFilter(text))
        return Refusal::NoFilter;
    const qsizetype at = indexOf(simple);
    if (at >= 0)
        m_filters[at] = {simple, text};
    else if (m_filters.size() >= most)
        return Refusal::TooMany;
    else
        m_filters.append({simple, text});
    sort();
    return Refusal::None;
}

SavedFilters::Refusal SavedFilters::rename(const QString &from, const QString &to)
{
    const QString simple = to.simplified();
    const qsizetype at = indexOf(from);
    const qsizetype taken = indexOf(simple);
    if (at < 0)
        return Refusal::NoFilter;
    if (simple.isEmpty())
        return Refusal::NoName;
    if (simple.size() > longestName)
        return Refusal::LongName;
    if (taken >= 0 && taken != at)
        return Refusal::NameTaken;
    m_filters[at].name = simple;
    sort();
    return Refusal::None;
}

void SavedFilters::remove(const QString &name)
{
    const qsizetype at = indexOf(name);
    if (at >= 0)
        m_filters.removeAt(at);
}

void SavedFilters::sort()
{
    std::sort(m_filters.begin(), m_filters.end(),
        [](const SavedFilter &a, const SavedFilter &b) { return a.name.compare(b.name, Qt::CaseInsensitive) < 0; });
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
    const int stored = settings.beginReadArray(filtersKey);
    for (int i = 0; i < std::min(stored, SavedFilters::most * 2); ++i) {
        settings.setArrayIndex(i);
        const QString name = settings.value(nameKey).toString();
        const bool isNew = !result.filters.find(name);
        if (!isNew || result.filters.save(name, settings.value(textKey).toString()) != SavedFilters::Refusal::None)
            ++result.unreadable;
    }
    settings.endArray();
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
    settings.remove(filtersKey);
    settings.beginWriteArray(filtersKey, int(filters.all().size()));
    for (int i = 0; i < filters.all().size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(nameKey, filters.all()[i].name);
        settings.setValue(textKey, filters.all()[i].text);
    }
    settings.endArray();
}

} // namespace touchstone::ui
