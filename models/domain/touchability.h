// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"

#include <chrono>

namespace touchstone {

/// Why a device cannot be found by touching it.
enum class TouchObstacle {
    None,
    UnknownType, ///< not known to send touches
    Emulated,    ///< there is nothing to press
    Offline,     ///< its connection was reported lost, so that nobody hears it
    NeverHeard,  ///< it has not sent anything yet
    Silent,      ///< not heard for longer than `silentAfter`
};

/// Two of the longest heartbeats (60 minutes, dt-api.md 9.3): whoever misses both is out of reach or without power.
inline constexpr std::chrono::hours silentAfter{2};

/// Sensors and Cloud Connectors all send touches when pressed (dt-api.md 8.2, 16.2), as long as somebody hears them. A
/// Cloud Connector speaks on change alone, so its silence says nothing.
TouchObstacle touchObstacle(const Device &device, Timestamp now);

/// When the device was last heard, by the newest of what it reported.
std::optional<Timestamp> lastHeard(const Device &device);

} // namespace touchstone
