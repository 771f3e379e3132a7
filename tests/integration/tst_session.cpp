// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/earlierruns.h"
#include "models/history/samplestore.h"
#include "tests/support/sessiondesk.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using session::Session;
using namespace touchstone::test;

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
    void asksAsOftenAsThePersonWants();
    void doesWithoutLocal();
    void feedsEventsToTheModels();
    void listsDevicesAgainAfterAGap();
    void switchesProjects();
    void tellsThatThereAreNoSingleDeliveries();
    void deliveriesThatCannotBeReadAreAskedForAgain();
    void aChangeWhoseAnswerWasLostIsNobodyElses();
    void closesCompletely();
    void keepsTheFeedOverAReconnectionToTheSameProject();
    void asksTheStreamForSomeTypesOnly();
    void startsWithWhatWasKeptWhileTheCloudIsAway();
    void whatWasKeptOfOurOwnCloudIsShownBeforeItRuns();
    void changesAndGapsOfEarlierRunsAreListed();
    void whatLiesTooFarBackIsNotListed();
};

namespace {

const history::AccountKey own{QStringLiteral("own"), {}};
const ProjectName p1{QStringLiteral("p1")};

history::ListingEntry listing(Timestamp at, ConnectorStatus status)
{
    DataConnector listed;
    listed.name = connector;
    listed.status = status;
    return {own, p1, QStringLiteral("Project p1"), {listed}, at};
}

history::GapEntry gap(const QString &project, Timestamp begin, std::chrono::seconds length)
{
    StreamGap gap;
    gap.begin = begin;
    gap.end = length > 0s ? begin + length : Timestamp();
    gap.reason = QStringLiteral("The connection was lost.");
    return {own, ProjectName{project}, gap};
}

/// A file with what an earlier run left.
void leaveHistory(const QString &file, const std::vector<history::HistoryEntry> &entries)
{
    history::SampleStore store(file);
    QVERIFY(store.open());
    QVERIFY(store.write(entries));
}

Session::Connection ownConnection(const SessionDesk &desk)
{
    Session::Connection connection = desk.connection();
    connection.historyName = own.api;
    return connection;
}

QList<StreamGap> gapsIn(const items::EventFeedModel &feed)
{
    QList<StreamGap> gaps;
    for (int row = 0; row < feed.rowCount(); ++row) {
        if (const StreamGap *one = feed.gapAt(row))
            gaps.append(*one);
    }
    return gaps;
}

} // namespace

void SessionTest::tellsThatTheKeyIsRefused()
{
    SessionDesk desk;
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
    SessionDesk desk;
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
    SessionDesk desk;
    desk.cloud.on("GET", "/v2/projects", {ScriptedServer::json(200, R"({"projects":[],"nextPageToken":""})")});
    QSignalSpy failed(&desk.session, &Session::refreshFailed);
    desk.session.open(desk.connection());
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QVERIFY(!desk.session.currentProject());
    QCOMPARE(int(desk.session.link().kind), int(LinkState::Kind::Refused));
}

