// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/names.h"

#include <QList>

#include <algorithm>
#include <array>
#include <chrono>

namespace touchstone::cloud {

/// What was delivered since the program started, for monitoring: unlike the statistics, it never goes down, and it is
/// not kept over a restart. A value.
struct DeliveryCounters
{
    static constexpr std::array<std::chrono::milliseconds, 11> latencyBounds{std::chrono::milliseconds(5),
        std::chrono::milliseconds(10), std::chrono::milliseconds(25), std::chrono::milliseconds(50),
        std::chrono::milliseconds(100), std::chrono::milliseconds(250), std::chrono::milliseconds(500),
        std::chrono::milliseconds(1000), std::chrono::milliseconds(2500), std::chrono::milliseconds(5000),
        std::chrono::milliseconds(10000)};

    qint64 successCount = 0;
    qint64 errorCount = 0;
    std::chrono::microseconds latencySum{0};                      ///< of the successes
    std::array<qint64, latencyBounds.size() + 1> latencyCounts{}; ///< up to each bound, beyond the one before; the rest

    void countSuccess(std::chrono::microseconds latency)
    {
        ++successCount;
        latencySum += latency;
        const auto bound = std::lower_bound(latencyBounds.begin(), latencyBounds.end(), latency);
        ++latencyCounts[size_t(bound - latencyBounds.begin())];
    }
    void countError() { ++errorCount; }

    bool operator==(const DeliveryCounters &) const = default;
};

/// Of all connectors. Those that were known first have counters of their own, up to a fixed number; all others share
/// one, so that what a monitor has to keep is bounded.
struct DeliveryCounts
{
    struct Own
    {
        ConnectorName name;
        DeliveryCounters counters;
    };
    QList<Own> own;
    DeliveryCounters others;
};

} // namespace touchstone::cloud
