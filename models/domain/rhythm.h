// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"
#include "models/domain/result.h"

#include <chrono>
#include <optional>

namespace touchstone {

/// One event of an emulated sensor that is published again and again, by the application and for as long as it runs.
struct Rhythm
{
    static constexpr std::chrono::seconds shortest{1};
    static constexpr std::chrono::seconds longest{3600};
    static constexpr int mostTimes = 10'000;

    Event event; ///< sent with the time of each sending
    std::chrono::seconds every{10};
    int times = 100; ///< after so many it ends
    int sent = 0;
    std::optional<Failure> failure = {}; ///< why it ended before

    bool isOver() const { return failure || sent >= times; }
    bool operator==(const Rhythm &) const = default;
};

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::Rhythm)
