// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace touchstone::cloud {

/// Lets this process have that many files open, connections included, as far as the system allows it to ask. Often only
/// 1024 are allowed at first, which a burst to a receiver without HTTP/2 is over in no time.
void allowOpenFiles(int count);

} // namespace touchstone::cloud
