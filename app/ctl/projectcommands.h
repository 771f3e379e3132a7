// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/task.h"

namespace touchstone::ctl {

/// project list
class ProjectCommands : public Task
{
    Q_OBJECT

public:
    using Task::Task;
    static QList<Command> commands();

private:
    void list();
};

} // namespace touchstone::ctl
