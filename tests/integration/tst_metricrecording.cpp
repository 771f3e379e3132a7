// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/metricrecorder.h"
#include "models/sqlite/sqlitefile.h"
#include "tests/support/apidesk.h"
#include "tests/support/simulateddeliveries.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace touchstone;
using namespace touchstone::history;
using namespace std::chrono_literals;
using session::CallPacer;
using session::ConnectorPoller;
using session::MetricRecorder;
using session::PollThrift;
using test::patience;
using test::ScriptedServer;
using test::SimulatedDeliveries;

namespace {

const AccountKey account{QStringLiteral("https://api.example.com/v2"), QStringLiteral("me@example.com")};
const QByteArray connectors =
    R"({"dataConnectors":[{"name":"projects/p/dataconnectors/c","displayName":"One","type":"HTTP_PUSH",)"
    R"("status":"ACTIVE","events":[],"labels":[]}],"nextPageToken":""})";

QByteArray metricsJson(int successes)
{
    return R"({"metrics":{"successCount":)" + QByteArray::number(successes) +
           R"(,"errorCount":1,"latency99p":"0.411s"}})";
}

/// Waits for an answer of the history.
template <typename T>
class Answer
{
public:
    MetricHistory::Done<T> taker()
    {
        return [this](const Result<T> &result) { m_result.emplace(result); };
    }
    const T *wait()
    {
        return QTest::qWaitFor([this] { return m_result.has_value(); }, patience) && m_result->ok() ? &m_result->value()
                                                                                                    : nullptr;
    }
    bool came() const { return m_result.has_value(); }

private:
    std::optional<Result<T>> m_result;
};

/// A poller of a scripted cloud, whose answers enter a history on disk.
struct RecordingDesk
{
    QTemporaryDir folder;
    test::Desk api;
    items::ConnectorListModel model{api.clock};
    CallPacer pacer{api.clock, session::pollPace(true)};
    ConnectorPoller poller{api.client, model, pacer};
    MetricHistory history{folder.filePath(QStringLiteral("history.sqlite")), api.clock};
    MetricRecorder recorder{history, account, poller, model};

    RecordingDesk()
    {
        api.server.on("GET", "/v2/projects/p/dataconnectors", {ScriptedServer::json(200, connectors)});
        api.server.on("GET", test::connectorPath + ":metrics", {ScriptedServer::json(200, metricsJson(9))});
    }
    std::optional<items::ConnectorRow> row() const { return model.row(test::connector); }
    bool poll()
    {
        QSignalSpy done(&poller, &ConnectorPoller::roundDone);
        poller.start({test::project});
        // The clock stands still; the pacer lets go by it.
        return QTest::qWaitFor([&] { return !done.isEmpty(); }, patience);
    }
    QList<qint64> recorded()
    {
        Answer<ConnectorSeries> answer;
        const Timestamp now = api.clock.now();
        history.series(&folderContext, account, test::connector, now - 40h, now + 1h, Grain::Minute, answer.taker());
        QList<qint64> successes;
        if (const ConnectorSeries *series = answer.wait()) {
            for (const SeriesSlot &slot : series->steps)
                successes.append(slot.successCount);
        }
        return successes;
    }
    QObject folderContext;
};

} // namespace

/// From the poller's answers to the numbers of a day, over a real file and a real thread.
class MetricRecordingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileOfANewerVersionIsToldAndLeftAlone();
    void whatIsAddedIsWrittenAtTheEnd();
    void whoHasGoneIsNotAnswered();
    void aFullDiskIsToldAndWaitedFor();
    void aSampleAMinuteEntersTheHistory();
    void rowsShowTheDayThatSamplesTellOf();
    void minutesAreReadForTheOneThatIsLookedAtClosely();
    void aWeekIsReadForTheOneWhoseChartsShowIt();
    void aCloudWithAHistoryOfItsOwnIsRecordedAndNotOverruled();
    void aCloudThatCouldNotBeAskedIsNotRecorded();
    void whatWasKeptIsNoChangeOfSomebodyElse();
    void pausesAreLongerWhenNobodyLooks_data();
    void pausesAreLongerWhenNobodyLooks();
    void aWindowThatIsSeenAgainIsServedSoon();
    void theBatteryIsTheMachinesOwn_data();
    void theBatteryIsTheMachinesOwn();
    void aSimulatedWeek();
};

void MetricRecordingTest::aFileOfANewerVersionIsToldAndLeftAlone()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("history.sqlite"));
    {
        SqliteFile file;
        QVERIFY(file.open(path, SqliteFile::Sync::EveryCommit, 99, {}).ok());
    }
    test::ManualClock clock;
    MetricHistory history(path, clock);
    QSignalSpy failed(&history, &MetricHistory::failed);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(failed[0][0].value<Failure>().kind, Failure::Kind::Invalid);
    QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*damaged*")}, QDir::Files), QStringList());
}

