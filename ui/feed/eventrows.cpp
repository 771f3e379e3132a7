// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/eventrows.h"

#include "models/items/touchmodel.h"
#include "ui/common/eventwords.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/feed/feedwords.h"

namespace touchstone::ui {

using items::EventFeedModel;

namespace {

items::EventWords wordsIn(const Formats &formats)
{
    return [formats](const Event &event) { return searchedWords(event, formats); };
}

} // namespace

EventRows::EventRows(EventFeedModel &feed, QObject *parent)
    : FilteredFeed(feed, wordsIn({}), parent)
{}

void EventRows::setMarks(const MarkRules &marks)
{
    m_marks = marks;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {MarkRole, MarkWordRole});
}

void EventRows::setTouches(const items::TouchModel &touches)
{
    m_touches = &touches;
    const auto repaint = [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, EventFeedModel::SensorColumn),
                index(rowCount() - 1, EventFeedModel::SensorColumn), {Qt::DecorationRole});
    };
    connect(&touches, &items::TouchModel::rowsInserted, this, repaint);
    connect(&touches, &items::TouchModel::modelReset, this, repaint);
}

bool EventRows::wasTouched(const Event &event) const
{
    return m_touches && m_touches->wasTouched(event);
}

void EventRows::setRelativeTimes(bool relative)
{
    m_relative = relative;
    if (rowCount() > 0)
        Q_EMIT dataChanged(
            index(0, EventFeedModel::TimeColumn), index(rowCount() - 1, EventFeedModel::TimeColumn), {Qt::DisplayRole});
}

void EventRows::setFormats(const Formats &formats)
{
    if (formats == m_formats)
        return;
    m_formats = formats;
    setWords(wordsIn(formats));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

/// The feed has a choice of its own between times and ages.
Formats EventRows::relativeFormats() const
{
    Formats formats = m_formats;
    formats.moments = Settings::MomentStyle::Relative;
    return formats;
}

std::optional<int> EventRows::markOf(const Event &event) const
{
    return m_marks.ruleFor(event, feed().deviceOf(event), wordsIn(m_formats));
}

QVariant EventRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (const StreamGap *gap = gapAt(index.row()))
        return gapData(*gap, index, role);
    const Event &event = eventAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return words(index, event);
    case Qt::DecorationRole:
        if (index.column() == EventFeedModel::TypeColumn)
            return iconOf(iconNameOf(event.type));
        if (index.column() == EventFeedModel::SensorColumn && wasTouched(event))
            return iconOf(QStringLiteral("identify"));
        return {};
    case Qt::ToolTipRole:
        return index.column() == EventFeedModel::TimeColumn ? formatMomentInFull(toDateTime(event.timestamp), m_formats)
                                                            : words(index, event);
    case Qt::AccessibleTextRole:
        // The first cell says it all, so that one key press reads one event.
        return index.column() == EventFeedModel::TimeColumn ? sentence(index, event) : words(index, event);
    case MarkRole: {
        const std::optional<int> mark = markOf(event);
        return mark ? QVariant(*mark) : QVariant();
    }
    case MarkWordRole: {
        const std::optional<int> mark = markOf(event);
        return mark ? m_marks.wordOf(*mark) : QString();
    }
    default:
        return FilteredFeed::data(index, role);
    }
}

QVariant EventRows::gapData(const StreamGap &gap, const QModelIndex &index, int role) const
{
    switch (role) {
    case RowTextRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return gapWords(gap, m_formats);
    case Qt::DisplayRole:
        return index.column() == EventFeedModel::TimeColumn ? QVariant(formatClock(toDateTime(gap.begin), m_formats))
                                                            : QVariant();
    default:
        return FilteredFeed::data(index, role);
    }
}

QString EventRows::words(const QModelIndex &index, const Event &event) const
{
    switch (index.column()) {
    case EventFeedModel::TimeColumn:
        return m_relative ? formatMoment(toDateTime(event.timestamp), QDateTime::currentDateTime(), relativeFormats())
                          : formatClock(toDateTime(event.timestamp), m_formats);
    case EventFeedModel::TypeColumn:
        return eventTypeWord(event.type);
    case EventFeedModel::ValueColumn:
        return valueWords(event.type, event.payload, m_formats);
    case EventFeedModel::LabelsColumn: {
        const Device *device = feed().deviceOf(event);
        return device ? labelWords(device->labels) : QString();
    }
    case EventFeedModel::SignalColumn: {
        const std::optional<int> percent = feed().signalOf(event);
        return percent ? formatMeasure(*percent, QStringLiteral("%"), 0) : QString();
    }
    default:
        return FilteredFeed::data(index, Qt::DisplayRole).toString();
    }
}

QString EventRows::sentence(const QModelIndex &index, const Event &event) const
{
    const QString sensor = FilteredFeed::data(index.siblingAtColumn(EventFeedModel::SensorColumn)).toString();
    QString text = eventSentence(sensor, event, m_formats);
    if (wasTouched(event))
        text = tr("%1, a sensor that was touched").arg(text);
    const std::optional<int> mark = markOf(event);
    return mark ? tr("%1, marked %2").arg(text, m_marks.wordOf(*mark)) : text;
}

QIcon EventRows::iconOf(const QString &name) const
{
    auto known = m_icons.constFind(name);
    if (known == m_icons.cend())
        known = m_icons.insert(name, icon(name));
    return *known;
}

} // namespace touchstone::ui
