// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace touchstone::cloud {

/// Ends the process after `limit`, whatever still hangs: whoever closed our standard input counts on it (interfaces.md
/// 1), and what is not acknowledged is on disk already.
void startExitDeadline(std::chrono::milliseconds limit);

} // namespace touchstone::cloud
