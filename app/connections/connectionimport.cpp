// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connections/connectionimport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace touchstone::connections {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionImport)
};

constexpr qint64 largestKeyFile = 65'536; // bytes

Failure invalid(const QString &message)
{
    return {Failure::Kind::Invalid, message};
}

Result<Credentials> readKeyFile(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{Failure::Kind::Unavailable,
            Texts::tr("The credentials file %1 cannot be read: %2.").arg(shown, file.errorString())};
    const QByteArray content = file.read(largestKeyFile + 1);
    if (content.size() > largestKeyFile)
        return invalid(Texts::tr("The file %1 is too large for a service account's key.").arg(shown));
    const Result<Credentials> credentials = credentialsFromJson(content);
    if (!credentials)
        return invalid(Texts::tr("%1 is no service account's key: %2.").arg(shown, credentials.failure().message));
    return credentials;
}

/// Our own cloud's token endpoint says where the rest is; whose else it is, the person has to say.
void placeBeside(const QUrl &tokenEndpoint, Connection &connection)
{
    const QString tail = QStringLiteral("/oauth2/token");
    connection.token = tokenEndpoint;
    connection.api.clear();
    connection.emulator.clear();
    connection.name = tokenEndpoint.authority();
    if (!tokenEndpoint.path().endsWith(tail))
        return;
    const QString base = tokenEndpoint.path().chopped(tail.size());
    connection.api = tokenEndpoint;
    connection.api.setPath(base + QStringLiteral("/v2"));
    connection.emulator = tokenEndpoint;
    connection.emulator.setPath(base + QStringLiteral("/emulator/v2"));
}

ImportedConnection connectionOf(const Credentials &credentials, const QString &source)
{
    ImportedConnection imported{vendorConnection(), credentials.secret, source};
    const QUrl tokenEndpoint(credentials.tokenEndpoint, QUrl::StrictMode);
    if (isVendorHost(tokenEndpoint))
        imported.connection.token = tokenEndpoint;
    else
        placeBeside(tokenEndpoint, imported.connection);
    imported.connection.keyId = credentials.keyId;
    imported.connection.email = credentials.email;
    return imported;
}

struct Names
{
    QString keyId;
    QString secret;
    QString email;

    QStringList all() const { return {keyId, secret, email}; }
};

/// Nothing when none of them is set.
Result<std::optional<ImportedConnection>> read(const Names &names, const QProcessEnvironment &environment)
{
    QStringList missing;
    for (const QString &name : names.all()) {
        if (environment.value(name).trimmed().isEmpty())
            missing.append(name);
    }
    if (missing.size() == names.all().size())
        return std::optional<ImportedConnection>();
    if (!missing.isEmpty())
        return invalid(Texts::tr("Of the environment variables %1 these are not set: %2.")
                           .arg(names.all().join(QLatin1String(", ")), missing.join(QLatin1String(", "))));
    ImportedConnection imported{
        vendorConnection(), environment.value(names.secret).trimmed(), names.all().join(QLatin1String(", "))};
    imported.connection.keyId = environment.value(names.keyId).trimmed();
    imported.connection.email = environment.value(names.email).trimmed();
    return std::optional(imported);
}

/// The addresses that the vendor's provider for Terraform takes; it appends /v2 itself.
void takeAddresses(const QProcessEnvironment &environment, Connection &connection)
{
    const auto withVersion = [](const QString &text) {
        QUrl url(text.trimmed(), QUrl::StrictMode);
        QString path = url.path();
        while (path.endsWith(QLatin1Char('/')))
            path.chop(1);
        url.setPath(path.endsWith(QLatin1String("/v2")) ? path : path + QLatin1String("/v2"));
        return url;
    };
    const QString api = environment.value(QStringLiteral("DT_API_URL"));
    const QString emulator = environment.value(QStringLiteral("DT_EMULATOR_URL"));
    const QString token = environment.value(QStringLiteral("DT_OIDC_TOKEN_ENDPOINT"));
    if (!api.isEmpty()) {
        connection.api = withVersion(api);
        if (!isVendorHost(connection.api)) {
            connection.name = connection.api.adjusted(QUrl::RemoveUserInfo).authority(); // that is refused later
            connection.emulator.clear(); // the vendor's has nothing to do with another's devices
        }
    }
    if (!emulator.isEmpty())
        connection.emulator = withVersion(emulator);
    if (!token.isEmpty())
        connection.token = QUrl(token.trimmed(), QUrl::StrictMode);
}

} // namespace

Result<ImportedConnection> importCredentialsFile(const QString &path)
{
    const Result<Credentials> credentials = readKeyFile(path);
    if (!credentials)
        return credentials.failure();
    return connectionOf(*credentials, QDir::toNativeSeparators(path));
}

Result<ImportedConnection> importEnvironment(const QProcessEnvironment &environment)
{
    const QString file = environment.value(QStringLiteral("DT_CREDENTIALS_FILE"));
    if (!file.isEmpty()) {
        Result<ImportedConnection> imported = importCredentialsFile(file);
        if (imported)
            imported.value().source = QStringLiteral("DT_CREDENTIALS_FILE");
        return imported;
    }
    const Names python{QStringLiteral("DT_SERVICE_ACCOUNT_KEY_ID"), QStringLiteral("DT_SERVICE_ACCOUNT_SECRET"),
        QStringLiteral("DT_SERVICE_ACCOUNT_EMAIL")};
    const Names terraform{
        QStringLiteral("DT_API_KEY_ID"), QStringLiteral("DT_API_KEY_SECRET"), QStringLiteral("DT_OIDC_EMAIL")};
    for (const Names &names : {python, terraform}) {
        Result<std::optional<ImportedConnection>> found = read(names, environment);
        if (!found)
            return found.failure();
        if (!*found)
            continue;
        ImportedConnection imported = **found;
        takeAddresses(environment, imported.connection);
        return imported;
    }
    return Failure{Failure::Kind::NotFound,
        Texts::tr("None of the vendor's environment variables is set: DT_CREDENTIALS_FILE, %1 or %2.")
            .arg(python.all().join(QLatin1String(", ")), terraform.all().join(QLatin1String(", ")))};
}

Result<ImportedConnection> importLocalCloud(const QString &dataFolder)
{
    const QString file = QDir(dataFolder).filePath(QStringLiteral("credentials.json"));
    if (!QFileInfo::exists(file))
        return Failure{Failure::Kind::NotFound,
            Texts::tr("No local cloud has run in %1 yet.").arg(QDir::toNativeSeparators(dataFolder))};
    Result<ImportedConnection> imported = importCredentialsFile(file);
    if (!imported)
        return imported;
    Connection &connection = imported.value().connection;
    connection.id = localConnectionId;
    connection.kind = Connection::Kind::LocalCloud;
    connection.name = localCloudConnection().name;
    connection.network.proxy.kind = ProxySettings::Kind::None;
    return imported;
}

} // namespace touchstone::connections
