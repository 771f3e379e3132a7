// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpguard/httplimits.h"

#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

namespace touchstone::httpguard {

/// The listening socket for QAbstractHttpServer::bind(), with the limits that Qt HttpServer 6.4 lacks (GuardedSocket).
/// Refusals are answered with the error body of dt-api.md 4.1. Call listen() first, then bind().
///
/// For handlers that answer later: the socket behind a moved QHttpServerResponder is deleted when its peer goes away,
/// and the responder does not notice. Keep a QPointer to responder.socket() and write only while it is set.
///
/// Threads: lives on the HTTP server's thread.
class GuardedTcpServer : public QTcpServer
{
    Q_OBJECT

public:
    explicit GuardedTcpServer(const HttpLimits &limits = {}, QObject *parent = nullptr);

    /// From now on connections start with a TLS handshake; `configuration` holds certificate and key. Use this instead
    /// of QAbstractHttpServer::sslSetup(), which only works with a server that Qt makes itself.
    void setTls(const QSslConfiguration &configuration);

    int connectionCount() const { return m_connections; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    HttpLimits m_limits;
    std::optional<QSslConfiguration> m_tls;
    int m_connections = 0;
};

} // namespace touchstone::httpguard
