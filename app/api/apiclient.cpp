// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/apiclient.h"

#include "app/api/networkrequest.h"
#include "app/api/pagedcall.h"
#include "app/api/valuecall.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

namespace touchstone::api {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ApiClient)
};

/// Answers by itself, from the event loop as every operation does.
class ReadyAnswer : public Operation
{
public:
    ReadyAnswer(bool answer, ApiClient::Done<bool> done, QObject *owner)
        : Operation(owner)
    {
        const auto end = [this, answer, done = std::move(done)] {
            deleteLater();
            done(answer);
        };
        QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
    }
};

/// The local cloud answers 503 while it is not ready. Something in front of it may do so too, but not
/// with this body.
bool isHealthOfLocalCloud(const HttpReply &reply)
{
    const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
    return reply.status == 503 && body.value(QLatin1String("alive")).isBool() &&
           body.value(QLatin1String("ready")).isBool();
}

/// How servers, and what stands in front of them, answer to a path that they do not know.
bool isNoSuchPlace(Failure::Kind kind)
{
    return kind == Failure::Kind::NotFound || kind == Failure::Kind::Invalid || kind == Failure::Kind::Forbidden;
}

QString listPath(const ProjectName &project, const char *collection)
{
    return project.path() + QLatin1Char('/') + QLatin1String(collection);
}

} // namespace

ApiClient::ApiClient(const CallContext &context, QUrl api, QUrl local, QUrl emulator)
    : m_context(context)
    , m_api(std::move(api))
    , m_local(std::move(local))
    , m_emulator(std::move(emulator))
{}

ApiCall::Request ApiClient::get(const QUrl &base, const QString &path, const QString &purpose) const
{
    return {{"GET", urlBelow(base, path)}, purpose};
}

Operation *ApiClient::listProjects(QObject *owner, Done<QList<Project>> done) const
{
    return new PagedCall<Project>(m_context, get(m_api, QStringLiteral("projects"), Texts::tr("list the projects")),
        projectsPageFromJson, std::move(done), owner);
}

Operation *ApiClient::listDevices(QObject *owner, const ProjectName &project, Done<QList<Device>> done) const
{
    return new PagedCall<Device>(m_context, get(m_api, listPath(project, "devices"), Texts::tr("list the sensors")),
        devicesPageFromJson, std::move(done), owner);
}

Operation *ApiClient::listConnectors(QObject *owner, const ProjectName &project, Done<QList<DataConnector>> done) const
{
    return new PagedCall<DataConnector>(m_context,
        get(m_api, listPath(project, "dataconnectors"), Texts::tr("list the connectors")), connectorsPageFromJson,
        std::move(done), owner);
}

Operation *ApiClient::connector(QObject *owner, const ConnectorName &name, Done<DataConnector> done) const
{
    return valueCall<DataConnector>(m_context, get(m_api, name.path(), Texts::tr("read the connector")),
        connectorFromReply, std::move(done), owner);
}

Operation *ApiClient::changeConnector(
    QObject *owner, const ConnectorName &name, const ConnectorChange &change, Done<DataConnector> done) const
{
    const HttpRequest http{"PATCH", urlBelow(m_api, name.path()), connectorChangeToJson(change), "application/json"};
    return valueCall<DataConnector>(
        m_context, {http, Texts::tr("change the connector")}, connectorFromReply, std::move(done), owner);
}

Operation *ApiClient::createConnector(
    QObject *owner, const ProjectName &project, const DataConnector &draft, Done<DataConnector> done) const
{
    const HttpRequest http{
        "POST", urlBelow(m_api, listPath(project, "dataconnectors")), newConnectorToJson(draft), "application/json"};
    return valueCall<DataConnector>(m_context, {http, Texts::tr("create the connector"), RetryRule::Effect::OnceOnly},
        connectorFromReply, std::move(done), owner);
}

Operation *ApiClient::remove(QObject *owner, const QUrl &thing, const QString &purpose, Done<void> done) const
{
    const auto judge = [done = std::move(done)](const Result<QByteArray> &body) {
        const bool isGone = body.ok() || body.failure().kind == Failure::Kind::NotFound;
        done(isGone ? Result<void>() : Result<void>(body.failure()));
    };
    return new ApiCall(m_context, {{"DELETE", thing}, purpose}, judge, owner);
}

Operation *ApiClient::deleteConnector(QObject *owner, const ConnectorName &name, Done<void> done) const
{
    return remove(owner, urlBelow(m_api, name.path()), Texts::tr("delete the connector"), std::move(done));
}

Operation *ApiClient::listPermissions(QObject *owner, const ProjectName &project, Done<QStringList> done) const
{
    return new PagedCall<QString>(m_context,
        get(m_api, listPath(project, "permissions"), Texts::tr("read what this account may do")),
        permissionsPageFromJson, std::move(done), owner);
}

Operation *ApiClient::metrics(QObject *owner, const ConnectorName &name, Done<ConnectorMetrics> done) const
{
    return valueCall<ConnectorMetrics>(m_context,
        get(m_api, name.path() + QStringLiteral(":metrics"), Texts::tr("read the connector's statistics")),
        metricsFromReply, std::move(done), owner);
}

Operation *ApiClient::findLocal(QObject *owner, Done<bool> done) const
{
    if (m_local.isEmpty())
        return new ReadyAnswer(false, std::move(done), owner);
    const auto judge = [done = std::move(done)](const Result<QByteArray> &body) {
        if (body)
            done(true);
        else if (isNoSuchPlace(body.failure().kind))
            done(false);
        else
            done(body.failure());
    };
    ApiCall::Request request = get(m_local, QStringLiteral("health"), Texts::tr("ask for the local cloud's health"));
    request.isAnswer = isHealthOfLocalCloud;
    return new ApiCall(m_context, request, judge, owner);
}

Operation *ApiClient::series(QObject *owner, const ConnectorName &name, Done<ConnectorSeries> done) const
{
    return valueCall<ConnectorSeries>(m_context,
        get(m_local, name.path() + QStringLiteral("/series"), Texts::tr("read the connector's history")),
        seriesFromReply, std::move(done), owner);
}

Operation *ApiClient::minutes(QObject *owner, const ConnectorName &name, Done<ConnectorSeries> done) const
{
    ApiCall::Request request =
        get(m_local, name.path() + QStringLiteral("/series"), Texts::tr("read the connector's last hours"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("window"), QStringLiteral("10800s"));
    query.addQueryItem(QStringLiteral("step"), QStringLiteral("60s"));
    request.http.url.setQuery(query);
    return valueCall<ConnectorSeries>(m_context, request, seriesFromReply, std::move(done), owner);
}

Operation *ApiClient::queueState(QObject *owner, const ConnectorName &name, Done<QueueState> done) const
{
    return valueCall<QueueState>(m_context,
        get(m_local, name.path() + QStringLiteral("/queue"), Texts::tr("read the connector's queue")),
        queueStateFromReply, std::move(done), owner);
}

} // namespace touchstone::api
