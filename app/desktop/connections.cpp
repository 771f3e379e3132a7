// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/connections.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

namespace touchstone::desktop {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Connections)
};

constexpr qint64 largestKeyFile = 65'536; // bytes
const QString cloudProgramName = QStringLiteral("touchstone-cloud");

} // namespace

Result<session::Session::Connection> connectionFromFile(const Options &options)
{
    QFile file(options.credentialsFile);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{Failure::Kind::Unavailable,
            Texts::tr("the key file %1 cannot be read: %2").arg(options.credentialsFile, file.errorString())};
    const QByteArray content = file.read(largestKeyFile + 1);
    if (content.size() > largestKeyFile)
        return Failure{Failure::Kind::Invalid,
            Texts::tr("the file %1 is too large for a service account's key").arg(options.credentialsFile)};
    const Result<Credentials> credentials = credentialsFromJson(content);
    if (!credentials)
        return Failure{Failure::Kind::Invalid, Texts::tr("%1 is no service account's key: %2")
                                                   .arg(options.credentialsFile, credentials.failure().message)};

    session::Session::Connection connection;
    const bool vendor = options.api.host().endsWith(QLatin1String("disruptive-technologies.com"));
    connection.title = vendor ? QStringLiteral("Disruptive Technologies") : options.api.authority();
    connection.addresses.api = options.api;
    connection.addresses.token = QUrl(credentials->tokenEndpoint);
    connection.credentials = *credentials;
    return connection;
}

session::Session::Connection localConnection(const CloudAddresses &addresses, const Credentials &credentials)
{
    return {QCoreApplication::translate("Connections", "Local cloud"), addresses, credentials, {}, localHistoryName};
}

QString localCloudProgram(const QString &programFolder)
{
    const QString beside = QStandardPaths::findExecutable(cloudProgramName, {programFolder});
    if (!beside.isEmpty())
        return beside;
    const QString onPath = QStandardPaths::findExecutable(cloudProgramName);
    return onPath.isEmpty() ? cloudProgramName : onPath;
}

} // namespace touchstone::desktop
