// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/cloudaccess.h"
#include "app/session/earlierruns.h"
#include "app/session/emulatorcontrol.h"
#include "app/session/labelediting.h"
#include "app/session/projectlist.h"
#include "app/session/projectview.h"
#include "app/session/recovery.h"
#include "app/session/session.h"
#include "app/session/streamgaps.h"
#include "app/session/thriftwatch.h"
#include "models/history/metrichistory.h"

namespace touchstone::session {

/// The parts of one session. Everything that belongs to the open connection is made by open() and unmade by close(), in
/// that order, so that no answer of an earlier connection or project can arrive.
class Session::Private
{
public:
    Private(Session &session, const Clock &theClock)
        : q(session)
        , clock(theClock)
        , models(theClock)
        , stream(theClock)
        , labelEditing(models.devices)
        , emulator(theClock)
        , recovery(theClock, models.connectors)
    {
        const auto readDevices = [this] {
            if (view)
                view->reloadDevices();
        };
        QObject::connect(&labelEditing, &LabelEditing::doubtful, &q, readDevices);
        QObject::connect(&labelEditing, &LabelEditing::changed, &q, [this] {
            if (view)
                view->outdateDevices();
        });
        QObject::connect(&emulator, &EmulatorControl::devicesChanged, &q, readDevices);
        QObject::connect(&thrift, &ThriftWatch::changed, &q, [this](PollThrift now) {
            if (view)
                view->setThrift(now);
        });
    }

    void signIn();
    void signInFailed(const Failure &failure, std::optional<std::chrono::milliseconds> pause);
    void takeProjects(const QList<Project> &listed);
    void show(const Project &project);
    void showAll(bool all);
    bool showsAll() const { return wantsAll && projects.size() > 1; }
    QList<ProjectName> polled() const;
    void closeConnection();
    void leaveView();
    void takeFound(const StreamGap &gap, const QList<Event> &events);
    void askPermissions();
    api::StreamSettings streamSettings() const;
    void change(const ConnectorName &name, const api::ConnectorChange &wanted);
    void resumeWatching();
    void askForKept(const history::AccountKey &key, QObject *context);
    void takeKept(const QList<history::KnownConnector> &known);
    void keepGap(const StreamGap &gap);

    Session &q;
    const Clock &clock;
    std::unique_ptr<history::MetricHistory> history; ///< where there is one
    history::AccountKey account;                     ///< of the open connection
    ThriftWatch thrift;
    Models models;
    api::StreamClient stream;
    StreamGaps gaps; ///< of the current project, over reconnections
    EarlierRuns earlier{clock, models.changes, models.feed, gaps};
    LabelEditing labelEditing;
    EmulatorControl emulator;
    Recovery recovery;
    Connection connection;
    QString preferredProject;
    QList<Project> projects;
    std::optional<Project> current;
    QList<EventType> streamTypes; ///< which the stream is asked for, as the person wants it; empty: all
    double pollFactor = 1;
    bool wantsAll = false;                  ///< the connectors of all projects
    std::optional<ProjectName> keptProject; ///< whose connectors were shown from the history
    Permissions permissions;
    std::optional<ConnectorName> watchedDeliveries; ///< of whom somebody looks at them
    std::optional<ConnectorName> watchedMinutes;
    std::optional<ConnectorName> watchedWeek;
    LinkState signInLink; ///< what the badge tells as long as there is no stream to ask about
    std::unique_ptr<api::CloudAccess> access;
    std::unique_ptr<ProjectList> projectList;
    std::unique_ptr<ProjectView> view;
    std::unique_ptr<QObject> calls; ///< owns what is asked for once
};

/// Under which name a connection's history is kept.
history::AccountKey historyKeyOf(const Session::Connection &connection);

/// What a wish without an open connection fails with.
Failure noConnection();

} // namespace touchstone::session
