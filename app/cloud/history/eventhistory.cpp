// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/history/eventhistory.h"

#include "app/cloud/history/historythread.h"

#include <algorithm>

namespace touchstone::cloud {

namespace {

using namespace std::chrono_literals;

constexpr auto sweepPeriod = 10min;

} // namespace

EventHistory::EventHistory(const QString &file, const Clock &clock, qint64 maxBytes, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_thread(std::make_unique<HistoryThread>(std::make_unique<HistoryStore>(file, maxBytes)))
{
    connect(&m_sweep, &QTimer::timeout, this, &EventHistory::dropOld);
}

EventHistory::~EventHistory() = default;

Result<void> EventHistory::start()
{
    if (const Result<void> started = m_thread->start(); !started)
        return started;
    dropOld();
    m_sweep.start(sweepPeriod);
    return {};
}

void EventHistory::dropOld()
{
    m_thread->dropBefore(oldest());
}

void EventHistory::add(const AcceptedEvent &accepted)
{
    const Event &event = accepted.event;
    if (event.type == EventTypeTraits::Enum::LabelsChanged || event.timestamp < oldest())
        return;
    m_thread->add(
        {accepted.device, event.eventId, event.type.text(), event.timestamp, accepted.acceptedAt, accepted.json});
}

void EventHistory::read(HistoryQuery query, Done done)
{
    // What the sweep has not come to yet is gone all the same.
    query.start = std::max(query.start, oldest());
    m_thread->read(std::move(query), [this, done = std::move(done)](Result<HistoryPage> page) mutable {
        QMetaObject::invokeMethod(
            this, [done = std::move(done), page = std::move(page)] { done(page); }, Qt::QueuedConnection);
    });
}

} // namespace touchstone::cloud
