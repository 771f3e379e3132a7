// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace touchstone::session {

/// What one look at a rule's condition says.
enum class Holds {
    Unknown, ///< nobody knows at the moment: neither counts nor interrupts
    Yes,
    Between, ///< no longer beyond the limit, and not clearly within it
    No,
    Over, ///< it cannot hold any more, for instance because the connector was switched off: ends at once
};

/// Turns looks at one condition into one alert with a beginning and an end: begins when the condition has held for a
/// while, and ends when it has not for a while, so that nothing flaps. Only the steady clock counts: what somebody does
/// to the clock on the wall neither begins nor ends anything. A value without a clock of its own.
class AlertLatch
{
public:
    enum class Change { None, Began, Ended };
    struct Timing
    {
        std::chrono::microseconds hold{0};   ///< this long without interruption, then it begins
        std::chrono::microseconds settle{0}; ///< this long not, then it ends
    };

    explicit AlertLatch(bool isOn = false)
        : m_isOn(isOn)
    {}

    /// `now` of Clock::monotonic(). The time between two looks counts when both say the same.
    Change see(Holds holds, std::chrono::microseconds now, const Timing &timing);
    bool isOn() const { return m_isOn; }
    /// Neither on nor on the way there: a new one would be the same.
    bool isAtRest() const { return !m_isOn && m_last != Holds::Yes && m_heldFor.count() == 0; }

private:
    Change begin();
    Change end();

    bool m_isOn;
    Holds m_last = Holds::Unknown;
    std::optional<std::chrono::microseconds> m_lastAt;
    std::chrono::microseconds m_heldFor{0};
    std::chrono::microseconds m_settledFor{0};
};

} // namespace touchstone::session
