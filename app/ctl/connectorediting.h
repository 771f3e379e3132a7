// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/headeroptions.h"
#include "app/ctl/task.h"

#include <optional>

namespace touchstone::ctl {

/// connector create, set, enable, disable, delete. Several connectors are changed one after the other; one that cannot
/// be does not hold up the others, and the exit code is that of the first failure.
class ConnectorEditing : public Task
{
    Q_OBJECT

public:
    using Task::Task;
    static QList<Command> commands();

private:
    void create();
    void set();
    void enable();
    void disable();
    void remove();

    std::optional<api::ConnectorChange> readChange(); ///< nothing: the task has ended
    std::optional<HeaderOptions> readHeaders();       ///< likewise
    std::optional<QString> readHidden(const char *option, const QString &what);
    void switchTo(ConnectorStatus status, const QList<DataConnector> &connectors);
    /// Says what is lost with their queues and asks, unless --yes was said.
    void whenAgreed(const QList<DataConnector> &connectors, const QString &deed, const std::function<void()> &next);
    void countWaiting(const QList<DataConnector> &connectors, const std::function<void()> &next);
    void ask(const QList<DataConnector> &connectors, const QString &deed, const std::function<void()> &next);
    void note(const Failure &failure);
    void writeChanged();

    std::optional<qint64> m_waiting; ///< events in the queues; nothing where nobody can tell
    QList<DataConnector> m_changed;
    ExitCode m_code = ExitCode::Ok;
};

} // namespace touchstone::ctl
