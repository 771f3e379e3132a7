// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/socketsink.h"

#include <QTimer>

namespace touchstone::cloud {

namespace {

using namespace std::chrono_literals;

/// How long a reader that was sent away may take for what is still waiting.
constexpr auto farewell = 10s;

} // namespace

SocketSink::SocketSink(QTcpSocket *socket)
    : m_socket(socket)
{
    // Queued: writing may find the connection broken, and then the writer is in the middle of its list of readers.
    connect(socket, &QTcpSocket::disconnected, this, &StreamSink::closed, Qt::QueuedConnection);
    if (socket->state() != QAbstractSocket::ConnectedState)
        QMetaObject::invokeMethod(this, &StreamSink::closed, Qt::QueuedConnection);
}

SocketSink::~SocketSink()
{
    if (m_socket && m_socket->state() != QAbstractSocket::UnconnectedState)
        m_socket->abort();
}

void SocketSink::write(const QByteArray &chunks)
{
    if (!m_socket || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    m_socket->write(chunks);
    m_socket->flush();
}

qint64 SocketSink::pendingBytes() const
{
    return m_socket ? m_socket->bytesToWrite() : 0;
}

void SocketSink::finish()
{
    if (!m_socket)
        return;
    m_socket->disconnectFromHost();
    QTimer::singleShot(farewell, m_socket, [socket = m_socket.get()] { socket->abort(); });
}

} // namespace touchstone::cloud
