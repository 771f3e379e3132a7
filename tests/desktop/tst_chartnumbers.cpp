// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/sampleseries.h"
#include "ui/charts/chartrange.h"
#include "ui/charts/timeaxis.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;
using touchstone::test::noon;
using touchstone::test::sampleSeries;
using namespace std::chrono_literals;

/// The pure functions behind the charts.
class TestChartNumbers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void coverage_data();
    void coverage();
    void aHoleInTheMiddleIsNotKnown();
    void ticksStandApart_data();
    void ticksStandApart();
    void ticksAreFull();
    void aDayBeginsWithItsName();
};

void TestChartNumbers::coverage_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("range");
    QTest::addColumn<QString>("words");
    QTest::newRow("a day of a day") << 288 << int(ChartRange::Day) << "All 24 h known";
    QTest::newRow("more than a day") << 400 << int(ChartRange::Day) << "All 24 h known";
    QTest::newRow("a day of a week") << 289 << int(ChartRange::Week) << "24 h 2 min of 7 d known";
    QTest::newRow("most of a day") << 266 << int(ChartRange::Day) << "22 h 7 min of 24 h known";
    QTest::newRow("two days of a week") << 577 << int(ChartRange::Week) << "2 d of 7 d known";
    QTest::newRow("just started") << 1 << int(ChartRange::Hour) << "2 min of 1 h known";
    QTest::newRow("nothing") << 0 << int(ChartRange::SixHours) << "Nothing of 6 h known";
}

void TestChartNumbers::coverage()
{
    QFETCH(int, steps);
    QFETCH(int, range);
    QFETCH(QString, words);
    const TimeWindow window = lastOf(ChartRange(range), noon);
    QCOMPARE(coverageWords(coverageOf(sampleSeries(steps), window)).replace(QChar::Nbsp, u' '), words);
}

void TestChartNumbers::aHoleInTheMiddleIsNotKnown()
{
    ConnectorSeries holes = sampleSeries(288);
    holes.steps.remove(100, 12);
    const Coverage coverage = coverageOf(holes, lastOf(ChartRange::Day, noon));
    QVERIFY(!coverage.isWhole());
    QCOMPARE(coverage.total, std::chrono::microseconds(24h));
    QCOMPARE(coverage.known, std::chrono::microseconds(23h - 3min));
}

void TestChartNumbers::ticksStandApart_data()
{
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("width");
    QTest::newRow("a quarter of an hour") << 15 << 430;
    QTest::newRow("an hour") << 60 << 430;
    QTest::newRow("a day") << 1440 << 430;
    QTest::newRow("a day, narrow") << 1440 << 200;
    QTest::newRow("a week") << 7 * 1440 << 430;
}

void TestChartNumbers::ticksStandApart()
{
    QFETCH(int, minutes);
    QFETCH(int, width);
    const QFontMetrics metrics{QFont()};
    const TimeWindow window{noon - std::chrono::minutes(minutes), noon};
    const std::chrono::minutes every = betweenTicks(window, width, metrics);
    const QList<Timestamp> ticks = timeTicks(window, every);
    QVERIFY(ticks.size() >= 2);
    const int label = metrics.horizontalAdvance(QStringLiteral("00:00"));
    QVERIFY(double(width) / minutes * double(every.count()) > label);
    for (const Timestamp tick : ticks)
        QVERIFY(window.contains(tick));
}

void TestChartNumbers::ticksAreFull()
{
    const QList<Timestamp> hours = timeTicks(lastOf(ChartRange::Day, noon), 3h);
    QCOMPARE(hours.size(), 8);
    for (const Timestamp tick : hours) {
        QCOMPARE(toDateTime(tick).time().minute(), 0);
        QCOMPARE(toDateTime(tick).time().hour() % 3, 0);
    }
    const QList<Timestamp> minutes = timeTicks(lastOf(ChartRange::Hour, noon), 10min);
    QCOMPARE(minutes.size(), 6);
    for (const Timestamp tick : minutes)
        QCOMPARE(toDateTime(tick).time().minute() % 10, 0);
}

void TestChartNumbers::aDayBeginsWithItsName()
{
    const TimeWindow week = lastOf(ChartRange::Week, noon);
    const Timestamp midnight = timeTicks(week, 24h).first();
    QVERIFY(!tickLabel(midnight, week).contains(u':'));
    QCOMPARE(tickLabel(midnight, lastOf(ChartRange::Day, noon)), QStringLiteral("00:00"));
    QVERIFY(tickLabel(midnight + 12h, week).contains(u':'));
}

QTEST_MAIN(TestChartNumbers)
#include "tst_chartnumbers.moc"
