// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/registry/registrystore.h"
#include "models/domain/clock.h"

#include <QMap>

namespace touchstone::cloud {

/// Who belongs to which project or organization, and as what (dt-api.md 6), written through to the store. A `parent`
/// is projects/{p} or organizations/{o}.
class MemberTable
{
public:
    MemberTable(RegistryStore &store, const Clock &clock);

    void load(const RegistryContent &content);

    QList<Member> members(const QString &parent) const; ///< by id
    Result<Member> member(const QString &name) const;
    /// Empty for somebody who is no member, or was only invited.
    QStringList roles(const QString &parent, const QString &id) const;

    /// Accepted at once. Conflict when it is a member already.
    Result<Member> addAccount(const QString &parent, const ServiceAccount &account, const QStringList &roles);
    /// A person, who stays PENDING. Conflict when the address is a member already.
    Result<Member> invite(const QString &parent, const QString &email, const QStringList &roles);
    Result<Member> change(const QString &name, const QStringList &roles);
    Result<void> remove(const QString &name);

    /// After a parent was removed from the store, with its memberships.
    void forgetParent(const QString &parent);
    /// After a service account was removed from the store, with its memberships.
    void forgetAccount(const QString &account);

private:
    Result<Member> insert(const Member &member);

    RegistryStore &m_store;
    const Clock &m_clock;
    QMap<QString, Member> m_members; ///< by name
};

} // namespace touchstone::cloud
