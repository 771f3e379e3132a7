// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartsummary.h"

#include "ui/charts/seriesplot.h"
#include "ui/common/formats.h"

#include <QCoreApplication>
#include <QStringList>

namespace touchstone::ui {

namespace {

constexpr qsizetype mostMarks = 5; ///< more would be a speech

QString tr(const char *text)
{
    return QCoreApplication::translate("ChartSummary", text);
}

QString spanWords(ChartRange range, const ChartZoom &zoom)
{
    if (!zoom.isZoomed())
        return rangeInWords(range);
    return tr("the part from %1 to %2")
        .arg(formatMomentInFull(toDateTime(zoom.window().begin)), formatMomentInFull(toDateTime(zoom.window().end)));
}

/// Windows that slide overlap and cannot be summed: the day's totals, else what the newest point tells.
QString slidingSums(const ConnectorSeries &series, ChartRange range, const ChartZoom &zoom)
{
    if (range == ChartRange::Day && !zoom.isZoomed()) {
        return tr("%1 delivered and %2 failed in %3")
            .arg(
                formatCount(series.totals.successCount), formatCount(series.totals.errorCount), spanWords(range, zoom));
    }
    const QList<SeriesSlot> seen = stepsWithin(series, zoom.window());
    if (seen.isEmpty())
        return tr("Nothing is known of %1").arg(spanWords(range, zoom));
    const SeriesSlot &last = seen.last();
    return tr("%1 delivered and %2 failed in the %3 before %4")
        .arg(formatCount(last.successCount), formatCount(last.errorCount), formatSpan(series.window),
            formatMomentInFull(toDateTime(last.start)));
}

} // namespace

QString chartSummary(
    const ConnectorSeries &series, const QList<ChartMark> &marks, ChartRange range, const ChartZoom &zoom)
{
    const TimeWindow window = zoom.window();
    qint64 successes = 0;
    qint64 errors = 0;
    for (const SeriesSlot &slot : stepsWithin(series, window)) {
        successes += slot.successCount;
        errors += slot.errorCount;
    }
    QString text = series.isSliding() ? slidingSums(series, range, zoom)
                                      : tr("%1 delivered and %2 failed in %3")
                                            .arg(formatCount(successes), formatCount(errors), spanWords(range, zoom));
    // The p99 of a longer time cannot be had from those of its steps.
    if (!series.isSliding() && range == ChartRange::Day && !zoom.isZoomed() && series.totals.latency99p.count() > 0)
        text += tr(", p99 latency %1").arg(formatLatency(series.totals.latency99p));
    text += tr(". %1").arg(coverageWords(coverageOf(series, window)));
    if (series.demoUntil && *series.demoUntil > window.begin)
        text += tr("; numbers before %1 are demo data").arg(formatMomentInFull(toDateTime(*series.demoUntil)));
    QStringList sentences{text + u'.'};
    const QList<ChartMark> seen = marksWithin(marks, window.begin, window.end);
    for (const ChartMark &mark : seen.last(std::min(seen.size(), mostMarks)))
        sentences.append(mark.words);
    sentences.append(tr("The arrow keys read step by step."));
    return sentences.join(u' ');
}

} // namespace touchstone::ui
