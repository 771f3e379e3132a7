// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace touchstone::ctl {

/// Every command, in the order of the help.
const QList<Command> &commandTable();

/// What may be said with every command.
const QList<Option> &commonOptions();

/// What may be said with this one, its own options first.
QList<Option> optionsOf(const Command &command);

} // namespace touchstone::ctl
