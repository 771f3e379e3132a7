// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/history/historyquery.h"
#include "models/sqlite/sqlitefile.h"

#include <QHash>

#include <memory>
#include <vector>

namespace touchstone::cloud {

/// Past events in one SQLite file. A log in the order of acceptance with an index in the order of the events' own time:
/// so appending is cheap, and what goes, by age or for want of room, goes from the log's head in bounded steps.
///
/// One thread, the one that called open(); every call may block on the disk. A power cut may take the last commits,
/// never the file. When the file turns out to be damaged, at the start or later, it is kept aside, the log says so, and
/// a new one is begun.
class HistoryStore
{
public:
    /// Beyond `maxBytes` the oldest events go, however young they are.
    HistoryStore(QString file, qint64 maxBytes);
    ~HistoryStore();

    /// Opens or creates the file. Invalid when it was written by another version; then it is left alone.
    Result<void> open();
    /// All or none of them. An event that is there already is no error.
    Result<void> append(const std::vector<HistoryEvent> &events);
    /// A page ends early when its events are very large.
    Result<HistoryPage> read(const HistoryQuery &query);
    /// One bounded step of deleting what was accepted before `oldest` and what there is no room for. True when there is
    /// more to do.
    Result<bool> clean(Timestamp oldest, int limit);

private:
    struct Statements;

    Result<void> openFile();
    void closeFile();
    Result<void> replaceDamagedFile(const Failure &reason);
    template <typename Work>
    auto mending(const Work &work) -> decltype(work());

    Result<void> appendWithin(const std::vector<HistoryEvent> &events);
    Result<void> appendOne(const HistoryEvent &event);
    Result<HistoryPage> readPage(const HistoryQuery &query);
    Result<bool> cleanStep(Timestamp oldest, int limit);
    Result<qint64> numberOf(const DeviceName &device, bool make);
    Result<qint64> lastSequenceToDelete(Timestamp oldest, int limit);
    Result<bool> isTooLarge();
    Result<void> forgetDevicesWithoutEvents();

    QString m_path;
    qint64 m_maxBytes;
    std::unique_ptr<SqliteFile> m_file;
    std::unique_ptr<Statements> m_statements;
    QHash<DeviceName, qint64> m_devices; ///< those whose number is known
    bool m_hasDeleted = false;           ///< so there may be devices without events
    bool m_saidTooLarge = false;
};

} // namespace touchstone::cloud
