// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/alertconditions.h"
#include "models/domain/connectorlink.h"

#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using session::alertCondition;
using session::AlertLatch;
using session::Holds;
using Status = ConnectorStatusTraits::Enum;

namespace {

const Timestamp noon = *parseTimestamp(u"2025-01-15T12:00:00Z");
const ConnectorName apple{QStringLiteral("p"), QStringLiteral("apple")};

items::ConnectorRow row(Status status = Status::Active)
{
    items::ConnectorRow result;
    result.connector.name = apple;
    result.connector.status = status;
    result.readAt = noon;
    return result;
}

items::ConnectorRow withAttempts(qint64 successes, qint64 errors)
{
    items::ConnectorRow result = row();
    result.metrics = ConnectorMetrics{successes, errors, 80ms};
    return result;
}

/// Five-minute steps, the newest of them just begun; 0: nothing was delivered in it.
items::ConnectorRow withLatencies(const QList<int> &millisecondsNewestFirst)
{
    items::ConnectorRow result = row();
    result.series = ConnectorSeries();
    for (qsizetype step = 0; step < millisecondsNewestFirst.size(); ++step) {
        SeriesSlot slot;
        slot.start = noon - 1min - step * 5min;
        if (const int latency = millisecondsNewestFirst[step]; latency > 0) {
            slot.successCount = 10;
            slot.latency99p = std::chrono::milliseconds(latency);
        }
        result.series->steps.prepend(slot);
    }
    return result;
}

items::ConnectorRow withDeadline(std::optional<std::chrono::microseconds> left)
{
    items::ConnectorRow result = row();
    result.queue = QueueState();
    if (left) {
        DisablingOutlook outlook;
        outlook.failingSince = noon - 10h;
        outlook.deadline = noon + *left;
        result.queue->outlook = outlook;
    }
    return result;
}

Holds holds(
    AlertKind kind, const items::ConnectorRow &of, const AlertRules &rules = {}, Health health = Health::Healthy)
{
    return alertCondition(kind, of, health, rules, noon).holds;
}

} // namespace

Q_DECLARE_METATYPE(touchstone::session::Holds)

/// The rules, each at its limits.
class AlertRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStatusDecidesAboutDisabled_data();
    void theStatusDecidesAboutDisabled();
    void healthDecidesAboutDelivering_data();
    void healthDecidesAboutDelivering();
    void theErrorRateAtItsLimit_data();
    void theErrorRateAtItsLimit();
    void aQuietHourHasNoErrorRate();
    void theLatencyAtItsLimit_data();
    void theLatencyAtItsLimit();
    void theLatencyOfACloudWithoutASeries();
    void theTimeLeftAtItsLimit_data();
    void theTimeLeftAtItsLimit();
    void anotherCloudDoesNotTellTheTimeLeft();
    void oldNumbersSayNothing();
    void aConnectorThatIsOffIsOver();
    void aRuleThatIsOffIsOver();
    void factsComeAlong();
    void theLatchBeginsAfterAWhile();
    void theLatchEndsAfterAWhile();
    void whatIsNotKnownDoesNotCount();
    void betweenTheLimitsNothingEnds();
    void theLatchNeedsNoWait();
    void quietHours_data();
    void quietHours();
    void limitsAreBounded();
    void linksAreStrict_data();
    void linksAreStrict();
    void aLinkLeadsBack();
};

void AlertRulesTest::theStatusDecidesAboutDisabled_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<Holds>("expected");
    QTest::newRow("by the system") << QStringLiteral("SYSTEM_DISABLED") << Holds::Yes;
    QTest::newRow("by hand") << QStringLiteral("USER_DISABLED") << Holds::Over;
    QTest::newRow("on") << QStringLiteral("ACTIVE") << Holds::Over;
    QTest::newRow("a status from the future") << QStringLiteral("NAPPING") << Holds::Unknown;
}

