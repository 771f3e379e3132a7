// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apiclient.h"
#include "app/session/callpacer.h"
#include "app/session/pollthrift.h"
#include "models/items/connectorlistmodel.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace touchstone::session {

/// Keeps the connector model up to date: rounds of the projects' connectors, then each one's statistics and, where the
/// cloud has /local/v1, its history and queue. The projects take turns, the connectors that have waited longest come
/// first, and all of it goes at a pace that the cloud's limit of requests allows (pollPace), so a round over many
/// connectors takes its time. One round at a time, the next one a jittered pause after the end of the last. Answers of
/// a round that was broken off never arrive. GUI thread.
class ConnectorPoller : public QObject
{
    Q_OBJECT

public:
    /// `client`, `model` and `pacer` must outlive the poller. The pacer is shared with everybody else who asks by
    /// himself: the limit is one of the account. The poller gives it its pace.
    ConnectorPoller(
        const api::ApiClient &client, items::ConnectorListModel &model, CallPacer &pacer, QObject *parent = nullptr);
    ~ConnectorPoller() override;

    /// Begins a round over these projects now; rows of others are taken away.
    void start(const QList<ProjectName> &projects);
    void stop();
    void refresh(); ///< begins a new round now; the present one is broken off
    /// From the next pause on; one that is longer than it should be now is cut short.
    void setThrift(PollThrift thrift);
    /// Shares of the usual pause, from the next pause on.
    void setPauseFactor(double factor) { m_pauseFactor = factor; }

    /// While a change is on its way no round runs: an answer from before the change would undo it on the screen.
    void hold();
    void release();

Q_SIGNALS:
    /// A refresh shows another state than the row has: not our doing, since no round runs while a change is on its way.
    /// Before the row follows.
    void differenceSeen(const touchstone::DataConnector &before, const touchstone::DataConnector &after);
    /// What was read, before the model has it.
    void listed(const touchstone::ProjectName &project, const QList<touchstone::DataConnector> &connectors);
    void seriesRead(const touchstone::ConnectorName &name, const touchstone::ConnectorSeries &series);
    /// Only from a cloud that is known to have no /local/v1, and so no series.
    void metricsRead(const touchstone::ConnectorName &name, const touchstone::ConnectorMetrics &metrics);
    void roundDone();
    /// At most once per round, at its first failure. `what` says what was asked for.
    void failed(const QString &what, const touchstone::Failure &failure);

private:
    struct Round;

    void beginRound();
    void breakOff();
    void findLocal();
    void listConnectors();
    void takeConnectors(const ProjectName &project, const Result<QList<DataConnector>> &connectors);
    void allowForTheRound();
    void reportDifferences(const QList<DataConnector> &connectors);
    void askAbout(const ConnectorName &name);
    void askForLastFailure(const ConnectorName &name, const ConnectorSeries &series);
    void expect(const QString &lane, CallPacer::Call call);
    void settle(const QString &what, const Failure *failure);
    void endRound();

    const api::ApiClient &m_client;
    items::ConnectorListModel &m_model;
    CallPacer &m_pacer;
    QSet<QString> m_lanes; ///< of this round
    QList<ProjectName> m_projects;
    QHash<ConnectorName, qint64> m_asked; ///< which question of all was the last about this connector
    qint64 m_questions = 0;
    std::unique_ptr<Round> m_round; ///< owns the operations under way
    std::optional<bool> m_hasLocal;
    PollThrift m_thrift;
    QTimer m_timer;
    int m_holds = 0;
    double m_pauseFactor = 1;
};

/// Every 5 s where the cloud is our own, each minute elsewhere, spread by 10 %. `random` in [0, 1). Three times as long
/// while nobody can see it, twice on battery, five times when both.
std::chrono::milliseconds pollPause(bool hasLocal, double random, PollThrift thrift = {});

} // namespace touchstone::session
