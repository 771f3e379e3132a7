// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/event.h"
#include "models/domain/labelchange.h"

#include <optional>

namespace touchstone::ctl {

/// What tables say. Pure functions; words as on the wire, so that what is read in a table can be typed in a command.

/// The value of an event: "21.40 °C", "PRESENT", "99 %, -50 dBm"; empty for a touch.
QString valueText(const Event &event);
QString timeText(Timestamp time);                             ///< local, "2026-11-28 23:40:12"
QString clockText(Timestamp time);                            ///< local, "23:40:12.218"
QString millisecondsText(std::chrono::microseconds duration); ///< "411 ms", "0.4 ms"
/// "floor=2, room=3", without the label `name`.
QString labelsText(const DeviceLabels &labels);

/// A time as RFC 3339 has it, or that long before `now`: "24h".
std::optional<Timestamp> parseMoment(const QString &text, Timestamp now);

} // namespace touchstone::ctl
