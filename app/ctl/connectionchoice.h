// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connections/connectionaccess.h"
#include "app/connections/secretstore.h"
#include "app/ctl/request.h"

#include <QObject>

namespace touchstone::ctl {

class Terminal;

/// Finds out where a command goes and as whom: --connection; --credentials with --api; the vendor's environment
/// variables; the connection that was used last in the window; the local cloud that the window runs. Asks for a secret
/// that the keychain does not have where somebody can be asked. Waits for small files.
class ConnectionChoice : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const Result<connections::ConnectionAccess> &)>;

    /// Both must outlive it.
    ConnectionChoice(const Request &request, Terminal &terminal, QObject *parent = nullptr);

    /// Ends exactly once, at once or from the event loop, unless the choice is deleted before. Invalid: the options, or
    /// a file or variable that they name, are wrong.
    void choose(Done done);
    /// The connection of that name.
    void chooseNamed(const QString &name, Done done);

private:
    void open(const Connection &connection, Done done);
    Result<connections::ConnectionAccess> localCloud() const;
    Result<connections::ConnectionAccess> askForSecret(const Connection &connection, const Failure &failure);

    const Request &m_request;
    Terminal &m_terminal;
    connections::SecretStore m_secrets;
};

/// The folder that --data names, else that of touchstone.
QString dataFolderOf(const Request &request);

/// Of a cloud like ours, beside its API; of the vendor's, its own host; empty where that cannot be told.
QUrl emulatorOf(const QUrl &api);

/// The connection that --credentials or the vendor's environment variables describe, with --api. NotFound: neither is
/// there.
struct GivenConnection
{
    Connection connection;
    QString secret;
};
Result<GivenConnection> givenConnection(const Request &request);

} // namespace touchstone::ctl
