// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/socketsink.h"

#include <QTimer>

namespace touchstone::cloud {

namespace {

using namespace std::chrono_literals;

/// How long a reader that was sent away may take for what is still waiting.
constexpr auto farewell = 10s;

/// Of the system's buffer for a reader. Left alone, it grows to megabytes, which thousands of slow readers would hold
/// outside of our bound.
constexpr int systemBuffer = 256 * 1024;

} // namespace

SocketSink::SocketSink(QTcpSocket *socket)
    : m_socket(socket)
{
    socket->setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, systemBuffer);
    connect(socket, &QTcpSocket::bytesWritten, this, &SocketSink::writeWaiting);
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
    if (m_waiting.isEmpty() && m_socket->bytesToWrite() == 0) {
        m_socket->write(chunks);
        m_socket->flush();
    } else {
        m_waiting.enqueue(chunks);
        m_waitingBytes += chunks.size();
    }
}

void SocketSink::writeWaiting()
{
    while (
        !m_waiting.isEmpty() && m_socket->state() == QAbstractSocket::ConnectedState && m_socket->bytesToWrite() == 0) {
        const QByteArray chunks = m_waiting.dequeue();
        m_waitingBytes -= chunks.size();
        m_socket->write(chunks);
        m_socket->flush();
    }
    if (m_finished && m_waiting.isEmpty())
        end();
}

qint64 SocketSink::pendingBytes() const
{
    return m_socket ? m_waitingBytes + m_socket->bytesToWrite() : 0;
}

void SocketSink::finish()
{
    if (!m_socket)
        return;
    m_finished = true;
    QTimer::singleShot(farewell, m_socket, [socket = m_socket.get()] { socket->abort(); });
    if (m_waiting.isEmpty())
        end();
}

void SocketSink::end()
{
    m_finished = false;
    m_socket->disconnectFromHost();
}

} // namespace touchstone::cloud
