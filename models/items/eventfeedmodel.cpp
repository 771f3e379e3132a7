// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/eventfeedmodel.h"

#include "models/items/devicedirectory.h"

#include <algorithm>

namespace touchstone::items {

namespace {

QString lastSegment(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

} // namespace

EventFeedModel::EventFeedModel(const DeviceDirectory &directory, qsizetype capacity, QObject *parent)
    : QAbstractTableModel(parent)
    , m_directory(directory)
    , m_capacity(std::max<qsizetype>(1, capacity))
{
    connect(&directory, &DeviceDirectory::changed, this, &EventFeedModel::directoryChanged);
}

int EventFeedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int EventFeedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventFeedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Event &event = m_events[size_t(index.row())];
    switch (role) {
    case EventIdRole:
        return event.eventId;
    case JsonRole:
        return eventToPrettyJson(event);
    case DevicePathRole:
        return event.targetName;
    case TypeRole:
        return event.type.text();
    case TimestampRole:
        return toDateTime(event.timestamp);
    case EventRole:
        return QVariant::fromValue(event);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case TimeColumn:
        return toDateTime(event.timestamp);
    case SensorColumn: {
        const Device *device = deviceOf(event);
        return device ? device->displayName() : lastSegment(event.targetName);
    }
    case SignalColumn: {
        const std::optional<int> percent = signalOf(event);
        return percent ? QVariant(*percent) : QVariant();
    }
    case DeviceColumn:
        return lastSegment(event.targetName);
    case EventIdColumn:
        return event.eventId;
    case TypeColumn:
        return event.type.text();
    default:
        return {}; // values and labels are put into words by the views
    }
}

QVariant EventFeedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case SensorColumn:
        return tr("Sensor");
    case TypeColumn:
        return tr("Type");
    case ValueColumn:
        return tr("Value");
    case LabelsColumn:
        return tr("Labels");
    case SignalColumn:
        return tr("Signal");
    case DeviceColumn:
        return tr("Device ID");
    case EventIdColumn:
        return tr("Event ID");
    default:
        return {};
    }
}

void EventFeedModel::append(const QList<Event> &batch)
{
    if (batch.isEmpty())
        return;
    m_counts.received += batch.size();
    QList<Event> fresh;
    fresh.reserve(batch.size());
    for (const Event &event : batch) {
        if (m_ids.contains(event.eventId)) {
            ++m_counts.repeated;
            continue;
        }
        m_ids.insert(event.eventId);
        fresh.append(event);
        m_texts.share(fresh.last());
    }
    if (m_paused)
        hold(fresh);
    else
        show(fresh);
    if (!fresh.isEmpty())
        Q_EMIT arrived(fresh);
    Q_EMIT countsChanged();
}

void EventFeedModel::show(const QList<Event> &events)
{
    // Of a batch larger than the whole ring only the end is worth showing.
    const qsizetype skipped = std::max<qsizetype>(0, events.size() - m_capacity);
    for (qsizetype i = 0; i < skipped; ++i)
        m_ids.remove(events[i].eventId);
    m_counts.dropped += skipped;
    const qsizetype coming = events.size() - skipped;
    if (coming == 0)
        return;

    const qsizetype present = qsizetype(m_events.size());
    const qsizetype overflow = present + coming - m_capacity;
    if (overflow > 0)
        removeOldest(std::min(present, std::max(overflow, step())));

    const int first = int(m_events.size());
    beginInsertRows({}, first, first + int(coming) - 1);
    m_events.insert(m_events.end(), events.cbegin() + skipped, events.cend());
    m_counts.shown = qint64(m_events.size());
    endInsertRows();
}

void EventFeedModel::hold(const QList<Event> &events)
{
    m_waiting.append(events);
    const qsizetype overflow = m_waiting.size() - m_capacity;
    if (overflow > 0) {
        const qsizetype leaving = std::min(m_waiting.size(), std::max(overflow, step()));
        for (qsizetype i = 0; i < leaving; ++i)
            m_ids.remove(m_waiting[i].eventId);
        m_waiting.remove(0, leaving);
        m_counts.dropped += leaving;
    }
    m_counts.waiting = m_waiting.size();
}

void EventFeedModel::removeOldest(qsizetype count)
{
    if (count == 0)
        return;
    beginRemoveRows({}, 0, int(count) - 1);
    const auto end = m_events.begin() + count;
    for (auto event = m_events.begin(); event != end; ++event)
        m_ids.remove(event->eventId);
    m_events.erase(m_events.begin(), end);
    m_firstNumber += count;
    m_counts.dropped += count;
    m_counts.shown = qint64(m_events.size());
    endRemoveRows();
}

qsizetype EventFeedModel::step() const
{
    return std::max<qsizetype>(1, m_capacity / 20);
}

void EventFeedModel::setPaused(bool paused)
{
    if (m_paused == paused)
        return;
    m_paused = paused;
    if (!paused) {
        const QList<Event> waiting = std::exchange(m_waiting, {});
        m_counts.waiting = 0;
        show(waiting);
    }
    Q_EMIT pausedChanged(paused);
    Q_EMIT countsChanged();
}

void EventFeedModel::clear()
{
    if (m_events.empty() && m_waiting.isEmpty())
        return;
    beginResetModel();
    m_counts.dropped += qint64(m_events.size()) + m_waiting.size();
    m_counts.shown = 0;
    m_counts.waiting = 0;
    m_firstNumber += qint64(m_events.size());
    m_events.clear();
    m_waiting.clear();
    m_ids.clear();
    endResetModel();
    Q_EMIT countsChanged();
}

const Event &EventFeedModel::eventAt(int row) const
{
    return m_events[size_t(row)];
}

const Device *EventFeedModel::deviceOf(const Event &event) const
{
    return m_directory.findByPath(event.targetName);
}

std::optional<int> EventFeedModel::signalOf(const Event &event) const
{
    const auto percentOf = [](const EventPayload &payload) -> std::optional<int> {
        if (const auto *network = std::get_if<NetworkStatusPayload>(&payload))
            return network->signalStrength;
        if (const auto *cellular = std::get_if<CellularStatusPayload>(&payload))
            return cellular->signalStrength;
        return std::nullopt;
    };
    if (const std::optional<int> own = percentOf(event.payload))
        return own;
    const Device *device = deviceOf(event);
    if (!device)
        return std::nullopt;
    const auto reported = device->reported.constFind(QStringLiteral("networkStatus"));
    return reported == device->reported.cend() ? std::nullopt : percentOf(*reported);
}

void EventFeedModel::directoryChanged()
{
    if (!m_events.empty())
        Q_EMIT dataChanged(index(0, SensorColumn), index(int(m_events.size()) - 1, LabelsColumn), {Qt::DisplayRole});
}

} // namespace touchstone::items
