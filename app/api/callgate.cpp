// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/callgate.h"

#include <algorithm>

namespace touchstone::api {

using std::chrono::microseconds;

CallGate::CallGate(const Clock &clock, const std::optional<CallRate> &rate, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_rate(rate)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &CallGate::letGo);
}

void CallGate::enter(QObject *context, Urgency urgency, Go go)
{
    Line &line = urgency == Urgency::Person ? m_person : m_polling;
    line.push_back({context, std::move(go)});
    letGo();
}

void CallGate::pauseFor(std::chrono::milliseconds pause)
{
    m_pausedUntil = std::max(m_pausedUntil, m_clock.monotonic() + microseconds(pause));
    plan();
}

/// Zero when one may go now.
microseconds CallGate::wait(Urgency urgency) const
{
    const microseconds now = m_clock.monotonic();
    microseconds wait = std::max(m_pausedUntil - now, microseconds(0));
    if (m_rate) {
        // The bucket lacks a whole burst when it is full only after `burst` intervals.
        const int kept = urgency == Urgency::Polling ? std::min(keptForPerson, m_rate->burst - 1) : 0;
        wait = std::max(wait, m_fullAt - now - (m_rate->burst - 1 - kept) * m_rate->interval);
    }
    return wait;
}

void CallGate::letGo()
{
    const QPointer<CallGate> self(this);
    while (self && (letOneGo(m_person, Urgency::Person) || (self && letOneGo(m_polling, Urgency::Polling)))) {
    }
    if (self)
        plan();
}

/// Whether there was one that might go. What it does may close the connection, and the gate with it.
bool CallGate::letOneGo(Line &line, Urgency urgency)
{
    while (!line.empty() && !line.front().context)
        line.pop_front(); // withdrawn meanwhile: it costs nothing
    if (line.empty() || wait(urgency) > microseconds(0))
        return false;
    if (m_rate)
        m_fullAt = std::max(m_fullAt, m_clock.monotonic()) + m_rate->interval;
    const Go go = std::move(line.front().go);
    line.pop_front();
    go(); // may enter further ones, or delete the gate
    return true;
}

void CallGate::plan()
{
    std::optional<microseconds> next;
    if (!m_person.empty())
        next = wait(Urgency::Person);
    if (!m_polling.empty())
        next = next ? std::min(*next, wait(Urgency::Polling)) : wait(Urgency::Polling);
    if (next)
        m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(*next));
    else
        m_timer.stop();
}

} // namespace touchstone::api
