// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QDateTime>
#include <QStringView>

#include <chrono>
#include <optional>

namespace touchstone {

/// A moment in UTC with the wire's precision of six fractional digits (dt-api.md 3.3).
using Timestamp = std::chrono::sys_time<std::chrono::microseconds>;

/// Reads RFC 3339: 0 to 9 fractional digits (beyond six they are cut), 'Z' or a numeric offset. Nothing when the text
/// is no such time or lies outside the years 1 to 9999.
std::optional<Timestamp> parseTimestamp(QStringView text);
std::optional<Timestamp> parseTimestamp(QByteArrayView ascii);

/// Writes RFC 3339 in UTC with exactly six fractional digits and 'Z', as every known client can read it.
QByteArray formatTimestamp(Timestamp time);

/// For the views: local time, rounded down to milliseconds.
QDateTime toDateTime(Timestamp time);
Timestamp fromDateTime(const QDateTime &time);

} // namespace touchstone
