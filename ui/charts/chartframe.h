// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartband.h"
#include "ui/charts/chartlayout.h"
#include "ui/charts/chartmark.h"
#include "ui/common/formats.h"

class QPainter;

namespace touchstone::ui {

/// Everything around the curves. The painter's font is the captions'.
struct ChartFrame
{
    ChartLayout layout;
    TimeWindow window;
    QList<Band> bands;
    QList<ValueScale> scales; ///< one for each band; none while there are no numbers
    std::chrono::seconds step{300};
    std::chrono::seconds slidingWindow{0}; ///< above 0: each point tells of that long before it
    std::optional<Timestamp> demoUntil = {};
    QList<ChartMark> marks = {};
    Formats formats = {};
};

/// Grid, titles, scales, times and what is marked.
void paintFrame(QPainter &painter, const ChartFrame &frame, const QPalette &palette);

} // namespace touchstone::ui