void SessionTest::reportsAFailingPollOncePerRound()
{
    SessionDesk desk;
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
    SessionDesk desk;
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
    SessionDesk desk;
    desk.session.open(desk.connection(), QStringLiteral("projects/p2"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.session.currentProject().has_value(), patience);
    QCOMPARE(desk.session.currentProject()->name.project, QStringLiteral("p2"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.sensorName(), QStringLiteral("Cellar"), patience);
}

/// The usual pause is 4.5 s at least where there is /local/v1, so that three rounds take nine.
void SessionTest::asksAsOftenAsThePersonWants()
{
    SessionDesk desk;
    QSignalSpy refreshed(&desk.session, &Session::refreshed);
    QElapsedTimer watch;
    watch.start();
    desk.session.setPollFactor(0.02); // before there is a project: it counts for all that come
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(refreshed.size() >= 3, patience);
    QVERIFY(watch.elapsed() < 9'000);
}

void SessionTest::doesWithoutLocal()
{
    SessionDesk desk;
    QSignalSpy refreshed(&desk.session, &Session::refreshed);
    desk.session.open(desk.connection(false));
    QTRY_VERIFY_WITH_TIMEOUT(!refreshed.isEmpty(), patience);
    QVERIFY(desk.row()->metrics);
    QVERIFY(!desk.row()->series);
    QVERIFY(desk.cloud.requestsTo("/local/v1/health").isEmpty());
}

void SessionTest::feedsEventsToTheModels()
{
    SessionDesk desk;
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
    SessionDesk desk;
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.sensorName(), QStringLiteral("Kitchen"), patience);

    desk.cloud.on("GET", "/v2/projects/p1/devices", {ScriptedServer::json(200, deviceList("p1", "Pantry"))});
    desk.cloud.cut();
    QTRY_COMPARE_WITH_TIMEOUT(desk.sensorName(), QStringLiteral("Pantry"), patience);
}

void SessionTest::switchesProjects()
{
    SessionDesk desk;
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

void SessionTest::tellsThatThereAreNoSingleDeliveries()
{
    SessionDesk desk;
    desk.session.watchDeliveries(connector); // before there is a connection: it is remembered
    desk.session.open(desk.connection(false));
    QTRY_COMPARE_WITH_TIMEOUT(desk.session.deliveries().state(), items::DeliveryModel::State::Absent, patience);
    for (const ScriptedServer::Request &request : desk.cloud.requests())
        QVERIFY(!request.path.contains("/attempts"));
}

void SessionTest::deliveriesThatCannotBeReadAreAskedForAgain()
{
    SessionDesk desk;
    desk.cloud.on("GET", "/local/v1/projects/p1/dataconnectors/c1/attempts",
        {ScriptedServer::json(403, "{}"), ScriptedServer::json(200, R"({"attempts":[],"attemptCount":0})")});
    desk.session.open(desk.connection());
    desk.session.watchDeliveries(connector);
    QTRY_COMPARE_WITH_TIMEOUT(desk.session.deliveries().state(), items::DeliveryModel::State::Unread, patience);
    QCOMPARE(int(desk.session.deliveries().failure().kind), int(Failure::Kind::Forbidden));
    QTRY_COMPARE_WITH_TIMEOUT(desk.session.deliveries().state(), items::DeliveryModel::State::Read, patience);
}

void SessionTest::aChangeWhoseAnswerWasLostIsNobodyElses()
{
    // Given a change that the cloud carries out and then fails to answer
    SessionDesk desk;
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row(), patience);
    desk.cloud.on("PATCH", connectorPath, {ScriptedServer::json(500, "{}")});
    desk.cloud.on("GET", connectorsPath, {ScriptedServer::json(200, connectorList("USER_DISABLED"))});
    QSignalSpy switched(&desk.session, &Session::connectorsSwitched);
    desk.session.setConnectorsEnabled({connector}, false);
    desk.session.sendDisabling();
    QTRY_COMPARE_WITH_TIMEOUT(switched.size(), 1, patience);
    // when the next list shows it
    QTRY_VERIFY_WITH_TIMEOUT(!desk.row()->connector.isActive(), patience);
    // then the history has one change, ours.
    const QList<items::ChangeRecord> records = desk.session.changes().records(connector);
    QCOMPARE(records.size(), 1);
    QCOMPARE(records[0].origin, items::ChangeRecord::Origin::Here);
    QCOMPARE(records[0].outcome, items::ChangeRecord::Outcome::DoneLate);
}

void SessionTest::closesCompletely()
{
    SessionDesk desk;
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
    SessionDesk desk;
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), patience);
    desk.cloud.push(eventBlock("e1"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.session.feed().rowCount(), 1, patience);

    desk.session.open(desk.connection()); // the local cloud came back, perhaps with another port
    QTRY_VERIFY_WITH_TIMEOUT(desk.cloud.requestsTo(streamPath).size() == 2 && desk.isLive(), patience);
    QCOMPARE(desk.session.feed().counts().shown, 1);
}

void SessionTest::asksTheStreamForSomeTypesOnly()
{
    SessionDesk desk;
    QSignalSpy changed(&desk.session, &Session::streamTypesChanged);
    desk.session.open(desk.connection());
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), patience);
    QVERIFY(!desk.cloud.requestsTo(streamPath)[0].query.contains("event_types"));
    desk.cloud.push(eventBlock("e1"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.session.feed().counts().shown, 1, patience);

    desk.session.setStreamTypes({EventTypeTraits::Enum::Temperature});
    QTRY_VERIFY_WITH_TIMEOUT(desk.cloud.requestsTo(streamPath).size() == 2 && desk.isLive(), patience);
    const QByteArray query = desk.cloud.requestsTo(streamPath)[1].query;
    QVERIFY(query.contains("event_types=temperature"));
    QVERIFY(query.contains("event_types=touch")); // sensors are identified all the same
    QVERIFY(query.contains("event_types=labelsChanged"));
    QVERIFY(!query.contains("event_types=humidity"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(desk.session.feed().counts().shown, 1); // what was heard stays
    QVERIFY(desk.session.feed().gapAt(1));           // what came while it was opened anew was not

    desk.session.setStreamTypes({});
    QTRY_VERIFY_WITH_TIMEOUT(desk.cloud.requestsTo(streamPath).size() == 3 && desk.isLive(), patience);
    QVERIFY(!desk.cloud.requestsTo(streamPath)[2].query.contains("event_types"));
}

void SessionTest::startsWithWhatWasKeptWhileTheCloudIsAway()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("history.sqlite"));
    SessionDesk desk;
    desk.session.keepHistoryIn(file);
    desk.session.open(desk.connection(false));
    QTRY_VERIFY_WITH_TIMEOUT(desk.row() && desk.row()->day && desk.row()->series, patience);
    QVERIFY(!desk.session.connectors().keptFrom());

    // Given the same account in the next run, and a cloud that does not answer
    Session next(desk.clock);
    next.keepHistoryIn(file);
    Session::Connection connection = desk.connection(false);
    desk.cloud.on("POST", "/oauth2/token", {ScriptedServer::json(503, "{}")});
    desk.cloud.on("GET", "/v2/projects", {ScriptedServer::json(503, "{}")});
    QSignalSpy failed(&next, &Session::refreshFailed);
    next.open(connection);
    QTRY_VERIFY_WITH_TIMEOUT(next.connectors().rowCount() == 1 && !failed.isEmpty(), patience);

    // Then its connectors are there with their numbers and with their age
    const std::optional<items::ConnectorRow> row = next.connectors().row(connector);
    QCOMPARE(row->connector.displayName, QStringLiteral("One"));
    QCOMPARE(row->day->totals.successCount, 9);
    QVERIFY(row->series);
    QVERIFY(row->keptFrom && *row->keptFrom <= desk.clock.now());
    QCOMPARE(row->projectTitle, QStringLiteral("Project p1"));

    // and what is wanted of them is refused with its reason.
    QSignalSpy switched(&next, &Session::connectorsSwitched);
    next.setConnectorsEnabled({connector}, false);
    QCOMPARE(switched.size(), 1);

    // When the cloud answers, then its word counts.
    QSignalSpy removed(&next.connectors(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&next.connectors(), &QAbstractItemModel::modelReset);
    const QByteArray list =
        R"({"projects":[)" + projectJson("p1") + ',' + projectJson("p2") + R"(],"nextPageToken":""})";
    desk.cloud.on("GET", "/v2/projects", {ScriptedServer::json(200, list)});
    desk.cloud.on("POST", "/oauth2/token", {ScriptedServer::json(200, R"({"access_token":"t","expires_in":3600})")});
    desk.cloud.on("GET", connectorsPath, {ScriptedServer::json(200, connectorList("USER_DISABLED"))});
    next.reconnect();
    QTRY_VERIFY_WITH_TIMEOUT(!next.connectors().keptFrom(), patience);
    QCOMPARE(next.connectors().row(connector)->connector.status, ConnectorStatusTraits::Enum::UserDisabled);
    QCOMPARE(next.connectors().row(connector)->connector.httpConfig->url, QStringLiteral("https://r.example.com/"));
    QVERIFY(removed.isEmpty() && reset.isEmpty()); // the row stayed in sight
    // What somebody did to it meanwhile is told.
    QTRY_COMPARE_WITH_TIMEOUT(next.changes().records(connector).size(), 1, patience);
}

void SessionTest::whatWasKeptOfOurOwnCloudIsShownBeforeItRuns()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("history.sqlite"));
    {
        SessionDesk desk;
        desk.session.keepHistoryIn(file);
        Session::Connection connection = desk.connection();
        connection.historyName = QStringLiteral("own");
        QSignalSpy refreshed(&desk.session, &Session::refreshed);
        desk.session.open(connection);
        QTRY_VERIFY_WITH_TIMEOUT(!refreshed.isEmpty(), patience);
    } // what was read is on the disk now
    SystemClock clock;
    Session next(clock);
    next.keepHistoryIn(file);
    next.showKept(QStringLiteral("somebody else's"));
    next.showKept(QStringLiteral("own"));
    QTRY_COMPARE_WITH_TIMEOUT(next.connectors().rowCount(), 1, patience);
    QVERIFY(next.connectors().keptFrom());
    QCOMPARE(next.connectors().row(connector)->totals()->successCount, 9);
}