void MetricRecordingTest::whatIsAddedIsWrittenAtTheEnd()
{
    QTemporaryDir folder;
    test::ManualClock clock;
    const QString path = folder.filePath(QStringLiteral("history.sqlite"));
    {
        MetricHistory history(path, clock);
        history.add({SampleEntry{account, test::connector, {clock.now(), 3h, {5, 1, 2ms}}}});
    }
    MetricHistory history(path, clock);
    Answer<QHash<ConnectorName, DayTotals>> days;
    history.days(this, account, {test::connector}, days.taker());
    QVERIFY(days.wait());
    QCOMPARE(days.wait()->value(test::connector).totals.successCount, 5);
}

void MetricRecordingTest::whoHasGoneIsNotAnswered()
{
    QTemporaryDir folder;
    test::ManualClock clock;
    MetricHistory history(folder.filePath(QStringLiteral("history.sqlite")), clock);
    Answer<QList<KnownConnector>> gone;
    Answer<QList<KnownConnector>> there;
    auto context = std::make_unique<QObject>();
    history.lastKnown(context.get(), account, gone.taker());
    context.reset();
    history.lastKnown(this, account, there.taker());
    QVERIFY(there.wait());
    QVERIFY(!gone.came());
}

void MetricRecordingTest::aFullDiskIsToldAndWaitedFor()
{
#ifdef Q_OS_UNIX
    QTemporaryDir folder;
    test::ManualClock clock;
    const QString path = folder.filePath(QStringLiteral("history.sqlite"));
    MetricHistory history(path, clock);
    QSignalSpy failed(&history, &MetricHistory::failed);
    QSignalSpy works(&history, &MetricHistory::worksAgain);
    const auto add = [&](int count) {
        std::vector<HistoryEntry> entries;
        for (int i = 0; i < count; ++i, clock.advance(1min))
            entries.emplace_back(SampleEntry{account, test::connector, {clock.now(), 3h, {i, 0, 2ms}}});
        history.add(std::move(entries));
    };
    add(1);
    Answer<QHash<ConnectorName, DayTotals>> days;
    history.days(this, account, {test::connector}, days.taker());
    QVERIFY(days.wait());

    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit tight = before;
    tight.rlim_cur = rlim_t(QFileInfo(path + QStringLiteral("-wal")).size());
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
    add(2000);
    const bool wasTold = QTest::qWaitFor([&] { return !failed.isEmpty(); }, patience);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(wasTold);
    add(1);
    QTRY_COMPARE_WITH_TIMEOUT(works.size(), 1, patience);
    QCOMPARE(failed.size(), 1); // once, not at each try
    Answer<ConnectorSeries> series;
    history.series(this, account, test::connector, clock.now() - 40h, clock.now(), Grain::Minute, series.taker());
    QVERIFY(series.wait());
    QCOMPARE(series.wait()->steps.size(), 2002);
#endif
}

void MetricRecordingTest::aSampleAMinuteEntersTheHistory()
{
    RecordingDesk desk;
    desk.api.server.on("GET", test::connectorPath + ":metrics",
        {ScriptedServer::json(200, metricsJson(1)), ScriptedServer::json(200, metricsJson(2)),
            ScriptedServer::json(200, metricsJson(3))});
    QVERIFY(desk.poll());
    QVERIFY(desk.poll()); // within the same minute
    desk.api.clock.advance(1min);
    QVERIFY(desk.poll());
    QTRY_COMPARE_WITH_TIMEOUT(desk.recorded(), (QList<qint64>{1, 3}), patience);

    // The API was asked no more often than the poller asks anyway, and the list was kept beside.
    QCOMPARE(desk.api.server.requestsTo(test::connectorPath + ":metrics").size(), 3);
    Answer<QList<KnownConnector>> known;
    desk.history.lastKnown(this, account, known.taker());
    QVERIFY(known.wait());
    QCOMPARE(known.wait()->size(), 1);
    QCOMPARE(known.wait()->first().connector.displayName, QStringLiteral("One"));
}

