// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/certificates.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace touchstone::receiver {
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
using KeyHandle = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using CertificateHandle = std::unique_ptr<X509, Release<X509_free>>;
using ExtensionHandle = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;
using NumberHandle = std::unique_ptr<BIGNUM, Release<BN_free>>;
using StreamHandle = std::unique_ptr<BIO, Release<BIO_free_all>>;

using Seconds = std::chrono::seconds;

constexpr std::chrono::days authorityLife(3650);
constexpr std::chrono::days serverLife(397);
/// Other machines' clocks, and this one's after the next time it is set, may be a bit behind.
constexpr std::chrono::hours backdating(1);

Failure openSslFailure(const QString &what)
{
    const unsigned long code = ERR_get_error();
    const char *reason = code != 0 ? ERR_reason_error_string(code) : nullptr;
    ERR_clear_error();
    return {Failure::Kind::Internal, what, QString::fromLatin1(reason ? reason : "")};
}

std::time_t unixTime(Timestamp time)
{
    return std::chrono::duration_cast<Seconds>(time.time_since_epoch()).count();
}

QByteArray textOf(BIO *stream)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(stream, &data);
    return QByteArray(data, size);
}

QByteArray pem(X509 *certificate)
{
    const StreamHandle stream(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(stream.get(), certificate);
    return textOf(stream.get());
}

QByteArray pem(EVP_PKEY *key)
{
    const StreamHandle stream(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(stream.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    return textOf(stream.get());
}

CertificateHandle certificateFrom(const QByteArray &text)
{
    const StreamHandle stream(BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())));
    return CertificateHandle(PEM_read_bio_X509(stream.get(), nullptr, nullptr, nullptr));
}

KeyHandle keyFrom(const QByteArray &text)
{
    // The empty password keeps OpenSSL from asking for one on the terminal.
    static char noPassword[] = "";
    const StreamHandle stream(BIO_new_mem_buf(text.constData(), static_cast<int>(text.size())));
    return KeyHandle(PEM_read_bio_PrivateKey(stream.get(), nullptr, nullptr, noPassword));
}

/// A certificate under construction: every step may fail, and only the end asks whether one did.
class CertificateBuilder
{
public:
    CertificateBuilder(EVP_PKEY *subjectKey, Timestamp from, std::chrono::days life)
        : m_certificate(X509_new())
    {
        // 126 random bits: unguessable and always positive, in 20 bytes at most (RFC 5280 section 4.1.2.2).
        const NumberHandle serial(BN_new());
        std::time_t start = unixTime(from - backdating);
        std::time_t end = unixTime(from + life);
        m_good = m_certificate && X509_set_version(get(), X509_VERSION_3) == 1 &&
                 BN_rand(serial.get(), 126, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
                 BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(get())) &&
                 X509_time_adj_ex(X509_getm_notBefore(get()), 0, 0, &start) &&
                 X509_time_adj_ex(X509_getm_notAfter(get()), 0, 0, &end) && X509_set_pubkey(get(), subjectKey) == 1;
    }

    X509 *get() const { return m_certificate.get(); }

    void setCommonName(const char *name)
    {
        const auto *bytes = reinterpret_cast<const unsigned char *>(name);
        m_good = m_good &&
                 X509_NAME_add_entry_by_txt(X509_get_subject_name(get()), "O", MBSTRING_UTF8,
                     reinterpret_cast<const unsigned char *>("Touchstone"), -1, -1, 0) == 1 &&
                 X509_NAME_add_entry_by_txt(X509_get_subject_name(get()), "CN", MBSTRING_UTF8, bytes, -1, -1, 0) == 1;
    }

    /// Call before the extensions that depend on the issuer.
    void setIssuer(X509 *issuer)
    {
        m_issuer = issuer;
        m_good = m_good && X509_set_issuer_name(get(), X509_get_subject_name(issuer)) == 1;
    }

    void addExtension(int id, const char *value)
    {
        X509V3_CTX context;
        X509V3_set_ctx_nodb(&context);
        X509V3_set_ctx(&context, m_issuer, get(), nullptr, nullptr, 0);
        const ExtensionHandle extension(X509V3_EXT_conf_nid(nullptr, &context, id, value));
        m_good = m_good && extension && X509_add_ext(get(), extension.get(), -1) == 1;
    }

    bool sign(EVP_PKEY *issuerKey) { return m_good && X509_sign(get(), issuerKey, EVP_sha256()) > 0; }

private:
    CertificateHandle m_certificate;
    X509 *m_issuer = nullptr;
    bool m_good = false;
};

} // namespace

