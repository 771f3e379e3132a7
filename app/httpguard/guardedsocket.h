// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpguard/requestframing.h"
#include "app/httpguard/responseframing.h"

#include <QTcpSocket>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace touchstone::httpguard {

/// The socket that Qt HttpServer reads from: a front for the real one (the transport, TCP or TLS). It passes on whole,
/// checked requests, one at a time, the next one when the answer has been written; what breaks a limit is answered here
/// and never seen behind it.
///
/// A front rather than a subclass that counts, because QTcpSocket fills its buffer without asking anybody. Ownership:
/// owns its transport; Qt HttpServer deletes this object after disconnected().
class GuardedSocket : public QTcpSocket
{
    Q_OBJECT

public:
    GuardedSocket(
        std::unique_ptr<QTcpSocket> transport, const HttpLimits &limits, const QByteArray &helpPage, QObject *parent);
    ~GuardedSocket() override;

    /// When this connection became idle: no byte of a request has come, none is being answered. Nothing while it is
    /// not.
    std::optional<std::chrono::steady_clock::time_point> idleSince() const;
    /// Ends the connection at once.
    void drop();

    qint64 bytesAvailable() const override;
    qint64 bytesToWrite() const override; ///< what the peer has not taken yet
    void disconnectFromHost() override;   ///< after everything written has been sent
    void close() override;
    qintptr socketDescriptor() const override;
    bool waitForReadyRead(int milliseconds) override;
    bool waitForBytesWritten(int milliseconds) override;
    bool waitForDisconnected(int milliseconds) override;
    void setSocketOption(SocketOption option, const QVariant &value) override;
    QVariant socketOption(SocketOption option) override;

protected:
    qint64 readData(char *data, qint64 maximum) override;
    qint64 skipData(qint64 maximum) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    enum class Phase {
        Handshaking, ///< TLS
        Receiving,   ///< waiting for a request or inside one
        Answering,   ///< a request was passed on; further bytes wait in the transport
        Draining,    ///< answered, but the peer has not taken the answer; the next request waits
        Lingering,   ///< refused; reads and forgets until the peer has taken the refusal
        Closed,
    };

    void watchTransport();
    void startReceiving();
    void onReadyRead();
    void receive();
    void forgetReceived();
    void passOn();
    void finishExchange();
    void onBytesWritten();
    void startPause();
    void refuse(const RequestRefusal &refusal);
    qint64 writeToTransport(const char *data, qint64 size);
    void onTimeout();
    void onDisconnected();

    HttpLimits m_limits;
    QByteArray m_helpPage;
    std::unique_ptr<QTcpSocket> m_transport;
    RequestFraming m_request;
    ResponseFraming m_response;
    QByteArray m_pending;     ///< read from the transport, not looked at yet
    QByteArray m_deliverable; ///< of the request passed on, what has not been read yet
    QTimer m_timer;
    std::chrono::steady_clock::time_point m_idleSince;
    Phase m_phase = Phase::Receiving;
    bool m_isTls = false;
    bool m_closeAfterAnswer = false;
};

} // namespace touchstone::httpguard
