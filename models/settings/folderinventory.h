// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <atomic>

namespace touchstone {

/// What lies in the data folder, by what it is. A value.
struct FolderInventory
{
    enum class Kind {
        Preferences,   ///< settings.json, touchstone.ini, connections.json
        History,       ///< what was recorded of connectors
        Records,       ///< alerts, and what recoveries sent
        LocalCloud,    ///< the built-in cloud with its queue, its event history and its receiver
        DamagedCopies, ///< "….damaged-TIME": what could not be read and was replaced; nobody reads it again
        Leftovers,     ///< files that were about to replace another one when the program ended
        Other
    };

    struct Part
    {
        Kind kind = Kind::Other;
        qint64 files = 0;
        qint64 bytes = 0;
        QStringList names; ///< within the folder, of what may be deleted alone; at most mostNames
        bool operator==(const Part &) const = default;
    };

    static constexpr qsizetype mostNames = 1'000;

    QString folder;
    QList<Part> parts;   ///< one for each kind that is there, in the order of the kinds
    qint64 bytes = 0;    ///< of all of them
    bool isWhole = true; ///< it was not cancelled, and the folder has not more files than are counted

    const Part *part(Kind kind) const;
    bool operator==(const FolderInventory &) const = default;
};

/// Whether files of this kind serve nothing any more.
bool isDisposable(FolderInventory::Kind kind);

/// Counts what is there. Links are not followed. What is disposable is so once it is older than an hour
/// at `now`: a younger one may still be read or written. Any thread; it waits for the disk.
FolderInventory takeInventory(const QString &folder, const QDateTime &now, const std::atomic<bool> &cancelled);

/// Deletes what is disposable, as it is found now, and tells how many bytes that freed. Stops at the first file that
/// cannot be deleted, and names it. Any thread; it waits for the disk.
Result<qint64> cleanUp(const QString &folder, const QDateTime &now);

} // namespace touchstone
