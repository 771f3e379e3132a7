// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receiver/certificates.h"

#include <QString>

namespace touchstone::receiver {

/// The certificate authority of one folder and the server certificate that it issues: ca.pem, ca.key, server.pem and
/// server.key, the keys with mode 0600. Made at first use, reused afterwards, renewed in time. What is on disk and does
/// not fit together, as after a crash between two files, is made anew. The folder has to exist.
class CertificateAuthority
{
public:
    static Result<CertificateAuthority> open(const QString &folder, Timestamp now);

    QString certificateFile() const; ///< what a client has to trust

    /// The certificate to serve with, for at least 30 more days.
    Result<CertifiedKey> serverCertificate(Timestamp now) const;

private:
    CertificateAuthority(QString folder, CertifiedKey key);

    QString m_folder;
    CertifiedKey m_key;
};

} // namespace touchstone::receiver
