// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/eventfeedmodel.h"

#include "models/items/devicedirectory.h"

#include <algorithm>

namespace touchstone::items {

namespace {

template <typename Iterator>
qsizetype gapsIn(Iterator begin, Iterator end)
{
    return std::count_if(begin, end, [](const auto &row) { return std::holds_alternative<StreamGap>(row); });
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

QList<Event> EventFeedModel::onlyNew(const QList<Event> &batch)
{
    m_counts.received += batch.size();
    QList<Event> fresh;
    fresh.reserve(batch.size());
    for (const Event &event : batch) {
        const qsizetype before = m_ids.size();
        m_ids.insert(event.eventId); // alone, since computing its hash is what costs
        if (m_ids.size() == before) {
            ++m_counts.repeated;
            continue;
        }
        fresh.append(event);
        m_texts.share(fresh.last());
    }
    return fresh;
}

void EventFeedModel::append(const QList<Event> &batch)
{
    if (batch.isEmpty())
        return;
    const QList<Event> fresh = onlyNew(batch);
    take(Rows(fresh.cbegin(), fresh.cend()));
    if (!fresh.isEmpty())
        Q_EMIT arrived(fresh);
    Q_EMIT countsChanged();
}

/// Looks at the newest first: a gap changes soon after it came.
std::optional<EventFeedModel::Rows::size_type> EventFeedModel::placeOf(const StreamGap &gap, const Rows &rows)
{
    const auto found = std::find_if(rows.rbegin(), rows.rend(), [&gap](const Row &row) {
        const auto *known = std::get_if<StreamGap>(&row);
        return known && known->number == gap.number;
    });
    return found == rows.rend() ? std::nullopt : std::optional(Rows::size_type(rows.rend() - found) - 1);
}

void EventFeedModel::setGap(const StreamGap &gap)
{
    if (const std::optional<Rows::size_type> waits = placeOf(gap, m_waiting)) {
        m_waiting[*waits] = gap;
    } else if (const std::optional<Rows::size_type> shown = placeOf(gap, m_rows)) {
        m_rows[*shown] = gap;
        Q_EMIT dataChanged(index(int(*shown), 0), index(int(*shown), ColumnCount - 1));
    } else {
        take({gap});
    }
}

void EventFeedModel::fillIn(const StreamGap &gap, const QList<Event> &events)
{
    if (events.isEmpty())
        return;
    const QList<Event> fresh = onlyNew(events);
    m_counts.filledIn += events.size();
    Rows rows(fresh.cbegin(), fresh.cend());
    if (const std::optional<Rows::size_type> waits = placeOf(gap, m_waiting)) {
        m_waiting.insert(m_waiting.begin() + std::ptrdiff_t(*waits) + 1, rows.cbegin(), rows.cend());
        hold({}); // within the bound
    } else if (const std::optional<Rows::size_type> shown = placeOf(gap, m_rows)) {
        insertBehind(*shown, std::move(rows));
    } else {
        take(std::move(rows));
    }
    if (!fresh.isEmpty())
        Q_EMIT arrived(fresh);
    Q_EMIT countsChanged();
}

void EventFeedModel::take(Rows rows)
{
    if (m_paused)
        hold(std::move(rows));
    else
        show(std::move(rows));
}

void EventFeedModel::show(Rows rows)
{
    // Of a batch larger than the whole ring only the end is worth showing.
    const qsizetype skipped = std::max<qsizetype>(0, qsizetype(rows.size()) - m_capacity);
    forget(rows.cbegin(), rows.cbegin() + skipped);
    rows.erase(rows.cbegin(), rows.cbegin() + skipped);
    const auto coming = qsizetype(rows.size());
    if (coming == 0)
        return;

    const auto present = qsizetype(m_rows.size());
    const qsizetype overflow = present + coming - m_capacity;
    if (overflow > 0)
        removeOldest(std::min(present, std::max(overflow, step())));

    const auto first = int(m_rows.size());
    beginInsertRows({}, first, first + int(coming) - 1);
    m_shownGaps += gapsIn(rows.cbegin(), rows.cend());
    m_rows.insert(m_rows.end(), std::move_iterator(rows.begin()), std::move_iterator(rows.end()));
    recount();
    endInsertRows();
}

void EventFeedModel::hold(Rows rows)
{
    m_waiting.insert(m_waiting.end(), std::move_iterator(rows.begin()), std::move_iterator(rows.end()));
    const qsizetype overflow = qsizetype(m_waiting.size()) - m_capacity;
    if (overflow > 0) {
        const auto end = m_waiting.cbegin() + std::min(qsizetype(m_waiting.size()), std::max(overflow, step()));
        forget(m_waiting.cbegin(), end);
        m_waiting.erase(m_waiting.cbegin(), end);
    }
    m_waitingGaps = gapsIn(m_waiting.cbegin(), m_waiting.cend());
    recount();
}

void EventFeedModel::insertBehind(Rows::size_type place, Rows rows)
{
    const qsizetype overflow = qsizetype(m_rows.size() + rows.size()) - m_capacity;
    // What fills a gap that would leave to make room for it is as old as what leaves.
    if (rows.empty() || overflow > qsizetype(place)) {
        forget(rows.cbegin(), rows.cend());
        return;
    }
    if (overflow > 0)
        removeOldest(overflow);
    const auto first = int(place) + 1 - int(std::max<qsizetype>(0, overflow));
    beginInsertRows({}, first, first + int(rows.size()) - 1);
    m_rows.insert(m_rows.begin() + first, std::move_iterator(rows.begin()), std::move_iterator(rows.end()));
    recount();
    endInsertRows();
}

void EventFeedModel::removeOldest(qsizetype count)
{
    if (count == 0)
        return;
    beginRemoveRows({}, 0, int(count) - 1);
    const auto end = m_rows.cbegin() + count;
    m_shownGaps -= gapsIn(m_rows.cbegin(), end);
    forget(m_rows.cbegin(), end);
    m_rows.erase(m_rows.cbegin(), end);
    m_firstNumber += count;
    recount();
    endRemoveRows();
}

/// They leave the ring or the waiting list, or never come in: dropped, and no repeats any more.
void EventFeedModel::forget(Rows::const_iterator begin, Rows::const_iterator end)
{
    for (auto row = begin; row != end; ++row) {
        if (const auto *event = std::get_if<Event>(&*row)) {
            m_ids.remove(event->eventId);
            ++m_counts.dropped;
        }
    }
}

void EventFeedModel::recount()
{
    m_counts.shown = qint64(m_rows.size()) - m_shownGaps;
    m_counts.waiting = qint64(m_waiting.size()) - m_waitingGaps;
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
        m_waitingGaps = 0;
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
    removeOldest(std::max<qsizetype>(0, qsizetype(m_rows.size()) - capacity));
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
    if (m_rows.empty() && m_waiting.empty())
        return;
    beginResetModel();
    m_counts.dropped += m_counts.shown + m_counts.waiting;
    m_firstNumber += qint64(m_rows.size());
    m_rows.clear();
    m_waiting.clear();
    m_ids.clear();
    m_shownGaps = 0;
    m_waitingGaps = 0;
    recount();
    endResetModel();
    Q_EMIT countsChanged();
}

const Event &EventFeedModel::eventAt(int row) const
{
    static const Event none;
    const auto *event = std::get_if<Event>(&m_rows[size_t(row)]);
    return event ? *event : none;
}

const StreamGap *EventFeedModel::gapAt(int row) const
{
    return std::get_if<StreamGap>(&m_rows[size_t(row)]);
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
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, SensorColumn), index(int(m_rows.size()) - 1, LabelsColumn), {Qt::DisplayRole});
}

} // namespace touchstone::items
