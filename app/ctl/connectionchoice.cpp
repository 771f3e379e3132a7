// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/connectionchoice.h"

#include "app/connections/connectionbook.h"
#include "app/connections/connectionimport.h"
#include "app/ctl/terminal.h"

#include <QDir>
#include <QProcessEnvironment>
#include <QStandardPaths>

namespace touchstone::ctl {
namespace {

using connections::ConnectionAccess;
using connections::ConnectionBook;
using connections::ImportedConnection;

Failure invalid(const QString &message)
{
    return {Failure::Kind::Invalid, message};
}

/// A book that was damaged has begun anew; whoever did not say where to go must not end up elsewhere by that.
Result<ConnectionBook> readBook(const Request &request)
{
    ConnectionBook book(ConnectionBook::fileIn(dataFolderOf(request)));
    const Result<void> loaded = book.load();
    if (!loaded)
        return loaded.failure();
    if (!book.notice().isEmpty())
        return Failure{Failure::Kind::Conflict, book.notice()};
    return book;
}

} // namespace

QUrl emulatorOf(const QUrl &api)
{
    const QString tail = QStringLiteral("/v2");
    if (isVendorHost(api))
        return vendorConnection().emulator;
    if (!api.path().endsWith(tail))
        return {};
    QUrl emulator = api;
    emulator.setPath(api.path().chopped(tail.size()) + QStringLiteral("/emulator/v2"));
    return emulator;
}

QString dataFolderOf(const Request &request)
{
    return request.has("data") ? request.value("data")
                               : QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

Result<GivenConnection> givenConnection(const Request &request)
{
    const bool isFile = request.has("credentials");
    const Result<ImportedConnection> found =
        isFile ? connections::importCredentialsFile(request.value("credentials"))
               : connections::importEnvironment(QProcessEnvironment::systemEnvironment());
    if (!found) {
        const bool isNone = !isFile && found.failure().kind == Failure::Kind::NotFound;
        return isNone ? found.failure() : invalid(found.failure().message);
    }
    Connection connection = found->connection;
    if (request.has("api")) {
        connection.api = QUrl(request.value("api"), QUrl::StrictMode);
        connection.emulator = emulatorOf(connection.api);
        connection.name = connection.api.adjusted(QUrl::RemoveUserInfo).authority(); // that is refused later
    }
    if (connection.api.isEmpty())
        return invalid(QStringLiteral("The key does not say where its cloud is; name its API with --api."));
    return GivenConnection{connection, found->secret};
}

ConnectionChoice::ConnectionChoice(const Request &request, Terminal &terminal, QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_terminal(terminal)
{}

void ConnectionChoice::choose(Done done)
{
    if (m_request.has("connection")) {
        if (m_request.has("credentials") || m_request.has("api"))
            done(invalid(QStringLiteral("--connection stands for itself, without --credentials and --api.")));
        else
            chooseNamed(m_request.value("connection"), std::move(done));
        return;
    }
    const Result<GivenConnection> given = givenConnection(m_request);
    if (given) {
        done(connections::accessWith(given->connection, given->secret, {}));
        return;
    }
    if (given.failure().kind != Failure::Kind::NotFound || m_request.has("api")) {
        done(m_request.has("api") && !m_request.has("credentials")
                 ? invalid(QStringLiteral("--api needs --credentials."))
                 : given.failure());
        return;
    }
    const Result<ConnectionBook> book = readBook(m_request);
    if (book)
        open(book->current().value_or(localCloudConnection()), std::move(done));
    else
        done(book.failure());
}

void ConnectionChoice::chooseNamed(const QString &name, Done done)
{
    const Result<ConnectionBook> book = readBook(m_request);
    const std::optional<Connection> connection = book ? book->withName(name) : std::nullopt;
    if (connection)
        open(*connection, std::move(done));
    else
        done(book ? Failure{Failure::Kind::NotFound,
                        QStringLiteral(
                            "There is no connection \"%1\". touchstonectl connection list shows those there are.")
                            .arg(name)}
                  : book.failure());
}

void ConnectionChoice::open(const Connection &connection, Done done)
{
    if (connection.isLocal()) {
        done(localCloud());
        return;
    }
    connections::readAccess(
        this, m_secrets, connection, [this, connection, done](const Result<ConnectionAccess> &access) {
            const bool isUnknown = !access && access.failure().kind == Failure::Kind::Unauthorized;
            done(isUnknown ? askForSecret(connection, access.failure()) : access);
        });
}

Result<ConnectionAccess> ConnectionChoice::localCloud() const
{
    const QString folder = dataFolderOf(m_request);
    const Result<ImportedConnection> found =
        connections::importLocalCloud(QDir(folder).filePath(QStringLiteral("local-cloud")));
    if (!found) {
        return Failure{found.failure().kind,
            QStringLiteral("%1 Start touchstone, or say where else with --connection or --credentials.")
                .arg(found.failure().message)};
    }
    return connections::accessWith(found->connection, found->secret, {});
}

/// A secret that was kept for a session of the window alone, for instance.
Result<ConnectionAccess> ConnectionChoice::askForSecret(const Connection &connection, const Failure &failure)
{
    if (!m_terminal.canAsk())
        return failure;
    const Result<QString> secret =
        m_terminal.askSecret(QStringLiteral("The secret of the key %1 of \"%2\" (it is not shown): ")
                                 .arg(connection.keyId, connection.name));
    return secret ? connections::accessWith(connection, *secret, {}) : Result<ConnectionAccess>(secret.failure());
}

} // namespace touchstone::ctl
