// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

namespace touchstone::benchmark {

/// Thousands of readers of a chunked stream in one thread, at a few hundred nanoseconds an event, so that the machine
/// is left to the server. Every block ends with the event's "timestamp", which tells when it was sent. Linux.
class StreamReaders
{
public:
    struct Tally
    {
        qint64 events = 0;
        std::vector<float> latencies; ///< milliseconds from the timestamp to the read, of every sixteenth reader
    };

    /// Connects to 127.0.0.1 and sends `request` on each connection.
    StreamReaders(quint16 port, const QByteArray &request, int count);
    ~StreamReaders();

    /// Waits until all streams are open; false when that takes longer.
    bool waitForHeads(std::chrono::milliseconds limit) const;
    /// Waits until that many events have come since the last take().
    bool waitForEvents(qint64 count, std::chrono::milliseconds limit) const;
    /// Only while nothing arrives. Starts a new count.
    Tally take();
    int closed() const { return m_closed; } ///< by the server

private:
    struct Reader
    {
        int socket = -1;
        bool open = false; ///< the head has come
        bool measured = false;
        QByteArray rest; ///< an unfinished chunk
    };

    void loop();
    void read(Reader &reader);
    void parse(Reader &reader);
    void note(QByteArrayView block);

    std::vector<Reader> m_readers;
    int m_poll = -1;
    std::atomic<bool> m_stop = false;
    std::atomic<int> m_heads = 0;
    std::atomic<int> m_closed = 0;
    std::atomic<qint64> m_events = 0;
    std::vector<float> m_latencies;
    std::thread m_thread;
};

} // namespace touchstone::benchmark
