// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/eventstore.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

#include <utility>

namespace touchstone::receiver {
namespace {

Failure storeFailure(const QString &what, const QSqlError &error)
{
    return {Failure::Kind::Unavailable, what, error.text()};
}

qint64 microseconds(Timestamp time)
{
    return time.time_since_epoch().count();
}

/// FULL: a committed event survives a power cut, because the sender forgets it after our 200.
constexpr const char *preparation[] = {
    "PRAGMA busy_timeout = 5000",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    R"(CREATE TABLE IF NOT EXISTS events (
        endpoint TEXT NOT NULL, event_id TEXT NOT NULL, received_at INTEGER NOT NULL, body BLOB NOT NULL,
        PRIMARY KEY (endpoint, event_id)) WITHOUT ROWID)",
    "CREATE INDEX IF NOT EXISTS events_by_time ON events (received_at)",
};

} // namespace

EventStore::EventStore(QString connectionName)
    : m_connectionName(std::move(connectionName))
{}

EventStore::~EventStore()
{
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<std::unique_ptr<EventStore>> EventStore::open(const QString &path)
{
    const QString name = QStringLiteral("receiver-") + QUuid::createUuid().toString(QUuid::Id128);
    std::unique_ptr<EventStore> store(new EventStore(name));
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(path);
    if (!database.open())
        return storeFailure(QStringLiteral("Could not open the event store %1.").arg(path), database.lastError());
    QSqlQuery query(database);
    for (const char *statement : preparation) {
        if (!query.exec(QLatin1String(statement)))
            return storeFailure(QStringLiteral("Could not prepare the event store %1.").arg(path), query.lastError());
        query.finish();
    }
    return store;
}

Result<std::vector<bool>> EventStore::append(const std::vector<ReceivedEvent> &events)
{
    QSqlDatabase database = QSqlDatabase::database(m_connectionName, false);
    const QString what = QStringLiteral("Could not store the events.");
    if (!database.transaction())
        return storeFailure(what, database.lastError());
    std::vector<bool> isNew;
    QSqlQuery query(database);
    bool good =
        query.prepare(QStringLiteral("INSERT INTO events (endpoint, event_id, received_at, body) VALUES (?, ?, ?, ?)"
                                     " ON CONFLICT DO NOTHING"));
    for (const ReceivedEvent &event : events) {
        query.bindValue(0, event.endpoint);
        query.bindValue(1, event.eventId);
        query.bindValue(2, microseconds(event.receivedAt));
        query.bindValue(3, event.body);
        good = good && query.exec();
        isNew.push_back(good && query.numRowsAffected() == 1);
    }
    query.finish();
    if (good && database.commit())
        return isNew;
    const QSqlError error = good ? database.lastError() : query.lastError();
    database.rollback();
    return storeFailure(what, error);
}

Result<bool> EventStore::contains(const QString &endpoint, const QString &eventId) const
{
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    query.prepare(QStringLiteral("SELECT 1 FROM events WHERE endpoint = ? AND event_id = ?"));
    query.bindValue(0, endpoint);
    query.bindValue(1, eventId);
    if (!query.exec())
        return storeFailure(QStringLiteral("Could not read the event store."), query.lastError());
    return query.next();
}

Result<void> EventStore::discardBefore(Timestamp time)
{
    QSqlQuery query(QSqlDatabase::database(m_connectionName, false));
    query.prepare(QStringLiteral("DELETE FROM events WHERE received_at < ?"));
    query.bindValue(0, microseconds(time));
    if (!query.exec())
        return storeFailure(QStringLiteral("Could not tidy the event store."), query.lastError());
    return {};
}

} // namespace touchstone::receiver
