// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace touchstone::session {

/// What makes numbers less urgent or dearer, so that they are asked for less often.
struct PollThrift
{
    bool isHidden = false;  ///< nobody can see the window
    bool onBattery = false; ///< the machine runs on its battery
    bool operator==(const PollThrift &) const = default;
};

/// Whether the machine runs on its battery: it has one that runs down, and no mains adapter is online. False where that
/// is not told, as elsewhere than on Linux. Reads a few short files of the kernel's, which takes far less than a
/// millisecond.
bool runsOnBattery(const QString &powerSupplies = QStringLiteral("/sys/class/power_supply"));

} // namespace touchstone::session
