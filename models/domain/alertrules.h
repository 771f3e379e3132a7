// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/alert.h"

#include <QTime>

namespace touchstone {

/// A time of each day, by the clock on the wall, in which nobody is told of anything. May go over midnight.
struct QuietHours
{
    bool isOn = false;
    QTime from{22, 0};
    QTime to{7, 0}; ///< not quiet any more; equal to `from`: the whole day

    bool cover(QTime time) const;
    bool operator==(const QuietHours &) const = default;
};

/// From when on something is worth an alert, and how it is told. A value, part of the settings; the ranges are what the
/// form offers, the file of settings is held to, and bounded() enforces.
struct AlertRules
{
    template <typename T>
    struct Range
    {
        T least;
        T most;
    };
    static constexpr Range<std::chrono::minutes> minutesRange{std::chrono::minutes(0), std::chrono::minutes(24 * 60)};
    static constexpr Range<int> percentRange{1, 99};
    static constexpr Range<std::chrono::milliseconds> latencyRange{
        std::chrono::milliseconds(10), std::chrono::milliseconds(600'000)};
    static constexpr Range<std::chrono::hours> hoursRange{std::chrono::hours(1), std::chrono::hours(120)};

    bool disabledBySystem = true;

    bool notDelivering = true;
    std::chrono::minutes notDeliveringFor{10}; ///< without interruption; 0: at once

    bool errorRate = true;
    int errorPercent = 10; ///< more than that

    bool latency = true;
    std::chrono::milliseconds latencyOver{5000}; ///< half of the 10 s after which the vendor gives up (dt-api.md 13.2)

    bool disablingNear = true;
    std::chrono::hours disablingWithin{24}; ///< less than that is left

    bool apiUnreachable = true;
    std::chrono::minutes unreachableFor{3}; ///< long enough for a restart or another network

    bool changedBySomebody = true;

    bool notify = true; ///< on the desktop; the list is kept all the same
    QuietHours quiet;

    bool isOn(AlertKind kind) const;
    /// The same with every limit within its range.
    AlertRules bounded() const;
    bool operator==(const AlertRules &) const = default;
};

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::AlertRules)
