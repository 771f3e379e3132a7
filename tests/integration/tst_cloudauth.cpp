// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cloudprocess.h"
#include "tests/support/quoted.h"

#include <QTest>

using namespace touchstone;
using test::CloudProcess;
using test::HttpAnswer;
using test::quoted;

namespace {

std::chrono::sys_seconds now()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

/// An assertion with these claims; `header` as JSON.
QByteArray assertionOf(
    const CloudProcess &cloud, const QByteArray &header, QJsonObject claims, const QByteArray &secret)
{
    const auto fill = [&claims](const char *name, const QJsonValue &value) {
        if (!claims.contains(QLatin1String(name)))
            claims.insert(QLatin1String(name), value);
    };
    fill("iat", qint64(now().time_since_epoch().count()));
    fill("exp", qint64(now().time_since_epoch().count()) + 3600);
    fill("aud", cloud.addresses().token.toString());
    fill("iss", cloud.credentials().email);
    return jwt::sign(header, QJsonDocument(claims).toJson(QJsonDocument::Compact), secret);
}

} // namespace

/// Signing in to the real program (dt-api.md 2).
class CloudAuthTest : public QObject
{
    Q_OBJECT

    CloudProcess m_cloud;

    QByteArray header() const
    {
        return quoted("{'alg':'HS256','kid':'") + m_cloud.credentials().keyId.toUtf8() + "\"}";
    }
    QByteArray secret() const { return m_cloud.credentials().secret.toUtf8(); }
    HttpAnswer getWith(const QByteArray &authorization, const QByteArray &path = "/projects")
    {
        QNetworkRequest request(QUrl::fromEncoded(m_cloud.addresses().api.toEncoded() + path));
        if (!authorization.isEmpty())
            request.setRawHeader("Authorization", authorization);
        return m_cloud.send("GET", request, {});
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_cloud.start(), m_cloud.errors()); }

    void refusesAssertions_data()
    {
        QTest::addColumn<QByteArray>("assertion");
        const auto row = [this](const char *title, const QJsonObject &claims) {
            QTest::newRow(title) << assertionOf(m_cloud, header(), claims, secret());
        };
        const qint64 seconds = now().time_since_epoch().count();
        row("expired", {{QStringLiteral("iat"), seconds - 7200}, {QStringLiteral("exp"), seconds - 3600}});
        row("lives too long", {{QStringLiteral("exp"), seconds + 7200}});
        row("not yet valid", {{QStringLiteral("iat"), seconds + 600}, {QStringLiteral("exp"), seconds + 1200}});
        row("another audience", {{QStringLiteral("aud"), QStringLiteral("https://example.com/oauth2/token")}});
        row("another issuer", {{QStringLiteral("iss"), QStringLiteral("eve@example.com")}});
        row("exp of a wrong type", {{QStringLiteral("exp"), QStringLiteral("soon")}});
        QTest::newRow("wrong secret") << assertionOf(m_cloud, header(), {}, "guess");
        QTest::newRow("unknown key") << assertionOf(m_cloud, quoted("{'alg':'HS256','kid':'unknown'}"), {}, secret());
        QTest::newRow("no key") << assertionOf(m_cloud, quoted("{'alg':'HS256'}"), {}, secret());
        const QByteArray kid = m_cloud.credentials().keyId.toUtf8();
        QTest::newRow("algorithm none") << assertionOf(
            m_cloud, quoted("{'alg':'none','kid':'") + kid + "\"}", {}, secret());
        QTest::newRow("another algorithm")
            << assertionOf(m_cloud, quoted("{'alg':'HS512','kid':'") + kid + "\"}", {}, secret());
        QTest::newRow("garbage") << QByteArray("a.b.c");
        QTest::newRow("very long") << QByteArray(20'000, 'a');
    }
    void refusesAssertions()
    {
        QFETCH(QByteArray, assertion);
        const HttpAnswer answer = m_cloud.requestToken(assertion);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json().value(QLatin1String("error")).toString(), QStringLiteral("invalid_grant"));
        QVERIFY(!answer.json().value(QLatin1String("error_description")).toString().isEmpty());
    }

    void refusesOtherForms_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("error");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("invalid_request");
        QTest::newRow("no assertion") << QByteArray("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer")
                                      << QStringLiteral("invalid_request");
        QTest::newRow("another grant") << QByteArray("grant_type=client_credentials")
                                       << QStringLiteral("unsupported_grant_type");
        QTest::newRow("JSON") << (quoted("{'grant_type':'x'}")) << QStringLiteral("invalid_request");
    }
    void refusesOtherForms()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, error);
        const HttpAnswer answer = m_cloud.send("POST", QNetworkRequest(m_cloud.addresses().token), body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json().value(QLatin1String("error")).toString(), error);
    }

    void parametersDoNotBelongInTheQuery()
    {
        QUrl url = m_cloud.addresses().token;
        url.setQuery(QStringLiteral("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=") +
                     QString::fromLatin1(m_cloud.assertion()));
        QCOMPARE(m_cloud.send("POST", QNetworkRequest(url), {}).status, 400);
    }

    void grantsTokens_data()
    {
        QTest::addColumn<QByteArray>("assertion");
        const auto row = [this](const char *title, const QJsonObject &claims) {
            QTest::newRow(title) << assertionOf(m_cloud, header(), claims, secret());
        };
        const qint64 seconds = now().time_since_epoch().count();
        row("plain", {});
        row("audience in a list", {{QStringLiteral("aud"), QJsonArray{m_cloud.addresses().token.toString()}}});
        row("issued five seconds ago", {{QStringLiteral("iat"), seconds - 5}, {QStringLiteral("exp"), seconds + 3595}});
        row("issued in the near future", {{QStringLiteral("iat"), seconds + 30}});
    }
    void grantsTokens()
    {
        QFETCH(QByteArray, assertion);
        const HttpAnswer answer = m_cloud.requestToken(assertion);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value(QLatin1String("token_type")).toString(), QStringLiteral("Bearer"));
        QCOMPARE(answer.json().value(QLatin1String("expires_in")).toInt(), 3600);
        const QByteArray token = answer.json().value(QLatin1String("access_token")).toString().toLatin1();
        QCOMPARE(getWith("Bearer " + token).status, 200);
        QCOMPARE(getWith("bearer " + token).status, 200);
    }

    void refusesCredentials_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("empty bearer") << QByteArray("Bearer ");
        QTest::newRow("invented token") << QByteArray("Bearer invented");
        QTest::newRow("the assertion itself") << "Bearer " + m_cloud.assertion();
        QTest::newRow("another scheme") << QByteArray("Digest x");
        QTest::newRow("basic without colon") << QByteArray("Basic YWJj");
        QTest::newRow("basic garbage") << QByteArray("Basic !!!");
        const QByteArray pair = m_cloud.credentials().keyId.toUtf8() + ':' + secret();
        QTest::newRow("basic while not enabled") << "Basic " + pair.toBase64();
        QTest::newRow("basic with a wrong secret")
            << "Basic " + (m_cloud.credentials().keyId.toUtf8() + ":x").toBase64();
    }
    void refusesCredentials()
    {
        QFETCH(QByteArray, authorization);
        const HttpAnswer answer = getWith(authorization);
        QCOMPARE(answer.status, 401);
        QCOMPARE(answer.json().value(QLatin1String("code")).toInt(), 401);
        QVERIFY(!answer.json().value(QLatin1String("error")).toString().isEmpty());
        QVERIFY(answer.json().value(QLatin1String("help")).toString().endsWith(QLatin1String("/help/errors#401")));
        QCOMPARE(answer.headers.value("content-type"), QByteArray("application/json"));
        QVERIFY(!answer.body.contains(secret()));
    }

    void tokenParameterIsForGetAlone()
    {
        QCOMPARE(getWith({}, "/projects?token=" + m_cloud.token()).status, 200);
        QCOMPARE(getWith({}, "/projects?token=invented").status, 401);
        QUrl url = m_cloud.addresses().api;
        url.setPath(url.path() + QStringLiteral("/projects"));
        url.setQuery(QStringLiteral("token=") + QString::fromLatin1(m_cloud.token()));
        QCOMPARE(m_cloud.send("POST", QNetworkRequest(url), "{}").status, 401);
    }

    void foreignProjectsAreNotFound()
    {
        QCOMPARE(getWith("Bearer " + m_cloud.token(), "/projects/csk7u05bpnnh4d0001ig").status, 404);
        QCOMPARE(getWith("Bearer " + m_cloud.token(), "/projects/csk7u05bpnnh4d0001ig/devices:stream").status, 404);
    }
};

QTEST_GUILESS_MAIN(CloudAuthTest)
#include "tst_cloudauth.moc"
