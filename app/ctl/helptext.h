// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command.h"

namespace touchstone::ctl {

/// The help of the whole program.
QString helpOfProgram();
/// The commands that begin with this word.
QString helpOfGroup(const QString &group);
QString helpOfCommand(const Command &command);

/// "connector set CONNECTOR [OPTION...]"
QString synopsisOf(const Command &command);

} // namespace touchstone::ctl
