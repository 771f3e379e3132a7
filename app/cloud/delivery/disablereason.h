// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

/// Why the system disabled a connector.
enum class DisableReason { NoSuccessForTooLong, TooManyFailuresInAnHour };

} // namespace touchstone::cloud
