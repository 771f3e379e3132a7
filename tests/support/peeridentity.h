// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receiver/certificates.h"
#include "models/domain/clock.h"

#include <QDir>
#include <QFile>

namespace touchstone::test {

/// A certificate for loopback, for a TlsPeer, and the file of the authority that vouches for it, in a folder. Ends the
/// program when it cannot be made. Wants Touchstone::receiver.
class PeerIdentity
{
public:
    explicit PeerIdentity(const QString &folder)
        : m_authorityFile(QDir(folder).filePath(QStringLiteral("peer-authority.pem")))
    {
        const Timestamp now = SystemClock().now();
        const Result<receiver::CertifiedKey> authority = receiver::makeAuthority(now);
        if (!authority)
            qFatal("%s", qPrintable(authority.failure().message));
        const Result<receiver::CertifiedKey> issued = receiver::issueServerCertificate(*authority, now);
        QFile file(m_authorityFile);
        if (!issued || !file.open(QIODevice::WriteOnly) || file.write(authority->certificate) < 0)
            qFatal("No certificate could be made in %s", qPrintable(folder));
        m_own = *issued;
    }

    QString authorityFile() const { return m_authorityFile; }
    QByteArray certificate() const { return m_own.certificate; }
    QByteArray key() const { return m_own.key; }

private:
    QString m_authorityFile;
    receiver::CertifiedKey m_own;
};

} // namespace touchstone::test
