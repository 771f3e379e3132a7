// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/connectionchoice.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace touchstone::ctl {
namespace {

constexpr qint64 largestKeyFile = 65'536; ///< bytes

Failure invalid(const QString &message)
{
    return {Failure::Kind::Invalid, message};
}

Result<Credentials> readKey(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return invalid(QStringLiteral("The key file %1 cannot be read: %2.").arg(path, file.errorString()));
    const QByteArray content = file.read(largestKeyFile + 1);
    if (content.size() > largestKeyFile)
        return invalid(QStringLiteral("The file %1 is too large for a service account's key.").arg(path));
    Result<Credentials> credentials = credentialsFromJson(content);
    if (!credentials)
        return invalid(QStringLiteral("%1 is no service account's key: %2.").arg(path, credentials.failure().message));
    return credentials;
}

bool isVendor(const QUrl &url)
{
    return url.host().endsWith(QLatin1String(".disruptive-technologies.com")) ||
           url.host().endsWith(QLatin1String(".d21s.com"));
}

/// Our own cloud has everything at one origin; the vendor has hosts of its own for each (dt-api.md 1).
CloudAddresses addressesBeside(const QUrl &place)
{
    CloudAddresses addresses;
    if (isVendor(place)) {
        addresses.api = QUrl(QStringLiteral("https://api.disruptive-technologies.com/v2"));
        addresses.emulator = QUrl(QStringLiteral("https://emulator.disruptive-technologies.com/v2"));
        return addresses;
    }
    addresses.api = place.resolved(QUrl(QStringLiteral("/v2")));
    addresses.emulator = place.resolved(QUrl(QStringLiteral("/emulator/v2")));
    addresses.local = place.resolved(QUrl(QStringLiteral("/local/v1")));
    return addresses;
}

bool isWebAddress(const QUrl &url)
{
    return (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) && !url.host().isEmpty();
}

} // namespace

Result<Destination> chooseDestination(const Request &request)
{
    if (request.has("api") && !request.has("credentials"))
        return invalid(QStringLiteral("--api needs --credentials."));
    const QUrl api(request.value("api"));
    if (request.has("api") && !isWebAddress(api))
        return invalid(QStringLiteral("--api is no web address."));
    const QString folder = request.has("data") ? request.value("data")
                                               : QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    const QString local = QDir(folder).filePath(QStringLiteral("local-cloud/credentials.json"));
    if (!request.has("credentials") && !QFile::exists(local)) {
        return Failure{Failure::Kind::NotFound,
            QStringLiteral("There is no local cloud in %1. Start touchstone, or name a key with --credentials.")
                .arg(folder)};
    }
    const Result<Credentials> credentials = readKey(request.has("credentials") ? request.value("credentials") : local);
    if (!credentials)
        return credentials.failure();
    Destination destination;
    destination.addresses = addressesBeside(request.has("api") ? api : QUrl(credentials->tokenEndpoint));
    if (request.has("api"))
        destination.addresses.api = api;
    destination.addresses.token = QUrl(credentials->tokenEndpoint);
    destination.credentials = *credentials;
    destination.title =
        request.has("credentials") ? destination.addresses.api.host() : QStringLiteral("the local cloud");
    return destination;
}

} // namespace touchstone::ctl
