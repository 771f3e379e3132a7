// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/connectorlistmodel.h"

#include <QSet>

#include <algorithm>

namespace touchstone::items {

namespace {

bool comesBefore(const DataConnector &a, const DataConnector &b)
{
    const int byName = a.displayName.compare(b.displayName, Qt::CaseInsensitive);
    return byName != 0 ? byName < 0 : a.name < b.name;
}

std::optional<ConnectorMetrics> totals(const ConnectorRow &row)
{
    if (row.metrics)
        return row.metrics;
    return row.series ? std::optional(row.series->totals) : std::nullopt;
}

} // namespace

ConnectorListModel::ConnectorListModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
    , m_judgedAt(clock.now())
{}

int ConnectorListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ConnectorListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConnectorListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ConnectorRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return displayValue(row, index.column());
    case Qt::CheckStateRole:
        if (index.column() != ActiveColumn)
            return {};
        return row.connector.isActive() ? Qt::Checked : Qt::Unchecked;
    case PathRole:
        return row.connector.name.path();
    case HealthRole:
        return int(healthOf(row, m_clock.now()));
    case SortRole:
        return sortValue(row, index.column());
    case TrendRole:
        return row.series ? QVariant::fromValue(*row.series) : QVariant();
    case ActiveRole:
        return row.connector.isActive();
    case PendingRole:
        return row.changePending;
    default:
        return {};
    }
}

QVariant ConnectorListModel::displayValue(const ConnectorRow &row, int column) const
{
    const std::optional<ConnectorMetrics> numbers = totals(row);
    switch (column) {
    case NameColumn:
        return row.connector.displayName;
    case EndpointColumn:
        return row.connector.httpConfig ? maskedUrl(row.connector.httpConfig->url) : row.connector.type.text();
    case StatusColumn:
        return row.connector.status.text();
    case SuccessColumn:
        return numbers ? QVariant(numbers->successCount) : QVariant();
    case ErrorColumn:
        return numbers ? QVariant(numbers->errorCount) : QVariant();
    case LatencyColumn: // microseconds; the views choose the unit
        return numbers && numbers->latency99p.count() > 0 ? QVariant(qint64(numbers->latency99p.count())) : QVariant();
    case ActiveColumn:
        return row.connector.isActive() ? tr("On") : tr("Off");
    default:
        return {};
    }
}

QVariant ConnectorListModel::sortValue(const ConnectorRow &row, int column) const
{
    switch (column) {
    case StatusColumn:
        return int(healthOf(row, m_clock.now()));
    case SuccessColumn:
    case ErrorColumn:
    case LatencyColumn: { // what is not known sorts below zero
        const QVariant known = displayValue(row, column);
        return known.isValid() ? known : QVariant(qint64(-1));
    }
    case TrendColumn: {
        const std::optional<ConnectorMetrics> numbers = totals(row);
        return numbers ? numbers->successCount + numbers->errorCount : qint64(-1);
    }
    default:
        return displayValue(row, column);
    }
}

QVariant ConnectorListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Connector");
    case EndpointColumn:
        return tr("Endpoint");
    case StatusColumn:
        return tr("Status");
    case SuccessColumn:
        return tr("Success");
    case ErrorColumn:
        return tr("Errors");
    case LatencyColumn:
        return tr("p99");
    case TrendColumn:
        return tr("Last 24 hours");
    case ActiveColumn:
        return tr("On");
    default:
        return {};
    }
}

void ConnectorListModel::setConnectors(const QList<DataConnector> &connectors)
{
    QList<DataConnector> target = connectors;
    std::sort(target.begin(), target.end(), comesBefore);
    QSet<ConnectorName> staying;
    for (const DataConnector &connector : std::as_const(target))
        staying.insert(connector.name);
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (staying.contains(m_rows[row].connector.name))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < target.size(); ++row) {
        const int current = find(target[row].name);
        if (current < 0) {
            insertAt(row, target[row]);
            continue;
        }
        if (current != row) { // everything before `row` is in place, so it comes from further down
            beginMoveRows({}, current, current, {}, row);
            m_rows.move(current, row);
            endMoveRows();
        }
        replaceAt(row, target[row]);
    }
}

void ConnectorListModel::setConnector(const DataConnector &connector)
{
    const int current = find(connector.name);
    const auto before = std::count_if(m_rows.cbegin(), m_rows.cend(), [&connector](const ConnectorRow &row) {
        return row.connector.name != connector.name && comesBefore(row.connector, connector);
    });
    const int place = int(before);
    if (current < 0) {
        insertAt(place, connector);
        return;
    }
    if (current != place) {
        beginMoveRows({}, current, current, {}, place > current ? place + 1 : place);
        m_rows.move(current, place);
        endMoveRows();
    }
    replaceAt(place, connector);
}

