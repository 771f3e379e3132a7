// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/livestream.h"
#include "app/ctl/task.h"

#include <QHash>
#include <QTimer>

namespace touchstone::ctl {

/// identify: tells which sensor is touched, or waits for the touch of a certain one.
class IdentifyCommand : public Task
{
    Q_OBJECT

public:
    using Task::Task;
    static QList<Command> commands();

    void interrupt() override { finish(m_touches > 0 ? ExitCode::Ok : ExitCode::Interrupted); }

private:
    void identify();
    void listen(const ProjectName &project, const QList<Device> &devices);
    void take(const QList<Event> &events);
    void touched(const Event &event);
    void write(const Device &device, Timestamp time);
    void timeIsUp();

    QHash<QString, Device> m_devices;      ///< by ID
    QHash<QString, Timestamp> m_lastTouch; ///< by ID
    QString m_awaited;                     ///< ID; empty: any
    QTimer m_end;
    qint64 m_touches = 0;
    qint64 m_most = 0; ///< 0: no limit
};

} // namespace touchstone::ctl
