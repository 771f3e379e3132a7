// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jwt/jwt.h"

namespace touchstone::jwt {

/// The value of X-Dt-Signature for a body (dt-api.md 14.1): claims checksum, checksum_sha256, exp = iat + 3600, iat,
/// jti.
QByteArray signDelivery(
    const QByteArray &body, const QByteArray &secret, std::chrono::sys_seconds issuedAt, const QByteArray &jti);

enum class SignatureVerdict {
    Valid,
    MissingHeader,
    Malformed,
    WrongAlgorithm,
    WrongSecret, ///< the token's signature does not fit the secret
    Expired,
    NotYetValid, ///< made in the future: one of the two clocks is wrong
    BodyChanged, ///< the checksum does not fit the body
    Sha1Only,    ///< only the old checksum is there, and it fits; accepted only on request
};

/// Checks X-Dt-Signature over the raw body bytes, as the official receivers do (dt-api.md 14.2): HS256 only, no leeway
/// unless given, SHA-256 required unless `allowSha1`.
SignatureVerdict verifyDelivery(const QByteArray &headerValue, const QByteArray &body, const QByteArray &secret,
    std::chrono::sys_seconds now, bool allowSha1 = false, std::chrono::seconds leeway = std::chrono::seconds(0));

QString describe(SignatureVerdict verdict);

} // namespace touchstone::jwt
