// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/cloudaccess.h"
#include "app/api/streamclient.h"
#include "app/connections/connectiontest.h"
#include "app/receiver/certificates.h"
#include "models/domain/account.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/tunnelproxy.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using connections::ConnectionAccess;
using connections::ConnectionTest;
using test::ScriptedServer;
using test::TunnelProxy;
using Step = ConnectionCheck::Step;
using Outcome = ConnectionCheck::StepState::Outcome;
using Problem = CertificateProblem::Kind;

Q_DECLARE_METATYPE(touchstone::ConnectionCheck::Step)

namespace {

constexpr int patience = 15'000; // the machine may be busy; a passing run does not wait
const QString secret = QStringLiteral("a-secret-that-nobody-sees");
const QString proxyPassword = QStringLiteral("a-password-that-nobody-sees");

receiver::CertifiedKey authority(Timestamp now = SystemClock().now())
{
    const Result<receiver::CertifiedKey> made = receiver::makeAuthority(now);
    if (!made)
        qFatal("%s", qPrintable(made.failure().message));
    return *made;
}

receiver::CertifiedKey issuedBy(const receiver::CertifiedKey &issuer, Timestamp now = SystemClock().now())
{
    const Result<receiver::CertifiedKey> made = receiver::issueServerCertificate(issuer, now);
    if (!made)
        qFatal("%s", qPrintable(made.failure().message));
    return *made;
}

QByteArray fileOf(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/tls/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray permissionsJson(const QString &role)
{
    const QStringList names = standardRole(role)->permissions;
    return "{\"permissions\":[\"" + names.join(QLatin1String("\",\"")).toLatin1() + "\"],\"nextPageToken\":\"\"}";
}

/// A cloud over HTTPS with one project, and what it takes to reach it.
struct Cloud
{
    receiver::CertifiedKey root = authority();
    receiver::CertifiedKey own = issuedBy(root);
    ScriptedServer server{own.certificate, own.key};

    Cloud()
    {
        server.grantTokens();
        server.on("GET", "/v2/projects",
            {ScriptedServer::json(200, R"({"projects":[{"name":"projects/p","displayName":"Office Oslo"}],)"
                                       R"("nextPageToken":""})")});
        server.on("GET", "/v2/projects/p/permissions",
            {ScriptedServer::json(200, permissionsJson(QStringLiteral("roles/project.developer")))});
    }
    ConnectionAccess access() const { return accessTo(server, root.certificate); }
    static ConnectionAccess accessTo(const ScriptedServer &server, const QByteArray &authorities)
    {
        ConnectionAccess access;
        access.addresses.api = server.url();
        access.addresses.token = server.tokenUrl();
        access.credentials = {QStringLiteral("key"), secret, QStringLiteral("a@b"), QStringLiteral("HS256"),
            server.tokenUrl().toString()};
        access.route.authorities = authorities;
        return access;
    }
};

/// Whatever somebody could read of it.
QString textOf(const ConnectionCheck &check)
{
    QString text;
    for (const ConnectionCheck::StepState &state : check.steps) {
        text += state.finding;
        if (state.failure)
            text += state.failure->message + state.failure->detail;
    }
    return text;
}

} // namespace

/// A connection is tested step by step, against servers that are as servers are.
class TestConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void explainsCertificates_data();
    void explainsCertificates();
    void theClientExplainsThemToo();
    void theStreamExplainsThemToo();
    void failsAtTheRightStep_data();
    void failsAtTheRightStep();
    void failsWhenNobodyAnswers();
    void failsAtAProxy_data();
    void failsAtAProxy();
    void skipsTheRestWhenCancelled();
    void mayBeDeletedAtAnyTime_data();
    void mayBeDeletedAtAnyTime();
    void warnsOfARoleThatOnlyLooks();
    void passesEveryStep();
    void basicAsksForNoToken();
    void goesThroughTheProxy();
    void theStreamGoesThroughTheProxy();
    void aFileOfAuthoritiesIsRead();

private:
    ConnectionCheck run(const ConnectionAccess &access, std::chrono::milliseconds step = 10s)
    {
        ConnectionTest test(m_clock, access, {step});
        QSignalSpy finished(&test, &ConnectionTest::finished);
        test.start();
        if (finished.isEmpty() && !finished.wait(patience))
            qFatal("The test of a connection never ended");
        const ConnectionCheck check = finished.first().first().value<ConnectionCheck>();
        if (finished.size() != 1 || !check.isOver || textOf(check).contains(secret) ||
            textOf(check).contains(proxyPassword))
            qFatal("The test ended twice, or told a secret");
        return check;
    }

