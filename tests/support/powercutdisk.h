// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace touchstone::test {

/// A disk under SQLite that can lose power and can be full: a VFS that passes everything on to the system's and keeps
/// book of what was written to each file since that was synced. One for the process, for all SQLite connections that
/// are opened after install(), Qt's included where Qt uses the same SQLite library. Any thread.
namespace powercutdisk {

/// False when SQLite does not take it.
bool install();

/// What unsynced writes have reached the medium when the power goes.
struct Survivors
{
    bool any = false;  ///< else none of them
    unsigned seed = 0; ///< chooses which of them: a disk writes in an order of its own
};
/// Leaves in `target`, an existing folder, what the machine would find of the database after a power cut now. The
/// process goes on unhurt.
bool cut(const QString &database, const QString &target, Survivors survivors);

int syncs();           ///< so far
qint64 bytesWritten(); ///< so far
/// How many more bytes files may grow by; nothing for as many as there are.
void setRoom(std::optional<qint64> bytes);

} // namespace powercutdisk

} // namespace touchstone::test
