// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jwt/deliverysignature.h"

#include "app/jwt/claims.h"
#include "app/jwt/hash.h"

namespace touchstone::jwt {
namespace {

constexpr std::chrono::seconds lifetime = std::chrono::hours(1);

SignatureVerdict signatureVerdictOf(Refusal refusal)
{
    switch (refusal) {
    case Refusal::TooLong:
    case Refusal::Malformed:
        return SignatureVerdict::Malformed;
    case Refusal::WrongAlgorithm:
        return SignatureVerdict::WrongAlgorithm;
    case Refusal::WrongSignature:
        return SignatureVerdict::WrongSecret;
    case Refusal::Expired:
        return SignatureVerdict::Expired;
    case Refusal::NotYetValid:
        return SignatureVerdict::NotYetValid;
    }
    Q_UNREACHABLE();
}

SignatureVerdict compareChecksums(const QJsonObject &claims, const QByteArray &body, bool allowSha1)
{
    const QJsonValue sha256Claim = claims.value(QStringLiteral("checksum_sha256"));
    const QJsonValue sha1Claim = claims.value(QStringLiteral("checksum"));
    if (sha256Claim.isString()) {
        const bool fits = equalInConstantTime(sha256Claim.toString().toLatin1(), sha256Hex(body));
        return fits ? SignatureVerdict::Valid : SignatureVerdict::BodyChanged;
    }
    if (!sha256Claim.isUndefined() || !sha1Claim.isString())
        return SignatureVerdict::Malformed;
    if (!equalInConstantTime(sha1Claim.toString().toLatin1(), sha1Hex(body)))
        return SignatureVerdict::BodyChanged;
    return allowSha1 ? SignatureVerdict::Valid : SignatureVerdict::Sha1Only;
}

} // namespace

QByteArray signDelivery(
    const QByteArray &body, const QByteArray &secret, std::chrono::sys_seconds issuedAt, const QByteArray &jti)
{
    const QByteArray claims =
        "{\"checksum\":\"" + sha1Hex(body) + "\",\"checksum_sha256\":\"" + sha256Hex(body) +
        "\",\"exp\":" + QByteArray::number(qint64((issuedAt + lifetime).time_since_epoch().count())) +
        ",\"iat\":" + QByteArray::number(qint64(issuedAt.time_since_epoch().count())) +
        ",\"jti\":" + quoted(QString::fromUtf8(jti)) + '}';
    return sign(QByteArrayLiteral("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"), claims, secret);
}

SignatureVerdict verifyDelivery(const QByteArray &headerValue, const QByteArray &body, const QByteArray &secret,
    std::chrono::sys_seconds now, bool allowSha1, std::chrono::seconds leeway)
{
    const QByteArray token = headerValue.trimmed();
    if (token.isEmpty())
        return SignatureVerdict::MissingHeader;
    const auto verified = verify(token, secret, now, leeway);
    if (const auto *refusal = std::get_if<Refusal>(&verified))
        return signatureVerdictOf(*refusal);
    return compareChecksums(std::get<Token>(verified).claims, body, allowSha1);
}

QString describe(SignatureVerdict verdict)
{
    switch (verdict) {
    case SignatureVerdict::Valid:
        return QStringLiteral("The signature is valid.");
    case SignatureVerdict::MissingHeader:
        return QStringLiteral("The request has no X-Dt-Signature header.");
    case SignatureVerdict::Malformed:
        return QStringLiteral("X-Dt-Signature is not a well-formed signature.");
    case SignatureVerdict::WrongAlgorithm:
        return QStringLiteral("X-Dt-Signature is not signed with HS256.");
    case SignatureVerdict::WrongSecret:
        return QStringLiteral("X-Dt-Signature was made with another secret.");
    case SignatureVerdict::Expired:
        return QStringLiteral("X-Dt-Signature has expired.");
    case SignatureVerdict::NotYetValid:
        return QStringLiteral("X-Dt-Signature was made in the future; one of the two clocks may be wrong.");
    case SignatureVerdict::BodyChanged:
        return QStringLiteral("The body does not fit the checksum in X-Dt-Signature.");
    case SignatureVerdict::Sha1Only:
        return QStringLiteral("X-Dt-Signature holds only the old SHA-1 checksum.");
    }
    Q_UNREACHABLE();
}

} // namespace touchstone::jwt
