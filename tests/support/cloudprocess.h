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
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUrlQuery>

#include <chrono>

namespace touchstone::test {

/// What came back for one request.
struct HttpAnswer
{
    int status = 0; ///< 0: no answer at all
    QByteArray body;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

/// A real touchstone-cloud on a port of its own, in a data folder that lives as long as this object unless one is
/// given. A test starts it, signs in and asks. Ended with SIGTERM, or killed, at the latest by the destructor.
///
///     CloudProcess cloud;
///     QVERIFY2(cloud.start(), cloud.errors());
///     const HttpAnswer answer = cloud.get("/projects");      // below /v2, signed in
class CloudProcess
{
public:
    static constexpr int patienceMs = 20'000; // the machine may be loaded; a passing run waits far less

    explicit CloudProcess(const QString &dataFolder = {})
        : m_data(dataFolder.isEmpty() ? m_temporary.path() + QStringLiteral("/cloud") : dataFolder)
    {}
    ~CloudProcess() { kill(); }

    /// Starts the program and waits for its ready line, reads the credentials.
    bool start(const QStringList &arguments = {})
    {
        m_process.setReadChannel(QProcess::StandardOutput);
        m_process.start(QStringLiteral(PROGRAM_DIR "/touchstone-cloud"),
            QStringList{QStringLiteral("--data"), m_data, QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")} +
                arguments);
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(patienceMs))
                return false;
        }
        m_readyLine = m_process.readLine();
        const auto addresses = cloudAddressesFromJson(m_readyLine.trimmed());
        if (!addresses)
            return false;
        m_addresses = *addresses;
        QFile file(m_addresses.credentialsFile);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const auto credentials = credentialsFromJson(file.readAll());
        if (!credentials)
            return false;
        m_credentials = *credentials;
        m_token.clear();
        return true;
    }

    /// SIGTERM; whether it ended by itself with success.
    bool terminate()
    {
        m_process.terminate();
        return m_process.waitForFinished(patienceMs) && m_process.exitStatus() == QProcess::NormalExit &&
               m_process.exitCode() == 0;
    }
    void kill()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished(patienceMs);
    }

    QProcess &process() { return m_process; }
    /// What it wrote to standard error, for a failing test's message.
    const char *errors()
    {
        m_errors += m_process.readAllStandardError();
        return m_errors.constData();
    }
    QByteArray readyLine() const { return m_readyLine; }
    QString dataFolder() const { return m_data; }
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
    QTemporaryDir m_temporary;
    QString m_data;
    QProcess m_process;
    QNetworkAccessManager m_network;
    QByteArray m_readyLine;
    QByteArray m_errors;
    QByteArray m_token;
    CloudAddresses m_addresses;
    Credentials m_credentials;
};

} // namespace touchstone::test
