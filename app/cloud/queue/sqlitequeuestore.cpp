// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/queue/sqlitequeuestore.h"

#include "app/cloud/queue/queuecleaner.h"
#include "app/cloud/queue/queuerecords.h"
#include "app/cloud/queue/queuerecovery.h"
#include "app/cloud/queue/queueschema.h"
#include "models/sqlite/sqlitefile.h"

#include <QDateTime>
#include <QFile>
#include <QLoggingCategory>
#include <QSqlError>
#include <QVariant>

#include <optional>

namespace touchstone::cloud {

using queuerecords::toNumber;

namespace {

Q_LOGGING_CATEGORY(storeLog, "touchstone.queue")

/// Prepared once, used for every batch.
struct Statements
{
    QSqlQuery appendEvent;
    QSqlQuery putRow;
    QSqlQuery dropFilters;
    QSqlQuery putFilter;
    QSqlQuery forgetRow;
    QSqlQuery putException;
    QSqlQuery dropException;
    QSqlQuery moveMark;
    QSqlQuery readPage;
    QSqlQuery readOne;
    QSqlQuery countTypes;
};

Result<Statements> prepareStatements(SqliteFile &file)
{
    const QString columns = QLatin1String(queuerecords::eventColumns);
    Statements statements;
    const std::pair<QSqlQuery Statements::*, QString> texts[] = {
        {&Statements::appendEvent, QStringLiteral("INSERT INTO events(%1) VALUES(?,?,?,?,?,?,?,?,?,?)").arg(columns)},
        {&Statements::putRow,
            QStringLiteral("INSERT INTO connectors(id, project, connector, epoch, low_water) VALUES(?,?,?,?,?)"
                           " ON CONFLICT(id) DO UPDATE SET epoch=excluded.epoch,"
                           " low_water=max(low_water, excluded.low_water)")},
        {&Statements::dropFilters, QStringLiteral("DELETE FROM filters WHERE connector=?")},
        {&Statements::putFilter, QStringLiteral("INSERT INTO filters(connector, from_seq, types) VALUES(?,?,?)")},
        {&Statements::forgetRow, QStringLiteral("DELETE FROM connectors WHERE id=?")},
        {&Statements::putException,
            QStringLiteral("INSERT INTO exceptions(seq, connector, epoch, failures, next_attempt, accepted_at)"
                           " VALUES(?,?,?,?,?,?) ON CONFLICT(seq, connector) DO UPDATE SET epoch=excluded.epoch,"
                           " failures=excluded.failures, next_attempt=excluded.next_attempt")},
        {&Statements::dropException, QStringLiteral("DELETE FROM exceptions WHERE seq=? AND connector=?")},
        {&Statements::moveMark,
            QStringLiteral("UPDATE connectors SET low_water=? WHERE id=? AND epoch=? AND low_water<?")},
        {&Statements::readPage,
            QStringLiteral("SELECT %1 FROM events WHERE project=? AND seq>? AND seq<=? ORDER BY seq LIMIT ?")
                .arg(columns)},
        {&Statements::readOne, QStringLiteral("SELECT %1 FROM events WHERE seq=?").arg(columns)},
        {&Statements::countTypes, QStringLiteral("SELECT type, count(*) FROM events INDEXED BY events_of_project"
                                                 " WHERE project=? AND seq>? AND seq<=? GROUP BY type")},
    };
    for (const auto &[member, text] : texts) {
        Result<QSqlQuery> prepared = file.prepare(text);
        if (!prepared)
            return prepared.failure();
        statements.*member = std::move(*prepared);
    }
    return statements;
}

} // namespace

class SqliteQueueStore::Private
{
public:
    explicit Private(QString filePath)
        : path(std::move(filePath))
    {}

    Result<RecoveredQueue> openFile();
    Result<RecoveredQueue> openOrReplaceFile();
    Result<RecoveredQueue> replaceDamagedFile(const Failure &reason);
    Result<RecoveredQueue> fillFreshFile(const QueueBatch &salvaged);
    void closeFile();
    template <typename Operation>
    auto healing(Operation operation) -> decltype(operation());
    Result<void> heal(const Failure &reason);

