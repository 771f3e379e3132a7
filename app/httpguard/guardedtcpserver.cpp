// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpguard/guardedtcpserver.h"

#include "app/httpguard/guardedsocket.h"

#include <QSslSocket>

namespace touchstone::httpguard {

GuardedTcpServer::GuardedTcpServer(const HttpLimits &limits, QObject *parent)
    : QTcpServer(parent)
    , m_limits(limits)
{
    // Senders open hundreds of connections at once; Qt's default backlog of 50 makes them wait a second.
    setListenBacklogSize(1024);
}

void GuardedTcpServer::setTls(const QSslConfiguration &configuration)
{
    m_tls = configuration;
    m_tls->setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
}

void GuardedTcpServer::incomingConnection(qintptr descriptor)
{
    std::unique_ptr<QTcpSocket> transport;
    if (m_tls)
        transport = std::make_unique<QSslSocket>();
    else
        transport = std::make_unique<QTcpSocket>();
    if (!transport->setSocketDescriptor(descriptor))
        return;
    if (m_connections >= m_limits.connections) {
        transport->abort();
        return;
    }
    transport->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_tls) {
        auto *tls = static_cast<QSslSocket *>(transport.get());
        tls->setSslConfiguration(*m_tls);
        tls->startServerEncryption();
    }
    auto *socket = new GuardedSocket(std::move(transport), m_limits, this);
    ++m_connections;
    connect(socket, &QObject::destroyed, this, [this] { --m_connections; });
    addPendingConnection(socket);
}

} // namespace touchstone::httpguard
