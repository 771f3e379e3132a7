// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jwt/deliveryexamination.h"

#include "app/jwt/claims.h"
#include "app/jwt/jwt.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <utility>

namespace touchstone::jwt {

namespace {

using BodyHint = DeliveryExamination::BodyHint;
using SecretHint = DeliveryExamination::SecretHint;

/// NumericDates beyond this are no times that anybody meant.
constexpr double latestDate = 253402300799.0; // the year 9999

std::optional<std::chrono::sys_seconds> timeClaim(const QJsonObject &claims, const QString &name)
{
    const std::optional<NumericDate> date = dateClaim(claims, name);
    if (!date || !(*date >= 0 && *date <= latestDate))
        return {};
    return std::chrono::sys_seconds(std::chrono::seconds(qint64(*date)));
}

std::optional<bool> checksumFits(const QJsonObject &claims, const QString &name, const QByteArray &expected)
{
    const QJsonValue claim = claims.value(name);
    if (claim.isUndefined())
        return {};
    return claim.toString().toLatin1() == expected;
}

/// Only whether the token's own mac fits; times do not matter here.
bool isSignedWith(const QByteArray &token, const QByteArray &secret, std::chrono::sys_seconds now)
{
    if (secret.isEmpty())
        return false;
    const auto verified = verify(token, secret, now);
    const auto *refusal = std::get_if<Refusal>(&verified);
    return !refusal || *refusal == Refusal::Expired || *refusal == Refusal::NotYetValid;
}

SecretHint secretHintFor(const QByteArray &token, const QByteArray &secret, std::chrono::sys_seconds now)
{
    const QByteArray trimmed = secret.trimmed();
    const bool isQuoted =
        trimmed.size() >= 2 && trimmed.front() == trimmed.back() && (trimmed.front() == '"' || trimmed.front() == '\'');
    const std::pair<SecretHint, QByteArray> nearby[] = {{SecretHint::WithoutBlanks, trimmed},
        {SecretHint::WithoutQuotes, isQuoted ? trimmed.mid(1, trimmed.size() - 2) : QByteArray()},
        {SecretHint::DecodedBase64, QByteArray::fromBase64(trimmed)}};
    for (const auto &[hint, candidate] : nearby) {
        if (candidate != secret && isSignedWith(token, candidate, now))
            return hint;
    }
    return SecretHint::None;
}

QByteArray withoutTrailingBlanks(QByteArray body)
{
    while (!body.isEmpty() && (body.back() == '\n' || body.back() == '\r' || body.back() == ' '))
        body.chop(1);
    return body;
}

/// Members in the order in which they came: QJsonDocument would sort them, so only the blanks between tokens go.
QByteArray compacted(const QByteArray &body)
{
    QByteArray result;
    result.reserve(body.size());
    bool inText = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (inText && c == '\\' && i + 1 < body.size()) {
            result += c;
            result += body[++i];
            continue;
        }
        if (c == '"')
            inText = !inText;
        if (inText || (c != ' ' && c != '\n' && c != '\r' && c != '\t'))
            result += c;
    }
    return result;
}

BodyHint bodyHintFor(const QJsonObject &claims, const QByteArray &body)
{
    const auto fits = [&claims](const QByteArray &candidate) {
        const QJsonValue sha256 = claims.value(QStringLiteral("checksum_sha256"));
        return sha256.isUndefined()
                   ? claims.value(QStringLiteral("checksum")).toString().toLatin1() == sha1Hex(candidate)
                   : sha256.toString().toLatin1() == sha256Hex(candidate);
    };
    QByteArray withReturns = body;
    withReturns.replace("\r\n", "\n").replace("\n", "\r\n");
    const std::pair<BodyHint, QByteArray> nearby[] = {
        {BodyHint::WithoutTrailingBlanks, withoutTrailingBlanks(body)},
        {BodyHint::WithoutMark, body.startsWith("\xef\xbb\xbf") ? body.mid(3) : body},
        {BodyHint::WithoutCarriageReturns, QByteArray(body).replace("\r\n", "\n")},
        {BodyHint::WithCarriageReturns, withReturns},
        {BodyHint::Compact, compacted(body)},
    };
    for (const auto &[hint, candidate] : nearby) {
        if (candidate != body && fits(candidate))
            return hint;
    }
    return BodyHint::None;
}

QByteArray bodyAfterHeaders(const QByteArray &text)
{
    const qsizetype lines = text.indexOf("\n\n");
    const qsizetype returns = text.indexOf("\r\n\r\n");
    if (returns >= 0 && (lines < 0 || returns < lines))
        return text.mid(returns + 4);
    return lines < 0 ? QByteArray() : text.mid(lines + 2);
}

} // namespace

PastedRequest splitPastedRequest(const QByteArray &text)
{
    // As a header, quoted on a command line, or as a member of a log's JSON.
    static const QRegularExpression named(QStringLiteral("x-dt-signature[\"']?\\s*[:=]\\s*[\"']?\\s*([^\\s\"',}]+)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(
        QStringLiteral("\\A\\s*([A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*)\\s*\\z"));
    const QString latin = QString::fromLatin1(text); // byte for byte, so that offsets stay
    QRegularExpressionMatch match = named.match(latin);
    if (!match.hasMatch())
        match = bare.match(latin);
    if (!match.hasMatch())
        return {{}, bodyAfterHeaders(text)};
    return {match.captured(1).toLatin1(), bodyAfterHeaders(text)};
}

DeliveryExamination examineDelivery(
    const QByteArray &signature, const QByteArray &body, const QByteArray &secret, std::chrono::sys_seconds now)
{
    DeliveryExamination result;
    const QByteArray token = signature.trimmed();
    result.verdict = verifyDelivery(token, body, secret, now);
    const auto peeked = peek(token);
    const auto *read = std::get_if<Token>(&peeked);
    if (!read)
        return result;
    result.algorithm = read->header.value(QStringLiteral("alg")).toString();
    result.issuedAt = timeClaim(read->claims, QStringLiteral("iat"));
    result.expiresAt = timeClaim(read->claims, QStringLiteral("exp"));
    result.sha1Fits = checksumFits(read->claims, QStringLiteral("checksum"), sha1Hex(body));
    result.sha256Fits = checksumFits(read->claims, QStringLiteral("checksum_sha256"), sha256Hex(body));
    result.secretFits = isSignedWith(token, secret, now);
    if (!result.secretFits)
        result.secretHint = secretHintFor(token, secret, now);
    if (result.sha256Fits ? !*result.sha256Fits : result.sha1Fits && !*result.sha1Fits)
        result.bodyHint = bodyHintFor(read->claims, body);
    return result;
}

} // namespace touchstone::jwt
