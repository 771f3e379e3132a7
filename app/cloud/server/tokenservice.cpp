// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/tokenservice.h"

#include "app/jwt/assertion.h"
#include "models/domain/jsonwriter.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

namespace touchstone::cloud {

namespace {

Q_LOGGING_CATEGORY(logTokens, "touchstone.server.tokens")

constexpr qsizetype maxAssertionBytes = 8192;

HttpResponse refuse(const char *error, const QString &description)
{
    JsonWriter writer;
    writer.beginObject()
        .member(u"error", QString::fromLatin1(error))
        .member(u"error_description", description)
        .endObject();
    HttpResponse response;
    response.status = 400;
    response.body = writer.take();
    return response;
}

QByteArray randomToken()
{
    std::array<quint32, 8> random; // 256 bits from the system's generator
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

TokenService::TokenService(const Registry &registry, const Clock &clock)
    : m_registry(registry)
    , m_clock(clock)
{}

HttpResponse TokenService::answer(const HttpRequest &request)
{
    const Query form = Query::parse(request.body);
    if (form.value(u"grant_type") != QLatin1String("urn:ietf:params:oauth:grant-type:jwt-bearer")) {
        if (!form.has(u"grant_type"))
            return refuse("invalid_request", QStringLiteral("grant_type is missing from the form body"));
        return refuse(
            "unsupported_grant_type", QStringLiteral("grant_type must be urn:ietf:params:oauth:grant-type:jwt-bearer"));
    }
    const QByteArray assertion = form.value(u"assertion").toLatin1();
    if (assertion.isEmpty())
        return refuse("invalid_request", QStringLiteral("assertion is missing from the form body"));
    if (assertion.size() > maxAssertionBytes)
        return refuse("invalid_grant", QStringLiteral("the assertion is too long"));

    const auto peeked = jwt::peek(assertion);
    const auto *token = std::get_if<jwt::Token>(&peeked);
    if (!token)
        return refuse("invalid_grant", jwt::describe(std::get<jwt::Refusal>(peeked)));
    const auto key = m_registry.key(token->header.value(QLatin1String("kid")).toString());
    if (!key)
        return refuse("invalid_grant", QStringLiteral("the key that kid names is unknown"));
    const auto now = std::chrono::floor<std::chrono::seconds>(m_clock.now());
    const auto verdict = jwt::verifyAssertion(assertion, key->secret.toUtf8(), m_audience, key->email, now);
    if (verdict != jwt::AssertionVerdict::Valid) {
        qCInfo(logTokens) << "assertion refused for key" << key->id << ":" << jwt::describe(verdict);
        return refuse("invalid_grant", jwt::describe(verdict));
    }
    JsonWriter writer;
    writer.beginObject()
        .member(u"access_token", QString::fromLatin1(issue(key->serviceAccount, key->id)))
        .member(u"token_type", QStringLiteral("Bearer"))
        .member(u"expires_in", qint64(lifetime.count()))
        .endObject();
    HttpResponse response;
    response.body = writer.take();
    return response;
}

std::optional<Principal> TokenService::principalOf(const QByteArray &token) const
{
    const auto grant = m_grants.constFind(token);
    if (grant == m_grants.constEnd() || grant->expires <= m_clock.now() || !m_registry.key(grant->keyId) ||
        !m_registry.accountExists(grant->serviceAccount))
        return {};
    return Principal{grant->serviceAccount};
}

std::optional<Timestamp> TokenService::expiryOf(const QByteArray &token) const
{
    const auto grant = m_grants.constFind(token);
    if (grant == m_grants.constEnd())
        return {};
    return grant->expires;
}

QString TokenService::keyOf(const QByteArray &token) const
{
    return m_grants.value(token).keyId;
}

QByteArray TokenService::issue(const QString &serviceAccount, const QString &keyId)
{
    // Swept when the table has doubled: each grant is looked at a constant number of times on average.
    if (m_grants.size() >= m_sweepAt) {
        dropExpired();
        m_sweepAt = qMax(qsizetype(1024), 2 * m_grants.size());
    }
    const QByteArray token = randomToken();
    m_grants.insert(token, {serviceAccount, keyId, m_clock.now() + lifetime});
    return token;
}

void TokenService::dropExpired()
{
    const Timestamp now = m_clock.now();
    m_grants.removeIf([now](auto it) { return it->expires <= now; });
}

} // namespace touchstone::cloud
