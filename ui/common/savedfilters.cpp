// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/savedfilters.h"

#include <QSettings>

#include <algorithm>

namespace touchstone::ui {

namespace {

const QString nameKey = QStringLiteral("name");
const QString textKey = QStringLiteral("text");

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
    if (text.trimmed().isEmpty() || (m_isFilter && !m_isFilter(text)))
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

int SavedFilters::read(QSettings &settings, const QString &key)
{
    int unreadable = 0;
    const int stored = settings.beginReadArray(key);
    for (int i = 0; i < std::min(stored, most * 2); ++i) {
        settings.setArrayIndex(i);
        const QString name = settings.value(nameKey).toString();
        if (find(name) || save(name, settings.value(textKey).toString()) != Refusal::None)
            ++unreadable;
    }
    settings.endArray();
    return unreadable;
}

void SavedFilters::write(QSettings &settings, const QString &key) const
{
    settings.remove(key);
    settings.beginWriteArray(key, int(m_filters.size()));
    for (int i = 0; i < m_filters.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(nameKey, m_filters[i].name);
        settings.setValue(textKey, m_filters[i].text);
    }
    settings.endArray();
}

} // namespace touchstone::ui
