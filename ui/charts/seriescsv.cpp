// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seriescsv.h"

#include "ui/charts/seriesplot.h"

namespace touchstone::ui {

namespace {

QByteArray milliseconds(const std::optional<std::chrono::microseconds> &latency)
{
    return latency ? QByteArray::number(double(latency->count()) / 1000, 'f', 3) : QByteArray();
}

} // namespace

SeriesCsv seriesToCsv(const ConnectorSeries &series, TimeWindow window)
{
    SeriesCsv csv{"from,seconds,delivered,failed,error_rate_percent,p50_ms,p99_ms,demo\r\n"};
    // Of a series that slides each row tells of a window, and windows overlap.
    const std::chrono::seconds told = series.isSliding() ? series.window : series.step;
    const std::chrono::seconds before = series.isSliding() ? series.window : std::chrono::seconds(0);
    const QByteArray seconds = QByteArray::number(qint64(told.count()));
    for (const SeriesSlot &slot : stepsWithin(series, window)) {
        const std::optional<double> rate = valueOf(slot, Quantity::Rate);
        const bool isDemo = series.demoUntil && slot.start < *series.demoUntil;
        const QByteArrayList cells{formatTimestamp(slot.start - before), seconds, QByteArray::number(slot.successCount),
            QByteArray::number(slot.errorCount), rate ? QByteArray::number(*rate, 'f', 3) : QByteArray(),
            milliseconds(slot.latency50p), milliseconds(slot.latency99p), isDemo ? "true" : "false"};
        csv.content += cells.join(',') + "\r\n";
        ++csv.rows;
    }
    return csv;
}

} // namespace touchstone::ui
