// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/eventfeedmodel.h"

#include "models/items/devicedirectory.h"

#include <algorithm>

namespace touchstone::items {

EventFeedModel::EventFeedModel(const DeviceDirectory &directory, qsizetype capacity, QObject *parent)
    : QAbstractTableModel(parent)
    , m_directory(directory)
    , m_capacity(std::max<qsizetype>(1, capacity))
{
    connect(&directory, &DeviceDirectory::changed, this, &EventFeedModel::directoryChanged);
}

int EventFeedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EventFeedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventFeedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (const StreamGap *gap = gapAt(index.row()))
        return gapData(*gap, index.column(), role);
    const Event &event = eventAt(index.row());
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
        return device ? device->displayName() : event.deviceId();
    }
    case SignalColumn: {
        const std::optional<int> percent = signalOf(event);
        return percent ? QVariant(*percent) : QVariant();
    }
    case DeviceColumn:
        return event.deviceId();
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

/// The batch itself as a rule; a list of its own only where something repeats.
QList<Event> EventFeedModel::onlyNew(const QList<Event> &batch)
{
    m_counts.received += batch.size();
    const auto isNew = [this](const Event &event) {
        const qsizetype before = m_ids.size();
        m_ids.insert(EventKey(event.eventId)); // without asking first, which would look for its place twice
        return m_ids.size() > before;
    };
    const auto repeat = std::find_if_not(batch.cbegin(), batch.cend(), isNew);
    if (repeat == batch.cend())
        return batch;
    QList<Event> fresh(batch.cbegin(), repeat);
    std::copy_if(repeat + 1, batch.cend(), std::back_inserter(fresh), isNew);
    m_counts.repeated += batch.size() - fresh.size();
    return fresh;
}

void EventFeedModel::append(const QList<Event> &batch)
{
    if (batch.isEmpty())
        return;
    const QList<Event> fresh = onlyNew(batch);
    take(EventRing(fresh));
    if (!fresh.isEmpty())
        Q_EMIT arrived(fresh);
    Q_EMIT countsChanged();
}

void EventFeedModel::setGap(const StreamGap &gap)
{
    if (const std::optional<qsizetype> waits = m_waiting.placeOfGap(gap.number)) {
        m_waiting.setGap(*waits, gap);
    } else if (const std::optional<qsizetype> shown = m_rows.placeOfGap(gap.number)) {
        m_rows.setGap(*shown, gap);
        Q_EMIT dataChanged(index(int(*shown), 0), index(int(*shown), ColumnCount - 1));
    } else {
        take(EventRing(gap));
    }
}

void EventFeedModel::fillIn(const StreamGap &gap, const QList<Event> &events)
{
    if (events.isEmpty())
        return;
    const QList<Event> fresh = onlyNew(events);
    m_counts.filledIn += events.size();
    if (const std::optional<qsizetype> waits = m_waiting.placeOfGap(gap.number)) {
        m_waiting.insertBehindGap(*waits, fresh);
        hold({}); // within the bound
    } else if (const std::optional<qsizetype> shown = m_rows.placeOfGap(gap.number)) {
        insertBehind(*shown, fresh);
    } else {
        take(EventRing(fresh));
    }
    if (!fresh.isEmpty())
        Q_EMIT arrived(fresh);
    Q_EMIT countsChanged();
}

void EventFeedModel::take(EventRing rows)
{
    if (m_paused)
        hold(std::move(rows));
    else
        show(std::move(rows));
}

void EventFeedModel::show(EventRing rows)
{
    // Of a batch larger than the whole ring only the end is worth showing.
    dropOldest(rows, rows.size() - m_capacity);
    if (rows.isEmpty())
        return;
    const qsizetype overflow = m_rows.size() + rows.size() - m_capacity;
    if (overflow > 0)
        removeOldest(std::min(m_rows.size(), std::max(overflow, step())));

    const auto first = int(m_rows.size());
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    m_rows.append(std::move(rows));
    recount();
    endInsertRows();
}

void EventFeedModel::hold(EventRing rows)
{
    m_waiting.append(std::move(rows));
    const qsizetype overflow = m_waiting.size() - m_capacity;
    if (overflow > 0)
        dropOldest(m_waiting, std::min(m_waiting.size(), std::max(overflow, step())));
    recount();
}

void EventFeedModel::insertBehind(qsizetype gap, const QList<Event> &events)
{
    const qsizetype overflow = m_rows.size() + events.size() - m_capacity;
    // What fills a gap that would leave to make room for it is as old as what leaves.
    if (events.isEmpty() || overflow > gap) {
        EventRing leaving(events);
        dropOldest(leaving, leaving.size());
        return;
    }
    if (overflow > 0)
        removeOldest(overflow);
    const qsizetype place = gap - std::max<qsizetype>(0, overflow);
    beginInsertRows({}, int(place) + 1, int(place + events.size()));
    m_rows.insertBehindGap(place, events);
    recount();
    endInsertRows();
}

void EventFeedModel::removeOldest(qsizetype count)
{
    if (count <= 0)
        return;
    beginRemoveRows({}, 0, int(count) - 1);
    dropOldest(m_rows, count);
    m_firstNumber += count;
    recount();
    endRemoveRows();
}

/// They leave the ring or the waiting list, or never come in: dropped, and no repeats any more.
void EventFeedModel::dropOldest(EventRing &rows, qsizetype count)
{
    if (count <= 0)
        return;
    rows.forEachEvent(0, count, [this](const Event &event) {
        m_ids.remove(EventKey(event.eventId));
        ++m_counts.dropped;
    });
    rows.removeOldest(count);
}

void EventFeedModel::recount()
{
    m_counts.shown = m_rows.events();
    m_counts.waiting = m_waiting.events();
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
        show(std::exchange(m_waiting, {}));
        recount();
    }
    Q_EMIT pausedChanged(paused);
    Q_EMIT countsChanged();
}

void EventFeedModel::setCapacity(qsizetype capacity)
{
    capacity = std::max<qsizetype>(1, capacity);
    if (capacity == m_capacity)
        return;
    m_capacity = capacity;
    removeOldest(m_rows.size() - capacity);
    hold({}); // within the bound
    Q_EMIT countsChanged();
}

void EventFeedModel::restart()
{
    clear();
    m_counts = {};
    Q_EMIT countsChanged();
}

void EventFeedModel::clear()
{
    if (m_rows.isEmpty() && m_waiting.isEmpty())
        return;
    beginResetModel();
    m_counts.dropped += m_counts.shown + m_counts.waiting;
    m_firstNumber += m_rows.size();
    m_rows = {};
    m_waiting = {};
    m_ids.clear();
    recount();
    endResetModel();
    Q_EMIT countsChanged();
}

const Event &EventFeedModel::eventAt(int row) const
{
    static const Event none;
    const Event *event = m_rows.eventAt(row);
    return event ? *event : none;
}

const StreamGap *EventFeedModel::gapAt(int row) const
{
    return m_rows.gapAt(row);
}

QVariant EventFeedModel::gapData(const StreamGap &gap, int column, int role) const
{
    switch (role) {
    case GapRole:
        return QVariant::fromValue(gap);
    case TimestampRole:
        return toDateTime(gap.begin);
    case Qt::DisplayRole:
        return column == TimeColumn ? QVariant(toDateTime(gap.begin)) : QVariant(); // put into words by the views
    default:
        return {};
    }
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
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, SensorColumn), index(int(m_rows.size()) - 1, LabelsColumn), {Qt::DisplayRole});
}

} // namespace touchstone::items
