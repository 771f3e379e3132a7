// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/eventbatcher.h"

#include <algorithm>

namespace touchstone::api {

EventBatcher::EventBatcher(QObject *parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &EventBatcher::flush);
}

void EventBatcher::add(QList<Event> events)
{
    if (m_events.isEmpty())
        m_events = std::move(events);
    else
        m_events.append(std::move(events));
    schedule();
}

void EventBatcher::acknowledge()
{
    m_ahead = std::max(0, m_ahead - 1);
    schedule();
}

void EventBatcher::clear()
{
    m_events.clear();
    m_timer.stop();
    m_ahead = 0;
}

void EventBatcher::schedule()
{
    if (m_events.isEmpty() || m_timer.isActive() || m_ahead >= batchesAhead)
        return;
    // Even a batch that is due leaves from the event loop, so that the events of one read stay together.
    std::chrono::milliseconds pause(0);
    if (m_sinceLast.isValid())
        pause = std::max(pause, interval - std::chrono::milliseconds(m_sinceLast.elapsed()));
    m_timer.start(pause);
}

void EventBatcher::flush()
{
    if (m_events.isEmpty() || m_ahead >= batchesAhead)
        return;
    m_timer.stop();
    const bool wasFull = isFull();
    QList<Event> batch;
    if (m_events.size() <= largestBatch) {
        batch = std::exchange(m_events, {});
    } else {
        batch = m_events.first(largestBatch);
        m_events.remove(0, largestBatch);
    }
    batch.squeeze(); // it may be kept for long as it is
    m_sinceLast.start();
    ++m_ahead;
    Q_EMIT batchReady(batch);
    if (wasFull && !isFull())
        Q_EMIT drained();
    schedule(); // the rest
}

} // namespace touchstone::api
