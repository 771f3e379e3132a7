// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartreading.h"

#include "ui/common/formats.h"

#include <QCoreApplication>

#include <algorithm>

namespace touchstone::ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ChartReading)
};

QString latencyWords(const QString &name, const std::optional<std::chrono::microseconds> &latency)
{
    return latency ? Texts::tr("%1 %2").arg(name, formatLatency(*latency)) : Texts::tr("%1 not known").arg(name);
}

QString spanWords(const ChartReading &reading)
{
    const Formats &formats = reading.formats;
    const QDateTime from = toDateTime(reading.slot.start);
    const QString date = formats.locale.toString(from.date(), QLocale::ShortFormat);
    const QString time = formatTimeOfDay(from.time(), formats);
    if (reading.window > std::chrono::seconds(0))
        return Texts::tr("%1 %2, the %3 before").arg(date, time, formatSpan(reading.window));
    const QDateTime to = toDateTime(reading.slot.start + reading.step);
    return Texts::tr("%1, %2 to %3").arg(date, time, formatTimeOfDay(to.time(), formats));
}

} // namespace

QList<ChartMark> marksWithin(const QList<ChartMark> &marks, Timestamp begin, Timestamp end)
{
    QList<ChartMark> within;
    std::copy_if(marks.begin(), marks.end(), std::back_inserter(within),
        [&](const ChartMark &mark) { return mark.at >= begin && mark.at < end; });
    return within;
}

QList<ReadingLine> linesOf(const ChartReading &reading)
{
    const SeriesSlot &slot = reading.slot;
    const std::optional<double> rate = valueOf(slot, Quantity::Rate);
    QList<ReadingLine> lines{{spanWords(reading)},
        {Texts::tr("%1 delivered").arg(formatCount(slot.successCount)), Quantity::Success},
        {Texts::tr("%1 failed").arg(formatCount(slot.errorCount)), Quantity::Errors},
        {rate ? Texts::tr("error rate %1").arg(formatShare(*rate / 100)) : Texts::tr("no attempt"), Quantity::Rate},
        {latencyWords(Texts::tr("p99"), slot.latency99p), Quantity::Latency}};
    if (reading.window <= std::chrono::seconds(0)) // a total that slides has none
        lines.append({latencyWords(Texts::tr("p50"), slot.latency50p), Quantity::Median});
    for (const ChartMark &mark : reading.marks)
        lines.append({mark.words});
    if (reading.isDemo)
        lines.append({Texts::tr("Demo data")});
    return lines;
}

QString sentenceOf(const ChartReading &reading)
{
    QStringList texts;
    for (const ReadingLine &line : linesOf(reading))
        texts.append(line.text);
    return texts.join(QStringLiteral(", "));
}

} // namespace touchstone::ui
