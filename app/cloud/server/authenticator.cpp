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

} // namespace

Authenticator::Authenticator(const Registry &registry, const TokenService &tokens)
    : m_registry(registry)
    , m_tokens(tokens)
{}

Result<Principal> Authenticator::authenticate(const HttpRequest &request) const
{
    const QByteArray header = request.header("Authorization").trimmed();
    const auto space = header.indexOf(' ');
    const QByteArray scheme = header.left(space).toLower();
    const QByteArray credentials = space < 0 ? QByteArray() : header.mid(space + 1).trimmed();
    if (scheme == "bearer")
        return fromToken(credentials);
    if (scheme == "basic")
        return fromBasic(credentials);
    if (!header.isEmpty())
        return unauthorized(QStringLiteral("the Authorization header must be of type Bearer or Basic"));
    if (request.method == HttpMethod::Get && request.query.has(u"token"))
        return fromToken(request.query.value(u"token").toLatin1());
    return unauthorized(QStringLiteral("a credential is missing: send the header Authorization: Bearer <token>"));
}

std::optional<Timestamp> Authenticator::expiryOf(const HttpRequest &request) const
{
    const QByteArray header = request.header("Authorization").trimmed();
    if (header.isEmpty())
        return m_tokens.expiryOf(request.query.value(u"token").toLatin1());
    return m_tokens.expiryOf(header.mid(header.indexOf(' ') + 1).trimmed());
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
    const auto decoded = QByteArray::fromBase64Encoding(credentials, QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray pair = decoded ? *decoded : QByteArray();
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
