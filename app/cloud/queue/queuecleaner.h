// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/queue/queuestore.h"
#include "models/sqlite/sqlitefile.h"

#include <map>
#include <optional>
#include <set>

namespace touchstone::cloud {

/// Deletes what nobody waits for, in steps of bounded work: events that every connector of their project is past, void
/// exceptions of dropped queues, and free pages of the file. Belongs to a SqliteQueueStore and its thread.
class QueueCleaner
{
public:
    static Result<QueueCleaner> prepare(SqliteFile &file);

    void release(const QueueBatch::Release &release);
    /// Exceptions may have become void: look through them all, step by step.
    void sweepExceptions();
    /// Within the caller's transaction: the event goes with its last exception when the project is past it.
    Result<void> settled(const QueueBatch::Settled &settled);

    /// True when there is more to do.
    Result<bool> step(int limit);

private:
    struct Progress
    {
        Sequence releasedUpTo = 0;
        Sequence cleanedUpTo = 0;
    };

    explicit QueueCleaner(SqliteFile &file)
        : m_file(&file)
    {}
    Result<int> deleteEvents(const QString &project, Progress &progress, int limit);
    Result<int> deleteVoidExceptions(int limit);
    Result<void> deleteEach(const std::vector<Sequence> &sequences);

    SqliteFile *m_file;
    QSqlQuery m_selectReleased;
    QSqlQuery m_deleteEvent;
    QSqlQuery m_deleteUnlessExcepted;
    QSqlQuery m_selectExceptions;
    QSqlQuery m_deleteException;
    std::map<QString, Progress> m_projects;  ///< those that were released since the file was opened
    std::set<QString> m_unfinished;          ///< of them, those with something left to delete
    std::optional<Sequence> m_sweptUpTo = 0; ///< nothing: no sweep is under way
};

} // namespace touchstone::cloud
