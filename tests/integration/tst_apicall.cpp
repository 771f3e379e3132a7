// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apidesk.h"
#include "tests/support/vectors.h"

#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using test::connector;
using test::connectorPath;
using test::Desk;
using test::Ending;
using test::errorBody;
using test::patience;
using test::ScriptedServer;
using test::secret;
using Kind = Failure::Kind;

/// How a call ends, whatever it asks for: errors, limits, withdrawal, repetition, tokens.
class ApiCallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsErrorsApart_data();
    void tellsErrorsApart();
    void readsTheRecordedTooManyRequests();
    void tellsBrokenAnswersApart_data();
    void tellsBrokenAnswersApart();
    void endsAHangingCall();
    void endsATrickle();
    void refusesAnOversizedAnswer();
    void doesNotFollowToAnotherHost();
    void reportsARefusedConnection();
    void withdrawsADeletedCall();
    void repeatsByTheRule();
    void renewsTheTokenOnceAfter401();
    void sharesOneToken();
    void renewsTheTokenBeforeItExpires();
    void reportsARefusedKey();
};

void ApiCallTest::tellsErrorsApart_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    QTest::newRow("400") << 400 << int(Kind::Invalid);
    QTest::newRow("401") << 401 << int(Kind::Unauthorized);
    QTest::newRow("403") << 403 << int(Kind::Forbidden);
    QTest::newRow("404") << 404 << int(Kind::NotFound);
    QTest::newRow("405") << 405 << int(Kind::Invalid);
    QTest::newRow("409") << 409 << int(Kind::Conflict);
    QTest::newRow("429") << 429 << int(Kind::Busy);
    QTest::newRow("500") << 500 << int(Kind::Unavailable);
    QTest::newRow("503") << 503 << int(Kind::Unavailable);
    QTest::newRow("504") << 504 << int(Kind::Unavailable);
}

void ApiCallTest::tellsErrorsApart()
{
    QFETCH(const int, status);
    QFETCH(const int, kind);
    Desk desk;
    desk.server.on("GET", connectorPath, {ScriptedServer::json(status, errorBody(status), {"Retry-After: 7"})});

    Ending<DataConnector> ending;
    desk.client.connector(&desk.owner, connector, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);

    QCOMPARE(int(ending.failure().kind), kind);
    QCOMPARE(ending.failure().httpStatus, status);
    QVERIFY(ending.failure().message.contains(QLatin1String("words of the server")));
    const bool hasAdvice = kind == int(Kind::Busy) || kind == int(Kind::Unavailable);
    QCOMPARE(ending.failure().retryAfter, hasAdvice ? std::optional(7s) : std::nullopt);
}

void ApiCallTest::readsTheRecordedTooManyRequests()
{
    Desk desk;
    QByteArray recorded = test::readVector(QStringLiteral("errors/429-http.txt"));
    recorded.replace("\r\n", "\n").replace("\n", "\r\n"); // the wire's line ends, whatever the file's are
    desk.server.on("GET", "/v2/projects", {{recorded, ScriptedServer::Reply::Then::Close}});

    Ending<QList<Project>> ending;
    desk.client.listProjects(&desk.owner, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QCOMPARE(int(ending.failure().kind), int(Kind::Busy));
    QCOMPARE(ending.failure().retryAfter, std::optional(4s));
}

void ApiCallTest::tellsBrokenAnswersApart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const QByteArray &bytes, Kind kind) {
        QTest::newRow(name) << bytes << int(kind);
    };
    row("no HTTP at all", "hello\r\n\r\n", Kind::Unavailable);
    row("cut in the head", "HTTP/1.1 200 O", Kind::Unavailable);
    row("cut in the body", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"name\":", Kind::Unavailable);
    row("cut in a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"name\"", Kind::Unavailable);
    row("no JSON", ScriptedServer::json(200, "<html>").bytes, Kind::Internal);
    row("half a JSON", ScriptedServer::json(200, "{\"name\":").bytes, Kind::Internal);
    row("a list", ScriptedServer::json(200, "[]").bytes, Kind::Internal);
    row("nothing", ScriptedServer::json(200, "").bytes, Kind::Internal);
    row("another object", ScriptedServer::json(200, "{\"a\":1}").bytes, Kind::Internal);
    row("an error that is no JSON", ScriptedServer::json(502, "<html>").bytes, Kind::Unavailable);
}

