// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace touchstone::httpguard {

/// Watches what the HTTP server writes and tells when an answer is whole, so that the next request waits for it: Qt
/// HttpServer would otherwise answer pipelined requests in any order, or not at all. Pure.
class ResponseFraming
{
public:
    /// A request was passed on; `headMethod`: its answer has no body, whatever Content-Length says.
    void expectAnswer(bool headMethod);

    void watch(QByteArrayView written);

    /// No answer is under way. An answer without a length (an event stream) lasts until the connection ends.
    bool isComplete() const { return m_step == Step::Complete; }
    bool closesAfter() const { return m_close; }

private:
    enum class Step { Complete, Head, Body, Endless };

    void finishHead();

    Step m_step = Step::Complete;
    bool m_headMethod = false;
    bool m_close = false;
    qint64 m_missing = 0;
    QByteArray m_head;
};

} // namespace touchstone::httpguard