Result<CertifiedKey> makeAuthority(Timestamp now)
{
    const KeyHandle key(EVP_EC_gen("P-256"));
    if (!key)
        return openSslFailure(QStringLiteral("Could not make a key for the certificate authority."));
    CertificateBuilder builder(key.get(), now, authorityLife);
    builder.setCommonName("Touchstone local authority");
    builder.setIssuer(builder.get());
    builder.addExtension(NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    builder.addExtension(NID_key_usage, "critical,keyCertSign,cRLSign");
    builder.addExtension(NID_subject_key_identifier, "hash");
    builder.addExtension(NID_authority_key_identifier, "keyid:always");
    // Whoever trusts this authority trusts it for this machine alone, even when its key gets lost.
    builder.addExtension(NID_name_constraints, "critical,permitted;DNS:localhost,permitted;IP:127.0.0.0/255.0.0.0,"
                                               "permitted;IP:::1/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");
    if (!builder.sign(key.get()))
        return openSslFailure(QStringLiteral("Could not make the certificate authority."));
    return CertifiedKey{pem(builder.get()), pem(key.get())};
}

Result<CertifiedKey> issueServerCertificate(const CertifiedKey &authority, Timestamp now)
{
    const CertificateHandle issuer = certificateFrom(authority.certificate);
    const KeyHandle issuerKey = keyFrom(authority.key);
    const KeyHandle key(EVP_EC_gen("P-256"));
    if (!issuer || !issuerKey || !key)
        return openSslFailure(QStringLiteral("Could not make a key for the receiver."));
    CertificateBuilder builder(key.get(), now, serverLife);
    builder.setCommonName("localhost");
    builder.setIssuer(issuer.get());
    builder.addExtension(NID_basic_constraints, "critical,CA:FALSE");
    builder.addExtension(NID_key_usage, "critical,digitalSignature");
    builder.addExtension(NID_ext_key_usage, "serverAuth");
    builder.addExtension(NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1");
    builder.addExtension(NID_subject_key_identifier, "hash");
    builder.addExtension(NID_authority_key_identifier, "keyid:always");
    if (!builder.sign(issuerKey.get()))
        return openSslFailure(QStringLiteral("Could not make a certificate for the receiver."));
    return CertifiedKey{pem(builder.get()), pem(key.get())};
}

bool isUsable(const CertifiedKey &key, const QByteArray &issuer, Timestamp now, std::chrono::days remaining)
{
    const CertificateHandle certificate = certificateFrom(key.certificate);
    const CertificateHandle issuerCertificate = certificateFrom(issuer);
    const KeyHandle privateKey = keyFrom(key.key);
    bool usable = certificate && issuerCertificate && privateKey;
    if (usable) {
        std::time_t start = unixTime(now);
        std::time_t end = unixTime(now + remaining);
        usable = X509_check_private_key(certificate.get(), privateKey.get()) == 1 &&
                 X509_verify(certificate.get(), X509_get0_pubkey(issuerCertificate.get())) == 1 &&
                 X509_cmp_time(X509_get0_notBefore(certificate.get()), &start) < 0 &&
                 X509_cmp_time(X509_get0_notAfter(certificate.get()), &end) > 0;
    }
    ERR_clear_error(); // a file that is no certificate is an answer here, not an error for the next caller
    return usable;
}

} // namespace touchstone::receiver
