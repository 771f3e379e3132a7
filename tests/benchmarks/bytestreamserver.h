// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <thread>

namespace touchstone::benchmark {

/// Answers a token to any POST, and these bytes as an event stream to anything else, as fast as the reader takes them.
/// One connection after the other, in a thread of its own. Unix.
class ByteStreamServer
{
public:
    explicit ByteStreamServer(QByteArray bytes);
    ~ByteStreamServer();

    quint16 port() const { return m_port; }

private:
    void loop();
    void serve(int socket) const;

    QByteArray m_bytes;
    int m_listener = -1;
    quint16 m_port = 0;
    std::thread m_thread;
};

} // namespace touchstone::benchmark
