// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/interruption.h"

#include "app/process/signalpipe.h"

#include <csignal>

namespace touchstone::ctl {

using process::SignalPipe;

// Once: a prompt that waits is left, and a second Ctrl+C ends whatever hangs.
Interruption::Interruption(QObject *parent)
    : QObject(parent)
{
    auto *signalPipe = new SignalPipe({SIGINT, SIGTERM, SIGHUP}, SignalPipe::Manner::Once, this);
    connect(signalPipe, &SignalPipe::arrived, this, &Interruption::interrupted);
}

} // namespace touchstone::ctl
