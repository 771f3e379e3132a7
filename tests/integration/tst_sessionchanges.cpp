// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sessiondesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using session::Session;
using namespace touchstone::test;

class SessionChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void disablesAConnector();
    void tellsWhyAChangeFailed();
    void sendsLabelsAloneAndOnlyWhenChanged();
    void ignoresAListFromBeforeTheChange();
    void changesFollowEachOther();
    void refusesChangesWithoutAConnection();
    void aDisablingIsSentWhenItsTimeIsUp();
    void nothingIsSentOfADisablingThatIsTakenBack();
    void aSecondDisablingSendsTheFirst();
    void skipsWhatSomebodyElseDisabledMeanwhile();
    void leavingTheProjectTellsWhatWasNotSent();
    void sendsAWholeEditAndOnlyWhatDiffers();
    void createsAConnectorInTheCurrentProject();
    void tellsWhyAConnectorWasNotCreated();
    void deletesAConnector();
    void aConnectorThatCannotBeDeletedStays();
};

void SessionChangesTest::disablesAConnector()
{
    SessionDesk desk;
    desk.cloud.on("PATCH", connectorPath, {ScriptedServer::json(200, connectorJson("USER_DISABLED"))});
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    desk.cloud.on("GET", connectorsPath, {ScriptedServer::json(200, connectorList("USER_DISABLED"))});
    QSignalSpy done(&desk.session, &Session::connectorsSwitched);

    desk.session.setConnectorsEnabled({connector}, false);
    desk.session.sendDisabling();
    QVERIFY(desk.row()->changePending);
    QVERIFY(desk.row()->connector.isActive()); // not before the cloud says so
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patience);
    QVERIFY(!desk.row()->changePending);
    QVERIFY(!desk.row()->connector.isActive());
    QCOMPARE(desk.cloud.requestsTo(connectorPath).last().body, QByteArray(R"({"status":"USER_DISABLED"})"));
}

void SessionChangesTest::tellsWhyAChangeFailed()
{
    SessionDesk desk;
    desk.cloud.on(
        "PATCH", connectorPath, {ScriptedServer::json(403, R"({"error":"permission denied","code":403,"help":""})")});
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    QSignalSpy switched(&desk.session, &Session::connectorsSwitched);
    desk.session.setConnectorsEnabled({connector}, false);
    desk.session.sendDisabling();
    QTRY_COMPARE_WITH_TIMEOUT(switched.size(), 1, patience);
    const auto report = switched[0][0].value<session::SwitchReport>();
    QCOMPARE(report.failed.size(), 1);
    QCOMPARE(report.failed[0].first, connector);
    QCOMPARE(report.failed[0].second.kind, Failure::Kind::Forbidden);
    QVERIFY(!desk.row()->changePending);
    QVERIFY(desk.row()->connector.isActive());
}

void SessionChangesTest::sendsLabelsAloneAndOnlyWhenChanged()
{
    SessionDesk desk;
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

void SessionChangesTest::ignoresAListFromBeforeTheChange()
{
    SessionDesk desk;
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
    QSignalSpy done(&desk.session, &Session::connectorsSwitched);
    bool turnedActive = false;
    connect(&desk.session.connectors(), &QAbstractItemModel::dataChanged, this,
        [&] { turnedActive = turnedActive || (!done.isEmpty() && desk.row()->connector.isActive()); });
    desk.session.setConnectorsEnabled({connector}, false);
    desk.session.sendDisabling();
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patience);
    refreshed.clear();
    QTRY_VERIFY_WITH_TIMEOUT(!refreshed.isEmpty(), patience);
    QVERIFY(!turnedActive);
    QVERIFY(!desk.row()->connector.isActive());
}

void SessionChangesTest::changesFollowEachOther()
{
    SessionDesk desk;
    ScriptedServer::Reply slow = ScriptedServer::json(200, connectorJson("USER_DISABLED"));
    slow.delay = 200ms;
    desk.cloud.on("PATCH", connectorPath, {slow, ScriptedServer::json(200, connectorJson("ACTIVE"))});
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    QSignalSpy done(&desk.session, &Session::connectorsSwitched);

    desk.session.setConnectorsEnabled({connector}, false);
    desk.session.sendDisabling();
    desk.session.setConnectorsEnabled({connector}, true); // while the first is on its way
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 2, patience);
    QVERIFY(desk.row()->connector.isActive());
    QVERIFY(!desk.row()->changePending);
}

