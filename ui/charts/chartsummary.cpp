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

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ChartSummary)
};

QString spanWords(ChartRange range, const ChartZoom &zoom, const Formats &formats)
{
    if (!zoom.isZoomed())
        return rangeInWords(range);
    return Texts::tr("the part from %1 to %2")
        .arg(formatMomentInFull(toDateTime(zoom.window().begin), formats),
            formatMomentInFull(toDateTime(zoom.window().end), formats));
}

/// Windows that slide overlap and cannot be summed: the day's totals, else what the newest point tells.
QString slidingSums(const ConnectorSeries &series, ChartRange range, const ChartZoom &zoom, const Formats &formats)
{
    if (range == ChartRange::Day && !zoom.isZoomed()) {
        return Texts::tr("%1 delivered and %2 failed in %3")
            .arg(formatCount(series.totals.successCount), formatCount(series.totals.errorCount),
                spanWords(range, zoom, formats));
    }
    const QList<SeriesSlot> seen = stepsWithin(series, zoom.window());
    if (seen.isEmpty())
        return Texts::tr("Nothing is known of %1").arg(spanWords(range, zoom, formats));
    const SeriesSlot &last = seen.last();
    return Texts::tr("%1 delivered and %2 failed in the %3 before %4")
        .arg(formatCount(last.successCount), formatCount(last.errorCount), formatSpan(series.window),
            formatMomentInFull(toDateTime(last.start), formats));
}

} // namespace

QString chartSummary(const ConnectorSeries &series, const QList<ChartMark> &marks, ChartRange range,
    const ChartZoom &zoom, const Formats &formats)
{
    const TimeWindow window = zoom.window();
    qint64 successes = 0;
    qint64 errors = 0;
    for (const SeriesSlot &slot : stepsWithin(series, window)) {
        successes += slot.successCount;
        errors += slot.errorCount;
    }
    QString text = series.isSliding()
                       ? slidingSums(series, range, zoom, formats)
                       : Texts::tr("%1 delivered and %2 failed in %3")
                             .arg(formatCount(successes), formatCount(errors), spanWords(range, zoom, formats));
    // The p99 of a longer time cannot be had from those of its steps.
    if (!series.isSliding() && range == ChartRange::Day && !zoom.isZoomed() && series.totals.latency99p.count() > 0)
        text += Texts::tr(", p99 latency %1").arg(formatLatency(series.totals.latency99p));
    text += Texts::tr(". %1").arg(coverageWords(coverageOf(series, window)));
    if (series.demoUntil && *series.demoUntil > window.begin)
        text += Texts::tr("; numbers before %1 are demo data")
                    .arg(formatMomentInFull(toDateTime(*series.demoUntil), formats));
    QStringList sentences{text + u'.'};
    const QList<ChartMark> seen = marksWithin(marks, window.begin, window.end);
    for (const ChartMark &mark : seen.last(std::min(seen.size(), mostMarks)))
        sentences.append(mark.words);
    sentences.append(Texts::tr("The arrow keys read step by step."));
    return sentences.join(u' ');
}

} // namespace touchstone::ui
