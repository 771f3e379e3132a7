// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace touchstone::benchmark {

/// The yardstick for the streams: one thread that writes the same bytes to every connection, with nothing around it. It
/// answers any request with the head of a stream. Linux.
class BareBroadcast
{
public:
    BareBroadcast();
    ~BareBroadcast();

    quint16 port() const { return m_port; }

    /// Writes touches as long as a real one's at a steady pace; returns how many.
    qint64 send(double perSecond, std::chrono::milliseconds duration);
    double cpuSeconds() const { return m_cpuSeconds; } ///< of all send()s so far

private:
    void acceptAll();

    int m_listener = -1;
    quint16 m_port = 0;
    std::vector<int> m_sockets; ///< written by the thread until it is joined by the first send()
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
    double m_cpuSeconds = 0;
};

} // namespace touchstone::benchmark
