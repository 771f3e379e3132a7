// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/historyids.h"

#include <QVariant>

namespace touchstone::history {

qint64 inMicroseconds(Timestamp time)
{
    return time.time_since_epoch().count();
}

Timestamp fromMicroseconds(qint64 count)
{
    return Timestamp(std::chrono::microseconds(count));
}

Result<void> runWith(SqliteFile &file, QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        // A null string would be bound as NULL; an empty one is meant.
        const bool isNullText = values[i].typeId() == QMetaType::QString && values[i].toString().isNull();
        query.bindValue(int(i), isNullText ? QVariant(QStringLiteral("")) : values[i]);
    }
    if (!query.exec())
        return file.failure(query);
    return {};
}

Result<void> prepareAll(SqliteFile &file, std::initializer_list<std::pair<QSqlQuery *, QString>> texts)
{
    for (const auto &[query, text] : texts) {
        Result<QSqlQuery> prepared = file.prepare(text);
        if (!prepared)
            return prepared.failure();
        *query = std::move(*prepared);
    }
    return {};
}

Result<void> HistoryIds::prepare()
{
    return prepareAll(
        m_file, {
                    {&m_findAccount, QStringLiteral("SELECT id FROM account WHERE api=? AND name=?")},
                    {&m_addAccount, QStringLiteral("INSERT INTO account(api, name) VALUES(?,?)")},
                    {&m_findProject, QStringLiteral("SELECT id FROM project WHERE account=? AND name=?")},
                    {&m_addProject,
                        QStringLiteral("INSERT INTO project(account, name, display_name, listed_at) VALUES(?,?,'',0)")},
                    {&m_findConnector, QStringLiteral("SELECT id FROM connector WHERE project=? AND name=?")},
                    {&m_addConnector, QStringLiteral("INSERT INTO connector(project, name, is_listed, status, resource)"
                                                     " VALUES(?,?,0,'','')")},
                });
}

Result<qint64> HistoryIds::project(const AccountKey &account, const ProjectName &project, bool make)
{
    const QStringList path{account.api, account.account, project.project};
    if (const auto known = m_known.constFind(path); known != m_known.cend())
        return *known;
    const Result<qint64> owner = accountNumber(account, make);
    if (!owner || *owner == 0)
        return owner;
    return number(path, make, m_findProject, m_addProject, {*owner, project.project});
}

Result<qint64> HistoryIds::connector(const AccountKey &account, const ConnectorName &connector, bool make)
{
    const QStringList path{account.api, account.account, connector.project, connector.connector};
    if (const auto known = m_known.constFind(path); known != m_known.cend())
        return *known;
    const Result<qint64> owner = project(account, {connector.project}, make);
    if (!owner || *owner == 0)
        return owner;
    return number(path, make, m_findConnector, m_addConnector, {*owner, connector.connector});
}

Result<qint64> HistoryIds::accountNumber(const AccountKey &account, bool make)
{
    return number({account.api, account.account}, make, m_findAccount, m_addAccount, {account.api, account.account});
}

Result<qint64> HistoryIds::number(
    const QStringList &path, bool make, QSqlQuery &find, QSqlQuery &add, const QVariantList &values)
{
    if (const auto known = m_known.constFind(path); known != m_known.cend())
        return *known;
    if (const Result<void> found = runWith(m_file, find, values); !found)
        return found.failure();
    qint64 id = find.next() ? find.value(0).toLongLong() : 0;
    find.finish();
    if (id == 0 && make) {
        if (const Result<void> added = runWith(m_file, add, values); !added)
            return added.failure();
        id = add.lastInsertId().toLongLong();
        add.finish();
    }
    if (id != 0)
        m_known.insert(path, id);
    return id;
}

} // namespace touchstone::history