void MetricRecordingTest::rowsShowTheDayThatSamplesTellOf()
{
    RecordingDesk desk;
    const Timestamp now = desk.api.clock.now();
    desk.history.add({SampleEntry{account, test::connector, {now - 3h - 1min, 3h, {100, 10, 500ms}}},
        SampleEntry{account, test::connector, {now - 10h, 3h, {1000, 0, 10ms}}}});
    QVERIFY(desk.poll());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row()->day && desk.row()->series, patience);
    QCOMPARE(*desk.row()->day, (DayTotals{{1109, 11, 411ms}, 3h, 9h, now}));
    QCOMPARE(*desk.row()->totals(), desk.row()->day->totals);
    QVERIFY(desk.row()->series->isSliding());
    QCOMPARE(desk.row()->series->steps.size(), 3);
    QVERIFY(!desk.row()->hasLocal());
    // How it does is judged by the last window, not by the day.
    QCOMPARE(*desk.row()->metrics, (ConnectorMetrics{9, 1, 411ms}));
    QCOMPARE(desk.model.health(test::connector), Health::Degraded);
}

void MetricRecordingTest::minutesAreReadForTheOneThatIsLookedAtClosely()
{
    RecordingDesk desk;
    QVERIFY(desk.poll());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row()->series, patience);
    QVERIFY(!desk.row()->minutes);
    desk.recorder.watchMinutes(test::connector);
    QTRY_VERIFY_WITH_TIMEOUT(desk.row()->minutes, patience);
    QCOMPARE(desk.row()->minutes->step, 60s);
    desk.recorder.watchMinutes({});
    QVERIFY(!desk.row()->minutes);
}

void MetricRecordingTest::aWeekIsReadForTheOneWhoseChartsShowIt()
{
    RecordingDesk desk;
    const Timestamp now = desk.api.clock.now();
    desk.history.add({SampleEntry{account, test::connector, {now - 5 * 24h, 3h, {100, 10, 500ms}}}});
    QVERIFY(desk.poll());
    QTRY_VERIFY_WITH_TIMEOUT(desk.row()->series, patience);
    QCOMPARE(desk.row()->series->steps.size(), 1);
    desk.recorder.watchWeek(test::connector);
    QTRY_COMPARE_WITH_TIMEOUT(desk.row()->series->steps.size(), 2, patience);
    desk.recorder.watchWeek({});
    QTRY_COMPARE_WITH_TIMEOUT(desk.row()->series->steps.size(), 1, patience);
}

void MetricRecordingTest::aCloudWithAHistoryOfItsOwnIsRecordedAndNotOverruled()
{
    RecordingDesk desk;
    const ConnectorSeries series{300s, {{desk.api.clock.now(), 70, 7, {}, {}}}, {70, 7, 33ms}, {}};
    desk.api.server.on("GET", "/local/v1/health", {ScriptedServer::json(200, "{}")});
    desk.api.server.on(
        "GET", "/local/v1/projects/p/dataconnectors/c/series", {ScriptedServer::json(200, seriesToJson(series))});
    desk.api.server.on("GET", "/local/v1/projects/p/dataconnectors/c/queue",
        {ScriptedServer::json(200, queueStateToJson({5, 2, {}}))});
    QVERIFY(QTest::qWaitFor([&] { return desk.poll() && desk.row()->queue; }, patience));
    QTRY_COMPARE_WITH_TIMEOUT(
        desk.recorded(), (QList<qint64>{70}), patience); // of the day, not of what :metrics counts
    QVERIFY(!desk.row()->day);
    QVERIFY(!desk.row()->series->isSliding());
}

void MetricRecordingTest::aCloudThatCouldNotBeAskedIsNotRecorded()
{
    // Whether its totals are of 3 hours or of a day is not known then, and a guess would stay for a year.
    RecordingDesk desk;
    desk.api.server.on("GET", "/local/v1/health", {ScriptedServer::json(500, test::errorBody(500))});
    QSignalSpy failed(&desk.poller, &ConnectorPoller::failed);
    desk.poller.start({test::project});
    QTRY_VERIFY_WITH_TIMEOUT(desk.row() && desk.row()->metrics && !failed.isEmpty(), patience);
    QCOMPARE(desk.recorded(), QList<qint64>());
}

void MetricRecordingTest::whatWasKeptIsNoChangeOfSomebodyElse()
{
    RecordingDesk desk;
    items::ConnectorRow kept;
    kept.connector.name = test::connector;
    kept.connector.displayName = QStringLiteral("An older name");
    kept.connector.status = ConnectorStatusTraits::Enum::Active;
    kept.keptFrom = desk.api.clock.now() - 5h;
    desk.model.addKept({kept});
    QSignalSpy differences(&desk.poller, &ConnectorPoller::differenceSeen);
    QVERIFY(desk.poll());
    QCOMPARE(differences.size(), 0);
    QVERIFY(!desk.row()->keptFrom);
    QVERIFY(!desk.row()->changedAt);
    QVERIFY(!desk.model.keptFrom());

    // A status that is another than it was then has been changed by somebody.
    desk.model.clear();
    kept.connector.status = ConnectorStatusTraits::Enum::UserDisabled;
    desk.model.addKept({kept});
    QVERIFY(desk.poll());
    QCOMPARE(differences.size(), 1);
}

