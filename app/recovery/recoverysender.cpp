// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery/recoverysender.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

namespace touchstone::recovery {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RecoverySending)
};

} // namespace

using std::chrono::microseconds;

RecoverySender::RecoverySender(const Clock &clock, LedgerThread &ledger, Poster &poster, PostTarget target,
    QList<Event> events, QHash<QString, Device> devices, const SendingRule &rule, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_ledger(ledger)
    , m_poster(poster)
    , m_target(std::move(target))
    , m_events(std::move(events))
    , m_devices(std::move(devices))
    , m_rule(rule)
{
    m_progress.chosen = m_events.size();
    for (qsizetype event = 0; event < m_events.size(); ++event)
        m_fresh.push_back(event);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RecoverySender::go);
}

void RecoverySender::start()
{
    resume();
}

void RecoverySender::pause()
{
    if (m_phase != Phase::Sending)
        return;
    m_phase = Phase::Pausing;
    m_timer.stop();
    rest();
}

void RecoverySender::resume()
{
    if (m_phase != Phase::Paused && m_phase != Phase::Pausing)
        return;
    m_phase = Phase::Sending;
    m_pausedBecause.reset();
    m_failuresInARow = 0;
    m_doubtsInARow = 0;
    flush();
    m_timer.start(0);
    Q_EMIT changed();
}

void RecoverySender::cancel()
{
    if (m_phase == Phase::Ended)
        return;
    m_isCancelled = true;
    m_phase = Phase::Pausing;
    m_timer.stop();
    m_fresh.clear();
    m_again.clear();
    flush(); // after a pause for want of room on the disk: one more try
    rest();
}

void RecoverySender::go()
{
    if (m_phase != Phase::Sending)
        return;
    const QList<qsizetype> due = takeDue();
    if (!due.isEmpty())
        note(due);
    plan();
    rest();
}

/// As many as may go now.
QList<qsizetype> RecoverySender::takeDue()
{
    QList<qsizetype> due;
    const microseconds now = m_clock.monotonic();
    const auto room = [&] { return m_progress.onWire + m_noting + due.size() < m_rule.parallel; };
    if (now < m_holdUntil)
        return due;
    for (auto again = m_again.begin(); again != m_again.end() && room();) {
        if (again->due <= now) {
            due.append(again->event);
            again = m_again.erase(again);
        } else {
            ++again;
        }
    }
    while (!m_fresh.empty() && room()) {
        due.append(m_fresh.front());
        m_fresh.pop_front();
    }
    return due;
}

/// Sets the clock for what has to wait; what waits for room goes on with the next end.
void RecoverySender::plan()
{
    if (m_phase != Phase::Sending || m_progress.onWire + m_noting >= m_rule.parallel)
        return;
    std::optional<microseconds> next;
    for (const Waiting &again : m_again)
        next = next ? std::min(*next, again.due) : again.due;
    if (!m_fresh.empty())
        next = m_clock.monotonic();
    if (!next)
        return;
    const microseconds wait = std::max(*next, m_holdUntil) - m_clock.monotonic();
    m_timer.start(std::max(std::chrono::ceil<std::chrono::milliseconds>(wait), std::chrono::milliseconds(0)));
}

/// Into the ledger first: should the program end before the answer, it is known what may have arrived.
void RecoverySender::note(const QList<qsizetype> &events)
{
    QStringList ids;
    for (const qsizetype event : events)
        ids.append(m_events[event].eventId);
    m_noting += events.size();
    const ConnectorName connector = m_target.connector.name;
    m_ledger.ask<void>(
        this, [connector, ids, now = m_clock.now()](SentLedger &ledger) { return ledger.begin(connector, ids, now); },
        [this, events](const Result<void> &noted) {
            m_noting -= events.size();
            if (noted && m_phase == Phase::Sending) {
                for (const qsizetype event : events)
                    send(event);
            } else if (noted) { // paused meanwhile: nothing of it has gone out
                for (const qsizetype event : events) {
                    m_next.insert(m_events[event].eventId, {m_clock.monotonic(), event});
                    settle(event, {});
                }
            } else {
                m_fresh.insert(m_fresh.begin(), events.begin(), events.end());
                pauseBecause(noted.failure());
            }
            plan();
            rest();
        });
}

void RecoverySender::send(qsizetype event)
{
    ++m_progress.onWire;
    ++m_progress.attempts;
    const Event &sent = m_events[event];
    OutgoingPost post = deliveryPost(m_target, sent, m_devices.value(sent.targetName), m_clock.now());
    post.timeout = m_rule.timeout;
    m_poster.post(post, this, [this, event](const PostOutcome &outcome) { judge(event, outcome); });
}

