// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"
#include "models/settings/settings.h"

#include <QDateTime>
#include <QFontMetrics>
#include <QLocale>
#include <QString>

#include <chrono>

namespace touchstone::ui {

/// How the person wants times and measures written. A value that is handed down to whoever writes them.
struct Formats
{
    Formats(const QLocale &language = QLocale()) // by which numbers are written; not explicit, so that a locale will do
        : locale(language)
    {}
    Formats(const QLocale &language, const Settings &settings)
        : locale(language)
        , hours(settings.hourFormat)
        , temperature(settings.temperatureUnit)
        , moments(settings.momentStyle)
    {}

    QLocale locale;
    Settings::HourFormat hours = Settings::HourFormat::TwentyFour;
    Settings::TemperatureUnit temperature = Settings::TemperatureUnit::Celsius;
    Settings::MomentStyle moments = Settings::MomentStyle::Relative;

    bool operator==(const Formats &) const = default;
};

/// Numbers and times in words, the way the whole window writes them. Pure functions; the locale is QLocale() unless
/// given. A space between number and unit does not break.

QString formatCount(qint64 number, const QLocale &locale = QLocale());
/// "41 %", "0.3 %": whole percents from 10, one decimal below.
QString formatShare(double share, const QLocale &locale = QLocale());
/// Three significant digits and the fitting unit: "412 µs", "86.4 ms", "1.23 s", "12.3 s".
QString formatLatency(std::chrono::microseconds latency, const QLocale &locale = QLocale());
/// Any length of time: "0.8 s", "12 s", "4 min", "3 h 12 min", "2 d 4 h".
QString formatSpan(std::chrono::milliseconds span, const QLocale &locale = QLocale());
/// What is left, for clocks that run down: "1:58". Never below "0:00"; a started second counts as a whole one.
QString formatCountdown(std::chrono::milliseconds left);
/// Relative under an hour ("12 s ago", "4 min ago") unless the person wants the time, else the time, with the date when
/// it was not today.
QString formatMoment(const QDateTime &moment, const QDateTime &now, const Formats &formats = {});
/// "12:03", or "12:03 pm"; midnight is 0:00 or 12 am.
QString formatTimeOfDay(const QTime &time, const Formats &formats = {});
/// "12:03:04", or "12:03:04 pm".
QString formatTimeWithSeconds(const QTime &time, const Formats &formats = {});
/// The time, with the date when that was not today; to the minute or to the second.
QString formatTimeAndDate(const QDateTime &moment, const QDateTime &now, const Formats &formats = {});
QString formatSecondAndDate(const QDateTime &moment, const QDateTime &now, const Formats &formats = {});
/// In full, for tooltips: date, time with seconds, and zone.
QString formatMomentInFull(const QDateTime &moment, const Formats &formats = {});
/// "12:03:04.218", of one width for every moment.
QString formatClock(const QDateTime &moment, const Formats &formats = {});
/// The room for formatClock().
int widestClock(const QFontMetrics &metrics, const Formats &formats = {});
/// What a sensor measured, with its unit: "41 %".
QString formatMeasure(double value, const QString &unit, int decimals, const QLocale &locale = QLocale());
/// "21.4 °C", or "70.5 °F".
QString formatTemperature(double celsius, const Formats &formats = {});

} // namespace touchstone::ui
