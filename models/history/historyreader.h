// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historyids.h"
#include "models/history/sampletier.h"
#include "models/history/slidingtotals.h"

#include <array>

namespace touchstone::history {

/// Reads what is kept. On the store's thread; must be gone before the file is closed.
class HistoryReader
{
public:
    HistoryReader(SqliteFile &file, HistoryIds &ids);

    Result<void> prepare();
    Result<std::optional<DayTotals>> day(const AccountKey &account, const ConnectorName &connector, Timestamp until);
    Result<QList<MetricSample>> samples(const AccountKey &account, const ConnectorName &connector, Timestamp begin,
        Timestamp end, Grain grain, int every);
    Result<QList<KnownConnector>> lastKnown(const AccountKey &account, Timestamp until);
    Result<QList<StatusChange>> statusChanges(const AccountKey &account, Timestamp since);
    Result<QList<GapEntry>> gaps(const AccountKey &account, Timestamp since);

private:
    struct Row
    {
        qint64 id = 0;
        KnownConnector known;
    };

    Result<std::optional<MetricSample>> latest(qint64 connector, Timestamp until);
    Result<std::optional<DayTotals>> dayOf(qint64 connector, Timestamp until);
    Result<QList<MetricSample>> samplesOf(qint64 connector, Timestamp begin, Timestamp end, Grain grain, int every);
    Result<QList<Row>> listed(const AccountKey &account);

    SqliteFile &m_file;
    HistoryIds &m_ids;
    std::array<QSqlQuery, sampleTiers.size()> m_latest;
    std::array<QSqlQuery, sampleTiers.size()> m_range;
    QSqlQuery m_listed;
    QSqlQuery m_changes;
    QSqlQuery m_gaps;
};

} // namespace touchstone::history
