// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/connectorpoller.h"

#include <QRandomGenerator>

#include <algorithm>

namespace touchstone::session {

namespace {
constexpr std::chrono::seconds pauseWhenBusy{5};
} // namespace

/// Withdraws its operations when it goes.
struct ConnectorPoller::Round
{
    QObject calls;
    int expected = 0;
    bool failed = false;
};

ConnectorPoller::ConnectorPoller(
    const api::ApiClient &client, items::ConnectorListModel &model, CallPacer &pacer, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_model(model)
    , m_pacer(pacer)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ConnectorPoller::beginRound);
}

ConnectorPoller::~ConnectorPoller()
{
    breakOff();
}

void ConnectorPoller::start(const QList<ProjectName> &projects)
{
    m_projects = projects;
    m_model.keepProjects(QSet<ProjectName>(projects.cbegin(), projects.cend()));
    refresh();
}

void ConnectorPoller::stop()
{
    m_projects.clear();
    m_timer.stop();
    breakOff();
}

void ConnectorPoller::refresh()
{
    if (!m_projects.isEmpty() && m_holds == 0)
        beginRound();
}

void ConnectorPoller::setThrift(PollThrift thrift)
{
    if (std::exchange(m_thrift, thrift) == thrift)
        return;
    allowForTheRound();
    if (!m_timer.isActive())
        return;
    const std::chrono::milliseconds planned = m_timer.intervalAsDuration();
    const std::chrono::milliseconds passed = planned - m_timer.remainingTimeAsDuration();
    const std::chrono::milliseconds pause =
        pollPause(m_hasLocal.value_or(false), QRandomGenerator::global()->generateDouble(), thrift);
    if (pause < planned)
        m_timer.start(std::max(pause - passed, std::chrono::milliseconds(0)));
}

void ConnectorPoller::hold()
{
    ++m_holds;
    m_timer.stop();
    breakOff();
}

void ConnectorPoller::release()
{
    if (--m_holds == 0)
        refresh();
}

void ConnectorPoller::breakOff()
{
    for (const QString &lane : std::exchange(m_lanes, {}))
        m_pacer.clear(lane);
    m_round.reset();
}

void ConnectorPoller::beginRound()
{
    m_timer.stop();
    breakOff();
    m_round = std::make_unique<Round>();
    if (m_hasLocal)
        listConnectors();
    else
        findLocal();
}

void ConnectorPoller::findLocal()
{
    ++m_round->expected;
    m_client.findLocal(&m_round->calls, [this](const Result<bool> &found) {
        if (found) {
            m_hasLocal = *found;
            m_pacer.setPace(pollPace(*found));
        }
        listConnectors(); // without /local/v1 for now when it could not be asked
        settle(QStringLiteral("local cloud"), found ? nullptr : &found.failure());
    });
}

void ConnectorPoller::listConnectors()
{
    for (const ProjectName &project : std::as_const(m_projects)) {
        expect(project.project, [this, project] {
            m_client.listConnectors(
                &m_round->calls, project, [this, project](const Result<QList<DataConnector>> &connectors) {
                    takeConnectors(project, connectors);
                });
        });
    }
}

void ConnectorPoller::takeConnectors(const ProjectName &project, const Result<QList<DataConnector>> &connectors)
{
    if (connectors) {
        reportDifferences(*connectors);
        Q_EMIT listed(project, *connectors);
        m_model.setConnectorsOf(project, *connectors);
        // A round may be broken off before its end, over and over: who was asked last is asked last.
        QList<ConnectorName> names;
        for (const DataConnector &connector : *connectors)
            names.append(connector.name);
        std::stable_sort(names.begin(), names.end(),
            [this](const ConnectorName &a, const ConnectorName &b) { return m_asked.value(a) < m_asked.value(b); });
        for (const ConnectorName &name : std::as_const(names))
            askAbout(name);
    }
    allowForTheRound();
    if (connectors || m_projects.size() == 1) {
        settle(QStringLiteral("connectors"), connectors ? nullptr : &connectors.failure());
        return;
    }
    Failure failure = connectors.failure(); // with several projects it has to be said which
    failure.message = QStringLiteral("%1: %2").arg(m_model.projectTitle(project), failure.message);
    settle(QStringLiteral("connectors"), &failure);
}

/// A round over many connectors takes longer than their numbers would be fresh, and so does a longer pause: two such
/// rounds may go by.
void ConnectorPoller::allowForTheRound()
{
    const bool hasLocal = m_hasLocal.value_or(false);
    const qsizetype calls = m_projects.size() + m_model.rowCount() * (hasLocal ? 3 : 1);
    const std::chrono::milliseconds longer = pollPause(hasLocal, 1, m_thrift) - pollPause(hasLocal, 1);
    m_model.setPatience(2 * (timeFor(calls, pollPace(hasLocal)) + std::chrono::ceil<std::chrono::seconds>(longer)));
}

