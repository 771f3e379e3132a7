// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/connectorstatistics.h"
#include "models/domain/names.h"
#include "models/sqlite/sqlitefile.h"

#include <optional>

namespace touchstone::cloud {

/// What is kept of a connector beside its slots.
struct StatisticsHeader
{
    Timestamp knownSince{};
    std::optional<Timestamp> demoUntil;
    QByteArray disableRules; ///< DisableRules::state()
};

/// What is to be written of one connector.
struct StatisticsChange
{
    ConnectorName name;
    bool forgotten = false; ///< everything about it goes
    StatisticsHeader header;
    ConnectorStatistics::Changes slotChanges;
};

/// Statistics in one SQLite file. Losing the last seconds of them in a power cut is allowed, so a write is not synced
/// each time. One thread, that of open().
class StatisticsStore
{
public:
    struct Stored
    {
        ConnectorName name;
        StatisticsHeader header;
        QList<StatisticsSlot> steps;
    };

    explicit StatisticsStore(QString file);

    /// A file that cannot be read is kept aside and a new one is started.
    Result<QList<Stored>> open();
    Result<void> write(const QList<StatisticsChange> &changes);

private:
    Result<QList<Stored>> openFile();
    Result<QList<Stored>> readAll();
    Result<void> writeOne(const StatisticsChange &change);
    Result<void> run(QSqlQuery &query);

    QString m_path;
    SqliteFile m_file;
};

} // namespace touchstone::cloud
