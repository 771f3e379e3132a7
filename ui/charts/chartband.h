// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartoptions.h"
#include "ui/charts/seriesplot.h"

#include <QColor>
#include <QPalette>
#include <QString>

namespace touchstone::ui {

/// The plots that stand one above the other, as pure functions.
enum class Band {
    Counts, ///< deliveries, and failures on top of them
    Success,
    Errors,
    Rate,
    Latency, ///< p99, and p50 under it
};

QList<Band> bandsOf(const ChartOptions &options);

/// What the vertical axis of the band measures.
Quantity quantityOf(Band band);
/// Names what is drawn and of how much time each point tells: "p99 and p50 latency of each 5 min". With a `window` the
/// series slides: "p99 latency of the 3 h before".
QString bandTitle(Band band, std::chrono::seconds step, std::chrono::seconds window = {});
QColor bandColour(Band band, const QPalette &palette);
QColor quantityColour(Quantity quantity, const QPalette &palette);

/// The vertical axis of one plot. Shares run from 0 at the bottom to 1 at the top.
struct ValueScale
{
    double low = 0;
    double high = 10;
    bool logarithmic = false;
    bool operator==(const ValueScale &) const = default;

    double share(double value) const; ///< within 0 and 1
    QList<double> ticks() const;      ///< the values that are labelled, from the bottom
};

/// Holds all points; round at both ends. Logarithmic ones end at decades, and only positive values have a place.
ValueScale scaleFor(const QList<QList<QPointF>> &runs, Quantity quantity, bool logarithmic);

} // namespace touchstone::ui
