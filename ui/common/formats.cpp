// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/formats.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace touchstone::ui {

namespace {

QString joined(const QString &number, const QString &unit)
{
    return number + QChar(QChar::Nbsp) + unit;
}

int decimalsFor(double value, int significant)
{
    if (value >= 100)
        return std::max(0, significant - 3);
    return value >= 10 ? std::max(0, significant - 2) : std::max(0, significant - 1);
}

QString tr(const char *text)
{
    return QCoreApplication::translate("Formats", text);
}

} // namespace

QString formatCount(qint64 number, const QLocale &locale)
{
    return locale.toString(number);
}

QString formatShare(double share, const QLocale &locale)
{
    const double percent = share * 100;
    return joined(locale.toString(percent, 'f', percent >= 9.95 || percent == 0 ? 0 : 1), QStringLiteral("%"));
}

QString formatLatency(std::chrono::microseconds latency, const QLocale &locale)
{
    struct Unit
    {
        double microseconds;
        const char *name;
    };
    static constexpr std::array<Unit, 3> units{{{1, "µs"}, {1e3, "ms"}, {1e6, "s"}}};
    const double value = double(std::max<qint64>(0, latency.count()));
    for (const Unit &unit : units) {
        const double scaled = value / unit.microseconds;
        const bool last = unit.microseconds == units.back().microseconds;
        if (scaled >= 999.5 && !last)
            continue;
        // Rounding may add a digit (9.995 -> 10.0), so the decimals are chosen for the rounded number. Whole
        // microseconds have no decimals.
        const double rounded = scaled > 0 ? std::round(scaled * 1000) / 1000 : 0;
        int decimals = unit.microseconds == 1 ? 0 : decimalsFor(rounded, 3);
        const double shown = std::round(scaled * std::pow(10, decimals)) / std::pow(10, decimals);
        if (unit.microseconds != 1)
            decimals = decimalsFor(shown, 3);
        return joined(locale.toString(scaled, 'f', decimals), QString::fromUtf8(unit.name));
    }
    return {};
}

QString formatSpan(std::chrono::milliseconds span, const QLocale &locale)
{
    const double seconds = double(std::max<qint64>(0, span.count())) / 1000;
    if (seconds < 9.95)
        return joined(locale.toString(seconds, 'f', 1), tr("s"));
    const qint64 whole = std::llround(seconds);
    if (whole < 60)
        return joined(QString::number(whole), tr("s"));
    const qint64 minutes = whole / 60;
    if (minutes < 60)
        return joined(QString::number(minutes), tr("min"));
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return joined(QString::number(hours), tr("h")) +
               (minutes % 60 ? QLatin1Char(' ') + joined(QString::number(minutes % 60), tr("min")) : QString());
    return joined(locale.toString(hours / 24), tr("d")) +
           (hours % 24 ? QLatin1Char(' ') + joined(QString::number(hours % 24), tr("h")) : QString());
}

QString formatCountdown(std::chrono::milliseconds left)
{
    const qint64 seconds = (std::max<qint64>(0, left.count()) + 999) / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString formatMoment(const QDateTime &moment, const QDateTime &now, const QLocale &locale)
{
    const qint64 seconds = moment.secsTo(now);
    if (seconds >= 0 && seconds < 3)
        return tr("just now");
    if (seconds >= 0 && seconds < 60)
        return tr("%1 ago").arg(joined(QString::number(seconds), tr("s")));
    if (seconds >= 0 && seconds < 3600)
        return tr("%1 ago").arg(joined(QString::number(seconds / 60), tr("min")));
    const QString time = moment.toString(QStringLiteral("HH:mm"));
    if (moment.date() == now.date())
        return time;
    return locale.toString(moment.date(), QLocale::ShortFormat) + QLatin1Char(' ') + time;
}

QString formatMomentInFull(const QDateTime &moment, const QLocale &locale)
{
    return QStringLiteral("%1 %2 %3")
        .arg(locale.toString(moment.date(), QLocale::LongFormat), moment.toString(QStringLiteral("HH:mm:ss")),
            moment.timeZoneAbbreviation());
}

QString formatClock(const QDateTime &moment)
{
    // By hand, since a live feed asks for this thousands of times and QDateTime's own formatter is slow.
    const QTime time = moment.time();
    const auto two = [](int number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    return two(time.hour()) + QLatin1Char(':') + two(time.minute()) + QLatin1Char(':') + two(time.second()) +
           QStringLiteral(".%1").arg(time.msec(), 3, 10, QLatin1Char('0'));
}

QString formatMeasure(double value, const QString &unit, int decimals, const QLocale &locale)
{
    return joined(locale.toString(value, 'f', decimals), unit);
}

} // namespace touchstone::ui
