// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/registry/registry.h"
#include "app/cloud/server/httpmessage.h"
#include "models/domain/result.h"

namespace touchstone::cloud {

class TokenService;

/// Who calls (dt-api.md 2): Bearer, Basic where the account allows it, or the parameter `token` on GET, which exists
/// for browsers' event sources. Nothing is cached: whether account and key still exist is asked each time
/// (interfaces.md 18).
class Authenticator
{
public:
    /// Both must outlive the authenticator.
    Authenticator(const Registry &registry, const TokenService &tokens);

    /// Unauthorized, with a reason that holds nothing of the credential.
    Result<Principal> authenticate(const HttpRequest &request) const;
    /// When the token of an authenticated request expires; nothing for Basic, which does not.
    std::optional<Timestamp> expiryOf(const HttpRequest &request) const;
    /// The id of the key that an authenticated request goes back to: its token's, or the one sent with Basic.
    QString keyOf(const HttpRequest &request) const;

private:
    Result<Principal> fromToken(const QByteArray &token) const;
    Result<Principal> fromBasic(const QByteArray &credentials) const;

    const Registry &m_registry;
    const TokenService &m_tokens;
};

} // namespace touchstone::cloud
