// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpguard/httplimits.h"

#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

namespace touchstone::httpguard {

class GuardedSocket;

/// The listening socket for QAbstractHttpServer::bind(), with the limits that Qt HttpServer 6.4 lacks (GuardedSocket).
/// Refusals are answered with the error body of dt-api.md 4.1. Call listen() first, then bind().
///
/// When there are as many connections as allowed, or no file is left for one more, those that have been idle longest
/// are closed: somebody who opens thousands and says nothing shuts out himself and not the others.
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

    /// From now on connections start with a TLS handshake; `configuration` holds certificate and key. May be called
    /// again with renewed ones: connections that are open keep the old ones. Use this instead of
    /// QAbstractHttpServer::sslSetup(), which only works with a server that Qt makes itself.
    void setTls(const QSslConfiguration &configuration);

    int connectionCount() const { return int(m_open.size()); }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    bool makeRoom();
    void onAcceptError();

    HttpLimits m_limits;
    std::optional<QSslConfiguration> m_tls;
    QList<GuardedSocket *> m_open;
};

} // namespace touchstone::httpguard
