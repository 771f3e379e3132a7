// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpguard/guardedtcpserver.h"

#include "app/httpguard/guardedsocket.h"

#include <QSslSocket>
#include <QTimer>

#include <algorithm>
#include <vector>

namespace touchstone::httpguard {

namespace {

using namespace std::chrono_literals;

constexpr auto acceptAgainAfter = 200ms;

} // namespace

GuardedTcpServer::GuardedTcpServer(const HttpLimits &limits, QObject *parent)
    : QTcpServer(parent)
    , m_limits(limits)
{
    // Senders open hundreds of connections at once; Qt's default backlog of 50 makes them wait a second.
    setListenBacklogSize(1024);
    connect(this, &QTcpServer::acceptError, this, &GuardedTcpServer::onAcceptError);
}

void GuardedTcpServer::setTls(const QSslConfiguration &configuration)
{
    m_tls = configuration;
    m_tls->setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
}

void GuardedTcpServer::setHelpPage(const QUrl &page)
{
    m_helpPage = page.toEncoded();
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
    if (m_open.size() >= m_limits.connections && !makeRoom()) {
        transport->abort();
        return;
    }
    transport->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    if (m_tls) {
        auto *tls = static_cast<QSslSocket *>(transport.get());
        tls->setSslConfiguration(*m_tls);
        tls->startServerEncryption();
    }
    auto *socket = new GuardedSocket(std::move(transport), m_limits, m_helpPage, this);
    const ConnectionEnds ends{socket->peerAddress(), socket->peerPort(), socket->localAddress()};
    m_open.insert(ends, socket);
    connect(socket, &QTcpSocket::disconnected, this, [this, ends, socket] { m_open.remove(ends, socket); });
    addPendingConnection(socket);
}

QTcpSocket *GuardedTcpServer::connection(const ConnectionEnds &ends) const
{
    return m_open.value(ends, nullptr);
}

bool GuardedTcpServer::makeRoom()
{
    using Idle = std::pair<std::chrono::steady_clock::time_point, GuardedSocket *>;
    std::vector<Idle> idle;
    for (GuardedSocket *socket : std::as_const(m_open)) {
        if (const auto since = socket->idleSince())
            idle.emplace_back(*since, socket);
    }
    // Several at a time, or a flood would make us look through all connections for each one of it.
    const auto count = std::min(idle.size(), size_t(1 + m_limits.connections / 100));
    std::partial_sort(idle.begin(), idle.begin() + qsizetype(count), idle.end());
    for (size_t i = 0; i < count; ++i)
        idle[i].second->drop();
    return count > 0;
}

void GuardedTcpServer::onAcceptError()
{
    // QTcpServer has stopped accepting, for ever; the usual reason is that no file is left.
    makeRoom();
    QTimer::singleShot(acceptAgainAfter, this, [this] { resumeAccepting(); });
}

} // namespace touchstone::httpguard
