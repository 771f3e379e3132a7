// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apidesk.h"
#include "tests/support/vectors.h"

#include <QJsonArray>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using test::connector;
using test::connectorPath;
using test::Desk;
using test::Ending;
using test::errorBody;
using test::patience;
using test::project;
using test::ScriptedServer;
using Kind = Failure::Kind;

/// What the calls send and read.
class ApiClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsProjects();
    void readsAllPages();
    void stopsAtAListWithoutEnd();
    void readsConnectors();
    void readsOneConnector();
    void sendsOnlyWhatChanged();
    void sendsTheHttpConfigurationMemberByMember();
    void createsAConnectorOnce();
    void doesNotRepeatACreationOfUnknownOutcome();
    void deletesAConnector();
    void whatIsGoneIsDeleted();
    void readsPermissions();
    void readsMetrics();
    void findsTheLocalCloud();
    void aLocalCloudThatIsNotReadyIsThere_data();
    void aLocalCloudThatIsNotReadyIsThere();
    void readsSeriesAndQueue();
};

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

void ApiClientTest::sendsTheHttpConfigurationMemberByMember()
{
    Desk desk;
    desk.server.on("PATCH", connectorPath,
        {ScriptedServer::json(200, test::readVector(QStringLiteral("dataconnectors/connector.json")))});
    DataConnector before;
    before.httpConfig = HttpConfig{QStringLiteral("https://a/x"), QStringLiteral("old"), {}, {}};
    DataConnector after = before;
    after.httpConfig->url = QStringLiteral("https://b/x");
    after.httpConfig->headers = {{QStringLiteral("X-Site"), QStringLiteral("Oslo")}};

    Ending<DataConnector> ending;
    desk.client.changeConnector(&desk.owner, connector, api::changeBetween(before, after), ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);

    // The secret did not change and is not sent.
    const QByteArray expected = R"({"httpConfig":{"url":"https://b/x","headers":{"X-Site":"Oslo"}}})";
    QCOMPARE(desk.server.requestsTo(connectorPath).value(0).body, expected);
    QVERIFY(api::changeBetween(before, before).isEmpty());
    DataConnector other = after; // a type of its own: its configuration is not ours to change
    other.httpConfig.reset();
    QVERIFY(api::changeBetween(before, other).isEmpty());
}

void ApiClientTest::createsAConnectorOnce()
{
    Desk desk;
    const QByteArray path = "/v2/projects/p/dataconnectors";
    desk.server.on(
        "POST", path, {ScriptedServer::json(200, test::readVector(QStringLiteral("dataconnectors/connector.json")))});
    DataConnector draft;
    draft.displayName = QStringLiteral("ERP");
    draft.events = {EventTypeTraits::Enum::Touch};
    draft.labels = {QStringLiteral("name")};
    draft.httpConfig = HttpConfig{QStringLiteral("https://a/x"), {}, {}, {}};

    Ending<DataConnector> ending;
    desk.client.createConnector(&desk.owner, project, draft, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);

    QVERIFY(ending.result->ok());
    const auto requests = desk.server.requestsTo(path);
    QCOMPARE(requests.size(), 1);
    const QByteArray expected =
        R"({"displayName":"ERP","type":"HTTP_PUSH","status":"ACTIVE","events":["touch"],)"
        R"("labels":["name"],"httpConfig":{"url":"https://a/x","signatureSecret":"","headers":{}}})";
    QCOMPARE(requests[0].body, expected);
}

void ApiClientTest::doesNotRepeatACreationOfUnknownOutcome()
{
    Desk desk({}, 3);
    const QByteArray path = "/v2/projects/p/dataconnectors";
    desk.server.on("POST", path, {ScriptedServer::json(503, test::errorBody(503))});

    Ending<DataConnector> ending;
    desk.client.createConnector(&desk.owner, project, {}, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);

    QCOMPARE(ending.failure().kind, Failure::Kind::Unavailable);
    QCOMPARE(desk.server.requestsTo(path).size(), 1);
}

void ApiClientTest::deletesAConnector()
{
    Desk desk;
    desk.server.on("DELETE", connectorPath, {ScriptedServer::json(200, "{}")});

    Ending<void> ending;
    desk.client.deleteConnector(&desk.owner, connector, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);

    QVERIFY(ending.result->ok());
}

void ApiClientTest::whatIsGoneIsDeleted()
{
    Desk desk;
    desk.server.on("DELETE", connectorPath,
        {ScriptedServer::json(404, test::errorBody(404)), ScriptedServer::json(403, test::errorBody(403))});

    Ending<void> gone;
    desk.client.deleteConnector(&desk.owner, connector, gone.callback());
    QTRY_VERIFY_WITH_TIMEOUT(gone.ended(), patience);
    QVERIFY(gone.result->ok());

    Ending<void> refused;
    desk.client.deleteConnector(&desk.owner, connector, refused.callback());
    QTRY_VERIFY_WITH_TIMEOUT(refused.ended(), patience);
    QCOMPARE(refused.failure().kind, Failure::Kind::Forbidden);
}

void ApiClientTest::readsPermissions()
{
    Desk desk;
    desk.server.on("GET", "/v2/projects/p/permissions",
        {ScriptedServer::json(200, R"({"permissions":["project.read",7,"dataconnector.read"],"nextPageToken":""})")});

    Ending<QStringList> ending;
    desk.client.listPermissions(&desk.owner, project, ending.callback());
    QTRY_VERIFY_WITH_TIMEOUT(ending.ended(), patience);

    QVERIFY(ending.result->ok());
    QCOMPARE(
        ending.result->value(), QStringList({QStringLiteral("project.read"), QStringLiteral("dataconnector.read")}));
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
    Ending<ConnectorSeries> minutesEnding;
    Ending<QueueState> queueEnding;
    desk.client.series(&desk.owner, connector, seriesEnding.callback());
    desk.client.queueState(&desk.owner, connector, queueEnding.callback());
    QTRY_VERIFY_WITH_TIMEOUT(seriesEnding.ended() && queueEnding.ended(), patience);
    desk.client.minutes(&desk.owner, connector, minutesEnding.callback());
    QTRY_VERIFY_WITH_TIMEOUT(minutesEnding.ended(), patience);
    QVERIFY(minutesEnding.result->ok());
    QCOMPARE(desk.server.requests().last().query, QByteArray("window=10800s&step=60s"));
    QVERIFY(seriesEnding.result->ok() && queueEnding.result->ok());
    QCOMPARE(seriesEnding.result->value(), series);
    QCOMPARE(queueEnding.result->value(), queue);
}

QTEST_GUILESS_MAIN(ApiClientTest)
#include "tst_apiclient.moc"