void ConnectorListModel::removeConnector(const ConnectorName &name)
{
    const int row = find(name);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

void ConnectorListModel::insertAt(int row, const DataConnector &connector)
{
    beginInsertRows({}, row, row);
    m_rows.insert(row, ConnectorRow{connector, {}, {}, {}, false, {}, {}});
    endInsertRows();
}

void ConnectorListModel::replaceAt(int row, const DataConnector &connector)
{
    if (m_rows[row].connector == connector)
        return;
    m_rows[row].connector = connector;
    changed(row, NameColumn, ActiveColumn, {Qt::DisplayRole, Qt::CheckStateRole, SortRole, HealthRole, ActiveRole});
}

void ConnectorListModel::setMetrics(const ConnectorName &name, const ConnectorMetrics &metrics)
{
    const int row = find(name);
    if (row < 0 || (!markRead(row) && m_rows[row].metrics == metrics))
        return;
    m_rows[row].metrics = metrics;
    changed(row, StatusColumn, LatencyColumn, {Qt::DisplayRole, SortRole, HealthRole});
}

void ConnectorListModel::setSeries(const ConnectorName &name, const ConnectorSeries &series)
{
    const int row = find(name);
    if (row < 0 || (!markRead(row) && m_rows[row].series == series))
        return;
    m_rows[row].series = series;
    changed(row, StatusColumn, TrendColumn, {Qt::DisplayRole, SortRole, HealthRole, TrendRole});
}

void ConnectorListModel::setQueue(const ConnectorName &name, const QueueState &queue)
{
    const int row = find(name);
    if (row < 0 || (!markRead(row) && m_rows[row].queue == queue))
        return;
    m_rows[row].queue = queue;
    changed(row, StatusColumn, StatusColumn, {SortRole, HealthRole});
}

void ConnectorListModel::setLastFailure(const ConnectorName &name, const std::optional<DeliveryAttempt> &failure)
{
    const int row = find(name);
    if (row < 0 || m_rows[row].lastFailure == failure)
        return;
    m_rows[row].lastFailure = failure;
    changed(row, StatusColumn, StatusColumn, {HealthRole});
}

/// Answers whether the numbers were stale until now, so that the health changes with them.
bool ConnectorListModel::markRead(int row)
{
    const Timestamp now = m_clock.now();
    const bool wasStale = isStale(m_rows[row].readAt, m_rows[row].hasLocal(), now);
    m_rows[row].readAt = now;
    return wasStale;
}

void ConnectorListModel::judgeAgain()
{
    const Timestamp before = std::exchange(m_judgedAt, m_clock.now());
    for (int row = 0; row < m_rows.size(); ++row) {
        if (healthOf(m_rows[row], before) != healthOf(m_rows[row], m_judgedAt))
            changed(row, StatusColumn, StatusColumn, {SortRole, HealthRole});
    }
}

void ConnectorListModel::setChangePending(const ConnectorName &name, bool pending)
{
    const int row = find(name);
    if (row < 0 || m_rows[row].changePending == pending)
        return;
    m_rows[row].changePending = pending;
    changed(row, NameColumn, ActiveColumn, {PendingRole});
}

void ConnectorListModel::clear()
{
    if (m_rows.isEmpty())
        return;
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

std::optional<ConnectorRow> ConnectorListModel::row(const ConnectorName &name) const
{
    const int at = find(name);
    return at < 0 ? std::nullopt : std::optional(m_rows[at]);
}

QModelIndex ConnectorListModel::indexOf(const ConnectorName &name) const
{
    const int at = find(name);
    return at < 0 ? QModelIndex() : index(at, NameColumn);
}

Health ConnectorListModel::health(const ConnectorName &name) const
{
    const int at = find(name);
    return at < 0 ? Health::Unknown : healthOf(m_rows[at], m_clock.now());
}

Health ConnectorListModel::healthOf(const ConnectorRow &row, Timestamp now)
{
    // What was true a while ago is not known to be true now; a switch that was off stays off until somebody acts.
    if (row.connector.isActive() && isStale(row.readAt, row.hasLocal(), now))
        return Health::Unknown;
    return judgeHealth(row.connector, totals(row), row.series, row.queue, now);
}

int ConnectorListModel::find(const ConnectorName &name) const
{
    const auto found = std::find_if(
        m_rows.cbegin(), m_rows.cend(), [&name](const ConnectorRow &row) { return row.connector.name == name; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

void ConnectorListModel::changed(int row, Column first, Column last, const QList<int> &roles)
{
    Q_EMIT dataChanged(index(row, first), index(row, last), roles);
}

} // namespace touchstone::items
