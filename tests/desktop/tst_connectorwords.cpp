// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectorwords.h"

#include "tests/support/manualclock.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;
using namespace std::chrono_literals;
using items::ConnectorRow;
using Status = ConnectorStatusTraits::Enum;

namespace {

const Timestamp now = *parseTimestamp(u"2025-01-15T12:00:00Z");

/// What one cloud tells of a connector; judged as the model does.
ConnectorRow another(qint64 successes, qint64 errors)
{
    ConnectorRow row;
    row.metrics = ConnectorMetrics{successes, errors, 86ms};
    row.readAt = now - 5s;
    return row;
}

/// The same of our own cloud: with a day of steps of which the last hour holds the attempts.
ConnectorRow local(qint64 successes, qint64 errors)
{
    ConnectorRow row = another(successes, errors);
    row.series = ConnectorSeries{};
    for (int step = 288; step >= 1; --step)
        row.series->steps.append({now - step * row.series->step, 0, 0, {}, {}});
    row.series->steps.last().successCount = successes;
    row.series->steps.last().errorCount = errors;
    row.series->totals = *row.metrics;
    row.queue = QueueState{};
    return row;
}

ConnectorRow withFailure(ConnectorRow row, int status, const char *error, std::chrono::microseconds duration)
{
    DeliveryAttempt attempt;
    attempt.status = status;
    attempt.error = QString::fromLatin1(error);
    attempt.duration = duration;
    row.lastFailure = attempt;
    return row;
}

ConnectorRow withOutlook(ConnectorRow row, const DisablingOutlook &outlook)
{
    row.queue->outlook = outlook;
    return row;
}

ConnectorRow withStatus(ConnectorRow row, const ConnectorStatus &status)
{
    row.connector.status = status;
    return row;
}

ConnectorRow withQueue(ConnectorRow row, const QueueState &queue)
{
    row.queue = queue;
    return row;
}

ConnectorRow readAgo(ConnectorRow row, std::chrono::seconds ago)
{
    row.readAt = now - ago;
    return row;
}

Health healthOf(const ConnectorRow &row)
{
    if (row.connector.isActive() && isStale(row.readAt, row.hasLocal(), now))
        return Health::Unknown;
    return judgeHealth(row.connector, row.metrics, row.series, row.queue, now);
}

/// With plain spaces, as one reads and types it.
QString plain(QString words)
{
    return words.replace(QChar(QChar::Nbsp), u' ');
}

const DisablingOutlook deadlineNear{now - 116h - 48min, now + 3h + 12min, 40, {}, {}};
const DisablingOutlook deadlineFar{now - 2h, now + 118h, 40, 18000, {}};
const DisablingOutlook limitNear{now - 2h, now + 118h, 16796, 18000, now + 14min};

} // namespace

class TestConnectorWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSentenceIsMadeOfFacts_data();
    void theSentenceIsMadeOfFacts();
    void whatWaitsIsCounted_data();
    void whatWaitsIsCounted();
    void theTimeLeftIsToldWhileItFails_data();
    void theTimeLeftIsToldWhileItFails();
    void theWordsFollowTheClock();
    void totalsTellTheirCoverage_data();
    void totalsTellTheirCoverage();
    void whatIsPutTogetherSaysSo();
};

void TestConnectorWords::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    qputenv("TZ", "UTC");
}

