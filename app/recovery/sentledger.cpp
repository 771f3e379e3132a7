// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery/sentledger.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

namespace touchstone::recovery {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SentLedger)
};

constexpr int version = 1;

// Primary result codes of SQLite; the driver reports extended ones, whose low byte is the primary.
constexpr int sqliteBusy = 5;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;

const QString damagedDetail = QStringLiteral("damaged");

Failure failureOf(const QSqlError &error)
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    if (code == sqliteBusy)
        return {Failure::Kind::Conflict,
            Texts::tr("Another Touchstone with the same data folder is open; only one can recover at a time.")};
    const QString what = Texts::tr("The record of sent events cannot be used: %1.").arg(error.databaseText());
    if (code == sqliteCorrupt || code == sqliteNotADatabase)
        return {Failure::Kind::Internal, what, damagedDetail};
    return {Failure::Kind::Unavailable, what};
}

bool isDamage(const Failure &failure)
{
    return failure.detail == damagedDetail;
}

qint64 microseconds(Timestamp time)
{
    return time.time_since_epoch().count();
}

Timestamp timestamp(const QVariant &value)
{
    return Timestamp(std::chrono::microseconds(value.toLongLong()));
}

/// The lock is taken with the first write and kept until the end of the process, however that comes. FULL: a mark is
/// there after a power cut.
const QStringList preparation{
    QStringLiteral("PRAGMA locking_mode = EXCLUSIVE"),
    QStringLiteral("PRAGMA journal_mode = WAL"),
    QStringLiteral("PRAGMA synchronous = FULL"),
    QStringLiteral("CREATE TABLE IF NOT EXISTS sent (connector TEXT NOT NULL, event_id TEXT NOT NULL,"
                   " mark INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (connector, event_id)) WITHOUT ROWID"),
    QStringLiteral("CREATE TABLE IF NOT EXISTS outages (connector TEXT PRIMARY KEY, began INTEGER NOT NULL,"
                   " began_known INTEGER NOT NULL, ended INTEGER) WITHOUT ROWID"),
    QStringLiteral("CREATE TABLE IF NOT EXISTS begun_anew (at INTEGER NOT NULL)"),
    QStringLiteral("PRAGMA user_version = %1").arg(version),
};

Result<void> keepAside(const QString &path, Timestamp now)
{
    const QString aside = QStringLiteral("%1.damaged-%2").arg(path).arg(microseconds(now));
    for (const char *part : {"", "-wal", "-shm"}) {
        const QString file = path + QLatin1String(part);
        if (QFile::exists(file) && !QFile::rename(file, aside + QLatin1String(part)))
            return Failure{Failure::Kind::Unavailable,
                Texts::tr("The damaged record of sent events %1 cannot be moved away.").arg(path)};
    }
    return {};
}

} // namespace

SentLedger::SentLedger(QString connectionName)
    : m_connectionName(std::move(connectionName))
{}

SentLedger::~SentLedger()
{
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<SentLedger>> SentLedger::open(const QString &path, Timestamp now)
{
    Result<std::unique_ptr<SentLedger>> ledger = openFile(path);
    bool isNew = false;
    if (!ledger && isDamage(ledger.failure())) {
        if (const Result<void> kept = keepAside(path, now); !kept)
            return kept.failure();
        ledger = openFile(path);
        isNew = true;
    }
    if (!ledger)
        return ledger;
    SentLedger &opened = **ledger;
    if (isNew) {
        QSqlQuery note(QSqlDatabase::database(opened.m_connectionName, false));
        note.prepare(QStringLiteral("INSERT INTO begun_anew (at) VALUES (?)"));
        note.addBindValue(microseconds(now));
        if (!note.exec())
            return failureOf(note.lastError());
    }
    if (const Result<void> up = opened.bringUp(now); !up)
        return up.failure();
    return ledger;
}

Result<std::unique_ptr<SentLedger>> SentLedger::openFile(const QString &path)
{
    // What a person's sensors sent, and when, is nobody else's. SQLite gives its other files the mode of the first;
    // where the file cannot be made, opening it says why.
    QFile file(path);
    if (!file.exists())
        file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.close();
    const QString name = QStringLiteral("sent-") + QUuid::createUuid().toString(QUuid::Id128);
    std::unique_ptr<SentLedger> ledger(new SentLedger(name));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=500"));
        if (!database.open())
            return failureOf(database.lastError());
    }
    if (const Result<void> prepared = ledger->prepareFile(); !prepared)
        return prepared.failure();
    return ledger;
}

Result<void> SentLedger::prepareFile()
{
    QSqlQuery found(QSqlDatabase::database(m_connectionName, false));
    if (!found.exec(QStringLiteral("PRAGMA user_version")) || !found.next())
        return failureOf(found.lastError());
    if (found.value(0).toInt() > version)
        return Failure{Failure::Kind::Invalid,
            Texts::tr("The record of sent events was written by a newer Touchstone; it is left untouched.")};
    found.finish();
    for (const QString &statement : preparation) {
        if (const Result<void> done = execute(statement); !done)
            return done;
    }
    // Damage deep in the file would come to light at the worst moment, between an answer and its mark.
    QSqlQuery check(QSqlDatabase::database(m_connectionName, false));
    if (!check.exec(QStringLiteral("PRAGMA quick_check(1)")) || !check.next())
        return failureOf(check.lastError());
    if (check.value(0).toString() != QLatin1String("ok"))
        return Failure{Failure::Kind::Internal, Texts::tr("The record of sent events is damaged."), damagedDetail};
    return {};
}

