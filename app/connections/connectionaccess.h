// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connections/secretstore.h"
#include "models/domain/connection.h"

#include <functional>

namespace touchstone::connections {

/// Everything it takes to open a connection: what api::CloudAccess and Session::open() take. Holds secrets.
struct ConnectionAccess
{
    QString title;
    CloudAddresses addresses;
    Credentials credentials;
    NetworkRoute route;
};

/// Reads the secrets and the authorities of a connection to a cloud (the local cloud's are those of its process). Ends
/// exactly once, from the event loop; deleting the owner withdraws it. Unauthorized: no secret is
/// known, so the person has to be asked. Unavailable: the keychain or the authority file cannot be read. Invalid: the
/// authority file holds no certificate, or a field of the connection is wrong. `store` must outlive the call.
void readAccess(QObject *owner, SecretStore &store, const Connection &connection,
    std::function<void(const Result<ConnectionAccess> &)> done);

/// The same with secrets that are at hand: a draft that is tested before it is kept. Waits for the disk.
Result<ConnectionAccess> accessWith(const Connection &connection, const QString &secret, const QString &proxyPassword);

/// PEM certificates of a file, at most 1 MiB. Invalid when there is none in it. "" reads nothing. Waits for the disk.
Result<QByteArray> readAuthorities(const QString &path);

} // namespace touchstone::connections
