// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/apiclient.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/vectors.h"

#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using test::ScriptedServer;
using Kind = Failure::Kind;

namespace {

const QString secret = QStringLiteral("a-secret-that-nobody-sees");
const ProjectName project{QStringLiteral("p")};
const ConnectorName connector{QStringLiteral("p"), QStringLiteral("c")};
const QByteArray connectorPath = "/v2/projects/p/dataconnectors/c";
constexpr int patience = 15'000; // the machine may be busy; a passing run does not wait

/// A client and the peer it talks to. Pauses between repetitions are the rule's own, so few tests let it repeat.
struct Desk
{
    ScriptedServer server;
    test::ManualClock clock;
    QNetworkAccessManager network;
    api::TokenSource tokens;
    api::ApiClient client;
    QObject owner;

    explicit Desk(api::HttpLimits limits = {}, int repeats = 0)
        : tokens(network, clock,
              {QStringLiteral("key"), secret, QStringLiteral("a@b"), QStringLiteral("HS256"),
                  server.tokenUrl().toString()},
              server.tokenUrl())
        , client({network, tokens, clock, limits, {repeats}}, server.url(), server.url(QStringLiteral("/local/v1")))
    {
        server.grantTokens();
    }
};

/// Keeps how a call ended, and how often.
template <typename T>
struct Ending
{
    std::optional<Result<T>> result;
    int times = 0;

    api::ApiClient::Done<T> callback()
    {
        return [this](const Result<T> &ended) {
            result.emplace(ended);
            ++times;
        };
    }
    bool ended() const { return times > 0; }
    Failure failure() const { return result && !result->ok() ? result->failure() : Failure{}; }
};

QByteArray errorBody(int code)
{
    return "{\"error\":\"words of the server\",\"code\":" + QByteArray::number(code) + ",\"help\":\"\"}";
}

} // namespace

class ApiClientTest : public QObject
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
    void readsProjects();
    void readsAllPages();
    void stopsAtAListWithoutEnd();
    void readsConnectors();
    void readsOneConnector();
    void sendsOnlyWhatChanged();
    void readsMetrics();
    void findsTheLocalCloud();
    void aLocalCloudThatIsNotReadyIsThere_data();
    void aLocalCloudThatIsNotReadyIsThere();
    void readsSeriesAndQueue();
};

void ApiClientTest::tellsErrorsApart_data()
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

void ApiClientTest::tellsErrorsApart()
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

void ApiClientTest::readsTheRecordedTooManyRequests()
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

void ApiClientTest::tellsBrokenAnswersApart_data()
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

void ApiClientTest::tellsBrokenAnswersApart()
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

