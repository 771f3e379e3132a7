// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session_p.h"

#include <QCoreApplication>

#include <algorithm>

namespace touchstone::session {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Session)
};

} // namespace

Failure noConnection()
{
    return {Failure::Kind::Unavailable, Texts::tr("There is no connection to a cloud.")};
}

void Session::Private::signIn()
{
    projectList = std::make_unique<ProjectList>(access->client());
    QObject::connect(
        projectList.get(), &ProjectList::loaded, &q, [this](const QList<Project> &listed) { takeProjects(listed); });
    QObject::connect(projectList.get(), &ProjectList::failed, &q,
        [this](
            const Failure &failure, std::optional<std::chrono::milliseconds> pause) { signInFailed(failure, pause); });
    signInLink = {};
    signInLink.kind = LinkState::Kind::Connecting;
    signInLink.since = clock.now();
    Q_EMIT q.linkChanged(signInLink);
    projectList->load();
}

void Session::Private::signInFailed(const Failure &failure, std::optional<std::chrono::milliseconds> pause)
{
    if (!view) { // else the stream tells about the link
        signInLink = {};
        signInLink.kind = pause ? LinkState::Kind::Retrying : LinkState::Kind::Refused;
        signInLink.since = clock.now();
        signInLink.nextTry = pause ? clock.now() + *pause : Timestamp{};
        signInLink.reason = failure.message;
        Q_EMIT q.linkChanged(signInLink);
    }
    Q_EMIT q.refreshFailed(QStringLiteral("projects"), failure);
}

void Session::Private::takeProjects(const QList<Project> &listed)
{
    projects = listed;
    QHash<ProjectName, QString> titles;
    for (const Project &project : listed)
        titles.insert(project.name, project.displayName);
    models.connectors.setProjectTitles(titles);
    Q_EMIT q.projectsChanged();
    const auto named = [this](const QString &path) {
        return std::find_if(projects.cbegin(), projects.cend(),
            [&path](const Project &project) { return project.name.path() == path || project.name.project == path; });
    };
    auto chosen = projects.cend();
    if (current)
        chosen = named(current->name.path());
    if (chosen == projects.cend() && !preferredProject.isEmpty())
        chosen = named(preferredProject);
    if (chosen == projects.cend())
        chosen = projects.cbegin();
    if (chosen != projects.cend()) {
        show(*chosen);
    } else {
        signInFailed({Failure::Kind::Forbidden, Texts::tr("This account is a member of no project.")}, {});
    }
}

void Session::Private::show(const Project &project)
{
    const bool isShown = view && current && current->name == project.name;
    // A project that was open before a reconnection keeps its rows: the feed tells of the gap, not of a new beginning.
    if (!current || current->name != project.name) {
        leaveView();
        gaps.forget();
        // What was kept of this very project stays in sight until its list is here.
        models.clear(!current && keptProject == project.name);
        keptProject.reset();
        earlier.beginFeed(project.name);
    }
    if (current != project) {
        current = project;
        Q_EMIT q.currentProjectChanged();
    }
    if (isShown) {
        view->refresh(polled());
        return;
    }
    leaveView();
    if (!streamTypes.isEmpty()) {
        streamTypes.clear(); // that was a wish about another project
        Q_EMIT q.streamTypesChanged();
    }
    view = std::make_unique<ProjectView>(clock, *access, stream, gaps, models, streamSettings(), polled());
    if (history)
        view->record(*history, account);
    view->setThrift(thrift.thrift());
    view->setPollFactor(pollFactor);
    QObject::connect(view.get(), &ProjectView::failed, &q, &Session::refreshFailed);
    QObject::connect(view.get(), &ProjectView::refreshed, &q, [this] { Q_EMIT q.refreshed(clock.now()); });
    labelEditing.setClient(&access->client());
    emulator.setClient(connection.addresses.emulator.isEmpty() ? nullptr : &access->client(), project.name);
    recovery.setClient(&access->polling(), &view->pacer(), connection.route);
    askPermissions();
    QObject::connect(&view->connectorSwitch(), &ConnectorSwitch::heldChanged, &q, &Session::disablingHeld);
    QObject::connect(&view->connectorSwitch(), &ConnectorSwitch::reported, &q, &Session::connectorsSwitched);
    QObject::connect(&view->tests(), &TestRunner::changed, &q, &Session::testChanged);
    resumeWatching();
}

