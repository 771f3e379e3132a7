// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartmark.h"
#include "ui/charts/chartzoom.h"
#include "ui/common/formats.h"

namespace touchstone::ui {

/// What the charts show, for those who do not see them: sums of what is seen, how much of it is known, what changed,
/// and which keys read on.
QString chartSummary(const ConnectorSeries &series, const QList<ChartMark> &marks, ChartRange range,
    const ChartZoom &zoom, const Formats &formats = {});

} // namespace touchstone::ui
