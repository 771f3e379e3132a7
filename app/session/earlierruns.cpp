// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/earlierruns.h"

namespace touchstone::session {

using items::ChangeRecord;

EarlierRuns::EarlierRuns(
    const Clock &clock, items::ChangeHistoryModel &changes, items::EventFeedModel &feed, StreamGaps &gaps)
    : m_clock(clock)
    , m_changes(changes)
    , m_feed(feed)
    , m_numbers(gaps)
{}

void EarlierRuns::read(history::MetricHistory &history, const history::AccountKey &account)
{
    if (m_account == account)
        return;
    m_account = account;
    m_gaps.clear();
    m_question = std::make_unique<QObject>();
    const Timestamp now = m_clock.now();
    // When it does not work, the history tells so by itself. Gaps first: they belong before the first event.
    history.gaps(m_question.get(), account, now - gapsBack, [this, now](const Result<QList<history::GapEntry>> &found) {
        if (found)
            takeGaps(*found, now);
    });
    history.statusChanges(
        m_question.get(), account, now - changesBack, [this](const Result<QList<history::StatusChange>> &found) {
            if (found)
                takeChanges(*found);
        });
}

void EarlierRuns::takeChanges(const QList<history::StatusChange> &found)
{
    QList<ChangeRecord> records;
    for (const history::StatusChange &change : found.last(std::min(found.size(), mostChanges))) {
        ChangeRecord record;
        record.connector = change.connector;
        record.fields = {ConnectorField::Status};
        record.kind = items::kindOfChange(record.fields, change.became);
        record.origin = ChangeRecord::Origin::EarlierRun;
        record.at = change.seenAt;
        record.notBefore = change.unchangedAt;
        records.append(record);
    }
    m_changes.addEarlier(records);
}

/// `until`: when this run began to ask. What still lasted when the program ended was not heard until then.
void EarlierRuns::takeGaps(const QList<history::GapEntry> &found, Timestamp until)
{
    for (const history::GapEntry &entry : found) {
        StreamGap gap = entry.gap;
        gap.number = m_numbers.freeNumber();
        gap.isEarlier = true;
        if (gap.isOpen())
            gap.end = until;
        m_gaps[entry.project].append(gap);
    }
    showGaps();
}

void EarlierRuns::beginFeed(const ProjectName &project)
{
    m_project = project;
    showGaps();
}

void EarlierRuns::showGaps()
{
    if (!m_project)
        return;
    const QList<StreamGap> gaps = m_gaps.value(*m_project);
    for (const StreamGap &gap : gaps.last(std::min(gaps.size(), mostGaps)))
        m_feed.setGap(gap);
}

void EarlierRuns::forget()
{
    m_question.reset();
    m_account.reset();
    m_project.reset();
    m_gaps.clear();
}

} // namespace touchstone::session
