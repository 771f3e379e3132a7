// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/alertlatch.h"

#include <algorithm>
#include <utility>

namespace touchstone::session {

AlertLatch::Change AlertLatch::see(Holds holds, std::chrono::microseconds now, const Timing &timing)
{
    const Holds before = std::exchange(m_last, holds);
    const std::chrono::microseconds since = std::exchange(m_lastAt, now).value_or(now);
    const auto passed =
        before == holds ? std::max(now - since, std::chrono::microseconds(0)) : std::chrono::microseconds(0);
    switch (holds) {
    case Holds::Yes:
        m_settledFor = {};
        m_heldFor += passed;
        return !m_isOn && m_heldFor >= timing.hold ? begin() : Change::None;
    case Holds::No:
        m_heldFor = {};
        m_settledFor += passed;
        return m_isOn && m_settledFor >= timing.settle ? end() : Change::None;
    case Holds::Over:
        m_heldFor = {};
        return m_isOn ? end() : Change::None;
    case Holds::Between:
        m_settledFor = {};
        return Change::None;
    case Holds::Unknown:
        break;
    }
    return Change::None;
}

AlertLatch::Change AlertLatch::begin()
{
    m_isOn = true;
    return Change::Began;
}

AlertLatch::Change AlertLatch::end()
{
    m_isOn = false;
    m_settledFor = {};
    return Change::Ended;
}

} // namespace touchstone::session
