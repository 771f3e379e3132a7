// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receiver/certificates.h"
#include "models/domain/clock.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/tunnelproxy.h"

#include <QDateTime>

namespace touchstone::test::secrets {

// With what encodings change in each.
inline const QString keySecret = QStringLiteral("kéy/of+the office=that?nobody&sees%");
inline const QString proxyPassword = QStringLiteral("pr0xy:p@ss/word+that=nobody&sees");
inline const QByteArray token = "a-token.that-nobody_sees.AbCdEf0123456789";
inline const QString signatureSecret = QStringLiteral("signatüre/secret+that nobody=sees");
inline const QByteArray plainPassword = "a-password-that-nobody-sees";
inline const QString urlPassword = QStringLiteral("url:p@ss/word+that nobody=sees");
inline const QString headerValue = QStringLiteral("header/value+that nobody=sees");

inline QByteArray endpointUrl(const QUrl &server)
{
    return "https://user:" + QUrl::toPercentEncoding(urlPassword) + "@localhost:" + QByteArray::number(server.port()) +
           "/in";
}

inline QByteArray secretiveJson(const QByteArray &url, const QByteArray &status)
{
    return R"({"name":"projects/p1/dataconnectors/c1","displayName":"ERP","type":"HTTP_PUSH","status":")" + status +
           R"(","events":[],"labels":["name"],"httpConfig":{"url":")" + url + R"(","signatureSecret":")" +
           signatureSecret.toUtf8() + R"(","headers":{"X-Api-Key":")" + headerValue.toUtf8() + R"("}}})";
}

/// What a server may answer that wants to hurt: everything it knows.
inline QByteArray tellingJson(const QByteArray &known = token)
{
    return R"({"error":"refused )" + known + ' ' + keySecret.toUtf8() + " Basic " +
           ("key:" + keySecret.toUtf8()).toBase64() + R"(","code":0,"help":""})";
}

/// A cloud over HTTPS that is reached through a proxy with a password alone, and whose authority only the connection
/// knows. It is the connector's endpoint, too, which takes nothing.
struct HiddenCloud
{
    receiver::CertifiedKey root = receiver::makeAuthority(SystemClock().now()).value();
    receiver::CertifiedKey own = receiver::issueServerCertificate(root, SystemClock().now()).value();
    ScriptedServer server{own.certificate, own.key};
    TunnelProxy proxy{"me:" + proxyPassword.toUtf8()};

    HiddenCloud()
    {
        using S = ScriptedServer;
        server.on("POST", "/oauth2/token",
            {S::json(200, R"({"access_token":")" + token + R"(","token_type":"Bearer","expires_in":3600})")});
        server.on("GET", "/v2/projects",
            {S::json(200, R"({"projects":[{"name":"projects/p1","displayName":"Office"}],"nextPageToken":""})")});
        server.on("GET", "/v2/projects/p1/permissions",
            {S::json(200, R"({"permissions":["dataconnector.update"],"nextPageToken":""})")});
        // Later than anything that the test does, so that the sensor counts as active.
        const QByteArray now =
            toDateTime(SystemClock().now() + std::chrono::hours(1)).toUTC().toString(Qt::ISODate).toLatin1();
        server.on("GET", "/v2/projects/p1/devices",
            {S::json(200, R"({"devices":[{"name":"projects/p1/devices/d1","type":"touch","labels":{"name":"Kitchen"},)"
                          R"("reported":{"touch":{"updateTime":")" +
                              now + R"("}}}],"nextPageToken":""})")});
        server.on("GET", "/v2/projects/p1/devices/d1/events",
            {S::json(200,
                R"({"events":[{"eventId":"e1","targetName":"projects/p1/devices/d1","eventType":"touch","data":{"touch":)"
                R"({"updateTime":")" +
                    now + R"("}},"timestamp":")" + now + R"("}],"nextPageToken":""})")});
        server.on("GET", "/v2/projects/p1/dataconnectors/c1:metrics",
            {S::json(200, R"({"metrics":{"successCount":9,"errorCount":1,"latency99p":"0.411s"}})")});
        server.on("GET", "/v2/projects/p1/devices:stream", {S::stream()});
        server.on("POST", "/in", {S::json(500, tellingJson())});
        setStatus("ACTIVE");
    }
    void happen() ///< an event on the open stream
    {
        server.push(R"(data: {"result":{"event":{"eventId":"e2","targetName":"projects/p1/devices/d1",)"
                    R"("eventType":"touch","data":{"touch":{"updateTime":"2025-01-15T10:00:00Z"}},)"
                    R"("timestamp":"2025-01-15T10:00:00Z"}}})"
                    "\n\n");
    }
    void setStatus(const QByteArray &status)
    {
        server.on("GET", "/v2/projects/p1/dataconnectors",
            {ScriptedServer::json(200, R"({"dataConnectors":[)" + secretiveJson(endpointUrl(server.url()), status) +
                                           R"(],"nextPageToken":""})")});
    }
};

} // namespace touchstone::test::secrets
