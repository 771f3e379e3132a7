// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/registry/registryprivate.h"

#include <algorithm>

// Registry, continued: who may come in and what they may do.

namespace touchstone::cloud {

namespace {

const QString organizationAdministrator = QStringLiteral("roles/organization.admin");

ServiceAccountKey publicPart(const StoredKey &key, const QString &accountName)
{
    ServiceAccountKey result;
    result.name = QStringLiteral("%1/keys/%2").arg(accountName, key.id);
    result.id = key.id;
    result.createTime = key.createTime;
    return result;
}

} // namespace

// Accounts

Result<Registry::Key> Registry::key(const QString &keyId) const
{
    const auto stored = d->accounts.key(keyId);
    if (!stored)
        return stored.failure();
    const auto account = d->accounts.account(stored->serviceAccount);
    if (!account)
        return account.failure();
    return Key{stored->id, stored->secret, stored->serviceAccount, account->email, account->enableBasicAuth};
}

bool Registry::accountExists(const QString &serviceAccount) const
{
    return d->accounts.contains(serviceAccount);
}

QStringList Registry::rolesIn(const Principal &who, const QString &project) const
{
    const auto found = d->projects.project(project);
    if (!found || !accountExists(who.serviceAccount))
        return {};
    return d->members.roles(found->name.path(), who.serviceAccount) +
           d->members.roles(found->organization, who.serviceAccount);
}

bool Registry::hasPermission(const Principal &who, const QString &project, QStringView permission) const
{
    const QStringList roles = rolesIn(who, project);
    return std::any_of(roles.begin(), roles.end(), [&](const QString &name) {
        const auto role = standardRole(name);
        return role && role->permissions.contains(permission);
    });
}

bool Registry::isOrganizationAdministrator(const Principal &who) const
{
    return accountExists(who.serviceAccount) &&
           d->members.roles(d->projects.organization().name, who.serviceAccount).contains(organizationAdministrator);
}

// Service accounts

QList<ServiceAccount> Registry::serviceAccounts(const QString &project) const
{
    return d->accounts.accounts(project);
}

Result<ServiceAccount> Registry::serviceAccount(const QString &project, const QString &id) const
{
    const QString name = QStringLiteral("projects/%1/serviceaccounts/%2").arg(project, id);
    const auto account = d->accounts.account(id);
    if (!account || account->name != name)
        return Failure{Failure::Kind::NotFound, QStringLiteral("There is no service account %1").arg(name)};
    return account;
}

Result<ServiceAccount> Registry::createServiceAccount(
    const QString &project, const QString &displayName, bool enableBasicAuth)
{
    if (const auto found = d->projects.project(project); !found)
        return found.failure();
    return d->accounts.create(project, displayName, enableBasicAuth);
}

Result<ServiceAccount> Registry::updateServiceAccount(const ServiceAccount &changed)
{
    return d->accounts.update(changed);
}

Result<void> Registry::removeServiceAccount(const QString &project, const QString &id)
{
    if (const auto found = serviceAccount(project, id); !found)
        return found.failure();
    auto removed = d->accounts.remove(id);
    if (removed)
        d->members.forgetAccount(id);
    return removed;
}

QList<ServiceAccountKey> Registry::keys(const QString &project, const QString &account) const
{
    QList<ServiceAccountKey> result;
    const auto owner = serviceAccount(project, account);
    if (!owner)
        return result;
    for (const StoredKey &stored : d->accounts.keys(account))
        result.append(publicPart(stored, owner->name));
    return result;
}

Result<Registry::NewKey> Registry::createKey(const QString &project, const QString &account)
{
    const auto owner = serviceAccount(project, account);
    if (!owner)
        return owner.failure();
    const auto stored = d->accounts.createKey(account);
    if (!stored)
        return stored.failure();
    return NewKey{publicPart(*stored, owner->name), stored->secret};
}

Result<void> Registry::removeKey(const QString &project, const QString &account, const QString &key)
{
    if (const auto owner = serviceAccount(project, account); !owner)
        return owner.failure();
    const auto stored = d->accounts.key(key);
    if (!stored || stored->serviceAccount != account)
        return Failure{Failure::Kind::NotFound, QStringLiteral("The service account has no such key")};
    return d->accounts.removeKey(key);
}

// Members

QList<Member> Registry::members(const QString &parent) const
{
    return d->members.members(parent);
}

Result<Member> Registry::member(const QString &name) const
{
    return d->members.member(name);
}

Result<Member> Registry::addMember(const QString &parent, const QString &email, const QStringList &roles)
{
    const auto project = ProjectName::parse(parent);
    if (parent != d->projects.organization().name && !(project && d->projects.contains(project->project)))
        return Failure{Failure::Kind::NotFound, QStringLiteral("There is no %1").arg(parent)};
    if (const auto account = d->accounts.accountOf(email))
        return d->members.addAccount(parent, *account, roles);
    return d->members.invite(parent, email, roles);
}

Result<Member> Registry::changeMember(const QString &name, const QStringList &roles)
{
    return d->members.change(name, roles);
}

Result<void> Registry::removeMember(const QString &name)
{
    return d->members.remove(name);
}

} // namespace touchstone::cloud
