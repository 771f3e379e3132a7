// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/reconnectrule.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace touchstone::api {

using std::chrono::milliseconds;

milliseconds reconnectPause(int failures, double random)
{
    constexpr std::array<int, 7> pauses{300, 1000, 3000, 5000, 7000, 11'000, 15'000};
    constexpr double spread = 0.2;
    const auto step = size_t(std::clamp(failures, 1, int(pauses.size())) - 1);
    return milliseconds(std::llround(pauses[step] * (1.0 + spread * (2.0 * random - 1.0))));
}

ReconnectDecision decideReconnect(const Failure &failure, int failures, bool tokenRenewed, double random)
{
    using Kind = ReconnectDecision::Kind;
    switch (failure.kind) {
    case Failure::Kind::Unauthorized:
        return {tokenRenewed ? Kind::Refuse : Kind::RenewToken, {}};
    case Failure::Kind::Forbidden:
    case Failure::Kind::NotFound:
        return {Kind::Refuse, {}};
    default:
        break;
    }
    milliseconds pause = reconnectPause(failures, random);
    if (failure.retryAfter)
        pause = std::max<milliseconds>(pause, *failure.retryAfter);
    return {Kind::Retry, pause};
}

} // namespace touchstone::api
