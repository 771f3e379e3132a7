// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sqlite/sqlitefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

namespace touchstone {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SqliteFile)
};

// Primary result codes of SQLite; the driver reports extended ones, whose low byte is the primary.
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteNotADatabase = 26;

// The file keeps some free pages for the next burst; beyond both bounds it shrinks, a little at each step.
constexpr qint64 sparePages = 4096;
constexpr qint64 pagesPerStep = 256;
QStringList databaseParts()
{
    return {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")};
}

int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

} // namespace

SqliteFile::SqliteFile()
    : m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
{}

SqliteFile::~SqliteFile()
{
    close();
}

Result<void> SqliteFile::open(const QString &path, Sync sync, int version, const QStringList &schema)
{
    m_path = path;
    m_damaged = false;
    m_sync.reset();
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=2000"));
    if (!m_database.open())
        return failureOf(m_database.lastError(), Texts::tr("open"));
    const QStringList pragmas{
        QStringLiteral("PRAGMA auto_vacuum=INCREMENTAL"), // before the first table, else it has no effect
        QStringLiteral("PRAGMA journal_mode=WAL"),
        QStringLiteral("PRAGMA temp_store=MEMORY"),
        QStringLiteral("PRAGMA cache_size=-8192"), // KiB
        QStringLiteral("PRAGMA journal_size_limit=67108864"),
    };
    for (const QString &pragma : pragmas) {
        if (const Result<void> done = execute(pragma); !done)
            return done;
    }
    if (const Result<void> done = setSync(sync); !done)
        return done;
    return bringToVersion(version, schema);
}

Result<void> SqliteFile::setSync(Sync sync)
{
    if (m_sync == sync)
        return {};
    m_sync.reset();
    Result<void> done = execute(sync == Sync::EveryCommit ? QStringLiteral("PRAGMA synchronous=FULL")
                                                          : QStringLiteral("PRAGMA synchronous=NORMAL"));
    if (done)
        m_sync = sync;
    return done;
}

Result<void> SqliteFile::openForReading(const QString &path)
{
    m_path = path;
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    m_database.setDatabaseName(path);
    if (!m_database.open())
        return failureOf(m_database.lastError(), Texts::tr("read"));
    // Otherwise SQLite refuses a file as a whole that is shorter than its header says.
    return execute(QStringLiteral("PRAGMA writable_schema=ON"));
}

Result<void> SqliteFile::bringToVersion(int version, const QStringList &schema)
{
    const Result<qint64> found = number(QStringLiteral("PRAGMA user_version"));
    if (!found)
        return found.failure();
    if (*found == version)
        return {};
    if (*found != 0) {
        const auto text = Texts::tr("%1 has schema version %2, this program knows version %3 only");
        return Failure{Failure::Kind::Invalid, text.arg(m_path, QString::number(*found), QString::number(version))};
    }
    if (const Result<void> begun = execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    // Another program may have made the schema while this one waited for its turn.
    const Result<qint64> meanwhile = number(QStringLiteral("PRAGMA user_version"));
    if (!meanwhile || *meanwhile != 0) {
        (void)execute(QStringLiteral("ROLLBACK"));
        return meanwhile ? bringToVersion(version, schema) : meanwhile.failure();
    }
    QStringList statements = schema;
    statements += QStringLiteral("PRAGMA user_version=%1").arg(version);
    statements += QStringLiteral("COMMIT");
    for (const QString &statement : std::as_const(statements)) {
        if (const Result<void> done = execute(statement); !done) {
            (void)execute(QStringLiteral("ROLLBACK"));
            return done;
        }
    }
    return {};
}

void SqliteFile::close()
{
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> SqliteFile::execute(const QString &statement)
{
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        return failure(query);
    return {};
}

Result<QSqlQuery> SqliteFile::prepare(const QString &statement)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return failure(query);
    return query;
}

Result<qint64> SqliteFile::number(const QString &statement)
{
    QSqlQuery query(m_database);
    if (!query.exec(statement))
        return failure(query);
    return query.next() ? query.value(0).toLongLong() : 0;
}

Result<qint64> SqliteFile::usedBytes()
{
    qint64 values[3] = {};
    const char *const pragmas[] = {"page_count", "freelist_count", "page_size"};
    for (int i = 0; i < 3; ++i) {
        const Result<qint64> value = number(QStringLiteral("PRAGMA ") + QLatin1String(pragmas[i]));
        if (!value)
            return value;
        values[i] = *value;
    }
    return (values[0] - values[1]) * values[2];
}

Result<bool> SqliteFile::giveBackSpace()
{
    const Result<qint64> freePages = number(QStringLiteral("PRAGMA freelist_count"));
    const Result<qint64> allPages = number(QStringLiteral("PRAGMA page_count"));
    if (!freePages || !allPages)
        return freePages ? allPages.failure() : freePages.failure();
    if (*freePages < sparePages || *freePages < *allPages / 4)
        return false;
    // The statement frees one page each time it is stepped, and Qt steps it once: it has no columns to be fetched.
    Result<QSqlQuery> vacuum = prepare(QStringLiteral("PRAGMA incremental_vacuum(1)"));
    if (!vacuum)
        return vacuum.failure();
    if (const Result<void> begun = execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun.failure();
    Result<void> state;
    for (qint64 page = 0; state && page < pagesPerStep; ++page) {
        if (!vacuum->exec())
            state = failure(*vacuum);
    }
    vacuum->finish();
    if (state)
        state = execute(QStringLiteral("COMMIT"));
    if (!state) {
        (void)execute(QStringLiteral("ROLLBACK"));
        return state.failure();
    }
    return true;
}

Failure SqliteFile::failure(const QSqlQuery &query)
{
    return failureOf(query.lastError(), Texts::tr("use"));
}

Failure SqliteFile::failureOf(const QSqlError &error, const QString &what)
{
    const int code = primaryCode(error);
    m_damaged = m_damaged || code == sqliteCorrupt || code == sqliteNotADatabase;
    const QString reason = code == sqliteFull ? Texts::tr("the disk is full") : error.text().trimmed();
    return {Failure::Kind::Unavailable, Texts::tr("Could not %1 %2: %3").arg(what, m_path, reason)};
}

Result<QString> keepAside(const QString &path, const QString &time)
{
    const QString aside = path + QStringLiteral(".damaged-") + time;
    if (const Result<void> moved = moveDatabase(path, aside); !moved)
        return moved.failure();
    return aside;
}

Result<void> moveDatabase(const QString &from, const QString &to)
{
    for (const QString &part : databaseParts()) {
        if (QFile::exists(from + part) && !QFile::rename(from + part, to + part)) {
            const auto text = Texts::tr("Could not move the damaged file %1 to %2");
            return Failure{Failure::Kind::Unavailable, text.arg(from + part, to + part)};
        }
    }
    return {};
}

void removeDatabase(const QString &path)
{
    for (const QString &part : databaseParts())
        QFile::remove(path + part);
}

} // namespace touchstone
