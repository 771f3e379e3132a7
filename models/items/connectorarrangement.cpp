// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/connectorarrangement.h"

#include "models/items/connectorvalues.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace touchstone::items {

namespace {

using namespace std::chrono_literals;

constexpr auto newsPause = 250ms; // numbers change the order four times a second at most

/// A row that matches, with what decides about its place.
struct Candidate
{
    const ConnectorRow *row;
    qsizetype group; ///< index into the groups in their order
    SortKey key;
};

} // namespace

ConnectorArrangement::ConnectorArrangement(ConnectorListModel &model, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_model(model)
{
    setSourceModel(&model);
    m_news.setSingleShot(true);
    m_news.setInterval(newsPause);
    connect(&m_news, &QTimer::timeout, this, &ConnectorArrangement::arrange);
    connect(&model, &ConnectorListModel::rowsSettled, this, &ConnectorArrangement::arrange);
    connect(&model, &QAbstractItemModel::modelReset, this, &ConnectorArrangement::arrange);
    connect(&model, &QAbstractItemModel::dataChanged, this, &ConnectorArrangement::takeNews);
    arrange();
}

void ConnectorArrangement::setFilter(const ConnectorFilter &filter)
{
    m_filter = filter;
    arrange();
}

void ConnectorArrangement::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= m_model.columnCount())
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
}

void ConnectorArrangement::setGrouping(Grouping grouping)
{
    m_grouping = grouping;
    arrange();
}

void ConnectorArrangement::setCollapsed(const QString &group, bool collapsed)
{
    QSet<QString> groups = m_collapsed;
    if (collapsed)
        groups.insert(group);
    else
        groups.remove(group);
    setCollapsedGroups(groups);
}

void ConnectorArrangement::setCollapsedGroups(const QSet<QString> &groups)
{
    if (groups == m_collapsed)
        return;
    m_collapsed = groups;
    arrange();
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries[row].isHeading())
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1), {IsCollapsedRole});
    }
}

/// What is to be shown, from the top. Refreshes the groups, too.
QList<ConnectorArrangement::Entry> ConnectorArrangement::wanted()
{
    const Timestamp now = m_model.clock().now();
    const QCollator collator = collatorForPeople();
    QList<ConnectorGroup> groups;
    QHash<QString, qsizetype> found;
    std::vector<Candidate> candidates;
    candidates.reserve(size_t(m_model.rowCount()));
    for (int at = 0; at < m_model.rowCount(); ++at) {
        const ConnectorRow &row = m_model.rowAt(at);
        const Health health = m_model.healthAt(at);
        if (!m_filter.accepts(row, health, now))
            continue;
        const ConnectorGroup group = groupOf(row, health, m_grouping);
        const auto known = found.constFind(group.key);
        const qsizetype place = known == found.constEnd() ? groups.size() : *known;
        if (place == groups.size()) {
            found.insert(group.key, place);
            groups.append(group);
        }
        ++groups[place].count;
        candidates.push_back({&row, place, SortKey(sortValue(row, m_sortColumn, health, now), collator)});
    }
    m_matchCount = int(candidates.size());

    const auto comesBefore = [descending = m_sortOrder == Qt::DescendingOrder](const Candidate &a, const Candidate &b) {
        if (!a.key.isKnown() || !b.key.isKnown())
            return a.key.isKnown() && !b.key.isKnown();
        const int order = a.key.compare(b.key);
        return descending ? order > 0 : order < 0;
    };
    std::stable_sort(candidates.begin(), candidates.end(), comesBefore);
    QList<qsizetype> order(groups.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
        [&](qsizetype a, qsizetype b) { return standsBefore(groups[a], groups[b], collator); });
    QList<QList<Entry>> members(groups.size());
    for (const Candidate &candidate : candidates)
        members[candidate.group].append({candidate.row->connector.name, {}});

    QList<Entry> entries;
    m_groups.clear();
    for (const qsizetype group : std::as_const(order)) {
        m_groups.insert(groups[group].key, groups[group]);
        if (m_grouping != Grouping::None)
            entries.append({ConnectorName{}, groups[group].key});
        if (m_grouping == Grouping::None || !m_collapsed.contains(groups[group].key))
            entries += members[group];
    }
    return entries;
}