void ConnectorPoller::reportDifferences(const QList<DataConnector> &connectors)
{
    for (const DataConnector &connector : connectors) {
        const std::optional<items::ConnectorRow> row = m_model.row(connector.name);
        if (!row)
            continue;
        DataConnector before = row->connector;
        if (row->keptFrom) { // it lacks what is secret; only its status can be compared
            before = connector;
            before.status = row->connector.status;
        }
        if (before != connector)
            Q_EMIT differenceSeen(before, connector);
    }
}

void ConnectorPoller::askAbout(const ConnectorName &name)
{
    expect(name.project, [this, name] {
        m_asked.insert(name, ++m_questions);
        m_client.metrics(&m_round->calls, name, [this, name](const Result<ConnectorMetrics> &metrics) {
            if (metrics) {
                if (m_hasLocal == false)
                    Q_EMIT metricsRead(name, *metrics);
                m_model.setMetrics(name, *metrics);
            }
            settle(QStringLiteral("statistics"), metrics ? nullptr : &metrics.failure());
        });
    });
    if (!m_hasLocal.value_or(false))
        return;
    expect(name.project, [this, name] {
        m_client.series(&m_round->calls, name, [this, name](const Result<ConnectorSeries> &series) {
            if (series) {
                Q_EMIT seriesRead(name, *series);
                m_model.setSeries(name, *series);
                askForLastFailure(name, *series);
            }
            settle(QStringLiteral("history"), series ? nullptr : &series.failure());
        });
    });
    expect(name.project, [this, name] {
        m_client.queueState(&m_round->calls, name, [this, name](const Result<QueueState> &queue) {
            if (queue)
                m_model.setQueue(name, *queue);
            settle(QStringLiteral("queue"), queue ? nullptr : &queue.failure());
        });
    });
}

/// Only of those that fail: it gives the reason of their health.
void ConnectorPoller::askForLastFailure(const ConnectorName &name, const ConnectorSeries &series)
{
    const std::optional<HealthBasis> basis = healthBasis({}, series, m_model.clock().now());
    if (!basis || !basis->ofLastHour || basis->errors == 0) {
        m_model.setLastFailure(name, {});
        return;
    }
    expect(name.project, [this, name] {
        constexpr int newest = 20; // a failure among fewer successes is the share of "degraded"
        m_client.attempts(&m_round->calls, name, {}, newest, [this, name](const Result<DeliveryAttempts> &attempts) {
            if (attempts) {
                const QList<DeliveryAttempt> &list = attempts->attempts;
                const auto failed = std::find_if(
                    list.cbegin(), list.cend(), [](const DeliveryAttempt &attempt) { return !attempt.acknowledged; });
                if (failed != list.cend()) // else the one from before is still the last
                    m_model.setLastFailure(name, *failed);
            }
            settle(QStringLiteral("deliveries"), attempts ? nullptr : &attempts.failure());
        });
    });
}

void ConnectorPoller::expect(const QString &lane, CallPacer::Call call)
{
    ++m_round->expected;
    m_lanes.insert(lane);
    m_pacer.add(lane, std::move(call));
}

void ConnectorPoller::settle(const QString &what, const Failure *failure)
{
    // A connector deleted between the list and the question about it is no failure; the next list is without it.
    const bool isReal = failure && !(failure->kind == Failure::Kind::NotFound && what != QLatin1String("connectors"));
    const bool isFirst = isReal && !m_round->failed;
    if (failure && failure->kind == Failure::Kind::Busy) // somebody else uses this account, too
        m_pacer.pauseFor(failure->retryAfter.value_or(pauseWhenBusy));
    m_round->failed = m_round->failed || isReal;
    const bool isLast = --m_round->expected == 0;
    if (isLast)
        endRound();
    if (isFirst)
        Q_EMIT failed(what, *failure); // last: the receiver may stop us
}

void ConnectorPoller::endRound()
{
    const bool wasWhole = !m_round->failed;
    const auto usual = pollPause(m_hasLocal.value_or(false), QRandomGenerator::global()->generateDouble(), m_thrift);
    m_timer.start(std::chrono::duration_cast<std::chrono::milliseconds>(usual * m_pauseFactor));
    if (wasWhole)
        Q_EMIT roundDone();
}

std::chrono::milliseconds pollPause(bool hasLocal, double random, PollThrift thrift)
{
    constexpr double spread = 0.1;
    const int times = thrift.isHidden ? (thrift.onBattery ? 5 : 3) : (thrift.onBattery ? 2 : 1);
    const std::chrono::milliseconds usual = hasLocal ? std::chrono::seconds(5) : std::chrono::seconds(60);
    return std::chrono::duration_cast<std::chrono::milliseconds>(usual * times * (1.0 + spread * (2.0 * random - 1.0)));
}

} // namespace touchstone::session
