// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace touchstone {

/// How long to pause before attempt n+1 after n failures: base x factor^(n-1), spread by plus or minus `jitter`, and
/// never more than `max` (interfaces.md 7). A pure function: the random number is handed in.
struct Backoff
{
    std::chrono::milliseconds base{1000};
    double factor = 2.0; ///< 1 or more
    std::chrono::milliseconds max{300'000};
    double jitter = 0.2; ///< share of the pause, 0 to 1

    /// `failures` counts from 1; `random` lies in [0, 1). The spread pause is capped at `max` as well.
    std::chrono::milliseconds pause(int failures, double random) const;

    bool operator==(const Backoff &) const = default;
};

} // namespace touchstone
