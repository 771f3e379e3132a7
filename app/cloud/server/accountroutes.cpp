// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/accountroutes.h"

#include "app/cloud/server/api.h"
#include "app/cloud/server/paging.h"

namespace touchstone::cloud {

namespace {

/// The one organization of a local cloud, for those who have a role anywhere in it.
QList<Organization> organizationsOf(const Registry &registry, const Principal &who)
{
    bool member = registry.isOrganizationAdministrator(who);
    for (const Project &project : registry.projects())
        member = member || registry.hasPermission(who, project.name.project, u"project.read");
    return member ? QList<Organization>{registry.organization()} : QList<Organization>();
}

Result<QByteArray> listOrganizations(const Registry &registry, const ApiCall &call)
{
    const auto paging = Paging::fromQuery(call.request.query);
    if (!paging)
        return paging.failure();
    return pageToJson<Organization>(
        *paging, u"organizations", organizationsOf(registry, call.who),
        [](const Organization &organization) { return organization.name; }, writeOrganization);
}

Result<QByteArray> getOrganization(const Registry &registry, const ApiCall &call)
{
    const QString name = QStringLiteral("organizations/") + call.parameter("o");
    for (const Organization &organization : organizationsOf(registry, call.who)) {
        if (organization.name == name) {
            JsonWriter writer;
            writeOrganization(writer, organization);
            return writer.take();
        }
    }
    return Failure{Failure::Kind::NotFound, QStringLiteral("%1 not found").arg(name)};
}

/// The caller's own rights beyond those in projects.
Result<QByteArray> listPermissions(const Registry &registry, const ApiCall &call)
{
    const auto paging = Paging::fromQuery(call.request.query);
    if (!paging)
        return paging.failure();
    if (const auto organization = getOrganization(registry, call); !organization)
        return organization.failure();
    QStringList permissions;
    if (registry.isOrganizationAdministrator(call.who)) {
        const auto role = standardRole(u"roles/organization.admin");
        permissions = role ? role->permissions : QStringList();
    }
    return pageToJson<QString>(
        *paging, u"permissions", permissions, [](const QString &permission) { return permission; },
        [](JsonWriter &writer, const QString &permission) { writer.value(permission); });
}

Result<QByteArray> listRoles(const ApiCall &call)
{
    const auto paging = Paging::fromQuery(call.request.query);
    if (!paging)
        return paging.failure();
    return pageToJson<Role>(
        *paging, u"roles", standardRoles(), [](const Role &role) { return role.name; }, writeRole);
}

Result<QByteArray> getRole(const ApiCall &call)
{
    const QString name = QStringLiteral("roles/") + call.parameter("role");
    const auto role = standardRole(name);
    if (!role)
        return Failure{Failure::Kind::NotFound, QStringLiteral("%1 not found").arg(name)};
    JsonWriter writer;
    writeRole(writer, *role);
    return writer.take();
}

} // namespace

void addAccountRoutes(Api &api, const Registry &registry)
{
    api.get(QStringLiteral("/v2/organizations"), Access::signedIn(),
        [&registry](const ApiCall &call) { return listOrganizations(registry, call); });
    api.get(QStringLiteral("/v2/organizations/{o}"), Access::signedIn(),
        [&registry](const ApiCall &call) { return getOrganization(registry, call); });
    api.get(QStringLiteral("/v2/organizations/{o}/permissions"), Access::signedIn(),
        [&registry](const ApiCall &call) { return listPermissions(registry, call); });
    api.get(QStringLiteral("/v2/roles"), Access::signedIn(), listRoles);
    api.get(QStringLiteral("/v2/roles/{role}"), Access::signedIn(), getRole);
}

} // namespace touchstone::cloud
