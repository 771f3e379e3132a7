// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/session.h"
#include "tests/support/scriptedserver.h"

#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using session::Session;
using test::ScriptedServer;

namespace {

const QString secret = QStringLiteral("a-secret-that-nobody-sees");
const ConnectorName connector{QStringLiteral("p1"), QStringLiteral("c1")};
const QByteArray connectorsPath = "/v2/projects/p1/dataconnectors";
const QByteArray connectorPath = connectorsPath + "/c1";
const QByteArray streamPath = "/v2/projects/p1/devices:stream";
constexpr int patience = 15'000; // the machine may be busy; a passing run does not wait

QByteArray connectorJson(const QByteArray &status = "ACTIVE", const QByteArray &labels = R"("name")")
{
    return R"({"name":"projects/p1/dataconnectors/c1","displayName":"One","type":"HTTP_PUSH","status":")" + status +
           R"(","events":[],"labels":[)" + labels +
           R"(],"httpConfig":{"url":"https://r.example.com/","signatureSecret":"","headers":{}}})";
}

QByteArray connectorList(const QByteArray &status = "ACTIVE")
{
    return R"({"dataConnectors":[)" + connectorJson(status) + R"(],"nextPageToken":""})";
}

QByteArray deviceList(const QByteArray &project, const QByteArray &name)
{
    return R"({"devices":[{"name":"projects/)" + project + R"(/devices/d1","type":"touch","labels":{"name":")" + name +
           R"("},"reported":{}}],"nextPageToken":""})";
}

QByteArray eventBlock(const QByteArray &id)
{
    return R"(data: {"result":{"event":{"eventId":")" + id +
           R"(","targetName":"projects/p1/devices/d1","eventType":"touch",)"
           R"("data":{"touch":{"updateTime":"2025-01-15T10:00:00Z"}},"timestamp":"2025-01-15T10:00:00Z"}}})"
           "\n\n";
}

QByteArray projectJson(const QByteArray &id)
{
    return R"({"name":"projects/)" + id + R"(","displayName":"Project )" + id +
           R"(","inventory":false,"organization":"organizations/o","organizationDisplayName":"O","sensorCount":1,)"
           R"("cloudConnectorCount":0})";
}

/// A session and the cloud it talks to: two projects, one connector, one sensor each.
struct Desk
{
    ScriptedServer cloud;
    SystemClock clock;
    Session session{clock};

    Desk()
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
        const ConnectorSeries series{300s, {}, {9, 1, 411ms}, {}};
        cloud.on("GET", "/local/v1/projects/p1/dataconnectors/c1/series", {S::json(200, seriesToJson(series))});
        cloud.on("GET", "/local/v1/projects/p1/dataconnectors/c1/queue", {S::json(200, queueStateToJson({5, 2, {}}))});
        cloud.on("GET", streamPath, {S::stream()});
        cloud.on("GET", "/v2/projects/p2/devices:stream", {S::stream()});
    }

    Session::Connection connection(bool local = true) const
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

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsThatTheKeyIsRefused();
    void triesAgainWhenTheCloudIsAway();
    void tellsThatThereIsNoProject();
    void reportsAFailingPollOncePerRound();
    void opensTheFirstProject();
    void opensThePreferredProject();
    void doesWithoutLocal();
    void feedsEventsToTheModels();
    void listsDevicesAgainAfterAGap();
    void switchesProjects();
    void disablesAConnector();
    void tellsWhyAChangeFailed();
    void sendsLabelsAloneAndOnlyWhenChanged();
    void ignoresAListFromBeforeTheChange();
    void changesFollowEachOther();
    void refusesChangesWithoutAConnection();
    void closesCompletely();
    void keepsTheFeedOverAReconnectionToTheSameProject();
};

void SessionTest::tellsThatTheKeyIsRefused()
{
    Desk desk;
    desk.cloud.on("POST", "/oauth2/token", {ScriptedServer::json(400, R"({"error":"invalid_grant"})")});
    QSignalSpy failed(&desk.session, &Session::refreshFailed);
    desk.session.open(desk.connection());
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(int(failed[0][1].value<Failure>().kind), int(Failure::Kind::Unauthorized));
    QVERIFY(!failed[0][1].value<Failure>().message.contains(secret));
    QCOMPARE(int(desk.session.link().kind), int(LinkState::Kind::Refused));
}

void SessionTest::triesAgainWhenTheCloudIsAway()
{
    Desk desk;
    desk.cloud.on("POST", "/oauth2/token",
        {ScriptedServer::json(503, "{}"), ScriptedServer::json(503, "{}"),
            ScriptedServer::json(200, R"({"access_token":"t","expires_in":3600})")});
    QSignalSpy failed(&desk.session, &Session::refreshFailed);
    desk.session.open(desk.connection());
    QCOMPARE(int(desk.session.link().kind), int(LinkState::Kind::Connecting));
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), patience);
    QCOMPARE(int(desk.session.link().kind), int(LinkState::Kind::Retrying));
    QVERIFY(desk.session.link().nextTry > desk.session.link().since);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), patience);
}

