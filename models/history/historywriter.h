// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historyids.h"
#include "models/history/sampletier.h"

#include <array>

namespace touchstone::history {

/// Writes entries, within a transaction that somebody else begins and ends. On the store's thread; must be gone before
/// the file is closed.
class HistoryWriter
{
public:
    HistoryWriter(SqliteFile &file, HistoryIds &ids);

    Result<void> prepare();
    Result<void> write(const HistoryEntry &entry);
    /// What was written has not come to pass.
    void rolledBack();

private:
    struct Listed
    {
        QString status;
        QByteArray resource;
        bool operator==(const Listed &) const = default;
    };

    Result<void> writeSample(const SampleEntry &entry);
    Result<void> writeListing(const ListingEntry &entry);
    Result<void> writeConnector(qint64 id, const Listed &wanted, Timestamp unchangedAt, Timestamp seenAt);
    Result<void> unlist(qint64 project, const QSet<qint64> &listed);
    Result<void> writeGap(const GapEntry &entry);

    SqliteFile &m_file;
    HistoryIds &m_ids;
    std::array<QSqlQuery, sampleTiers.size()> m_samples;
    QSqlQuery m_findProject;
    QSqlQuery m_changeProject;
    QSqlQuery m_findConnector;
    QSqlQuery m_changeConnector;
    QSqlQuery m_addChange;
    QSqlQuery m_listed;
    QSqlQuery m_unlist;
    QSqlQuery m_gap;
    QHash<qint64, std::array<qint64, sampleTiers.size()>> m_steps; ///< the last ones written of each connector
    QHash<qint64, Listed> m_connectors;                            ///< as they stand in the file, and listed
};

/// What is kept of a connector: no password, no secret, no header's value, no configuration of another type.
QByteArray resourceWithoutSecrets(const DataConnector &connector);

} // namespace touchstone::history
