// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/reply.h"

#include <QPointer>
#include <QTcpSocket>

namespace touchstone::cloud {

/// An endless reply on a socket. The bytes go to the socket directly: QHttpServerResponder::write(QIODevice *) would
/// pull them through a buffer of 128 kB per reader, never end the body, and not say how much is waiting.
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
    QPointer<QTcpSocket> m_socket; ///< owned by the HTTP server
};

} // namespace touchstone::cloud