    SystemClock m_clock;
};

void TestConnectionTest::explainsCertificates_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("trusted");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("word");
    const Timestamp now = m_clock.now();
    const auto row = [](const char *name, const receiver::CertifiedKey &own, const QByteArray &trusted, Problem kind,
                         const char *word) {
        QTest::newRow(name) << own.certificate << own.key << trusted << int(kind) << QString::fromLatin1(word);
    };
    const receiver::CertifiedKey root = authority();
    const receiver::CertifiedKey old = authority(now - std::chrono::days(500));
    const receiver::CertifiedKey early = authority(now - std::chrono::days(1));
    const receiver::CertifiedKey other{fileOf("names.pem"), fileOf("names.key")};
    row("expired", issuedBy(old, now - std::chrono::days(400)), old.certificate, Problem::Expired, "expired on");
    row("not yet valid", issuedBy(early, now + std::chrono::days(2)), early.certificate, Problem::NotYetValid,
        "only from");
    row("self-signed", other, {}, Problem::SelfSigned, "vouches for itself");
    row("of an unknown authority", issuedBy(root), {}, Problem::UnknownAuthority, "does not know");
    row("of another authority", issuedBy(root), old.certificate, Problem::UnknownAuthority, "does not know");
    row("for another host", other, other.certificate, Problem::WrongHost, "cloud.example.org");
}

void TestConnectionTest::explainsCertificates()
{
    QFETCH(const QByteArray, certificate);
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, trusted);
    QFETCH(const int, kind);
    QFETCH(const QString, word);
    ScriptedServer server(certificate, key);
    const ConnectionCheck check = run(Cloud::accessTo(server, trusted));

    QCOMPARE(check.of(Step::Name).outcome, Outcome::Passed);
    const ConnectionCheck::StepState &secure = check.of(Step::Secure);
    QCOMPARE(secure.outcome, Outcome::Failed);
    QVERIFY(secure.certificate);
    QCOMPARE(int(secure.certificate->kind), kind);
    QVERIFY2(secure.finding.contains(word), qPrintable(secure.finding));
    QVERIFY2(secure.finding.contains(QStringLiteral("localhost")), qPrintable(secure.finding));
    QCOMPARE(check.of(Step::Token).outcome, Outcome::Skipped);
    QVERIFY(server.requests().isEmpty());
}

void TestConnectionTest::theClientExplainsThemToo()
{
    Cloud cloud;
    ConnectionAccess access = cloud.access();
    access.route.authorities.clear();
    api::CloudAccess client(m_clock, access.addresses, access.credentials, access.route);
    QObject owner;
    std::optional<Failure> failure;
    client.client().listProjects(
        &owner, [&failure](const Result<QList<Project>> &ended) { failure = ended.failure(); });
    QTRY_VERIFY_WITH_TIMEOUT(failure, patience);
    QVERIFY2(failure->message.contains(QStringLiteral("does not know")), qPrintable(failure->message));
    QVERIFY(cloud.server.requests().isEmpty());
}

