// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/tlsidentity.h"

#include <QDateTime>
#include <QSslSocket>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <algorithm>
#include <memory>

namespace touchstone::cloud {

namespace {

template <auto release>
struct Release
{
    template <typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};
using StreamHandle = std::unique_ptr<BIO, Release<BIO_free_all>>;
using KeyHandle = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using CertificateHandle = std::unique_ptr<X509, Release<X509_free>>;

Failure wrong(const QString &message)
{
    return {Failure::Kind::Invalid, message};
}

StreamHandle streamOf(const QByteArray &bytes)
{
    return StreamHandle(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

KeyHandle keyFrom(const QByteArray &pem)
{
    // The empty passphrase keeps OpenSSL from asking for one on the terminal.
    static char noPassphrase[] = "";
    KeyHandle key(PEM_read_bio_PrivateKey(streamOf(pem).get(), nullptr, nullptr, noPassphrase));
    ERR_clear_error(); // bytes that are no key are an answer here, not an error for the next caller
    return key;
}

/// Qt cannot tell whether a private key and a certificate belong together; OpenSSL can.
bool belongTogether(const QSslCertificate &certificate, const QSslKey &key)
{
    const QByteArray der = certificate.toDer();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    const CertificateHandle known(d2i_X509(nullptr, &bytes, static_cast<long>(der.size())));
    const KeyHandle privateKey = keyFrom(key.toPem());
    const bool match = known && privateKey && X509_check_private_key(known.get(), privateKey.get()) == 1;
    ERR_clear_error();
    return match;
}

Timestamp toTimestamp(const QDateTime &time)
{
    return Timestamp(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

/// In the certificate's order; QMultiMap answers the last one first.
QStringList namesOf(const QSslCertificate &certificate, QSsl::AlternativeNameEntryType type)
{
    QStringList names = certificate.subjectAlternativeNames().values(type);
    std::reverse(names.begin(), names.end());
    return names;
}

QString dayOf(Timestamp time)
{
    return QString::fromLatin1(formatTimestamp(time).left(10));
}

} // namespace

Result<QList<QSslCertificate>> certificateChainFromPem(const QByteArray &pem)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromData(pem, QSsl::Pem);
    if (chain.isEmpty() || chain.constFirst().isNull()) {
        return wrong(QStringLiteral("the file holds no PEM certificate; give the server's certificate, followed by "
                                    "those that lead to its authority"));
    }
    return chain;
}

Result<QSslKey> privateKeyFromPem(const QByteArray &pem)
{
    if (pem.contains("ENCRYPTED")) {
        return wrong(QStringLiteral("the private key has a passphrase; store it without one (openssl pkey -in OLD -out "
                                    "NEW), readable by this service alone"));
    }
    const KeyHandle key = keyFrom(pem);
    if (!key)
        return wrong(QStringLiteral("the file holds no PEM private key; give the key of the certificate"));
    const bool isEc = EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_EC;
    if (!isEc && EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_RSA) {
        const char *name = EVP_PKEY_get0_type_name(key.get());
        return wrong(QStringLiteral("a key of type %1 is not supported; use an RSA or EC key")
                         .arg(QString::fromLatin1(name ? name : "unknown")));
    }
    QSslKey usable(pem, isEc ? QSsl::Ec : QSsl::Rsa, QSsl::Pem);
    if (usable.isNull())
        return wrong(QStringLiteral("the private key could not be read; use an RSA or EC key in PEM form"));
    return usable;
}

Result<TlsIdentity> makeTlsIdentity(const QList<QSslCertificate> &chain, const QSslKey &key)
{
    if (!belongTogether(chain.constFirst(), key)) {
        const bool later = std::any_of(chain.cbegin() + 1, chain.cend(),
            [&key](const QSslCertificate &certificate) { return belongTogether(certificate, key); });
        return wrong(later ? QStringLiteral("the key belongs to a later certificate of the chain; put the server's own "
                                            "certificate first")
                           : QStringLiteral("the key does not belong to the certificate; give the key that the "
                                            "certificate was made for"));
    }
    TlsIdentity identity;
    identity.configuration.setLocalCertificateChain(chain);
    identity.configuration.setPrivateKey(key);
    identity.configuration.setProtocol(QSsl::TlsV1_2OrLater);
    identity.configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    // Nobody is verified, and loading the system's authorities for each connection takes longer than the handshake.
    identity.configuration.setCaCertificates({});
    const QSslCertificate &own = chain.constFirst();
    for (const QString &name : namesOf(own, QSsl::DnsEntry)) {
        if (!name.contains(QLatin1Char('*')))
            identity.dnsNames.append(name);
    }
    for (const QString &address : namesOf(own, QSsl::IpAddressEntry))
        identity.addresses.append(QHostAddress(address));
    identity.validFrom = toTimestamp(own.effectiveDate());
    identity.validUntil = toTimestamp(own.expiryDate());
    return identity;
}

QString validityWarning(const TlsIdentity &identity, Timestamp now)
{
    if (now > identity.validUntil) {
        return QStringLiteral("the certificate has expired on %1, clients will refuse it; renew it")
            .arg(dayOf(identity.validUntil));
    }
    if (now < identity.validFrom) {
        return QStringLiteral("the certificate is valid from %1 on only, clients will refuse it until then; check this "
                              "machine's clock")
            .arg(dayOf(identity.validFrom));
    }
    return {};
}

} // namespace touchstone::cloud
