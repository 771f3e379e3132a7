// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpguard/guardedsocket.h"

#include "app/httpguard/directsend.h"

#include <QSslSocket>

#include <algorithm>
#include <cstring>
#include <utility>

namespace touchstone::httpguard {
namespace {

/// What waits in memory of bytes that nobody has looked at.
constexpr qint64 transportBufferSize = 64LL * 1024;

/// The error body of dt-api.md 4.1. The reason is our own text and needs no escapes.
QByteArray refusalBytes(const RequestRefusal &refusal, const QByteArray &helpPage)
{
    const QByteArray code = QByteArray::number(refusal.status);
    const QByteArray body = "{\"error\":\"" + refusal.reason.toUtf8() + "\",\"code\":" + code + ",\"help\":\"" +
                            helpPage + '#' + code + "\"}";
    return "HTTP/1.1 " + code +
           " Refused\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\nConnection: close\r\n\r\n" + body;
}

} // namespace

GuardedSocket::GuardedSocket(
    std::unique_ptr<QTcpSocket> transport, const HttpLimits &limits, const QByteArray &helpPage, QObject *parent)
    : QTcpSocket(parent)
    , m_limits(limits)
    , m_helpPage(helpPage)
    , m_transport(std::move(transport))
    , m_request(limits)
{
    m_transport->setReadBufferSize(transportBufferSize);
    setPeerAddress(m_transport->peerAddress());
    setPeerPort(m_transport->peerPort());
    setLocalAddress(m_transport->localAddress());
    setLocalPort(m_transport->localPort());
    setSocketState(ConnectedState);
    setOpenMode(ReadWrite);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &GuardedSocket::onTimeout);
    watchTransport();
}

GuardedSocket::~GuardedSocket()
{
    // The base class would otherwise close a connection that it does not know, and tell people about it.
    m_transport->disconnect(this);
    setSocketState(UnconnectedState);
}

void GuardedSocket::watchTransport()
{
    connect(m_transport.get(), &QTcpSocket::readyRead, this, &GuardedSocket::onReadyRead);
    connect(m_transport.get(), &QTcpSocket::bytesWritten, this, &GuardedSocket::onBytesWritten);
    connect(m_transport.get(), &QTcpSocket::bytesWritten, this, &GuardedSocket::bytesWritten);
    connect(m_transport.get(), &QTcpSocket::disconnected, this, &GuardedSocket::onDisconnected);
    auto *tls = qobject_cast<QSslSocket *>(m_transport.get());
    m_isTls = tls != nullptr;
    if (!tls || tls->isEncrypted()) {
        startReceiving();
        return;
    }
    m_phase = Phase::Handshaking;
    m_timer.start(m_limits.requestTime);
    m_idleSince = std::chrono::steady_clock::now();
    connect(tls, &QSslSocket::encryptedBytesWritten, this, &GuardedSocket::onBytesWritten);
    connect(tls, &QSslSocket::encryptedBytesWritten, this, &GuardedSocket::bytesWritten);
    connect(tls, &QSslSocket::encrypted, this, &GuardedSocket::startReceiving);
    // A failed handshake does not always end the connection by itself. Queued: the error is told from inside OpenSSL's
    // handshake, which goes on with what ending the connection would have freed.
    connect(tls, &QSslSocket::errorOccurred, tls, &QSslSocket::disconnectFromHost, Qt::QueuedConnection);
}

void GuardedSocket::startReceiving()
{
    startPause();
    // Later, so that whoever gets this socket has connected to its signals.
    QMetaObject::invokeMethod(this, &GuardedSocket::receive, Qt::QueuedConnection);
}

void GuardedSocket::onReadyRead()
{
    if (m_phase == Phase::Lingering)
        forgetReceived();
    else
        receive();
}

void GuardedSocket::receive()
{
    while (m_phase == Phase::Receiving && (!m_pending.isEmpty() || m_transport->bytesAvailable() > 0)) {
        if (m_pending.isEmpty())
            m_pending = m_transport->read(transportBufferSize);
        const bool first = m_request.state() == RequestFraming::State::Idle;
        m_pending.remove(0, m_request.take(m_pending));
        if (first && m_request.state() == RequestFraming::State::Partial)
            m_timer.start(m_limits.requestTime);
        if (m_request.awaitsContinue()) {
            m_request.continueSent();
            m_transport->write("HTTP/1.1 100 Continue\r\n\r\n");
        }
        if (m_request.state() == RequestFraming::State::Complete)
            passOn();
        else if (m_request.state() == RequestFraming::State::Refused)
            refuse(m_request.refusal());
    }
}

void GuardedSocket::forgetReceived()
{
    m_pending.clear();
    while (m_transport->bytesAvailable() > 0)
        m_transport->read(transportBufferSize);
}

void GuardedSocket::passOn()
{
    m_timer.stop();
    m_phase = Phase::Answering;
    m_closeAfterAnswer = m_request.closesAfter();
    m_response.expectAnswer(m_request.isHeadMethod());
    m_deliverable = m_request.takeRequest();
    Q_EMIT readyRead();
}

void GuardedSocket::finishExchange()
{
    if (m_phase != Phase::Answering)
        return;
    if (m_closeAfterAnswer || m_response.closesAfter()) {
        disconnectFromHost();
        return;
    }
    if (bytesToWrite() > 0) {
        // A peer that asks on and on and never reads would collect its answers in our memory.
        m_phase = Phase::Draining;
        m_timer.start(m_limits.idleTime);
        return;
    }
    startPause();
    receive();
}

