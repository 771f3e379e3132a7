// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/cloudaccess.h"
#include "app/ctl/connectionchoice.h"
#include "app/ctl/interruption.h"
#include "app/ctl/task.h"
#include "app/ctl/terminal.h"

#include <memory>
#include <optional>

namespace touchstone::ctl {

/// touchstonectl: reads the command line, opens the connection where the command needs one, and lets the task work.
/// Ends the event loop with the exit code.
class Program : public QObject
{
    Q_OBJECT

public:
    explicit Program(QStringList arguments, QObject *parent = nullptr);
    ~Program() override;

    void start(); ///< from the event loop

private:
    void showHelp();
    void open(const Result<connections::ConnectionAccess> &access);
    void run(const Cloud *cloud);
    void end(ExitCode code);
    void refuse(const QString &problem, ExitCode code);

    QStringList m_arguments;
    SystemClock m_clock;
    Terminal m_terminal;
    Interruption m_interruption;
    Request m_request;
    ConnectionChoice m_choice{m_request, m_terminal};
    std::unique_ptr<api::CloudAccess> m_access;
    std::optional<Cloud> m_cloud;
    Task *m_task = nullptr; ///< our child
    bool m_hasEnded = false;
};

} // namespace touchstone::ctl
