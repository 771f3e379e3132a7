// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <chrono>
#include <functional>
#include <memory>

namespace touchstone::test {

/// An HTTPS peer that counts what a sender does to it: connections, resumed TLS sessions, and how many requests were
/// open at once. It speaks HTTP/2 (RFC 9113), or HTTP/1.1 when told so, and of both just enough to answer each POST
/// with a status. Every connection has a thread of its own, so that nothing here waits for anything but the sender.
///
/// Listens on 127.0.0.1 from construction to destruction, which ends all connections. Members may be called on any
/// thread.
class TlsPeer
{
public:
    struct Behaviour
    {
        bool http2 = true;
        int streams = 100;                  ///< that it allows on one HTTP/2 connection
        int status = 200;                   ///< three digits
        std::chrono::milliseconds delay{0}; ///< before each answer
        int heldAfter = -1;   ///< no answer to more requests than these before release(); -1: no such limit
        bool closing = false; ///< HTTP/1.1: each answer ends its connection
    };
    struct Counts
    {
        int connections = 0;
        int resumed = 0; ///< of them, those with the TLS session of a former one
        int requests = 0;
        int open = 0; ///< requests without an answer
        int mostOpen = 0;
    };
    /// Called on the connections' threads with the body of each request.
    using Received = std::function<void(const QByteArray &body)>;

    /// Certificate and key in PEM form. Ends the program when it cannot listen.
    TlsPeer(const QByteArray &certificate, const QByteArray &key, Behaviour behaviour, Received received = {});
    ~TlsPeer();

    QByteArray url(const QByteArray &path = "/") const; ///< https://localhost:...
    Counts counts() const;
    QByteArrayList heads() const; ///< of the first HTTP/1.1 requests: request lines and headers
    /// From now on it answers, what it has held first.
    void release();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace touchstone::test
