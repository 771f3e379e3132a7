// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/statisticsstore.h"

#include <QDateTime>
#include <QHash>
#include <QLoggingCategory>
#include <QVariant>

namespace touchstone::cloud {

namespace {

Q_LOGGING_CATEGORY(statisticsLog, "touchstone.statistics")

constexpr int schemaVersion = 1;

QStringList schema()
{
    return {
        QStringLiteral("CREATE TABLE connectors(project TEXT NOT NULL, connector TEXT NOT NULL,"
                       " known_since INTEGER NOT NULL, demo_until INTEGER, rules BLOB NOT NULL,"
                       " PRIMARY KEY(project, connector)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE slots(project TEXT NOT NULL, connector TEXT NOT NULL, start INTEGER NOT NULL,"
                       " width INTEGER NOT NULL, successes INTEGER NOT NULL, errors INTEGER NOT NULL,"
                       " post BLOB NOT NULL, end_to_end BLOB NOT NULL,"
                       " PRIMARY KEY(project, connector, start, width)) WITHOUT ROWID"),
    };
}

qint64 number(Timestamp time)
{
    return time.time_since_epoch().count();
}

Timestamp timestamp(const QVariant &value)
{
    return Timestamp(std::chrono::microseconds(value.toLongLong()));
}

QByteArray notNull(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

} // namespace

StatisticsStore::StatisticsStore(QString file)
    : m_path(std::move(file))
{}

Result<QList<StatisticsStore::Stored>> StatisticsStore::open()
{
    Result<QList<Stored>> stored = openFile();
    if (stored || !m_file.isDamaged())
        return stored;
    m_file.close();
    const auto time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddTHHmmsszzz"));
    const Result<QString> aside = keepAside(m_path, time);
    if (!aside)
        return aside.failure();
    qCWarning(statisticsLog).noquote() << stored.failure().message << "- kept as" << *aside;
    return openFile();
}

Result<QList<StatisticsStore::Stored>> StatisticsStore::openFile()
{
    const Result<void> opened = m_file.open(m_path, SqliteFile::Sync::Checkpoints, schemaVersion, schema());
    if (!opened)
        return opened.failure();
    return readAll();
}

Result<QList<StatisticsStore::Stored>> StatisticsStore::readAll()
{
    QList<Stored> all;
    QHash<ConnectorName, qsizetype> index;
    Result<QSqlQuery> headers =
        m_file.prepare(QStringLiteral("SELECT project, connector, known_since, demo_until, rules FROM connectors"));
    if (!headers)
        return headers.failure();
    if (!headers->exec())
        return m_file.failure(*headers);
    while (headers->next()) {
        Stored stored;
        stored.name = {headers->value(0).toString(), headers->value(1).toString()};
        stored.header.knownSince = timestamp(headers->value(2));
        if (!headers->value(3).isNull())
            stored.header.demoUntil = timestamp(headers->value(3));
        stored.header.disableRules = headers->value(4).toByteArray();
        index.insert(stored.name, all.size());
        all.append(stored);
    }
    Result<QSqlQuery> query = m_file.prepare(
        QStringLiteral("SELECT project, connector, start, width, successes, errors, post, end_to_end FROM slots"));
    if (!query)
        return query.failure();
    if (!query->exec())
        return m_file.failure(*query);
    while (query->next()) {
        const auto owner = index.constFind({query->value(0).toString(), query->value(1).toString()});
        if (owner == index.constEnd())
            continue;
        StatisticsSlot slot;
        slot.start = timestamp(query->value(2));
        slot.width = std::chrono::microseconds(query->value(3).toLongLong());
        slot.successCount = query->value(4).toLongLong();
        slot.errorCount = query->value(5).toLongLong();
        slot.post = LatencyHistogram::fromBytes(query->value(6).toByteArray()).value_or(LatencyHistogram());
        slot.endToEnd = LatencyHistogram::fromBytes(query->value(7).toByteArray()).value_or(LatencyHistogram());
        if (slot.width.count() > 0)
            all[*owner].steps.append(slot);
    }
    return all;
}

Result<void> StatisticsStore::write(const QList<StatisticsChange> &changes)
{
    if (Result<void> begun = m_file.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    Result<void> state;
    for (auto change = changes.begin(); state && change != changes.end(); ++change)
        state = writeOne(*change);
    if (state)
        state = m_file.execute(QStringLiteral("COMMIT"));
    if (!state)
        (void)m_file.execute(QStringLiteral("ROLLBACK"));
    return state;
}

Result<void> StatisticsStore::run(QSqlQuery &query)
{
    if (!query.exec())
        return m_file.failure(query);
    return {};
}

Result<void> StatisticsStore::writeOne(const StatisticsChange &change)
{
    const auto execute = [this, &change](const QString &text, const QVariantList &values) -> Result<void> {
        Result<QSqlQuery> query = m_file.prepare(text);
        if (!query)
            return query.failure();
        query->addBindValue(change.name.project);
        query->addBindValue(change.name.connector);
        for (const QVariant &value : values)
            query->addBindValue(value);
        return run(*query);
    };
    if (change.forgotten) {
        const Result<void> done = execute(QStringLiteral("DELETE FROM connectors WHERE project=? AND connector=?"), {});
        return done ? execute(QStringLiteral("DELETE FROM slots WHERE project=? AND connector=?"), {}) : done;
    }
    const QVariant demoUntil = change.header.demoUntil ? QVariant(number(*change.header.demoUntil)) : QVariant();
    Result<void> state = execute(QStringLiteral("INSERT OR REPLACE INTO connectors VALUES(?,?,?,?,?)"),
        {number(change.header.knownSince), demoUntil, notNull(change.header.disableRules)});
    for (const ConnectorStatistics::Changes::Key &key : change.slotChanges.removed) {
        if (state)
            state = execute(QStringLiteral("DELETE FROM slots WHERE project=? AND connector=? AND start=? AND width=?"),
                {number(key.start), qint64(key.width.count())});
    }
    for (const StatisticsSlot &slot : change.slotChanges.written) {
        if (state)
            state = execute(QStringLiteral("INSERT OR REPLACE INTO slots VALUES(?,?,?,?,?,?,?,?)"),
                {number(slot.start), qint64(slot.width.count()), slot.successCount, slot.errorCount,
                    notNull(slot.post.toBytes()), notNull(slot.endToEnd.toBytes())});
    }
    return state;
}

} // namespace touchstone::cloud
