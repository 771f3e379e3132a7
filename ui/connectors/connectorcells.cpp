// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectorcells.h"

#include "models/items/connectorlistmodel.h"
#include "models/items/connectorvalues.h"
#include "ui/common/formats.h"
#include "ui/common/healthstyle.h"
#include "ui/connectors/connectorwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace touchstone::ui {

namespace {

using Model = items::ConnectorListModel;

const QString dash = QStringLiteral("\u2013");

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectorCells)
};

QString latencyText(const QVariant &microseconds)
{
    return formatLatency(std::chrono::microseconds(microseconds.toLongLong()));
}

QString spanText(const QVariant &microseconds)
{
    using namespace std::chrono;
    return formatSpan(duration_cast<milliseconds>(std::chrono::microseconds(microseconds.toLongLong())));
}

QString waitingPart(const items::ConnectorRow &row, Timestamp now)
{
    const qint64 depth = row.queue->depth;
    const QString waiting =
        depth == 1 ? Texts::tr("1 event waiting") : Texts::tr("%1 events waiting").arg(formatCount(depth));
    const std::optional<std::chrono::microseconds> age = row.oldestAge(now);
    return age ? Texts::tr("%1, the oldest for %2").arg(waiting, spanText(qint64(age->count()))) : waiting;
}

/// What is put together from samples says how much of the day it knows.
QString withCoverage(const items::ConnectorRow &row, Timestamp now, const Formats &formats, const QString &words)
{
    return row.day ? words + u'\n' + coverageWords(row, now, formats) : words;
}

} // namespace

QString connectorTypeWord(const ConnectorType &type)
{
    switch (type.value()) {
    case ConnectorTypeTraits::Enum::HttpPush:
        return Texts::tr("HTTP Push");
    case ConnectorTypeTraits::Enum::AzureServiceBus:
        return Texts::tr("Azure Service Bus");
    case ConnectorTypeTraits::Enum::AzureEventHub:
        return Texts::tr("Azure Event Hub");
    case ConnectorTypeTraits::Enum::GoogleCloudPubsub:
        return Texts::tr("Google Cloud Pub/Sub");
    case ConnectorTypeTraits::Enum::AwsSqs:
        return Texts::tr("AWS SQS");
    case ConnectorTypeTraits::Enum::Unknown:
        break;
    }
    return type.text();
}

QString connectorStatusWord(const ConnectorStatus &status)
{
    switch (status.value()) {
    case ConnectorStatusTraits::Enum::Active:
        return Texts::tr("Active");
    case ConnectorStatusTraits::Enum::UserDisabled:
        return Texts::tr("Disabled by hand");
    case ConnectorStatusTraits::Enum::SystemDisabled:
        return Texts::tr("Disabled by the system");
    case ConnectorStatusTraits::Enum::Unknown:
        break;
    }
    return status.text();
}

QString shortCount(qint64 count)
{
    constexpr qint64 million = 1'000'000;
    if (count < million)
        return formatCount(count);
    const int decimals = count < 10 * million ? 2 : count < 100 * million ? 1 : 0;
    return QStringLiteral("%1\u00a0M").arg(QLocale().toString(double(count) / million, 'f', decimals));
}

QString ConnectorCell::text(int column) const
{
    switch (column) {
    case Model::TypeColumn:
        return connectorTypeWord(row.connector.type);
    case Model::StatusColumn:
        return connectorStatusWord(row.connector.status);
    case Model::HealthColumn:
        return healthWord(health);
    case Model::TrendColumn:
        return {}; // a picture
    case Model::ActiveColumn:
        return row.connector.isActive() ? Texts::tr("On") : Texts::tr("Off");
    default:
        break;
    }
    const QVariant value = items::shownValue(row, column, now);
    if (!value.isValid())
        return dash;
    switch (column) {
    case Model::SuccessColumn:
    case Model::ErrorColumn:
    case Model::QueueColumn:
        return shortCount(value.toLongLong());
    case Model::ErrorRateColumn:
        return formatShare(value.toDouble());
    case Model::LatencyColumn:
        return latencyText(value);
    case Model::AgeColumn:
        return spanText(value);
    case Model::ChangedColumn:
        return formatMoment(value.toDateTime(), toDateTime(now), formats);
    default:
        return value.toString();
    }
}

