// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/queue/queuerecovery.h"

#include "app/cloud/queue/queuerecords.h"
#include "models/sqlite/sqlitefile.h"

#include <QSqlError>
#include <QVariant>

#include <functional>
#include <set>

namespace touchstone::cloud {

using queuerecords::toTimestamp;

namespace {

/// Calls `row` for each row of the answer; what was read before an error stays read.
Result<void> eachRow(SqliteFile &file, const QString &statement, const std::function<void(const QSqlQuery &)> &row)
{
    Result<QSqlQuery> query = file.prepare(statement);
    if (!query)
        return query.failure();
    if (!query->exec())
        return file.failure(*query);
    while (query->next())
        row(*query);
    if (query->lastError().isValid())
        return file.failure(*query);
    return {};
}

Result<void> readRows(SqliteFile &file, QList<QueueRow> &rows)
{
    QHash<qint64, qsizetype> index;
    const auto readRow = [&](const QSqlQuery &query) {
        QueueRow row;
        row.ref = {query.value(0).toLongLong(), query.value(3).toLongLong()};
        row.name = {query.value(1).toString(), query.value(2).toString()};
        row.lowWater = query.value(4).toLongLong();
        index.insert(row.ref.connector, rows.size());
        rows.append(row);
    };
    const auto readFilter = [&](const QSqlQuery &query) {
        const auto row = index.constFind(query.value(0).toLongLong());
        if (row != index.constEnd())
            rows[*row].filters.append(query.value(1).toLongLong(), EventFilter::fromText(query.value(2).toString()));
    };
    const auto connectors =
        QStringLiteral("SELECT id, project, connector, epoch, low_water FROM connectors ORDER BY id");
    const auto filters = QStringLiteral("SELECT connector, from_seq, types FROM filters ORDER BY connector, from_seq");
    if (Result<void> done = eachRow(file, connectors, readRow); !done)
        return done;
    return eachRow(file, filters, readFilter);
}

Result<void> readExceptions(SqliteFile &file, std::vector<QueueException> &exceptions)
{
    const auto text = QStringLiteral("SELECT x.connector, x.epoch, x.seq, x.failures, x.next_attempt, x.accepted_at"
                                     " FROM exceptions x JOIN connectors c ON c.id=x.connector AND c.epoch=x.epoch"
                                     " ORDER BY x.seq");
    return eachRow(file, text, [&](const QSqlQuery &query) {
        QueueException exception;
        exception.ref = {query.value(0).toLongLong(), query.value(1).toLongLong()};
        exception.sequence = query.value(2).toLongLong();
        exception.failures = query.value(3).toInt();
        exception.nextAttempt = toTimestamp(query.value(4).toLongLong());
        exception.acceptedAt = toTimestamp(query.value(5).toLongLong());
        exceptions.push_back(exception);
    });
}

/// Tells the exceptions which events they are about. A salvage does without: it must not depend on the events.
Result<void> readEventsOf(SqliteFile &file, std::vector<QueueException> &exceptions)
{
    Result<QSqlQuery> query = file.prepare(QStringLiteral("SELECT event_id, project FROM events WHERE seq=?"));
    if (!query)
        return query.failure();
    for (QueueException &exception : exceptions) {
        query->bindValue(0, exception.sequence);
        if (!query->exec())
            return file.failure(*query);
        if (query->next()) {
            exception.eventId = query->value(0).toString();
            exception.addressed = queuerecords::addresseeOf(query->value(1).toString()) != 0;
        }
        query->finish();
    }
    return {};
}

/// The greatest number that any table has ever heard of: new ones start above it, so that no old mark, filter or
/// exception can be mistaken for one of theirs.
Result<void> readGreatestNumbers(SqliteFile &file, RecoveredQueue &recovered)
{
    const Result<qint64> head = file.number(QStringLiteral("SELECT max(ifnull((SELECT max(seq) FROM events), 0),"
                                                           " ifnull((SELECT max(low_water) FROM connectors), 0),"
                                                           " ifnull((SELECT max(from_seq) - 1 FROM filters), 0),"
                                                           " ifnull((SELECT max(seq) FROM exceptions), 0))"));
    if (!head)
        return head.failure();
    const Result<qint64> connector =
        file.number(QStringLiteral("SELECT max(ifnull((SELECT max(id) FROM connectors), 0),"
                                   " ifnull((SELECT max(connector) FROM exceptions), 0))"));
    if (!connector)
        return connector.failure();
    recovered.head = *head;
    recovered.lastConnector = *connector;
    return {};
}

/// Skips from project to project along the index instead of reading it all.
Result<void> readProjects(SqliteFile &file, QStringList &projects)
{
    const auto text = QStringLiteral("WITH RECURSIVE names(name) AS (SELECT min(project) FROM events UNION ALL"
                                     " SELECT (SELECT min(project) FROM events WHERE project > name) FROM names"
                                     " WHERE name IS NOT NULL) SELECT name FROM names WHERE name IS NOT NULL");
    return eachRow(file, text, [&](const QSqlQuery &query) { projects.append(query.value(0).toString()); });
}

Result<void> salvageEvents(SqliteFile &file, QueueBatch &batch)
{
    const auto read = [&file](const QString &order, const std::function<void(const QueuedEventPointer &)> &take) {
        const auto text = QStringLiteral("SELECT %1 FROM events NOT INDEXED ORDER BY seq %2");
        return eachRow(file, text.arg(QLatin1String(queuerecords::eventColumns), order),
            [&](const QSqlQuery &query) { take(queuerecords::readEvent(query)); });
    };
    std::set<Sequence> seen;
    const auto take = [&](const QueuedEventPointer &event) {
        if (seen.insert(event->sequence).second)
            batch.events.push_back(event);
    };
    // From the front up to the damage, and from the back down to it.
    const Result<void> forward = read(QStringLiteral("ASC"), take);
    return forward ? forward : read(QStringLiteral("DESC"), take);
}

} // namespace

Result<RecoveredQueue> recoverQueue(SqliteFile &file)
{
    RecoveredQueue recovered;
    if (const Result<void> done = readRows(file, recovered.rows); !done)
        return done.failure();
    if (const Result<void> done = readExceptions(file, recovered.exceptions); !done)
        return done.failure();
    if (const Result<void> done = readEventsOf(file, recovered.exceptions); !done)
        return done.failure();
    if (const Result<void> done = readGreatestNumbers(file, recovered); !done)
        return done.failure();
    if (const Result<void> done = readProjects(file, recovered.projects); !done)
        return done.failure();
    return recovered;
}

SalvagedQueue salvageQueue(const QString &path)
{
    SalvagedQueue salvaged;
    SqliteFile file;
    if (!file.openForReading(path))
        return salvaged;
    QList<QueueRow> rows;
    (void)readRows(file, rows);
    salvaged.batch.rows.assign(rows.begin(), rows.end());
    (void)readExceptions(file, salvaged.batch.exceptions);
    (void)salvageEvents(file, salvaged.batch);
    return salvaged;
}

} // namespace touchstone::cloud