void GuardedSocket::onBytesWritten()
{
    if (m_phase != Phase::Draining)
        return;
    m_timer.start(m_limits.idleTime); // it does read
    if (bytesToWrite() == 0) {
        startPause();
        // Later: the next answer must not be written from inside the write of this one.
        QMetaObject::invokeMethod(this, &GuardedSocket::receive, Qt::QueuedConnection);
    }
}

void GuardedSocket::startPause()
{
    m_phase = Phase::Receiving;
    m_idleSince = std::chrono::steady_clock::now();
    m_timer.start(m_limits.idleTime);
}

std::optional<std::chrono::steady_clock::time_point> GuardedSocket::idleSince() const
{
    const bool receiving = m_phase == Phase::Receiving && m_request.state() == RequestFraming::State::Idle;
    if (!receiving && m_phase != Phase::Handshaking)
        return std::nullopt;
    return m_idleSince;
}

void GuardedSocket::drop()
{
    m_transport->abort();
}

void GuardedSocket::refuse(const RequestRefusal &refusal)
{
    // Closing at once would make the kernel throw away the refusal together with what the peer is still sending.
    m_phase = Phase::Lingering;
    m_timer.start(m_limits.lingerTime);
    m_transport->write(refusalBytes(refusal, m_helpPage));
    forgetReceived();
}

void GuardedSocket::onTimeout()
{
    const bool partial = m_request.state() == RequestFraming::State::Partial;
    if (m_phase == Phase::Receiving && partial)
        refuse({408, QStringLiteral("The request was not complete in time.")});
    else
        m_transport->abort();
}

void GuardedSocket::onDisconnected()
{
    if (m_phase == Phase::Closed)
        return;
    m_phase = Phase::Closed;
    m_timer.stop();
    setSocketState(UnconnectedState);
    Q_EMIT disconnected();
}

qint64 GuardedSocket::bytesAvailable() const
{
    return m_deliverable.size() + QTcpSocket::bytesAvailable();
}

qint64 GuardedSocket::bytesToWrite() const
{
    // What TLS has encrypted waits in a second buffer, and has not been taken either.
    const qint64 encrypted = m_isTls ? static_cast<QSslSocket *>(m_transport.get())->encryptedBytesToWrite() : 0;
    return m_transport->bytesToWrite() + encrypted;
}

void GuardedSocket::disconnectFromHost()
{
    if (m_phase == Phase::Closed)
        return;
    // A peer that does not take what was written must not keep the connection for ever.
    m_phase = Phase::Lingering;
    m_timer.start(m_limits.lingerTime);
    m_transport->disconnectFromHost();
}

void GuardedSocket::close()
{
    disconnectFromHost();
}

qintptr GuardedSocket::socketDescriptor() const
{
    return m_transport->socketDescriptor();
}

bool GuardedSocket::waitForReadyRead(int milliseconds)
{
    return !m_deliverable.isEmpty() || (m_transport->waitForReadyRead(milliseconds) && !m_deliverable.isEmpty());
}

bool GuardedSocket::waitForBytesWritten(int milliseconds)
{
    return m_transport->waitForBytesWritten(milliseconds);
}

bool GuardedSocket::waitForDisconnected(int milliseconds)
{
    return m_transport->waitForDisconnected(milliseconds);
}

void GuardedSocket::setSocketOption(SocketOption option, const QVariant &value)
{
    m_transport->setSocketOption(option, value);
}

QVariant GuardedSocket::socketOption(SocketOption option)
{
    return m_transport->socketOption(option);
}

qint64 GuardedSocket::readData(char *data, qint64 maximum)
{
    const auto size = static_cast<qsizetype>(std::min<qint64>(maximum, m_deliverable.size()));
    std::memcpy(data, m_deliverable.constData(), static_cast<size_t>(size));
    m_deliverable.remove(0, size);
    return size;
}

qint64 GuardedSocket::skipData(qint64 maximum)
{
    const auto size = static_cast<qsizetype>(std::min<qint64>(maximum, m_deliverable.size()));
    m_deliverable.remove(0, size);
    return size;
}

/// At once: an event of a stream is wanted now, and only what the peer does not take counts as waiting for it.
qint64 GuardedSocket::writeToTransport(const char *data, qint64 size)
{
    qint64 sent = 0;
    if (!m_isTls && m_transport->bytesToWrite() == 0)
        sent = sendAtOnce(m_transport->socketDescriptor(), QByteArrayView(data, size));
    if (sent == size)
        return size;
    const qint64 written = m_transport->write(data + sent, size - sent);
    m_transport->flush();
    return written < 0 ? written : sent + written;
}

qint64 GuardedSocket::writeData(const char *data, qint64 size)
{
    if (m_phase != Phase::Answering)
        return -1;
    const qint64 written = writeToTransport(data, size);
    if (written <= 0 || m_response.isComplete())
        return written;
    m_response.watch(QByteArrayView(data, written));
    if (m_response.isComplete()) // not from inside the handler that still writes
        QMetaObject::invokeMethod(this, &GuardedSocket::finishExchange, Qt::QueuedConnection);
    return written;
}

} // namespace touchstone::httpguard
