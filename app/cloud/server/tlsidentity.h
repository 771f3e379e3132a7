// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QStringList>

namespace touchstone::cloud {

/// What the server shows to clients that speak TLS: a certificate with its chain, and what may be said about it.
struct TlsIdentity
{
    QSslConfiguration configuration; ///< TLS 1.2 or later; clients show no certificate
    QStringList dnsNames;            ///< that the certificate vouches for, in its order; wildcards left out
    QList<QHostAddress> addresses;   ///< likewise
    Timestamp validFrom{};
    Timestamp validUntil{};
};

/// PEM, the server's own certificate first. Invalid when there is none.
Result<QList<QSslCertificate>> certificateChainFromPem(const QByteArray &pem);
/// PEM, RSA or EC, without passphrase. Invalid says what is wrong with it; nothing of the key is in the message.
Result<QSslKey> privateKeyFromPem(const QByteArray &pem);
/// Invalid when the key does not belong to the first certificate.
Result<TlsIdentity> makeTlsIdentity(const QList<QSslCertificate> &chain, const QSslKey &key);

/// A sentence for the log when clients will refuse the certificate because of the time; else empty.
QString validityWarning(const TlsIdentity &identity, Timestamp now);

} // namespace touchstone::cloud
