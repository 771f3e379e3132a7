// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/livestream.h"
#include "app/ctl/task.h"

#include <QHash>

#include <optional>

namespace touchstone::ctl {

/// event tail: writes every event as it comes, until it is interrupted or nobody reads it any more. A reader that is
/// slow slows the stream down.
class EventTail : public Task
{
    Q_OBJECT

public:
    using Task::Task;
    static QList<Command> commands();

    void interrupt() override { finish(ExitCode::Ok); } // how it is meant to end

private:
    void tail();
    void listen(const ProjectName &project, const QList<Device> &devices);
    /// The IDs that --sensor names; nothing: the task has ended.
    std::optional<QStringList> chooseSensors(const QList<Device> &devices);
    void setWidths();
    void take(const QList<Event> &events);
    QByteArray tableRow(const Event &event) const;
    void learnName(const Event &event);

    LiveStream *m_stream = nullptr;  ///< our child
    QHash<QString, QString> m_names; ///< of sensors, by ID
    QList<int> m_widths;
    bool m_hasColours = false;
    qint64 m_left = -1; ///< how many more; below zero: no limit
};

} // namespace touchstone::ctl
