// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connectorfields.h"
#include "models/domain/health.h"

#include <QMetaType>

#include <array>

namespace touchstone {

/// What an alert is about; each kind has its rule in AlertRules.
enum class AlertKind {
    DisabledBySystem,
    NotDelivering, ///< failing or stalled for a while
    ErrorRate,
    Latency,
    DisablingNear,     ///< the system will disable it before long
    ApiUnreachable,    ///< the only one without a connector
    ChangedBySomebody, ///< a moment, not a state: over as soon as it is told
};
inline constexpr std::array allAlertKinds{AlertKind::DisabledBySystem, AlertKind::NotDelivering, AlertKind::ErrorRate,
    AlertKind::Latency, AlertKind::DisablingNear, AlertKind::ApiUnreachable, AlertKind::ChangedBySomebody};

/// As it stands in files and notifications; never shown.
QString alertKindText(AlertKind kind);
std::optional<AlertKind> alertKindOf(QStringView text);

/// What an alert is about, and about whom: one alert of this key at most is current.
struct AlertKey
{
    AlertKind kind = AlertKind::DisabledBySystem;
    ConnectorName connector; ///< empty for ApiUnreachable

    bool operator==(const AlertKey &) const = default;
};

inline size_t qHash(const AlertKey &key, size_t seed = 0)
{
    return qHashMulti(seed, int(key.kind), key.connector);
}

/// What was known when the alert was last looked at, as far as its kind needs it. Facts, not words; no secrets.
struct AlertFacts
{
    Health health = Health::Unknown;      ///< NotDelivering: Failing or Stalled
    double share = 0;                     ///< ErrorRate: of the attempts that failed, 0 to 1
    std::chrono::microseconds latency{0}; ///< Latency: the p99
    std::optional<Timestamp> disabling{}; ///< DisablingNear: when it will be disabled
    QString reason{};                     ///< DisabledBySystem, ApiUnreachable: in words, from the cloud or the network
    QList<ConnectorField> fields{};       ///< ChangedBySomebody: which ones
    int changes = 0;                      ///< ChangedBySomebody: how many were seen
    bool operator==(const AlertFacts &) const = default;
};

/// One alert, current or past. A value.
struct Alert
{
    quint64 id = 0; ///< given by the list
    AlertKey key;
    QString title; ///< the connector's display name, or the connection's, at that time
    AlertFacts facts;
    Timestamp began{};
    std::optional<Timestamp> ended{};
    bool isTold = false;      ///< a notification was shown, or need not be any more
    bool isDismissed = false; ///< ended by hand, whatever the connector does

    bool isCurrent() const { return !ended.has_value(); }
    bool operator==(const Alert &) const = default;
};

/// Nobody is told of what it covers before `until`; the record is kept all the same.
struct AlertSnooze
{
    ConnectorName connector;         ///< empty: about the API
    std::optional<AlertKind> kind{}; ///< none: all of this connector
    Timestamp until{};
    static constexpr std::chrono::days longest{7};

    /// Whether it covers this alert now. One that reaches further than `longest` was made by a clock that has been set
    /// since, and covers nothing.
    bool covers(const AlertKey &key, Timestamp now) const;
    bool operator==(const AlertSnooze &) const = default;
};

/// All there is to remember about alerts between runs.
struct AlertRecords
{
    static constexpr int mostPast = 500; ///< ended ones; the oldest leave
    static constexpr int mostSnoozes = 200;

    QList<Alert> alerts; ///< the newest first
    QList<AlertSnooze> snoozes;
    bool operator==(const AlertRecords &) const = default;
};

/// Lenient towards members that are missing; an alert or snooze that makes no sense is left out. Invalid when it is no
/// such JSON at all, or of a later version.
Result<AlertRecords> alertRecordsFromJson(const QByteArray &json);
QByteArray alertRecordsToJson(const AlertRecords &records);

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::Alert)
Q_DECLARE_METATYPE(touchstone::AlertRecords)
