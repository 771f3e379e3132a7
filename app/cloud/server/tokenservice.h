// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/registry/registry.h"
#include "app/cloud/server/httpmessage.h"
#include "models/domain/clock.h"

#include <QHash>

namespace touchstone::cloud {

/// POST /oauth2/token: the JWT bearer grant of RFC 7523 (dt-api.md 2.2). Tokens are opaque random texts that live for
/// an hour, in memory: a restart asks every client to sign in again. They say who, never what that account may do.
class TokenService
{
public:
    static constexpr std::chrono::seconds lifetime{3600};

    /// Both must outlive the service.
    TokenService(const Registry &registry, const Clock &clock);

    /// The token endpoint of the running process: what assertions must be made out to (interfaces.md 2).
    void setAudience(const QString &tokenEndpoint) { m_audience = tokenEndpoint; }

    /// Answers as RFC 6749 has it: 200 with the token, or 400 with "error" and "error_description".
    HttpResponse answer(const HttpRequest &request);

    /// Whom a live token belongs to.
    std::optional<Principal> principalOf(const QByteArray &token) const;
    std::optional<Timestamp> expiryOf(const QByteArray &token) const;
    QString keyOf(const QByteArray &token) const; ///< the id of the key it was issued to; empty for an unknown token

private:
    struct Grant
    {
        QString serviceAccount;
        QString keyId; ///< a deleted key's tokens are worth nothing
        Timestamp expires{};
    };
    QByteArray issue(const QString &serviceAccount, const QString &keyId);
    void dropExpired();

    const Registry &m_registry;
    const Clock &m_clock;
    QString m_audience;
    QHash<QByteArray, Grant> m_grants;
    qsizetype m_sweepAt = 1024;
};

} // namespace touchstone::cloud
