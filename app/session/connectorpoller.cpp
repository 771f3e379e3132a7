// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/connectorpoller.h"

#include <QRandomGenerator>

#include <algorithm>

namespace touchstone::session {

/// Withdraws its operations when it goes.
struct ConnectorPoller::Round
{
    QObject calls;
    int expected = 0;
    bool failed = false;
};

ConnectorPoller::ConnectorPoller(const api::ApiClient &client, items::ConnectorListModel &model, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_model(model)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ConnectorPoller::beginRound);
}

ConnectorPoller::~ConnectorPoller() = default;

void ConnectorPoller::start(const ProjectName &project)
{
    m_project = project;
    refresh();
}

void ConnectorPoller::stop()
{
    m_project.reset();
    m_timer.stop();
    m_round.reset();
}

void ConnectorPoller::refresh()
{
    if (m_project && m_holds == 0)
        beginRound();
}

void ConnectorPoller::hold()
{
    ++m_holds;
    m_timer.stop();
    m_round.reset();
}

void ConnectorPoller::release()
{
    if (--m_holds == 0)
        refresh();
}

void ConnectorPoller::beginRound()
{
    m_timer.stop();
    m_round = std::make_unique<Round>();
    if (m_hasLocal)
        listConnectors();
    else
        findLocal();
}

void ConnectorPoller::findLocal()
{
    expect();
    m_client.findLocal(&m_round->calls, [this](const Result<bool> &found) {
        if (found)
            m_hasLocal = *found;
        listConnectors(); // without /local/v1 for now when it could not be asked
        settle(QStringLiteral("local cloud"), found ? nullptr : &found.failure());
    });
}

void ConnectorPoller::listConnectors()
{
    expect();
    m_client.listConnectors(
        &m_round->calls, *m_project, [this](const Result<QList<DataConnector>> &list) { takeConnectors(list); });
}

void ConnectorPoller::takeConnectors(const Result<QList<DataConnector>> &connectors)
{
    if (connectors) {
        reportDifferences(*connectors);
        m_model.setConnectors(*connectors);
        for (const DataConnector &connector : *connectors)
            askAbout(connector.name);
    }
    settle(QStringLiteral("connectors"), connectors ? nullptr : &connectors.failure());
}

void ConnectorPoller::reportDifferences(const QList<DataConnector> &connectors)
{
    for (const DataConnector &connector : connectors) {
        const std::optional<items::ConnectorRow> row = m_model.row(connector.name);
        if (row && row->connector != connector)
            Q_EMIT differenceSeen(row->connector, connector);
    }
}

void ConnectorPoller::askAbout(const ConnectorName &name)
{
    expect();
    m_client.metrics(&m_round->calls, name, [this, name](const Result<ConnectorMetrics> &metrics) {
        if (metrics)
            m_model.setMetrics(name, *metrics);
        settle(QStringLiteral("statistics"), metrics ? nullptr : &metrics.failure());
    });
    if (!m_hasLocal.value_or(false))
        return;
    expect();
    m_client.series(&m_round->calls, name, [this, name](const Result<ConnectorSeries> &series) {
        if (series) {
            m_model.setSeries(name, *series);
            askForLastFailure(name, *series);
        }
        settle(QStringLiteral("history"), series ? nullptr : &series.failure());
    });
    expect();
    m_client.queueState(&m_round->calls, name, [this, name](const Result<QueueState> &queue) {
        if (queue)
            m_model.setQueue(name, *queue);
        settle(QStringLiteral("queue"), queue ? nullptr : &queue.failure());
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
    constexpr int newest = 20; // a failure among fewer successes is the share of "degraded"
    expect();
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
}

void ConnectorPoller::expect()
{
    ++m_round->expected;
}

void ConnectorPoller::settle(const QString &what, const Failure *failure)
{
    // A connector deleted between the list and the question about it is no failure; the next list is without it.
    const bool isReal = failure && !(failure->kind == Failure::Kind::NotFound && what != QLatin1String("connectors"));
    const bool isFirst = isReal && !m_round->failed;
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
    m_timer.start(pollPause(m_hasLocal.value_or(false), QRandomGenerator::global()->generateDouble()));
    if (wasWhole)
        Q_EMIT roundDone();
}

std::chrono::milliseconds pollPause(bool hasLocal, double random)
{
    constexpr double spread = 0.1;
    const std::chrono::milliseconds usual = hasLocal ? std::chrono::seconds(5) : std::chrono::seconds(60);
    return std::chrono::duration_cast<std::chrono::milliseconds>(usual * (1.0 + spread * (2.0 * random - 1.0)));
}

} // namespace touchstone::session