void ConnectorArrangement::arrange()
{
    m_news.stop();
    const QHash<QString, ConnectorGroup> before = m_groups;
    const QList<Entry> target = wanted();
    if (target != m_entries) {
        Q_EMIT aboutToArrange();
        removeAllBut(target);
        reorder(target);
        insertMissing(target);
        Q_EMIT arranged();
    }
    for (int row = 0; row < m_entries.size(); ++row) {
        const QString &group = m_entries[row].group;
        if (m_entries[row].isHeading() && before.value(group) != m_groups.value(group))
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

void ConnectorArrangement::removeAllBut(const QList<Entry> &target)
{
    const QSet<Entry> staying(target.cbegin(), target.cend());
    qsizetype end = m_entries.size(); // of the run that is looked for
    while (end > 0) {
        qsizetype first = end;
        while (first > 0 && !staying.contains(m_entries[first - 1]))
            --first;
        if (first < end) {
            beginRemoveRows({}, int(first), int(end) - 1);
            m_entries.remove(first, end - first);
            m_placesKnown = false;
            endRemoveRows();
        }
        end = first - 1;
    }
}

void ConnectorArrangement::reorder(const QList<Entry> &target)
{
    QHash<Entry, int> places;
    for (int row = 0; row < m_entries.size(); ++row)
        places.insert(m_entries[row], row);
    QList<Entry> entries;
    QList<int> newRow(m_entries.size());
    for (const Entry &entry : target) {
        const auto before = places.constFind(entry);
        if (before == places.constEnd())
            continue;
        newRow[*before] = int(entries.size());
        entries.append(entry);
    }
    if (entries == m_entries)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    m_entries = entries;
    m_placesKnown = false;
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &index : from)
        to.append(createIndex(newRow[index.row()], index.column()));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void ConnectorArrangement::insertMissing(const QList<Entry> &target)
{
    for (int row = 0; row < target.size(); ++row) {
        int end = row;
        while (end < target.size() && (row >= m_entries.size() || target[end] != m_entries[row]))
            ++end;
        if (end == row)
            continue;
        beginInsertRows({}, row, end - 1);
        m_entries.insert(row, end - row, Entry{});
        std::copy(target.cbegin() + row, target.cbegin() + end, m_entries.begin() + row);
        m_placesKnown = false;
        endInsertRows();
        row = end;
    }
}

void ConnectorArrangement::takeNews(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    for (int row = first.row(); row <= last.row(); ++row) {
        const int shown = rowOf(m_model.rowAt(row).connector.name);
        if (shown >= 0)
            Q_EMIT dataChanged(index(shown, first.column()), index(shown, last.column()), roles);
    }
    if (!m_news.isActive())
        m_news.start();
}

std::optional<ConnectorName> ConnectorArrangement::nameAt(int row) const
{
    if (row < 0 || row >= m_entries.size() || m_entries[row].isHeading())
        return std::nullopt;
    return m_entries[row].name;
}

const ConnectorRow *ConnectorArrangement::connectorAt(int row) const
{
    const std::optional<ConnectorName> name = nameAt(row);
    const int source = name ? m_model.find(*name) : -1;
    return source < 0 ? nullptr : &m_model.rowAt(source);
}

int ConnectorArrangement::rowOf(const ConnectorName &name) const
{
    if (!m_placesKnown) {
        m_places.clear();
        m_places.reserve(m_entries.size());
        for (int row = 0; row < m_entries.size(); ++row) {
            if (!m_entries[row].isHeading())
                m_places.insert(m_entries[row].name, row);
        }
        m_placesKnown = true;
    }
    return m_places.value(name, -1);
}

QModelIndex ConnectorArrangement::indexOf(const ConnectorName &name) const
{
    const int row = rowOf(name);
    return row < 0 ? QModelIndex() : index(row, ConnectorListModel::NameColumn);
}

int ConnectorArrangement::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int ConnectorArrangement::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_model.columnCount();
}

QModelIndex ConnectorArrangement::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex ConnectorArrangement::parent(const QModelIndex &) const
{
    return {};
}

QModelIndex ConnectorArrangement::mapToSource(const QModelIndex &shown) const
{
    const std::optional<ConnectorName> name = shown.isValid() ? nameAt(shown.row()) : std::nullopt;
    const int row = name ? m_model.find(*name) : -1;
    return row < 0 ? QModelIndex() : m_model.index(row, shown.column());
}

QModelIndex ConnectorArrangement::mapFromSource(const QModelIndex &source) const
{
    const int row = source.isValid() ? rowOf(m_model.rowAt(source.row()).connector.name) : -1;
    return row < 0 ? QModelIndex() : index(row, source.column());
}

Qt::ItemFlags ConnectorArrangement::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (isHeading(index.row())) // the keyboard can stand on it, but it is nothing to act upon
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant ConnectorArrangement::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[index.row()];
    if (role == IsHeadingRole)
        return entry.isHeading();
    if (entry.isHeading())
        return headingData(entry, index.column(), role);
    const QModelIndex source = mapToSource(index); // invalid while a row that has gone is being taken away
    return source.isValid() ? m_model.data(source, role) : QVariant();
}

QVariant ConnectorArrangement::headingData(const Entry &heading, int column, int role) const
{
    const ConnectorGroup group = m_groups.value(heading.group);
    switch (role) {
    case Qt::DisplayRole:
        return column == ConnectorListModel::NameColumn ? QVariant(group.title) : QVariant();
    case ConnectorListModel::HealthRole:
        return group.health ? QVariant(int(*group.health)) : QVariant();
    case GroupRole:
        return heading.group;
    case GroupCountRole:
        return group.count;
    case IsCollapsedRole:
        return m_collapsed.contains(heading.group);
    default:
        return {};
    }
}

QVariant ConnectorArrangement::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_model.headerData(section, orientation, role);
}

} // namespace touchstone::items
