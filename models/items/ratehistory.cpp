// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/ratehistory.h"

#include <algorithm>
#include <numeric>

namespace touchstone::items {

void RateHistory::tell(qint64 all, std::chrono::microseconds now)
{
    const qint64 second = std::chrono::floor<std::chrono::seconds>(now).count();
    const qint64 before = std::exchange(m_all, all);
    const qint64 came = all < before ? all : all - before; // fewer: somebody began to count anew
    if (m_second < 0) {                                    // what came before nobody looked belongs to no second
        m_second = second;
        return;
    }
    const qint64 passed = std::min<qint64>(second - m_second, seconds);
    for (qint64 i = 0; i < passed; ++i) {
        m_counts.removeFirst();
        m_counts.append(std::exchange(m_running, 0));
    }
    m_second = std::max(m_second, second);
    m_running += came;
}

qint64 RateHistory::most() const
{
    return *std::max_element(m_counts.cbegin(), m_counts.cend());
}

double RateHistory::sustained() const
{
    constexpr int looked = 5;
    return double(std::accumulate(m_counts.cend() - looked, m_counts.cend(), qint64(0))) / looked;
}

} // namespace touchstone::items