void MetricRecordingTest::pausesAreLongerWhenNobodyLooks_data()
{
    QTest::addColumn<bool>("hidden");
    QTest::addColumn<bool>("battery");
    QTest::addColumn<std::chrono::milliseconds>("vendor");
    QTest::addColumn<std::chrono::milliseconds>("own");
    QTest::newRow("somebody looks") << false << false << std::chrono::milliseconds(60s)
                                    << std::chrono::milliseconds(5s);
    QTest::newRow("on battery") << false << true << std::chrono::milliseconds(120s) << std::chrono::milliseconds(10s);
    QTest::newRow("hidden") << true << false << std::chrono::milliseconds(180s) << std::chrono::milliseconds(15s);
    QTest::newRow("both") << true << true << std::chrono::milliseconds(300s) << std::chrono::milliseconds(25s);
}

void MetricRecordingTest::pausesAreLongerWhenNobodyLooks()
{
    QFETCH(const bool, hidden);
    QFETCH(const bool, battery);
    QFETCH(const std::chrono::milliseconds, vendor);
    QFETCH(const std::chrono::milliseconds, own);
    const PollThrift thrift{hidden, battery};
    QCOMPARE(session::pollPause(false, 0.5, thrift), vendor);
    QCOMPARE(session::pollPause(true, 0.5, thrift), own);
    QCOMPARE(session::pollPause(false, 0, thrift), vendor * 9 / 10);
    QVERIFY(session::pollPause(false, 0.999, thrift) < vendor * 11 / 10);
}

void MetricRecordingTest::aWindowThatIsSeenAgainIsServedSoon()
{
    RecordingDesk desk;
    desk.api.server.on("GET", "/local/v1/health", {ScriptedServer::json(200, "{}")});
    desk.poller.setThrift({true, true});
    QSignalSpy done(&desk.poller, &ConnectorPoller::roundDone);
    desk.poller.start({test::project});
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patience);
    QElapsedTimer passed;
    passed.start();
    desk.poller.setThrift({});
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 2, patience);
    QVERIFY2(passed.elapsed() < 15'000, qPrintable(QString::number(passed.elapsed()))); // not the 25 s of before
}

void MetricRecordingTest::theBatteryIsTheMachinesOwn_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<bool>("onBattery");
    QTest::newRow("nothing is told") << QStringList() << false;
    QTest::newRow("runs down") << QStringList{QStringLiteral("BAT0/type=Battery"),
                                      QStringLiteral("BAT0/status=Discharging"), QStringLiteral("AC/type=Mains"),
                                      QStringLiteral("AC/online=0")}
                               << true;
    QTest::newRow("mains is there") << QStringList{QStringLiteral("BAT0/type=Battery"),
                                           QStringLiteral("BAT0/status=Discharging"), QStringLiteral("AC/type=Mains"),
                                           QStringLiteral("AC/online=1")}
                                    << false;
    QTest::newRow("charges") << QStringList{QStringLiteral("BAT0/type=Battery"), QStringLiteral("BAT0/status=Charging")}
                             << false;
    QTest::newRow("a mouse") << QStringList{QStringLiteral("hid/type=Battery"), QStringLiteral("hid/scope=Device"),
                                    QStringLiteral("hid/status=Discharging")}
                             << false;
}

void MetricRecordingTest::theBatteryIsTheMachinesOwn()
{
    QFETCH(const QStringList, files);
    QFETCH(const bool, onBattery);
    QTemporaryDir folder;
    for (const QString &line : files) {
        const QString path = folder.filePath(line.section(u'=', 0, 0));
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(line.section(u'=', 1).toLatin1() + '\n');
    }
    QCOMPARE(session::runsOnBattery(folder.path()), onBattery);
    QVERIFY(!session::runsOnBattery(folder.filePath(QStringLiteral("none"))));
}

