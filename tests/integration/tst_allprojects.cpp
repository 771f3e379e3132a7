// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/callpacer.h"
#include "app/session/connectorpoller.h"
#include "app/session/session.h"
#include "tests/support/apidesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using session::CallAllowance;
using session::CallPace;
using session::CallPacer;
using session::ConnectorPoller;
using session::Session;
using test::ScriptedServer;

namespace {

QByteArray projectsJson(const QList<QByteArray> &ids)
{
    QByteArrayList projects;
    for (const QByteArray &id : ids)
        projects.append(R"({"name":"projects/)" + id + R"(","displayName":"Project )" + id +
                        R"(","inventory":false,"organization":"organizations/o","organizationDisplayName":"O",)"
                        R"("sensorCount":1,"cloudConnectorCount":0})");
    return R"({"projects":[)" + projects.join(',') + R"(],"nextPageToken":""})";
}

QByteArray connectorsJson(const QByteArray &project, int count)
{
    QByteArrayList connectors;
    for (int i = 0; i < count; ++i)
        connectors.append(R"({"name":"projects/)" + project + "/dataconnectors/c" + QByteArray::number(i) +
                          R"(","displayName":")" + project + ' ' + QByteArray::number(i) +
                          R"(","type":"HTTP_PUSH","status":"ACTIVE","events":[],"labels":[],)"
                          R"("httpConfig":{"url":"https://r.example.com/","signatureSecret":"","headers":{}}})");
    return R"({"dataConnectors":[)" + connectors.join(',') + R"(],"nextPageToken":""})";
}

QByteArray listPath(const QByteArray &project)
{
    return "/v2/projects/" + project + "/dataconnectors";
}

const QByteArray metricsJson = R"({"metrics":{"successCount":9,"errorCount":1,"latency99p":"0.411s"}})";

/// A cloud with `counts` connectors in projects p0, p1, ...
void script(ScriptedServer &server, const QList<int> &counts)
{
    QList<QByteArray> ids;
    for (int project = 0; project < counts.size(); ++project) {
        const QByteArray id = "p" + QByteArray::number(project);
        ids.append(id);
        server.on("GET", listPath(id), {ScriptedServer::json(200, connectorsJson(id, counts[project]))});
        server.on("GET", "/v2/projects/" + id + "/devices",
            {ScriptedServer::json(200, R"({"devices":[],"nextPageToken":""})")});
        server.on("GET", "/v2/projects/" + id + "/devices:stream", {ScriptedServer::stream()});
        for (int i = 0; i < counts[project]; ++i)
            server.on("GET", listPath(id) + "/c" + QByteArray::number(i) + ":metrics",
                {ScriptedServer::json(200, metricsJson)});
    }
    server.on("GET", "/v2/projects", {ScriptedServer::json(200, projectsJson(ids))});
}

/// How often metrics or lists of the API were asked for.
int asked(const ScriptedServer &server)
{
    return int(std::count_if(server.requests().cbegin(), server.requests().cend(),
        [](const ScriptedServer::Request &request) { return request.path.contains("/dataconnectors"); }));
}

QList<ProjectName> names(int count)
{
    QList<ProjectName> result;
    for (int i = 0; i < count; ++i)
        result.append({QStringLiteral("p%1").arg(i)});
    return result;
}

/// A session of the vendor's kind: no /local/v1.
struct SessionBench
{
    ScriptedServer server;
    SystemClock clock;
    Session session{clock};

    explicit SessionBench(const QList<int> &counts)
    {
        server.grantTokens();
        script(server, counts);
    }
    void open()
    {
        CloudAddresses addresses;
        addresses.api = server.url();
        addresses.token = server.tokenUrl();
        session.open({QStringLiteral("Scripted"), addresses,
            {QStringLiteral("key"), test::secret, QStringLiteral("a@b"), QStringLiteral("HS256"),
                server.tokenUrl().toString()}});
    }
    int rows() { return session.connectors().rowCount(); }
    bool isLive() const { return session.link().kind == LinkState::Kind::Live; }
};

} // namespace

/// The connectors of several projects at once, at a pace that a cloud with a limit of requests takes.
class AllProjectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAllowanceNeverExceedsTheLimit_data();
    void theAllowanceNeverExceedsTheLimit();
    void lanesTakeTurns();
    void whatIsClearedNeverGoes();
    void aThousandConnectorsDoNotBurst();
    void aRoundThatIsBrokenOffGoesOnWithTheRest();
    void aBusyCloudIsLeftAlone();
    void allProjectsAreListedBesideTheStreamOfOne();
    void oneProjectThatRefusesDoesNotHideTheOthers();
    void aSingleProjectIsNotAll();
    void projectsComeAndGo();
};

