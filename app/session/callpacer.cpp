// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/callpacer.h"

#include <algorithm>

namespace touchstone::session {

using namespace std::chrono_literals;

CallPace pollPace(bool hasLocal)
{
    return hasLocal ? CallPace{60, 20ms} : CallPace{5, 333ms};
}

std::chrono::seconds timeFor(qsizetype calls, CallPace pace)
{
    const qsizetype later = std::max<qsizetype>(calls - pace.burst, 0);
    return std::chrono::duration_cast<std::chrono::seconds>(later * pace.interval);
}

void CallAllowance::setPace(CallPace pace)
{
    m_pace = pace;
}

bool CallAllowance::take(std::chrono::microseconds now)
{
    if (wait(now) > 0us)
        return false;
    m_fullAt = std::max(m_fullAt, now) + m_pace.interval;
    return true;
}

std::chrono::microseconds CallAllowance::wait(std::chrono::microseconds now) const
{
    // A whole burst is missing while the bucket is full only after `burst` intervals.
    return std::max(m_fullAt - now - (m_pace.burst - 1) * m_pace.interval, std::chrono::microseconds(0));
}

CallPacer::CallPacer(const Clock &clock, CallPace pace, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_allowance(pace)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &CallPacer::letGo);
}

void CallPacer::setPace(CallPace pace)
{
    m_allowance.setPace(pace);
    plan();
}

void CallPacer::add(const QString &lane, Call call)
{
    std::deque<Call> &calls = m_lanes[lane];
    if (calls.empty())
        m_turns.push_back(lane);
    calls.push_back(std::move(call));
    if (!m_timer.isActive())
        plan();
}

void CallPacer::clear()
{
    m_lanes.clear();
    m_turns.clear();
    m_timer.stop();
}

void CallPacer::clear(const QString &lane)
{
    m_lanes.remove(lane);
    std::erase(m_turns, lane);
    if (m_turns.empty())
        m_timer.stop();
}

void CallPacer::pauseFor(std::chrono::milliseconds pause)
{
    m_pausedUntil = std::max(m_pausedUntil, m_clock.monotonic() + std::chrono::microseconds(pause));
    plan();
}

void CallPacer::plan()
{
    if (m_turns.empty())
        return;
    const std::chrono::microseconds now = m_clock.monotonic();
    const std::chrono::microseconds wait = std::max(m_allowance.wait(now), m_pausedUntil - now);
    m_timer.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(wait), 0ms));
}

void CallPacer::letGo()
{
    while (!m_turns.empty() && m_clock.monotonic() >= m_pausedUntil && m_allowance.take(m_clock.monotonic())) {
        const QString lane = m_turns.front();
        m_turns.pop_front();
        std::deque<Call> &calls = m_lanes[lane];
        const Call call = std::move(calls.front());
        calls.pop_front();
        if (calls.empty())
            m_lanes.remove(lane);
        else
            m_turns.push_back(lane);
        call(); // may add further ones, or clear
    }
    plan();
}

} // namespace touchstone::session
