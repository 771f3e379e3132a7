// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/retryrule.h"

#include "models/domain/backoff.h"

#include <algorithm>
#include <optional>

namespace touchstone::api {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using Kind = Failure::Kind;
using Effect = RetryRule::Effect;

constexpr int gatewayTimeout = 504;

/// The pause that grows with each repetition, or nothing when a repetition is of no use.
std::optional<milliseconds> growingPause(const Failure &failure, Effect effect, int repeatsSoFar, double random)
{
    const milliseconds most = seconds(60);
    const Backoff usual{seconds(1), 2.0, most, 0.2};
    const Backoff patient{seconds(10), 2.0, most, 0.2};
    switch (failure.kind) {
    case Kind::NotFound:
        if (effect != Effect::JustMade)
            return {};
        return usual.pause(repeatsSoFar + 1, random);
    case Kind::Unavailable:
        // After a timeout or a 5xx nobody knows whether it was done.
        if (effect == Effect::OnceOnly)
            return {};
        return (failure.httpStatus == gatewayTimeout ? patient : usual).pause(repeatsSoFar + 1, random);
    default:
        return {};
    }
}

} // namespace

RetryRule::Decision RetryRule::decide(
    const Failure &failure, Effect effect, int repeatsSoFar, bool tokenRenewed, double random) const
{
    using Verdict = Decision::Kind;
    if (failure.kind == Kind::Unauthorized)
        return tokenRenewed ? Decision{} : Decision{Verdict::RenewToken, milliseconds(0)};
    if (repeatsSoFar >= repeats)
        return {};

    std::optional<milliseconds> pause;
    if (failure.kind == Kind::Busy) // refused before anything was done: safe for every effect
        pause = failure.retryAfter.value_or(pauseWithoutAdvice);
    else
        pause = growingPause(failure, effect, repeatsSoFar, random);
    if (!pause)
        return {};

    // The server's advice only ever lengthens the pause.
    if (failure.retryAfter)
        pause = std::max<milliseconds>(*pause, *failure.retryAfter);
    if (*pause > longestPause)
        return {};
    return {Verdict::Repeat, *pause};
}

} // namespace touchstone::api
