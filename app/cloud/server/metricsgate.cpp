// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/metricsgate.h"

#include "app/cloud/server/authenticator.h"
#include "app/cloud/server/secretcompare.h"

namespace touchstone::cloud {

MetricsGate::MetricsGate(const Authenticator &authenticator, const Registry &registry)
    : m_authenticator(authenticator)
    , m_registry(registry)
{}

Result<void> MetricsGate::admit(const HttpRequest &request) const
{
    if (!m_token.isEmpty()) {
        const QByteArray header = request.header("Authorization").trimmed();
        const bool isBearer = header.left(7).toLower() == "bearer ";
        if (isBearer && equalInConstantTime(header.mid(7).trimmed(), m_token))
            return {};
        return Failure{Failure::Kind::Unauthorized,
            QStringLiteral(
                "the token for /metrics is missing or wrong: send the header Authorization: Bearer <token>")};
    }
    if (m_isOpen)
        return {};
    const auto who = m_authenticator.authenticate(request);
    if (!who)
        return who.failure();
    if (m_registry.isOrganizationAdministrator(*who))
        return {};
    return Failure{Failure::Kind::Forbidden,
        QStringLiteral("permission denied: /metrics is for organization administrators, or for the token of "
                       "--metrics-token")};
}

} // namespace touchstone::cloud
