// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/health.h"
#include "models/items/connectorrow.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace touchstone::items {

/// The connectors of one project or of several, by display name; rows keep their identity over refreshes (no reset
/// while the same connectors stay), so that selection and scroll position stay. Holds and applies changes; does not
/// fetch. GUI thread.
class ConnectorListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        ProjectColumn,
        EndpointColumn, ///< the password masked
        TypeColumn,
        StatusColumn, ///< what the cloud says: on, or off by whom
        HealthColumn, ///< what is judged from the numbers; see HealthRole
        SuccessColumn,
        ErrorColumn,
        ErrorRateColumn,
        LatencyColumn,
        QueueColumn, ///< events waiting
        AgeColumn,   ///< how long the oldest of them has waited
        TrendColumn,
        ChangedColumn, ///< when configuration or status was last seen to change
        ActiveColumn,  ///< on or off; Qt::CheckStateRole as well
        ColumnCount
    };
    enum Role {
        PathRole = Qt::UserRole, ///< QString, the resource name
        HealthRole,              ///< int of touchstone::Health
        SortRole,                ///< value to sort the column by, invalid when it is not known
        TrendRole,               ///< QVariant of ConnectorSeries, invalid without one
        ActiveRole,              ///< bool
        PendingRole,             ///< bool
    };

    /// `clock` must outlive the model.
    explicit ConnectorListModel(const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setConnectors(const QList<DataConnector> &connectors); ///< these and no others
    /// These and no others of that project; other projects' rows stay.
    void setConnectorsOf(const ProjectName &project, const QList<DataConnector> &connectors);
    /// Rows that were kept from an earlier run, until the cloud tells of them or of their project. Those that are here
    /// already stay as they are.
    void addKept(const QList<ConnectorRow> &rows);
    /// From when the oldest row is that the cloud has not told of yet; none when it has told of all.
    std::optional<Timestamp> keptFrom() const;
    void keepProjects(const QSet<ProjectName> &projects); ///< takes the rows of all others away
    void setConnector(const DataConnector &connector);    ///< one changed or came
    void removeConnector(const ConnectorName &name);
    /// Display names of projects; rows that come later get theirs, too.
    void setProjectTitles(const QHash<ProjectName, QString> &titles);
    void setMetrics(const ConnectorName &name, const ConnectorMetrics &metrics);
    void setSeries(const ConnectorName &name, const ConnectorSeries &series);
    /// What samples tell of a connector whose cloud has no history; without `series` the present one stays.
    void setDay(
        const ConnectorName &name, const DayTotals &day, const std::optional<ConnectorSeries> &series = std::nullopt);
    /// None: nobody looks closely any more.
    void setMinutes(const ConnectorName &name, const std::optional<ConnectorSeries> &minutes);
    void setQueue(const ConnectorName &name, const QueueState &queue);
    void setLastFailure(const ConnectorName &name, const std::optional<DeliveryAttempt> &failure);
    /// Numbers of many connectors come less often; they are not stale for that.
    void setPatience(std::chrono::seconds patience);
    void setChangePending(const ConnectorName &name, bool pending);
    void clear();

    std::optional<ConnectorRow> row(const ConnectorName &name) const;
    const ConnectorRow &rowAt(int row) const { return m_rows[row]; }
    QString projectTitle(const ProjectName &project) const { return m_titles.value(project, project.project); }
    Health healthAt(int row) const { return healthOf(m_rows[row], m_clock.now()); }
    int find(const ConnectorName &name) const; ///< -1: there is none
    QModelIndex indexOf(const ConnectorName &name) const;
    Health health(const ConnectorName &name) const;
    const Clock &clock() const { return m_clock; } ///< the one that healths are judged by

public Q_SLOTS:
    /// Tells of the rows whose health has changed by the passing of time alone. For timers of views.
    void judgeAgain();

Q_SIGNALS:
    /// Rows came, went, moved or were renamed: once for each call that did so, after all signals of single rows.
    void rowsSettled();

private:
    static Health healthOf(const ConnectorRow &row, Timestamp now);
    bool markRead(int row);
    void replaceAll(QList<DataConnector> target);
    bool removeExcept(const QSet<ConnectorName> &staying);
    bool bringIntoOrder(const QList<DataConnector> &target);
    bool insertMissing(const QList<DataConnector> &target);
    void insertAt(int row, const QList<DataConnector> &connectors);
    bool replaceAt(int row, const DataConnector &connector);
    void changed(int row, Column first, Column last, const QList<int> &roles);

    const Clock &m_clock;
    Timestamp m_judgedAt;
    QList<ConnectorRow> m_rows;
    QHash<ProjectName, QString> m_titles;
    std::chrono::seconds m_patience{0};
    mutable QHash<ConnectorName, int> m_places; ///< made when asked for after rows came, went or moved
    mutable bool m_placesKnown = true;
};

} // namespace touchstone::items
