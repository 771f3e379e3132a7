// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/recovery/deliverypost.h"
#include "app/recovery/ledgerthread.h"
#include "models/domain/backoff.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <deque>

namespace touchstone::recovery {

/// How hard an endpoint is tried.
struct SendingRule
{
    int parallel = 4;  ///< POSTs under way
    int attempts = 6;  ///< of one event, then it is given up
    int patience = 20; ///< failures in a row, over all events, until it pauses by itself
    int doubts = 3;    ///< in a row, that may have arrived: fewer, since they need a decision each
    std::chrono::milliseconds timeout{10'000}; ///< of one POST
    std::chrono::seconds longestHold{3600};    ///< for which Retry-After is honoured
    Backoff backoff{std::chrono::seconds(1), 2.0, std::chrono::seconds(60), 0.2};
};

/// Sends events to an endpoint, each at most once until it is acknowledged by 200: noted in the ledger and synced
/// before it goes out, marked and synced before it counts. What may have arrived although no answer came is doubtful
/// and not sent again; what has surely not been taken (another answer, no connection) is tried again after a growing
/// pause, and not before the endpoint's Retry-After. Deleting it breaks off what is under way, which is doubtful then.
/// One run; ends once, with ended(). GUI thread: the ledger and the network have threads of their own.
class RecoverySender : public QObject
{
    Q_OBJECT

public:
    struct Progress
    {
        qsizetype chosen = 0;
        qsizetype acknowledged = 0; ///< and marked so in the ledger
        qsizetype doubtful = 0;
        qsizetype onWire = 0;
        qsizetype attempts = 0;
        QString lastProblem;
        QList<RecoveryState::GivenUp> givenUp; ///< the first RecoveryState::mostGivenUp
        qsizetype failed = 0;
    };
    enum class Phase { Sending, Pausing, Paused, Ended };

    /// All but the values must outlive the sender. `events` are from `devices`.
    RecoverySender(const Clock &clock, LedgerThread &ledger, Poster &poster, PostTarget target, QList<Event> events,
        QHash<QString, Device> devices, const SendingRule &rule, QObject *parent = nullptr);

    void start();
    void pause();  ///< answers under way are awaited
    void resume(); ///< events that were given up stay so
    void cancel(); ///< answers under way are awaited, then it ends

    const Progress &progress() const { return m_progress; }
    Phase phase() const { return m_phase; }
    /// Why it paused by itself.
    const std::optional<Failure> &pausedBecause() const { return m_pausedBecause; }
    QSet<QString> acknowledgedIds() const { return m_acknowledged; }
    QSet<QString> doubtfulIds() const { return m_doubtful; }

Q_SIGNALS:
    void changed();
    void ended();

private:
    struct Waiting
    {
        std::chrono::microseconds due{0}; ///< on the monotonic clock
        qsizetype event = 0;              ///< its place
    };

    void go();
    void plan();
    QList<qsizetype> takeDue();
    void note(const QList<qsizetype> &events);
    void send(qsizetype event);
    void judge(qsizetype event, const PostOutcome &outcome);
    void failedOnce(qsizetype event, const PostOutcome &outcome);
    void losePatience(const PostOutcome &outcome);
    void giveUp(qsizetype event, const QString &reason);
    void settle(qsizetype event, std::optional<SentMark> mark);
    void flush();
    void settled(const QList<SentLedger::Settled> &batch, const Result<void> &done);
    void pauseBecause(const Failure &failure);
    bool isQuiet() const;
    void rest();

    const Clock &m_clock;
    LedgerThread &m_ledger;
    Poster &m_poster;
    PostTarget m_target;
    QList<Event> m_events;
    QHash<QString, Device> m_devices; ///< by resource name
    SendingRule m_rule;
    Progress m_progress;
    Phase m_phase = Phase::Paused;
    bool m_isCancelled = false;
    std::optional<Failure> m_pausedBecause;
    std::deque<qsizetype> m_fresh;          ///< not tried yet
    std::deque<Waiting> m_again;            ///< to be tried again
    QHash<QString, Waiting> m_next;         ///< to be tried again as soon as the ledger knows that it failed
    QHash<qsizetype, int> m_attempts;       ///< of those that failed at least once
    qsizetype m_noting = 0;                 ///< on their way into the ledger, before they are sent
    QList<SentLedger::Settled> m_unsettled; ///< not in the ledger yet
    bool m_isSettling = false;
    int m_failuresInARow = 0;
    int m_doubtsInARow = 0;
    std::chrono::microseconds m_holdUntil{0};
    QSet<QString> m_acknowledged;
    QSet<QString> m_doubtful;
    QTimer m_timer;
};

} // namespace touchstone::recovery
