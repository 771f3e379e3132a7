// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/api.h"
#include "app/cloud/server/authenticator.h"
#include "app/cloud/server/errorreply.h"
#include "app/cloud/server/eventstreams.h"
#include "app/cloud/server/router.h"
#include "app/cloud/server/streamroutes.h"
#include "app/cloud/server/tokenservice.h"
#include "models/domain/credentials.h"

#include <QHostAddress>
#include <QObject>

namespace touchstone::cloud {

class DeliveryEngine;
class Emulator;
class EventIntake;
class HttpListener;
class ReceiverControl;

/// The HTTP face of the local cloud: the vendor's API, the emulator's, the token endpoint, /local/v1 and the help page,
/// on one port. One thread, that of the parts.
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
        Emulator &emulator;
        const Clock &clock;
        ReceiverControl *receiver = nullptr;
        StreamLifetime streamLifetime = StreamLifetime::Unlimited;
    };

    explicit CloudServer(const Parts &parts, QObject *parent = nullptr);
    ~CloudServer() override;

    /// Port 0 asks the system for one. Unavailable when the port is taken.
    Result<void> listen(const QHostAddress &address, quint16 port);
    /// Where it can be reached, once it listens; credentialsFile is left empty.
    CloudAddresses addresses() const;

    const EventStreams &streams() const { return m_streams; }
    const Router &router() const { return m_router; }

private:
    void addRoutes(const Parts &parts);
    void handle(const HttpRequest &request, const ReplyPointer &reply) const;

    ErrorReply m_errors;
    TokenService m_tokens;
    Authenticator m_authenticator;
    Router m_router;
    Api m_api;
    EventStreams m_streams;
    std::unique_ptr<HttpListener> m_listener;
    QUrl m_base;
};

} // namespace touchstone::cloud