void AlertRulesTest::theStatusDecidesAboutDisabled()
{
    QFETCH(QString, status);
    QFETCH(Holds, expected);
    items::ConnectorRow connector = row();
    connector.connector.status = ConnectorStatus::fromText(status);
    QCOMPARE(holds(AlertKind::DisabledBySystem, connector), expected);
}

void AlertRulesTest::healthDecidesAboutDelivering_data()
{
    QTest::addColumn<Health>("health");
    QTest::addColumn<Holds>("expected");
    QTest::newRow("failing") << Health::Failing << Holds::Yes;
    QTest::newRow("stalled") << Health::Stalled << Holds::Yes;
    QTest::newRow("degraded") << Health::Degraded << Holds::No;
    QTest::newRow("healthy") << Health::Healthy << Holds::No;
    QTest::newRow("unknown") << Health::Unknown << Holds::Unknown;
}

void AlertRulesTest::healthDecidesAboutDelivering()
{
    QFETCH(Health, health);
    QFETCH(Holds, expected);
    QCOMPARE(holds(AlertKind::NotDelivering, row(), {}, health), expected);
}

void AlertRulesTest::theErrorRateAtItsLimit_data()
{
    QTest::addColumn<int>("successes");
    QTest::addColumn<int>("errors");
    QTest::addColumn<Holds>("expected");
    QTest::newRow("just over 10 %") << 8999 << 1001 << Holds::Yes;
    QTest::newRow("exactly 10 %") << 9000 << 1000 << Holds::Between;
    QTest::newRow("just over 8 %") << 9199 << 801 << Holds::Between;
    QTest::newRow("exactly 8 %") << 9200 << 800 << Holds::No;
    QTest::newRow("nothing fails") << 10 << 0 << Holds::No;
    QTest::newRow("everything fails") << 0 << 10 << Holds::Yes;
    QTest::newRow("too few to tell") << 0 << 9 << Holds::Between;
    QTest::newRow("nothing was tried") << 0 << 0 << Holds::No;
}

void AlertRulesTest::theErrorRateAtItsLimit()
{
    QFETCH(int, successes);
    QFETCH(int, errors);
    QFETCH(Holds, expected);
    QCOMPARE(holds(AlertKind::ErrorRate, withAttempts(successes, errors)), expected);
    QCOMPARE(holds(AlertKind::ErrorRate, row()), Holds::Unknown); // never read
}

void AlertRulesTest::aQuietHourHasNoErrorRate()
{
    items::ConnectorRow connector = withAttempts(0, 100);
    connector.series = ConnectorSeries();
    connector.series->totals = *connector.metrics;
    SeriesSlot step;
    step.start = noon - 3h;
    step.errorCount = 100;
    connector.series->steps = {step};
    QCOMPARE(holds(AlertKind::ErrorRate, connector), Holds::No); // what failed then is no news
    connector.series->steps.first().start = noon - 30min;
    QCOMPARE(holds(AlertKind::ErrorRate, connector), Holds::Yes);
}

void AlertRulesTest::theLatencyAtItsLimit_data()
{
    QTest::addColumn<QList<int>>("latencies");
    QTest::addColumn<Holds>("expected");
    QTest::newRow("three over 5 s") << QList<int>{5001, 6000, 5001} << Holds::Yes;
    QTest::newRow("two are enough") << QList<int>{5001, 5001} << Holds::Yes;
    QTest::newRow("quiet steps between") << QList<int>{0, 5001, 0, 5001} << Holds::Yes;
    QTest::newRow("the fourth does not count") << QList<int>{5001, 5001, 5001, 80} << Holds::Yes;
    QTest::newRow("one slow step alone") << QList<int>{9000} << Holds::Between;
    QTest::newRow("one quick step alone") << QList<int>{80} << Holds::Between;
    QTest::newRow("exactly 5 s") << QList<int>{5001, 5000, 5001} << Holds::Between;
    QTest::newRow("just over 4 s") << QList<int>{80, 4001, 80} << Holds::Between;
    QTest::newRow("exactly 4 s") << QList<int>{80, 4000, 80} << Holds::No;
    QTest::newRow("more than half an hour ago") << QList<int>{0, 0, 0, 0, 0, 0, 0, 9000, 9000} << Holds::No;
    QTest::newRow("nothing at all") << QList<int>{} << Holds::No;
}

