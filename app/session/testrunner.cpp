// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/testrunner.h"

#include "models/domain/deliverysample.h"

#include <QCoreApplication>

#include <algorithm>

namespace touchstone::session {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TestRunner)
};

constexpr std::chrono::milliseconds pause{400}; ///< between an answer and the next question
constexpr int mostQuestions = 25;               ///< in vain, one after the other: about ten seconds
constexpr int mostAttempts = 100;

Failure lostTrack()
{
    return {Failure::Kind::NotFound,
        Texts::tr("the event was accepted, but the cloud does not list it, so it cannot be followed")};
}

Failure neverQueued()
{
    return {Failure::Kind::NotFound,
        Texts::tr("the event was accepted, but nothing waits for this connector and no attempt is listed: it does "
                  "not forward such events, or was switched off when the event came")};
}

Failure disabled()
{
    return {Failure::Kind::Invalid,
        Texts::tr("the connector is disabled, so nothing is queued for it: switch it on first")};
}

Failure notForwarded(const EventType &type)
{
    return {Failure::Kind::Invalid,
        Texts::tr("the connector does not forward events of the type %1: add it, or choose another type")
            .arg(type.text())};
}

Failure disabledMeanwhile()
{
    return {Failure::Kind::Conflict,
        Texts::tr("the connector was disabled before the event was acknowledged; what waited for it was dropped")};
}

} // namespace

TestRunner::TestRunner(
    const Clock &clock, const api::ApiClient &client, const items::ConnectorListModel &connectors, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_client(client)
    , m_connectors(connectors)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { (this->*m_next)(); });
}

TestRunner::~TestRunner() = default;

void TestRunner::begin(const ConnectorName &connector)
{
    m_timer.stop();
    m_calls = std::make_unique<QObject>();
    m_questions = 0;
    m_run = {};
    m_run.connector = connector;
    m_run.startedAt = m_clock.now();
}

void TestRunner::start(const ConnectorName &connector, const DeviceName &device, const EventType &type)
{
    begin(connector);
    m_run.device = device;
    m_run.type = type;
    const std::optional<items::ConnectorRow> row = m_connectors.row(connector);
    if (row && !row->connector.forwards(type)) {
        fail(row->connector.isActive() ? notForwarded(type) : disabled());
        return;
    }
    Q_EMIT changed(m_run);
    publish();
}

void TestRunner::synchronize(const ConnectorName &connector)
{
    begin(connector);
    Q_EMIT changed(m_run);
    m_client.synchronize(m_calls.get(), connector, [this](const Result<void> &taken) {
        if (taken)
            end(TestRun::Step::Synchronised);
        else
            fail(taken.failure());
    });
}

void TestRunner::cancel()
{
    if (m_calls && !m_run.isOver())
        end(TestRun::Step::Cancelled);
}

void TestRunner::publish()
{
    const Event event = sampleEvent(m_run.type, m_run.device, m_clock.now());
    m_eventTime = event.timestamp;
    m_client.publish(m_calls.get(), event, [this](const Result<void> &accepted) {
        if (!accepted) {
            fail(accepted.failure());
            return;
        }
        m_run.acceptedAt = m_clock.now();
        m_run.step = TestRun::Step::Queued;
        Q_EMIT changed(m_run);
        identify();
    });
}

void TestRunner::identify()
{
    m_client.eventAt(
        m_calls.get(), m_run.device, m_run.type, m_eventTime, [this](const Result<std::optional<Event>> &found) {
            if (!found) {
                fail(found.failure());
            } else if (*found) {
                m_run.eventId = (*found)->eventId;
                m_questions = 0;
                Q_EMIT changed(m_run);
                follow();
            } else if (++m_questions < mostQuestions) {
                wait(&TestRunner::identify);
            } else {
                fail(lostTrack());
            }
        });
}

void TestRunner::follow()
{
    m_client.attempts(m_calls.get(), m_run.connector, m_run.eventId, mostAttempts,
        [this](const Result<DeliveryAttempts> &attempts) { takeAttempts(attempts); });
}

void TestRunner::takeAttempts(const Result<DeliveryAttempts> &attempts)
{
    if (!attempts) {
        if (attempts.failure().kind == Failure::Kind::Unavailable || attempts.failure().kind == Failure::Kind::Busy)
            wait(&TestRunner::follow); // the cloud restarts: the event is in its store
        else
            fail(attempts.failure());
        return;
    }
    QList<DeliveryAttempt> listed = attempts->attempts;
    std::reverse(listed.begin(), listed.end());
    if (listed != m_run.attempts && listed.size() >= m_run.attempts.size()) {
        m_run.attempts = listed;
        Q_EMIT changed(m_run);
    }
    const bool acknowledged = std::any_of(m_run.attempts.cbegin(), m_run.attempts.cend(),
        [](const DeliveryAttempt &attempt) { return attempt.acknowledged; });
    if (acknowledged) {
        end(TestRun::Step::Acknowledged);
        return;
    }
    m_client.queueState(m_calls.get(), m_run.connector, [this](const Result<QueueState> &queue) { takeQueue(queue); });
}

void TestRunner::takeQueue(const Result<QueueState> &queue)
{
    const std::optional<items::ConnectorRow> row = m_connectors.row(m_run.connector);
    if (row && !row->connector.isActive()) {
        fail(disabledMeanwhile());
        return;
    }
    if (queue) {
        const bool isLost = queue->depth == 0 && m_run.attempts.isEmpty();
        m_questions = isLost ? m_questions + 1 : 0;
        if (m_questions >= mostQuestions) {
            fail(neverQueued());
            return;
        }
        if (std::exchange(m_run.nextAttempt, queue->nextAttempt) != queue->nextAttempt)
            Q_EMIT changed(m_run);
    }
    wait(&TestRunner::follow);
}

void TestRunner::wait(void (TestRunner::*next)())
{
    m_next = next;
    m_timer.start(pause);
}

void TestRunner::fail(const Failure &failure)
{
    m_run.failure = failure;
    end(TestRun::Step::Failed);
}

void TestRunner::end(TestRun::Step step)
{
    m_timer.stop();
    // Not deleted: this may be one of its calls' own callback.
    if (m_calls)
        m_calls.release()->deleteLater();
    m_run.step = step;
    m_run.nextAttempt.reset();
    Q_EMIT changed(m_run);
}

} // namespace touchstone::session
