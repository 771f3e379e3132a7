// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/connectorvalues.h"

#include "models/items/connectorlistmodel.h"

#include <QCoreApplication>

namespace touchstone::items {

namespace {

using Column = ConnectorListModel::Column;

template <typename T>
QVariant orUnknown(const std::optional<T> &value)
{
    return value ? QVariant(*value) : QVariant();
}

QVariant microseconds(const std::optional<std::chrono::microseconds> &time)
{
    return time ? QVariant(qint64(time->count())) : QVariant();
}

std::optional<qint64> count(const ConnectorRow &row, qint64 ConnectorMetrics::*member)
{
    const std::optional<ConnectorMetrics> numbers = row.totals();
    return numbers ? std::optional((*numbers).*member) : std::nullopt;
}

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectorColumns)
};

} // namespace

QVariant columnTitle(int column)
{
    switch (column) {
    case Column::NameColumn:
        return Texts::tr("Connector");
    case Column::ProjectColumn:
        return Texts::tr("Project");
    case Column::EndpointColumn:
        return Texts::tr("Endpoint");
    case Column::TypeColumn:
        return Texts::tr("Type");
    case Column::StatusColumn:
        return Texts::tr("Status");
    case Column::HealthColumn:
        return Texts::tr("Health");
    case Column::SuccessColumn:
        return Texts::tr("Success");
    case Column::ErrorColumn:
        return Texts::tr("Errors");
    case Column::ErrorRateColumn:
        return Texts::tr("Error rate");
    case Column::LatencyColumn:
        return Texts::tr("p99");
    case Column::QueueColumn:
        return Texts::tr("Queue");
    case Column::AgeColumn:
        return Texts::tr("Oldest");
    case Column::TrendColumn:
        return Texts::tr("Last 24 hours");
    case Column::ChangedColumn:
        return Texts::tr("Last change");
    case Column::ActiveColumn:
        return Texts::tr("On");
    default:
        return {};
    }
}

QVariant shownValue(const ConnectorRow &row, int column, Timestamp now)
{
    switch (column) {
    case Column::NameColumn:
        return row.connector.displayName;
    case Column::ProjectColumn:
        return row.projectTitle.isEmpty() ? row.connector.name.project : row.projectTitle;
    case Column::EndpointColumn:
        return row.connector.httpConfig ? maskedUrl(row.connector.httpConfig->url) : row.connector.type.text();
    case Column::TypeColumn:
        return row.connector.type.text();
    case Column::StatusColumn:
        return row.connector.status.text();
    case Column::SuccessColumn:
        return orUnknown(count(row, &ConnectorMetrics::successCount));
    case Column::ErrorColumn:
        return orUnknown(count(row, &ConnectorMetrics::errorCount));
    case Column::ErrorRateColumn:
        return orUnknown(row.errorRate());
    case Column::LatencyColumn:
        return microseconds(row.latency99p());
    case Column::QueueColumn:
        return row.queue ? QVariant(row.queue->depth) : QVariant();
    case Column::AgeColumn:
        return microseconds(row.oldestAge(now));
    case Column::ChangedColumn:
        return row.changedAt ? QVariant(toDateTime(*row.changedAt)) : QVariant();
    default:
        return {};
    }
}

int attentionRank(Health health)
{
    switch (health) {
    case Health::Failing:
        return 0;
    case Health::Stalled:
        return 1;
    case Health::DisabledBySystem:
        return 2;
    case Health::Degraded:
        return 3;
    case Health::Unknown:
        return 4;
    case Health::Healthy:
        return 5;
    case Health::DisabledByHand:
        return 6;
    }
    return 7;
}

QVariant sortValue(const ConnectorRow &row, int column, Health health, Timestamp now)
{
    switch (column) {
    case Column::StatusColumn:
        return int(row.connector.status.value());
    case Column::HealthColumn:
        return attentionRank(health);
    case Column::TrendColumn: {
        const std::optional<ConnectorMetrics> numbers = row.totals();
        return numbers ? QVariant(numbers->successCount + numbers->errorCount) : QVariant();
    }
    case Column::ChangedColumn:
        return row.changedAt ? QVariant(qint64(row.changedAt->time_since_epoch().count())) : QVariant();
    case Column::ActiveColumn:
        return int(!row.connector.isActive()); // what is on comes first
    default:
        return shownValue(row, column, now);
    }
}

} // namespace touchstone::items
