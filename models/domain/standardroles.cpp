// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/account.h"

#include <algorithm>

namespace touchstone {

namespace {

QStringList userPermissions()
{
    return {QStringLiteral("project.read"), QStringLiteral("membership.read"), QStringLiteral("sensor.read"),
        QStringLiteral("device.read"), QStringLiteral("dataconnector.read"), QStringLiteral("serviceaccount.read"),
        QStringLiteral("serviceaccount.key.read"), QStringLiteral("emulator.read")};
}

/// Not the user's list with more behind it: the cloud lists each resource's permissions together.
QStringList developerPermissions()
{
    return {QStringLiteral("project.read"), QStringLiteral("membership.read"), QStringLiteral("sensor.read"),
        QStringLiteral("sensor.update"), QStringLiteral("device.read"), QStringLiteral("device.update"),
        QStringLiteral("dataconnector.create"), QStringLiteral("dataconnector.read"),
        QStringLiteral("dataconnector.update"), QStringLiteral("dataconnector.delete"),
        QStringLiteral("serviceaccount.read"), QStringLiteral("serviceaccount.key.read"),
        QStringLiteral("emulator.read"), QStringLiteral("emulator.update"), QStringLiteral("emulator.create"),
        QStringLiteral("emulator.delete")};
}

QStringList administratorPermissions()
{
    return developerPermissions() +
           QStringList{QStringLiteral("project.update"), QStringLiteral("project.delete"),
               QStringLiteral("membership.create"), QStringLiteral("membership.update"),
               QStringLiteral("membership.delete"), QStringLiteral("device.transfer"),
               QStringLiteral("serviceaccount.create"), QStringLiteral("serviceaccount.update"),
               QStringLiteral("serviceaccount.delete"), QStringLiteral("serviceaccount.key.create"),
               QStringLiteral("serviceaccount.key.delete")};
}

QStringList organizationPermissions()
{
    return administratorPermissions() + QStringList{QStringLiteral("project.create"),
                                            QStringLiteral("organization.read"), QStringLiteral("organization.update")};
}

} // namespace

const QList<Role> &standardRoles()
{
    static const QList<Role> roles{
        {QStringLiteral("roles/project.user"), QStringLiteral("Project user"),
            QStringLiteral("Read-only access to one project"), userPermissions(), {}},
        {QStringLiteral("roles/project.developer"), QStringLiteral("Project developer"),
            QStringLiteral("May edit devices and integrations of one project"), developerPermissions(), {}},
        {QStringLiteral("roles/project.admin"), QStringLiteral("Project administrator"),
            QStringLiteral("Full control of one project"), administratorPermissions(), {}},
        {QStringLiteral("roles/organization.admin"), QStringLiteral("Organization administrator"),
            QStringLiteral("Full control of an organization and all of its projects"), organizationPermissions(), {}},
    };
    return roles;
}

std::optional<Role> standardRole(QStringView name)
{
    const QList<Role> &roles = standardRoles();
    const auto found = std::find_if(roles.begin(), roles.end(), [name](const Role &role) { return role.name == name; });
    return found == roles.end() ? std::nullopt : std::optional(*found);
}

QString leastRoleWith(const QString &permission)
{
    const QList<Role> &roles = standardRoles();
    const auto found = std::find_if(
        roles.begin(), roles.end(), [&permission](const Role &role) { return role.permissions.contains(permission); });
    return found == roles.end() ? QString() : found->displayName;
}

} // namespace touchstone
