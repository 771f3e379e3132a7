// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/eventrows.h"

#include "ui/common/eventwords.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"

#include <algorithm>

namespace touchstone::ui {

using items::EventFeedModel;

EventRows::EventRows(EventFeedModel &feed, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_feed(feed)
{
    setSourceModel(&feed);
}

void EventRows::setFilter(const QString &text)
{
    const QStringList wanted = text.toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (wanted == m_words)
        return;
    m_words = wanted;
    invalidateFilter();
}

bool EventRows::filterAcceptsRow(int sourceRow, const QModelIndex & /*sourceParent*/) const
{
    if (m_words.isEmpty())
        return true;
    const Event &event = m_feed.eventAt(sourceRow);
    const QString sensor = m_feed.index(sourceRow, EventFeedModel::SensorColumn).data().toString();
    const QString row =
        QStringList({sensor, eventTypeWord(event.type), event.type.text(), valueWords(event.type, event.payload),
                        event.targetName.section(QLatin1Char('/'), -1)})
            .join(QLatin1Char('\n'))
            .toLower();
    return std::all_of(m_words.cbegin(), m_words.cend(), [&row](const QString &word) { return row.contains(word); });
}

QVariant EventRows::data(const QModelIndex &index, int role) const
{
    const QModelIndex source = mapToSource(index);
    if (!source.isValid())
        return {};
    const auto event = [this, &source]() -> const Event & { return m_feed.eventAt(source.row()); };
    switch (role) {
    case Qt::DisplayRole:
        return words(source);
    case Qt::DecorationRole:
        return source.column() == EventFeedModel::TypeColumn ? QVariant(typeIcon(event().type)) : QVariant();
    case Qt::ToolTipRole:
        return source.column() == EventFeedModel::TimeColumn ? formatMomentInFull(toDateTime(event().timestamp))
                                                             : words(source);
    case Qt::AccessibleTextRole:
        // The first cell says it all, so that one key press reads one event.
        return source.column() == EventFeedModel::TimeColumn
                   ? eventSentence(source.siblingAtColumn(EventFeedModel::SensorColumn).data().toString(), event())
                   : words(source);
    default:
        return QSortFilterProxyModel::data(index, role);
    }
}

QString EventRows::words(const QModelIndex &sourceIndex) const
{
    const Event &event = m_feed.eventAt(sourceIndex.row());
    switch (sourceIndex.column()) {
    case EventFeedModel::TimeColumn:
        return formatClock(toDateTime(event.timestamp));
    case EventFeedModel::TypeColumn:
        return eventTypeWord(event.type);
    case EventFeedModel::ValueColumn:
        return valueWords(event.type, event.payload);
    default:
        return sourceIndex.data().toString();
    }
}

QIcon EventRows::typeIcon(const EventType &type) const
{
    const QString name = iconNameOf(type);
    auto known = m_icons.constFind(name);
    if (known == m_icons.cend())
        known = m_icons.insert(name, icon(name));
    return *known;
}

} // namespace touchstone::ui
