// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/sensorlistmodel.h"

#include "models/domain/touchability.h"
#include "models/items/devicedirectory.h"

#include <algorithm>
#include <utility>

namespace touchstone::items {

namespace {

QString searchText(const Device &device)
{
    QStringList parts{device.displayName(), device.name.device, device.type.text()};
    for (auto label = device.labels.cbegin(); label != device.labels.cend(); ++label)
        parts << label.key() << label.value();
    return parts.join(QLatin1Char('\n'));
}

QDateTime momentOf(const std::optional<Timestamp> &time)
{
    return time ? toDateTime(*time) : QDateTime();
}

} // namespace

SensorListModel::SensorListModel(
    const DeviceDirectory &directory, const TouchModel &touches, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_directory(directory)
    , m_touches(touches)
    , m_clock(clock)
{
    connect(&directory, &DeviceDirectory::changed, this, &SensorListModel::scheduleFollow);
    connect(&touches, &TouchModel::touched, this, [this](const DeviceName &device) {
        const QModelIndex row = indexOf(device);
        if (row.isValid())
            Q_EMIT dataChanged(row, row.siblingAtColumn(ColumnCount - 1), {Qt::DisplayRole, LastTouchRole});
    });
    connect(&touches, &QAbstractItemModel::modelReset, this, [this] { emitChanged({Qt::DisplayRole, LastTouchRole}); });
    follow();
}

void SensorListModel::scheduleFollow()
{
    if (std::exchange(m_isFollowing, true))
        return;
    QMetaObject::invokeMethod(this, &SensorListModel::follow, Qt::QueuedConnection);
}

QList<SensorListModel::Row> SensorListModel::wantedRows() const
{
    const QList<Device> devices = m_directory.devices();
    QList<Row> rows;
    rows.reserve(devices.size());
    for (const Device &device : devices)
        rows.append({device.name, device.labels, int(rows.size())});
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.name < b.name; });
    return rows;
}

void SensorListModel::follow()
{
    m_isFollowing = false;
    const QList<Row> next = wantedRows();
    removeGone(next);
    insertNew(next); // from here on row by row the same names
    int first = -1;
    int last = -1;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row) == next.at(row))
            continue;
        m_rows[row] = next.at(row);
        first = first < 0 ? row : first;
        last = row;
    }
    // One signal for all: a proxy sorts anew with each.
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1), {Qt::DisplayRole, SearchRole, RankRole});
}

void SensorListModel::removeGone(const QList<Row> &next)
{
    for (qsizetype last = m_rows.size() - 1; last >= 0; --last) {
        const auto isGone = [&](qsizetype row) {
            const auto found = std::lower_bound(next.cbegin(), next.cend(), m_rows.at(row).name,
                [](const Row &candidate, const DeviceName &name) { return candidate.name < name; });
            return found == next.cend() || found->name != m_rows.at(row).name;
        };
        if (!isGone(last))
            continue;
        qsizetype first = last; // all neighbours in one piece
        while (first > 0 && isGone(first - 1))
            --first;
        beginRemoveRows({}, int(first), int(last));
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void SensorListModel::insertNew(const QList<Row> &next)
{
    for (qsizetype first = 0; first < next.size(); ++first) {
        if (first < m_rows.size() && m_rows.at(first).name == next.at(first).name)
            continue;
        qsizetype last = first; // all neighbours in one piece
        while (last + 1 < next.size() && (first >= m_rows.size() || next.at(last + 1).name < m_rows.at(first).name))
            ++last;
        beginInsertRows({}, int(first), int(last));
        m_rows = m_rows.first(first) + next.mid(first, last - first + 1) + m_rows.mid(first);
        endInsertRows();
        first = last;
    }
}

void SensorListModel::ageObstacles()
{
    emitChanged({ObstacleRole, LastHeardRole, Qt::DisplayRole});
}

void SensorListModel::emitChanged(const QList<int> &roles)
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1), roles);
}

int SensorListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SensorListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QModelIndex SensorListModel::indexOf(const DeviceName &device) const
{
    const auto found = std::lower_bound(
        m_rows.cbegin(), m_rows.cend(), device, [](const Row &row, const DeviceName &name) { return row.name < name; });
    return found != m_rows.cend() && found->name == device ? index(int(found - m_rows.cbegin()), 0) : QModelIndex();
}

QVariant SensorListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == RankRole)
        return m_rows.at(index.row()).rank;
    const DeviceName &name = m_rows.at(index.row()).name;
    const Device *device = m_directory.find(name);
    if (!device)
        return {}; // it has gone, and its row will in this turn of the event loop
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == NameColumn   ? device->displayName()
               : index.column() == TypeColumn ? device->type.text()
                                              : QVariant();
    case DevicePathRole:
        return name.path();
    case TypeRole:
        return device->type.text();
    case SearchRole:
        return searchText(*device);
    case LastTouchRole:
        return momentOf(m_touches.lastTouch(name));
    case LastHeardRole:
        return momentOf(lastHeard(*device));
    case ObstacleRole:
        return int(touchObstacle(*device, m_clock.now()));
    case EmulatedRole:
        return device->isEmulated();
    default:
        return {};
    }
}

} // namespace touchstone::items
