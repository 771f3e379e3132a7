// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectortext.h"

#include "models/items/connectorlistmodel.h"

namespace touchstone::ui {

namespace {

using Model = items::ConnectorListModel;

QString number(double value, int decimals)
{
    return QString::number(value, 'f', decimals);
}

QString moment(const std::optional<Timestamp> &time)
{
    return time ? QString::fromLatin1(formatTimestamp(*time)) : QString();
}

template <typename T>
QString countOrNothing(const std::optional<T> &from, qint64 T::*member)
{
    return from ? QString::number((*from).*member) : QString();
}

} // namespace

QStringList csvHeading()
{
    return {QStringLiteral("name"), QStringLiteral("resource"), QStringLiteral("project"), QStringLiteral("endpoint"),
        QStringLiteral("type"), QStringLiteral("status"), QStringLiteral("health"), QStringLiteral("success_24h"),
        QStringLiteral("errors_24h"), QStringLiteral("error_rate_percent"), QStringLiteral("p99_ms"),
        QStringLiteral("queue"), QStringLiteral("oldest_event"), QStringLiteral("last_change")};
}

QStringList csvValues(const ConnectorCell &cell)
{
    const items::ConnectorRow &row = cell.row;
    const std::optional<ConnectorMetrics> numbers = row.totals();
    const std::optional<double> rate = row.errorRate();
    const std::optional<std::chrono::microseconds> latency = row.latency99p();
    return {row.connector.displayName, row.connector.name.path(), cell.text(Model::ProjectColumn),
        row.connector.httpConfig ? maskedUrl(row.connector.httpConfig->url) : QString(), row.connector.type.text(),
        row.connector.status.text(), cell.text(Model::HealthColumn),
        countOrNothing(numbers, &ConnectorMetrics::successCount),
        countOrNothing(numbers, &ConnectorMetrics::errorCount), rate ? number(*rate * 100, 3) : QString(),
        latency ? number(double(latency->count()) / 1000, 3) : QString(), countOrNothing(row.queue, &QueueState::depth),
        row.queue ? moment(row.queue->oldest) : QString(), moment(row.changedAt)};
}

} // namespace touchstone::ui