void SessionTest::changesAndGapsOfEarlierRunsAreListed()
{
    // Given a history in which the system disabled a connector, somebody enabled it, and the stream was lost, twice in
    // one project, the second time until the program ended, and once in another
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("history.sqlite"));
    using Status = ConnectorStatusTraits::Enum;
    SessionDesk desk;
    const Timestamp now = desk.clock.now();
    leaveHistory(file, {listing(now - 5h, Status::Active), listing(now - 3h, Status::SystemDisabled),
                           listing(now - 1h, Status::Active), gap(QStringLiteral("p1"), now - 4h, 5min),
                           gap(QStringLiteral("p1"), now - 1h, 0s), gap(QStringLiteral("p2"), now - 2h, 1min)});

    // When a session of that account starts
    desk.session.keepHistoryIn(file);
    QSignalSpy told(&desk.session, &Session::gapChanged);
    desk.session.open(ownConnection(desk));
    QTRY_COMPARE_WITH_TIMEOUT(desk.session.changes().rowCount(), 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), patience);

    // Then the changes are listed, the newest first, with what is known of their time,
    const QList<items::ChangeRecord> records = desk.session.changes().records(connector);
    QCOMPARE(records[0].kind, items::ChangeRecord::Kind::Enabled);
    QCOMPARE(records[1].kind, items::ChangeRecord::Kind::DisabledBySystem);
    QCOMPARE(records[1].at, now - 3h);
    QCOMPARE(records[1].notBefore, now - 5h);
    QCOMPARE(records[1].origin, items::ChangeRecord::Origin::EarlierRun);

    // the live events begin with the gaps of their project,
    desk.cloud.push(eventBlock("e1"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.session.feed().rowCount(), 3, patience);
    const QList<StreamGap> gaps = gapsIn(desk.session.feed());
    QCOMPARE(gaps.size(), 2);
    QCOMPARE(gaps[0].begin, now - 4h);
    QCOMPARE(gaps[0].end, now - 4h + 5min);
    QVERIFY(gaps[0].isEarlier && gaps[1].isEarlier && gaps[0].number != gaps[1].number);
    QVERIFY(!gaps[1].isOpen() && gaps[1].end >= now); // what lasted at the end was not heard until now
    QVERIFY(!desk.session.feed().gapAt(2));
    QVERIFY(told.isEmpty()); // none of it is news

    // and so it is with another project, and with the same one again.
    desk.session.selectProject({QStringLiteral("p2")});
    QCOMPARE(gapsIn(desk.session.feed()).size(), 1);
    desk.session.selectProject(p1);
    QCOMPARE(gapsIn(desk.session.feed()).size(), 2);
    QCOMPARE(desk.session.changes().rowCount(), 2);

    // Another account has nothing of this.
    desk.session.close();
    Session::Connection other = desk.connection();
    other.historyName = QStringLiteral("somebody else's");
    desk.session.open(other);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive() && desk.row(), patience);
    QCOMPARE(desk.session.changes().rowCount(), 0);
    QVERIFY(gapsIn(desk.session.feed()).isEmpty());
}