/// Touches and labels are always asked for: Identify and the names of the sensors live on them, and they are few.
api::StreamSettings Session::Private::streamSettings() const
{
    api::StreamSettings settings{connection.addresses.api,
        api::tokenEndpointOf(connection.addresses, connection.credentials), connection.credentials, current->name};
    settings.eventTypes = streamTypes;
    settings.route = connection.route;
    for (const EventTypeTraits::Enum always : {EventTypeTraits::Enum::Touch, EventTypeTraits::Enum::LabelsChanged}) {
        if (!streamTypes.isEmpty() && !settings.eventTypes.contains(always))
            settings.eventTypes.append(always);
    }
    return settings;
}

/// A cloud that does not tell leaves them unknown: then nothing is locked, and it refuses by itself.
void Session::Private::askPermissions()
{
    permissions = {};
    Q_EMIT q.permissionsChanged();
    access->client().listPermissions(view.get(), current->name, [this](const Result<QStringList> &names) {
        if (!names)
            return;
        permissions.names = *names;
        Q_EMIT q.permissionsChanged();
    });
}

void Session::Private::showAll(bool all)
{
    if (wantsAll == all)
        return;
    wantsAll = all;
    Q_EMIT q.currentProjectChanged();
    if (view)
        view->poll(polled());
    resumeWatching();
}

QList<ProjectName> Session::Private::polled() const
{
    QList<ProjectName> names;
    if (current)
        names.append(current->name); // the one in front of the eyes first
    for (const Project &project : projects) {
        if (showsAll() && (!current || project.name != current->name))
            names.append(project.name);
    }
    return names;
}

/// What was held back is not sent any more, and the person is told so.
void Session::Private::leaveView()
{
    labelEditing.setClient(nullptr);
    emulator.setClient(nullptr);
    recovery.setClient(nullptr, nullptr);
    if (!view)
        return;
    const QList<ConnectorName> held = view->connectorSwitch().held();
    view.reset();
    if (held.isEmpty())
        return;
    SwitchReport report;
    for (const ConnectorName &name : held)
        report.failed.append({name, {Failure::Kind::Cancelled, Texts::tr("Its project was left before.")}});
    Q_EMIT q.disablingHeld({}, {});
    Q_EMIT q.connectorsSwitched(report);
}

/// The list of sensors is newer than what the history tells, and nobody waits for a touch of yesterday.
void Session::Private::takeFound(const StreamGap &gap, const QList<Event> &events)
{
    models.feed.fillIn(gap, events);
    Q_EMIT q.gapEventsFound(gap, events);
}

void Session::Private::closeConnection()
{
    leaveView();
    calls.reset();
    projectList.reset();
    access.reset();
}

void Session::Private::change(const ConnectorName &name, const api::ConnectorChange &wanted)
{
    if (!view) {
        Q_EMIT q.connectorChangeFailed(name, noConnection());
    } else if (wanted.isEmpty()) {
        Q_EMIT q.connectorChangeDone(name);
    } else {
        view->changes().change(name, wanted, [this, name](const Result<DataConnector> &changed) {
            if (changed)
                Q_EMIT q.connectorChangeDone(name);
            else
                Q_EMIT q.connectorChangeFailed(name, changed.failure());
        });
    }
}

Session::Session(const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, clock))
{
    connect(&d->stream, &api::StreamClient::linkChanged, this, [this](const LinkState &link) {
        d->gaps.see(link);
        if (d->view)
            Q_EMIT linkChanged(link);
    });
    connect(&d->gaps, &StreamGaps::changed, this, [this](const StreamGap &gap) {
        d->models.feed.setGap(gap);
        d->keepGap(gap);
        Q_EMIT gapChanged(gap);
    });
    connect(&d->gaps, &StreamGaps::found, this,
        [this](const StreamGap &gap, const QList<Event> &events) { d->takeFound(gap, events); });
}

Session::~Session()
{
    d->stream.disconnect(this);
    d->closeConnection();
}

items::ConnectorListModel &Session::connectors()
{
    return d->models.connectors;
}

const items::ConnectorListModel &Session::connectors() const
{
    return d->models.connectors;
}

items::DeviceDirectory &Session::devices()
{
    return d->models.devices;
}

items::EventFeedModel &Session::feed()
{
    return d->models.feed;
}

items::TouchModel &Session::touches()
{
    return d->models.touches;
}

const items::EventRates &Session::rates() const
{
    return d->models.rates;
}

items::DeliveryModel &Session::deliveries()
{
    return d->models.deliveries;
}

items::ChangeHistoryModel &Session::changes()
{
    return d->models.changes;
}

LabelEditing &Session::labelEditing()
{
    return d->labelEditing;
}

EmulatorControl &Session::emulator()
{
    return d->emulator;
}

Recovery &Session::recovery()
{
    return d->recovery;
}

QList<Project> Session::projects() const
{
    return d->projects;
}