void SessionTest::tellsThatThereIsNoProject()
{
    Desk desk;
    desk.cloud.on("GET", "/v2/projects", {ScriptedServer::json(200, R"({"projects":[],"nextPageToken":""})")});
    QSignalSpy failed(&desk.session, &Session::refreshFailed);
    desk.session.open(desk.connection());
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QVERIFY(!desk.session.currentProject());
    QCOMPARE(int(desk.session.link().kind), int(LinkState::Kind::Refused));
}

void SessionTest::reportsAFailingPollOncePerRound()
{
    Desk desk;
    const auto forbidden = ScriptedServer::json(403, R"({"error":"no","code":403,"help":""})");
    desk.cloud.on("GET", connectorPath + ":metrics", {forbidden});
    desk.cloud.on("GET", "/local/v1/projects/p1/dataconnectors/c1/queue", {forbidden});
    QSignalSpy failed(&desk.session, &Session::refreshFailed);
    QSignalSpy refreshed(&desk.session, &Session::refreshed);
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row() && desk.row()->series, patience); // what works is shown all the same
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QVERIFY(refreshed.isEmpty());
}

void SessionTest::opensTheFirstProject()
{
    Desk desk;
    QSignalSpy refreshed(&desk.session, &Session::refreshed);
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(!refreshed.isEmpty(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), patience);

    QCOMPARE(desk.session.projects().size(), 2);
    QCOMPARE(desk.session.currentProject()->name.project, QStringLiteral("p1"));
    QCOMPARE(*desk.row()->metrics, (ConnectorMetrics{9, 1, 411ms}));
    QCOMPARE(desk.row()->series->totals.successCount, 9);
    QCOMPARE(desk.row()->queue->depth, 5);
    QTRY_COMPARE_WITH_TIMEOUT(desk.sensorName(), QStringLiteral("Kitchen"), patience);
}

void SessionTest::opensThePreferredProject()
{
    Desk desk;
    desk.session.open(desk.connection(), QStringLiteral("projects/p2"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.session.currentProject().has_value(), patience);
    QCOMPARE(desk.session.currentProject()->name.project, QStringLiteral("p2"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.sensorName(), QStringLiteral("Cellar"), patience);
}

void SessionTest::doesWithoutLocal()
{
    Desk desk;
    QSignalSpy refreshed(&desk.session, &Session::refreshed);
    desk.session.open(desk.connection(false));
    QTRY_VERIFY_WITH_TIMEOUT(!refreshed.isEmpty(), patience);
    QVERIFY(desk.row()->metrics);
    QVERIFY(!desk.row()->series);
    QVERIFY(desk.cloud.requestsTo("/local/v1/health").isEmpty());
}

void SessionTest::feedsEventsToTheModels()
{
    Desk desk;
    desk.session.touches().setListening(true);
    QSignalSpy touched(&desk.session.touches(), &items::TouchModel::touched);
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.sensorName(), QStringLiteral("Kitchen"), patience);
    desk.cloud.push(eventBlock("e1") + eventBlock("e2"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.session.feed().counts().received, 2, patience);
    QCOMPARE(touched.size(), 1); // within three seconds: one touch
    QVERIFY(desk.session.devices().devices().first().reported.contains(QStringLiteral("touch")));
}

void SessionTest::listsDevicesAgainAfterAGap()
{
    Desk desk;
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.sensorName(), QStringLiteral("Kitchen"), patience);

    desk.cloud.on("GET", "/v2/projects/p1/devices", {ScriptedServer::json(200, deviceList("p1", "Pantry"))});
    desk.cloud.cut();
    QTRY_COMPARE_WITH_TIMEOUT(desk.sensorName(), QStringLiteral("Pantry"), patience);
}

void SessionTest::switchesProjects()
{
    Desk desk;
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive() && desk.row(), patience);
    desk.cloud.push(eventBlock("e1"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.session.feed().rowCount(), 1, patience);

    desk.session.selectProject({QStringLiteral("p2")});
    QVERIFY(!desk.row()); // nothing of the other project stays
    QCOMPARE(desk.session.feed().rowCount(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(desk.sensorName(), QStringLiteral("Cellar"), patience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), patience);
    QVERIFY(!desk.row());
}

void SessionTest::disablesAConnector()
{
    Desk desk;
    desk.cloud.on("PATCH", connectorPath, {ScriptedServer::json(200, connectorJson("USER_DISABLED"))});
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    desk.cloud.on("GET", connectorsPath, {ScriptedServer::json(200, connectorList("USER_DISABLED"))});
    QSignalSpy done(&desk.session, &Session::connectorChangeDone);

    desk.session.setConnectorEnabled(connector, false);
    QVERIFY(desk.row()->changePending);
    QVERIFY(desk.row()->connector.isActive()); // not before the cloud says so
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patience);
    QVERIFY(!desk.row()->changePending);
    QVERIFY(!desk.row()->connector.isActive());
    QCOMPARE(desk.cloud.requestsTo(connectorPath).last().body, QByteArray(R"({"status":"USER_DISABLED"})"));
}

void SessionTest::tellsWhyAChangeFailed()
{
    Desk desk;
    desk.cloud.on(
        "PATCH", connectorPath, {ScriptedServer::json(403, R"({"error":"permission denied","code":403,"help":""})")});
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    QSignalSpy failed(&desk.session, &Session::connectorChangeFailed);
    desk.session.setConnectorEnabled(connector, false);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(int(failed[0][1].value<Failure>().kind), int(Failure::Kind::Forbidden));
    QVERIFY(!desk.row()->changePending);
    QVERIFY(desk.row()->connector.isActive());
}

void SessionTest::sendsLabelsAloneAndOnlyWhenChanged()
{
    Desk desk;
    desk.cloud.on("PATCH", connectorPath, {ScriptedServer::json(200, connectorJson("ACTIVE", R"("name","floor")"))});
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    QSignalSpy done(&desk.session, &Session::connectorChangeDone);

    desk.session.setConnectorLabels(connector, {QStringLiteral("name")});
    QCOMPARE(done.size(), 1); // nothing to do
    QVERIFY(desk.cloud.requestsTo(connectorPath).isEmpty());

    desk.session.setConnectorLabels(connector, {QStringLiteral("name"), QStringLiteral("floor")});
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 2, patience);
    QCOMPARE(desk.cloud.requestsTo(connectorPath).last().body, QByteArray(R"({"labels":["name","floor"]})"));
}

