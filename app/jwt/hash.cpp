// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jwt/hash.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <memory>

namespace touchstone::jwt {
namespace {

struct DigestDeleter
{
    void operator()(EVP_MD *digest) const { EVP_MD_free(digest); }
};
using Digest = std::unique_ptr<EVP_MD, DigestDeleter>;

// OpenSSL 3 looks an algorithm up by name at each use of EVP_sha256(); a fetched one is looked up once. They are only
// read after that, so all threads share them.
const EVP_MD *sha1Digest()
{
    static const Digest digest(EVP_MD_fetch(nullptr, "SHA1", nullptr));
    return digest.get();
}

const EVP_MD *sha256Digest()
{
    static const Digest digest(EVP_MD_fetch(nullptr, "SHA256", nullptr));
    return digest.get();
}

QByteArray digestOf(const QByteArray &data, const EVP_MD *algorithm)
{
    unsigned char buffer[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (!algorithm ||
        EVP_Digest(data.constData(), static_cast<size_t>(data.size()), buffer, &size, algorithm, nullptr) != 1)
        qFatal("OpenSSL offers no SHA digests");
    return QByteArray(reinterpret_cast<const char *>(buffer), static_cast<qsizetype>(size));
}

} // namespace

QByteArray sha1(const QByteArray &data)
{
    return digestOf(data, sha1Digest());
}

QByteArray sha256(const QByteArray &data)
{
    return digestOf(data, sha256Digest());
}

QByteArray hmacSha256(const QByteArray &data, const QByteArray &key)
{
    unsigned char buffer[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    const auto *bytes = reinterpret_cast<const unsigned char *>(data.constData());
    if (!HMAC(sha256Digest(), key.constData(), static_cast<int>(key.size()), bytes, static_cast<size_t>(data.size()),
            buffer, &size))
        qFatal("OpenSSL offers no HMAC");
    return QByteArray(reinterpret_cast<const char *>(buffer), static_cast<qsizetype>(size));
}

bool equalInConstantTime(const QByteArray &one, const QByteArray &other)
{
    return one.size() == other.size() &&
           CRYPTO_memcmp(one.constData(), other.constData(), static_cast<size_t>(one.size())) == 0;
}

} // namespace touchstone::jwt
