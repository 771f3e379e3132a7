// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/history/historystore.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QSqlError>
#include <QVariant>

namespace touchstone::cloud {

namespace {

Q_LOGGING_CATEGORY(historyLog, "touchstone.history")

constexpr int schemaVersion = 1;
constexpr qint64 maxPageBytes = qint64(8) * 1024 * 1024;

/// Times are microseconds since 1970, UTC.
QStringList schema()
{
    return {
        QStringLiteral("CREATE TABLE devices(id INTEGER PRIMARY KEY, project TEXT NOT NULL, device TEXT NOT NULL,"
                       " UNIQUE(project, device))"),
        QStringLiteral("CREATE TABLE events(seq INTEGER PRIMARY KEY, device INTEGER NOT NULL, time INTEGER NOT NULL,"
                       " event_id TEXT NOT NULL, type TEXT NOT NULL, accepted_at INTEGER NOT NULL,"
                       " envelope BLOB NOT NULL)"),
        // Holds the type, so that a page of a rare type is found without touching the envelopes of the others.
        QStringLiteral("CREATE UNIQUE INDEX events_in_order ON events(device, time, event_id, type)"),
    };
}

qint64 number(Timestamp time)
{
    return time.time_since_epoch().count();
}

} // namespace

/// Prepared once.
struct HistoryStore::Statements
{
    QSqlQuery append;
    QSqlQuery findDevice;
    QSqlQuery addDevice;
    QSqlQuery head;
    QSqlQuery deleteHead;
};

HistoryStore::HistoryStore(QString file, qint64 maxBytes)
    : m_path(std::move(file))
    , m_maxBytes(maxBytes)
{}

HistoryStore::~HistoryStore()
{
    closeFile();
}

void HistoryStore::closeFile()
{
    m_devices.clear();
    m_statements.reset();
    m_file.reset();
}

Result<void> HistoryStore::open()
{
    Result<void> opened = openFile();
    if (opened || !m_file->isDamaged())
        return opened;
    return replaceDamagedFile(opened.failure());
}

Result<void> HistoryStore::openFile()
{
    closeFile();
    m_file = std::make_unique<SqliteFile>();
    if (Result<void> opened = m_file->open(m_path, SqliteFile::Sync::Checkpoints, schemaVersion, schema()); !opened)
        return opened;
    auto statements = std::make_unique<Statements>();
    const std::pair<QSqlQuery Statements::*, QString> texts[] = {
        {&Statements::append,
            QStringLiteral("INSERT OR IGNORE INTO events(device, time, event_id, type, accepted_at, envelope)"
                           " VALUES(?,?,?,?,?,?)")},
        {&Statements::findDevice, QStringLiteral("SELECT id FROM devices WHERE project=? AND device=?")},
        {&Statements::addDevice, QStringLiteral("INSERT INTO devices(project, device) VALUES(?,?)")},
        {&Statements::head, QStringLiteral("SELECT seq, accepted_at FROM events ORDER BY seq LIMIT ?")},
        {&Statements::deleteHead, QStringLiteral("DELETE FROM events WHERE seq<=?")},
    };
    for (const auto &[member, text] : texts) {
        Result<QSqlQuery> prepared = m_file->prepare(text);
        if (!prepared)
            return prepared.failure();
        (*statements).*member = std::move(*prepared);
    }
    m_statements = std::move(statements);
    return {};
}

Result<void> HistoryStore::replaceDamagedFile(const Failure &reason)
{
    closeFile();
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMddTHHmmsszzz"));
    const Result<QString> aside = keepAside(m_path, time);
    if (!aside)
        return aside.failure();
    qCWarning(historyLog).noquote() << QStringLiteral(
        "The event history was damaged (%1). It is kept as %2; a new one begins.")
                                           .arg(reason.message, *aside);
    return openFile();
}

/// Does the work; once more on a new file when it finds the present one damaged.
template <typename Work>
auto HistoryStore::mending(const Work &work) -> decltype(work())
{
    if (!m_statements) { // a former mending failed half-way
        if (const Result<void> opened = open(); !opened)
            return opened.failure();
    }
    auto result = work();
    if (result || !m_file->isDamaged())
        return result;
    if (const Result<void> replaced = replaceDamagedFile(result.failure()); !replaced)
        return replaced.failure();
    return work();
}

Result<void> HistoryStore::append(const std::vector<HistoryEvent> &events)
{
    return mending([&] { return appendWithin(events); });
}

Result<HistoryPage> HistoryStore::read(const HistoryQuery &query)
{
    return mending([&] { return readPage(query); });
}

Result<bool> HistoryStore::clean(Timestamp oldest, int limit)
{
    return mending([&] { return cleanStep(oldest, limit); });
}

Result<void> HistoryStore::appendWithin(const std::vector<HistoryEvent> &events)
{
    if (Result<void> begun = m_file->execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    Result<void> state;
    for (auto event = events.begin(); state && event != events.end(); ++event)
        state = appendOne(*event);
    if (state)
        state = m_file->execute(QStringLiteral("COMMIT"));
    if (!state) {
        // After some errors, a full disk among them, SQLite has rolled back already; then this one fails, harmlessly.
        (void)m_file->execute(QStringLiteral("ROLLBACK"));
        m_devices.clear(); // numbers given out within have gone with it
    }
    return state;
}

Result<void> HistoryStore::appendOne(const HistoryEvent &event)
{
    const Result<qint64> device = numberOf(event.device, true);
    if (!device)
        return device.failure();
    QSqlQuery &append = m_statements->append;
    append.bindValue(0, *device);
    append.bindValue(1, number(event.time));
    append.bindValue(2, event.eventId);
    append.bindValue(3, event.type);
    append.bindValue(4, number(event.acceptedAt));
    append.bindValue(5, event.json);
    if (!append.exec())
        return m_file->failure(append);
    append.finish();
    return {};
}

/// 0 for a device without events, unless it is to be made.
Result<qint64> HistoryStore::numberOf(const DeviceName &device, bool make)
{
    if (const auto known = m_devices.constFind(device); known != m_devices.cend())
        return *known;
    QSqlQuery &find = m_statements->findDevice;
    find.bindValue(0, device.project);
    find.bindValue(1, device.device);
    if (!find.exec())
        return m_file->failure(find);
    qint64 id = find.next() ? find.value(0).toLongLong() : 0;
    find.finish();
    if (id == 0 && make) {
        QSqlQuery &add = m_statements->addDevice;
        add.bindValue(0, device.project);
        add.bindValue(1, device.device);
        if (!add.exec())
            return m_file->failure(add);
        id = add.lastInsertId().toLongLong();
        add.finish();
    }
    if (id != 0)
        m_devices.insert(device, id);
    return id;
}

Result<HistoryPage> HistoryStore::readPage(const HistoryQuery &query)
{
    const Result<qint64> device = numberOf(query.device, false);
    if (!device)
        return device.failure();
    if (*device == 0 || query.limit <= 0)
        return HistoryPage();
    QString types;
    if (!query.types.isEmpty())
        types = QStringLiteral(" AND type IN (?") + QStringLiteral(",?").repeated(query.types.size() - 1) +
                QLatin1Char(')');
    Result<QSqlQuery> prepared =
        m_file->prepare(QStringLiteral("SELECT time, event_id, envelope FROM events INDEXED BY events_in_order"
                                       " WHERE device=? AND time>=? AND (time, event_id)<(?,?)") +
                        types + QStringLiteral(" ORDER BY time DESC, event_id DESC LIMIT ?"));
    if (!prepared)
        return prepared.failure();
    QSqlQuery &select = *prepared;
    select.addBindValue(*device);
    select.addBindValue(number(query.start));
    // Nothing is less than an empty id, so without a former page this is "before the end".
    select.addBindValue(number(query.after ? query.after->time : query.end));
    select.addBindValue(query.after ? query.after->eventId : QStringLiteral(""));
    for (const QString &type : query.types)
        select.addBindValue(type);
    select.addBindValue(query.limit + 1);
    if (!select.exec())
        return m_file->failure(select);
    HistoryPage page;
    HistoryQuery::Place last;
    qint64 bytes = 0;
    while (select.next()) {
        if (page.events.size() == query.limit || bytes > maxPageBytes) {
            page.next = last;
            break;
        }
        last = {Timestamp(std::chrono::microseconds(select.value(0).toLongLong())), select.value(1).toString()};
        page.events.append(select.value(2).toByteArray());
        bytes += page.events.constLast().size();
    }
    if (select.lastError().isValid())
        return m_file->failure(select);
    return page;
}

Result<bool> HistoryStore::cleanStep(Timestamp oldest, int limit)
{
    const Result<qint64> last = lastSequenceToDelete(oldest, limit);
    if (!last)
        return last.failure();
    if (*last > 0) {
        m_statements->deleteHead.bindValue(0, *last);
        if (!m_statements->deleteHead.exec())
            return m_file->failure(m_statements->deleteHead);
        m_statements->deleteHead.finish();
        m_hasDeleted = true;
        return true;
    }
    if (m_hasDeleted) {
        m_hasDeleted = false;
        if (const Result<void> forgotten = forgetDevicesWithoutEvents(); !forgotten)
            return forgotten.failure();
    }
    return m_file->giveBackSpace();
}

/// 0 when nothing needs to go.
Result<qint64> HistoryStore::lastSequenceToDelete(Timestamp oldest, int limit)
{
    const Result<bool> tooLarge = isTooLarge();
    if (!tooLarge)
        return tooLarge.failure();
    QSqlQuery &head = m_statements->head;
    head.bindValue(0, limit);
    if (!head.exec())
        return m_file->failure(head);
    qint64 last = 0;
    while (head.next() && (*tooLarge || head.value(1).toLongLong() < number(oldest)))
        last = head.value(0).toLongLong();
    const bool failed = head.lastError().isValid();
    const Failure reason = failed ? m_file->failure(head) : Failure();
    head.finish();
    if (failed)
        return reason;
    return last;
}

Result<bool> HistoryStore::isTooLarge()
{
    const Result<qint64> used = m_file->usedBytes();
    if (!used)
        return used.failure();
    const bool tooLarge = *used > m_maxBytes;
    if (tooLarge && !m_saidTooLarge) {
        qCWarning(historyLog).noquote() << QStringLiteral(
            "The event history has reached its limit of %1 MiB: the oldest events go before their time.")
                                               .arg(m_maxBytes / (1024 * 1024));
        m_saidTooLarge = true;
    }
    return tooLarge;
}

Result<void> HistoryStore::forgetDevicesWithoutEvents()
{
    m_devices.clear();
    return m_file->execute(
        QStringLiteral("DELETE FROM devices WHERE NOT EXISTS(SELECT 1 FROM events WHERE events.device=devices.id)"));
}

} // namespace touchstone::cloud
