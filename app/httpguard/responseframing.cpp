// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpguard/responseframing.h"

#include <QList>

#include <algorithm>
#include <optional>
#include <utility>

namespace touchstone::httpguard {

void ResponseFraming::expectAnswer(bool headMethod)
{
    *this = ResponseFraming();
    m_headMethod = headMethod;
    m_step = Step::Head;
}

void ResponseFraming::watch(QByteArrayView written)
{
    if (m_step == Step::Head) {
        const qsizetype before = m_head.size();
        m_head += written;
        const qsizetype end = m_head.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        written = written.sliced(end + 4 - before);
        m_head.truncate(end);
        finishHead();
        if (m_step == Step::Head) { // an interim answer: the final one follows
            watch(written);
            return;
        }
    }
    if (m_step == Step::Body) {
        m_missing -= std::min<qint64>(m_missing, written.size());
        if (m_missing == 0)
            m_step = Step::Complete;
    }
}

void ResponseFraming::finishHead()
{
    const QByteArray head = std::exchange(m_head, {});
    const int status = head.mid(9, 3).toInt(); // "HTTP/1.1 200 OK"
    if (status >= 100 && status < 200)
        return;
    std::optional<qint64> length;
    for (const QByteArray &line : head.toLower().split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.left(std::max<qsizetype>(colon, 0));
        if (name == "content-length")
            length = line.mid(colon + 1).trimmed().toLongLong();
        else if (name == "connection")
            m_close = line.contains("close");
    }
    if (m_headMethod || status == 204 || status == 304)
        length = 0;
    m_missing = length.value_or(0);
    if (!length)
        m_step = Step::Endless;
    else
        m_step = m_missing > 0 ? Step::Body : Step::Complete;
}

} // namespace touchstone::httpguard
