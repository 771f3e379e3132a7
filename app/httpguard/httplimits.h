// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace touchstone::httpguard {

/// How much a peer may send, and how long it may take.
struct HttpLimits
{
    qint64 headBytes = 64LL * 1024; ///< request line and header lines together
    int headerLines = 100;
    qint64 bodyBytes = 1024LL * 1024;
    std::chrono::milliseconds requestTime = std::chrono::seconds(30); ///< from a request's first byte to its last
    std::chrono::milliseconds idleTime =
        std::chrono::seconds(75); ///< between two requests, or for some of an answer to be read
    std::chrono::milliseconds lingerTime = std::chrono::seconds(5); ///< for a refused peer to read the refusal
    int connections = 1000; ///< beyond it, idle ones are closed, or else the new one
};

} // namespace touchstone::httpguard
