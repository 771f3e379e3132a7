// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/registry/registrystore.h"
#include "models/domain/clock.h"

#include <QMap>

namespace touchstone::cloud {

/// Service accounts and their keys (dt-api.md 7), written through to the store.
class AccountTable
{
public:
    static constexpr int maxKeysPerAccount = 10;

    AccountTable(RegistryStore &store, const Clock &clock);

    void load(const RegistryContent &content);

    bool contains(const QString &id) const { return m_accounts.contains(id); }
    QList<ServiceAccount> accounts(const QString &project) const; ///< by id
    Result<ServiceAccount> account(const QString &id) const;
    std::optional<ServiceAccount> accountOf(const QString &email) const;
    Result<ServiceAccount> create(const QString &project, const QString &displayName, bool enableBasicAuth);
    Result<ServiceAccount> update(const ServiceAccount &changed); ///< display name and basic authentication
    Result<void> remove(const QString &id);                       ///< with its keys and memberships

    QList<StoredKey> keys(const QString &account) const; ///< by id
    Result<StoredKey> key(const QString &id) const;
    Result<StoredKey> createKey(const QString &account); ///< Invalid beyond maxKeysPerAccount
    Result<void> removeKey(const QString &id);

private:
    RegistryStore &m_store;
    const Clock &m_clock;
    QMap<QString, ServiceAccount> m_accounts;
    QMap<QString, StoredKey> m_keys;
};

} // namespace touchstone::cloud