std::optional<Project> Session::currentProject() const
{
    return d->current;
}

Permissions Session::permissions() const
{
    return d->permissions;
}

bool Session::showsAllProjects() const
{
    return d->showsAll();
}

LinkState Session::link() const
{
    return d->view ? d->stream.link() : d->signInLink;
}

void Session::open(const Connection &connection, const QString &preferredProject)
{
    d->closeConnection();
    d->connection = connection;
    d->preferredProject = preferredProject;
    d->calls = std::make_unique<QObject>();
    d->access =
        std::make_unique<api::CloudAccess>(d->clock, connection.addresses, connection.credentials, connection.route);
    d->account = historyKeyOf(connection);
    d->askForKept(d->account, d->calls.get());
    d->signIn();
}

void Session::close()
{
    d->closeConnection();
    d->gaps.forget();
    d->models.clear();
    d->models.changes.clear();
    d->earlier.forget();
    d->connection = {};
    d->signInLink = {};
    d->wantsAll = false;
    d->keptProject.reset();
    Q_EMIT linkChanged(d->signInLink);
    if (!d->projects.isEmpty()) {
        d->projects.clear();
        Q_EMIT projectsChanged();
    }
    if (d->current) {
        d->current.reset();
        Q_EMIT currentProjectChanged();
    }
}

void Session::selectProject(const ProjectName &project)
{
    if (d->current && d->current->name == project) {
        d->showAll(false);
        return;
    }
    const auto found = std::find_if(d->projects.cbegin(), d->projects.cend(),
        [&project](const Project &candidate) { return candidate.name == project; });
    if (found != d->projects.cend() && d->access) {
        d->wantsAll = false;
        d->show(*found);
    }
}

void Session::setStreamTypes(const QList<EventType> &types)
{
    if (!d->view || d->streamTypes == types)
        return;
    d->streamTypes = types;
    d->view->listen(d->streamSettings());
    Q_EMIT streamTypesChanged();
}

const QList<EventType> &Session::streamTypes() const
{
    return d->streamTypes;
}

void Session::selectAllProjects()
{
    if (d->current && d->projects.size() > 1)
        d->showAll(true);
}

void Session::setPollFactor(double factor)
{
    d->pollFactor = factor;
    if (d->view)
        d->view->setPollFactor(factor);
}

void Session::refresh()
{
    if (d->projectList)
        d->projectList->load(); // then what belongs to the project
}

void Session::setConnectorsEnabled(const QList<ConnectorName> &names, bool enabled)
{
    if (!d->view) {
        SwitchReport report;
        report.enabled = enabled;
        for (const ConnectorName &name : names)
            report.failed.append({name, noConnection()});
        Q_EMIT connectorsSwitched(report);
    } else if (enabled) {
        d->view->connectorSwitch().enable(names);
    } else {
        d->view->connectorSwitch().disable(names, undoTime);
    }
}

void Session::takeBackDisabling()
{
    if (d->view)
        d->view->connectorSwitch().takeBack();
}

void Session::sendDisabling()
{
    if (d->view)
        d->view->connectorSwitch().sendHeld();
}

bool Session::isSwitchingDone() const
{
    return !d->view || d->view->connectorSwitch().isIdle();
}

void Session::changeConnector(const DataConnector &before, const DataConnector &after)
{
    d->change(before.name, api::changeBetween(before, after));
}

void Session::createConnector(const DataConnector &draft)
{
    if (!d->view || !d->current) {
        Q_EMIT connectorNotCreated(noConnection());
        return;
    }
    d->view->changes().create(d->current->name, draft, [this](const Result<DataConnector> &created) {
        if (created)
            Q_EMIT connectorCreated(*created);
        else
            Q_EMIT connectorNotCreated(created.failure());
    });
}

void Session::deleteConnector(const ConnectorName &name)
{
    if (!d->view) {
        Q_EMIT connectorChangeFailed(name, noConnection());
        return;
    }
    d->view->changes().remove(name, [this, name](const Result<DataConnector> &removed) {
        if (removed)
            Q_EMIT connectorDeleted(*removed);
        else
            Q_EMIT connectorChangeFailed(name, removed.failure());
    });
}

void Session::setConnectorLabels(const ConnectorName &name, const QStringList &labels)
{
    const std::optional<items::ConnectorRow> row = d->models.connectors.row(name);
    api::ConnectorChange wanted;
    if (!row || row->connector.labels != labels)
        wanted.labels = labels;
    d->change(name, wanted);
}

void Session::reconnect()
{
    if (d->view)
        d->stream.retryNow();
    else if (d->projectList)
        d->signIn();
}

} // namespace touchstone::session
