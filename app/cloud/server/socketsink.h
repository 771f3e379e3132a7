// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/reply.h"

#include <QPointer>
#include <QQueue>
#include <QTcpSocket>

namespace touchstone::cloud {

/// An endless reply on a socket. The bytes go to the socket directly: QHttpServerResponder::write(QIODevice *) would
/// pull them through a buffer of 128 kB per reader, never end the body, and not say how much is waiting.
///
/// What the network does not take waits here and not in the socket, which would copy it: the same bytes wait for every
/// slow reader, and a thousand of them cost hardly more memory than one.
class SocketSink final : public StreamSink
{
    Q_OBJECT

public:
    explicit SocketSink(QTcpSocket *socket);
    ~SocketSink() override;

    void write(const QByteArray &chunks) override;
    qint64 pendingBytes() const override;
    void finish() override;

private:
    void writeWaiting();
    void end();

    QPointer<QTcpSocket> m_socket; ///< owned by the HTTP server
    QQueue<QByteArray> m_waiting;
    qint64 m_waitingBytes = 0;
    bool m_finished = false;
};

} // namespace touchstone::cloud
