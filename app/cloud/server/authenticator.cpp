// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/authenticator.h"

#include "app/cloud/server/secretcompare.h"
#include "app/cloud/server/tokenservice.h"

namespace touchstone::cloud {

namespace {

Failure unauthorized(const QString &message)
{
    return {Failure::Kind::Unauthorized, message};
}

/// A credential as it was sent.
struct Credential
{
    QByteArray scheme; ///< of the header, in lower case; empty for the parameter `token`
    QByteArray text;
};

Credential credentialOf(const HttpRequest &request)
{
    const QByteArray header = request.header("Authorization").trimmed();
    if (header.isEmpty())
        return {{}, request.query.value(u"token").toLatin1()};
    const auto space = header.indexOf(' ');
    return {header.left(space).toLower(), space < 0 ? QByteArray() : header.mid(space + 1).trimmed()};
}

/// "<keyId>:<secret>", as Basic has it; empty when the encoding is wrong.
QByteArray basicPair(const QByteArray &credentials)
{
    const auto decoded = QByteArray::fromBase64Encoding(credentials, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

} // namespace

Authenticator::Authenticator(const Registry &registry, const TokenService &tokens)
    : m_registry(registry)
    , m_tokens(tokens)
{}

Result<Principal> Authenticator::authenticate(const HttpRequest &request) const
{
    const Credential credential = credentialOf(request);
    if (credential.scheme == "bearer")
        return fromToken(credential.text);
    if (credential.scheme == "basic")
        return fromBasic(credential.text);
    if (!credential.scheme.isEmpty())
        return unauthorized(QStringLiteral("the Authorization header must be of type Bearer or Basic"));
    if (request.method == HttpMethod::Get && request.query.has(u"token"))
        return fromToken(credential.text);
    return unauthorized(QStringLiteral("a credential is missing: send the header Authorization: Bearer <token>"));
}

std::optional<Timestamp> Authenticator::expiryOf(const HttpRequest &request) const
{
    return m_tokens.expiryOf(credentialOf(request).text);
}

QString Authenticator::keyOf(const HttpRequest &request) const
{
    const Credential credential = credentialOf(request);
    if (credential.scheme != "basic")
        return m_tokens.keyOf(credential.text);
    const QByteArray pair = basicPair(credential.text);
    return QString::fromUtf8(pair.left(pair.indexOf(':')));
}

Result<Principal> Authenticator::fromToken(const QByteArray &token) const
{
    const auto principal = m_tokens.principalOf(token);
    if (!principal)
        return unauthorized(QStringLiteral("the token is expired or invalid"));
    return *principal;
}

Result<Principal> Authenticator::fromBasic(const QByteArray &credentials) const
{
    const QByteArray pair = basicPair(credentials);
    const auto colon = pair.indexOf(':');
    if (colon < 0)
        return unauthorized(QStringLiteral("Basic credentials must be base64 of <keyId>:<secret>"));
    const auto key = m_registry.key(QString::fromUtf8(pair.left(colon)));
    if (!key || !equalInConstantTime(key->secret.toUtf8(), pair.mid(colon + 1)))
        return unauthorized(QStringLiteral("unknown key or wrong secret"));
    if (!key->basicAuthEnabled)
        return unauthorized(QStringLiteral("Basic authentication is not enabled for this service account"));
    if (!m_registry.accountExists(key->serviceAccount))
        return unauthorized(QStringLiteral("the service account does not exist any more"));
    return Principal{key->serviceAccount};
}

} // namespace touchstone::cloud
