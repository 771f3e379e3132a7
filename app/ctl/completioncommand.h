// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/task.h"

namespace touchstone::ctl {

/// completion: writes a shell's completion script.
class CompletionCommand : public Task
{
    Q_OBJECT

public:
    using Task::Task;
    static QList<Command> commands();

private:
    void write();
};

} // namespace touchstone::ctl