QString ConnectorCell::toolTip(int column) const
{
    const QVariant value = items::shownValue(row, column, now);
    switch (column) {
    case Model::NameColumn:
    case Model::EndpointColumn:
        return text(Model::NameColumn) + u'\n' + text(Model::EndpointColumn);
    case Model::ProjectColumn:
        return Texts::tr("Project %1 (%2)").arg(text(column), row.connector.name.project);
    case Model::HealthColumn:
        return QStringLiteral("%1. %2").arg(healthWord(health), healthMeaning(health));
    case Model::SuccessColumn:
        return value.isValid() ? withCoverage(row, now, formats,
                                     Texts::tr("%1 deliveries acknowledged in the last 24 hours")
                                         .arg(formatCount(value.toLongLong())))
                               : Texts::tr("Not known yet");
    case Model::ErrorColumn:
        return value.isValid()
                   ? withCoverage(row, now, formats,
                         Texts::tr("%1 attempts failed in the last 24 hours").arg(formatCount(value.toLongLong())))
                   : Texts::tr("Not known yet");
    case Model::ErrorRateColumn:
        return value.isValid() ? Texts::tr("%1 of the attempts of the last 24 hours failed").arg(text(column))
                               : Texts::tr("Nothing was tried in the last 24 hours");
    case Model::LatencyColumn:
        if (value.isValid() && row.day)
            return Texts::tr("99 of 100 deliveries of the last %1 were answered within %2")
                .arg(spanText(qint64(std::chrono::microseconds(row.day->window).count())), latencyText(value));
        return value.isValid() ? Texts::tr("99 of 100 deliveries were answered within %1").arg(latencyText(value))
                               : Texts::tr("Nothing was delivered in the last 24 hours");
    case Model::QueueColumn:
    case Model::AgeColumn:
        return row.queue ? waitingPart(row, now) : Texts::tr("This cloud does not say what waits");
    case Model::TrendColumn:
        if (row.series && row.series->isSliding())
            return Texts::tr("Deliveries (line) and failures (columns), last 24 hours, each point of the %1 before")
                .arg(spanText(qint64(std::chrono::microseconds(row.series->window).count())));
        return row.series ? Texts::tr("Deliveries (line) and failures (columns), last 24 hours")
                          : Texts::tr("This cloud keeps no history of a connector");
    case Model::ChangedColumn:
        return value.isValid() ? Texts::tr("Seen to change at %1").arg(formatMomentInFull(value.toDateTime(), formats))
                               : Texts::tr("Not seen to change since Touchstone has been watching");
    case Model::ActiveColumn:
        return row.changePending          ? Texts::tr("A change is on its way")
               : row.connector.isActive() ? Texts::tr("On. Click, or press Space, to disable")
                                          : Texts::tr("Off. Click, or press Space, to enable");
    default:
        return text(column);
    }
}

QString ConnectorCell::sentence() const
{
    QStringList parts{row.connector.displayName.isEmpty() ? Texts::tr("(without a name)") : row.connector.displayName};
    if (!row.projectTitle.isEmpty())
        parts += Texts::tr("in %1").arg(row.projectTitle);
    parts += healthWord(health);
    if (const std::optional<ConnectorMetrics> numbers = row.totals()) {
        parts += Texts::tr("%1 delivered").arg(formatCount(numbers->successCount));
        parts += Texts::tr("%1 failed").arg(formatCount(numbers->errorCount));
    }
    if (const std::optional<double> rate = row.errorRate(); rate && *rate > 0)
        parts += Texts::tr("that is %1").arg(formatShare(*rate));
    if (const auto latency = row.latency99p())
        parts += Texts::tr("99 of 100 within %1").arg(formatLatency(*latency));
    if (row.queue && row.queue->depth > 0)
        parts += waitingPart(row, now);
    if (row.changedAt)
        parts += Texts::tr("changed %1").arg(formatMoment(toDateTime(*row.changedAt), toDateTime(now), formats));
    if (row.changePending)
        parts += Texts::tr("a change is on its way");
    return parts.join(QStringLiteral(", ")) + u'.';
}

} // namespace touchstone::ui
