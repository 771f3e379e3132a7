// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/api.h"

#include "app/cloud/server/authenticator.h"
#include "app/cloud/server/errorreply.h"
#include "app/cloud/server/ratelimiter.h"

namespace touchstone::cloud {

Api::Api(Router &router, const Authenticator &authenticator, RateLimiter &limiter, const Registry &registry,
    const ErrorReply &errors)
    : m_router(router)
    , m_authenticator(authenticator)
    , m_limiter(limiter)
    , m_registry(registry)
    , m_errors(errors)
{}

void Api::get(const QString &pattern, Access access, Handler handler)
{
    add(HttpMethod::Get, pattern, access, std::move(handler));
}

void Api::post(const QString &pattern, Access access, Handler handler)
{
    add(HttpMethod::Post, pattern, access, std::move(handler));
}

void Api::put(const QString &pattern, Access access, Handler handler)
{
    add(HttpMethod::Put, pattern, access, std::move(handler));
}

void Api::patch(const QString &pattern, Access access, Handler handler)
{
    add(HttpMethod::Patch, pattern, access, std::move(handler));
}

void Api::remove(const QString &pattern, Access access, Handler handler)
{
    add(HttpMethod::Delete, pattern, access, std::move(handler));
}

void Api::add(HttpMethod method, const QString &pattern, Access access, Handler handler)
{
    own(method, pattern, access, [this, handler = std::move(handler)](const ApiCall &call, const ReplyPointer &reply) {
        const Result<QByteArray> body = handler(call);
        if (!body) {
            reply->send(m_errors.from(body.failure()));
            return;
        }
        HttpResponse response;
        response.body = *body;
        reply->send(response);
    });
}

void Api::own(HttpMethod method, const QString &pattern, Access access, OwnHandler handler)
{
    m_router.add(method, pattern,
        [this, access, handler = std::move(handler)](
            const HttpRequest &request, const PathParameters &parameters, const ReplyPointer &reply) {
            const auto who = admit(request, parameters, access);
            if (who)
                handler({request, parameters, *who}, reply);
            else
                reply->send(m_errors.from(who.failure()));
        });
}

/// Only who is known is counted: before that, a made-up name could use up memory or somebody else's share.
Result<Principal> Api::authenticate(const HttpRequest &request) const
{
    const auto who = m_authenticator.authenticate(request);
    if (!who)
        return who;
    if (const auto wait = m_limiter.take(who->serviceAccount)) {
        Failure busy{Failure::Kind::Busy,
            QStringLiteral("too many requests: this account may send %1 in %2 s; try again in %3 s")
                .arg(m_limiter.limit()->requests)
                .arg(m_limiter.limit()->period.count())
                .arg(wait->count())};
        busy.retryAfter = wait;
        return busy;
    }
    return who;
}

Result<Principal> Api::admit(const HttpRequest &request, const PathParameters &parameters, const Access &access) const
{
    if (access.kind == Access::Kind::Anyone)
        return Principal{};
    const auto who = authenticate(request);
    if (!who || access.kind == Access::Kind::SignedIn)
        return who;
    const auto allowed = access.kind == Access::Kind::InProject
                             ? require(*who, parameters.value(QStringLiteral("p")), access.permission)
                             : requireAdministrator(*who, parameters.value(QStringLiteral("o")));
    if (!allowed)
        return allowed.failure();
    return who;
}

Result<void> Api::require(const Principal &who, const QString &project, QLatin1String permission) const
{
    if (m_registry.hasPermission(who, project, QString(permission)))
        return {};
    // Whether the project exists at all is no secret worth a different answer (dt-api.md 19 no. 21).
    if (!m_registry.project(project))
        return Failure{Failure::Kind::NotFound, QStringLiteral("project %1 not found").arg(project)};
    return Failure{Failure::Kind::Forbidden,
        QStringLiteral("permission denied: this needs %1 in projects/%2").arg(permission, project)};
}

Result<void> Api::requireAdministrator(const Principal &who, const QString &organization) const
{
    if (m_registry.organization().name != QStringLiteral("organizations/") + organization)
        return Failure{Failure::Kind::NotFound, QStringLiteral("organization %1 not found").arg(organization)};
    if (m_registry.isOrganizationAdministrator(who))
        return {};
    return Failure{
        Failure::Kind::Forbidden, QStringLiteral("permission denied: this needs an organization administrator")};
}

} // namespace touchstone::cloud
