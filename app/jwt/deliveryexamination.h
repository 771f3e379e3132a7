// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jwt/deliverysignature.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace touchstone::jwt {

/// A request as people paste it: raw headers and body, a command line, a log line.
struct PastedRequest
{
    QByteArray signature; ///< the value of X-Dt-Signature, "" when there is none
    QByteArray body;      ///< what follows the first empty line, "" when nothing does
};

/// Finds the signature in any of these forms, or takes the text for the signature when it is nothing else.
PastedRequest splitPastedRequest(const QByteArray &text);

/// Everything that can be said about one X-Dt-Signature, each check for itself, also those that an official receiver no
/// longer makes once an earlier one has failed (dt-api.md 14.2).
struct DeliveryExamination
{
    /// A secret near the given one that would fit.
    enum class SecretHint { None, WithoutBlanks, WithoutQuotes, DecodedBase64 };
    /// A body near the given one that would fit.
    enum class BodyHint {
        None,
        WithoutTrailingBlanks,
        WithCarriageReturns,
        WithoutCarriageReturns,
        WithoutMark,
        Compact
    };

    SignatureVerdict verdict = SignatureVerdict::MissingHeader; ///< what the official receiver says
    QString algorithm;                                          ///< as the token names it; "" when it cannot be read
    bool secretFits = false;
    SecretHint secretHint = SecretHint::None;
    std::optional<std::chrono::sys_seconds> issuedAt;
    std::optional<std::chrono::sys_seconds> expiresAt;
    std::optional<bool> sha1Fits;   ///< none: the claim is not there
    std::optional<bool> sha256Fits; ///< the same
    BodyHint bodyHint = BodyHint::None;
};

DeliveryExamination examineDelivery(
    const QByteArray &signature, const QByteArray &body, const QByteArray &secret, std::chrono::sys_seconds now);

} // namespace touchstone::jwt
