// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <deque>
#include <map>
#include <optional>
#include <vector>

namespace touchstone::test {

/// The bytes of one connection of a TlsPeer: requests come out of what was read, answers become what is to be written.
/// Pure: no socket, no clock of its own.
class PeerStreams
{
public:
    using Moment = std::chrono::steady_clock::time_point;
    struct Request
    {
        QByteArray head; ///< HTTP/1.1 only
        QByteArray body;
    };

    PeerStreams(bool http2, int allowedStreams, int status, bool closing);

    std::vector<Request> take(const QByteArray &bytes);
    /// Answers the requests that came before; tells how many.
    int answerThoseBefore(Moment moment);
    std::optional<Moment> oldest() const; ///< of the requests without an answer
    size_t openCount() const { return m_open.size(); }
    bool hasOutput() const { return !m_output.isEmpty(); }
    QByteArray takeOutput();
    /// Nothing comes any more: an HTTP/1.1 connection that closes behind its answer.
    bool isFinished() const { return m_finished; }

private:
    struct Open
    {
        quint32 stream;
        Moment since;
    };

    bool takeFrame(std::vector<Request> &requests);
    bool takeMessage(std::vector<Request> &requests);
    void frame(quint8 type, quint8 flags, quint32 stream, const QByteArray &payload);
    void open(quint32 stream);
    void forget(quint32 stream);

    const bool m_http2;
    const QByteArray m_status;
    const bool m_closing;
    bool m_prefaced = false;
    bool m_finished = false;
    QByteArray m_input;
    QByteArray m_output;
    std::map<quint32, QByteArray> m_bodies; ///< of requests that have not come to their end
    std::deque<Open> m_open;
};

} // namespace touchstone::test
