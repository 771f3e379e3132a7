// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <atomic>

namespace touchstone::cloud {

/// How one life (epoch) of a connector's queue stands, readable on any thread at any time. Shared by the owner's side,
/// which counts events in, and the delivery thread, which counts them out; a dropped queue gets a new gauge, so that
/// late words about the old one hurt nobody.
struct QueueGauge
{
    std::atomic<qint64> depth{0};          ///< events not acknowledged yet
    std::atomic<qint64> inFlight{0};       ///< attempts under way
    std::atomic<qint64> oldestAccepted{0}; ///< microseconds since 1970; 0 = nothing waits
    std::atomic<qint64> lowWater{0};       ///< as handed to the store
};

} // namespace touchstone::cloud
