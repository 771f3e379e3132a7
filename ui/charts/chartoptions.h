// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartrange.h"

#include <QMetaType>

namespace touchstone::ui {

/// What a person chose to see.
struct ChartOptions
{
    ChartRange range = ChartRange::Day;
    bool split = false;      ///< deliveries and failures in plots of their own instead of stacked in one
    bool logLatency = false; ///< a logarithmic scale for latencies
    bool operator==(const ChartOptions &) const = default;
};

} // namespace touchstone::ui

Q_DECLARE_METATYPE(touchstone::ui::ChartOptions)
