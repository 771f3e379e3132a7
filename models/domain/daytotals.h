// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metrics.h"

namespace touchstone {

/// What a connector did in 24 hours, put together from samples of totals that slide (dt-api.md 12.4), with how much of
/// the day they tell of. No delivery is counted twice, so what is not known can only be missing.
struct DayTotals
{
    static constexpr std::chrono::hours day{24};

    /// Counts of the time that is known. The latency is the newest sample's, of its window alone: percentiles cannot be
    /// merged.
    ConnectorMetrics totals;
    std::chrono::seconds window{0};     ///< of which the newest sample tells
    std::chrono::microseconds known{0}; ///< how much of the 24 hours up to `asOf` is known
    Timestamp asOf{};                   ///< when the newest sample was taken

    bool operator==(const DayTotals &) const = default;
};

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::DayTotals)
