// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/interruption.h"

namespace touchstone::ctl {

// Windows ends the process at Ctrl+C, and nothing of ours needs more.
Interruption::Interruption(QObject *parent)
    : QObject(parent)
{}

} // namespace touchstone::ctl
