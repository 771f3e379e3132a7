// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/cloudserver.h"

#include "app/cloud/delivery/deliveryengine.h"
#include "app/cloud/eventintake.h"
#include "app/cloud/server/accountroutes.h"
#include "app/cloud/server/connectorroutes.h"
#include "app/cloud/server/connectorstateroutes.h"
#include "app/cloud/server/deviceroutes.h"
#include "app/cloud/server/emulatorroutes.h"
#include "app/cloud/server/historyroutes.h"
#include "app/cloud/server/httplistener.h"
#include "app/cloud/server/labelroutes.h"
#include "app/cloud/server/localroutes.h"
#include "app/cloud/server/memberroutes.h"
#include "app/cloud/server/projectroutes.h"
#include "app/cloud/server/prometheustext.h"
#include "app/cloud/server/receiverroutes.h"
#include "app/cloud/server/serviceaccountroutes.h"
#include "app/cloud/server/transferroutes.h"
#include "app/httpguard/guardedtcpserver.h"

namespace touchstone::cloud {

namespace {

/// Thousands of streams are a design goal (design.md "Numbers to design for").
constexpr int maxConnections = 10'000;

} // namespace

CloudServer::CloudServer(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_tokens(parts.registry, parts.clock)
    , m_authenticator(parts.registry, m_tokens)
    , m_limiter(parts.rateLimit, parts.clock)
    , m_api(m_router, m_authenticator, m_limiter, parts.registry, m_errors)
    , m_streams(parts.registry, m_errors, parts.clock)
    , m_metrics(parts.registry, parts.engine, parts.clock)
    , m_metricsGate(m_authenticator, parts.registry)
    , m_listener(std::make_unique<HttpListener>(
          [this](const HttpRequest &request, const ReplyPointer &reply) { handle(request, reply); },
          [this] {
              return m_errors.from({Failure::Kind::Internal,
                  QStringLiteral("the server made a mistake over this request; its log may say more")});
          }))
{
    addRoutes(parts);
    connect(&parts.intake, &EventIntake::accepted, &m_streams, &EventStreams::send);
    connect(&parts.intake, &EventIntake::accepted, this, [this] { ++m_acceptedEvents; });
}

CloudServer::~CloudServer() = default;

void CloudServer::addRoutes(const Parts &parts)
{
    m_router.add(HttpMethod::Post, QStringLiteral("/oauth2/token"),
        [this](const HttpRequest &request, const PathParameters &, const ReplyPointer &reply) {
            reply->send(m_tokens.answer(request));
        });
    m_router.add(HttpMethod::Get, QStringLiteral("/help/errors"),
        [](const HttpRequest &, const PathParameters &, const ReplyPointer &reply) {
            HttpResponse page;
            page.contentType = QByteArrayLiteral("text/html; charset=utf-8");
            page.body = errorHelpPage();
            reply->send(page);
        });
    m_router.add(HttpMethod::Get, QStringLiteral("/metrics"),
        [this](const HttpRequest &request, const PathParameters &, const ReplyPointer &reply) {
            reply->send(metrics(request));
        });
    addDeviceRoutes(m_api, parts.registry); // before the projects: '-' is no project id
    addHistoryRoutes(m_api, parts.registry, parts.history, parts.clock);
    addStreamRoutes(m_api, parts.registry, m_streams, parts.streamLifetime);
    addLabelRoutes(m_api, parts.registry);
    addConnectorRoutes(m_api, parts.registry, parts.engine);
    addProjectRoutes(m_api, parts.registry, parts.engine.policy());
    addAccountRoutes(m_api, parts.registry);
    addMemberRoutes(m_api, parts.registry);
    addServiceAccountRoutes(m_api, parts.registry);
    addTransferRoutes(m_api, parts.registry);
    addEmulatorRoutes(m_api, parts.emulator);
    addConnectorStateRoutes(m_api, parts.registry, parts.engine);
    addLocalRoutes(m_api, parts.engine, m_streams);
    addReceiverRoutes(m_api, parts.registry, parts.receiver);
}

HttpResponse CloudServer::metrics(const HttpRequest &request) const
{
    if (const auto admitted = m_metricsGate.admit(request); !admitted)
        return m_errors.from(admitted.failure());
    ServerFigures figures;
    figures.acceptedEvents = m_acceptedEvents;
    figures.streams = m_streams.count();
    figures.slowReadersSentAway = m_streams.slowReadersSentAway();
    figures.connections = m_guard->connectionCount();
    figures.refusedByRate = m_limiter.refused();
    figures.certificateExpires = m_certificateExpires;
    HttpResponse page;
    page.contentType = PrometheusText::contentType();
    page.body = m_metrics.render(figures);
    return page;
}

void CloudServer::handle(const HttpRequest &request, const ReplyPointer &reply) const
{
    const Router::Match match = m_router.match(request.method, request.segments);
    switch (match.outcome) {
    case Router::Outcome::Found:
        (*match.handler)(request, match.parameters, reply);
        return;
    case Router::Outcome::WrongMethod:
        reply->send(ErrorReply::methodNotAllowed(match.allowed));
        return;
    case Router::Outcome::NotFound:
        reply->send(m_errors.from({Failure::Kind::NotFound,
            QStringLiteral("there is no path /%1").arg(request.segments.join(QLatin1Char('/')).left(200))}));
        return;
    }
}

Result<void> CloudServer::listen(const Door &door)
{
    httpguard::HttpLimits limits;
    limits.connections = maxConnections;
    auto server = std::make_unique<httpguard::GuardedTcpServer>(limits);
    if (door.tls)
        server->setTls(door.tls->configuration);
    if (!server->listen(door.address, door.port)) {
        return Failure{Failure::Kind::Unavailable, QStringLiteral("cannot listen on %1 port %2: %3")
                                                       .arg(door.address.toString())
                                                       .arg(door.port)
                                                       .arg(server->errorString())};
    }
    m_guard = server.release();
    m_listener->bind(m_guard); // takes it over
    setBase(door);
    if (door.tls)
        m_certificateExpires = door.tls->validUntil;
    // What stands before us on this machine may speak for others.
    m_metricsGate.setOpen(door.address.isLoopback() && door.publicUrl.isEmpty());
    const CloudAddresses own = addresses();
    m_tokens.setAudience(own.token.toString());
    QUrl help = m_base;
    help.setPath(QStringLiteral("/help/errors"));
    m_errors.setHelpPage(help);
    m_guard->setHelpPage(help);
    return {};
}

void CloudServer::setBase(const Door &door)
{
    m_base = door.publicUrl;
    if (!m_base.isEmpty())
        return;
    m_base.setScheme(door.tls ? QStringLiteral("https") : QStringLiteral("http"));
    m_base.setHost(door.host.isEmpty() ? m_guard->serverAddress().toString() : door.host);
    m_base.setPort(m_guard->serverPort());
}

void CloudServer::renewTls(const TlsIdentity &identity)
{
    m_guard->setTls(identity.configuration);
    m_certificateExpires = identity.validUntil;
}

quint16 CloudServer::port() const
{
    return m_guard->serverPort();
}

CloudAddresses CloudServer::addresses() const
{
    const auto at = [this](const char *path) {
        QUrl url = m_base;
        url.setPath(QString::fromLatin1(path));
        return url;
    };
    return {at("/v2"), at("/emulator/v2"), at("/oauth2/token"), at("/local/v1"), {}};
}

} // namespace touchstone::cloud