void TestConnectionTest::theStreamExplainsThemToo()
{
    Cloud cloud;
    // Tokens come from a server without TLS, so that the stream itself is what fails.
    ScriptedServer tokens;
    tokens.grantTokens();
    const ConnectionAccess access = cloud.access();
    api::StreamClient stream(m_clock);
    stream.start({access.addresses.api, tokens.tokenUrl(), access.credentials, ProjectName{QStringLiteral("p")}});
    QTRY_COMPARE_WITH_TIMEOUT(int(stream.link().kind), int(LinkState::Kind::Retrying), patience);
    QVERIFY2(stream.link().reason.contains(QStringLiteral("does not know")), qPrintable(stream.link().reason));
    QVERIFY(cloud.server.requests().isEmpty());
}

void TestConnectionTest::failsAtTheRightStep_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ConnectionCheck::Step>("step");
    QTest::addColumn<int>("kind");
    const QByteArray words = R"({"error":"words of the server","code":0,"help":""})";
    QTest::newRow("the key is refused") << QByteArray("POST") << QByteArray("/oauth2/token") << 400 << words
                                        << Step::Token << int(Failure::Kind::Unauthorized);
    QTest::newRow("the token is refused") << QByteArray("GET") << QByteArray("/v2/projects") << 401 << words
                                          << Step::Projects << int(Failure::Kind::Unauthorized);
    QTest::newRow("no project") << QByteArray("GET") << QByteArray("/v2/projects") << 200
                                << QByteArray(R"({"projects":[],"nextPageToken":""})") << Step::Projects
                                << int(Failure::Kind::Forbidden);
    QTest::newRow("another server") << QByteArray("GET") << QByteArray("/v2/projects") << 200
                                    << QByteArray("<html>Welcome</html>") << Step::Projects
                                    << int(Failure::Kind::Internal);
    QTest::newRow("a fault at the end") << QByteArray("GET") << QByteArray("/v2/projects/p/permissions") << 500 << words
                                        << Step::Role << int(Failure::Kind::Unavailable);
}

void TestConnectionTest::failsAtTheRightStep()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, path);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const ConnectionCheck::Step, step);
    QFETCH(const int, kind);
    Cloud cloud;
    cloud.server.on(method, path, {ScriptedServer::json(status, body)});
    const ConnectionCheck check = run(cloud.access());

    QVERIFY(!check.isGood());
    for (const ConnectionCheck::StepState &state : check.steps) {
        const Outcome expected = state.step < step    ? Outcome::Passed
                                 : state.step == step ? Outcome::Failed
                                                      : Outcome::Skipped;
        QCOMPARE(state.outcome, expected);
    }
    QCOMPARE(int(check.of(step).failure->kind), kind);
    QVERIFY(!check.of(step).finding.isEmpty());
}

void TestConnectionTest::failsWhenNobodyAnswers()
{
    ConnectionAccess access = Cloud().access();
    const ConnectionCheck refused = run(access); // that cloud is gone
    QCOMPARE(refused.of(Step::Secure).outcome, Outcome::Failed);
    QVERIFY2(refused.of(Step::Secure).finding.contains(QStringLiteral("refuses")),
        qPrintable(refused.of(Step::Secure).finding));

    QTcpServer silent; // takes the connection and says nothing
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    access.addresses.api.setPort(silent.serverPort());
    const ConnectionCheck hung = run(access, 200ms);
    QCOMPARE(hung.of(Step::Secure).outcome, Outcome::Failed);
    QVERIFY2(
        hung.of(Step::Secure).finding.contains(QStringLiteral("0.2 s")), qPrintable(hung.of(Step::Secure).finding));
    QVERIFY(hung.of(Step::Secure).duration >= 100ms);

    access.addresses.api.setHost(QStringLiteral("no-such-host.invalid"));
    const ConnectionCheck unknown = run(access);
    QCOMPARE(unknown.of(Step::Name).outcome, Outcome::Failed);
    QVERIFY(unknown.of(Step::Name).finding.contains(QStringLiteral("no-such-host.invalid")));
}

