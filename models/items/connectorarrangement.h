// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorfilter.h"
#include "models/items/connectorgroups.h"
#include "models/items/connectorlistmodel.h"

#include <QAbstractProxyModel>
#include <QTimer>

namespace touchstone::items {

/// The connector list as it is shown: filtered, sorted, and in groups with a row of its own for each heading. A flat
/// table, so that all rows are of one height and a view can jump to any of them.
///
/// What the person asks for and rows that come or go count at once. New numbers are told at once, but change the order
/// a few times a second at most, all together: sorting a thousand rows for each of them would be most of the work.
/// Rows keep their identity in all of it, so that selections stay. GUI thread.
class ConnectorArrangement : public QAbstractProxyModel
{
    Q_OBJECT

public:
    enum Role {                             // beside those of ConnectorListModel
        IsHeadingRole = Qt::UserRole + 100, ///< bool; headings have the following ones, and HealthRole in such groups
        GroupRole,                          ///< QString, tells groups apart
        GroupCountRole,                     ///< int, the connectors in it
        IsCollapsedRole,                    ///< bool
    };

    /// The model must outlive the arrangement.
    explicit ConnectorArrangement(ConnectorListModel &model, QObject *parent = nullptr);

    void setFilter(const ConnectorFilter &filter);
    /// Values that are not known come last in either order, equal ones in the model's order.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    void setGrouping(Grouping grouping);
    Grouping grouping() const { return m_grouping; }
    void setCollapsed(const QString &group, bool collapsed);
    void setCollapsedGroups(const QSet<QString> &groups);
    const QSet<QString> &collapsedGroups() const { return m_collapsed; }

    /// The connector of a row; nothing for a heading.
    std::optional<ConnectorName> nameAt(int row) const;
    /// What is known of the row's connector; null for a heading. Valid until the model changes.
    const ConnectorRow *connectorAt(int row) const;
    int rowOf(const ConnectorName &name) const; ///< -1 while it is not shown
    QModelIndex indexOf(const ConnectorName &name) const;
    bool isHeading(int row) const { return m_entries[row].isHeading(); }
    const ConnectorListModel &model() const { return m_model; }
    int matchCount() const { return m_matchCount; } ///< those in collapsed groups, too

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override { return rowCount(parent) > 0; }
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    QModelIndex buddy(const QModelIndex &index) const override { return index; }
    QModelIndex mapToSource(const QModelIndex &shown) const override;
    QModelIndex mapFromSource(const QModelIndex &source) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    /// Looks at everything anew: what a filter or an order rests on may change by time alone.
    void arrange();

Q_SIGNALS:
    /// Around every change of which rows there are and in which order; views keep their place by them.
    void aboutToArrange();
    void arranged();

private:
    struct Entry
    {
        ConnectorName name; ///< empty for a heading
        QString group;      ///< only for a heading: a connector that changes its group stays the same row
        bool isHeading() const { return name.connector.isEmpty(); }
        bool operator==(const Entry &) const = default;
        friend size_t qHash(const Entry &entry, size_t seed = 0) { return qHashMulti(seed, entry.name, entry.group); }
    };

    QList<Entry> wanted();
    void removeAllBut(const QList<Entry> &target);
    void reorder(const QList<Entry> &target);
    void insertMissing(const QList<Entry> &target);
    void takeNews(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles);
    QVariant headingData(const Entry &heading, int column, int role) const;

    ConnectorListModel &m_model;
    ConnectorFilter m_filter;
    int m_sortColumn = ConnectorListModel::NameColumn;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    Grouping m_grouping = Grouping::None;
    QSet<QString> m_collapsed;
    QHash<QString, ConnectorGroup> m_groups;
    int m_matchCount = 0;
    QList<Entry> m_entries;
    mutable QHash<ConnectorName, int> m_places; ///< made when asked for after a change
    mutable bool m_placesKnown = true;
    QTimer m_news; ///< runs while numbers have come that the order does not know yet
};

} // namespace touchstone::items
