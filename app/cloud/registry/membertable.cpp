// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/registry/membertable.h"

#include <algorithm>

namespace touchstone::cloud {

namespace {

const QString organizationAdministrator = QStringLiteral("roles/organization.admin");

QString parentOf(const QString &memberName)
{
    return memberName.section(QLatin1Char('/'), 0, 1);
}

Result<void> checkRoles(const QString &parent, const QStringList &roles)
{
    const bool forOrganization = parent.startsWith(QLatin1String("organizations/"));
    QStringList possible;
    for (const Role &role : standardRoles()) {
        if ((role.name == organizationAdministrator) == forOrganization)
            possible.append(role.name);
    }
    if (roles.size() == 1 && possible.contains(roles.first()))
        return {};
    return Failure{Failure::Kind::Invalid,
        QStringLiteral("roles does not fit: give exactly one of %1").arg(possible.join(QStringLiteral(", ")))};
}

Failure noSuchMember(const QString &name)
{
    return {Failure::Kind::NotFound, QStringLiteral("There is no member %1").arg(name)};
}

} // namespace

MemberTable::MemberTable(RegistryStore &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
{}

void MemberTable::load(const RegistryContent &content)
{
    for (const Member &member : content.members)
        m_members.insert(member.name, member);
}

QList<Member> MemberTable::members(const QString &parent) const
{
    const QString prefix = parent + QStringLiteral("/members/");
    QList<Member> result;
    for (auto member = m_members.lowerBound(prefix); member != m_members.end() && member.key().startsWith(prefix);
         ++member)
        result.append(*member);
    return result;
}

Result<Member> MemberTable::member(const QString &name) const
{
    const auto found = m_members.constFind(name);
    return found == m_members.cend() ? Result<Member>(noSuchMember(name)) : Result<Member>(*found);
}

QStringList MemberTable::roles(const QString &parent, const QString &id) const
{
    const auto found = m_members.constFind(QStringLiteral("%1/members/%2").arg(parent, id));
    return found != m_members.cend() && found->status == QLatin1String("ACCEPTED") ? found->roles : QStringList();
}

Result<Member> MemberTable::addAccount(const QString &parent, const ServiceAccount &account, const QStringList &roles)
{
    Member member;
    member.name = QStringLiteral("%1/members/%2").arg(parent, lastPartOf(account.name));
    member.displayName = account.displayName;
    member.roles = roles;
    member.status = QStringLiteral("ACCEPTED");
    member.email = account.email;
    member.accountType = QStringLiteral("SERVICE_ACCOUNT");
    return insert(member);
}

Result<Member> MemberTable::invite(const QString &parent, const QString &email, const QStringList &roles)
{
    constexpr int longest = 254; // RFC 5321
    const qsizetype at = email.indexOf(QLatin1Char('@'));
    if (at < 1 || at == email.size() - 1 || email.size() > longest)
        return Failure{
            Failure::Kind::Invalid, QStringLiteral("email is no e-mail address: write it as name@example.com")};
    qint64 lastNumber = 0; // people have short numeric ids (dt-api.md 3.1); one person has one id everywhere
    QString id;
    for (const Member &known : m_members) {
        lastNumber = std::max(lastNumber, lastPartOf(known.name).toLongLong());
        if (known.email == email)
            id = lastPartOf(known.name);
    }
    Member member;
    member.name = QStringLiteral("%1/members/%2").arg(parent, id.isEmpty() ? QString::number(lastNumber + 1) : id);
    member.roles = roles;
    member.status = QStringLiteral("PENDING");
    member.email = email;
    member.accountType = QStringLiteral("USER");
    return insert(member);
}

Result<Member> MemberTable::insert(const Member &member)
{
    if (const auto checked = checkRoles(parentOf(member.name), member.roles); !checked)
        return checked.failure();
    if (m_members.contains(member.name))
        return Failure{Failure::Kind::Conflict,
            QStringLiteral("%1 is a member already: change its role instead").arg(member.email)};
    Member added = member;
    added.createTime = m_clock.now();
    if (const auto stored = m_store.put(added); !stored)
        return stored.failure();
    m_members.insert(added.name, added);
    return added;
}

Result<Member> MemberTable::change(const QString &name, const QStringList &roles)
{
    auto found = member(name);
    if (!found)
        return found;
    if (const auto checked = checkRoles(parentOf(name), roles); !checked)
        return checked.failure();
    found->roles = roles;
    if (const auto stored = m_store.put(*found); !stored)
        return stored.failure();
    m_members.insert(name, *found);
    return found;
}

Result<void> MemberTable::remove(const QString &name)
{
    const auto found = member(name);
    if (!found)
        return found.failure();
    const auto siblings = members(parentOf(name));
    const auto accepted = std::count_if(siblings.begin(), siblings.end(),
        [](const Member &sibling) { return sibling.status == QLatin1String("ACCEPTED"); });
    if (found->roles.contains(organizationAdministrator) && found->status == QLatin1String("ACCEPTED") && accepted == 1)
        return Failure{Failure::Kind::Invalid,
            QStringLiteral("%1 is the last administrator of the organization: add another one first").arg(name)};
    if (auto removed = m_store.removeMember(name); !removed)
        return removed;
    m_members.remove(name);
    return {};
}

void MemberTable::forgetParent(const QString &parent)
{
    for (const Member &member : members(parent))
        m_members.remove(member.name);
}

void MemberTable::forgetAccount(const QString &account)
{
    m_members.removeIf([&](const auto &entry) {
        return entry.value().accountType == QLatin1String("SERVICE_ACCOUNT") && lastPartOf(entry.key()) == account;
    });
}

} // namespace touchstone::cloud
