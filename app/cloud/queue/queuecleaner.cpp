// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/queue/queuecleaner.h"

#include <QVariant>

#include <algorithm>

namespace touchstone::cloud {

Result<QueueCleaner> QueueCleaner::prepare(SqliteFile &file)
{
    QueueCleaner cleaner(file);
    const std::pair<QSqlQuery QueueCleaner::*, QString> texts[] = {
        {&QueueCleaner::m_selectReleased,
            QStringLiteral("SELECT seq FROM events INDEXED BY events_of_project WHERE project=? AND seq>? AND seq<=?"
                           " AND NOT EXISTS(SELECT 1 FROM exceptions WHERE exceptions.seq=events.seq)"
                           " ORDER BY seq LIMIT ?")},
        {&QueueCleaner::m_deleteEvent, QStringLiteral("DELETE FROM events WHERE seq=?")},
        {&QueueCleaner::m_deleteUnlessExcepted,
            QStringLiteral("DELETE FROM events WHERE seq=?"
                           " AND NOT EXISTS(SELECT 1 FROM exceptions WHERE exceptions.seq=events.seq)")},
        {&QueueCleaner::m_selectExceptions,
            QStringLiteral("SELECT seq, connector, EXISTS(SELECT 1 FROM connectors WHERE id=exceptions.connector"
                           " AND epoch=exceptions.epoch) FROM exceptions WHERE seq>? ORDER BY seq LIMIT ?")},
        {&QueueCleaner::m_deleteException, QStringLiteral("DELETE FROM exceptions WHERE seq=? AND connector=?")},
    };
    for (const auto &[member, text] : texts) {
        Result<QSqlQuery> prepared = file.prepare(text);
        if (!prepared)
            return prepared.failure();
        cleaner.*member = std::move(*prepared);
    }
    return cleaner;
}

void QueueCleaner::release(const QueueBatch::Release &release)
{
    Progress &progress = m_projects[release.project];
    if (release.upTo <= progress.releasedUpTo)
        return;
    progress.releasedUpTo = release.upTo;
    m_unfinished.insert(release.project);
}

void QueueCleaner::sweepExceptions()
{
    m_sweptUpTo = 0;
}

Result<void> QueueCleaner::settled(const QueueBatch::Settled &settled)
{
    const auto project = m_projects.find(settled.project);
    if (project == m_projects.end() || settled.sequence > project->second.releasedUpTo)
        return {};
    m_deleteUnlessExcepted.bindValue(0, settled.sequence);
    if (!m_deleteUnlessExcepted.exec())
        return m_file->failure(m_deleteUnlessExcepted);
    m_deleteUnlessExcepted.finish();
    return {};
}

Result<bool> QueueCleaner::step(int limit)
{
    // What is deleted here may come back after a power cut and is deleted again, so it needs no sync of its own.
    if (const Result<void> unsynced = m_file->setSync(SqliteFile::Sync::Checkpoints); !unsynced)
        return unsynced.failure();
    if (m_sweptUpTo) {
        const Result<int> swept = deleteVoidExceptions(limit);
        return swept ? Result<bool>(true) : Result<bool>(swept.failure());
    }
    if (m_unfinished.empty())
        return m_file->giveBackSpace();
    int left = limit;
    while (left > 0 && !m_unfinished.empty()) {
        const QString project = *m_unfinished.begin();
        const Result<int> deleted = deleteEvents(project, m_projects[project], left);
        if (!deleted)
            return deleted.failure();
        if (*deleted < left)
            m_unfinished.erase(project);
        left -= std::max(*deleted, 1); // looking costs something, too
    }
    return true;
}

Result<int> QueueCleaner::deleteEvents(const QString &project, Progress &progress, int limit)
{
    m_selectReleased.bindValue(0, project);
    m_selectReleased.bindValue(1, progress.cleanedUpTo);
    m_selectReleased.bindValue(2, progress.releasedUpTo);
    m_selectReleased.bindValue(3, limit);
    if (!m_selectReleased.exec())
        return m_file->failure(m_selectReleased);
    std::vector<Sequence> sequences;
    while (m_selectReleased.next())
        sequences.push_back(m_selectReleased.value(0).toLongLong());
    m_selectReleased.finish();
    if (const Result<void> done = deleteEach(sequences); !done)
        return done.failure();
    const int count = int(sequences.size());
    progress.cleanedUpTo = count < limit ? progress.releasedUpTo : sequences.back();
    return count;
}

Result<void> QueueCleaner::deleteEach(const std::vector<Sequence> &sequences)
{
    if (sequences.empty())
        return {};
    if (Result<void> begun = m_file->execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    Result<void> state;
    for (const Sequence sequence : sequences) {
        m_deleteEvent.bindValue(0, sequence);
        if (!m_deleteEvent.exec()) {
            state = m_file->failure(m_deleteEvent);
            break;
        }
    }
    if (state)
        state = m_file->execute(QStringLiteral("COMMIT"));
    if (!state)
        (void)m_file->execute(QStringLiteral("ROLLBACK"));
    return state;
}

Result<int> QueueCleaner::deleteVoidExceptions(int limit)
{
    m_selectExceptions.bindValue(0, *m_sweptUpTo);
    m_selectExceptions.bindValue(1, limit);
    if (!m_selectExceptions.exec())
        return m_file->failure(m_selectExceptions);
    struct Key
    {
        Sequence sequence;
        qint64 connector;
    };
    std::vector<Key> voids;
    int seen = 0;
    Sequence last = 0;
    while (m_selectExceptions.next()) {
        ++seen;
        last = m_selectExceptions.value(0).toLongLong();
        if (!m_selectExceptions.value(2).toBool())
            voids.push_back({last, m_selectExceptions.value(1).toLongLong()});
    }
    m_selectExceptions.finish();
    Result<void> state = m_file->execute(QStringLiteral("BEGIN IMMEDIATE"));
    for (const Key &key : voids) {
        m_deleteException.bindValue(0, key.sequence);
        m_deleteException.bindValue(1, key.connector);
        if (state && !m_deleteException.exec())
            state = m_file->failure(m_deleteException);
    }
    if (state)
        state = m_file->execute(QStringLiteral("COMMIT"));
    if (!state) {
        (void)m_file->execute(QStringLiteral("ROLLBACK"));
        return state.failure();
    }
    if (!voids.empty()) {
        // Their events may have been passed over; look again.
        for (auto &[project, progress] : m_projects) {
            progress.cleanedUpTo = 0;
            m_unfinished.insert(project);
        }
    }
    if (seen < limit)
        m_sweptUpTo.reset();
    else // one event's exceptions may lie on both sides of the step's end
        m_sweptUpTo = std::max(*m_sweptUpTo, last - 1);
    return int(voids.size());
}

} // namespace touchstone::cloud
