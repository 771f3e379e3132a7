// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartrange.h"

#include <QByteArray>

namespace touchstone::ui {

struct SeriesCsv
{
    QByteArray content; ///< UTF-8, RFC 4180, with a line of titles
    int rows = 0;       ///< without the titles
};

/// The steps within the window for other programs: times in UTC, a point before decimals, latencies in milliseconds;
/// what is not known is empty.
SeriesCsv seriesToCsv(const ConnectorSeries &series, TimeWindow window);

} // namespace touchstone::ui
