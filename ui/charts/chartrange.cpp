// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartrange.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace touchstone::ui {

using namespace std::chrono_literals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ChartRange)
};

/// In hours as long as people count a day in hours; formatSpan() would write a day as "1 d".
QString words(std::chrono::microseconds span)
{
    const qint64 minutes = std::chrono::duration_cast<std::chrono::minutes>(span).count();
    const qint64 hours = minutes / 60;
    const QLocale locale;
    const auto joined = [&locale](qint64 number, const QString &unit) {
        return locale.toString(number) + QChar(QChar::Nbsp) + unit;
    };
    if (hours >= 48) {
        const QString days = joined(hours / 24, Texts::tr("d"));
        return hours % 24 == 0 ? days : days + u' ' + joined(hours % 24, Texts::tr("h"));
    }
    if (hours == 0)
        return joined(minutes, Texts::tr("min"));
    return minutes % 60 == 0 ? joined(hours, Texts::tr("h"))
                             : joined(hours, Texts::tr("h")) + u' ' + joined(minutes % 60, Texts::tr("min"));
}

} // namespace

std::chrono::hours lengthOf(ChartRange range)
{
    switch (range) {
    case ChartRange::Hour:
        return 1h;
    case ChartRange::SixHours:
        return 6h;
    case ChartRange::Day:
        return 24h;
    case ChartRange::Week:
        break;
    }
    return 7 * 24h;
}

QString rangeName(ChartRange range)
{
    return words(lengthOf(range));
}

QString rangeInWords(ChartRange range)
{
    switch (range) {
    case ChartRange::Hour:
        return Texts::tr("the last hour");
    case ChartRange::SixHours:
        return Texts::tr("the last 6 hours");
    case ChartRange::Day:
        return Texts::tr("the last 24 hours");
    case ChartRange::Week:
        break;
    }
    return Texts::tr("the last 7 days");
}

TimeWindow lastOf(ChartRange range, Timestamp now)
{
    return {now - lengthOf(range), now};
}

const ConnectorSeries &finestFor(TimeWindow window, const ConnectorSeries &coarse, const ConnectorSeries &fine)
{
    if (coarse.steps.isEmpty() || fine.steps.isEmpty() || fine.step >= coarse.step)
        return coarse;
    const Timestamp fineSince = fine.steps.first().start;
    const bool beginsInTime = fineSince <= window.begin || fineSince < coarse.steps.first().start + coarse.step;
    const Timestamp fineUntil = fine.steps.last().start + fine.step;
    const Timestamp coarseUntil = coarse.steps.last().start + coarse.step;
    const bool endsInTime = fineUntil + coarse.step > std::min<Timestamp>(window.end, coarseUntil);
    return beginsInTime && endsInTime ? fine : coarse;
}

Coverage coverageOf(const ConnectorSeries &series, TimeWindow window)
{
    Coverage coverage;
    coverage.total = std::max(window.length(), std::chrono::microseconds(0));
    Timestamp told = window.begin; // up to there it is counted; windows that slide overlap
    for (const SeriesSlot &slot : series.steps) {
        const Timestamp begin = std::max(slot.start - series.window, told);
        const Timestamp end = std::min(slot.start + series.step, window.end);
        coverage.known += std::max(std::chrono::microseconds(end - begin), std::chrono::microseconds(0));
        told = std::max(told, end);
    }
    if (!series.steps.isEmpty() && coverage.total - coverage.known < series.step && coverage.known > 0s)
        coverage.known = coverage.total;
    return coverage;
}

QString coverageWords(const Coverage &coverage)
{
    if (coverage.isWhole())
        return Texts::tr("All %1 known").arg(words(coverage.total));
    if (coverage.known < 1min)
        return Texts::tr("Nothing of %1 known").arg(words(coverage.total));
    return Texts::tr("%1 of %2 known").arg(words(coverage.known), words(coverage.total));
}

} // namespace touchstone::ui