void RecoverySender::judge(qsizetype event, const PostOutcome &outcome)
{
    constexpr int acknowledgedBy = 200; // and nothing else (design.md, Data Connectors: the rules)
    --m_progress.onWire;
    if (outcome.status == acknowledgedBy) {
        m_failuresInARow = 0;
        m_doubtsInARow = 0;
        settle(event, SentMark::Acknowledged);
    } else {
        m_progress.lastProblem = outcome.problem;
        ++m_failuresInARow;
        m_doubtsInARow = outcome.mayHaveArrived ? m_doubtsInARow + 1 : 0;
        if (!outcome.mayHaveArrived)
            failedOnce(event, outcome);
        settle(event, outcome.mayHaveArrived ? std::optional(SentMark::Doubtful) : std::nullopt);
        losePatience(outcome);
    }
    Q_EMIT changed();
    if (m_phase == Phase::Sending)
        go();
    else
        rest();
}

void RecoverySender::failedOnce(qsizetype event, const PostOutcome &outcome)
{
    const microseconds now = m_clock.monotonic();
    if (outcome.retryAfter) // it speaks for the endpoint, not for this event
        m_holdUntil = std::max(m_holdUntil, now + microseconds(std::min(*outcome.retryAfter, m_rule.longestHold)));
    const int attempts = ++m_attempts[event];
    if (attempts >= m_rule.attempts)
        giveUp(event, outcome.problem);
    else
        m_next.insert(m_events[event].eventId,
            {now + m_rule.backoff.pause(attempts, QRandomGenerator::global()->generateDouble()), event});
}

void RecoverySender::losePatience(const PostOutcome &outcome)
{
    if (m_phase != Phase::Sending)
        return;
    if (m_failuresInARow >= m_rule.patience || m_doubtsInARow >= m_rule.doubts)
        pauseBecause({Failure::Kind::Unavailable,
            Texts::tr("%1 attempts in a row failed: %2.").arg(m_failuresInARow).arg(outcome.problem), {},
            outcome.status});
}

void RecoverySender::giveUp(qsizetype event, const QString &reason)
{
    ++m_progress.failed;
    if (m_progress.givenUp.size() < RecoveryState::mostGivenUp)
        m_progress.givenUp.append({m_events[event].eventId, m_attempts.value(event), reason});
}

void RecoverySender::settle(qsizetype event, std::optional<SentMark> mark)
{
    m_unsettled.append({m_events[event].eventId, mark});
    flush();
}

/// What gathers while the disk syncs goes with the next commit.
void RecoverySender::flush()
{
    if (m_isSettling || m_unsettled.isEmpty())
        return;
    m_isSettling = true;
    const QList<SentLedger::Settled> batch = std::exchange(m_unsettled, {});
    const ConnectorName connector = m_target.connector.name;
    m_ledger.ask<void>(
        this,
        [connector, batch, now = m_clock.now()](SentLedger &ledger) { return ledger.settle(connector, batch, now); },
        [this, batch](const Result<void> &done) { settled(batch, done); });
}

void RecoverySender::settled(const QList<SentLedger::Settled> &batch, const Result<void> &done)
{
    m_isSettling = false;
    if (!done) {
        // They stay "on the wire" there: sent again by nobody, and noted as soon as it goes on.
        m_unsettled = batch + m_unsettled;
        pauseBecause(done.failure());
        rest();
        return;
    }
    for (const SentLedger::Settled &one : batch) {
        if (one.mark == SentMark::Acknowledged)
            m_acknowledged.insert(one.eventId);
        else if (one.mark == SentMark::Doubtful)
            m_doubtful.insert(one.eventId);
        else if (m_next.contains(one.eventId) && !m_isCancelled)
            m_again.push_back(m_next.take(one.eventId));
    }
    m_progress.acknowledged = m_acknowledged.size();
    m_progress.doubtful = m_doubtful.size();
    flush();
    Q_EMIT changed();
    if (m_phase == Phase::Sending)
        go();
    else
        rest();
}

void RecoverySender::pauseBecause(const Failure &failure)
{
    m_pausedBecause = failure;
    if (m_phase == Phase::Sending)
        m_phase = Phase::Pausing;
    m_timer.stop();
}

bool RecoverySender::isQuiet() const
{
    return m_progress.onWire == 0 && m_noting == 0 && !m_isSettling;
}

/// Whether a pause or the end has been reached.
void RecoverySender::rest()
{
    if (!isQuiet() || m_phase == Phase::Ended || m_phase == Phase::Paused)
        return;
    const bool isDone = m_fresh.empty() && m_again.empty() && m_unsettled.isEmpty();
    if (isDone || m_isCancelled) {
        for (const SentLedger::Settled &one : std::as_const(m_unsettled)) {
            if (one.mark) // no room to note it: after a restart nobody could tell whether it arrived
                m_doubtful.insert(one.eventId);
        }
        m_progress.doubtful = m_doubtful.size();
        m_phase = Phase::Ended;
        Q_EMIT changed();
        Q_EMIT ended();
    } else if (m_phase == Phase::Pausing) {
        m_phase = Phase::Paused;
        Q_EMIT changed();
    }
}

} // namespace touchstone::recovery
