// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"
#include "models/sqlite/sqlitefile.h"

#include <QList>

namespace touchstone::history {

struct SampleTier;

/// One round of deleting what is older than it should be (SampleStore::clean), in short transactions, so that nobody
/// who shares the file waits long. On the store's thread.
class HistoryCleaner
{
public:
    explicit HistoryCleaner(SqliteFile &file)
        : m_file(file)
    {}

    Result<void> clean(Timestamp now);

private:
    Result<QList<qint64>> connectors();
    Result<void> cleanTier(const SampleTier &tier, const QList<qint64> &connectors, Timestamp now);
    Result<void> dropUnused(Timestamp now);

    SqliteFile &m_file;
};

} // namespace touchstone::history