    Result<void> rewriteVersion();
    Result<void> applyWithin(const QueueBatch &batch);
    Result<std::vector<QueuedEventPointer>> readPage(const QString &project, Sequence after, Sequence upTo, int limit);
    Result<std::vector<QueuedEventPointer>> readEach(const std::vector<Sequence> &sequences);
    Result<QHash<QString, qint64>> countTypes(const QString &project, Sequence after, Sequence upTo);
    Result<void> putRow(const QueueRow &row);
    Result<void> forget(qint64 connector);
    Result<void> putException(const QueueException &exception);
    Result<void> settle(const QueueBatch::Settled &settled);
    Result<void> run(QSqlQuery &query);

    QString path;
    std::unique_ptr<SqliteFile> file;
    std::optional<Statements> statements;
    std::optional<QueueCleaner> cleaner;
};

SqliteQueueStore::SqliteQueueStore(QString file)
    : d(std::make_unique<Private>(std::move(file)))
{}

SqliteQueueStore::~SqliteQueueStore()
{
    d->closeFile();
}

void SqliteQueueStore::Private::closeFile()
{
    cleaner.reset();
    statements.reset();
    file.reset();
}

Result<RecoveredQueue> SqliteQueueStore::open()
{
    return d->openOrReplaceFile();
}

Result<RecoveredQueue> SqliteQueueStore::Private::openOrReplaceFile()
{
    Result<RecoveredQueue> opened = openFile();
    if (opened || !file->isDamaged())
        return opened;
    return replaceDamagedFile(opened.failure());
}

Result<RecoveredQueue> SqliteQueueStore::Private::openFile()
{
    closeFile();
    file = std::make_unique<SqliteFile>();
    const Result<void> opened =
        file->open(path, SqliteFile::Sync::EveryCommit, queueschema::version, queueschema::statements());
    if (!opened)
        return opened.failure();
    Result<Statements> prepared = prepareStatements(*file);
    if (!prepared)
        return prepared.failure();
    statements.emplace(std::move(*prepared));
    Result<QueueCleaner> cleaning = QueueCleaner::prepare(*file);
    if (!cleaning)
        return cleaning.failure();
    cleaner.emplace(std::move(*cleaning));
    return recoverQueue(*file);
}

Result<RecoveredQueue> SqliteQueueStore::Private::replaceDamagedFile(const Failure &reason)
{
    closeFile();
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddTHHmmsszzz"));
    const Result<QString> aside = keepAside(path, time);
    if (!aside)
        return aside.failure();
    const SalvagedQueue salvaged = salvageQueue(*aside);
    Result<RecoveredQueue> fresh = fillFreshFile(salvaged.batch);
    if (!fresh) {
        // The next one who needs the file tries again, perhaps with more room on the disk.
        closeFile();
        removeDatabase(path);
        if (const Result<void> back = moveDatabase(*aside, path); !back)
            return back.failure();
        return fresh;
    }
    const auto text = QStringLiteral("The queue file was damaged (%1). It is kept as %2; %3 events could be saved into "
                                     "a new file.");
    fresh->warning = text.arg(reason.message, *aside, QString::number(salvaged.batch.events.size()));
    return fresh;
}

Result<RecoveredQueue> SqliteQueueStore::Private::fillFreshFile(const QueueBatch &salvaged)
{
    if (Result<RecoveredQueue> fresh = openFile(); !fresh)
        return fresh;
    if (const Result<void> saved = applyWithin(salvaged); !saved)
        return saved.failure();
    return recoverQueue(*file);
}

/// Damage in the middle of a file may show only when that part is read, perhaps days later. Then as at the start: keep
/// the file aside, save what can be read, and go on.
template <typename Operation>
auto SqliteQueueStore::Private::healing(Operation operation) -> decltype(operation())
{
    if (!statements) { // an earlier attempt to replace the file has failed
        if (const Result<RecoveredQueue> opened = openOrReplaceFile(); !opened)
            return opened.failure();
    }
    auto result = operation();
    if (result || !file->isDamaged())
        return result;
    if (const Result<void> healed = heal(result.failure()); !healed)
        return healed.failure();
    return operation();
}

Result<void> SqliteQueueStore::Private::heal(const Failure &reason)
{
    const Result<RecoveredQueue> replaced = replaceDamagedFile(reason);
    if (!replaced)
        return replaced.failure();
    qCWarning(storeLog).noquote() << replaced->warning;
    return {};
}

Result<void> SqliteQueueStore::apply(const QueueBatch &batch)
{
    return d->healing([&] { return d->applyWithin(batch); });
}

Result<void> SqliteQueueStore::probe()
{
    return d->healing([this] { return d->rewriteVersion(); });
}

/// The version is what it was, but SQLite writes its page all the same.
Result<void> SqliteQueueStore::Private::rewriteVersion()
{
    if (Result<void> synced = file->setSync(SqliteFile::Sync::EveryCommit); !synced)
        return synced;
    for (const QString &statement : {QStringLiteral("BEGIN IMMEDIATE"),
             QStringLiteral("PRAGMA user_version=%1").arg(queueschema::version), QStringLiteral("COMMIT")}) {
        if (Result<void> done = file->execute(statement); !done) {
            (void)file->execute(QStringLiteral("ROLLBACK"));
            return done;
        }
    }
    return {};
}

Result<void> SqliteQueueStore::Private::applyWithin(const QueueBatch &batch)
{
    if (batch.isEmpty())
        return {};
    if (Result<void> synced = file->setSync(SqliteFile::Sync::EveryCommit); !synced)
        return synced;
    if (Result<void> begun = file->execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    Result<void> state;
    const auto each = [&state](const auto &items, auto &&change) {
        for (auto item = items.begin(); state && item != items.end(); ++item)
            state = change(*item);
    };
    each(batch.rows, [this](const QueueRow &row) { return putRow(row); });
    each(batch.forgotten, [this](qint64 connector) { return forget(connector); });
    each(batch.events, [this](const QueuedEventPointer &event) {
        queuerecords::bindEvent(statements->appendEvent, *event);
        return run(statements->appendEvent);
    });
    each(batch.exceptions, [this](const QueueException &exception) { return putException(exception); });
    each(batch.settled, [this](const QueueBatch::Settled &settled) { return settle(settled); });
    each(batch.marks, [this](const QueueBatch::Mark &mark) {
        statements->moveMark.bindValue(0, mark.lowWater);
        statements->moveMark.bindValue(1, mark.ref.connector);
        statements->moveMark.bindValue(2, mark.ref.epoch);
        statements->moveMark.bindValue(3, mark.lowWater);
        return run(statements->moveMark);
    });
    if (state)
        state = file->execute(QStringLiteral("COMMIT"));
    if (!state) {
        // After some errors, a full disk among them, SQLite has rolled back already; then this one fails, harmlessly.
        (void)file->execute(QStringLiteral("ROLLBACK"));
        return state;
    }
    for (const QueueBatch::Release &release : batch.releases)
        cleaner->release(release);
    if (!batch.rows.empty() || !batch.forgotten.empty())
        cleaner->sweepExceptions();
    return {};
}

Result<void> SqliteQueueStore::Private::run(QSqlQuery &query)
{
    if (!query.exec())
        return file->failure(query);
    query.finish();
    return {};
}

Result<void> SqliteQueueStore::Private::putRow(const QueueRow &row)
{
    QSqlQuery &put = statements->putRow;
    put.bindValue(0, row.ref.connector);
    put.bindValue(1, row.name.project);
    put.bindValue(2, row.name.connector);
    put.bindValue(3, row.ref.epoch);
    put.bindValue(4, row.lowWater);
    if (Result<void> done = run(put); !done)
        return done;
    statements->dropFilters.bindValue(0, row.ref.connector);
    if (Result<void> done = run(statements->dropFilters); !done)
        return done;
    for (const FilterHistory::Span &span : row.filters.spans()) {
        statements->putFilter.bindValue(0, row.ref.connector);
        statements->putFilter.bindValue(1, span.from);
        statements->putFilter.bindValue(2, span.filter.text());
        if (Result<void> done = run(statements->putFilter); !done)
            return done;
    }
    return {};
}

Result<void> SqliteQueueStore::Private::forget(qint64 connector)
{
    statements->forgetRow.bindValue(0, connector);
    if (Result<void> done = run(statements->forgetRow); !done)
        return done;
    statements->dropFilters.bindValue(0, connector);
    return run(statements->dropFilters);
}

Result<void> SqliteQueueStore::Private::putException(const QueueException &exception)
{
    QSqlQuery &put = statements->putException;
    put.bindValue(0, exception.sequence);
    put.bindValue(1, exception.ref.connector);
    put.bindValue(2, exception.ref.epoch);
    put.bindValue(3, exception.failures);
    put.bindValue(4, toNumber(exception.nextAttempt));
    put.bindValue(5, toNumber(exception.acceptedAt));
    return run(put);
}

Result<void> SqliteQueueStore::Private::settle(const QueueBatch::Settled &settled)
{
    statements->dropException.bindValue(0, settled.sequence);
    statements->dropException.bindValue(1, settled.ref.connector);
    if (Result<void> done = run(statements->dropException); !done)
        return done;
    return cleaner->settled(settled);
}

Result<std::vector<QueuedEventPointer>> SqliteQueueStore::readAfter(
    const QString &project, Sequence after, Sequence upTo, int limit)
{
    return d->healing([&] { return d->readPage(project, after, upTo, limit); });
}

Result<std::vector<QueuedEventPointer>> SqliteQueueStore::Private::readPage(
    const QString &project, Sequence after, Sequence upTo, int limit)
{
    QSqlQuery &page = statements->readPage;
    page.bindValue(0, project);
    page.bindValue(1, after);
    page.bindValue(2, upTo);
    page.bindValue(3, limit);
    if (!page.exec())
        return file->failure(page);
    std::vector<QueuedEventPointer> events;
    while (page.next())
        events.push_back(queuerecords::readEvent(page));
    if (page.lastError().isValid())
        return file->failure(page);
    page.finish();
    return events;
}

Result<std::vector<QueuedEventPointer>> SqliteQueueStore::read(const std::vector<Sequence> &sequences)
{
    return d->healing([&] { return d->readEach(sequences); });
}

Result<std::vector<QueuedEventPointer>> SqliteQueueStore::Private::readEach(const std::vector<Sequence> &sequences)
{
    QSqlQuery &one = statements->readOne;
    std::vector<QueuedEventPointer> events;
    for (const Sequence sequence : sequences) {
        one.bindValue(0, sequence);
        if (!one.exec())
            return file->failure(one);
        if (one.next())
            events.push_back(queuerecords::readEvent(one));
        else if (one.lastError().isValid()) // not to be mistaken for an event that is gone
            return file->failure(one);
        one.finish();
    }
    return events;
}

Result<QHash<QString, qint64>> SqliteQueueStore::countByType(const QString &project, Sequence after, Sequence upTo)
{
    return d->healing([&] { return d->countTypes(project, after, upTo); });
}

Result<QHash<QString, qint64>> SqliteQueueStore::Private::countTypes(
    const QString &project, Sequence after, Sequence upTo)
{
    QSqlQuery &count = statements->countTypes;
    count.bindValue(0, project);
    count.bindValue(1, after);
    count.bindValue(2, upTo);
    if (!count.exec())
        return file->failure(count);
    QHash<QString, qint64> counts;
    while (count.next())
        counts.insert(count.value(0).toString(), count.value(1).toLongLong());
    if (count.lastError().isValid())
        return file->failure(count);
    count.finish();
    return counts;
}

Result<bool> SqliteQueueStore::clean(int limit)
{
    return d->healing([&] { return d->cleaner->step(limit); });
}

} // namespace touchstone::cloud