void AlertRulesTest::theLatencyAtItsLimit()
{
    QFETCH(QList<int>, latencies);
    QFETCH(Holds, expected);
    QCOMPARE(holds(AlertKind::Latency, withLatencies(latencies)), expected);
}

void AlertRulesTest::theLatencyOfACloudWithoutASeries()
{
    items::ConnectorRow connector = row();
    QCOMPARE(holds(AlertKind::Latency, connector), Holds::Unknown);
    connector.metrics = ConnectorMetrics{10, 0, 5001ms};
    QCOMPARE(holds(AlertKind::Latency, connector), Holds::Yes);
    connector.metrics->latency99p = 5000ms;
    QCOMPARE(holds(AlertKind::Latency, connector), Holds::Between);
    connector.metrics->latency99p = 4000ms;
    QCOMPARE(holds(AlertKind::Latency, connector), Holds::No);
    connector.metrics->latency99p = 0ms; // nothing was delivered
    QCOMPARE(holds(AlertKind::Latency, connector), Holds::No);
}

void AlertRulesTest::theTimeLeftAtItsLimit_data()
{
    QTest::addColumn<qint64>("microsecondsLeft");
    QTest::addColumn<Holds>("expected");
    const auto left = [](std::chrono::microseconds span) { return qint64(span.count()); };
    QTest::newRow("just under 24 h") << left(24h - 1us) << Holds::Yes;
    QTest::newRow("exactly 24 h") << left(24h) << Holds::Between;
    QTest::newRow("just under 30 h") << left(30h - 1us) << Holds::Between;
    QTest::newRow("exactly 30 h") << left(30h) << Holds::No;
    QTest::newRow("overdue") << left(-1min) << Holds::Yes;
}

void AlertRulesTest::theTimeLeftAtItsLimit()
{
    QFETCH(qint64, microsecondsLeft);
    QFETCH(Holds, expected);
    QCOMPARE(holds(AlertKind::DisablingNear, withDeadline(std::chrono::microseconds(microsecondsLeft))), expected);
}

void AlertRulesTest::anotherCloudDoesNotTellTheTimeLeft()
{
    QCOMPARE(holds(AlertKind::DisablingNear, row()), Holds::Unknown);
    QCOMPARE(holds(AlertKind::DisablingNear, withDeadline({})), Holds::No); // it tells, and nothing fails
    items::ConnectorRow connector = withDeadline(200h);
    connector.queue->outlook->maxFailuresPerHour = 18'000;
    QCOMPARE(holds(AlertKind::DisablingNear, connector), Holds::No);
    connector.queue->outlook->limitForecast = noon + 20min; // the nearer one counts
    QCOMPARE(holds(AlertKind::DisablingNear, connector), Holds::Yes);
}

void AlertRulesTest::oldNumbersSayNothing()
{
    items::ConnectorRow connector = withAttempts(0, 100);
    connector.readAt = noon - 1h;
    QCOMPARE(holds(AlertKind::ErrorRate, connector), Holds::Unknown);
    QCOMPARE(holds(AlertKind::NotDelivering, connector, {}, Health::Unknown), Holds::Unknown);
    connector.connector.status = Status::SystemDisabled; // a switch stays off until somebody acts
    QCOMPARE(holds(AlertKind::DisabledBySystem, connector), Holds::Yes);
}