void AllProjectsTest::theAllowanceNeverExceedsTheLimit_data()
{
    QTest::addColumn<bool>("hasLocal");
    QTest::addColumn<int>("most");
    QTest::newRow("the vendor's limit of 25, with room for the person") << false << 21;
    QTest::newRow("our own cloud") << true << 311;
}

void AllProjectsTest::theAllowanceNeverExceedsTheLimit()
{
    QFETCH(bool, hasLocal);
    QFETCH(int, most);
    CallAllowance allowance(session::pollPace(hasLocal));
    std::deque<std::chrono::microseconds> taken;
    const auto step = 1ms;
    std::chrono::microseconds now = 1h;
    qsizetype worst = 0;
    for (int i = 0; i < 60'000; ++i, now += step) {
        if (i > 20'000 && i < 30'000)
            continue; // a rest saves up one burst and no more
        while (allowance.take(now))
            taken.push_back(now);
        QVERIFY(allowance.wait(now) > 0us);
        while (!taken.empty() && taken.front() <= now - 5s)
            taken.pop_front();
        worst = std::max(worst, qsizetype(taken.size()));
    }
    QVERIFY2(worst <= most, qPrintable(QString::number(worst)));
    QVERIFY(worst >= most - 2); // and uses what there is
}

void AllProjectsTest::lanesTakeTurns()
{
    test::ManualClock clock;
    CallPacer pacer(clock, {100, 1ms});
    QStringList gone;
    for (int i = 0; i < 3; ++i)
        pacer.add(QStringLiteral("large"), [&gone, i] { gone.append(QStringLiteral("large%1").arg(i)); });
    pacer.add(QStringLiteral("small"), [&gone] { gone.append(QStringLiteral("small")); });
    QVERIFY(gone.isEmpty()); // never from within
    QTRY_COMPARE(gone.size(), 4);
    QCOMPARE(gone.indexOf(QStringLiteral("small")), 1);
}

void AllProjectsTest::whatIsClearedNeverGoes()
{
    test::ManualClock clock;
    CallPacer pacer(clock, {2, 50ms});
    int gone = 0;
    for (int i = 0; i < 10; ++i)
        pacer.add(QStringLiteral("a"), [&] {
            if (++gone == 2)
                pacer.clear(); // from within a call
        });
    QTRY_COMPARE(gone, 2);
    pacer.add(QStringLiteral("b"), [&gone] { gone = 100; });
    clock.advance(1s);
    QTRY_COMPARE(gone, 100);
}

void AllProjectsTest::aThousandConnectorsDoNotBurst()
{
    // Given ten projects with a hundred connectors each, and a clock that stands still
    test::Desk desk;
    script(desk.server, QList<int>(10, 100));
    items::ConnectorListModel model(desk.clock);
    CallPacer pacer(model.clock(), session::pollPace(false));
    ConnectorPoller poller(desk.client, model, pacer);
    poller.start(names(10));
    QTRY_COMPARE_WITH_TIMEOUT(asked(desk.server), 5, test::patience);

    // When time goes by, then one call goes for each interval, and all lists go before the first number
    for (int more = 1; more <= 10; ++more) {
        desk.clock.advance(333ms);
        QTRY_COMPARE_WITH_TIMEOUT(asked(desk.server), 5 + more, test::patience);
    }
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1000, test::patience);
    QSet<QByteArray> projects;
    for (const ScriptedServer::Request &request : desk.server.requests()) {
        if (request.path.endsWith(":metrics"))
            projects.insert(request.path.split('/').value(3));
    }
    QCOMPARE(projects.size(), 5); // five numbers, of five projects

    // and what was read once is not stale only because a round over a thousand takes its five minutes and a half.
    QTRY_VERIFY_WITH_TIMEOUT(model.row({QStringLiteral("p0"), QStringLiteral("c0")})->metrics, test::patience);
    desk.clock.advance(8min);
    QCOMPARE(model.health({QStringLiteral("p0"), QStringLiteral("c0")}), Health::Degraded);
    desk.clock.advance(8min);
    QCOMPARE(model.health({QStringLiteral("p0"), QStringLiteral("c0")}), Health::Unknown);
}

void AllProjectsTest::aRoundThatIsBrokenOffGoesOnWithTheRest()
{
    test::Desk desk;
    script(desk.server, {8});
    items::ConnectorListModel model(desk.clock);
    CallPacer pacer(model.clock(), session::pollPace(false));
    ConnectorPoller poller(desk.client, model, pacer);
    poller.start(names(1));
    QTRY_COMPARE_WITH_TIMEOUT(asked(desk.server), 5, test::patience); // the list and four connectors
    poller.hold();                                                    // somebody changes something
    desk.clock.advance(10s);
    poller.release();
    QTRY_COMPARE_WITH_TIMEOUT(asked(desk.server), 10, test::patience);
    QSet<QByteArray> connectors;
    for (const ScriptedServer::Request &request : desk.server.requests()) {
        if (request.path.endsWith(":metrics"))
            connectors.insert(request.path);
    }
    QCOMPARE(connectors.size(), 8); // each once, none twice
}

