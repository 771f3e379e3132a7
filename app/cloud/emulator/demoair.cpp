// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/emulator/demoair.h"

#include "app/cloud/emulator/demohours.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace touchstone::cloud {

namespace {

using namespace std::chrono_literals;

// What is asked of chance about a device.
constexpr quint64 fast = 1;
constexpr quint64 slow = 2;
constexpr quint64 crowd = 3;
constexpr quint64 damp = 4;
/// The weather belongs to no device.
constexpr quint64 weather = 1'000'000;

double turn(double share)
{
    return std::sin(2 * std::numbers::pi * share);
}

double rounded(double value, double unit)
{
    return std::round(value / unit) * unit;
}

/// Falls while the compressor runs and rises while it rests: from 0 to 1 and back.
double compressor(quint64 device, Timestamp time, std::chrono::seconds period)
{
    const double periods = std::chrono::duration<double>(time.time_since_epoch()) / period + double(device % 7) / 7;
    const double share = periods - std::floor(periods);
    return share < 0.6 ? share / 0.6 : (1 - share) / 0.4;
}

} // namespace

double DemoAir::outdoors(Timestamp time) const
{
    const double days = std::chrono::duration<double, std::ratio<86400>>(time.time_since_epoch()).count();
    const double season = -turn((days - 15) / 365.25 + 0.25); // coldest in the middle of January
    const double sun = turn((demoHour(time) - 9) / 24);       // warmest at 15
    return 6.5 + 10.5 * season + 2.5 * sun + 4 * m_chance.drift(weather, time, 30h);
}

double DemoAir::temperature(DemoClimate climate, quint64 device, Timestamp time) const
{
    const double presence = demoPresence(time);
    const double quick = m_chance.drift(DemoChance::subject(device, fast), time, 11min);
    const double gentle = m_chance.drift(DemoChance::subject(device, slow), time, 4h);
    double value = 0;
    switch (climate) {
    case DemoClimate::Office:
        value = 20.4 + 1.4 * presence + 0.4 * gentle + 0.1 * quick;
        break;
    case DemoClimate::MeetingRoom:
        value = 20.2 + 2.2 * presence * (0.6 + 0.4 * gentle) + 0.15 * quick;
        break;
    case DemoClimate::Archive:
        value = 18.5 + 0.3 * gentle + 0.05 * quick;
        break;
    case DemoClimate::ColdRoom:
        value = 2.4 + 1.3 * compressor(device, time, 34min) + 0.5 * presence + 0.15 * quick;
        break;
    case DemoClimate::Freezer:
        value = -20.5 + 1.8 * compressor(device, time, 47min) + 0.4 * presence + 0.2 * quick;
        break;
    case DemoClimate::ServerRoom:
        value = 21.5 + double(device % 2) * 6 + 0.9 * compressor(device, time, 18min) + 0.5 * gentle;
        break;
    case DemoClimate::PlantRoom:
        value = 62 - 1.2 * outdoors(time) + 1.5 * gentle + 0.6 * quick;
        break;
    case DemoClimate::Cellar:
        value = 12.5 + 0.1 * outdoors(time) + 0.4 * gentle + 0.1 * quick;
        break;
    case DemoClimate::Outdoors:
        value = outdoors(time) + 0.4 * quick;
        break;
    }
    return rounded(value, 0.05);
}

double DemoAir::relativeHumidity(DemoClimate climate, quint64 device, Timestamp time) const
{
    const double gentle = m_chance.drift(DemoChance::subject(device, damp), time, 3h);
    const double base = climate == DemoClimate::Archive ? 46 : climate == DemoClimate::ServerRoom ? 38 : 30;
    const double people = climate == DemoClimate::ServerRoom || climate == DemoClimate::Archive ? 0 : 6;
    return rounded(base + people * demoPresence(time) + 3 * gentle, 0.5);
}

qint64 DemoAir::carbonDioxide(DemoClimate climate, quint64 device, Timestamp time) const
{
    const double meeting = (1 + m_chance.drift(DemoChance::subject(device, crowd), time, 50min)) / 2;
    const double most = climate == DemoClimate::MeetingRoom ? 900 : 450;
    const double quick = m_chance.drift(DemoChance::subject(device, fast), time, 5min);
    return qint64(425 + most * demoPresence(time) * meeting + 8 * quick);
}

double DemoAir::pressure(Timestamp time) const
{
    return std::round(100'900 + 1'400 * m_chance.drift(weather + 1, time, 40h));
}

} // namespace touchstone::cloud
