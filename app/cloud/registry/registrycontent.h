// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/dataconnector.h"
#include "models/domain/device.h"
#include "models/domain/event.h"
#include "models/domain/project.h"

#include <QHash>

#include <optional>

namespace touchstone::cloud {

/// A service account's key with the secret that the wire shows only once.
struct StoredKey
{
    QString id;
    QString serviceAccount;
    QString secret;
    Timestamp createTime{};
};

/// Why and since when the system keeps a connector disabled.
struct SystemDisabling
{
    QString reason;
    Timestamp at{};
    bool operator==(const SystemDisabling &) const = default;
};

/// The event that a reported value came with.
struct ReportedBy
{
    QString eventId;
    Timestamp timestamp{};
    bool operator==(const ReportedBy &) const = default;
};
/// By device id and event type; values that were there before any event have none.
using ReportedEvents = QHash<QString, QMap<QString, ReportedBy>>;

struct StoredConnector
{
    DataConnector connector;
    std::optional<SystemDisabling> disabling; ///< only while the status is SYSTEM_DISABLED
};

/// Everything in the file, as it is read at the start.
struct RegistryContent
{
    QList<Organization> organizations;
    QList<Project> projects; ///< without the counts
    QList<ServiceAccount> serviceAccounts;
    QList<StoredKey> keys;
    QList<Member> members;
    QList<Device> devices; ///< with what they reported
    ReportedEvents reportedBy;
    QList<StoredConnector> connectors;
    QHash<QString, QString> notes;
};

/// The last part of a resource name: "p" of "projects/p".
inline QString lastPartOf(const QString &name)
{
    return name.section(QLatin1Char('/'), -1);
}

} // namespace touchstone::cloud
