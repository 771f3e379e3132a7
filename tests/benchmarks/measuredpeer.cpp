// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/measuredpeer.h"

namespace touchstone::benchmark {

namespace {

qint64 now()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

void Arrivals::sent(int number)
{
    m_sent.at(size_t(number)) = now();
}

void Arrivals::received(int number)
{
    if (number < 0 || size_t(number) >= m_received.size())
        return;
    qint64 never = 0;
    if (m_received[size_t(number)].compare_exchange_strong(never, now()))
        ++m_count;
}

std::vector<std::chrono::microseconds> Arrivals::latencies(int from, int to) const
{
    std::vector<std::chrono::microseconds> latencies;
    for (auto number = size_t(from); number < size_t(to); ++number) {
        if (m_received[number] != 0)
            latencies.emplace_back(m_received[number] - m_sent[number]);
    }
    return latencies;
}

} // namespace touchstone::benchmark
