// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alertrules.h"

#include <QString>

namespace touchstone {

/// What the person has set for the whole program; one value, handed down to whoever needs a part of it. Each of these
/// has no other owner: layouts, columns and saved filters are remembered elsewhere (ui/windowmemory.h), and whether
/// Touchstone starts at sign-in is this computer's affair, kept where its desktop looks for it
/// (app/desktop/autostart.h).
struct Settings
{
    enum class Appearance { System, Light, Dark };
    enum class HourFormat { TwentyFour, Twelve };
    enum class TemperatureUnit { Celsius, Fahrenheit };
    enum class MomentStyle { Relative, Absolute }; ///< "4 min ago" or "12:03" for what was within the hour
    enum class Polling { Gentle, Usual, Brisk };   ///< twice, once or half of the usual pause between two rounds
    enum class Closing { Ask, Hide, Quit };        ///< of the window, where a tray could bring it back

    static constexpr int fewestKept = 1'000;
    static constexpr int mostKept = 1'000'000;
    static constexpr int longestLanguage = 16; ///< characters

    Appearance appearance = Appearance::System;
    QString language; ///< code of ISO 639, as "nb"; empty: the system's. Counts from the next start on
    HourFormat hourFormat = HourFormat::TwentyFour;
    TemperatureUnit temperatureUnit = TemperatureUnit::Celsius;
    MomentStyle momentStyle = MomentStyle::Relative;
    Polling polling = Polling::Usual;
    int keptEvents = 100'000; ///< in the list of live events, fewestKept to mostKept
    bool touchSound = true;
    AlertRules alerts;
    Closing closing = Closing::Ask; ///< Ask: nobody has said yet

    bool operator==(const Settings &) const = default;
};

} // namespace touchstone
