// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <chrono>

namespace touchstone::api {

/// How long to wait before the stream is opened again after `failures` attempts in a row (counted from 1) came to
/// nothing: 0.3, 1, 3, 5, 7, 11, then 15 s for ever, spread by 20 % so that the clients of a server that comes back do
/// not all knock at once (dt-api.md 11.6). `random` lies in [0, 1).
std::chrono::milliseconds reconnectPause(int failures, double random);

/// What to do after a stream could not be opened or came to an end.
struct ReconnectDecision
{
    enum class Kind {
        Refuse,     ///< the person has to do something first
        RenewToken, ///< at once, with a fresh token
        Retry,      ///< after `pause`
    };
    Kind kind = Kind::Refuse;
    std::chrono::milliseconds pause{0};
    bool operator==(const ReconnectDecision &) const = default;
};

/// 401 renews the token once, then refuses; 403 and 404 refuse; everything else is retried without end. Retry-After
/// only lengthens the pause.
ReconnectDecision decideReconnect(const Failure &failure, int failures, bool tokenRenewed, double random);

} // namespace touchstone::api
