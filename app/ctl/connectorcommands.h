// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/task.h"

#include <optional>

namespace touchstone::ctl {

/// connector list, show, metrics, sync: what changes no connector.
class ConnectorCommands : public Task
{
    Q_OBJECT

public:
    using Task::Task;
    static QList<Command> commands();
    /// The argument that names connectors.
    static Argument connectorArgument(Argument::Count count = Argument::Count::One);

private:
    struct Numbers
    {
        DataConnector connector;
        ConnectorMetrics metrics;
        std::optional<QueueState> queue; ///< only where the cloud tells it
    };

    void list();
    void show();
    void metrics();
    void sync();
    void readNumbers(const QList<DataConnector> &connectors);
    void readNumbersOf(const DataConnector &connector, const std::function<void()> &next);
    void writeNumbers();

    bool m_hasLocal = false;
    QList<Numbers> m_numbers;
};

} // namespace touchstone::ctl
