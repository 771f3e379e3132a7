// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/task.h"

namespace touchstone::ctl {

/// emulator list, create, delete, publish
class EmulatorCommands : public Task
{
    Q_OBJECT

public:
    using Task::Task;
    static QList<Command> commands();

private:
    void list();
    void create();
    void remove();
    void publish();

    ExitCode m_code = ExitCode::Ok;
};

/// "field=value" as the event's fields have it; Invalid names the word and the fields there are.
Result<QVariantMap> parseEventFields(const EventType &type, const QStringList &words);

} // namespace touchstone::ctl
