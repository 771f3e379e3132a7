// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/metrics.h"

#include <QList>
#include <QPalette>
#include <QRect>

class QPainter;

namespace touchstone::ui {

/// The day of a connector in the size of a word: deliveries as a line, failures as columns from the ground.
struct SparklineBucket
{
    double success = 0;
    double errors = 0;
    bool known = false; ///< false: nothing is known about this time, a gap
    bool operator==(const SparklineBucket &) const = default;
};

/// The 24 hours up to the end of the series in `count` parts of equal length.
QList<SparklineBucket> sparklineBuckets(const ConnectorSeries &series, int count);

/// Drawn once into a pixmap and kept under data, size, pixel ratio and palette: cheap for delegates.
void paintSparkline(QPainter &painter, const QRect &area, const ConnectorSeries &series, const QPalette &palette);

} // namespace touchstone::ui
