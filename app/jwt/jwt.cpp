// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jwt/jwt.h"

#include "app/jwt/claims.h"
#include "app/jwt/hash.h"

#include <QJsonDocument>
#include <QList>

#include <cmath>
#include <optional>

namespace touchstone::jwt {
namespace {

/// Far more than any token of ours or the vendor's; bounds what a stranger can make us decode.
constexpr qsizetype maximumTokenLength = 8LL * 1024;
constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

/// Strict: no padding, no foreign characters, and no second spelling of the same bytes.
std::optional<QByteArray> decoded(const QByteArray &part)
{
    const auto result = QByteArray::fromBase64Encoding(part, base64Url | QByteArray::AbortOnBase64DecodingErrors);
    if (!result || result.decoded.toBase64(base64Url) != part)
        return std::nullopt;
    return result.decoded;
}

std::optional<QJsonObject> decodedObject(const QByteArray &part)
{
    const std::optional<QByteArray> json = decoded(part);
    if (!json)
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(*json);
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

struct Parts
{
    Token token;
    QByteArray signedText;
    QByteArray signature;
};

std::variant<Parts, Refusal> split(const QByteArray &text)
{
    if (text.size() > maximumTokenLength)
        return Refusal::TooLong;
    const QList<QByteArray> pieces = text.split('.');
    if (pieces.size() != 3)
        return Refusal::Malformed;
    const std::optional<QJsonObject> header = decodedObject(pieces[0]);
    const std::optional<QJsonObject> claims = decodedObject(pieces[1]);
    const std::optional<QByteArray> signature = decoded(pieces[2]);
    if (!header || !claims || !signature)
        return Refusal::Malformed;
    // RFC 7515 section 4.1.11: a token that names critical extensions is only for those who know them.
    if (header->contains(QStringLiteral("crit")))
        return Refusal::Malformed;
    if (header->value(QStringLiteral("alg")).toString() != QLatin1String("HS256"))
        return Refusal::WrongAlgorithm;
    return Parts{{*header, *claims}, text.left(text.lastIndexOf('.')), *signature};
}

std::optional<Refusal> refusalByTime(
    const QJsonObject &claims, std::chrono::sys_seconds now, std::chrono::seconds leeway)
{
    const auto moment = static_cast<NumericDate>(now.time_since_epoch().count());
    const auto slack = static_cast<NumericDate>(leeway.count());
    const std::optional<NumericDate> expiry = dateClaim(claims, QStringLiteral("exp"));
    const std::optional<NumericDate> issued = dateClaim(claims, QStringLiteral("iat"));
    const std::optional<NumericDate> notBefore = dateClaim(claims, QStringLiteral("nbf"));
    for (const auto &date : {expiry, issued, notBefore}) {
        if (date && std::isnan(*date))
            return Refusal::Malformed;
    }
    if (expiry && *expiry <= moment - slack)
        return Refusal::Expired;
    if ((issued && *issued > moment + slack) || (notBefore && *notBefore > moment + slack))
        return Refusal::NotYetValid;
    return std::nullopt;
}

} // namespace

QByteArray sha1Hex(const QByteArray &body)
{
    return sha1(body).toHex();
}

QByteArray sha256Hex(const QByteArray &body)
{
    return sha256(body).toHex();
}

QByteArray sign(const QByteArray &headerJson, const QByteArray &claimsJson, const QByteArray &secret)
{
    const QByteArray text = headerJson.toBase64(base64Url) + '.' + claimsJson.toBase64(base64Url);
    return text + '.' + hmacSha256(text, secret).toBase64(base64Url);
}

std::variant<Token, Refusal> peek(const QByteArray &token)
{
    auto parts = split(token);
    if (const auto *refusal = std::get_if<Refusal>(&parts))
        return *refusal;
    return std::get<Parts>(parts).token;
}

std::variant<Token, Refusal> verify(
    const QByteArray &token, const QByteArray &secret, std::chrono::sys_seconds now, std::chrono::seconds leeway)
{
    auto result = split(token);
    if (const auto *refusal = std::get_if<Refusal>(&result))
        return *refusal;
    const Parts &parts = std::get<Parts>(result);
    // Anybody can sign with the empty secret, so nothing signed with it is trusted.
    if (secret.isEmpty() || !equalInConstantTime(hmacSha256(parts.signedText, secret), parts.signature))
        return Refusal::WrongSignature;
    if (const auto refusal = refusalByTime(parts.token.claims, now, leeway))
        return *refusal;
    return parts.token;
}

QString describe(Refusal refusal)
{
    switch (refusal) {
    case Refusal::TooLong:
        return QStringLiteral("The token is too long.");
    case Refusal::Malformed:
        return QStringLiteral("The token is not a well-formed JSON Web Token.");
    case Refusal::WrongAlgorithm:
        return QStringLiteral("The token is not signed with HS256.");
    case Refusal::WrongSignature:
        return QStringLiteral("The token's signature does not fit the secret.");
    case Refusal::Expired:
        return QStringLiteral("The token has expired.");
    case Refusal::NotYetValid:
        return QStringLiteral("The token is not valid yet; one of the two clocks may be wrong.");
    }
    Q_UNREACHABLE();
}

} // namespace touchstone::jwt