void AlertRulesTest::aConnectorThatIsOffIsOver()
{
    items::ConnectorRow connector = withAttempts(0, 100);
    for (const Status off : {Status::UserDisabled, Status::SystemDisabled}) {
        connector.connector.status = off;
        for (const AlertKind kind :
            {AlertKind::NotDelivering, AlertKind::ErrorRate, AlertKind::Latency, AlertKind::DisablingNear})
            QCOMPARE(holds(kind, connector, {}, Health::Failing), Holds::Over);
    }
}

void AlertRulesTest::aRuleThatIsOffIsOver()
{
    AlertRules rules;
    rules.disabledBySystem = rules.notDelivering = rules.errorRate = rules.latency = rules.disablingNear = false;
    items::ConnectorRow connector = withAttempts(0, 100);
    for (const AlertKind kind : {AlertKind::DisabledBySystem, AlertKind::NotDelivering, AlertKind::ErrorRate,
             AlertKind::Latency, AlertKind::DisablingNear})
        QCOMPARE(holds(kind, connector, rules, Health::Failing), Holds::Over);
}

void AlertRulesTest::factsComeAlong()
{
    const auto facts = [](AlertKind kind, const items::ConnectorRow &of, Health health = Health::Healthy) {
        return alertCondition(kind, of, health, {}, noon).facts;
    };
    QCOMPARE(facts(AlertKind::ErrorRate, withAttempts(59, 41)).share, 0.41);
    QCOMPARE(facts(AlertKind::Latency, withLatencies({7000, 6000, 8000})).latency, 7s); // the newest
    QCOMPARE(facts(AlertKind::NotDelivering, row(), Health::Stalled).health, Health::Stalled);
    QCOMPARE(facts(AlertKind::DisablingNear, withDeadline(3h)).disabling, std::optional(noon + 3h));
    items::ConnectorRow disabled = row(Status::SystemDisabled);
    QueueState queue;
    queue.disabled.emplace(DisabledBySystem{QStringLiteral("no success for 120 h"), noon});
    disabled.queue = queue;
    QCOMPARE(facts(AlertKind::DisabledBySystem, disabled).reason, QStringLiteral("no success for 120 h"));
}

void AlertRulesTest::theLatchBeginsAfterAWhile()
{
    AlertLatch latch;
    const AlertLatch::Timing timing{10min, 2min};
    QCOMPARE(latch.see(Holds::Yes, 0min, timing), AlertLatch::Change::None);
    QCOMPARE(latch.see(Holds::Yes, 10min - 1us, timing), AlertLatch::Change::None);
    QCOMPARE(latch.see(Holds::Yes, 10min, timing), AlertLatch::Change::Began);
    QCOMPARE(latch.see(Holds::Yes, 20min, timing), AlertLatch::Change::None); // once
    // An interruption begins the wait anew.
    AlertLatch interrupted;
    interrupted.see(Holds::Yes, 0min, timing);
    interrupted.see(Holds::No, 9min, timing);
    QVERIFY(interrupted.isAtRest());
    interrupted.see(Holds::Yes, 10min, timing);
    QCOMPARE(interrupted.see(Holds::Yes, 20min - 1us, timing), AlertLatch::Change::None);
    QCOMPARE(interrupted.see(Holds::Yes, 20min, timing), AlertLatch::Change::Began);
}

void AlertRulesTest::theLatchEndsAfterAWhile()
{
    AlertLatch latch(true);
    const AlertLatch::Timing timing{0min, 2min};
    QCOMPARE(latch.see(Holds::No, 0min, timing), AlertLatch::Change::None);
    QCOMPARE(latch.see(Holds::No, 2min - 1us, timing), AlertLatch::Change::None);
    QCOMPARE(latch.see(Holds::Yes, 3min, timing), AlertLatch::Change::None); // it flaps: still the same alert
    QCOMPARE(latch.see(Holds::No, 4min, timing), AlertLatch::Change::None);
    QCOMPARE(latch.see(Holds::No, 6min, timing), AlertLatch::Change::Ended);
    QCOMPARE(latch.see(Holds::No, 60min, timing), AlertLatch::Change::None); // once
    QCOMPARE(AlertLatch(true).see(Holds::Over, 0min, timing), AlertLatch::Change::Ended);
}

