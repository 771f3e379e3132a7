// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectortext.h"

#include "models/items/connectorlistmodel.h"

#include <algorithm>

namespace touchstone::ui {

namespace {

using Model = items::ConnectorListModel;

/// Where a spreadsheet begins to calculate (OWASP, "CSV injection"). Spaces and quotation marks in front do not help.
bool looksLikeFormula(const QString &value)
{
    const auto first =
        std::find_if(value.cbegin(), value.cend(), [](QChar c) { return !c.isSpace() && c != u'"' && c != u'\''; });
    if (value.startsWith(u'\t') || value.startsWith(u'\r') || value.startsWith(u'\n'))
        return true;
    return first != value.cend() && QStringView(u"=+-@\uff1d\uff0b\uff0d\uff20").contains(*first);
}

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

QString tabbedLine(const QStringList &values)
{
    QStringList clean;
    for (QString value : values) {
        for (QChar &c : value) {
            if (c == u'\t' || c == u'\n' || c == u'\r' || c.isNull())
                c = u' ';
        }
        clean.append(value);
    }
    return clean.join(u'\t');
}

QString csvLine(const QStringList &values)
{
    QStringList cells;
    for (QString value : values) {
        value.remove(QChar::Null);
        if (looksLikeFormula(value))
            value.prepend(u'\'');
        const bool needsQuotes = value.contains(u'"') || value.contains(u',') || value.contains(u';') ||
                                 value.contains(u'\t') || value.contains(u'\n') || value.contains(u'\r') ||
                                 value.startsWith(u' ') || value.endsWith(u' ');
        cells.append(needsQuotes ? u'"' + value.replace(u'"', QStringLiteral("\"\"")) + u'"' : value);
    }
    return cells.join(u',') + QStringLiteral("\r\n");
}

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
