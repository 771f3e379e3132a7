// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "tests/support/scriptedserver.h"

#include <chrono>
#include <optional>

namespace touchstone::test {

inline const QString secret = QStringLiteral("a-secret-that-nobody-sees");
inline const ConnectorName connector{QStringLiteral("p1"), QStringLiteral("c1")};
inline const QByteArray connectorsPath = "/v2/projects/p1/dataconnectors";
inline const QByteArray connectorPath = connectorsPath + "/c1";
inline const QByteArray streamPath = "/v2/projects/p1/devices:stream";
constexpr int patience = 15'000; // the machine may be busy; a passing run does not wait

inline QByteArray connectorJson(const QByteArray &status = "ACTIVE", const QByteArray &labels = R"("name")")
{
    return R"({"name":"projects/p1/dataconnectors/c1","displayName":"One","type":"HTTP_PUSH","status":")" + status +
           R"(","events":[],"labels":[)" + labels +
           R"(],"httpConfig":{"url":"https://r.example.com/","signatureSecret":"","headers":{}}})";
}

inline QByteArray connectorList(const QByteArray &status = "ACTIVE")
{
    return R"({"dataConnectors":[)" + connectorJson(status) + R"(],"nextPageToken":""})";
}

inline QByteArray deviceList(const QByteArray &project, const QByteArray &name)
{
    return R"({"devices":[{"name":"projects/)" + project + R"(/devices/d1","type":"touch","labels":{"name":")" + name +
           R"("},"reported":{}}],"nextPageToken":""})";
}

inline QByteArray eventBlock(const QByteArray &id)
{
    return R"(data: {"result":{"event":{"eventId":")" + id +
           R"(","targetName":"projects/p1/devices/d1","eventType":"touch",)"
           R"("data":{"touch":{"updateTime":"2025-01-15T10:00:00Z"}},"timestamp":"2025-01-15T10:00:00Z"}}})"
           "\n\n";
}

inline QByteArray projectJson(const QByteArray &id)
{
    return R"({"name":"projects/)" + id + R"(","displayName":"Project )" + id +
           R"(","inventory":false,"organization":"organizations/o","organizationDisplayName":"O","sensorCount":1,)"
           R"("cloudConnectorCount":0})";
}

/// A session and the cloud it talks to: two projects, one connector, one sensor each.
struct SessionDesk
{
    ScriptedServer cloud;
    SystemClock clock;
    session::Session session{clock};

    SessionDesk()
    {
        using S = ScriptedServer;
        const QByteArray none = R"({"dataConnectors":[],"nextPageToken":""})";
        cloud.grantTokens();
        cloud.on("GET", "/v2/projects",
            {S::json(
                200, R"({"projects":[)" + projectJson("p1") + ',' + projectJson("p2") + R"(],"nextPageToken":""})")});
        cloud.on("GET", "/v2/projects/p1/devices", {S::json(200, deviceList("p1", "Kitchen"))});
        cloud.on("GET", "/v2/projects/p2/devices", {S::json(200, deviceList("p2", "Cellar"))});
        cloud.on("GET", connectorsPath, {S::json(200, connectorList())});
        cloud.on("GET", "/v2/projects/p2/dataconnectors", {S::json(200, none)});
        cloud.on("GET", connectorPath + ":metrics",
            {S::json(200, R"({"metrics":{"successCount":9,"errorCount":1,"latency99p":"0.411s"}})")});
        cloud.on("GET", "/local/v1/health", {S::json(200, "{}")});
        const ConnectorSeries series{std::chrono::seconds(300), {}, {9, 1, std::chrono::milliseconds(411)}, {}};
        cloud.on("GET", "/local/v1/projects/p1/dataconnectors/c1/series", {S::json(200, seriesToJson(series))});
        cloud.on("GET", "/local/v1/projects/p1/dataconnectors/c1/queue", {S::json(200, queueStateToJson({5, 2, {}}))});
        cloud.on("GET", streamPath, {S::stream()});
        cloud.on("GET", "/v2/projects/p2/devices:stream", {S::stream()});
    }

    session::Session::Connection connection(bool local = true) const
    {
        CloudAddresses addresses;
        addresses.api = cloud.url();
        addresses.token = cloud.tokenUrl();
        if (local)
            addresses.local = cloud.url(QStringLiteral("/local/v1"));
        const Credentials credentials{
            QStringLiteral("key"), secret, QStringLiteral("a@b"), QStringLiteral("HS256"), cloud.tokenUrl().toString()};
        return {QStringLiteral("Scripted"), addresses, credentials};
    }

    std::optional<items::ConnectorRow> row() { return session.connectors().row(connector); }
    bool isLive() const { return session.link().kind == LinkState::Kind::Live; }
    QString sensorName()
    {
        return session.devices().devices().isEmpty() ? QString() : session.devices().devices().first().displayName();
    }
};

} // namespace touchstone::test
