// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartmark.h"
#include "ui/charts/seriesplot.h"
#include "ui/common/formats.h"

#include <QStringList>

namespace touchstone::ui {

/// What is known of the step under the crosshair.
struct ChartReading
{
    SeriesSlot slot;
    std::chrono::seconds step{300};
    bool isDemo = false;
    QList<ChartMark> marks = {};    ///< within the step
    std::chrono::seconds window{0}; ///< above 0: the numbers are of that long before the step, and there is no p50
    Formats formats = {};
};

struct ReadingLine
{
    QString text;
    std::optional<Quantity> key = {}; ///< whose colour stands before it
};

/// The reading in words, one line each.
QList<ReadingLine> linesOf(const ChartReading &reading);
QString sentenceOf(const ChartReading &reading);

} // namespace touchstone::ui