void AlertRulesTest::whatIsNotKnownDoesNotCount()
{
    AlertLatch latch;
    const AlertLatch::Timing timing{10min, 2min};
    latch.see(Holds::Yes, 0min, timing);
    latch.see(Holds::Yes, 6min, timing);
    latch.see(Holds::Unknown, 7min, timing);
    QCOMPARE(latch.see(Holds::Yes, 60min, timing), AlertLatch::Change::None); // 6 min so far
    QCOMPARE(latch.see(Holds::Yes, 64min - 1us, timing), AlertLatch::Change::None);
    QCOMPARE(latch.see(Holds::Yes, 64min, timing), AlertLatch::Change::Began);
    latch.see(Holds::Unknown, 70min, timing);
    QCOMPARE(latch.see(Holds::Unknown, 200min, timing), AlertLatch::Change::None);
    QVERIFY(latch.isOn());
    QCOMPARE(latch.see(Holds::No, 300min, timing), AlertLatch::Change::None);
    QCOMPARE(latch.see(Holds::No, 302min, timing), AlertLatch::Change::Ended);
}

void AlertRulesTest::betweenTheLimitsNothingEnds()
{
    AlertLatch latch;
    const AlertLatch::Timing timing{0min, 2min};
    QCOMPARE(latch.see(Holds::Between, 0min, timing), AlertLatch::Change::None); // and nothing begins
    QCOMPARE(latch.see(Holds::Yes, 1min, timing), AlertLatch::Change::Began);
    latch.see(Holds::No, 2min, timing);
    latch.see(Holds::Between, 3min, timing);
    QCOMPARE(latch.see(Holds::No, 10min, timing), AlertLatch::Change::None);
    QCOMPARE(latch.see(Holds::No, 12min, timing), AlertLatch::Change::Ended);
}

void AlertRulesTest::theLatchNeedsNoWait()
{
    AlertLatch latch;
    QCOMPARE(latch.see(Holds::Yes, 5min, {}), AlertLatch::Change::Began);
    QCOMPARE(latch.see(Holds::No, 5min, {}), AlertLatch::Change::Ended);
}

void AlertRulesTest::quietHours_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<bool>("quiet");
    const QTime ten(22, 0);
    const QTime seven(7, 0);
    QTest::newRow("before the night") << ten << seven << QTime(21, 59, 59, 999) << false;
    QTest::newRow("the night begins") << ten << seven << ten << true;
    QTest::newRow("just before midnight") << ten << seven << QTime(23, 59, 59, 999) << true;
    QTest::newRow("midnight") << ten << seven << QTime(0, 0) << true;
    QTest::newRow("just before the morning") << ten << seven << QTime(6, 59, 59, 999) << true;
    QTest::newRow("the morning") << ten << seven << seven << false;
    QTest::newRow("within one day: before") << QTime(12, 0) << QTime(13, 0) << QTime(11, 59) << false;
    QTest::newRow("within one day: in it") << QTime(12, 0) << QTime(13, 0) << QTime(12, 0) << true;
    QTest::newRow("within one day: after") << QTime(12, 0) << QTime(13, 0) << QTime(13, 0) << false;
    QTest::newRow("the whole day") << ten << ten << QTime(12, 0) << true;
    QTest::newRow("no such time") << QTime() << seven << QTime(1, 0) << false;
}

void AlertRulesTest::quietHours()
{
    QFETCH(QTime, from);
    QFETCH(QTime, to);
    QFETCH(QTime, time);
    QFETCH(bool, quiet);
    QuietHours hours{true, from, to};
    QCOMPARE(hours.cover(time), quiet);
    hours.isOn = false;
    QVERIFY(!hours.cover(time));
}