/// A week of three connectors as a poller samples them, with all that goes wrong in a week; after each hour the day's
/// totals are compared with what was really delivered.
void MetricRecordingTest::aSimulatedWeek()
{
    QTemporaryDir folder;
    test::ManualClock clock;
    const QString path = folder.filePath(QStringLiteral("history.sqlite"));
    const Timestamp monday = clock.now();
    const auto history = [&] { return std::make_unique<MetricHistory>(path, clock); };
    std::unique_ptr<MetricHistory> first = history();
    std::unique_ptr<MetricHistory> second; // another window on the same account
    const QList<SimulatedDeliveries> connectorsOfTheWeek{{monday - 48h, 9 * 24h, 7s, 0.01, 1},
        {monday - 48h, 9 * 24h, 90s, 0.4, 2}, {monday - 48h, 9 * 24h, 40min, 0, 3}};
    const auto name = [](qsizetype i) { return ConnectorName{QStringLiteral("p"), QStringLiteral("c%1").arg(i)}; };
    const auto hourOfWeek = [&] { return std::chrono::floor<std::chrono::hours>(clock.now() - monday).count(); };
    const auto isOff = [&] { return hourOfWeek() >= 60 && hourOfWeek() < 67; }; // a night
    test::Random random(4711);
    std::chrono::microseconds truth{0}; // how far the wall clock is off
    qint64 checked = 0;
    qint64 lastHour = -1;
    bool wasSetBack = false;
    while (clock.now() < monday + 7 * 24h) {
        const bool isHidden = hourOfWeek() >= 100 && hourOfWeek() < 110;
        clock.advance(session::pollPause(false, random.next(), {isHidden, false}));
        if (isOff()) {
            first.reset();
            second.reset();
            continue;
        }
        if (!first)
            first = history();
        if (hourOfWeek() == 30 && !second)
            second = history();
        if (hourOfWeek() == 140 && !wasSetBack) { // somebody mends the clock, which was 40 minutes ahead
            clock.setNow(clock.now() - 40min);
            truth += 40min;
            wasSetBack = true;
        }
        for (MetricHistory *writer : {first.get(), second.get()}) {
            std::vector<HistoryEntry> entries;
            for (qsizetype i = 0; writer && i < connectorsOfTheWeek.size(); ++i) {
                const Timestamp at = clock.now() + std::chrono::seconds(i);
                entries.emplace_back(
                    SampleEntry{account, name(i), {at, 3h, connectorsOfTheWeek[i].window(at + truth, 3h)}});
            }
            if (writer)
                writer->add(std::move(entries));
        }
        if (hourOfWeek() == lastHour)
            continue;
        lastHour = hourOfWeek();
        clock.advance(std::chrono::seconds(connectorsOfTheWeek.size()));
        QList<ConnectorName> names;
        for (qsizetype i = 0; i < connectorsOfTheWeek.size(); ++i)
            names.append(name(i));
        Answer<QHash<ConnectorName, DayTotals>> days;
        first->days(this, account, names, days.taker());
        QVERIFY(days.wait());
        // The hour after the clock was mended is told from samples of both clocks; everything else exactly.
        const bool isDoubtful = wasSetBack && hourOfWeek() < 140 + 25;
        const bool hasHole = hourOfWeek() >= 60 && hourOfWeek() < 67 + 25;
        for (qsizetype i = 0; i < connectorsOfTheWeek.size() && !isDoubtful; ++i) {
            const DayTotals day = days.wait()->value(name(i));
            const ConnectorMetrics most = connectorsOfTheWeek[i].window(day.asOf + truth, 24h + 16min);
            QVERIFY2(day.totals.successCount <= most.successCount && day.totals.errorCount <= most.errorCount,
                qPrintable(QStringLiteral("hour %1: counted twice").arg(lastHour)));
            if (hourOfWeek() < 25 || hasHole)
                continue;
            QVERIFY2(day.known > 23h + 30min, qPrintable(QStringLiteral("hour %1").arg(lastHour)));
            const ConnectorMetrics really = connectorsOfTheWeek[i].window(day.asOf + truth, 24h);
            const double share = double(day.totals.successCount + 1) / double(really.successCount + 1);
            QVERIFY2(share > 0.9 && share < 1.1, qPrintable(QStringLiteral("hour %1: %2").arg(lastHour).arg(share)));
            ++checked;
        }
        if (hourOfWeek() == 67) { // the morning after: the hole is told
            QVERIFY(days.wait()->value(name(0)).known < 19h);
        }
    }
    QVERIFY2(checked > 250, qPrintable(QString::number(checked)));
    Answer<ConnectorSeries> week;
    first->series(this, account, name(0), monday, clock.now(), Grain::FiveMinutes, week.taker());
    QVERIFY(week.wait());
    const qsizetype fiveMinutes = 7 * 24 * 12;
    QVERIFY(week.wait()->steps.size() > fiveMinutes - 7 * 12 - 40);
    QVERIFY(week.wait()->steps.size() <= fiveMinutes - 7 * 12 + 1);
}

QTEST_GUILESS_MAIN(MetricRecordingTest)
#include "tst_metricrecording.moc"
