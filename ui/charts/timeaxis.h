// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartrange.h"
#include "ui/common/formats.h"

#include <QFontMetrics>
#include <QList>
#include <QString>

namespace touchstone::ui {

/// The marks of the common time axis, as pure functions. Local time.

/// How far apart labels stand so that none touches the next.
std::chrono::minutes betweenTicks(
    TimeWindow window, double axisWidth, const QFontMetrics &caption, const Formats &formats = {});

/// Full local minutes, hours or days within the window, each a multiple of `every` counted from midnight; right over a
/// change of daylight saving time.
QList<Timestamp> timeTicks(TimeWindow window, std::chrono::minutes every);

/// "18:00"; the day where one begins and the window is longer than a day.
QString tickLabel(Timestamp tick, TimeWindow window, const Formats &formats = {});

} // namespace touchstone::ui
