// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <optional>

namespace touchstone {

/// One SQLite file in WAL mode. Lives and dies on one thread, as QSqlDatabase wants it; prepared queries on it must be
/// gone before close().
class SqliteFile
{
public:
    enum class Sync {
        EveryCommit, ///< a commit survives a power cut
        Checkpoints, ///< a power cut may take the last commits, never the file
    };

    SqliteFile();
    ~SqliteFile();
    SqliteFile(const SqliteFile &) = delete;
    SqliteFile &operator=(const SqliteFile &) = delete;

    /// Opens or creates the file and brings its schema to `version` (pragma user_version): an empty file gets `schema`,
    /// a file of another version is refused.
    Result<void> open(const QString &path, Sync sync, int version, const QStringList &schema);
    /// Opens a damaged file for whatever can still be read of it.
    Result<void> openForReading(const QString &path);
    void close();

    /// For the commits from here on; not within a transaction. A commit that is synced takes the earlier ones with it.
    Result<void> setSync(Sync sync);
    Result<void> execute(const QString &statement);
    Result<QSqlQuery> prepare(const QString &statement);
    /// The first column of the first row; 0 without one.
    Result<qint64> number(const QString &statement);

    /// What the content takes, without pages that are free and the write-ahead log.
    Result<qint64> usedBytes();
    /// One bounded step of giving free pages back to the file system, once they are many. True when there is more to
    /// do.
    Result<bool> giveBackSpace();

    /// The failure of a query on this file; remembers whether the file is damaged.
    Failure failure(const QSqlQuery &query);
    /// Whether any operation found that the file is no database or is malformed.
    bool isDamaged() const { return m_damaged; }

private:
    Failure failureOf(const QSqlError &error, const QString &what);
    Result<void> bringToVersion(int version, const QStringList &schema);

    QString m_connection; ///< Qt's name for it
    QString m_path;
    QSqlDatabase m_database;
    bool m_damaged = false;
    std::optional<Sync> m_sync; ///< in force
};

/// Moves a damaged file, with its WAL, out of the way: <path>.damaged-<time>. Answers the new path.
Result<QString> keepAside(const QString &path, const QString &time);
/// Both treat a database as what it is, up to three files. It must not be open.
Result<void> moveDatabase(const QString &from, const QString &to);
void removeDatabase(const QString &path);

} // namespace touchstone
