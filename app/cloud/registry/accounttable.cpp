// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/registry/accounttable.h"

#include "models/domain/xid.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace touchstone::cloud {

namespace {

constexpr int maxDisplayNameLength = 256;

/// 128 bits from the system's generator, as 32 hexadecimal characters.
QString newSecret()
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(random.data()), qsizetype(sizeof(random))).toHex());
}

Result<void> checkDisplayName(const QString &name)
{
    if (name.size() > maxDisplayNameLength)
        return Failure{Failure::Kind::Invalid, QStringLiteral("displayName is %1 characters long: use at most %2")
                                                   .arg(name.size())
                                                   .arg(maxDisplayNameLength)};
    return {};
}

Failure noSuchAccount(const QString &id)
{
    return {Failure::Kind::NotFound, QStringLiteral("There is no service account %1").arg(id)};
}

} // namespace

AccountTable::AccountTable(RegistryStore &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
{}

void AccountTable::load(const RegistryContent &content)
{
    for (const ServiceAccount &account : content.serviceAccounts)
        m_accounts.insert(lastPartOf(account.name), account);
    for (const StoredKey &key : content.keys)
        m_keys.insert(key.id, key);
}

QList<ServiceAccount> AccountTable::accounts(const QString &project) const
{
    const QString prefix = ProjectName{project}.path() + QLatin1Char('/');
    QList<ServiceAccount> result;
    std::copy_if(m_accounts.begin(), m_accounts.end(), std::back_inserter(result),
        [&](const ServiceAccount &account) { return account.name.startsWith(prefix); });
    return result;
}

Result<ServiceAccount> AccountTable::account(const QString &id) const
{
    const auto found = m_accounts.constFind(id);
    return found == m_accounts.cend() ? Result<ServiceAccount>(noSuchAccount(id)) : Result<ServiceAccount>(*found);
}

std::optional<ServiceAccount> AccountTable::accountOf(const QString &email) const
{
    const auto found = std::find_if(
        m_accounts.begin(), m_accounts.end(), [&](const ServiceAccount &account) { return account.email == email; });
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

Result<ServiceAccount> AccountTable::create(const QString &project, const QString &displayName, bool enableBasicAuth)
{
    if (const auto checked = checkDisplayName(displayName); !checked)
        return checked.failure();
    const Timestamp now = m_clock.now();
    const QString id = newXid(now);
    ServiceAccount account;
    account.name = QStringLiteral("projects/%1/serviceaccounts/%2").arg(project, id);
    account.email = QStringLiteral("%1@%2.serviceaccount.d21s.com").arg(id, project);
    account.displayName = displayName;
    account.enableBasicAuth = enableBasicAuth;
    account.createTime = now;
    account.updateTime = now;
    if (const auto stored = m_store.put(account); !stored)
        return stored.failure();
    m_accounts.insert(id, account);
    return account;
}

Result<ServiceAccount> AccountTable::update(const ServiceAccount &changed)
{
    const QString id = lastPartOf(changed.name);
    const auto current = m_accounts.constFind(id);
    if (current == m_accounts.cend() || current->name != changed.name)
        return noSuchAccount(id);
    if (const auto checked = checkDisplayName(changed.displayName); !checked)
        return checked.failure();
    ServiceAccount next = *current;
    next.displayName = changed.displayName;
    next.enableBasicAuth = changed.enableBasicAuth;
    next.updateTime = m_clock.now();
    if (const auto stored = m_store.put(next); !stored)
        return stored.failure();
    m_accounts.insert(id, next);
    return next;
}

Result<void> AccountTable::remove(const QString &id)
{
    if (!m_accounts.contains(id))
        return noSuchAccount(id);
    if (auto removed = m_store.removeServiceAccount(id); !removed)
        return removed;
    m_accounts.remove(id);
    m_keys.removeIf([&](const auto &key) { return key.value().serviceAccount == id; });
    return {};
}

QList<StoredKey> AccountTable::keys(const QString &account) const
{
    QList<StoredKey> result;
    std::copy_if(m_keys.begin(), m_keys.end(), std::back_inserter(result),
        [&](const StoredKey &key) { return key.serviceAccount == account; });
    return result;
}

Result<StoredKey> AccountTable::key(const QString &id) const
{
    const auto found = m_keys.constFind(id);
    if (found == m_keys.cend())
        return Failure{Failure::Kind::NotFound, QStringLiteral("There is no key with this id")};
    return *found;
}

Result<StoredKey> AccountTable::createKey(const QString &account)
{
    if (!m_accounts.contains(account))
        return noSuchAccount(account);
    if (keys(account).size() >= maxKeysPerAccount)
        return Failure{Failure::Kind::Invalid,
            QStringLiteral("The service account has %1 keys already: delete one that is no longer used")
                .arg(maxKeysPerAccount)};
    const Timestamp now = m_clock.now();
    const StoredKey key{newXid(now), account, newSecret(), now};
    if (const auto stored = m_store.put(key); !stored)
        return stored.failure();
    m_keys.insert(key.id, key);
    return key;
}

Result<void> AccountTable::removeKey(const QString &id)
{
    if (const auto found = key(id); !found)
        return found.failure();
    if (auto removed = m_store.removeKey(id); !removed)
        return removed;
    m_keys.remove(id);
    return {};
}

} // namespace touchstone::cloud