void TestConnectorWords::theSentenceIsMadeOfFacts_data()
{
    QTest::addColumn<ConnectorRow>("row");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const ConnectorRow &state, const char *sentence) {
        QTest::newRow(name) << state << QString::fromUtf8(sentence);
    };
    row("healthy", local(1408, 0), "Healthy: all 1,408 deliveries in the last hour were acknowledged.");
    row("healthy, one delivery", local(1, 0), "Healthy: the only delivery in the last hour was acknowledged.");
    row("healthy with failures", local(1408, 3), "Healthy: 0.2 % of deliveries failed in the last hour.");
    row("healthy elsewhere", another(1408, 0),
        "Healthy: all 1,408 deliveries in the time that the cloud counts were acknowledged.");
    row("degraded", withFailure(local(59, 41), 503, "the answer was 503, which does not acknowledge", 10s),
        "Degraded: 41 % of deliveries failed in the last hour, last: 503 after 10.0 s.");
    row("degraded elsewhere", another(59, 41),
        "Degraded: 41 % of deliveries failed in the time that the cloud counts.");
    row("failing without an answer", withFailure(local(1, 9), 0, "no answer within 10000 ms", 10s),
        "Failing: 90 % of deliveries failed in the last hour, last: no answer within 10000 ms.");
    row("failing, nothing succeeds", local(0, 12), "Failing: all 12 deliveries in the last hour failed.");
    row("failing, the first one", local(0, 1), "Failing: the only delivery in the last hour failed.");
    row("failing elsewhere", another(0, 12), "Failing: all 12 deliveries in the time that the cloud counts failed.");
    row("soon disabled by time", withOutlook(local(0, 12), deadlineNear),
        "Failing: will be disabled in 3 h 12 min: no success for 116 h 48 min.");
    row("soon disabled by number", withOutlook(local(0, 12), limitNear),
        "Failing: will be disabled after 1,204 more failures within the hour (about 14 min at this pace).");
    row("the deadline is far", withOutlook(local(0, 12), deadlineFar),
        "Failing: all 12 deliveries in the last hour failed.");
    row("the deadline has passed", withOutlook(local(0, 12), {now - 120h - 2min, now - 2min, 40, {}, {}}),
        "Failing: will be disabled with the next failure: no success for 120 h 2 min.");
    row("something waits", withQueue(local(0, 12), {214, 3, now - 4min}),
        "Failing: all 12 deliveries in the last hour failed; 214 events wait, the oldest for 4 min.");
    ConnectorRow quiet = local(0, 0);
    quiet.metrics = quiet.series->totals = {10, 0, 86ms};
    row("a quiet hour", quiet, "Healthy: all 10 deliveries in the last 24 h were acknowledged.");
    row("stalled", withQueue(local(0, 0), {3, 0, now - 12min, now + 4min}),
        "Stalled: events wait and nothing is delivered, the next attempt is planned in 4 min; 3 events wait, the "
        "oldest for "
        "12 min.");
    row("stalled without a plan", withQueue(local(0, 0), {1, 0, now - 12min}),
        "Stalled: events wait and nothing is delivered, no attempt is planned; one event waits, for 12 min.");
    row("by hand", withStatus(local(5, 0), Status::UserDisabled),
        "Disabled: switched off by hand, events are not kept for it.");
    row("by hand with a loss", withStatus(withQueue(local(5, 0), {0, 0, {}, {}, {}, {}, 214}), Status::UserDisabled),
        "Disabled: switched off by hand, 214 events were dropped.");
    row("by hand elsewhere", withStatus(another(5, 0), Status::UserDisabled),
        "Disabled: switched off by hand, events are not kept for it.");
    const DisabledBySystem why{QStringLiteral("no delivery succeeded for too long"), now - 2h};
    row("by the system", withStatus(withQueue(local(0, 9), {0, 0, {}, {}, {}, why, 214}), Status::SystemDisabled),
        "Disabled by the system: disabled 10:00: no delivery succeeded for too long, 214 events were dropped.");
    row("by the system yesterday, without a loss",
        withStatus(withQueue(local(0, 9), {0, 0, {}, {}, {}, DisabledBySystem{why.reason, now - 24h}, {}}),
            Status::SystemDisabled),
        "Disabled by the system: disabled 14/01/2025 12:00: no delivery succeeded for too long.");
    row("by the system elsewhere", withStatus(another(0, 9), Status::SystemDisabled),
        "Disabled by the system: its deliveries kept failing; when and why exactly, this cloud does not tell.");
    row("a status from the future", withStatus(local(5, 0), ConnectorStatus::fromText(u"NAPPING")),
        "Unknown: the cloud says that its status is \"NAPPING\", which this version does not know.");
    row("not read yet", ConnectorRow{}, "Unknown: its numbers have not been read yet.");
    row("nothing tried", local(0, 0), "Unknown: nothing was delivered and nothing failed in the last 24 h.");
    row("nothing tried elsewhere", another(0, 0),
        "Unknown: nothing was delivered and nothing failed in the time that the cloud counts.");
    row("stale", readAgo(local(5, 0), 240s), "Unknown: stale: no answer from the API for 4 min.");
    row("stale elsewhere", readAgo(another(5, 0), 240s), "Unknown: stale: no answer from the API for 4 min.");
    row("not stale elsewhere", readAgo(another(5, 0), 170s),
        "Healthy: all 5 deliveries in the time that the cloud counts were acknowledged.");
    row("stale and off", readAgo(withStatus(local(5, 0), Status::UserDisabled), 240s),
        "Disabled: switched off by hand, events are not kept for it; stale: no answer from the API for 4 min.");
}

void TestConnectorWords::theSentenceIsMadeOfFacts()
{
    QFETCH(ConnectorRow, row);
    QFETCH(QString, sentence);
    QCOMPARE(plain(healthSentence(row, healthOf(row), now)), sentence);
}

void TestConnectorWords::whatWaitsIsCounted_data()
{
    QTest::addColumn<std::optional<QueueState>>("queue");
    QTest::addColumn<QString>("words");
    using Queue = std::optional<QueueState>;
    QTest::newRow("nobody knows") << Queue() << QString();
    QTest::newRow("nothing") << Queue(QueueState{}) << QString();
    QTest::newRow("one") << Queue(QueueState{1, 1, now - 8s}) << QStringLiteral("one event waits, for 8.0 s");
    QTest::newRow("many, no age") << Queue(QueueState{1214, 0, {}}) << QStringLiteral("1,214 events wait");
    QTest::newRow("many") << Queue(QueueState{1214, 0, now - 90min})
                          << QStringLiteral("1,214 events wait, the oldest for 1 h 30 min");
    QTest::newRow("from the future") << Queue(QueueState{2, 0, now + 1s}) << QStringLiteral("2 events wait");
}

