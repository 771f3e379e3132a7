// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/emulator/democonnectors.h"
#include "app/cloud/emulator/demorhythm.h"
#include "models/domain/metrics.h"

namespace touchstone::cloud {

/// Makes up the last 24 hours of the demo's connectors, so that the charts have something to show at the first start:
/// as many deliveries as the rhythm would have led to, in steps of a minute. Deterministic.
class DemoStatistics
{
public:
    static constexpr std::chrono::minutes step{1};

    /// `rhythm` must outlive this object.
    DemoStatistics(const DemoRhythm &rhythm, quint64 seed);

    /// 1440 steps, oldest first, the last one ends at or before `now`.
    QList<SeriesSlot> lastDay(DemoEndpoint endpoint, Timestamp now) const;

private:
    SeriesSlot slot(DemoEndpoint endpoint, Timestamp start, Timestamp now) const;
    double roll(DemoEndpoint endpoint, quint64 question, Timestamp start) const;

    const DemoRhythm &m_rhythm;
    DemoChance m_chance;
};

} // namespace touchstone::cloud
