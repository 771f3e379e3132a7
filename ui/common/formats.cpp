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

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

QString two(int number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

/// By hand, since a live feed asks for this thousands of times and QDateTime's own formatter is slow. `rest` are the
/// seconds with what stands before them.
QString timeText(const QTime &time, const QString &rest, const Formats &formats)
{
    const QString minutes = QLatin1Char(':') + two(time.minute()) + rest;
    if (formats.hours == Settings::HourFormat::TwentyFour)
        return two(time.hour()) + minutes;
    const int hour = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    return joined(two(hour) + minutes, time.hour() < 12 ? formats.locale.amText() : formats.locale.pmText());
}

QString withDate(const QString &time, const QDate &date, const QDate &today, const Formats &formats)
{
    return date == today ? time : formats.locale.toString(date, QLocale::ShortFormat) + QLatin1Char(' ') + time;
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
        return joined(locale.toString(seconds, 'f', 1), Texts::tr("s"));
    const qint64 whole = std::llround(seconds);
    if (whole < 60)
        return joined(QString::number(whole), Texts::tr("s"));
    const qint64 minutes = whole / 60;
    if (minutes < 60)
        return joined(QString::number(minutes), Texts::tr("min"));
    const qint64 hours = minutes / 60;
    if (hours < 24)
        return joined(QString::number(hours), Texts::tr("h")) +
               (minutes % 60 ? QLatin1Char(' ') + joined(QString::number(minutes % 60), Texts::tr("min")) : QString());
    return joined(locale.toString(hours / 24), Texts::tr("d")) +
           (hours % 24 ? QLatin1Char(' ') + joined(QString::number(hours % 24), Texts::tr("h")) : QString());
}

QString formatCountdown(std::chrono::milliseconds left)
{
    const qint64 seconds = (std::max<qint64>(0, left.count()) + 999) / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString formatMoment(const QDateTime &moment, const QDateTime &now, const Formats &formats)
{
    const qint64 seconds = moment.secsTo(now);
    if (formats.moments == Settings::MomentStyle::Relative && seconds >= 0 && seconds < 3600) {
        if (seconds < 3)
            return Texts::tr("just now");
        if (seconds < 60)
            return Texts::tr("%1 ago").arg(joined(QString::number(seconds), Texts::tr("s")));
        return Texts::tr("%1 ago").arg(joined(QString::number(seconds / 60), Texts::tr("min")));
    }
    return formatTimeAndDate(moment, now, formats);
}

QString formatTimeOfDay(const QTime &time, const Formats &formats)
{
    return timeText(time, {}, formats);
}

QString formatTimeWithSeconds(const QTime &time, const Formats &formats)
{
    return timeText(time, QLatin1Char(':') + two(time.second()), formats);
}

QString formatTimeAndDate(const QDateTime &moment, const QDateTime &now, const Formats &formats)
{
    return withDate(formatTimeOfDay(moment.time(), formats), moment.date(), now.date(), formats);
}

QString formatSecondAndDate(const QDateTime &moment, const QDateTime &now, const Formats &formats)
{
    return withDate(formatTimeWithSeconds(moment.time(), formats), moment.date(), now.date(), formats);
}

QString formatMomentInFull(const QDateTime &moment, const Formats &formats)
{
    return QStringLiteral("%1 %2 %3")
        .arg(formats.locale.toString(moment.date(), QLocale::LongFormat), formatTimeWithSeconds(moment.time(), formats),
            moment.timeZoneAbbreviation());
}

QString formatClock(const QDateTime &moment, const Formats &formats)
{
    const QTime time = moment.time();
    return timeText(time,
        QLatin1Char(':') + two(time.second()) + QStringLiteral(".%1").arg(time.msec(), 3, 10, QLatin1Char('0')),
        formats);
}

int widestClock(const QFontMetrics &metrics, const Formats &formats)
{
    const int digits = metrics.horizontalAdvance(QStringLiteral("00:00:00.000"));
    if (formats.hours == Settings::HourFormat::TwentyFour)
        return digits;
    const auto width = [&](const QString &half) { return metrics.horizontalAdvance(QChar(QChar::Nbsp) + half); };
    return digits + std::max(width(formats.locale.amText()), width(formats.locale.pmText()));
}

QString formatMeasure(double value, const QString &unit, int decimals, const QLocale &locale)
{
    return joined(locale.toString(value, 'f', decimals), unit);
}

QString formatTemperature(double celsius, const Formats &formats)
{
    if (formats.temperature == Settings::TemperatureUnit::Fahrenheit)
        return formatMeasure(celsius * 9 / 5 + 32, QStringLiteral("°F"), 1, formats.locale);
    return formatMeasure(celsius, QStringLiteral("°C"), 1, formats.locale);
}

} // namespace touchstone::ui
