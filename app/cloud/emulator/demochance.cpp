// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/emulator/demochance.h"

#include <cmath>

namespace touchstone::cloud {

namespace {

using Seconds = std::chrono::duration<double>;

/// SplitMix64: every bit of the answer depends on every bit of the question.
quint64 mix(quint64 value)
{
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

} // namespace

double DemoChance::roll(quint64 subject, qint64 step) const
{
    const quint64 bits = mix(mix(mix(m_seed) ^ subject) ^ quint64(step));
    return double(bits >> 11) * 0x1.0p-53;
}

double DemoChance::drift(quint64 subject, Timestamp time, std::chrono::seconds pace) const
{
    const double place = Seconds(time.time_since_epoch()) / Seconds(pace);
    const double step = std::floor(place);
    const double share = place - step;
    const double blend = share * share * (3 - 2 * share); // no corners at the steps
    const double left = roll(subject, qint64(step));
    const double right = roll(subject, qint64(step) + 1);
    return 2 * (left + blend * (right - left)) - 1;
}

} // namespace touchstone::cloud
