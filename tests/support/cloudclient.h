// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/jwt/assertion.h"
#include "models/domain/credentials.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QUrlQuery>

#include <chrono>
#include <optional>

namespace touchstone::test {

/// What came back for one request.
struct HttpAnswer
{
    int status = 0; ///< 0: no answer at all
    QByteArray body;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

/// Signs in to a local cloud and asks it, as its account: raw HTTP, nothing of what we ship in between.
class CloudClient
{
public:
    static constexpr int patienceMs = 20'000; // the machine may be loaded; a passing run waits far less

    /// The cloud whose credentials file this is; its token endpoint tells where the cloud is (interfaces.md 2).
    bool connectTo(const QString &credentialsFile)
    {
        const auto credentials = readCredentials(credentialsFile);
        if (!credentials)
            return false;
        const auto at = [&](const char *path) {
            return QUrl(credentials->tokenEndpoint).resolved(QUrl(QLatin1String(path)));
        };
        m_addresses = {at("/v2"), at("/emulator/v2"), at("/oauth2/token"), at("/local/v1"), credentialsFile};
        use(*credentials);
        return true;
    }
    /// The cloud that said this of itself.
    bool connectTo(const CloudAddresses &addresses)
    {
        const auto credentials = readCredentials(addresses.credentialsFile);
        if (!credentials)
            return false;
        m_addresses = addresses;
        use(*credentials);
        return true;
    }

    const CloudAddresses &addresses() const { return m_addresses; }
    const Credentials &credentials() const { return m_credentials; }
    /// Requests go out as this account from now on.
    void use(const Credentials &credentials)
    {
        m_credentials = credentials;
        m_token.clear();
    }

    QByteArray assertion() const
    {
        return jwt::signAssertion(m_credentials.keyId, m_credentials.secret.toUtf8(), m_credentials.email,
            m_addresses.token.toString(), std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
    }
    HttpAnswer requestToken(const QByteArray &assertionText)
    {
        QNetworkRequest request(m_addresses.token);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/x-www-form-urlencoded"));
        return send("POST", request,
            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=" + assertionText);
    }
    /// A token for the account in use; fetched once.
    QByteArray token()
    {
        if (m_token.isEmpty())
            m_token = requestToken(assertion()).json().value(QLatin1String("access_token")).toString().toLatin1();
        return m_token;
    }

    /// The first project's id.
    QString project()
    {
        const QJsonArray projects = get("/projects").json().value(QLatin1String("projects")).toArray();
        return projects.at(0).toObject().value(QLatin1String("name")).toString().section(QLatin1Char('/'), 1);
    }

    /// Signed in; `path` is below /v2 and may hold a query. `body` is JSON.
    HttpAnswer get(const QByteArray &path) { return ask("GET", m_addresses.api, path, {}); }
    HttpAnswer post(const QByteArray &path, const QByteArray &body) { return ask("POST", m_addresses.api, path, body); }
    HttpAnswer patch(const QByteArray &path, const QByteArray &body)
    {
        return ask("PATCH", m_addresses.api, path, body);
    }
    HttpAnswer remove(const QByteArray &path) { return ask("DELETE", m_addresses.api, path, {}); }
    /// Any method below another base, for instance addresses().emulator or addresses().local.
    HttpAnswer ask(const QByteArray &method, const QUrl &base, const QByteArray &path, const QByteArray &body)
    {
        QNetworkRequest request(QUrl::fromEncoded(base.toEncoded() + path));
        request.setRawHeader("Authorization", "Bearer " + token());
        if (!body.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        return send(method, request, body);
    }

    /// Creates an emulated device and answers its resource name.
    QString createDevice(const QString &type, const QString &label = {})
    {
        QJsonObject labels;
        if (!label.isEmpty())
            labels.insert(QStringLiteral("name"), label);
        const QJsonObject body{{QStringLiteral("type"), type}, {QStringLiteral("labels"), labels}};
        const HttpAnswer answer = ask("POST", m_addresses.emulator, "/projects/" + project().toLatin1() + "/devices",
            QJsonDocument(body).toJson(QJsonDocument::Compact));
        return answer.json().value(QLatin1String("name")).toString();
    }
    HttpAnswer publish(const QString &device, const QByteArray &body)
    {
        return ask("POST", m_addresses.emulator, '/' + device.toLatin1() + ":publish", body);
    }

    HttpAnswer send(const QByteArray &method, QNetworkRequest request, const QByteArray &body)
    {
        request.setTransferTimeout(patienceMs);
        QNetworkReply *reply = m_network.sendCustomRequest(request, method, body);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(patienceMs);
        HttpAnswer answer;
        answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer.body = reply->readAll();
        for (const auto &[name, value] : reply->rawHeaderPairs())
            answer.headers.insert(name.toLower(), value);
        reply->deleteLater();
        return answer;
    }
    QNetworkAccessManager &network() { return m_network; }

private:
    static std::optional<Credentials> readCredentials(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const auto credentials = credentialsFromJson(file.readAll());
        return credentials ? std::optional(*credentials) : std::nullopt;
    }

    QNetworkAccessManager m_network;
    QByteArray m_token;
    CloudAddresses m_addresses;
    Credentials m_credentials;
};

} // namespace touchstone::test
