// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/streamgaps.h"
#include "models/domain/clock.h"
#include "models/history/metrichistory.h"
#include "models/items/changehistorymodel.h"
#include "models/items/eventfeedmodel.h"

#include <optional>

namespace touchstone::session {

/// What the history tells of earlier runs: changes of status go behind those of this run, gaps of the live events to
/// the beginning of the list of their project, since the event history was asked about them then and nothing else tells
/// that something may be missing. Read on the history's thread, once for each account. GUI thread.
class EarlierRuns
{
public:
    static constexpr std::chrono::hours changesBack{31 * 24};
    static constexpr std::chrono::hours gapsBack{24};
    static constexpr qsizetype mostChanges = 1000; ///< half of what the list holds
    static constexpr qsizetype mostGaps = 20;      ///< of each project; a line that flaps must not fill the list

    /// All must outlive it.
    EarlierRuns(const Clock &clock, items::ChangeHistoryModel &changes, items::EventFeedModel &feed, StreamGaps &gaps);

    /// Asks, unless it has already done so about this account.
    void read(history::MetricHistory &history, const history::AccountKey &account);
    /// The list of live events has just begun anew, with this project.
    void beginFeed(const ProjectName &project);
    void forget(); ///< another account comes next; what was asked is not answered any more

private:
    void takeChanges(const QList<history::StatusChange> &found);
    void takeGaps(const QList<history::GapEntry> &found, Timestamp until);
    void showGaps();

    const Clock &m_clock;
    items::ChangeHistoryModel &m_changes;
    items::EventFeedModel &m_feed;
    StreamGaps &m_numbers;
    std::optional<history::AccountKey> m_account;
    std::optional<ProjectName> m_project; ///< whose live events are listed
    QHash<ProjectName, QList<StreamGap>> m_gaps;
    std::unique_ptr<QObject> m_question;
};

} // namespace touchstone::session