void TestConnectionTest::failsAtAProxy_data()
{
    QTest::addColumn<QByteArray>("login");
    QTest::addColumn<int>("refusal");
    QTest::addColumn<QString>("word");
    QTest::newRow("it refuses") << QByteArray() << 403 << QStringLiteral("refuses");
    QTest::newRow("it has no way") << QByteArray() << 503 << QStringLiteral("finds no way");
    QTest::newRow("another password") << QByteArray("me:other") << 0 << QStringLiteral("password");
}

void TestConnectionTest::failsAtAProxy()
{
    QFETCH(const QByteArray, login);
    QFETCH(const int, refusal);
    QFETCH(const QString, word);
    Cloud cloud;
    TunnelProxy proxy(login, refusal);
    ConnectionAccess access = cloud.access();
    access.route.proxy = {ProxySettings::Kind::Http, QStringLiteral("127.0.0.1"), proxy.port(), QStringLiteral("me")};
    access.route.proxyPassword = proxyPassword;
    const ConnectionCheck check = run(access);
    QCOMPARE(check.of(Step::Secure).outcome, Outcome::Failed);
    QVERIFY2(check.of(Step::Secure).finding.contains(word), qPrintable(check.of(Step::Secure).finding));
    QVERIFY(cloud.server.requests().isEmpty());
}

void TestConnectionTest::skipsTheRestWhenCancelled()
{
    Cloud cloud;
    cloud.server.on("POST", "/oauth2/token", {ScriptedServer::hang()});
    ConnectionTest test(m_clock, cloud.access());
    QSignalSpy finished(&test, &ConnectionTest::finished);
    test.start();
    QTRY_VERIFY_WITH_TIMEOUT(!cloud.server.requests().isEmpty(), patience);
    test.cancel();
    QCOMPARE(finished.size(), 1);
    QCOMPARE(test.check().of(Step::Secure).outcome, Outcome::Passed);
    QCOMPARE(test.check().of(Step::Token).outcome, Outcome::Skipped);
    QVERIFY(!test.check().isGood());
    test.cancel();
    QCOMPARE(finished.size(), 1);
}

void TestConnectionTest::mayBeDeletedAtAnyTime_data()
{
    QTest::addColumn<int>("afterChanges");
    for (int changes = 1; changes <= ConnectionCheck::stepCount + 1; ++changes)
        QTest::addRow("after %d changes", changes) << changes;
}

void TestConnectionTest::mayBeDeletedAtAnyTime()
{
    QFETCH(const int, afterChanges);
    Cloud cloud;
    auto *test = new ConnectionTest(m_clock, cloud.access());
    bool isGone = false;
    int changes = 0;
    connect(test, &ConnectionTest::changed, &cloud.server, [&] {
        if (++changes == afterChanges) {
            isGone = true;
            delete test; // from within its own signal
        }
    });
    test->start();
    QTRY_VERIFY_WITH_TIMEOUT(isGone, patience);
    QCOMPARE(changes, afterChanges);
}

void TestConnectionTest::warnsOfARoleThatOnlyLooks()
{
    Cloud cloud;
    cloud.server.on("GET", "/v2/projects/p/permissions",
        {ScriptedServer::json(200, permissionsJson(QStringLiteral("roles/project.user")))});
    const ConnectionCheck check = run(cloud.access());
    QCOMPARE(check.of(Step::Role).outcome, Outcome::Warned);
    QVERIFY(check.isGood());
    QVERIFY2(check.of(Step::Role).finding.contains(leastRoleWith(QStringLiteral("dataconnector.update"))),
        qPrintable(check.of(Step::Role).finding));
}

void TestConnectionTest::passesEveryStep()
{
    Cloud cloud;
    const ConnectionCheck check = run(cloud.access());
    QVERIFY2(check.isGood(), qPrintable(textOf(check)));
    QVERIFY(check.of(Step::Secure).finding.contains(QStringLiteral("TLS")));
    QVERIFY(check.of(Step::Projects).finding.contains(QStringLiteral("Office Oslo")));
    QVERIFY(
        check.of(Step::Role).finding.contains(standardRole(QStringLiteral("roles/project.developer"))->displayName));
}

