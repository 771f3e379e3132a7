// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/jsonwriter.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QJsonObject>
#include <QList>
#include <QMetaType>

namespace touchstone {

/// Totals of a connector over the statistics window (dt-api.md 12.4). Attempts, not events: each retry counts.
struct ConnectorMetrics
{
    qint64 successCount = 0;
    qint64 errorCount = 0;
    std::chrono::microseconds latency99p{0}; ///< 0 = no success in the window
    bool operator==(const ConnectorMetrics &) const = default;
};

/// The `:metrics` reply, {"metrics":{...}}; counters may be text, latency99p is decimal seconds with 's'.
Result<ConnectorMetrics> metricsFromJson(const QJsonObject &json);
QByteArray metricsToJson(const ConnectorMetrics &metrics);

/// Decimal seconds with a final 's', as in a protobuf Duration: 0, 3, 6 or 9 decimals.
QByteArray formatDuration(std::chrono::microseconds duration);
std::optional<std::chrono::microseconds> parseDuration(QStringView text); ///< any number of decimals; never negative

/// One step of a connector's history.
struct SeriesSlot
{
    Timestamp start{};
    qint64 successCount = 0;
    qint64 errorCount = 0;
    std::optional<std::chrono::microseconds> latency50p; ///< none without a success in the step
    std::optional<std::chrono::microseconds> latency99p;
    bool operator==(const SeriesSlot &) const = default;
};

/// What is known about a connector over time, oldest first. From /local/v1: exact counts per step, without holes (a
/// step in which nothing was known is missing at the beginning, a step in which nothing happened is zero). From samples
/// of a total that slides (`window` above 0): a slot tells of that long before it, so slots overlap and are never
/// summed, and where no sample was taken there is none.
struct ConnectorSeries
{
    std::chrono::seconds step{300};
    QList<SeriesSlot> steps;
    ConnectorMetrics totals;            ///< over the whole window; p99 exact over it, not a mean of steps
    std::optional<Timestamp> demoUntil; ///< statistics before this moment were made up by --demo
    std::chrono::seconds window{0};     ///< 0: each slot tells of its own step

    bool isSliding() const { return window > std::chrono::seconds(0); }
    bool operator==(const ConnectorSeries &) const = default;
};

Result<ConnectorSeries> seriesFromJson(const QJsonObject &json);
QByteArray seriesToJson(const ConnectorSeries &series);

/// How near the system is to disabling a failing connector, by either rule (dt-api.md 13.4).
struct DisablingOutlook
{
    std::optional<Timestamp> failingSince; ///< the first failure since the last success
    std::optional<Timestamp> deadline;     ///< when the time without a success is up; none without such a rule
    qint64 failuresLastHour = 0;
    std::optional<qint64> maxFailuresPerHour; ///< none without such a rule
    /// When that many will have failed within an hour if failures go on at the pace of the last minute; none when they
    /// never will.
    std::optional<Timestamp> limitForecast;

    /// How many more failures within the hour disable it; none without such a rule.
    std::optional<qint64> failuresLeft() const;
    bool operator==(const DisablingOutlook &) const = default;
};

/// Why and since when the system keeps a connector disabled.
struct DisabledBySystem
{
    QString reason; ///< in words
    Timestamp at{};
    bool operator==(const DisabledBySystem &) const = default;
};

/// What waits for a connector (/local/v1 queue).
struct QueueState
{
    qint64 depth = 0; ///< events not acknowledged yet, those in flight included
    qint64 inFlight = 0;
    std::optional<Timestamp> oldest = {};          ///< when the oldest of them was accepted
    std::optional<Timestamp> nextAttempt = {};     ///< the earliest planned end of a pause
    std::optional<DisablingOutlook> outlook = {};  ///< while it fails
    std::optional<DisabledBySystem> disabled = {}; ///< while the status is SYSTEM_DISABLED
    std::optional<qint64> dropped = {};            ///< events lost when the queue was last dropped, if it was
    bool operator==(const QueueState &) const = default;
};

/// Lenient: what a server does not send is not known.
Result<QueueState> queueStateFromJson(const QJsonObject &json);
QByteArray queueStateToJson(const QueueState &state);

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::ConnectorMetrics)
Q_DECLARE_METATYPE(touchstone::ConnectorSeries)
Q_DECLARE_METATYPE(touchstone::QueueState)
