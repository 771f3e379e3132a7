// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/httpguard/httplimits.h"
#include "app/httpguard/requesthead.h"

#include <QByteArray>
#include <QByteArrayView>

namespace touchstone::httpguard {

/// Finds where a request ends in a stream of bytes, and refuses what is too large before it is collected. Pure: no
/// socket, no clock. One object serves one connection, request after request.
class RequestFraming
{
public:
    enum class State {
        Idle,     ///< no byte of the next request yet
        Partial,  ///< somewhere inside a request
        Complete, ///< takeRequest() has it
        Refused,  ///< refusal() says why; nothing more is taken, ever
    };

    explicit RequestFraming(const HttpLimits &limits = {});

    /// Takes bytes up to the end of the current request and returns how many; 0 when Complete or Refused.
    qsizetype take(QByteArrayView bytes);

    State state() const;
    /// Only when Refused.
    const RequestRefusal &refusal() const { return m_refusal; }
    /// The head is complete, the body is not refused, and the client waits for "100 Continue" (RFC 9110 10.1.1).
    bool awaitsContinue() const;
    void continueSent() { m_continueSent = true; }

    /// What the connection has to know of the request, from its head; valid until takeRequest().
    bool isHeadMethod() const { return m_head.isHeadMethod(); }
    bool closesAfter() const { return m_head.closesAfter(); }

    /// The whole request, its body decoded and measured by Content-Length. Only when Complete; then starts the next.
    QByteArray takeRequest();

private:
    enum class Step { Head, Body, ChunkSize, ChunkData, ChunkEnd, Trailer, Complete, Refused };

    qsizetype takeLine(QByteArrayView bytes);
    qsizetype takeBody(QByteArrayView bytes);
    void finishLine();
    void finishHead();
    void finishChunkSize(const QByteArray &line);
    void countHeaderLine(int lines);
    void refuse(const RequestRefusal &refusal);
    void refuseLargeBody();

    HttpLimits m_limits;
    Step m_step = Step::Head;
    RequestHead m_head;
    RequestRefusal m_refusal;
    QByteArray m_line;      ///< the unfinished line
    QByteArray m_body;      ///< decoded
    qint64 m_lineBytes = 0; ///< of the head and the trailer
    qint64 m_missing = 0;   ///< of the body, or of the current chunk
    int m_trailerLines = 0;
    bool m_continueSent = false;
};

} // namespace touchstone::httpguard
