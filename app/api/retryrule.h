// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <chrono>

namespace touchstone::api {

/// Whether and when a failed call is tried again (dt-api.md 4.2, 4.4). Pure functions of the failure and of what was
/// tried before.
struct RetryRule
{
    /// What a repetition could spoil.
    enum class Effect {
        Repeatable, ///< doing it twice is the same as once: GET, and our PATCHes
        OnceOnly,   ///< doing it twice is not (publish, transfer): repeated only when the server surely did nothing
        JustMade,   ///< repeatable, and 404 may mean that the thing has not spread to all servers yet
    };

    struct Decision
    {
        enum class Kind {
            GiveUp,
            RenewToken, ///< at once, with a fresh token
            Repeat,     ///< after `pause`
        };
        Kind kind = Kind::GiveUp;
        std::chrono::milliseconds pause{0};
        bool operator==(const Decision &) const = default;
    };

    int repeats = 3;                            ///< at most; a renewed token does not count
    std::chrono::seconds longestPause{60};      ///< a server that asks for more is given up
    std::chrono::seconds pauseWithoutAdvice{5}; ///< for 429 without Retry-After

    /// `repeatsSoFar` and `tokenRenewed` tell what was tried; `random` in [0, 1) spreads growing pauses by 20 %.
    Decision decide(const Failure &failure, Effect effect, int repeatsSoFar, bool tokenRenewed, double random) const;
};

} // namespace touchstone::api