void AlertRulesTest::limitsAreBounded()
{
    AlertRules rules;
    QCOMPARE(rules.bounded(), rules);
    rules.notDeliveringFor = -1min;
    rules.errorPercent = 100;
    rules.latencyOver = 0ms;
    rules.disablingWithin = 10'000h;
    rules.unreachableFor = 10'000min;
    rules.quiet.from = QTime();
    const AlertRules bounded = rules.bounded();
    QCOMPARE(bounded.notDeliveringFor, 0min);
    QCOMPARE(bounded.errorPercent, 99);
    QCOMPARE(bounded.latencyOver, 10ms);
    QCOMPARE(bounded.disablingWithin, 120h);
    QCOMPARE(bounded.unreachableFor, 1440min);
    QCOMPARE(bounded.quiet, QuietHours());
}

void AlertRulesTest::linksAreStrict_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("isLink");
    const auto add = [](const char *name, const QString &link, bool isLink) { QTest::newRow(name) << link << isLink; };
    add("as it should be", QStringLiteral("touchstone://connector/p1/c1"), true);
    add("scheme and host in capitals", QStringLiteral("TouchStone://Connector/p1/c1"), true);
    add("ids of every sort", QStringLiteral("touchstone://connector/aZ-_09/bq2l3vmmrk0002e0jvq0"), true);
    add("the longest ids", QStringLiteral("touchstone://connector/%1/%1").arg(QString(64, u'x')), true);
    add("a whole resource name", QStringLiteral("touchstone://connector/projects/p1/dataconnectors/c1"), true);
    add("a device's resource name", QStringLiteral("touchstone://connector/projects/p1/devices/c1"), false);
    add("an id that is too long", QStringLiteral("touchstone://connector/p1/") + QString(65, u'x'), false);
    add("nothing", QString(), false);
    add("another scheme", QStringLiteral("https://connector/p1/c1"), false);
    add("another host", QStringLiteral("touchstone://device/p1/c1"), false);
    add("no id", QStringLiteral("touchstone://connector/p1"), false);
    add("an empty id", QStringLiteral("touchstone://connector/p1/"), false);
    add("an empty project", QStringLiteral("touchstone://connector//c1"), false);
    add("more behind it", QStringLiteral("touchstone://connector/p1/c1/delete"), false);
    add("a slash behind it", QStringLiteral("touchstone://connector/p1/c1/"), false);
    add("a query", QStringLiteral("touchstone://connector/p1/c1?delete=1"), false);
    add("a fragment", QStringLiteral("touchstone://connector/p1/c1#top"), false);
    add("a user", QStringLiteral("touchstone://me@connector/p1/c1"), false);
    add("a port", QStringLiteral("touchstone://connector:80/p1/c1"), false);
    add("steps upwards", QStringLiteral("touchstone://connector/../c1"), false);
    add("percent encoding", QStringLiteral("touchstone://connector/p1/c%31"), false);
    add("a line break", QStringLiteral("touchstone://connector/p1/c1\n"), false);
    add("blanks around", QStringLiteral(" touchstone://connector/p1/c1"), false);
    add("letters beyond ASCII", QStringLiteral("touchstone://connector/p1/cé"), false);
    add("an option", QStringLiteral("--data"), false);
}

void AlertRulesTest::linksAreStrict()
{
    QFETCH(QString, link);
    QFETCH(bool, isLink);
    QCOMPARE(connectorOfLink(link).has_value(), isLink);
}

void AlertRulesTest::aLinkLeadsBack()
{
    QCOMPARE(linkToConnector(apple), QStringLiteral("touchstone://connector/p/apple"));
    QCOMPARE(connectorOfLink(linkToConnector(apple)), std::optional(apple));
}

QTEST_APPLESS_MAIN(AlertRulesTest)
#include "tst_alertrules.moc"
