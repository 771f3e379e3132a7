// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/eventgroup.h"

namespace touchstone::cloud {

namespace {

/// The most that a block and its chunk add to the envelope's JSON.
constexpr qsizetype framing = 48;

} // namespace

bool EventGroup::hasRoomFor(const AcceptedEvent &event) const
{
    return m_events.isEmpty() || (m_events.size() < maxEvents && m_bytes + event.json.size() + framing <= maxBytes);
}

void EventGroup::add(const AcceptedEvent &event)
{
    m_events.append(event);
    m_bytes += event.json.size() + framing;
}

QByteArray EventGroup::chunksFor(const StreamFilter &filter, StreamFormat format)
{
    Selection selection = 0;
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        if (filter.matches(m_events[i]))
            selection |= Selection(1) << i;
    }
    if (selection == 0)
        return {};
    QByteArray &chunks = (format == StreamFormat::JsonLines ? m_lines : m_serverSentEvents)[selection];
    if (chunks.isEmpty())
        chunks = encode(selection, format);
    return chunks;
}

QByteArray EventGroup::encode(Selection selection, StreamFormat format) const
{
    QByteArray chunks;
    for (qsizetype i = 0; i < m_events.size(); ++i) {
        if (selection & (Selection(1) << i))
            chunks += toChunk(encodeStreamEvent(format, m_events[i].json));
    }
    return chunks;
}

} // namespace touchstone::cloud