void ApiClientTest::endsAHangingCall()
{
    Desk desk({300ms});
    desk.server.on("GET", "/v2/projects", {ScriptedServer::hang()});

    Ending<QList<Project>> ending;
    desk.client.listProjects(&desk.owner, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QCOMPARE(int(ending.failure().kind), int(Kind::Unavailable));
    QVERIFY(ending.failure().message.contains(QLatin1String("0.3 s")));
}

void ApiClientTest::endsATrickle()
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

void ApiClientTest::refusesAnOversizedAnswer()
{
    Desk desk({10s, 1000});
    desk.server.on("GET", "/v2/projects", {ScriptedServer::json(200, "{\"a\":\"" + QByteArray(2000, 'x') + "\"}")});

    Ending<QList<Project>> ending;
    desk.client.listProjects(&desk.owner, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QCOMPARE(int(ending.failure().kind), int(Kind::Internal));
    QVERIFY(ending.failure().message.contains(QLatin1String("larger than")));
}

void ApiClientTest::doesNotFollowToAnotherHost()
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

void ApiClientTest::reportsARefusedConnection()
{
    Desk desk;
    desk.server.stopListening();

    Ending<QList<Project>> ending;
    desk.client.listProjects(&desk.owner, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QCOMPARE(int(ending.failure().kind), int(Kind::Unavailable));
    QVERIFY(ending.failure().message.contains(QLatin1String("127.0.0.1 refuses the connection")));
}

void ApiClientTest::withdrawsADeletedCall()
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

void ApiClientTest::repeatsByTheRule()
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

void ApiClientTest::renewsTheTokenOnceAfter401()
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

void ApiClientTest::sharesOneToken()
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

void ApiClientTest::renewsTheTokenBeforeItExpires()
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

void ApiClientTest::reportsARefusedKey()
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

void ApiClientTest::readsProjects()
{
    Desk desk;
    const QByteArray body = test::readVector(QStringLiteral("projects/list.json"));
    desk.server.on("GET", "/v2/projects", {ScriptedServer::json(200, body)});

    Ending<QList<Project>> ending;
    desk.client.listProjects(&desk.owner, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QVERIFY(ending.result->ok());
    const QJsonArray expected = QJsonDocument::fromJson(body).object().value(QLatin1String("projects")).toArray();
    QCOMPARE(ending.result->value().size(), expected.size());
    QCOMPARE(ending.result->value().first().name.path(), expected.first().toObject().value(QLatin1String("name")));
}

void ApiClientTest::readsAllPages()
{
    Desk desk;
    desk.server.on("GET", "/v2/projects/p/devices",
        {ScriptedServer::json(200, test::readVector(QStringLiteral("devices/list-page-1.json"))),
            ScriptedServer::json(200, test::readVector(QStringLiteral("devices/list-page-2-last.json")))});
    const QJsonObject first = test::readJsonVector(QStringLiteral("devices/list-page-1.json"));
    const QJsonObject last = test::readJsonVector(QStringLiteral("devices/list-page-2-last.json"));
    const QLatin1String list("devices");

    Ending<QList<Device>> ending;
    desk.client.listDevices(&desk.owner, project, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QVERIFY(ending.result->ok());
    QCOMPARE(ending.result->value().size(), first.value(list).toArray().size() + last.value(list).toArray().size());
    const auto requests = desk.server.requestsTo("/v2/projects/p/devices");
    QCOMPARE(requests.size(), 2);
    const QString token = first.value(QLatin1String("nextPageToken")).toString();
    QVERIFY(requests[1].query.contains("pageToken=" + QUrl::toPercentEncoding(token)));
}

void ApiClientTest::stopsAtAListWithoutEnd()
{
    Desk desk;
    desk.server.on("GET", "/v2/projects", {ScriptedServer::json(200, R"({"projects":[],"nextPageToken":"again"})")});

    Ending<QList<Project>> ending;
    desk.client.listProjects(&desk.owner, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QCOMPARE(int(ending.failure().kind), int(Kind::Internal));
    QCOMPARE(desk.server.requestsTo("/v2/projects").size(), 2); // the same token twice leads nowhere
}

void ApiClientTest::readsConnectors()
{
    Desk desk;
    desk.server.on("GET", "/v2/projects/p/dataconnectors",
        {ScriptedServer::json(200, test::readVector(QStringLiteral("dataconnectors/list.json")))});

    Ending<QList<DataConnector>> ending;
    desk.client.listConnectors(&desk.owner, project, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QVERIFY(ending.result->ok());
    QCOMPARE(ending.result->value().size(), 2);
    QCOMPARE(ending.result->value()[1].status, ConnectorStatus(ConnectorStatusTraits::Enum::SystemDisabled));
}

void ApiClientTest::readsOneConnector()
{
    Desk desk;
    desk.server.on("GET", connectorPath,
        {ScriptedServer::json(200, test::readVector(QStringLiteral("dataconnectors/unknown-type.json")))});

    Ending<DataConnector> ending;
    desk.client.connector(&desk.owner, connector, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QVERIFY(ending.result->ok());
    QVERIFY(!ending.result->value().httpConfig);
}

void ApiClientTest::sendsOnlyWhatChanged()
{
    Desk desk;
    desk.server.on("PATCH", connectorPath,
        {ScriptedServer::json(200, test::readVector(QStringLiteral("dataconnectors/connector.json")))});
    api::ConnectorChange change;
    change.status = ConnectorStatusTraits::Enum::UserDisabled;

    Ending<DataConnector> ending;
    desk.client.changeConnector(&desk.owner, connector, change, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QVERIFY(ending.result->ok());
    change = {};
    change.labels = QStringList{QStringLiteral("name"), QStringLiteral("rom-øst")};
    Ending<DataConnector> second;
    desk.client.changeConnector(&desk.owner, connector, change, second.callback());
    QTRY_VERIFY_WITH_TIMEOUT(second.ended(), patience);

    const auto requests = desk.server.requestsTo(connectorPath);
    QCOMPARE(requests.size(), 2);
    QCOMPARE(requests[0].body, QByteArray(R"({"status":"USER_DISABLED"})"));
    QCOMPARE(requests[0].headers.value("content-type"), QByteArray("application/json"));
    QCOMPARE(requests[1].body, QByteArray(R"({"labels":["name","rom-øst"]})"));
}

void ApiClientTest::readsMetrics()
{
    Desk desk;
    desk.server.on("GET", connectorPath + ":metrics",
        {ScriptedServer::json(200, test::readVector(QStringLiteral("dataconnectors/metrics.json")))});

    Ending<ConnectorMetrics> ending;
    desk.client.metrics(&desk.owner, connector, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QVERIFY(ending.result->ok());
    QCOMPARE(ending.result->value(), (ConnectorMetrics{9, 0, 411ms}));
}

void ApiClientTest::findsTheLocalCloud()
{
    Desk desk;
    desk.server.on("GET", "/local/v1/health",
        {ScriptedServer::json(200, "{}"), ScriptedServer::json(404, errorBody(404)),
            ScriptedServer::json(503, errorBody(503))});
    const auto ask = [&desk](const api::ApiClient &client) {
        Ending<bool> ending;
        client.findLocal(&desk.owner, ending.callback());
        [&ending] { QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience); }();
        return ending.result;
    };
    QCOMPARE(ask(desk.client)->value(), true);
    QCOMPARE(ask(desk.client)->value(), false);
    QVERIFY(!ask(desk.client)->ok()); // nobody knows

    const api::ApiClient vendors({desk.network, desk.tokens, desk.clock}, desk.server.url(), {});
    const qsizetype asked = desk.server.requests().size();
    QCOMPARE(ask(vendors)->value(), false);
    QCOMPARE(desk.server.requests().size(), asked); // without an address nobody is bothered
}

void ApiClientTest::aLocalCloudThatIsNotReadyIsThere_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isLocal");
    QTest::newRow("health") << QByteArray(R"({"alive":true,"ready":false,"version":"1","store":{"writable":false}})")
                            << true;
    QTest::newRow("an error in the vendor's shape") << errorBody(503) << false;
    QTest::newRow("another JSON object") << QByteArray(R"({"alive":"yes"})") << false;
    QTest::newRow("a proxy's page") << QByteArray("<html>Service Unavailable</html>") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void ApiClientTest::aLocalCloudThatIsNotReadyIsThere()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isLocal);
    Desk desk({}, isLocal ? 3 : 0); // what is an answer is not asked for again
    desk.server.on("GET", "/local/v1/health", {ScriptedServer::json(503, body)});

    Ending<bool> ending;
    desk.client.findLocal(&desk.owner, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);
    QCOMPARE(ending.result->ok(), isLocal); // else nobody knows
    if (isLocal) {
        QCOMPARE(ending.result->value(), true);
        QCOMPARE(desk.server.requestsTo("/local/v1/health").size(), 1);
    }
}

void ApiClientTest::readsSeriesAndQueue()
{
    Desk desk;
    const ConnectorSeries series{
        std::chrono::seconds(300), {{*parseTimestamp(u"2025-01-15T10:00:00Z"), 3, 1, 10ms, 20ms}}, {3, 1, 20ms}, {}};
    const QueueState queue{5, 2, *parseTimestamp(u"2025-01-15T10:00:00Z")};
    desk.server.on(
        "GET", "/local/v1/projects/p/dataconnectors/c/series", {ScriptedServer::json(200, seriesToJson(series))});
    desk.server.on(
        "GET", "/local/v1/projects/p/dataconnectors/c/queue", {ScriptedServer::json(200, queueStateToJson(queue))});

    Ending<ConnectorSeries> seriesEnding;
    Ending<QueueState> queueEnding;
    desk.client.series(&desk.owner, connector, seriesEnding.callback());
    desk.client.queueState(&desk.owner, connector, queueEnding.callback());
    QTRY_VERIFY_WITH_TIMEOUT(seriesEnding.ended() && queueEnding.ended(), patience);
    QVERIFY(seriesEnding.result->ok() && queueEnding.result->ok());
    QCOMPARE(seriesEnding.result->value(), series);
    QCOMPARE(queueEnding.result->value(), queue);
}

QTEST_GUILESS_MAIN(ApiClientTest)
#include "tst_apiclient.moc"
