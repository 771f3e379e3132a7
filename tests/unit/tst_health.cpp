// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/health.h"

#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;

namespace {

const Timestamp now = *parseTimestamp(u"2025-01-15T12:00:00Z");

/// A day of five-minute steps without anything in them, the newest one just begun.
ConnectorSeries quietDay()
{
    ConnectorSeries series;
    for (int step = 287; step >= 0; --step)
        series.steps.append({now - 1min - step * series.step, 0, 0, std::nullopt, std::nullopt});
    return series;
}

void addAttempts(ConnectorSeries &series, std::chrono::minutes ago, qint64 successes, qint64 errors)
{
    for (SeriesSlot &slot : series.steps) {
        if (slot.start <= now - ago && now - ago < slot.start + series.step) {
            slot.successCount += successes;
            slot.errorCount += errors;
        }
    }
    series.totals.successCount += successes;
    series.totals.errorCount += errors;
}

QueueState waiting(std::chrono::seconds age)
{
    return {3, 0, now - age};
}

} // namespace

class TestHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void disabledOnesAreNotJudged_data();
    void disabledOnesAreNotJudged();
    void nothingKnownIsUnknown();
    void theShareOfErrorsDecides_data();
    void theShareOfErrorsDecides();
    void withASeriesTheLastHourCounts();
    void aQuietHourFallsBackToTheWindow();
    void seriesAloneIsEnough();
    void whatSlidesSaysNothingOfTheLastHour();
    void stalledWhenNothingMoves_data();
    void stalledWhenNothingMoves();
    void notStalledWhileAttemptsAreMade();
    void stalledWithoutSeries();
    void theBasisSaysWhatItCounts();
    void numbersGetStale_data();
    void numbersGetStale();
    void theNearerRuleIsForecast_data();
    void theNearerRuleIsForecast();
};

void TestHealth::disabledOnesAreNotJudged_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<Health>("health");
    QTest::newRow("by hand") << QStringLiteral("USER_DISABLED") << Health::DisabledByHand;
    QTest::newRow("by the system") << QStringLiteral("SYSTEM_DISABLED") << Health::DisabledBySystem;
    QTest::newRow("a status from the future") << QStringLiteral("NAPPING") << Health::Unknown;
}

void TestHealth::disabledOnesAreNotJudged()
{
    QFETCH(QString, status);
    QFETCH(Health, health);
    DataConnector connector;
    connector.status = ConnectorStatus::fromText(status);
    QCOMPARE(judgeHealth(connector, ConnectorMetrics{0, 100, 0us}, quietDay(), waiting(1h), now), health);
}

void TestHealth::nothingKnownIsUnknown()
{
    QCOMPARE(judgeHealth({}, std::nullopt, std::nullopt, std::nullopt, now), Health::Unknown);
    QCOMPARE(judgeHealth({}, ConnectorMetrics{}, std::nullopt, std::nullopt, now), Health::Unknown);
    QCOMPARE(judgeHealth({}, ConnectorMetrics{}, quietDay(), QueueState{}, now), Health::Unknown);
}

void TestHealth::theShareOfErrorsDecides_data()
{
    QTest::addColumn<qint64>("successes");
    QTest::addColumn<qint64>("errors");
    QTest::addColumn<Health>("health");
    QTest::newRow("one success") << qint64(1) << qint64(0) << Health::Healthy;
    QTest::newRow("below one in fifty") << qint64(50) << qint64(1) << Health::Healthy;
    QTest::newRow("exactly one in fifty") << qint64(49) << qint64(1) << Health::Degraded;
    QTest::newRow("below half") << qint64(51) << qint64(49) << Health::Degraded;
    QTest::newRow("exactly half") << qint64(50) << qint64(50) << Health::Failing;
    QTest::newRow("errors only") << qint64(0) << qint64(1) << Health::Failing;
}

void TestHealth::theShareOfErrorsDecides()
{
    QFETCH(qint64, successes);
    QFETCH(qint64, errors);
    QFETCH(Health, health);
    QCOMPARE(judgeHealth({}, ConnectorMetrics{successes, errors, 1ms}, std::nullopt, std::nullopt, now), health);
    ConnectorSeries series = quietDay();
    addAttempts(series, 10min, successes, errors);
    QCOMPARE(judgeHealth({}, series.totals, series, std::nullopt, now), health);
}

void TestHealth::withASeriesTheLastHourCounts()
{
    ConnectorSeries series = quietDay();
    addAttempts(series, 10h, 0, 1000);
    addAttempts(series, 10min, 5, 0);
    QCOMPARE(judgeHealth({}, series.totals, series, std::nullopt, now), Health::Healthy);
    QCOMPARE(judgeHealth({}, series.totals, std::nullopt, std::nullopt, now), Health::Failing);
}

void TestHealth::aQuietHourFallsBackToTheWindow()
{
    ConnectorSeries series = quietDay();
    addAttempts(series, 10h, 0, 10);
    QCOMPARE(judgeHealth({}, series.totals, series, std::nullopt, now), Health::Failing);
}

void TestHealth::seriesAloneIsEnough()
{
    ConnectorSeries series = quietDay();
    addAttempts(series, 10h, 10, 0);
    QCOMPARE(judgeHealth({}, std::nullopt, series, std::nullopt, now), Health::Healthy);
}

