// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/completioncommand.h"

#include "app/ctl/completion.h"
#include "app/ctl/terminal.h"

namespace touchstone::ctl {

QList<Command> CompletionCommand::commands()
{
    return {{QStringLiteral("completion"), QStringLiteral("Write the completion script of a shell."),
        {{QStringLiteral("SHELL"), QStringLiteral("the shell"), Argument::Count::One, completionShells()}}, {},
        starts(&CompletionCommand::write), false,
        QStringLiteral("Installed packages bring these scripts; else: source <(touchstonectl completion bash)")}};
}

void CompletionCommand::write()
{
    terminal().write(completionScript(request().arguments.first()));
    finish();
}

} // namespace touchstone::ctl
