// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/queue/queuestore.h"

#include <memory>

namespace touchstone::cloud {

/// The queue in one SQLite file (WAL, synchronous=FULL: one sync per apply()). The format is described in
/// ARCHITECTURE.md.
class SqliteQueueStore final : public QueueStore
{
public:
    explicit SqliteQueueStore(QString file);
    ~SqliteQueueStore() override;

    Result<RecoveredQueue> open() override;
    Result<void> apply(const QueueBatch &batch) override;
    Result<void> probe() override;
    Result<std::vector<QueuedEventPointer>> readAfter(
        const QString &project, Sequence after, Sequence upTo, int limit) override;
    Result<std::vector<QueuedEventPointer>> read(const std::vector<Sequence> &sequences) override;
    Result<QHash<QString, qint64>> countByType(const QString &project, Sequence after, Sequence upTo) override;
    Result<bool> clean(int limit) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace touchstone::cloud