void SessionChangesTest::refusesChangesWithoutAConnection()
{
    SessionDesk desk;
    QSignalSpy failed(&desk.session, &Session::connectorChangeFailed);
    QSignalSpy notCreated(&desk.session, &Session::connectorNotCreated);
    QSignalSpy switched(&desk.session, &Session::connectorsSwitched);
    desk.session.setConnectorLabels(connector, {QStringLiteral("name")});
    desk.session.deleteConnector(connector);
    desk.session.createConnector({});
    desk.session.setConnectorsEnabled({connector}, false);
    QCOMPARE(failed.size(), 2);
    QCOMPARE(notCreated.size(), 1);
    QCOMPARE(switched.value(0).value(0).value<session::SwitchReport>().failed.size(), 1);
    QVERIFY(desk.session.isSwitchingDone());
}

void SessionChangesTest::aDisablingIsSentWhenItsTimeIsUp()
{
    SessionDesk desk;
    desk.cloud.on("PATCH", connectorPath, {ScriptedServer::json(200, connectorJson("USER_DISABLED"))});
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    QSignalSpy held(&desk.session, &Session::disablingHeld);
    QSignalSpy switched(&desk.session, &Session::connectorsSwitched);

    desk.session.setConnectorsEnabled({connector}, false);
    QVERIFY(desk.row()->changePending);
    QVERIFY(!desk.session.isSwitchingDone());
    QCOMPARE(held.size(), 1);
    QCOMPARE(held[0][0].value<QList<ConnectorName>>(), QList<ConnectorName>{connector});
    QVERIFY(desk.cloud.requestsTo(connectorPath).isEmpty());

    QTRY_COMPARE_WITH_TIMEOUT(switched.size(), 1, patience);
    QCOMPARE(switched[0][0].value<session::SwitchReport>().done, QList<ConnectorName>{connector});
    QCOMPARE(desk.cloud.requestsTo(connectorPath).size(), 1);
    QVERIFY(desk.session.isSwitchingDone());
    QCOMPARE(held.size(), 2);
    QVERIFY(held[1][0].value<QList<ConnectorName>>().isEmpty());
}

void SessionChangesTest::nothingIsSentOfADisablingThatIsTakenBack()
{
    SessionDesk desk;
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    QSignalSpy held(&desk.session, &Session::disablingHeld);
    QSignalSpy switched(&desk.session, &Session::connectorsSwitched);

    desk.session.setConnectorsEnabled({connector}, false);
    desk.session.takeBackDisabling();
    QCOMPARE(held.size(), 2);
    QVERIFY(!desk.row()->changePending);
    QVERIFY(desk.session.isSwitchingDone());
    desk.session.sendDisabling(); // there is nothing to send
    desk.session.takeBackDisabling();

    QSignalSpy refreshed(&desk.session, &Session::refreshed);
    desk.session.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!refreshed.isEmpty(), patience);
    QVERIFY(switched.isEmpty());
    QVERIFY(desk.cloud.requestsTo(connectorPath).isEmpty());
}

void SessionChangesTest::aSecondDisablingSendsTheFirst()
{
    SessionDesk desk;
    const ConnectorName other{QStringLiteral("p1"), QStringLiteral("c2")};
    desk.cloud.on("PATCH", connectorPath, {ScriptedServer::json(200, connectorJson("USER_DISABLED"))});
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    QSignalSpy switched(&desk.session, &Session::connectorsSwitched);

    desk.session.setConnectorsEnabled({connector}, false);
    desk.session.setConnectorsEnabled({other}, false); // not known here any more
    QTRY_COMPARE_WITH_TIMEOUT(switched.size(), 1, patience);
    QCOMPARE(switched[0][0].value<session::SwitchReport>().done, QList<ConnectorName>{connector});

    desk.session.sendDisabling();
    QCOMPARE(switched.size(), 2);
    QCOMPARE(switched[1][0].value<session::SwitchReport>().overtaken, QList<ConnectorName>{other});
    QCOMPARE(desk.cloud.requestsTo(connectorPath).size(), 1);
}

void SessionChangesTest::skipsWhatSomebodyElseDisabledMeanwhile()
{
    SessionDesk desk;
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    QSignalSpy switched(&desk.session, &Session::connectorsSwitched);
    desk.session.setConnectorsEnabled({connector}, false);

    desk.cloud.on("GET", connectorsPath, {ScriptedServer::json(200, connectorList("USER_DISABLED"))});
    desk.session.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!desk.row()->connector.isActive(), patience);
    desk.session.sendDisabling();

    QCOMPARE(switched.size(), 1);
    QCOMPARE(switched[0][0].value<session::SwitchReport>().overtaken, QList<ConnectorName>{connector});
    QVERIFY(desk.cloud.requestsTo(connectorPath).isEmpty());
}

