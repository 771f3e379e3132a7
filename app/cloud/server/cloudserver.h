// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/api.h"
#include "app/cloud/server/authenticator.h"
#include "app/cloud/server/errorreply.h"
#include "app/cloud/server/eventstreams.h"
#include "app/cloud/server/metricsgate.h"
#include "app/cloud/server/metricspage.h"
#include "app/cloud/server/ratelimiter.h"
#include "app/cloud/server/router.h"
#include "app/cloud/server/streamroutes.h"
#include "app/cloud/server/tlsidentity.h"
#include "app/cloud/server/tokenservice.h"
#include "models/domain/credentials.h"

#include <QHostAddress>
#include <QObject>

#include <optional>

namespace touchstone::httpguard {
class GuardedTcpServer;
}

namespace touchstone::cloud {

class DeliveryEngine;
class Emulator;
class EventHistory;
class EventIntake;
class HttpListener;
class ReceiverControl;

/// The HTTP face of the local cloud: the vendor's API, the emulator's, the token endpoint, /local/v1, /metrics and the
/// help page, on one port. One thread, that of the parts.
class CloudServer : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the server; `receiver` may be null.
    struct Parts
    {
        Registry &registry;
        DeliveryEngine &engine;
        EventIntake &intake;
        EventHistory &history;
        Emulator &emulator;
        const Clock &clock;
        ReceiverControl *receiver = nullptr;
        StreamLifetime streamLifetime = StreamLifetime::Unlimited;
        std::optional<RateLimit> rateLimit = {}; ///< of each account
    };

    /// Where it listens, and as what it is known.
    struct Door
    {
        QHostAddress address;
        quint16 port = 0;                    ///< 0 asks the system for one
        std::optional<TlsIdentity> tls = {}; ///< without it, plain HTTP
        QString host = {};                   ///< for the addresses given to clients; empty: `address`
        QUrl publicUrl = {}; ///< the whole of it, where clients come through something in front; else empty
    };

    explicit CloudServer(const Parts &parts, QObject *parent = nullptr);
    ~CloudServer() override;

    /// Once. Unavailable when the port is taken.
    Result<void> listen(const Door &door);
    /// New connections use this certificate and key from now on. Only for a server that listens with TLS.
    void renewTls(const TlsIdentity &identity);
    /// What /metrics asks for from now on; empty: see MetricsGate.
    void setMetricsToken(const QByteArray &token) { m_metricsGate.setToken(token); }
    quint16 port() const; ///< the one it listens on
    /// Where it can be reached, once it listens; credentialsFile is left empty.
    CloudAddresses addresses() const;

    const EventStreams &streams() const { return m_streams; }
    const Router &router() const { return m_router; }

private:
    void addRoutes(const Parts &parts);
    void handle(const HttpRequest &request, const ReplyPointer &reply) const;
    HttpResponse metrics(const HttpRequest &request) const;

    void setBase(const Door &door);

    ErrorReply m_errors;
    TokenService m_tokens;
    Authenticator m_authenticator;
    RateLimiter m_limiter;
    Router m_router;
    Api m_api;
    EventStreams m_streams;
    MetricsPage m_metrics;
    MetricsGate m_metricsGate;
    qint64 m_acceptedEvents = 0;
    std::optional<Timestamp> m_certificateExpires;
    std::unique_ptr<HttpListener> m_listener;
    httpguard::GuardedTcpServer *m_guard = nullptr; ///< owned by m_listener, once it listens
    QUrl m_base;
};

} // namespace touchstone::cloud
