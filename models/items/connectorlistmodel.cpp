// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/connectorlistmodel.h"

#include "models/items/connectorvalues.h"

#include <algorithm>

namespace touchstone::items {

namespace {

bool comesBefore(const DataConnector &a, const DataConnector &b)
{
    const int byName = a.displayName.compare(b.displayName, Qt::CaseInsensitive);
    return byName != 0 ? byName < 0 : a.name < b.name;
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
        if (index.column() == ActiveColumn)
            return row.connector.isActive() ? tr("On") : tr("Off");
        return shownValue(row, index.column(), m_clock.now());
    case Qt::CheckStateRole:
        if (index.column() != ActiveColumn)
            return {};
        return row.connector.isActive() ? Qt::Checked : Qt::Unchecked;
    case PathRole:
        return row.connector.name.path();
    case HealthRole:
        return int(healthOf(row, m_clock.now()));
    case SortRole:
        return sortValue(row, index.column(), healthOf(row, m_clock.now()), m_clock.now());
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

QVariant ConnectorListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return columnTitle(section);
}

void ConnectorListModel::setConnectors(const QList<DataConnector> &connectors)
{
    replaceAll(connectors);
}

void ConnectorListModel::setConnectorsOf(const ProjectName &project, const QList<DataConnector> &connectors)
{
    QList<DataConnector> target = connectors;
    for (const ConnectorRow &row : std::as_const(m_rows)) {
        if (row.connector.name.project != project.project)
            target.append(row.connector);
    }
    replaceAll(target);
}

void ConnectorListModel::addKept(const QList<ConnectorRow> &rows)
{
    QList<DataConnector> target;
    for (const ConnectorRow &row : std::as_const(m_rows))
        target.append(row.connector);
    QHash<ConnectorName, ConnectorRow> added;
    for (const ConnectorRow &row : rows) {
        if (find(row.connector.name) >= 0 || added.contains(row.connector.name))
            continue;
        added.insert(row.connector.name, row);
        target.append(row.connector);
    }
    std::sort(target.begin(), target.end(), comesBefore);
    insertMissing(target);
    for (int row = 0; row < m_rows.size(); ++row) {
        const auto kept = added.constFind(m_rows[row].connector.name);
        if (kept == added.cend())
            continue;
        ConnectorRow filled = *kept;
        filled.patience = m_patience;
        if (filled.projectTitle.isEmpty())
            filled.projectTitle = m_rows[row].projectTitle;
        m_rows[row] = filled;
        changed(row, NameColumn, ActiveColumn, {Qt::DisplayRole, Qt::CheckStateRole, SortRole, HealthRole, TrendRole});
    }
    if (!added.isEmpty())
        Q_EMIT rowsSettled();
}

std::optional<Timestamp> ConnectorListModel::keptFrom() const
{
    std::optional<Timestamp> oldest;
    for (const ConnectorRow &row : m_rows) {
        if (row.keptFrom && (!oldest || *row.keptFrom < *oldest))
            oldest = row.keptFrom;
    }
    return oldest;
}

void ConnectorListModel::keepProjects(const QSet<ProjectName> &projects)
{
    QSet<ConnectorName> staying;
    for (const ConnectorRow &row : std::as_const(m_rows)) {
        if (projects.contains({row.connector.name.project}))
            staying.insert(row.connector.name);
    }
    if (removeExcept(staying))
        Q_EMIT rowsSettled();
}

void ConnectorListModel::replaceAll(QList<DataConnector> target)
{
    std::sort(target.begin(), target.end(), comesBefore);
    QSet<ConnectorName> staying;
    // A list that changes while its pages are read may name a connector twice.
    const auto isRepeated = [&staying](const DataConnector &connector) {
        const qsizetype before = staying.size();
        staying.insert(connector.name);
        return staying.size() == before;
    };
    target.removeIf(isRepeated);
    bool settled = removeExcept(staying);
    settled = bringIntoOrder(target) || settled;
    settled = insertMissing(target) || settled;
    for (int row = 0; row < target.size(); ++row)
        settled = replaceAt(row, target[row]) || settled;
    if (settled)
        Q_EMIT rowsSettled();
}

bool ConnectorListModel::removeExcept(const QSet<ConnectorName> &staying)
{
    const qsizetype before = m_rows.size();
    int end = int(before); // of the run that is looked for
    while (end > 0) {
        int first = end;
        while (first > 0 && !staying.contains(m_rows[first - 1].connector.name))
            --first;
        if (first < end) {
            beginRemoveRows({}, first, end - 1);
            m_rows.remove(first, end - first);
            m_placesKnown = false;
            endRemoveRows();
        }
        end = first - 1; // the one before it stays
    }
    return m_rows.size() != before;
}

/// Brings the rows into the order that they have in `target`, which has all of them.
bool ConnectorListModel::bringIntoOrder(const QList<DataConnector> &target)
{
    bool moved = false;
    int row = 0;
    for (const DataConnector &connector : target) {
        if (row == m_rows.size())
            break;
        if (m_rows[row].connector.name == connector.name) {
            ++row;
            continue;
        }
        const int current = find(connector.name);
        if (current < 0)
            continue;                                 // comes later
        beginMoveRows({}, current, current, {}, row); // everything before `row` is in place, so it comes from below
        m_rows.move(current, row);
        m_placesKnown = false;
        endMoveRows();
        moved = true;
        ++row;
    }
    return moved;
}

/// Neighbours come at once: a table makes room for a thousand rows as quickly as for one.
bool ConnectorListModel::insertMissing(const QList<DataConnector> &target)
{
    const qsizetype before = m_rows.size();
    for (int row = 0; row < target.size(); ++row) {
        const ConnectorName next = row < m_rows.size() ? m_rows[row].connector.name : ConnectorName{};
        int end = row;
        while (end < target.size() && target[end].name != next)
            ++end;
        if (end == row)
            continue;
        insertAt(row, target.mid(row, end - row));
        row = end;
    }
    return m_rows.size() != before;
}

void ConnectorListModel::setConnector(const DataConnector &connector)
{
    const int current = find(connector.name);
    const auto before = std::count_if(m_rows.cbegin(), m_rows.cend(), [&connector](const ConnectorRow &row) {
        return row.connector.name != connector.name && comesBefore(row.connector, connector);
    });
    const int place = int(before);
    bool settled = current != place;
    if (current < 0) {
        insertAt(place, {connector});
        m_rows[place].changedAt = m_clock.now();
    } else if (current != place) {
        beginMoveRows({}, current, current, {}, place > current ? place + 1 : place);
        m_rows.move(current, place);
        m_placesKnown = false;
        endMoveRows();
    }
    settled = replaceAt(place, connector) || settled;
    if (settled)
        Q_EMIT rowsSettled();
}

void ConnectorListModel::removeConnector(const ConnectorName &name)
{
    const int row = find(name);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    m_placesKnown = false;
    endRemoveRows();
    Q_EMIT rowsSettled();
}

void ConnectorListModel::insertAt(int row, const QList<DataConnector> &connectors)
{
    beginInsertRows({}, row, row + int(connectors.size()) - 1);
    m_rows.insert(row, connectors.size(), ConnectorRow{});
    for (const DataConnector &connector : connectors) {
        m_rows[row].connector = connector;
        m_rows[row].projectTitle = m_titles.value({connector.name.project});
        m_rows[row].patience = m_patience;
        ++row;
    }
    m_placesKnown = false;
    endInsertRows();
}

bool ConnectorListModel::replaceAt(int row, const DataConnector &connector)
{
    const bool wasKept = std::exchange(m_rows[row].keptFrom, std::nullopt).has_value();
    if (!wasKept && m_rows[row].connector == connector)
        return false;
    m_rows[row].connector = connector;
    if (!wasKept) // else it differs by what is not kept
        m_rows[row].changedAt = m_clock.now();
    changed(row, NameColumn, ActiveColumn, {Qt::DisplayRole, Qt::CheckStateRole, SortRole, HealthRole, ActiveRole});
    return true;
}

void ConnectorListModel::setProjectTitles(const QHash<ProjectName, QString> &titles)
{
    if (titles == m_titles)
        return;
    m_titles = titles;
    for (int row = 0; row < m_rows.size(); ++row) {
        const QString title = m_titles.value({m_rows[row].connector.name.project});
        if (title == m_rows[row].projectTitle)
            continue;
        m_rows[row].projectTitle = title;
        changed(row, ProjectColumn, ProjectColumn, {Qt::DisplayRole, SortRole});
    }
    Q_EMIT rowsSettled();
}

void ConnectorListModel::setMetrics(const ConnectorName &name, const ConnectorMetrics &metrics)
{
    const int row = find(name);
    if (row < 0 || (!markRead(row) && m_rows[row].metrics == metrics))
        return;
    m_rows[row].metrics = metrics;
    changed(row, HealthColumn, TrendColumn, {Qt::DisplayRole, SortRole, HealthRole});
}

void ConnectorListModel::setSeries(const ConnectorName &name, const ConnectorSeries &series)
{
    const int row = find(name);
    if (row < 0 || (!markRead(row) && m_rows[row].series == series))
        return;
    m_rows[row].series = series;
    if (!series.isSliding()) // a history of the cloud's own knows better than samples
        m_rows[row].day.reset();
    changed(row, HealthColumn, TrendColumn, {Qt::DisplayRole, SortRole, HealthRole, TrendRole});
}

void ConnectorListModel::setDay(
    const ConnectorName &name, const DayTotals &day, const std::optional<ConnectorSeries> &series)
{
    const int row = find(name);
    if (row < 0)
        return;
    ConnectorRow &target = m_rows[row];
    const bool sameSeries = !series || target.series == series;
    if (sameSeries && target.day == day)
        return;
    target.day = day;
    if (series)
        target.series = series;
    QList<int> roles{Qt::DisplayRole, SortRole};
    if (!sameSeries)
        roles.append(TrendRole);
    changed(row, SuccessColumn, TrendColumn, roles);
}

void ConnectorListModel::setMinutes(const ConnectorName &name, const std::optional<ConnectorSeries> &minutes)
{
    const int row = find(name);
    if (row < 0 || m_rows[row].minutes == minutes)
        return;
    m_rows[row].minutes = minutes;
    changed(row, TrendColumn, TrendColumn, {TrendRole});
}

void ConnectorListModel::setQueue(const ConnectorName &name, const QueueState &queue)
{
    const int row = find(name);
    if (row < 0 || (!markRead(row) && m_rows[row].queue == queue))
        return;
    m_rows[row].queue = queue;
    changed(row, HealthColumn, AgeColumn, {Qt::DisplayRole, SortRole, HealthRole});
}

void ConnectorListModel::setLastFailure(const ConnectorName &name, const std::optional<DeliveryAttempt> &failure)
{
    const int row = find(name);
    if (row < 0 || m_rows[row].lastFailure == failure)
        return;
    m_rows[row].lastFailure = failure;
    changed(row, HealthColumn, HealthColumn, {HealthRole});
}

void ConnectorListModel::setPatience(std::chrono::seconds patience)
{
    if (patience == m_patience)
        return;
    m_patience = patience;
    for (ConnectorRow &row : m_rows)
        row.patience = patience;
    judgeAgain();
}

/// Answers whether the numbers were stale until now, so that the health changes with them.
bool ConnectorListModel::markRead(int row)
{
    const Timestamp now = m_clock.now();
    const bool wasStale = m_rows[row].isStale(now);
    m_rows[row].readAt = now;
    return wasStale;
}

void ConnectorListModel::judgeAgain()
{
    const Timestamp before = std::exchange(m_judgedAt, m_clock.now());
    for (int row = 0; row < m_rows.size(); ++row) {
        if (healthOf(m_rows[row], before) != healthOf(m_rows[row], m_judgedAt))
            changed(row, HealthColumn, HealthColumn, {SortRole, HealthRole});
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
    m_placesKnown = false;
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
    if (row.connector.isActive() && row.isStale(now))
        return Health::Unknown;
    // How it does now is told by what the cloud counts, not by what the whole day was like.
    return judgeHealth(row.connector, row.metrics ? row.metrics : row.totals(), row.series, row.queue, now);
}

int ConnectorListModel::find(const ConnectorName &name) const
{
    if (!m_placesKnown) {
        m_places.clear();
        m_places.reserve(m_rows.size());
        for (int row = 0; row < m_rows.size(); ++row)
            m_places.insert(m_rows[row].connector.name, row);
        m_placesKnown = true;
    }
    return m_places.value(name, -1);
}

void ConnectorListModel::changed(int row, Column first, Column last, const QList<int> &roles)
{
    Q_EMIT dataChanged(index(row, first), index(row, last), roles);
}

} // namespace touchstone::items
