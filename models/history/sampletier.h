// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <chrono>

namespace touchstone::history {

/// A grain in which samples are kept, and for how long. In each step there is one sample at most, as it was taken: a
/// roll-up leaves samples out, it never merges them. So whatever is kept stays true, percentiles too.
struct SampleTier
{
    const char *table;
    std::chrono::seconds step;
    std::chrono::hours kept;
};

/// For 1 000 connectors: some 2.9, 4.3 and 9.6 million rows (sizes: tests/benchmarks/README.md).
inline constexpr std::array sampleTiers{
    SampleTier{"minute_sample", std::chrono::minutes(1), std::chrono::hours(2 * 24)},
    SampleTier{"five_minute_sample", std::chrono::minutes(5), std::chrono::hours(15 * 24)},
    SampleTier{"hour_sample", std::chrono::hours(1), std::chrono::hours(400 * 24)},
};

enum class Grain { Minute, FiveMinutes, Hour };

constexpr const SampleTier &tierOf(Grain grain)
{
    return sampleTiers[std::size_t(grain)];
}

} // namespace touchstone::history
