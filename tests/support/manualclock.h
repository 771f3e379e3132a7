// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"

#include <atomic>

namespace touchstone::test {

/// A clock that stands still until a test moves it. Any thread may read and move it.
class ManualClock final : public Clock
{
public:
    /// Begins at 2025-01-15T10:00:00Z, the moment of most vectors.
    explicit ManualClock(
        Timestamp now = Timestamp(std::chrono::sys_days(std::chrono::year(2025) / 1 / 15)) + std::chrono::hours(10))
        : m_now(now.time_since_epoch().count())
    {}

    Timestamp now() const override { return Timestamp(std::chrono::microseconds(m_now.load())); }
    std::chrono::microseconds monotonic() const override { return std::chrono::microseconds(m_monotonic.load()); }

    /// Time goes by: both clocks move.
    void advance(std::chrono::microseconds step)
    {
        m_now += step.count();
        m_monotonic += step.count();
    }
    /// Somebody sets the wall clock: only that one jumps.
    void setNow(Timestamp now) { m_now = now.time_since_epoch().count(); }

private:
    std::atomic<std::chrono::microseconds::rep> m_now;
    std::atomic<std::chrono::microseconds::rep> m_monotonic{0};
};

} // namespace touchstone::test
