// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <functional>
#include <memory>

namespace touchstone::cloud {

/// A private SQLite file of one process: mode 0600, write-ahead log, every commit synced, locked against a second
/// process. One thread, the one that opened it.
class RegistryFile
{
public:
    /// What the file must be.
    struct Identity
    {
        qint32 applicationId = 0; ///< SQLite's application_id: whose file it is
        int schemaVersion = 1;    ///< SQLite's user_version
        QString schema;           ///< path of the statements that make a new file
        QStringList upgrades;     ///< paths of the statements that bring version 1 to 2, 2 to 3 and so on
    };

    explicit RegistryFile(QString path);
    ~RegistryFile();
    Q_DISABLE_COPY_MOVE(RegistryFile)

    /// Opens the file, or makes it when there is none; one of an older version is brought up to date. Invalid, and the
    /// file is left as it is, when it is damaged, of another program or of a newer version; Unavailable when it cannot
    /// be read, written or locked.
    Result<void> open(const Identity &identity);
    void close();

    const QString &path() const { return m_path; }

    /// One statement that answers nothing.
    Result<void> run(const QString &sql, const QVariantList &values = {});
    /// All rows of a small answer.
    Result<QList<QVariantList>> rows(const QString &sql, const QVariantList &values = {});
    /// Commits what `work` did, or nothing of it when it fails.
    Result<void> transaction(const std::function<Result<void>()> &work);

private:
    Result<void> makeFile();
    Result<qint64> checkIdentity(const Identity &identity); ///< the file's version; 0: it is new and empty
    Result<void> bringUpToDate(const Identity &identity, qint64 version);
    Result<void> runScript(const QString &resource);
    Result<qint64> pragma(const QString &name);
    Failure failure(const QSqlError &error) const;
    Result<QSqlQuery *> execute(const QString &sql, const QVariantList &values);

    QString m_path;
    QString m_connection;
    std::unique_ptr<QSqlDatabase> m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements; ///< prepared once; QHash wants copyable values
};

} // namespace touchstone::cloud