void SessionChangesTest::leavingTheProjectTellsWhatWasNotSent()
{
    SessionDesk desk;
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    QSignalSpy held(&desk.session, &Session::disablingHeld);
    QSignalSpy switched(&desk.session, &Session::connectorsSwitched);
    desk.session.setConnectorsEnabled({connector}, false);

    desk.session.selectProject({QStringLiteral("p2")});

    QCOMPARE(held.size(), 2);
    QCOMPARE(switched.size(), 1);
    const auto report = switched[0][0].value<session::SwitchReport>();
    QCOMPARE(report.failed.size(), 1);
    QCOMPARE(report.failed[0].second.kind, Failure::Kind::Cancelled);
    QVERIFY(desk.cloud.requestsTo(connectorPath).isEmpty());
}

void SessionChangesTest::sendsAWholeEditAndOnlyWhatDiffers()
{
    SessionDesk desk;
    desk.cloud.on("PATCH", connectorPath, {ScriptedServer::json(200, connectorJson())});
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    QSignalSpy done(&desk.session, &Session::connectorChangeDone);
    const DataConnector before = desk.row()->connector;
    DataConnector after = before;
    after.displayName = QStringLiteral("Two");
    after.httpConfig->signatureSecret = secret;

    desk.session.changeConnector(before, after);
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patience);
    const QByteArray expected =
        R"({"displayName":"Two","httpConfig":{"signatureSecret":")" + secret.toUtf8() + R"("}})";
    QCOMPARE(desk.cloud.requestsTo(connectorPath).last().body, expected);

    desk.session.changeConnector(before, before);
    QCOMPARE(done.size(), 2); // at once: there is nothing to send
}

void SessionChangesTest::createsAConnectorInTheCurrentProject()
{
    SessionDesk desk;
    desk.cloud.on("GET", connectorsPath, {ScriptedServer::json(200, R"({"dataConnectors":[],"nextPageToken":""})")});
    desk.cloud.on("POST", connectorsPath, {ScriptedServer::json(200, connectorJson())});
    QSignalSpy refreshed(&desk.session, &Session::refreshed);
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(!refreshed.isEmpty(), patience);
    QVERIFY(!desk.row());
    desk.cloud.on("GET", connectorsPath, {ScriptedServer::json(200, connectorList())});
    QSignalSpy created(&desk.session, &Session::connectorCreated);

    DataConnector draft;
    draft.displayName = QStringLiteral("One");
    draft.httpConfig = HttpConfig{QStringLiteral("https://r.example.com/"), {}, {}, {}};
    desk.session.createConnector(draft);

    QTRY_COMPARE_WITH_TIMEOUT(created.size(), 1, patience);
    QCOMPARE(created[0][0].value<DataConnector>().name, connector);
    QVERIFY(desk.row()); // without waiting for the next list
}

void SessionChangesTest::tellsWhyAConnectorWasNotCreated()
{
    SessionDesk desk;
    desk.cloud.on("POST", connectorsPath,
        {ScriptedServer::json(400, R"({"error":"httpConfig.url is 'http://x': use https","code":400,"help":""})")});
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    QSignalSpy notCreated(&desk.session, &Session::connectorNotCreated);

    desk.session.createConnector({});

    QTRY_COMPARE_WITH_TIMEOUT(notCreated.size(), 1, patience);
    QVERIFY(notCreated[0][0].value<Failure>().message.contains(QStringLiteral("httpConfig.url")));
}

void SessionChangesTest::deletesAConnector()
{
    SessionDesk desk;
    desk.cloud.on("DELETE", connectorPath, {ScriptedServer::json(200, "{}")});
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    desk.cloud.on("GET", connectorsPath, {ScriptedServer::json(200, R"({"dataConnectors":[],"nextPageToken":""})")});
    QSignalSpy deleted(&desk.session, &Session::connectorDeleted);

    desk.session.deleteConnector(connector);
    QVERIFY(desk.row()->changePending);

    QTRY_COMPARE_WITH_TIMEOUT(deleted.size(), 1, patience);
    QCOMPARE(deleted[0][0].value<DataConnector>().displayName, QStringLiteral("One"));
    QVERIFY(!desk.row());
}

void SessionChangesTest::aConnectorThatCannotBeDeletedStays()
{
    SessionDesk desk;
    desk.cloud.on("DELETE", connectorPath, {ScriptedServer::json(403, R"({"error":"no","code":403,"help":""})")});
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    QSignalSpy failed(&desk.session, &Session::connectorChangeFailed);

    desk.session.deleteConnector(connector);

    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QVERIFY(desk.row());
    QVERIFY(!desk.row()->changePending);
}

QTEST_GUILESS_MAIN(SessionChangesTest)
#include "tst_sessionchanges.moc"
