// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/task.h"

namespace touchstone::ctl {

/// event history: reads back what one sensor sent, newest first, page by page.
class EventHistory : public Task
{
    Q_OBJECT

public:
    using Task::Task;
    static QList<Command> commands();

private:
    void history();
    bool readTimes();
    void ask(const QString &pageToken);
    void take(const api::Page<Event> &page);
    void writeAll();

    api::ApiClient::HistoryQuery m_wanted;
    QString m_sensor;
    qsizetype m_most = 0;
    qsizetype m_written = 0;
    QList<Event> m_events; ///< kept for a table or an array; lines are written as they come
};

} // namespace touchstone::ctl
