// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a session keeps beyond its own life, and shows of it until the cloud answers.
#include "app/session/session_p.h"

#include <algorithm>

namespace touchstone::session {

namespace {

items::ConnectorRow rowOf(const history::KnownConnector &known)
{
    items::ConnectorRow row;
    row.connector = known.connector;
    row.projectTitle = known.projectTitle;
    row.keptFrom = known.listedAt;
    row.day = known.day;
    if (known.newest) {
        row.metrics = known.newest->metrics;
        row.readAt = known.newest->at;
    }
    if (!known.series.steps.isEmpty())
        row.series = known.series;
    return row;
}

} // namespace

history::AccountKey historyKeyOf(const Session::Connection &connection)
{
    if (!connection.historyName.isEmpty())
        return {connection.historyName, {}};
    const QUrl api = connection.addresses.api.adjusted(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
    const Credentials &credentials = connection.credentials;
    return {api.toString(), credentials.email.isEmpty() ? credentials.keyId : credentials.email};
}

void Session::Private::askForKept(const history::AccountKey &key, QObject *context)
{
    if (!history)
        return;
    earlier.read(*history, key);
    history->lastKnown(context, key, [this](const Result<QList<history::KnownConnector>> &known) {
        if (known) // else the history tells by itself that it does not work
            takeKept(*known);
    });
}

/// Those of the preferred project, else of the one that was listed last. Once the cloud has told of a project, what was
/// kept comes too late.
void Session::Private::takeKept(const QList<history::KnownConnector> &known)
{
    if (view || current || known.isEmpty() || models.connectors.rowCount() > 0)
        return;
    const auto isPreferred = [this](const history::KnownConnector &connector) {
        const ProjectName project{connector.connector.name.project};
        return project.project == preferredProject || project.path() == preferredProject;
    };
    auto chosen = std::find_if(known.cbegin(), known.cend(), isPreferred);
    if (chosen == known.cend())
        chosen = std::max_element(
            known.cbegin(), known.cend(), [](const auto &a, const auto &b) { return a.listedAt < b.listedAt; });
    keptProject = ProjectName{chosen->connector.name.project};
    QList<items::ConnectorRow> rows;
    for (const history::KnownConnector &connector : known) {
        if (connector.connector.name.project == keptProject->project)
            rows.append(rowOf(connector));
    }
    models.connectors.addKept(rows);
}

void Session::Private::keepGap(const StreamGap &gap)
{
    if (history && current)
        history->add({history::GapEntry{account, current->name, gap}});
}

void Session::keepHistoryIn(const QString &file)
{
    d->history = std::make_unique<history::MetricHistory>(file, d->clock);
    connect(d->history.get(), &history::MetricHistory::failed, this, &Session::historyFailed);
    connect(d->history.get(), &history::MetricHistory::worksAgain, this, &Session::historyWorksAgain);
}

void Session::showKept(const QString &historyName)
{
    d->askForKept({historyName, {}}, this);
}

void Session::setWindowHidden(bool hidden)
{
    d->thrift.setHidden(hidden);
}

} // namespace touchstone::session
