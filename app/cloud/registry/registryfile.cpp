// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/registry/registryfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlRecord>
#include <QUuid>

namespace touchstone::cloud {

namespace {

// SQLite's result codes (https://sqlite.org/rescode.html)
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteNotADatabase = 26;

Failure damaged(const QString &path, const QString &what)
{
    return {Failure::Kind::Invalid,
        QStringLiteral("%1 is damaged and was left as it is: restore it from a backup, or move it away to start anew")
            .arg(path),
        what};
}

} // namespace

RegistryFile::RegistryFile(QString path)
    : m_path(std::move(path))
    , m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
{}

RegistryFile::~RegistryFile()
{
    close();
}

void RegistryFile::close()
{
    if (!m_database)
        return;
    m_statements.clear();
    m_database->close();
    m_database.reset();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<void> RegistryFile::open(const Identity &identity)
{
    if (const auto made = makeFile(); !made)
        return made;
    m_database = std::make_unique<QSqlDatabase>(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection));
    m_database->setDatabaseName(m_path);
    m_database->setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=500"));
    if (!m_database->open())
        return failure(m_database->lastError());

    // The lock is the kernel's, so it ends with the process, however that ends. The journal mode is written into the
    // file, so it waits until the file is known to be ours.
    if (const auto locked = run(QStringLiteral("PRAGMA locking_mode = EXCLUSIVE")); !locked)
        return locked;
    const auto version = checkIdentity(identity);
    if (!version)
        return version.failure();
    for (const char *setting : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON"}) {
        if (const auto set = run(QString::fromLatin1(setting)); !set)
            return set;
    }
    return *version == identity.schemaVersion ? Result<void>() : bringUpToDate(identity, *version);
}

Result<void> RegistryFile::makeFile()
{
    QFile file(m_path);
    if (file.exists())
        return {};
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()) ||
        !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return Failure{
            Failure::Kind::Unavailable, QStringLiteral("%1 cannot be made: %2").arg(m_path, file.errorString())};
    }
    return {};
}

Result<qint64> RegistryFile::checkIdentity(const Identity &identity)
{
    const auto version = pragma(QStringLiteral("user_version"));
    const auto application = pragma(QStringLiteral("application_id"));
    if (!version || !application)
        return version ? application.failure() : version.failure();
    const auto check = rows(QStringLiteral("PRAGMA quick_check(1)"));
    if (!check)
        return check.failure();
    if (check->isEmpty() || check->first().value(0).toString() != QLatin1String("ok"))
        return damaged(m_path, check->isEmpty() ? QString() : check->first().value(0).toString());

    const auto tables = rows(QStringLiteral("SELECT count(*) FROM sqlite_schema"));
    if (!tables)
        return tables.failure();
    const bool isEmpty = tables->first().value(0).toLongLong() == 0;
    if (isEmpty && *version == 0 && *application == 0)
        return 0;
    if (*application != identity.applicationId || *version < 1)
        return Failure{Failure::Kind::Invalid,
            QStringLiteral("%1 is a file of another program: choose another data folder").arg(m_path)};
    if (*version > identity.schemaVersion)
        return Failure{Failure::Kind::Invalid,
            QStringLiteral("%1 was written by a newer version of this program (format %2, this one reads up to %3): "
                           "use that version, or another data folder")
                .arg(m_path)
                .arg(*version)
                .arg(identity.schemaVersion)};
    return *version;
}

Result<void> RegistryFile::bringUpToDate(const Identity &identity, qint64 version)
{
    const QStringList scripts = version == 0 ? QStringList{identity.schema} : identity.upgrades.mid(version - 1);
    return transaction([&]() -> Result<void> {
        for (const QString &script : scripts) {
            if (const auto done = runScript(script); !done)
                return done;
        }
        if (const auto done = run(QStringLiteral("PRAGMA application_id = %1").arg(identity.applicationId)); !done)
            return done;
        return run(QStringLiteral("PRAGMA user_version = %1").arg(identity.schemaVersion));
    });
}

Result<void> RegistryFile::runScript(const QString &resource)
{
    QFile script(resource);
    if (!script.open(QIODevice::ReadOnly))
        return Failure{Failure::Kind::Internal, QStringLiteral("The schema %1 is missing").arg(resource)};
    const QStringList statements = QString::fromUtf8(script.readAll()).split(QStringLiteral(";\n"), Qt::SkipEmptyParts);
    for (const QString &statement : statements) {
        if (statement.trimmed().isEmpty())
            continue;
        if (const auto done = run(statement); !done)
            return done;
    }
    return {};
}

Result<void> RegistryFile::run(const QString &sql, const QVariantList &values)
{
    auto query = execute(sql, values);
    if (!query)
        return query.failure();
    (*query)->finish();
    return {};
}

Result<QList<QVariantList>> RegistryFile::rows(const QString &sql, const QVariantList &values)
{
    auto query = execute(sql, values);
    if (!query)
        return query.failure();
    QSqlQuery &answer = **query;
    const int columns = answer.record().count();
    QList<QVariantList> result;
    while (answer.next()) {
        QVariantList row;
        row.reserve(columns);
        for (int column = 0; column < columns; ++column)
            row.append(answer.value(column));
        result.append(row);
    }
    const QSqlError error = answer.lastError();
    answer.finish();
    if (error.isValid())
        return failure(error);
    return result;
}

Result<void> RegistryFile::transaction(const std::function<Result<void>()> &work)
{
    if (!m_database->transaction())
        return failure(m_database->lastError());
    if (auto done = work(); !done) {
        m_database->rollback();
        return done;
    }
    if (!m_database->commit()) {
        const Failure why = failure(m_database->lastError());
        m_database->rollback();
        return why;
    }
    return {};
}

Result<qint64> RegistryFile::pragma(const QString &name)
{
    const auto answer = rows(QStringLiteral("PRAGMA ") + name);
    if (!answer)
        return answer.failure();
    return answer->isEmpty() ? 0 : answer->first().value(0).toLongLong();
}

Result<QSqlQuery *> RegistryFile::execute(const QString &sql, const QVariantList &values)
{
    auto &statement = m_statements[sql];
    if (!statement) {
        auto prepared = std::make_shared<QSqlQuery>(*m_database);
        prepared->setForwardOnly(true);
        if (!prepared->prepare(sql)) {
            m_statements.remove(sql);
            return failure(prepared->lastError());
        }
        statement = std::move(prepared);
    }
    for (int place = 0; place < values.size(); ++place)
        statement->bindValue(place, values.at(place));
    if (!statement->exec())
        return failure(statement->lastError());
    return statement.get();
}

Failure RegistryFile::failure(const QSqlError &error) const
{
    switch (error.nativeErrorCode().toInt() & 0xff) { // the low byte is the primary code
    case sqliteCorrupt:
    case sqliteNotADatabase:
        return damaged(m_path, error.databaseText());
    case sqliteBusy:
    case sqliteLocked:
        return {Failure::Kind::Unavailable,
            QStringLiteral("%1 is in use by another running program: end that one, or choose another data folder")
                .arg(m_path)};
    default:
        return {Failure::Kind::Unavailable,
            QStringLiteral("%1 cannot be read or written: %2").arg(m_path, error.databaseText())};
    }
}

} // namespace touchstone::cloud
