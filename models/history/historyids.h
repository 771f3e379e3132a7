// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historyentries.h"
#include "models/sqlite/sqlitefile.h"

#include <QHash>

namespace touchstone::history {

/// Names by their numbers in the file, remembered. On the store's thread; must be gone before the file is closed.
class HistoryIds
{
public:
    explicit HistoryIds(SqliteFile &file)
        : m_file(file)
    {}

    Result<void> prepare();
    /// 0 for what is not there, unless it is to be made.
    Result<qint64> project(const AccountKey &account, const ProjectName &project, bool make);
    Result<qint64> connector(const AccountKey &account, const ConnectorName &connector, bool make);
    /// After a rollback: numbers that were given out within have gone with it.
    void forget() { m_known.clear(); }

private:
    Result<qint64> number(
        const QStringList &path, bool make, QSqlQuery &find, QSqlQuery &add, const QVariantList &values);
    Result<qint64> accountNumber(const AccountKey &account, bool make);

    SqliteFile &m_file;
    QHash<QStringList, qint64> m_known; ///< by API, account, project, connector
    QSqlQuery m_findAccount;
    QSqlQuery m_addAccount;
    QSqlQuery m_findProject;
    QSqlQuery m_addProject;
    QSqlQuery m_findConnector;
    QSqlQuery m_addConnector;
};

/// Runs a prepared statement with these values; the caller reads and finishes it.
Result<void> runWith(SqliteFile &file, QSqlQuery &query, const QVariantList &values);
/// Prepares several at once.
Result<void> prepareAll(SqliteFile &file, std::initializer_list<std::pair<QSqlQuery *, QString>> texts);

qint64 inMicroseconds(Timestamp time);
Timestamp fromMicroseconds(qint64 count);

} // namespace touchstone::history
