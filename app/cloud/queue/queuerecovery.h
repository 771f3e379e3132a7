// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/queue/queuestore.h"

namespace touchstone {
class SqliteFile;
}

namespace touchstone::cloud {

/// Reads what a QueueStore reports when it is opened.
Result<RecoveredQueue> recoverQueue(SqliteFile &file);

/// What could still be read of a damaged file.
struct SalvagedQueue
{
    QueueBatch batch;
};
SalvagedQueue salvageQueue(const QString &path);

} // namespace touchstone::cloud
