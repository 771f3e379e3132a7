// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/request.h"
#include "models/domain/result.h"

namespace touchstone::ctl {

/// Reads the command line by the table. `arguments` as QCoreApplication has them, the program's name first. Invalid
/// says what is wrong and where the help is; it repeats no value of an option that it does not know, for people type
/// secrets where they should not.
Result<Request> readCommandLine(const QStringList &arguments);

} // namespace touchstone::ctl
