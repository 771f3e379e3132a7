// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/registry/registry.h"
#include "app/cloud/server/router.h"
#include "models/domain/result.h"

namespace touchstone::cloud {

class Authenticator;
class ErrorReply;
class RateLimiter;

/// What a route demands of its caller.
struct Access
{
    enum class Kind { Anyone, SignedIn, InProject, OrganizationAdministrator };

    Kind kind = Kind::SignedIn;
    QLatin1String permission; ///< only InProject: wanted in the project that the parameter {p} names

    static Access anyone() { return {Kind::Anyone, {}}; }
    static Access signedIn() { return {Kind::SignedIn, {}}; }
    /// Of the organization that the parameter {o} names.
    static Access organizationAdministrator() { return {Kind::OrganizationAdministrator, {}}; }
    static Access inProject(const char *permission) { return {Kind::InProject, QLatin1String(permission)}; }
};

/// A request that has passed the gate.
struct ApiCall
{
    const HttpRequest &request;
    const PathParameters &parameters;
    Principal who; ///< empty where anyone may call

    QString parameter(const char *name) const { return parameters.value(QLatin1String(name)); }
    QString project() const { return parameter("p"); }
};

/// The gate before the routes: authenticates, keeps the account to its rate, checks that the project exists and that
/// the caller has the permission there, turns results into replies. So a route says what it needs and deals with its
/// resource alone.
class Api
{
public:
    /// Answers 200 with this JSON object, or the failure in the vendor's shape.
    using Handler = std::function<Result<QByteArray>(const ApiCall &)>;
    /// Answers by itself, now or later; `call` is valid only during the call.
    using OwnHandler = std::function<void(const ApiCall &call, const ReplyPointer &reply)>;

    /// All must outlive the gate.
    Api(Router &router, const Authenticator &authenticator, RateLimiter &limiter, const Registry &registry,
        const ErrorReply &errors);

    void get(const QString &pattern, Access access, Handler handler);
    void post(const QString &pattern, Access access, Handler handler);
    void put(const QString &pattern, Access access, Handler handler);
    void patch(const QString &pattern, Access access, Handler handler);
    void remove(const QString &pattern, Access access, Handler handler);
    void own(HttpMethod method, const QString &pattern, Access access, OwnHandler handler);

    const ErrorReply &errors() const { return m_errors; }
    const Authenticator &authenticator() const { return m_authenticator; }
    /// Forbidden or NotFound unless the caller has the permission in the project.
    Result<void> require(const Principal &who, const QString &project, QLatin1String permission) const;

private:
    void add(HttpMethod method, const QString &pattern, Access access, Handler handler);
    Result<void> requireAdministrator(const Principal &who, const QString &organization) const;
    Result<Principal> authenticate(const HttpRequest &request) const;
    Result<Principal> admit(const HttpRequest &request, const PathParameters &parameters, const Access &access) const;

    Router &m_router;
    const Authenticator &m_authenticator;
    RateLimiter &m_limiter;
    const Registry &m_registry;
    const ErrorReply &m_errors;
};

} // namespace touchstone::cloud
