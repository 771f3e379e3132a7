// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/certificateauthority.h"

#include "app/receiver/durablefile.h"

#include <utility>

namespace touchstone::receiver {
namespace {

/// A new authority has to be trusted anew, so it is replaced only when it could not cover a whole server certificate.
constexpr std::chrono::days authorityRemaining(400);
constexpr std::chrono::days serverRemaining(30);

QString pathOf(const QString &folder, const QString &name, const char *ending)
{
    return folder + QLatin1Char('/') + name + QLatin1String(ending);
}

/// What is there; a missing file is an empty text, which is no usable certificate.
Result<CertifiedKey> load(const QString &folder, const QString &name)
{
    const auto certificate = readWhole(pathOf(folder, name, ".pem"));
    if (!certificate)
        return certificate.failure();
    const auto key = readWhole(pathOf(folder, name, ".key"));
    if (!key)
        return key.failure();
    return CertifiedKey{certificate->value_or(QByteArray()), key->value_or(QByteArray())};
}

Result<void> save(const QString &folder, const QString &name, const CertifiedKey &key)
{
    if (const auto written = writeDurably(pathOf(folder, name, ".key"), key.key, FileAccess::OwnerOnly); !written)
        return written;
    return writeDurably(pathOf(folder, name, ".pem"), key.certificate, FileAccess::Everybody);
}

} // namespace

CertificateAuthority::CertificateAuthority(QString folder, CertifiedKey key)
    : m_folder(std::move(folder))
    , m_key(std::move(key))
{}

Result<CertificateAuthority> CertificateAuthority::open(const QString &folder, Timestamp now)
{
    const QString name = QStringLiteral("ca");
    Result<CertifiedKey> key = load(folder, name);
    if (!key)
        return key.failure();
    if (!isUsable(*key, key->certificate, now, authorityRemaining)) {
        key = makeAuthority(now);
        if (!key)
            return key.failure();
        if (const auto saved = save(folder, name, *key); !saved)
            return saved.failure();
    }
    return CertificateAuthority(folder, std::move(key).value());
}

QString CertificateAuthority::certificateFile() const
{
    return pathOf(m_folder, QStringLiteral("ca"), ".pem");
}

Result<CertifiedKey> CertificateAuthority::serverCertificate(Timestamp now) const
{
    const QString name = QStringLiteral("server");
    Result<CertifiedKey> key = load(m_folder, name);
    if (!key || isUsable(*key, m_key.certificate, now, serverRemaining))
        return key;
    key = issueServerCertificate(m_key, now);
    if (!key)
        return key;
    if (const auto saved = save(m_folder, name, *key); !saved)
        return saved.failure();
    return key;
}

} // namespace touchstone::receiver