void AllProjectsTest::aBusyCloudIsLeftAlone()
{
    test::Desk desk;
    script(desk.server, {3, 3});
    desk.server.on("GET", listPath("p0"),
        {ScriptedServer::json(429, test::errorBody(429), {"Retry-After: 30"}),
            ScriptedServer::json(200, connectorsJson("p0", 3))});
    items::ConnectorListModel model(desk.clock);
    CallPacer pacer(model.clock(), session::pollPace(false));
    ConnectorPoller poller(desk.client, model, pacer);
    QSignalSpy failed(&poller, &ConnectorPoller::failed);
    poller.start(names(2));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, test::patience);
    const int before = asked(desk.server);
    desk.clock.advance(29s);
    QCoreApplication::processEvents();
    QVERIFY(asked(desk.server) <= before + 3); // what had gone already
    desk.clock.advance(1s);
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 3, test::patience);
}

void AllProjectsTest::allProjectsAreListedBesideTheStreamOfOne()
{
    SessionBench bench({1, 2, 1});
    bench.open();
    QTRY_VERIFY_WITH_TIMEOUT(bench.isLive() && bench.rows() == 1, test::patience);
    QSignalSpy changed(&bench.session, &Session::currentProjectChanged);
    const auto streams = [&bench] { return bench.server.requestsTo("/v2/projects/p0/devices:stream").size(); };
    QCOMPARE(streams(), 1);

    bench.session.selectAllProjects();
    QVERIFY(bench.session.showsAllProjects());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(bench.rows(), 1); // what is known stays in sight
    QTRY_COMPARE_WITH_TIMEOUT(bench.rows(), 4, test::patience);
    const auto other = bench.session.connectors().row({QStringLiteral("p1"), QStringLiteral("c1")});
    QCOMPARE(other->projectTitle, QStringLiteral("Project p1"));
    QTRY_VERIFY_WITH_TIMEOUT(
        bench.session.connectors().row({QStringLiteral("p2"), QStringLiteral("c0")})->metrics, test::patience);
    QCOMPARE(bench.session.currentProject()->name.project, QStringLiteral("p0"));
    QVERIFY(bench.isLive());
    QCOMPARE(streams(), 1); // no gap

    // When one of them is chosen again, then the others go at once
    bench.session.selectProject({QStringLiteral("p0")});
    QVERIFY(!bench.session.showsAllProjects());
    QCOMPARE(bench.rows(), 1);
    QCOMPARE(streams(), 1);
    bench.session.selectAllProjects();
    bench.session.selectProject({QStringLiteral("p1")});
    QVERIFY(!bench.session.showsAllProjects());
    QTRY_VERIFY_WITH_TIMEOUT(bench.isLive() && bench.rows() == 2, test::patience);
}

void AllProjectsTest::oneProjectThatRefusesDoesNotHideTheOthers()
{
    SessionBench bench({1, 1, 1});
    bench.server.on("GET", listPath("p1"), {ScriptedServer::json(403, test::errorBody(403))});
    bench.open();
    QTRY_VERIFY_WITH_TIMEOUT(bench.rows() == 1, test::patience);
    QSignalSpy failed(&bench.session, &Session::refreshFailed);
    bench.session.selectAllProjects();
    QTRY_COMPARE_WITH_TIMEOUT(bench.rows(), 2, test::patience);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, test::patience);
    QVERIFY2(failed[0][1].value<Failure>().message.contains(QStringLiteral("Project p1")),
        qPrintable(failed[0][1].value<Failure>().message));
}

void AllProjectsTest::aSingleProjectIsNotAll()
{
    SessionBench bench({2});
    bench.session.selectAllProjects(); // not even open
    bench.open();
    QTRY_VERIFY_WITH_TIMEOUT(bench.rows() == 2, test::patience);
    bench.session.selectAllProjects();
    QVERIFY(!bench.session.showsAllProjects());
    bench.session.close();
    QCOMPARE(bench.rows(), 0);
}

void AllProjectsTest::projectsComeAndGo()
{
    SessionBench bench({1, 1, 1});
    bench.open();
    QTRY_VERIFY_WITH_TIMEOUT(bench.rows() == 1, test::patience);
    bench.session.selectAllProjects();
    QTRY_COMPARE_WITH_TIMEOUT(bench.rows(), 3, test::patience);
    bench.server.on("GET", "/v2/projects", {ScriptedServer::json(200, projectsJson({"p0", "p2"}))});
    bench.session.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(bench.rows(), 2, test::patience);
    QVERIFY(bench.session.showsAllProjects());
}

QTEST_GUILESS_MAIN(AllProjectsTest)
#include "tst_allprojects.moc"