void ApiCallTest::tellsBrokenAnswersApart()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, kind);
    Desk desk;
    desk.server.on("GET", connectorPath, {{bytes, ScriptedServer::Reply::Then::Close}});

    Ending<DataConnector> ending;
    desk.client.connector(&desk.owner, connector, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QCOMPARE(int(ending.failure().kind), kind);
    QVERIFY(!ending.failure().message.isEmpty());
}

void ApiCallTest::endsAHangingCall()
{
    Desk desk({300ms});
    desk.server.on("GET", "/v2/projects", {ScriptedServer::hang()});

    Ending<QList<Project>> ending;
    desk.client.listProjects(&desk.owner, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QCOMPARE(int(ending.failure().kind), int(Kind::Unavailable));
    QVERIFY(ending.failure().message.contains(QLatin1String("0.3 s")));
}

void ApiCallTest::endsATrickle()
{
    Desk desk({300ms});
    desk.server.on(
        "GET", "/v2/projects", {{"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 100000\r\n\r\n{"}});
    QTimer drip;
    connect(&drip, &QTimer::timeout, this, [&desk] {
        if (desk.server.isStreaming())
            desk.server.push(" ");
    });
    drip.start(20ms);

    Ending<QList<Project>> ending;
    desk.client.listProjects(&desk.owner, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    drip.stop();
    QCOMPARE(int(ending.failure().kind), int(Kind::Unavailable));
}

void ApiCallTest::refusesAnOversizedAnswer()
{
    Desk desk({10s, 1000});
    desk.server.on("GET", "/v2/projects", {ScriptedServer::json(200, "{\"a\":\"" + QByteArray(2000, 'x') + "\"}")});

    Ending<QList<Project>> ending;
    desk.client.listProjects(&desk.owner, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QCOMPARE(int(ending.failure().kind), int(Kind::Internal));
    QVERIFY(ending.failure().message.contains(QLatin1String("larger than")));
}

void ApiCallTest::doesNotFollowToAnotherHost()
{
    Desk desk;
    ScriptedServer elsewhere;
    elsewhere.on("GET", "/v2/projects", {ScriptedServer::json(200, "{\"projects\":[]}")});
    const QByteArray location = "Location: " + elsewhere.url(QStringLiteral("/v2/projects")).toEncoded();
    desk.server.on("GET", "/v2/projects", {ScriptedServer::json(302, "", {location})});

    Ending<QList<Project>> ending;
    desk.client.listProjects(&desk.owner, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QCOMPARE(int(ending.failure().kind), int(Kind::Internal));
    QVERIFY(elsewhere.requests().isEmpty());
}

void ApiCallTest::reportsARefusedConnection()
{
    Desk desk;
    desk.server.stopListening();

    Ending<QList<Project>> ending;
    desk.client.listProjects(&desk.owner, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QCOMPARE(int(ending.failure().kind), int(Kind::Unavailable));
    QVERIFY(ending.failure().message.contains(QLatin1String("127.0.0.1 refuses the connection")));
}

void ApiCallTest::withdrawsADeletedCall()
{
    Desk desk;
    desk.server.on("GET", "/v2/projects", {ScriptedServer::hang(), ScriptedServer::json(200, "{\"projects\":[]}")});
    Ending<QList<Project>> withdrawn;
    Ending<QList<Project>> other;
    api::Operation *const call = desk.client.listProjects(&desk.owner, withdrawn.callback());
    QTRY_COMPARE_WITH_TIMEOUT(desk.server.requestsTo("/v2/projects").size(), 1, patience);

    delete call;
    desk.client.listProjects(&desk.owner, other.callback());

    QTRY_VERIFY_WITH_TIMEOUT(other.ended(), patience);
    QVERIFY(other.result->ok());
    QVERIFY(!withdrawn.ended());
}

void ApiCallTest::repeatsByTheRule()
{
    Desk desk({}, 1);
    desk.server.on("GET", "/v2/projects",
        {ScriptedServer::json(503, errorBody(503)), ScriptedServer::json(200, "{\"projects\":[]}")});

    Ending<QList<Project>> ending;
    desk.client.listProjects(&desk.owner, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QVERIFY(ending.result->ok());
    QCOMPARE(ending.times, 1);
    QCOMPARE(desk.server.requestsTo("/v2/projects").size(), 2);
}

void ApiCallTest::renewsTheTokenOnceAfter401()
{
    Desk desk;
    desk.server.on("GET", "/v2/projects",
        {ScriptedServer::json(401, errorBody(401)), ScriptedServer::json(200, "{\"projects\":[]}"),
            ScriptedServer::json(401, errorBody(401))});

    Ending<QList<Project>> good;
    desk.client.listProjects(&desk.owner, good.callback());
    QTRY_VERIFY_WITH_TIMEOUT(good.ended(), patience);
    QVERIFY(good.result->ok());
    const auto requests = desk.server.requestsTo("/v2/projects");
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0].headers.value("authorization"), QByteArray("Bearer token-1"));
    QCOMPARE(requests[1].headers.value("authorization"), QByteArray("Bearer token-2"));

    Ending<QList<Project>> bad; // 401 for ever: once renewed, then given up
    desk.client.listProjects(&desk.owner, bad.callback());
    QTRY_VERIFY_WITH_TIMEOUT(bad.ended(), patience);
    QCOMPARE(int(bad.failure().kind), int(Kind::Unauthorized));
    QCOMPARE(desk.server.requestsTo("/v2/projects").size(), 4);
}

void ApiCallTest::sharesOneToken()
{
    Desk desk;
    desk.server.on("GET", "/v2/projects", {ScriptedServer::json(200, "{\"projects\":[]}")});
    QList<Ending<QList<Project>>> endings(5);
    for (auto &ending : endings)
        desk.client.listProjects(&desk.owner, ending.callback());

    for (auto &ending : endings)
        QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    const auto grants = desk.server.requestsTo("/oauth2/token");
    QCOMPARE(grants.size(), 1);
    QCOMPARE(grants[0].headers.value("content-type"), QByteArray("application/x-www-form-urlencoded"));
    QVERIFY(grants[0].body.contains("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer"));
    QVERIFY(!grants[0].body.contains(secret.toUtf8()));
}

void ApiCallTest::renewsTheTokenBeforeItExpires()
{
    Desk desk;
    desk.server.on("GET", "/v2/projects", {ScriptedServer::json(200, "{\"projects\":[]}")});
    const auto tokenAfter = [&desk](std::chrono::seconds step) {
        desk.clock.advance(step);
        Ending<QList<Project>> ending;
        desk.client.listProjects(&desk.owner, ending.callback());
        [&ending] { QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience); }();
        return desk.server.requests().last().headers.value("authorization");
    };
    QCOMPARE(tokenAfter(0s), QByteArray("Bearer token-1"));
    QCOMPARE(tokenAfter(3539s), QByteArray("Bearer token-1")); // 61 s left
    QCOMPARE(tokenAfter(2s), QByteArray("Bearer token-2"));    // 59 s left
}

void ApiCallTest::reportsARefusedKey()
{
    Desk desk({}, 3);
    desk.server.on("POST", "/oauth2/token",
        {ScriptedServer::json(400, R"({"error":"invalid_grant","error_description":"unknown key"})")});

    Ending<QList<Project>> ending;
    desk.client.listProjects(&desk.owner, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QCOMPARE(int(ending.failure().kind), int(Kind::Unauthorized));
    QVERIFY(!ending.failure().message.contains(secret));
    QCOMPARE(desk.server.requestsTo("/oauth2/token").size(), 1);
    QVERIFY(desk.server.requestsTo("/v2/projects").isEmpty());
}

QTEST_GUILESS_MAIN(ApiCallTest)
#include "tst_apicall.moc"