void TestConnectionTest::basicAsksForNoToken()
{
    Cloud cloud;
    ConnectionAccess access = cloud.access();
    access.credentials.isBasic = true;
    access.addresses.token.clear();
    const ConnectionCheck check = run(access);
    QVERIFY2(check.isGood(), qPrintable(textOf(check)));
    QVERIFY(check.of(Step::Token).finding.contains(QStringLiteral("No token")));
    QVERIFY(cloud.server.requestsTo("/oauth2/token").isEmpty());
    const QByteArray key = ("key:" + secret.toUtf8()).toBase64();
    QCOMPARE(cloud.server.requestsTo("/v2/projects").first().headers.value("authorization"), "Basic " + key);
    // An account that does not allow it is refused, and the key that was sent is told by nothing
    cloud.server.on(
        "GET", "/v2/projects", {ScriptedServer::json(401, "{\"error\":\"Basic " + key + " is not allowed\"}")});
    const ConnectionCheck refused = run(access);
    QCOMPARE(refused.of(Step::Projects).outcome, Outcome::Failed);
    QCOMPARE(refused.of(Step::Projects).failure->kind, Failure::Kind::Unauthorized);
    QVERIFY2(!textOf(refused).contains(QString::fromLatin1(key)), qPrintable(textOf(refused)));
}

void TestConnectionTest::goesThroughTheProxy()
{
    Cloud cloud;
    TunnelProxy proxy("me:" + proxyPassword.toLatin1());
    ConnectionAccess access = cloud.access();
    access.route.proxy = {ProxySettings::Kind::Http, QStringLiteral("127.0.0.1"), proxy.port(), QStringLiteral("me")};
    access.route.proxyPassword = proxyPassword;
    const ConnectionCheck check = run(access);
    QVERIFY2(check.isGood(), qPrintable(textOf(check)));
    QVERIFY(proxy.targets().size() >= 2); // of the TLS step, and of the client
    QCOMPARE(QSet<QByteArray>(proxy.targets().begin(), proxy.targets().end()).values(),
        QList<QByteArray>{"localhost:" + QByteArray::number(cloud.server.url().port())});
}

void TestConnectionTest::theStreamGoesThroughTheProxy()
{
    Cloud cloud;
    cloud.server.on("GET", "/v2/projects/p/devices:stream", {ScriptedServer::stream()});
    TunnelProxy proxy;
    const ConnectionAccess access = cloud.access();
    api::StreamSettings settings{
        access.addresses.api, access.addresses.token, access.credentials, ProjectName{QStringLiteral("p")}};
    settings.route = access.route;
    api::StreamClient stream(m_clock);
    stream.start(settings); // first without, then with: the worker takes the new way
    QTRY_COMPARE_WITH_TIMEOUT(int(stream.link().kind), int(LinkState::Kind::Live), patience);
    QVERIFY(proxy.targets().isEmpty());
    settings.route.proxy = {ProxySettings::Kind::Http, QStringLiteral("127.0.0.1"), proxy.port()};
    stream.start(settings);
    QTRY_VERIFY_WITH_TIMEOUT(!proxy.targets().isEmpty() && stream.link().kind == LinkState::Kind::Live, patience);
}

void TestConnectionTest::aFileOfAuthoritiesIsRead()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("ca.pem"));
    QCOMPARE(connections::readAuthorities(path).failure().kind, Failure::Kind::Unavailable);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no certificate");
    file.flush();
    QCOMPARE(connections::readAuthorities(path).failure().kind, Failure::Kind::Invalid);
    file.seek(0);
    file.write(authority().certificate);
    file.close();
    QVERIFY(connections::readAuthorities(path));
    QCOMPARE(*connections::readAuthorities({}), QByteArray());
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
