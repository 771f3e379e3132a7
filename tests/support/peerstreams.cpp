// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/peerstreams.h"

#include <QList>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace touchstone::test {

namespace {

// RFC 9113: section 4.1 (frames), 6 (their types and flags), 3.4 (the preface).
constexpr qsizetype frameHead = 9;
constexpr qsizetype preface = 24;
constexpr quint8 dataFrame = 0;
constexpr quint8 headersFrame = 1;
constexpr quint8 resetFrame = 3;
constexpr quint8 settingsFrame = 4;
constexpr quint8 pingFrame = 6;
constexpr quint8 windowFrame = 8;
constexpr quint8 endOfStream = 0x1; // the same bit means "acknowledged" for settings and pings
constexpr quint8 endOfHeaders = 0x4;
constexpr quint8 padded = 0x8;
constexpr quint16 mostStreams = 3;
constexpr quint16 firstWindow = 4;
constexpr quint32 ampleWindow = 1U << 30; // so that a test never has to hand out more

template <typename Number>
QByteArray bigEndian(Number number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

} // namespace

PeerStreams::PeerStreams(bool http2, int allowedStreams, int status, bool closing)
    : m_http2(http2)
    , m_status(QByteArray::number(status))
    , m_closing(closing)
{
    if (!http2)
        return;
    frame(settingsFrame, 0, 0,
        bigEndian(mostStreams) + bigEndian(quint32(allowedStreams)) + bigEndian(firstWindow) + bigEndian(ampleWindow));
    frame(windowFrame, 0, 0, bigEndian(ampleWindow));
}

std::vector<PeerStreams::Request> PeerStreams::take(const QByteArray &bytes)
{
    m_input += bytes;
    if (m_http2 && !m_prefaced && m_input.size() >= preface) {
        m_input.remove(0, preface);
        m_prefaced = true;
    }
    std::vector<Request> requests;
    while (m_http2 ? m_prefaced && takeFrame(requests) : takeMessage(requests)) {
    }
    return requests;
}

bool PeerStreams::takeFrame(std::vector<Request> &requests)
{
    if (m_input.size() < frameHead)
        return false;
    const auto *head = reinterpret_cast<const uchar *>(m_input.constData());
    const qsizetype length = qFromBigEndian<quint32>(head) >> 8;
    const quint8 type = head[3];
    const quint8 flags = head[4];
    const quint32 stream = qFromBigEndian<quint32>(head + 5);
    if (m_input.size() < frameHead + length)
        return false;
    QByteArray payload = m_input.mid(frameHead, length);
    m_input.remove(0, frameHead + length);
    if (type == dataFrame && (flags & padded) != 0)
        payload = payload.mid(1, payload.size() - 1 - quint8(payload.at(0)));
    if (type == headersFrame)
        m_bodies[stream] = {};
    else if (type == dataFrame)
        m_bodies[stream] += payload;
    else if (type == settingsFrame && (flags & endOfStream) == 0)
        frame(settingsFrame, endOfStream, 0, {});
    else if (type == pingFrame && (flags & endOfStream) == 0)
        frame(pingFrame, endOfStream, 0, payload);
    else if (type == resetFrame)
        forget(stream);
    if ((type == dataFrame || type == headersFrame) && (flags & endOfStream) != 0) {
        requests.push_back({{}, std::move(m_bodies[stream])});
        m_bodies.erase(stream);
        open(stream);
    }
    return true;
}

bool PeerStreams::takeMessage(std::vector<Request> &requests)
{
    const qsizetype end = m_input.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QByteArray head = m_input.left(end);
    const QByteArray label = "content-length:";
    const qsizetype at = head.toLower().indexOf(label);
    const qsizetype length = at < 0 ? 0 : head.mid(at + label.size()).split('\r').value(0).trimmed().toLongLong();
    if (m_input.size() < end + 4 + length)
        return false;
    requests.push_back({head, m_input.mid(end + 4, length)});
    m_input.remove(0, end + 4 + length);
    open(0);
    return true;
}

void PeerStreams::forget(quint32 stream)
{
    m_bodies.erase(stream);
    std::erase_if(m_open, [stream](const Open &open) { return open.stream == stream; });
}

void PeerStreams::open(quint32 stream)
{
    m_open.push_back({stream, std::chrono::steady_clock::now()});
}

int PeerStreams::answerThoseBefore(Moment moment)
{
    int answered = 0;
    for (; !m_open.empty() && m_open.front().since <= moment; m_open.pop_front(), ++answered) {
        if (m_http2) {
            // HPACK (RFC 7541 6.2.2): a literal that is not indexed, its name being number 8, ":status".
            frame(headersFrame, endOfStream | endOfHeaders, m_open.front().stream, "\x08\x03" + m_status);
        } else {
            m_output += "HTTP/1.1 " + m_status + " Fine\r\nContent-Length: 0\r\n";
            m_output += m_closing ? "Connection: close\r\n\r\n" : "\r\n";
            m_finished = m_closing;
        }
    }
    return answered;
}

std::optional<PeerStreams::Moment> PeerStreams::oldest() const
{
    if (m_open.empty())
        return std::nullopt;
    return m_open.front().since;
}

QByteArray PeerStreams::takeOutput()
{
    return std::exchange(m_output, {});
}

void PeerStreams::frame(quint8 type, quint8 flags, quint32 stream, const QByteArray &payload)
{
    m_output += bigEndian(quint32(payload.size())).mid(1);
    m_output += char(type);
    m_output += char(flags);
    m_output += bigEndian(stream);
    m_output += payload;
}

} // namespace touchstone::test
