// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jwt/jwt.h"

namespace touchstone::jwt {

/// The assertion of the JWT bearer grant (RFC 7523; dt-api.md 2.2): kid, iat, exp = iat + 3600, aud, iss.
QByteArray signAssertion(const QString &keyId, const QByteArray &secret, const QString &email,
    const QString &tokenEndpoint, std::chrono::sys_seconds issuedAt);

enum class AssertionVerdict {
    Valid,
    Malformed,
    WrongAlgorithm,
    WrongSignature,
    Expired,
    NotYetValid,
    LivesTooLong,
    WrongAudience,
    WrongIssuer
};

/// A server's check (dt-api.md 2.2, 19 no. 30): HS256, signature, audience (text or array holding `audience`), issuer,
/// exp required and at most an hour after iat, with `leeway` on all times.
AssertionVerdict verifyAssertion(const QByteArray &assertion, const QByteArray &secret, const QString &audience,
    const QString &issuer, std::chrono::sys_seconds now, std::chrono::seconds leeway = std::chrono::seconds(60));

QString describe(AssertionVerdict verdict);

} // namespace touchstone::jwt
