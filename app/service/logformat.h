// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

enum class LogFormat {
    Text,    ///< time, severity, category: message
    Journal, ///< <priority>category: message; the journal adds the time (sd-daemon(3))
    Json,    ///< an object a line
};

} // namespace touchstone::cloud
