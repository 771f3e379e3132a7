// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/emulator/demobuilding.h"
#include "app/cloud/emulator/demochance.h"

namespace touchstone::cloud {

/// The air in the demo's building: what a sensor would measure at any moment. Pure.
class DemoAir
{
public:
    explicit DemoAir(DemoChance chance)
        : m_chance(chance)
    {}

    double temperature(DemoClimate climate, quint64 device, Timestamp time) const;      ///< degrees Celsius, in 0.05
    double relativeHumidity(DemoClimate climate, quint64 device, Timestamp time) const; ///< percent, in 0.5
    qint64 carbonDioxide(DemoClimate climate, quint64 device, Timestamp time) const;    ///< ppm
    double pressure(Timestamp time) const;                                              ///< Pa

private:
    double outdoors(Timestamp time) const;

    DemoChance m_chance;
};

} // namespace touchstone::cloud