/// What an earlier process left on the wire has no answer any more; what is older than the cloud's history is not
/// needed.
Result<void> SentLedger::bringUp(Timestamp now)
{
    return inOneCommit([this, now]() -> Result<void> {
        const QString doubtful = QStringLiteral("UPDATE sent SET mark = %1 WHERE mark = %2");
        if (const Result<void> done = execute(doubtful.arg(int(SentMark::Doubtful)).arg(int(SentMark::OnWire))); !done)
            return done;
        const qint64 oldest = microseconds(now - retention);
        for (const char *old : {"DELETE FROM sent WHERE at < %1", "DELETE FROM begun_anew WHERE at < %1",
                 "DELETE FROM outages WHERE ended < %1"}) {
            if (const Result<void> done = execute(QString::fromLatin1(old).arg(oldest)); !done)
                return done;
        }
        return {};
    });
}

Result<void> SentLedger::execute(const QString &statement) const
{
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    if (!query.exec(statement))
        return failureOf(query.lastError());
    return {};
}

Result<void> SentLedger::inOneCommit(const std::function<Result<void>()> &work) const
{
    if (const Result<void> begun = execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    Result<void> done = work();
    if (done)
        done = execute(QStringLiteral("COMMIT"));
    if (!done) {
        // SQLite may have rolled back by itself on a full disk; then this fails, and all is as it should be.
        const Result<void> back = execute(QStringLiteral("ROLLBACK"));
        Q_UNUSED(back)
    }
    return done;
}

Result<SentRecord> SentLedger::record(const ConnectorName &connector) const
{
    SentRecord record;
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT event_id, mark FROM sent WHERE connector = ?"));
    query.addBindValue(connector.path());
    if (!query.exec())
        return failureOf(query.lastError());
    while (query.next())
        record.marks.insert(query.value(0).toString(), SentMark(query.value(1).toInt()));
    if (query.lastError().isValid())
        return failureOf(query.lastError());
    QSqlQuery anew(QSqlDatabase::database(m_connectionName, false));
    if (!anew.exec(QStringLiteral("SELECT max(at) FROM begun_anew")) || !anew.next())
        return failureOf(anew.lastError());
    if (!anew.value(0).isNull())
        record.doubtfulBefore = timestamp(anew.value(0));
    return record;
}

Result<void> SentLedger::begin(const ConnectorName &connector, const QStringList &eventIds, Timestamp now)
{
    QList<Settled> all;
    for (const QString &eventId : eventIds)
        all.append({eventId, SentMark::OnWire});
    return settle(connector, all, now);
}

Result<void> SentLedger::settle(const ConnectorName &connector, const QList<Settled> &settled, Timestamp now)
{
    return inOneCommit([&]() -> Result<void> {
        const QSqlDatabase database = QSqlDatabase::database(m_connectionName, false);
        QSqlQuery mark(database);
        QSqlQuery forget(database);
        mark.prepare(QStringLiteral("INSERT INTO sent (connector, event_id, mark, at) VALUES (?, ?, ?, ?)"
                                    " ON CONFLICT DO UPDATE SET mark = excluded.mark, at = excluded.at"));
        forget.prepare(QStringLiteral("DELETE FROM sent WHERE connector = ? AND event_id = ?"));
        for (const Settled &one : settled) {
            QSqlQuery &query = one.mark ? mark : forget;
            query.addBindValue(connector.path());
            query.addBindValue(one.eventId);
            if (one.mark) {
                query.addBindValue(int(*one.mark));
                query.addBindValue(microseconds(now));
            }
            if (!query.exec())
                return failureOf(query.lastError());
        }
        return {};
    });
}

Result<QList<Outage>> SentLedger::outages() const
{
    QList<Outage> outages;
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("SELECT connector, began, began_known, ended FROM outages")))
        return failureOf(query.lastError());
    while (query.next()) {
        const auto connector = ConnectorName::parse(query.value(0).toString());
        if (!connector)
            continue;
        Outage outage{*connector, timestamp(query.value(1)), query.value(2).toBool(), {}};
        if (!query.value(3).isNull())
            outage.end = timestamp(query.value(3));
        outages.append(outage);
    }
    if (query.lastError().isValid())
        return failureOf(query.lastError());
    return outages;
}

Result<void> SentLedger::keep(const Outage &outage)
{
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO outages (connector, began, began_known, ended)"
                                 " VALUES (?, ?, ?, ?)"));
    query.addBindValue(outage.connector.path());
    query.addBindValue(microseconds(outage.begin));
    query.addBindValue(outage.isBeginKnown);
    query.addBindValue(outage.end ? QVariant(microseconds(*outage.end)) : QVariant());
    if (!query.exec())
        return failureOf(query.lastError());
    return {};
}

} // namespace touchstone::recovery