void TestHealth::whatSlidesSaysNothingOfTheLastHour()
{
    // Each point tells of three hours: a bad morning would be seen in every step of the last hour.
    ConnectorSeries series = quietDay();
    addAttempts(series, 10min, 0, 500);
    series.window = 3h;
    QCOMPARE(judgeHealth({}, ConnectorMetrics{1000, 0, 1ms}, series, std::nullopt, now), Health::Healthy);
    QVERIFY(!healthBasis(ConnectorMetrics{1000, 0, 1ms}, series, now)->ofLastHour);
}

void TestHealth::stalledWhenNothingMoves_data()
{
    QTest::addColumn<QueueState>("queue");
    QTest::addColumn<Health>("health");
    QTest::newRow("empty") << QueueState{} << Health::Healthy;
    QTest::newRow("no age known") << QueueState{3, 0, std::nullopt} << Health::Healthy;
    QTest::newRow("five minutes") << waiting(5min) << Health::Healthy;
    QTest::newRow("a second more") << waiting(5min + 1s) << Health::Stalled;
}

void TestHealth::stalledWhenNothingMoves()
{
    QFETCH(QueueState, queue);
    QFETCH(Health, health);
    ConnectorSeries series = quietDay();
    addAttempts(series, 50min, 10, 0);
    QCOMPARE(judgeHealth({}, series.totals, series, queue, now), health);
}

void TestHealth::notStalledWhileAttemptsAreMade()
{
    ConnectorSeries series = quietDay();
    addAttempts(series, 5min, 0, 1);
    QCOMPARE(judgeHealth({}, series.totals, series, waiting(1h), now), Health::Failing);
}

void TestHealth::stalledWithoutSeries()
{
    QCOMPARE(judgeHealth({}, ConnectorMetrics{}, std::nullopt, waiting(1h), now), Health::Stalled);
    QCOMPARE(judgeHealth({}, ConnectorMetrics{5, 0, 1ms}, std::nullopt, waiting(1h), now), Health::Healthy);
    QCOMPARE(judgeHealth({}, std::nullopt, std::nullopt, waiting(1h), now), Health::Unknown);
}

void TestHealth::theBasisSaysWhatItCounts()
{
    const ConnectorMetrics day{900, 100, 1ms};
    QVERIFY(!healthBasis(std::nullopt, std::nullopt, now));
    QCOMPARE(*healthBasis(day, std::nullopt, now), (HealthBasis{900, 100, false}));
    ConnectorSeries series = quietDay();
    addAttempts(series, 10h, 800, 90);
    QCOMPARE(*healthBasis(std::nullopt, series, now), (HealthBasis{800, 90, false}));
    addAttempts(series, 10min, 3, 1);
    QCOMPARE(*healthBasis(day, series, now), (HealthBasis{3, 1, true}));
}

void TestHealth::numbersGetStale_data()
{
    QTest::addColumn<std::optional<Timestamp>>("readAt");
    QTest::addColumn<bool>("hasLocal");
    QTest::addColumn<bool>("stale");
    using Moment = std::optional<Timestamp>;
    QTest::newRow("never read") << Moment() << true << false;
    QTest::newRow("a minute, our own cloud") << Moment(now - 1min) << true << false;
    QTest::newRow("a second more") << Moment(now - 61s) << true << true;
    QTest::newRow("a minute and more, another cloud") << Moment(now - 61s) << false << false;
    QTest::newRow("three minutes") << Moment(now - 3min) << false << false;
    QTest::newRow("three minutes and a second") << Moment(now - 181s) << false << true;
    QTest::newRow("the clock was set back") << Moment(now + 1h) << true << false;
}

void TestHealth::numbersGetStale()
{
    QFETCH(std::optional<Timestamp>, readAt);
    QFETCH(bool, hasLocal);
    QFETCH(bool, stale);
    QCOMPARE(isStale(readAt, hasLocal, now), stale);
}

void TestHealth::theNearerRuleIsForecast_data()
{
    QTest::addColumn<DisablingOutlook>("outlook");
    QTest::addColumn<std::optional<DisablingForecast>>("forecast");
    using Forecast = std::optional<DisablingForecast>;
    using Rule = DisablingForecast::Rule;
    const auto row = [](const char *name, const DisablingOutlook &outlook, const Forecast &forecast) {
        QTest::newRow(name) << outlook << forecast;
    };
    row("no rule", {now - 1h, {}, 5, {}, {}}, {});
    row("by time alone", {now - 1h, now + 2h, 5, {}, {}}, DisablingForecast{Rule::NoSuccess, now + 2h});
    row("by number, never at this pace", {now - 1h, {}, 5, 100, {}}, DisablingForecast{Rule::TooManyFailures, {}});
    row("time wins over never", {now - 1h, now + 2h, 5, 100, {}}, DisablingForecast{Rule::NoSuccess, now + 2h});
    row("time is nearer", {now - 1h, now + 2h, 5, 100, now + 3h}, DisablingForecast{Rule::NoSuccess, now + 2h});
    row("number is nearer", {now - 1h, now + 2h, 5, 100, now + 1h}, DisablingForecast{Rule::TooManyFailures, now + 1h});
}

void TestHealth::theNearerRuleIsForecast()
{
    QFETCH(DisablingOutlook, outlook);
    QFETCH(std::optional<DisablingForecast>, forecast);
    QVERIFY(disablingForecast(outlook) == forecast);
}

QTEST_APPLESS_MAIN(TestHealth)
#include "tst_health.moc"
