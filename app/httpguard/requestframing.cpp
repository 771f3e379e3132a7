// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpguard/requestframing.h"

#include <algorithm>
#include <utility>

namespace touchstone::httpguard {
namespace {

/// A chunk's size in hexadecimal with its extensions, which nobody uses.
constexpr qsizetype longestChunkLine = 256;

} // namespace

RequestFraming::RequestFraming(const HttpLimits &limits)
    : m_limits(limits)
{}

RequestFraming::State RequestFraming::state() const
{
    switch (m_step) {
    case Step::Complete:
        return State::Complete;
    case Step::Refused:
        return State::Refused;
    case Step::Head:
        return m_head.isEmpty() && m_line.isEmpty() ? State::Idle : State::Partial;
    default:
        return State::Partial;
    }
}

bool RequestFraming::awaitsContinue() const
{
    return (m_step == Step::Body || m_step == Step::ChunkSize) && m_head.expectsContinue() && !m_continueSent;
}

qsizetype RequestFraming::take(QByteArrayView bytes)
{
    qsizetype taken = 0;
    while (taken < bytes.size() && m_step != Step::Complete && m_step != Step::Refused) {
        const QByteArrayView rest = bytes.sliced(taken);
        const bool inBody = m_step == Step::Body || m_step == Step::ChunkData;
        taken += inBody ? takeBody(rest) : takeLine(rest);
    }
    return taken;
}

QByteArray RequestFraming::takeRequest()
{
    const QByteArray request = m_head.normalised(m_body.size()) + m_body;
    *this = RequestFraming(m_limits);
    return request;
}

qsizetype RequestFraming::takeLine(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const qsizetype size = end < 0 ? bytes.size() : end + 1;
    const bool inChunk = m_step == Step::ChunkSize || m_step == Step::ChunkEnd;
    if (!inChunk)
        m_lineBytes += size;
    if (m_lineBytes > m_limits.headBytes) {
        refuse({431, QStringLiteral("The request's head is larger than %1 bytes.").arg(m_limits.headBytes)});
        return size;
    }
    if (inChunk && m_line.size() + size > longestChunkLine) {
        refuse({400, QStringLiteral("The chunked body is malformed.")});
        return size;
    }
    m_line += bytes.first(size);
    if (end >= 0)
        finishLine();
    return size;
}

void RequestFraming::finishLine()
{
    QByteArray line = std::exchange(m_line, {});
    line.chop(line.endsWith("\r\n") ? 2 : 1);
    switch (m_step) {
    case Step::Head:
        if (line.isEmpty())
            finishHead();
        else if (const auto refusal = m_head.addLine(line))
            refuse(*refusal);
        else
            countHeaderLine(m_head.headerLines());
        break;
    case Step::ChunkSize:
        finishChunkSize(line);
        break;
    case Step::ChunkEnd:
        m_step = Step::ChunkSize;
        if (!line.isEmpty())
            refuse({400, QStringLiteral("The chunked body is malformed.")});
        break;
    case Step::Trailer: // RFC 9112 section 7.1.2: may be ignored
        if (line.isEmpty())
            m_step = Step::Complete;
        else
            countHeaderLine(++m_trailerLines);
        break;
    default:
        Q_UNREACHABLE();
    }
}

void RequestFraming::finishHead()
{
    // RFC 9112 section 2.2: empty lines before the request line are ignored. They do count as bytes of the head.
    if (m_head.isEmpty())
        return;
    if (const auto refusal = m_head.checkWhole()) {
        refuse(*refusal);
        return;
    }
    if (m_head.contentLength() > m_limits.bodyBytes) {
        refuseLargeBody();
        return;
    }
    m_missing = m_head.contentLength();
    if (m_head.isChunked())
        m_step = Step::ChunkSize;
    else
        m_step = m_missing > 0 ? Step::Body : Step::Complete;
}

void RequestFraming::finishChunkSize(const QByteArray &line)
{
    const QByteArray digits = line.mid(0, line.indexOf(';')).trimmed();
    const bool hexadecimal = std::all_of(digits.cbegin(), digits.cend(),
        [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
    if (digits.isEmpty() || digits.size() > 15 || !hexadecimal) {
        refuse({400, QStringLiteral("The chunked body is malformed.")});
        return;
    }
    m_missing = digits.toLongLong(nullptr, 16);
    if (m_body.size() + m_missing > m_limits.bodyBytes)
        refuseLargeBody();
    else
        m_step = m_missing > 0 ? Step::ChunkData : Step::Trailer;
}

qsizetype RequestFraming::takeBody(QByteArrayView bytes)
{
    const qsizetype size = static_cast<qsizetype>(std::min<qint64>(bytes.size(), m_missing));
    m_body += bytes.first(size);
    m_missing -= size;
    if (m_missing == 0)
        m_step = m_step == Step::Body ? Step::Complete : Step::ChunkEnd;
    return size;
}

void RequestFraming::countHeaderLine(int lines)
{
    if (lines > m_limits.headerLines)
        refuse({431, QStringLiteral("The request has more than %1 header lines.").arg(m_limits.headerLines)});
}

void RequestFraming::refuseLargeBody()
{
    refuse({413, QStringLiteral("The request's body is larger than %1 bytes.").arg(m_limits.bodyBytes)});
}

void RequestFraming::refuse(const RequestRefusal &refusal)
{
    m_step = Step::Refused;
    m_refusal = refusal;
    m_line.clear();
    m_body.clear();
}

} // namespace touchstone::httpguard
