// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/dataconnector.h"
#include "models/domain/deliveryattempt.h"
#include "models/domain/health.h"
#include "models/domain/metrics.h"

#include <QAbstractTableModel>

#include <optional>

namespace touchstone::items {

/// Everything known about one connector.
struct ConnectorRow
{
    DataConnector connector;
    std::optional<ConnectorMetrics> metrics; ///< over the last 24 hours; none before the first answer
    std::optional<ConnectorSeries> series;   ///< none where the cloud has no /local/v1
    std::optional<QueueState> queue;
    bool changePending = false;                 ///< a change made here is on its way
    std::optional<Timestamp> readAt;            ///< when any of its numbers was last read
    std::optional<DeliveryAttempt> lastFailure; ///< while deliveries fail, where the cloud has /local/v1

    /// Numbers that only /local/v1 tells.
    bool hasLocal() const { return series.has_value() || queue.has_value(); }
};

/// The connectors of a project, by display name; rows keep their identity over refreshes (no reset while the same
/// connectors stay), so that selection and scroll position stay. Holds and applies changes; does not fetch. GUI thread.
class ConnectorListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        EndpointColumn,
        StatusColumn,
        SuccessColumn,
        ErrorColumn,
        LatencyColumn,
        TrendColumn,
        ActiveColumn, ///< on or off; Qt::CheckStateRole as well
        ColumnCount
    };
    enum Role {
        PathRole = Qt::UserRole, ///< QString, the resource name
        HealthRole,              ///< int of touchstone::Health
        SortRole,                ///< value to sort the column by
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

    void setConnectors(const QList<DataConnector> &connectors);
    void setConnector(const DataConnector &connector); ///< one changed or came
    void removeConnector(const ConnectorName &name);
    void setMetrics(const ConnectorName &name, const ConnectorMetrics &metrics);
    void setSeries(const ConnectorName &name, const ConnectorSeries &series);
    void setQueue(const ConnectorName &name, const QueueState &queue);
    void setLastFailure(const ConnectorName &name, const std::optional<DeliveryAttempt> &failure);
    void setChangePending(const ConnectorName &name, bool pending);
    void clear();

    std::optional<ConnectorRow> row(const ConnectorName &name) const;
    QModelIndex indexOf(const ConnectorName &name) const;
    Health health(const ConnectorName &name) const;
    const Clock &clock() const { return m_clock; } ///< the one that healths are judged by

public Q_SLOTS:
    /// Tells of the rows whose health has changed by the passing of time alone. For timers of views.
    void judgeAgain();

private:
    int find(const ConnectorName &name) const;
    QVariant sortValue(const ConnectorRow &row, int column) const;
    QVariant displayValue(const ConnectorRow &row, int column) const;
    static Health healthOf(const ConnectorRow &row, Timestamp now);
    bool markRead(int row);
    void insertAt(int row, const DataConnector &connector);
    void replaceAt(int row, const DataConnector &connector);
    void changed(int row, Column first, Column last, const QList<int> &roles);

    const Clock &m_clock;
    Timestamp m_judgedAt;
    QList<ConnectorRow> m_rows;
};

} // namespace touchstone::items
