// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QByteArray>

namespace touchstone::receiver {

/// A certificate and its private key, both PEM.
struct CertifiedKey
{
    QByteArray certificate;
    QByteArray key;
};

/// A self-signed authority (P-256, ten years) that can vouch for this machine's loopback names and nothing else.
Result<CertifiedKey> makeAuthority(Timestamp now);

/// A server certificate for localhost, 127.0.0.1 and ::1 (P-256, 397 days: what every client still accepts).
Result<CertifiedKey> issueServerCertificate(const CertifiedKey &authority, Timestamp now);

/// Key and certificate belong together, `issuer` signed the certificate, and it is valid now and for `remaining` more.
bool isUsable(const CertifiedKey &key, const QByteArray &issuer, Timestamp now, std::chrono::days remaining);

} // namespace touchstone::receiver
