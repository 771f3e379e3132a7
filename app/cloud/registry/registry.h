// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/registry/registrycontent.h"
#include "models/domain/account.h"
#include "models/domain/clock.h"
#include "models/domain/credentials.h"
#include "models/domain/dataconnector.h"
#include "models/domain/device.h"
#include "models/domain/event.h"
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
/// One thread. Reads take microseconds; a write waits for one sync (under a millisecond on an SSD). A change that
/// failed left everything as it was, in memory and on disk; Unavailable means that the disk would not take it. Rules of
/// validation are those of dt-api.md 8.3, 12.6 and 19; Invalid names the field, the value and the remedy.
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
    /// administrator of the organization too, interfaces.md 3) with one key. Invalid, and the file stays as it is, when
    /// it is damaged, of another program or of a newer version: identities must not vanish without a word. Unavailable
    /// when it cannot be read or written, or is in use by another process.
    Result<void> open(const QString &firstProjectName);
    /// A switch for trying things out: connectors may post to http:// on this machine. Off by default.
    void allowHttpOnLoopback(bool allowed);

    /// The key made at first start, for the credentials file (mode 0600). `tokenEndpoint` is left empty; everything is
    /// when that key has been deleted since.
    Credentials firstCredentials() const;

    /// Facts that outlive a run and belong to no resource; empty where there is none.
    QString note(const QString &name) const;
    Result<void> setNote(const QString &name, const QString &value);

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

    // Service accounts
    QList<ServiceAccount> serviceAccounts(const QString &project) const; ///< by id
    Result<ServiceAccount> serviceAccount(const QString &project, const QString &id) const;
    /// Can do nothing until it is made a member.
    Result<ServiceAccount> createServiceAccount(
        const QString &project, const QString &displayName, bool enableBasicAuth);
    Result<ServiceAccount> updateServiceAccount(const ServiceAccount &changed);   ///< displayName, enableBasicAuth
    Result<void> removeServiceAccount(const QString &project, const QString &id); ///< with keys and memberships
    QList<ServiceAccountKey> keys(const QString &project, const QString &account) const;
    struct NewKey
    {
        ServiceAccountKey key;
        QString secret; ///< to be shown once
    };
    Result<NewKey> createKey(const QString &project, const QString &account); ///< Invalid beyond ten
    Result<void> removeKey(const QString &project, const QString &account, const QString &key);

    // Members; `parent` is projects/{p} or organizations/{o}
    QList<Member> members(const QString &parent) const; ///< by id
    Result<Member> member(const QString &name) const;
    /// A service account by its e-mail address is a member at once, anybody else is invited. Conflict when it is one
    /// already; Invalid unless `roles` is exactly one role that fits the parent.
    Result<Member> addMember(const QString &parent, const QString &email, const QStringList &roles);
    Result<Member> changeMember(const QString &name, const QStringList &roles);
    /// Invalid for the last administrator of the organization.
    Result<void> removeMember(const QString &name);

    // Projects
    Organization organization() const;
    QList<Project> projects() const; ///< by id
    Result<Project> project(const QString &id) const;
    Result<Project> createProject(const Project &draft);
    Result<Project> updateProject(const Project &changed); ///< displayName, location, labels
    /// Invalid while it holds devices, connectors or service accounts.
    Result<void> removeProject(const QString &id);

    // Devices
    QList<Device> devices(const QString &project) const; ///< by id
    Result<Device> device(const DeviceName &name) const;
    /// The device in whatever project it is (the wildcard '-').
    Result<Device> findDevice(const QString &deviceId) const;
    Result<Device> createDevice(const Device &device); ///< Conflict when it exists
    /// All or none, with one sync.
    Result<void> createDevices(const QList<Device> &devices);
    Result<void> removeDevice(const DeviceName &name);
    Result<Device> transferDevice(const DeviceName &name, const QString &project); ///< Invalid for an emulated one
    /// One change of labels; answers what changed, empty when nothing did.
    Result<LabelsChangedPayload> changeLabels(
        const DeviceName &name, const QMap<QString, QString> &add, const QStringList &remove);
    /// Takes over the event as the latest of its type, unless its value is older than the one there (backfill).
    void applyReported(const DeviceName &name, const Event &event);
    /// The most recent event of each type that the device reported, with its own id and timestamp (dt-api.md 12.5).
    /// Values that did not come with an event are left out.
    QList<Event> latestEvents(const Device &device) const;

    // Connectors
    QList<DataConnector> connectors(const QString &project) const; ///< by id
    QList<DataConnector> allConnectors() const;
    Result<DataConnector> connector(const ConnectorName &name) const;
    /// Validates, gives it an id, stores it. The status may be ACTIVE or USER_DISABLED.
    Result<DataConnector> createConnector(const QString &project, DataConnector draft);
    /// Validates and stores the whole new state of an existing connector (the name says which).
    Result<DataConnector> updateConnector(const DataConnector &connector);
    Result<void> removeConnector(const ConnectorName &name);
    /// Only the delivery engine's verdict leads here. A connector that is not active stays as it is.
    Result<DataConnector> setSystemDisabled(const ConnectorName &name, const QString &reason, Timestamp at);
    /// Why and since when, while the status is SYSTEM_DISABLED.
    std::optional<SystemDisabling> systemDisabling(const ConnectorName &name) const;

Q_SIGNALS:
    void connectorChanged(const touchstone::DataConnector &connector); ///< created or changed
    void connectorRemoved(const touchstone::ConnectorName &name);
    void labelsChanged(const touchstone::Device &device, const touchstone::LabelsChangedPayload &change);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace touchstone::cloud