void SessionTest::ignoresAListFromBeforeTheChange()
{
    Desk desk;
    desk.cloud.on("PATCH", connectorPath, {ScriptedServer::json(200, connectorJson("USER_DISABLED"))});
    desk.session.open(desk.connection());
    QSignalSpy refreshed(&desk.session, &Session::refreshed);
    QTRY_VERIFY_WITH_TIMEOUT(!refreshed.isEmpty(), patience);
    // Given a list that is on its way and still says "active" ...
    ScriptedServer::Reply late = ScriptedServer::json(200, connectorList("ACTIVE"));
    late.delay = 400ms;
    desk.cloud.on("GET", connectorsPath, {late, ScriptedServer::json(200, connectorList("USER_DISABLED"))});
    const qsizetype listed = desk.cloud.requestsTo(connectorsPath).size();
    desk.session.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(desk.cloud.requestsTo(connectorsPath).size() > listed, patience);

    // ... when the connector is disabled meanwhile, then it never turns active again on the screen.
    QSignalSpy done(&desk.session, &Session::connectorChangeDone);
    bool turnedActive = false;
    connect(&desk.session.connectors(), &QAbstractItemModel::dataChanged, this,
        [&] { turnedActive = turnedActive || (!done.isEmpty() && desk.row()->connector.isActive()); });
    desk.session.setConnectorEnabled(connector, false);
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patience);
    refreshed.clear();
    QTRY_VERIFY_WITH_TIMEOUT(!refreshed.isEmpty(), patience);
    QVERIFY(!turnedActive);
    QVERIFY(!desk.row()->connector.isActive());
}

void SessionTest::changesFollowEachOther()
{
    Desk desk;
    ScriptedServer::Reply slow = ScriptedServer::json(200, connectorJson("USER_DISABLED"));
    slow.delay = 200ms;
    desk.cloud.on("PATCH", connectorPath, {slow, ScriptedServer::json(200, connectorJson("ACTIVE"))});
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    QSignalSpy done(&desk.session, &Session::connectorChangeDone);

    desk.session.setConnectorEnabled(connector, false);
    desk.session.setConnectorEnabled(connector, true); // the undo, while the first is on its way
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 2, patience);
    QVERIFY(desk.row()->connector.isActive());
    QVERIFY(!desk.row()->changePending);
}

void SessionTest::refusesChangesWithoutAConnection()
{
    Desk desk;
    QSignalSpy failed(&desk.session, &Session::connectorChangeFailed);
    desk.session.setConnectorEnabled(connector, false);
    QCOMPARE(failed.size(), 1);
}

void SessionTest::closesCompletely()
{
    Desk desk;
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive() && desk.row(), patience);
    desk.session.close();
    QVERIFY(desk.session.projects().isEmpty());
    QVERIFY(!desk.session.currentProject());
    QVERIFY(!desk.row());
    QCOMPARE(int(desk.session.link().kind), int(LinkState::Kind::Idle));
}

void SessionTest::keepsTheFeedOverAReconnectionToTheSameProject()
{
    Desk desk;
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), patience);
    desk.cloud.push(eventBlock("e1"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.session.feed().rowCount(), 1, patience);

    desk.session.open(desk.connection()); // the local cloud came back, perhaps with another port
    QTRY_VERIFY_WITH_TIMEOUT(desk.cloud.requestsTo(streamPath).size() == 2 && desk.isLive(), patience);
    QCOMPARE(desk.session.feed().rowCount(), 1);
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
