// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timeaxis.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace touchstone::ui {

using namespace std::chrono_literals;

std::chrono::minutes betweenTicks(
    TimeWindow window, double axisWidth, const QFontMetrics &caption, const Formats &formats)
{
    static constexpr std::array<std::chrono::minutes, 12> distances{
        1min, 2min, 5min, 10min, 15min, 30min, 1h, 2h, 3h, 4h, 6h, 12h};
    const double label = (caption.horizontalAdvance(formatTimeOfDay(QTime(22, 0), formats)) +
                          0.8 * caption.horizontalAdvance(QStringLiteral("00:00")));
    const double minutes = std::max(double(window.length().count()) / 60e6, 1.0);
    const auto fits = [&](std::chrono::minutes distance) {
        return axisWidth / minutes * double(distance.count()) >= label;
    };
    const auto *const found = std::find_if(distances.begin(), distances.end(), fits);
    return found == distances.end() ? std::chrono::minutes(24h) : *found;
}

QList<Timestamp> timeTicks(TimeWindow window, std::chrono::minutes every)
{
    QList<Timestamp> ticks;
    QDateTime hour = toDateTime(window.begin);
    hour.setTime(QTime(hour.time().hour(), 0));
    // In steps of real time of an hour at most: the local hour may be skipped or come twice.
    const std::chrono::milliseconds stride = std::min<std::chrono::minutes>(every, 1h);
    const qint64 end = toDateTime(window.end).toMSecsSinceEpoch();
    for (qint64 moment = hour.toMSecsSinceEpoch(); moment <= end; moment += stride.count()) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(moment);
        const int minute = local.time().hour() * 60 + local.time().minute();
        const Timestamp time = fromDateTime(local);
        if (time >= window.begin && minute % every.count() == 0)
            ticks.append(time);
    }
    return ticks;
}

QString tickLabel(Timestamp tick, TimeWindow window, const Formats &formats)
{
    const QDateTime local = toDateTime(tick);
    if (window.length() > 25h && local.time() == QTime(0, 0))
        return formats.locale.toString(local.date(), QStringLiteral("ddd d"));
    return formatTimeOfDay(local.time(), formats);
}

} // namespace touchstone::ui
