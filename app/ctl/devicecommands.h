// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/task.h"

#include <optional>

namespace touchstone::ctl {

/// device list, label
class DeviceCommands : public Task
{
    Q_OBJECT

public:
    using Task::Task;
    static QList<Command> commands();
    static Argument sensorArgument(Argument::Count count = Argument::Count::One);

private:
    void list();
    void label();
    void writeLabels(const DeviceLabels &labels);
};

/// "key=value" sets, "key-" removes; Invalid names the word that is neither.
Result<LabelChange> parseLabelChange(const QStringList &words);

} // namespace touchstone::ctl