void SessionTest::whatLiesTooFarBackIsNotListed()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("history.sqlite"));
    using Status = ConnectorStatusTraits::Enum;
    SessionDesk desk;
    const Timestamp now = desk.clock.now();
    std::vector<history::HistoryEntry> entries{listing(now - 1000h, Status::Active),
        listing(now - 900h, Status::UserDisabled), listing(now - 1h, Status::Active),
        gap(QStringLiteral("p1"), now - 25h, 5min)};
    constexpr auto flaps = 3 * session::EarlierRuns::mostGaps; // a line that came and went each minute
    for (int minute = 0; minute < int(flaps); ++minute)
        entries.push_back(gap(QStringLiteral("p1"), now - 2h + minute * 1min, 1s));
    leaveHistory(file, entries);
    desk.session.keepHistoryIn(file);
    desk.session.open(ownConnection(desk));
    QTRY_COMPARE_WITH_TIMEOUT(desk.session.changes().rowCount(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isLive(), patience);
    QCOMPARE(desk.session.changes().records(connector).first().at, now - 1h);
    const QList<StreamGap> gaps = gapsIn(desk.session.feed());
    QCOMPARE(gaps.size(), session::EarlierRuns::mostGaps);
    QCOMPARE(gaps.last().begin, now - 2h + (flaps - 1) * 1min);
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
