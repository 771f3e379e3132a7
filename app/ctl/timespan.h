// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace touchstone::ctl {

/// "90s", "5m", "24h", "7d": a whole number from 1 and its unit; nothing for anything else, or beyond a year.
std::optional<std::chrono::seconds> parseSpan(const QString &text);

} // namespace touchstone::ctl
