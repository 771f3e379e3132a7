// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/alertconditions.h"
#include "models/domain/clock.h"
#include "models/domain/linkstate.h"
#include "models/items/alertlistmodel.h"
#include "models/items/changehistorymodel.h"
#include "models/items/connectorlistmodel.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace touchstone::session {

/// Judges the rules on what the session's models and signals tell, keeps the list of alerts, and says which of them
/// people are to be told of now: each once, held back while it is snoozed and in quiet hours. A connector that is not
/// listed at the moment, because another project is open, is not judged: its alerts stay as they are. GUI thread.
class AlertWatch : public QObject
{
    Q_OBJECT

public:
    /// All must outlive the watch. It does nothing before restore().
    AlertWatch(const Clock &clock, items::ConnectorListModel &connectors, items::ChangeHistoryModel &changes,
        items::AlertListModel &alerts, QObject *parent = nullptr);

    /// Begins, with what was remembered: what was told then is not told again.
    void restore(const AlertRecords &records);
    bool isBegun() const { return m_timer.isActive(); }

    void setRules(const AlertRules &rules);
    const AlertRules &rules() const { return m_rules; }
    /// Named by the alert about the API.
    void setConnectionTitle(const QString &title);
    /// Those whose connectors are listed in full: what is missing there was deleted.
    void setListedProjects(const QSet<ProjectName> &projects) { m_listed = projects; }

    /// Nothing is told of it for that long, at most AlertSnooze::longest; then once more if it goes on. With
    /// `wholeConnector`, the same for every other alert about its connector.
    void snooze(quint64 id, std::chrono::minutes length, bool wholeConnector);
    void wake(quint64 id); ///< ends what snoozes it
    void dismiss(quint64 id);

    static constexpr std::chrono::seconds interval{5};
    /// Further changes of one connector within this time belong to the same alert.
    static constexpr std::chrono::minutes oneSpellOfChanges{10};

public Q_SLOTS:
    void seeLink(const touchstone::LinkState &link);
    void seeRefreshed();
    void seeFailure(const touchstone::Failure &failure);
    void look(); ///< judges now; else it does so every `interval` and after each refresh

Q_SIGNALS:
    /// To be told now, all at once; none of them comes again unless it was snoozed.
    void tellingDue(const QList<touchstone::Alert> &alerts);
    /// What was told is over, snoozed or dismissed.
    void tellingVoid(quint64 id);
    void looked();

private:
    void seeChanges(const QModelIndex &parent, int first, int last);
    void addChange(const items::ChangeRecord &record);
    void lookAtConnector(const items::ConnectorRow &row, Health health, Timestamp now);
    void lookAtApi();
    void endGone();
    void apply(const AlertKey &key, const AlertCondition &condition, const QString &title);
    void end(const AlertKey &key);
    void forgetResting();
    void tell();

    const Clock &m_clock;
    items::ConnectorListModel &m_connectors;
    items::ChangeHistoryModel &m_changes;
    items::AlertListModel &m_alerts;
    AlertRules m_rules;
    QTimer m_timer;
    QHash<AlertKey, AlertLatch> m_latches;
    QList<Alert> m_begun;                                   ///< in this look
    QHash<AlertKey, std::chrono::microseconds> m_changedAt; ///< the last one that belongs to the spell; steady clock
    QSet<ProjectName> m_listed;
    QString m_connectionTitle;
    Holds m_unreachable = Holds::Unknown;
    QString m_unreachableReason;
};

} // namespace touchstone::session
