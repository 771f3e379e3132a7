// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QString>

namespace touchstone::ctl {

class Terminal;

/// A text that must not be an argument, because the arguments of a process can be read by others. `where` is a file,
/// "-" for standard input, or "prompt". One line break at the end does not belong to it. Invalid: it cannot be read
/// from there, is empty or too long; Cancelled: nobody answered. `what` is its name for people.
Result<QString> readSecret(const QString &where, const QString &what, Terminal &terminal);

} // namespace touchstone::ctl
