// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/emulator/demohours.h"

#include <QTimeZone>

#include <algorithm>

namespace touchstone::cloud {

namespace {

struct LocalTime
{
    qint64 week; ///< since the building was opened
    int weekday; ///< 1 is Monday
    double hour;
};

LocalTime localTime(Timestamp time)
{
    static const QTimeZone oslo("Europe/Oslo");
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count();
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    constexpr int winterOffset = 3600; // where the machine has no time zones
    const int offset = oslo.isValid() ? oslo.offsetFromUtc(utc) : winterOffset;
    const QDateTime local = utc.addSecs(offset);
    static const qint64 opening = QDate(2025, 1, 6).toJulianDay(); // a Monday, on which all counters stood at 0
    return {(local.date().toJulianDay() - opening) / 7, local.date().dayOfWeek(),
        local.time().msecsSinceStartOfDay() / 3'600'000.0};
}

struct Point
{
    double hour;
    double presence;
};

constexpr Point workingDay[] = {{0, 0.02}, {6, 0.03}, {7, 0.15}, {8, 0.7}, {9, 1.0}, {11, 1.0}, {11.5, 0.8}, {12, 0.75},
    {12.5, 0.95}, {15, 0.9}, {16, 0.5}, {17, 0.2}, {18, 0.08}, {20, 0.04}, {24, 0.02}};
constexpr Point dayOff[] = {{0, 0.02}, {9, 0.03}, {12, 0.07}, {16, 0.05}, {19, 0.03}, {24, 0.02}};

template <size_t count>
double interpolate(const Point (&points)[count], double hour)
{
    for (size_t i = 1; i < count; ++i) {
        if (hour <= points[i].hour) {
            const double share = (hour - points[i - 1].hour) / (points[i].hour - points[i - 1].hour);
            return points[i - 1].presence + share * (points[i].presence - points[i - 1].presence);
        }
    }
    return points[count - 1].presence;
}

/// The area below the curve from midnight to `hour`.
template <size_t count>
double area(const Point (&points)[count], double hour)
{
    double sum = 0;
    for (size_t i = 1; i < count && points[i - 1].hour < hour; ++i) {
        const double end = std::min(hour, points[i].hour);
        sum += (end - points[i - 1].hour) * (points[i - 1].presence + interpolate(points, end)) / 2;
    }
    return sum;
}

} // namespace

double demoPresence(Timestamp time)
{
    const LocalTime local = localTime(time);
    return local.weekday <= 5 ? interpolate(workingDay, local.hour) : interpolate(dayOff, local.hour);
}

double demoHour(Timestamp time)
{
    return localTime(time).hour;
}

qint64 demoVisits(Timestamp time, int perDay)
{
    constexpr int workingDays = 5;
    constexpr double midnight = 24;
    const LocalTime local = localTime(time);
    const double wholeDay = area(workingDay, midnight);
    const double wholeDayOff = area(dayOff, midnight);
    const int past = local.weekday - 1;
    double hours = double(local.week) * (workingDays * wholeDay + 2 * wholeDayOff);
    hours += std::min(past, workingDays) * wholeDay + std::max(past - workingDays, 0) * wholeDayOff;
    hours += local.weekday <= workingDays ? area(workingDay, local.hour) : area(dayOff, local.hour);
    return qint64(hours / wholeDay * perDay);
}

} // namespace touchstone::cloud
