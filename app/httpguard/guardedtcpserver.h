// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpguard/httplimits.h"

#include <QHash>
#include <QHostAddress>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <optional>

namespace touchstone::httpguard {

class GuardedSocket;

/// What tells one open connection of a server from the others. The local address counts where the server listens on
/// all of them.
struct ConnectionEnds
{
    QHostAddress peer;
    quint16 peerPort = 0;
    QHostAddress local;
    bool operator==(const ConnectionEnds &) const = default;
    friend size_t qHash(const ConnectionEnds &ends, size_t seed = 0)
    {
        return qHashMulti(seed, ends.peer, ends.peerPort, ends.local);
    }
};

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

    /// The page that explains refusals to new connections; "#<status>" is appended. Until then it is the vendor's.
    void setHelpPage(const QUrl &page);

    int connectionCount() const { return int(m_open.size()); }
    /// The open connection with these ends, or null; for handlers that are told no more of it. Takes the same time
    /// however many there are.
    QTcpSocket *connection(const ConnectionEnds &ends) const;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    bool makeRoom();
    void onAcceptError();

    HttpLimits m_limits;
    std::optional<QSslConfiguration> m_tls;
    QByteArray m_helpPage = QByteArrayLiteral("https://developer.disruptive-technologies.com/docs/error-codes");
    /// A peer may use a port again before the end of the former connection was noticed; the later one comes first.
    QMultiHash<ConnectionEnds, GuardedSocket *> m_open;
};

} // namespace touchstone::httpguard
