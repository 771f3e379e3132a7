// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jwt/assertion.h"

#include "app/jwt/claims.h"

#include <QJsonArray>

namespace touchstone::jwt {
namespace {

constexpr std::chrono::seconds longestLife = std::chrono::hours(1);

AssertionVerdict assertionVerdictOf(Refusal refusal)
{
    switch (refusal) {
    case Refusal::TooLong:
    case Refusal::Malformed:
        return AssertionVerdict::Malformed;
    case Refusal::WrongAlgorithm:
        return AssertionVerdict::WrongAlgorithm;
    case Refusal::WrongSignature:
        return AssertionVerdict::WrongSignature;
    case Refusal::Expired:
        return AssertionVerdict::Expired;
    case Refusal::NotYetValid:
        return AssertionVerdict::NotYetValid;
    }
    Q_UNREACHABLE();
}

/// RFC 7519 section 4.1.3: one text, or an array of texts.
bool namesAudience(const QJsonValue &claim, const QString &audience)
{
    if (claim.isString())
        return claim.toString() == audience;
    return claim.toArray().contains(QJsonValue(audience));
}

} // namespace

QByteArray signAssertion(const QString &keyId, const QByteArray &secret, const QString &email,
    const QString &tokenEndpoint, std::chrono::sys_seconds issuedAt)
{
    const QByteArray header = "{\"alg\":\"HS256\",\"kid\":" + quoted(keyId) + ",\"typ\":\"JWT\"}";
    const QByteArray claims =
        "{\"iat\":" + QByteArray::number(qint64(issuedAt.time_since_epoch().count())) +
        ",\"exp\":" + QByteArray::number(qint64((issuedAt + longestLife).time_since_epoch().count())) +
        ",\"aud\":" + quoted(tokenEndpoint) + ",\"iss\":" + quoted(email) + '}';
    return sign(header, claims, secret);
}

AssertionVerdict verifyAssertion(const QByteArray &assertion, const QByteArray &secret, const QString &audience,
    const QString &issuer, std::chrono::sys_seconds now, std::chrono::seconds leeway)
{
    const auto verified = verify(assertion, secret, now, leeway);
    if (const auto *refusal = std::get_if<Refusal>(&verified))
        return assertionVerdictOf(*refusal);
    const QJsonObject &claims = std::get<Token>(verified).claims;
    const std::optional<NumericDate> expiry = dateClaim(claims, QStringLiteral("exp"));
    if (!expiry)
        return AssertionVerdict::Malformed;
    // Without iat the hour counts from now, so that leaving it out wins nothing.
    const auto moment = static_cast<NumericDate>(now.time_since_epoch().count());
    const NumericDate start = dateClaim(claims, QStringLiteral("iat")).value_or(moment);
    if (*expiry - start > static_cast<NumericDate>((longestLife + leeway).count()))
        return AssertionVerdict::LivesTooLong;
    if (!namesAudience(claims.value(QStringLiteral("aud")), audience))
        return AssertionVerdict::WrongAudience;
    const QJsonValue issuerClaim = claims.value(QStringLiteral("iss"));
    if (!issuerClaim.isString() || issuerClaim.toString() != issuer)
        return AssertionVerdict::WrongIssuer;
    return AssertionVerdict::Valid;
}

QString describe(AssertionVerdict verdict)
{
    switch (verdict) {
    case AssertionVerdict::Valid:
        return QStringLiteral("The assertion is valid.");
    case AssertionVerdict::Malformed:
        return QStringLiteral("The assertion is not a well-formed token with an expiry.");
    case AssertionVerdict::WrongAlgorithm:
        return QStringLiteral("The assertion is not signed with HS256.");
    case AssertionVerdict::WrongSignature:
        return QStringLiteral("The assertion's signature does not fit the key.");
    case AssertionVerdict::Expired:
        return QStringLiteral("The assertion has expired.");
    case AssertionVerdict::NotYetValid:
        return QStringLiteral("The assertion is not valid yet; one of the two clocks may be wrong.");
    case AssertionVerdict::LivesTooLong:
        return QStringLiteral("The assertion is valid for more than an hour.");
    case AssertionVerdict::WrongAudience:
        return QStringLiteral("The assertion is meant for another token endpoint.");
    case AssertionVerdict::WrongIssuer:
        return QStringLiteral("The assertion was not issued by the owner of the key.");
    }
    Q_UNREACHABLE();
}

} // namespace touchstone::jwt
