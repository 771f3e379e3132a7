// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connections/connectionaccess.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSslCertificate>

#include <memory>

namespace touchstone::connections {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionAccess)
};

constexpr qint64 largestAuthorityFile = qint64(1024) * 1024;

using Done = std::function<void(const Result<ConnectionAccess> &)>;

/// First the key's secret, then the proxy's password where there is one.
class AccessReading : public QObject
{
public:
    AccessReading(QObject *owner, SecretStore &store, Connection connection, Done done)
        : QObject(owner)
        , m_store(store)
        , m_connection(std::move(connection))
        , m_done(std::move(done))
    {
        m_store.read(this, m_connection, SecretStore::Which::Key, [this](const SecretAnswer &answer) {
            if (answer.ok())
                readProxyPassword(answer.secret);
            else
                finish(m_connection.secretPlace == SecretPlace::ThisSession ? forgotten() : answer.failure());
        });
    }

private:
    void readProxyPassword(const QString &secret)
    {
        const ProxySettings &proxy = m_connection.network.proxy;
        if (!proxy.isNamed() || proxy.user.isEmpty()) {
            finish(accessWith(m_connection, secret, {}));
            return;
        }
        const auto take = [this, secret](const SecretAnswer &answer) {
            if (answer.ok() || answer.kind == SecretAnswer::Kind::NotFound) // a proxy may ask for a user alone
                finish(accessWith(m_connection, secret, answer.secret));
            else
                finish(answer.failure());
        };
        m_store.read(this, m_connection, SecretStore::Which::ProxyPassword, take);
    }

    static Failure forgotten()
    {
        return {Failure::Kind::Unauthorized, Texts::tr("The secret was kept for one session only. Enter it again.")};
    }

    void finish(const Result<ConnectionAccess> &result)
    {
        deleteLater();
        const Done done = std::exchange(m_done, nullptr);
        done(result);
    }

    SecretStore &m_store;
    Connection m_connection;
    Done m_done;
};

} // namespace

void readAccess(QObject *owner, SecretStore &store, const Connection &connection, Done done)
{
    new AccessReading(owner, store, connection, std::move(done));
}

Result<ConnectionAccess> accessWith(const Connection &connection, const QString &secret, const QString &proxyPassword)
{
    if (const Result<void> checked = checkConnection(connection); !checked)
        return checked.failure();
    if (secret.isEmpty())
        return Failure{Failure::Kind::Unauthorized, Texts::tr("The secret of the key is missing.")};
    const Result<QByteArray> authorities = readAuthorities(connection.network.authorityFile);
    if (!authorities)
        return authorities.failure();
    return ConnectionAccess{connection.name, addressesOf(connection), credentialsOf(connection, secret),
        {connection.network.proxy, proxyPassword, *authorities}};
}

Result<QByteArray> readAuthorities(const QString &path)
{
    if (path.isEmpty())
        return QByteArray();
    const QString shown = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{Failure::Kind::Unavailable,
            Texts::tr("The file of authorities %1 cannot be read: %2.").arg(shown, file.errorString())};
    const QByteArray content = file.read(largestAuthorityFile + 1);
    if (content.size() > largestAuthorityFile || QSslCertificate::fromData(content, QSsl::Pem).isEmpty())
        return Failure{Failure::Kind::Invalid,
            Texts::tr("The file %1 holds no certificates in PEM form (\"-----BEGIN CERTIFICATE-----\").").arg(shown)};
    return content;
}

} // namespace touchstone::connections
