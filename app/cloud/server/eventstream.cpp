// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/eventstream.h"

namespace touchstone::cloud {

EventStream::EventStream(std::unique_ptr<StreamSink> sink, StreamFilter filter, StreamFormat format,
    StreamReader reader, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_sink(std::move(sink))
    , m_filter(std::move(filter))
    , m_format(format)
    , m_reader(std::move(reader))
    , m_clock(clock)
{
    connect(m_sink.get(), &StreamSink::closed, this, [this] {
        m_open = false;
        m_pings.stop();
        Q_EMIT finished();
    });
    if (m_filter.pingInterval) {
        // Precise: clients give up two seconds after the interval, and a fixed clock must not drift by 5 %.
        m_pings.setTimerType(Qt::PreciseTimer);
        connect(&m_pings, &QTimer::timeout, this, &EventStream::ping);
        m_pings.start(*m_filter.pingInterval);
    }
}

bool EventStream::isTooSlowFor(const QByteArray &chunk) const
{
    return m_sink->pendingBytes() + chunk.size() > maxPendingBytes;
}

void EventStream::send(const QByteArray &chunk)
{
    if (m_open)
        m_sink->write(chunk);
}

void EventStream::closeWithError(const QByteArray &error)
{
    if (!m_open)
        return;
    m_open = false;
    m_pings.stop();
    m_sink->write(toChunk(encodeStreamError(m_format, error)) + lastChunk());
    m_sink->finish();
}

void EventStream::ping()
{
    const QByteArray chunk = toChunk(encodeStreamEvent(m_format, pingEvent(m_filter.project, m_clock.now())));
    // A reader that does not even take pings has a full buffer already; the next event sends it away.
    if (!isTooSlowFor(chunk))
        send(chunk);
}

} // namespace touchstone::cloud
