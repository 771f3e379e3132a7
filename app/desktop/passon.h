// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::desktop {

struct Options;

/// What a second start does: has the first one come to the front and open the link, if there is one. Answers the
/// program's exit code: 0 once the first one has taken it; 1, with a sentence on standard error, when it did not answer
/// in time. Runs the application's event loop.
int passOn(const Options &options);

} // namespace touchstone::desktop
