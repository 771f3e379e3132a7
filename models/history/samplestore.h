// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/historyentries.h"
#include "models/history/sampletier.h"
#include "models/history/slidingtotals.h"

#include <memory>
#include <vector>

namespace touchstone::history {

/// What the desktop has seen of connectors, in one SQLite file: samples in three grains, lists, changes of status, gaps
/// of the live stream. Schema in resources/sql/history.sql.
///
/// One thread, the one that called open(); every call may block on the disk. A power cut may take the last commits,
/// never the file. Several programs may share the file: writing waits for the other's commit, two seconds at most, and
/// fails as Unavailable beyond. When the file turns out to be damaged, at the start or later, it is kept aside, the log
/// says so, and a new one is begun.
class SampleStore
{
public:
    explicit SampleStore(QString file);
    ~SampleStore();

    /// Opens or creates the file (mode 0600). Invalid when it was written by another version; then it is left alone.
    Result<void> open();
    void close();

    /// All or none of them. Of several samples in one minute the last one stays, whoever wrote it; in the coarser
    /// grains the first that this store wrote into the step. So a clock that was set back writes over the time that it
    /// passes once more.
    Result<void> write(const std::vector<HistoryEntry> &entries);

    /// None when nothing is known up to then.
    Result<std::optional<DayTotals>> day(const AccountKey &account, const ConnectorName &connector, Timestamp until);
    /// Oldest first, from `begin` up to and with `end`; for long times only each `every`th step of the grain.
    Result<QList<MetricSample>> samples(const AccountKey &account, const ConnectorName &connector, Timestamp begin,
        Timestamp end, Grain grain, int every = 1);
    /// The connectors of all projects as they were last listed, and their numbers up to `until`.
    Result<QList<KnownConnector>> lastKnown(const AccountKey &account, Timestamp until);
    /// Oldest first.
    Result<QList<StatusChange>> statusChanges(const AccountKey &account, Timestamp since);
    Result<QList<GapEntry>> gaps(const AccountKey &account, Timestamp since); ///< those that began since then

    /// Deletes what is older than it should be, of every connector an eighth of what is kept at most: a clock that is
    /// wrong for an hour cannot empty the history. For once an hour.
    Result<void> clean(Timestamp now);

private:
    struct Open;

    Result<void> openFile();
    Result<void> replaceDamagedFile(const Failure &reason);
    template <typename Work>
    auto mending(const Work &work) -> decltype(work());
    Result<void> writeWithin(const std::vector<HistoryEntry> &entries);

    QString m_path;
    std::unique_ptr<Open> m_open;
    bool m_isReady = false;
};

} // namespace touchstone::history
