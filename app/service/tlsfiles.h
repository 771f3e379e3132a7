// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/tlsidentity.h"

#include <QString>

namespace touchstone::cloud {

/// The files of --tls-cert and --tls-key.
struct TlsFiles
{
    QString certificate;
    QString key;

    bool isEmpty() const { return certificate.isEmpty() && key.isEmpty(); }
};

/// Reads and checks both. Invalid names option, file and remedy; a certificate out of date is no failure.
Result<TlsIdentity> readTlsFiles(const TlsFiles &files);

/// What a client is told to connect to when the server listens on `address`: a name that the certificate vouches for.
/// The address itself where it does, else the first name, else the first address. Empty when it vouches for none.
QString nameForClients(const TlsIdentity &identity, const QHostAddress &address);

} // namespace touchstone::cloud
