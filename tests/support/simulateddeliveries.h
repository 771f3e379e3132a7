// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metrics.h"

#include <algorithm>
#include <random>
#include <vector>

namespace touchstone::test {

/// Shares from 0 to below 1, the same at each run.
class Random
{
public:
    explicit Random(unsigned seed)
        : m_engine(seed)
    {}
    double next() { return double(m_engine() - std::mt19937::min()) / (double(std::mt19937::max()) + 1); }

private:
    std::mt19937 m_engine;
};

/// All deliveries of a connector over some time, each with its moment, so that any window can be counted exactly.
class SimulatedDeliveries
{
public:
    /// One each `pause` on average; `failing` of them, from 0 to 1, fail.
    SimulatedDeliveries(
        Timestamp begin, std::chrono::microseconds length, std::chrono::seconds pause, double failing, unsigned seed)
    {
        Random random(seed);
        Timestamp at = begin;
        while (at < begin + length) {
            at += std::chrono::microseconds(
                qint64(double(std::chrono::microseconds(pause).count()) * 2 * random.next()) + 1);
            (random.next() < failing ? m_errors : m_successes).push_back(at);
        }
    }

    /// What the vendor's cloud would answer at `at` (dt-api.md 12.4).
    ConnectorMetrics window(Timestamp at, std::chrono::seconds length) const
    {
        const qint64 successes = count(m_successes, at - length, at);
        const std::chrono::milliseconds latency{successes > 0 ? 80 : 0};
        return {successes, count(m_errors, at - length, at), latency};
    }

private:
    static qint64 count(const std::vector<Timestamp> &moments, Timestamp after, Timestamp until)
    {
        return std::upper_bound(moments.begin(), moments.end(), until) -
               std::upper_bound(moments.begin(), moments.end(), after);
    }

    std::vector<Timestamp> m_successes;
    std::vector<Timestamp> m_errors;
};

} // namespace touchstone::test
