// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/peeridentity.h"
#include "tests/support/tlspeer.h"

#include <atomic>
#include <chrono>
#include <vector>

namespace touchstone::benchmark {

using test::PeerIdentity;

/// When the events of a run were sent and received, by their numbers. The receiving side is a TlsPeer of this process,
/// so both sides read the same clock.
class Arrivals
{
public:
    explicit Arrivals(int count)
        : m_sent(size_t(count))
        , m_received(size_t(count))
    {}

    void sent(int number);
    /// The first time counts. Any thread.
    void received(int number);

    /// Of the events with from <= number < to that have arrived.
    std::vector<std::chrono::microseconds> latencies(int from, int to) const;
    int count() const { return m_count; }

private:
    std::vector<std::atomic<qint64>> m_sent; ///< microseconds, monotonic
    std::vector<std::atomic<qint64>> m_received;
    std::atomic<int> m_count = 0;
};

} // namespace touchstone::benchmark
