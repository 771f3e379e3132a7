// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jwt/hash.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <array>
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

struct MacContextDeleter
{
    void operator()(EVP_MAC_CTX *context) const { EVP_MAC_CTX_free(context); }
};
using MacContext = std::unique_ptr<EVP_MAC_CTX, MacContextDeleter>;

MacContext newHmacContext()
{
    EVP_MAC *algorithm = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    MacContext context(algorithm ? EVP_MAC_CTX_new(algorithm) : nullptr);
    EVP_MAC_free(algorithm); // the context holds its own reference
    std::array<char, 7> digest{"SHA256"};
    const std::array<OSSL_PARAM, 2> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), 0), OSSL_PARAM_construct_end()};
    if (!context || EVP_MAC_CTX_set_params(context.get(), parameters.data()) != 1)
        qFatal("OpenSSL offers no HMAC");
    return context;
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
    // HMAC() looks the algorithm up by name for each message, which costs more than the message does. A context can be
    // used by one thread at a time. An empty key must not be a null pointer: that would keep the last key.
    static thread_local const MacContext context = newHmacContext();
    std::array<unsigned char, 32> buffer;
    size_t size = 0;
    if (EVP_MAC_init(context.get(), reinterpret_cast<const unsigned char *>(key.constData()),
            static_cast<size_t>(key.size()), nullptr) != 1 ||
        EVP_MAC_update(context.get(), reinterpret_cast<const unsigned char *>(data.constData()),
            static_cast<size_t>(data.size())) != 1 ||
        EVP_MAC_final(context.get(), buffer.data(), &size, buffer.size()) != 1)
        qFatal("OpenSSL offers no HMAC");
    return QByteArray(reinterpret_cast<const char *>(buffer.data()), static_cast<qsizetype>(size));
}

bool equalInConstantTime(const QByteArray &one, const QByteArray &other)
{
    return one.size() == other.size() &&
           CRYPTO_memcmp(one.constData(), other.constData(), static_cast<size_t>(one.size())) == 0;
}

} // namespace touchstone::jwt
