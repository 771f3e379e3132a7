// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace touchstone::benchmark {

/// Publishes touches through the emulator API at a steady pace, on a few connections that block. A touch carries the
/// time of its sending. Linux.
class EventPublisher
{
public:
    struct Result
    {
        qint64 accepted = 0; ///< answered with 200
        double seconds = 0;  ///< until the last answer
    };

    /// `requestLine` and `headers` are those of one publish, the headers each with their line end.
    EventPublisher(quint16 port, const QByteArray &requestLine, const QByteArray &headers);

    Result publish(double perSecond, std::chrono::milliseconds duration) const;

private:
    qint64 publishOn(int connection, double perSecond, std::chrono::milliseconds duration) const;

    quint16 m_port;
    QByteArray m_requestLine;
    QByteArray m_headers;
};

} // namespace touchstone::benchmark
