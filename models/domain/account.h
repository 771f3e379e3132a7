// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/jsonwriter.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QJsonObject>
#include <QMetaType>
#include <QStringList>

#include <optional>

namespace touchstone {

/// dt-api.md 6.2
struct Role
{
    QString name; ///< roles/project.user
    QString displayName;
    QString description;
    QStringList permissions;
    QJsonObject unknownMembers;
    bool operator==(const Role &) const = default;
};

/// The four roles with the permission matrix of dt-api.md 6.3, least first.
const QList<Role> &standardRoles();
/// Nothing for a role we do not know. `name` as on the wire: roles/project.user.
std::optional<Role> standardRole(QStringView name);

/// What an account may do in a project, as "dataconnector.update" (dt-api.md 5.2, 6.3).
struct Permissions
{
    std::optional<QStringList> names; ///< none: not known, so that only the server can say no

    bool allow(const QString &permission) const { return !names || names->contains(permission); }
    bool operator==(const Permissions &) const = default;
};

/// The display name of the least standard role that holds the permission; empty when none does.
QString leastRoleWith(const QString &permission);

/// dt-api.md 6.1
struct Member
{
    QString name; ///< projects/{p}/members/{m} or organizations/{o}/members/{m}
    QString displayName;
    QStringList roles;
    QString status; ///< PENDING, ACCEPTED
    QString email;
    QString accountType; ///< USER, SERVICE_ACCOUNT
    Timestamp createTime{};
    QJsonObject unknownMembers;
    bool operator==(const Member &) const = default;
};

/// dt-api.md 7
struct ServiceAccount
{
    QString name; ///< projects/{p}/serviceaccounts/{s}
    QString email;
    QString displayName;
    bool enableBasicAuth = false;
    Timestamp createTime{};
    Timestamp updateTime{};
    QJsonObject unknownMembers;
    bool operator==(const ServiceAccount &) const = default;
};

/// A key as it is listed; the secret is shown once, at creation, and is not part of this value.
struct ServiceAccountKey
{
    QString name; ///< projects/{p}/serviceaccounts/{s}/keys/{k}
    QString id;
    Timestamp createTime{};
    QJsonObject unknownMembers;
    bool operator==(const ServiceAccountKey &) const = default;
};

Result<Role> roleFromJson(const QJsonObject &json);
void writeRole(JsonWriter &writer, const Role &role);
Result<Member> memberFromJson(const QJsonObject &json);
void writeMember(JsonWriter &writer, const Member &member);
Result<ServiceAccount> serviceAccountFromJson(const QJsonObject &json);
void writeServiceAccount(JsonWriter &writer, const ServiceAccount &account);
Result<ServiceAccountKey> serviceAccountKeyFromJson(const QJsonObject &json);
void writeServiceAccountKey(JsonWriter &writer, const ServiceAccountKey &key);

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::Permissions)
