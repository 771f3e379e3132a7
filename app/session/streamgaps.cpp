// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/streamgaps.h"

#include <QCoreApplication>

#include <algorithm>

namespace touchstone::session {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(EventGaps)
};

/// In the language of now, also in the history on disk: most of it are words of the link, which are no kind to keep.
QString reasonOf(const LinkState &link)
{
    if (!link.reason.isEmpty())
        return link.reason;
    return link.kind == LinkState::Kind::Idle ? Texts::tr("The connection was closed.")
                                              : Texts::tr("The stream had to be opened again.");
}

} // namespace

void StreamGaps::see(const LinkState &link)
{
    if (link.kind == LinkState::Kind::Live) {
        if (m_open)
            end(link.since);
        m_lastByte = std::max(link.lastByte, link.since);
    } else if (m_lastByte) {
        begin(link);
    }
}

void StreamGaps::begin(const LinkState &link)
{
    StreamGap gap;
    gap.number = ++m_lastNumber;
    gap.begin = *std::exchange(m_lastByte, std::nullopt);
    gap.reason = reasonOf(link);
    m_open = gap;
    Q_EMIT changed(gap);
}

void StreamGaps::end(Timestamp at)
{
    StreamGap gap = *std::exchange(m_open, std::nullopt);
    gap.end = std::max(at, gap.begin + std::chrono::microseconds(1)); // the clock may have been set back
    m_waiting.append(gap);
    Q_EMIT changed(gap);
    if (m_waiting.size() <= mostWaiting)
        return;
    StreamGap oldest = m_waiting.first();
    oldest.filling = StreamGap::Filling::Impossible;
    oldest.notFilledBecause = Texts::tr("Too many gaps came one after the other.");
    settle(oldest, {});
}

void StreamGaps::settle(const StreamGap &gap, const QList<Event> &events)
{
    const qsizetype removed = m_waiting.removeIf([&gap](const StreamGap &one) { return one.number == gap.number; });
    if (removed == 0)
        return;
    for (const Event &event : events)
        remember(event.eventId);
    if (!events.isEmpty())
        Q_EMIT found(gap, events);
    Q_EMIT changed(gap);
}

void StreamGaps::note(const QList<Event> &batch)
{
    for (const Event &event : batch)
        remember(event.eventId);
}

void StreamGaps::remember(const QString &eventId)
{
    const qsizetype before = m_known.size();
    m_known.insert(eventId);
    if (m_known.size() == before)
        return;
    m_order.push_back(eventId);
    if (m_order.size() <= mostRemembered)
        return;
    m_known.remove(m_order.front());
    m_order.pop_front();
}

void StreamGaps::forget()
{
    m_lastByte.reset();
    m_open.reset();
    m_waiting.clear();
    m_order.clear();
    m_known.clear();
}

} // namespace touchstone::session