void TestConnectorWords::whatWaitsIsCounted()
{
    QFETCH(std::optional<QueueState>, queue);
    QFETCH(QString, words);
    QCOMPARE(plain(waitingWords(queue, now)), words);
}

void TestConnectorWords::theTimeLeftIsToldWhileItFails_data()
{
    QTest::addColumn<ConnectorRow>("row");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const ConnectorRow &state, const char *words) {
        QTest::newRow(name) << state << QString::fromUtf8(words);
    };
    row("another cloud", another(0, 9), "");
    row("nothing fails", local(9, 0), "");
    row("switched off", withStatus(withOutlook(local(0, 9), deadlineNear), Status::UserDisabled), "");
    row("no rule", withOutlook(local(0, 9), {now - 1h, {}, 9, {}, {}}), "");
    row("by time alone", withOutlook(local(0, 9), deadlineNear),
        "Will be disabled in 3 h 12 min: no success for 116 h 48 min.");
    row("the number does not matter", withOutlook(local(0, 9), deadlineFar),
        "Will be disabled in 118 h: no success for 2 h.");
    row("the number comes first", withOutlook(local(0, 9), limitNear),
        "Will be disabled after 1,204 more failures within the hour (about 14 min at this pace). "
        "Will be disabled in 118 h: no success for 2 h.");
    row("by number alone", withOutlook(local(0, 9), {now - 1h, {}, 17999, 18000, {}}),
        "Will be disabled after one more failure within the hour.");
}

void TestConnectorWords::theTimeLeftIsToldWhileItFails()
{
    QFETCH(ConnectorRow, row);
    QFETCH(QString, words);
    QCOMPARE(plain(disablingWords(row, now)), words);
}

void TestConnectorWords::theWordsFollowTheClock()
{
    const ConnectorRow row = withOutlook(local(0, 9), deadlineNear);
    QCOMPARE(plain(disablingWords(row, now + 1h)),
        QStringLiteral("Will be disabled in 2 h 12 min: no success for 117 h 48 min."));
}

void TestConnectorWords::totalsTellTheirCoverage_data()
{
    QTest::addColumn<ConnectorRow>("row");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing read") << ConnectorRow{} << QString();
    QTest::newRow("the whole day") << local(5, 0) << QStringLiteral("24 h known");
    ConnectorRow young = local(5, 0);
    young.series->steps = young.series->steps.sliced(288 - 40); // 3 h 20 min
    QTest::newRow("since this morning") << young << QStringLiteral("since 08:40, 3 h 20 min of 24 h");
    ConnectorRow demo = local(5, 0);
    demo.series->demoUntil = now - 1h;
    QTest::newRow("partly made up") << demo << QStringLiteral("24 h known, made up by the demo until 11:00");
    ConnectorRow empty = local(5, 0);
    empty.series->steps.clear();
    QTest::newRow("no step") << empty << QStringLiteral("Nothing is known of the last 24 h yet.");
    QTest::newRow("another cloud")
        << another(5, 0)
        << QStringLiteral("Totals of the time that the cloud counts, 24 h or 3 h; it does not say which.");
}

void TestConnectorWords::whatIsPutTogetherSaysSo()
{
    ConnectorRow row = another(5, 0);
    row.day = DayTotals{{2400, 3, 86ms}, 3h, 22h + 10min, now - 20s};
    QCOMPARE(plain(coverageWords(row, now)),
        QStringLiteral("22 h 10 min of 24 h counted, put together from totals of 3 h each"));
    QCOMPARE(totalsOf(row)->successCount, 2400);
    row.day->known = 24h - 4min;
    QCOMPARE(plain(coverageWords(row, now)), QStringLiteral("24 h counted, put together from totals of 3 h each"));
    // The health is judged by the newest window, and says so.
    QCOMPARE(plain(healthReason(row, Health::Healthy, now)),
        QStringLiteral("all 5 deliveries in the last 3 h were acknowledged"));
    // What was kept says how old it is.
    row.day->asOf = now - 3h - 12min;
    row.keptFrom = row.day->asOf;
    QVERIFY2(plain(coverageWords(row, now)).endsWith(QStringLiteral(", 3 h 12 min ago")),
        qPrintable(coverageWords(row, now)));
    row.day->window = 24h;
    QVERIFY(plain(coverageWords(row, now)).startsWith(QStringLiteral("24 h counted; as of ")));
}

void TestConnectorWords::totalsTellTheirCoverage()
{
    QFETCH(ConnectorRow, row);
    QFETCH(QString, words);
    QCOMPARE(plain(coverageWords(row, now)), words);
}

QTEST_GUILESS_MAIN(TestConnectorWords)
#include "tst_connectorwords.moc"
