// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <chrono>
#include <variant>

namespace touchstone::jwt {

/// HS256 JSON Web Tokens (RFC 7515, 7519), nothing else. All functions are pure and may be called on any thread.

/// Lower-case hex of a body's checksum, as the claims of X-Dt-Signature carry it (dt-api.md 14.1).
QByteArray sha1Hex(const QByteArray &body);
QByteArray sha256Hex(const QByteArray &body);

/// Signs ready JSON texts, so that the caller decides on the order of the members:
/// base64url(header).base64url(claims).mac
QByteArray sign(const QByteArray &headerJson, const QByteArray &claimsJson, const QByteArray &secret);

/// Why a token is refused, most basic first.
enum class Refusal {
    TooLong,
    Malformed,      ///< not three base64url parts, or not JSON objects
    WrongAlgorithm, ///< anything but HS256, "none" included
    WrongSignature,
    Expired,
    NotYetValid, ///< iat or nbf too far in the future
};

struct Token
{
    QJsonObject header;
    QJsonObject claims;
};

/// Reads header and claims WITHOUT checking the signature: to find the key by `kid`, never to trust.
std::variant<Token, Refusal> peek(const QByteArray &token);

/// Checks form, algorithm, signature (constant time) and, with `leeway`, exp, iat and nbf. exp is not required here.
std::variant<Token, Refusal> verify(const QByteArray &token, const QByteArray &secret, std::chrono::sys_seconds now,
    std::chrono::seconds leeway = std::chrono::seconds(0));

/// One sentence for a log or an error body; holds nothing of the token.
QString describe(Refusal refusal);

} // namespace touchstone::jwt
