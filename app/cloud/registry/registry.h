// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/clock.h"
#include "models/domain/credentials.h"
#include "models/domain/dataconnector.h"
#include "models/domain/device.h"
#include "models/domain/project.h"

#include <QObject>

#include <memory>

namespace touchstone::cloud {

/// Who calls: an authenticated service account. Roles are looked up at each call, so that a change counts at once
/// (interfaces.md 18).
struct Principal
{
    QString serviceAccount; ///< its id
    bool operator==(const Principal &) const = default;
};

/// Everything the local cloud knows by name: organization, projects, members, service accounts and keys, devices with
/// their labels and reported values, connectors. In memory, written through to one SQLite file (schema in
/// resources/sql); a change that reported success is synced, except for reported values, which are written within a
/// second.
///
/// One thread. Reads take microseconds; a write waits for one sync (under a millisecond on an SSD).
/// Rules of validation are those of dt-api.md 8.3, 12.6 and 19; Invalid names the field, the value and the remedy.
class Registry : public QObject
{
    Q_OBJECT

public:
    static constexpr int maxConnectorsPerProject = 10;
    static constexpr int maxLabelsPerDevice = 50;

    /// `clock` must outlive the registry.
    Registry(QString file, const Clock &clock, QObject *parent = nullptr);
    ~Registry() override;

    /// Opens or creates the file; on first start also the organization, the first project and its administrator (who is
    /// administrator of the organization too, interfaces.md 3) with one key.
    Result<void> open(const QString &firstProjectName);

    /// The key made at first start, for the credentials file (mode 0600). `tokenEndpoint` is left empty.
    Credentials firstCredentials() const;

    // Accounts
    /// The account a key belongs to, with its secret for checking an assertion or Basic auth. NotFound for an unknown
    /// key.
    struct Key
    {
        QString id;
        QString secret;
        QString serviceAccount;
        QString email;
        bool basicAuthEnabled = false;
    };
    Result<Key> key(const QString &keyId) const;
    bool accountExists(const QString &serviceAccount) const;
    /// "roles/..." that the account has in the project, organization roles included; empty for none.
    QStringList rolesIn(const Principal &who, const QString &project) const;
    bool hasPermission(const Principal &who, const QString &project, QStringView permission) const;
    bool isOrganizationAdministrator(const Principal &who) const;

    // Projects
    QList<Project> projects() const;
    Result<Project> project(const QString &id) const;
    Result<Project> createProject(const Project &draft);

    // Devices
    QList<Device> devices(const QString &project) const; ///< by id
    Result<Device> device(const DeviceName &name) const;
    /// The device in whatever project it is (the wildcard '-').
    Result<Device> findDevice(const QString &deviceId) const;
    Result<Device> createDevice(const Device &device); ///< Conflict when it exists
    Result<void> removeDevice(const DeviceName &name);
    /// One change of labels; answers what changed, empty when nothing did.
    Result<LabelsChangedPayload> changeLabels(
        const DeviceName &name, const QMap<QString, QString> &add, const QStringList &remove);
    /// Takes over the event's payload as the latest of its type, unless it is older than the one there (backfill).
    void applyReported(const DeviceName &name, const EventType &type, const EventPayload &payload);

    // Connectors
    QList<DataConnector> connectors(const QString &project) const; ///< by id
    QList<DataConnector> allConnectors() const;
    Result<DataConnector> connector(const ConnectorName &name) const;
    /// Validates, gives it an id, stores it. The status may be ACTIVE or USER_DISABLED.
    Result<DataConnector> createConnector(const QString &project, DataConnector draft);
    /// Validates and stores the whole new state of an existing connector (the name says which).
    Result<DataConnector> updateConnector(const DataConnector &connector);
    Result<void> removeConnector(const ConnectorName &name);
    /// Only the delivery engine's verdict leads here.
    Result<DataConnector> setSystemDisabled(const ConnectorName &name, const QString &reason, Timestamp at);

Q_SIGNALS:
    void connectorChanged(const touchstone::DataConnector &connector); ///< created or changed
    void connectorRemoved(const touchstone::ConnectorName &name);
    void labelsChanged(const touchstone::Device &device, const touchstone::LabelsChangedPayload &change);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace touchstone::cloud
