// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/sampleseries.h"
#include "ui/charts/chartcurves.h"
#include "ui/charts/chartreading.h"
#include "ui/charts/chartsummary.h"
#include "ui/charts/seriescsv.h"
#include "ui/charts/timeaxis.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;
using touchstone::test::noon;
using touchstone::test::sampleMinutes;
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
    void scalesHoldTheirPoints_data();
    void scalesHoldTheirPoints();
    void aScaleOfNothingIsAScale();
    void errorRateNeedsAnAttempt();
    void whatSlidesIsNamedAndNeverSummed();
    void windowsThatSlideTellOfTheTimeBeforeThem();
    void titlesNameTheWindow();
    void failuresStandOnDeliveries();
    void readingSaysWhatIsNotKnown();
    void zoomStaysWithinTheRange_data();
    void theFinestThatTellsOfAllIsDrawn();
    void zoomStaysWithinTheRange();
    void zoomStaysAtItsMoments();
    void zoomFollowsWhatIsRead();
    void summaryNamesMarksThatAreSeen();
    void csvSaysWhatIsNotKnownByNothing();
    void csvHoldsWhatIsSeen();
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

void TestChartNumbers::scalesHoldTheirPoints_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<bool>("logarithmic");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("linear") << QList<double>{40'000, 86'000} << false << 0.0 << 100'000.0;
    QTest::newRow("decades") << QList<double>{40'000, 86'000} << true << 10'000.0 << 100'000.0;
    QTest::newRow("several decades") << QList<double>{900, 2'000'000} << true << 100.0 << 10'000'000.0;
    QTest::newRow("on a decade") << QList<double>{1'000} << true << 1'000.0 << 10'000.0;
    QTest::newRow("zero has no logarithm") << QList<double>{0, 5'000} << true << 1'000.0 << 10'000.0;
}

void TestChartNumbers::scalesHoldTheirPoints()
{
    QFETCH(QList<double>, values);
    QFETCH(bool, logarithmic);
    QList<QPointF> run;
    for (const double value : values)
        run.append({0, value});
    const ValueScale scale = scaleFor({run}, Quantity::Latency, logarithmic);
    QTEST(scale.low, "low");
    QTEST(scale.high, "high");
    QCOMPARE(scale.share(scale.low), 0.0);
    QCOMPARE(scale.share(scale.high), 1.0);
    QCOMPARE(scale.ticks().first(), scale.low);
    QCOMPARE(scale.ticks().last(), scale.high);
    QVERIFY(scale.share(-1) >= 0 && scale.share(1e12) <= 1);
}

void TestChartNumbers::aScaleOfNothingIsAScale()
{
    for (const bool logarithmic : {false, true}) {
        const ValueScale scale = scaleFor({}, Quantity::Latency, logarithmic);
        QVERIFY(scale.high > scale.low);
        QVERIFY(scale.ticks().size() >= 2);
    }
}

void TestChartNumbers::errorRateNeedsAnAttempt()
{
    QCOMPARE(valueOf(SeriesSlot{noon, 3, 1, {}, {}}, Quantity::Rate), std::optional(25.0));
    QCOMPARE(valueOf(SeriesSlot{noon, 0, 2, {}, {}}, Quantity::Rate), std::optional(100.0));
    QCOMPARE(valueOf(SeriesSlot{noon, 0, 0, {}, {}}, Quantity::Rate), std::nullopt);
    QCOMPARE(axisTop(100, Quantity::Rate), 100.0);
}

void TestChartNumbers::titlesNameTheWindow()
{
    for (const bool split : {false, true}) {
        ChartOptions options;
        options.split = split;
        for (const Band band : bandsOf(options))
            QVERIFY(bandTitle(band, 300s).replace(QChar::Nbsp, u' ').contains(QStringLiteral("5 min")));
    }
}

/// What samples of a total that slides give: each point tells of three hours.
ConnectorSeries slidingSeries(int count)
{
    ConnectorSeries series = sampleSeries(count, 300, 20);
    series.window = 3h;
    series.totals = {2400, 160, 86ms};
    return series;
}

void TestChartNumbers::whatSlidesIsNamedAndNeverSummed()
{
    const ConnectorSeries series = slidingSeries(60); // of five hours
    for (const Band band : {Band::Counts, Band::Success, Band::Errors, Band::Rate, Band::Latency}) {
        const QString title = bandTitle(band, series.step, series.window).replace(QChar::Nbsp, u' ');
        QVERIFY2(
            title.contains(QStringLiteral("3 h before")) && !title.contains(QStringLiteral("p50")), qPrintable(title));
    }
    ChartReading reading{series.steps.last(), series.step, false, {}, series.window};
    const QString words = sentenceOf(reading).replace(QChar::Nbsp, u' ');
    QVERIFY2(
        words.contains(QStringLiteral("the 3 h before")) && !words.contains(QStringLiteral("p50")), qPrintable(words));

    ChartZoom zoom;
    zoom.setRange(lastOf(ChartRange::Day, noon));
    QString summary = chartSummary(series, {}, ChartRange::Day, zoom).replace(QChar::Nbsp, u' ');
    QVERIFY2(
        summary.startsWith(QStringLiteral("2400 delivered and 160 failed in the last 24 hours")), qPrintable(summary));
    zoom.setRange(lastOf(ChartRange::Hour, noon));
    summary = chartSummary(series, {}, ChartRange::Hour, zoom).replace(QChar::Nbsp, u' ');
    QVERIFY2(summary.startsWith(QStringLiteral("300 delivered and 20 failed in the 3 h before")), qPrintable(summary));

    const SeriesCsv csv = seriesToCsv(series, {noon - 10min, noon});
    QVERIFY(csv.content.contains("2025-01-15T09:00:00.000000Z,10800,300,20,"));
}

void TestChartNumbers::windowsThatSlideTellOfTheTimeBeforeThem()
{
    // Sampled for five hours: the first sample tells of the three before it.
    QCOMPARE(coverageOf(slidingSeries(60), lastOf(ChartRange::Day, noon)).known, std::chrono::microseconds(8h - 3min));
    ConnectorSeries holes = slidingSeries(60);
    holes.steps.remove(10, 30); // two and a half hours, which the next sample tells of
    QCOMPARE(coverageOf(holes, lastOf(ChartRange::Day, noon)).known, std::chrono::microseconds(8h - 3min));
}

void TestChartNumbers::failuresStandOnDeliveries()
{
    const TimeWindow day = lastOf(ChartRange::Day, noon);
    const ConnectorSeries series = sampleSeries(20, 30, 10);
    const ValueScale scale = bandScale(series, Band::Counts, day, false);
    QCOMPARE(scale.high, 40.0);
    const QList<Curve> curves = bandCurves(series, Band::Counts, day, scale, QPalette());
    QCOMPARE(curves.size(), 3);
    QCOMPARE(curves.last().upper.first().y(), 1.0);
    QCOMPARE(curves.last().lower.first().y(), 0.75);
    // A hole ends every curve.
    ConnectorSeries holes = series;
    holes.steps.removeAt(7);
    QCOMPARE(bandCurves(holes, Band::Counts, day, scale, QPalette()).size(), 6);
}

void TestChartNumbers::readingSaysWhatIsNotKnown()
{
    const ChartMark mark{noon, ChartMark::Kind::Edited, QStringLiteral("Changed here.")};
    const QString quiet = sentenceOf({{noon, 0, 0, {}, {}}, 300s, true, {mark}});
    for (const char *part :
        {"0 delivered", "no attempt", "p99 not known", "p50 not known", "Changed here.", "Demo data"})
        QVERIFY2(quiet.contains(QLatin1String(part)), qPrintable(quiet));
    const QString busy = sentenceOf({{noon, 3, 1, 40ms, 86ms}, 300s, false}).replace(QChar::Nbsp, u' ');
    for (const char *part : {"error rate 25 %", "p99 86.0 ms", "p50 40.0 ms"})
        QVERIFY2(busy.contains(QLatin1String(part)), qPrintable(busy));
}

void TestChartNumbers::zoomStaysWithinTheRange_data()
{
    QTest::addColumn<int>("from"); // minutes before noon
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("seenFrom");
    QTest::addColumn<int>("seenTo");
    QTest::newRow("a part") << 300 << 200 << 300 << 200;
    QTest::newRow("from right to left") << 200 << 300 << 300 << 200;
    QTest::newRow("too short grows about its middle") << 102 << 98 << 105 << 95;
    QTest::newRow("too short at the end") << 1 << 0 << 10 << 0;
    QTest::newRow("beyond both ends") << 2000 << -20 << 1440 << 0;
}

void TestChartNumbers::theFinestThatTellsOfAllIsDrawn()
{
    const ConnectorSeries day = sampleSeries(288);
    const ConnectorSeries minutes = sampleMinutes(180);
    const auto stepFor = [&](TimeWindow window) { return finestFor(window, day, minutes).step; };
    QCOMPARE(stepFor(lastOf(ChartRange::Hour, noon)), 60s);
    QCOMPARE(stepFor({noon - 3h, noon}), 60s);
    QCOMPARE(stepFor({noon - 3h - 1min, noon - 2h}), 300s);
    QCOMPARE(stepFor(lastOf(ChartRange::Day, noon)), 300s);
    QCOMPARE(stepFor({noon - 1h, noon + 4min}), 60s); // read a while ago
    QCOMPARE(
        finestFor(lastOf(ChartRange::Hour, noon), sampleSeries(4), sampleMinutes(18)).step, 60s); // all that is known
    QCOMPARE(finestFor(lastOf(ChartRange::Hour, noon), day, {}).step, 300s);
    ConnectorSeries old = minutes;
    old.steps.remove(100, 80);
    QCOMPARE(finestFor(lastOf(ChartRange::Hour, noon), day, old).step, 300s);
}

void TestChartNumbers::zoomStaysWithinTheRange()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(int, seenFrom);
    QFETCH(int, seenTo);
    ChartZoom zoom;
    zoom.setRange(lastOf(ChartRange::Day, noon));
    const auto before = [](int minutes) { return noon - std::chrono::minutes(minutes); };
    zoom.zoomTo({before(from), before(to)});
    QCOMPARE(zoom.window(), (TimeWindow{before(seenFrom), before(seenTo)}));
}

void TestChartNumbers::zoomStaysAtItsMoments()
{
    ChartZoom zoom;
    zoom.setRange(lastOf(ChartRange::Hour, noon));
    const TimeWindow part{noon - 30min, noon - 10min};
    zoom.zoomTo(part);
    zoom.setRange(lastOf(ChartRange::Hour, noon + 5min));
    QCOMPARE(zoom.window(), part);
    zoom.setRange(lastOf(ChartRange::Hour, noon + 35min)); // its beginning has left the range: it moves on
    QCOMPARE(zoom.window(), (TimeWindow{noon - 25min, noon - 5min}));
    zoom.setRange(lastOf(ChartRange::Hour, noon + 10h));
    QVERIFY(!zoom.isZoomed());
}

void TestChartNumbers::zoomFollowsWhatIsRead()
{
    ChartZoom zoom;
    zoom.setRange(lastOf(ChartRange::Day, noon));
    zoom.zoomBy(0.5, noon);
    QCOMPARE(zoom.window(), (TimeWindow{noon - 12h, noon}));
    zoom.reveal(noon - 13h);
    QCOMPARE(zoom.window(), (TimeWindow{noon - 13h, noon - 1h}));
    zoom.reveal(noon - 2h);
    QCOMPARE(zoom.window(), (TimeWindow{noon - 13h, noon - 1h}));
    zoom.zoomBy(2, noon - 5h);
    QVERIFY(!zoom.isZoomed());
}

void TestChartNumbers::summaryNamesMarksThatAreSeen()
{
    ChartZoom zoom;
    zoom.setRange(lastOf(ChartRange::Day, noon));
    const QList<ChartMark> marks{{noon - 30h, ChartMark::Kind::Disabled, QStringLiteral("Long ago.")},
        {noon - 1h, ChartMark::Kind::Enabled, QStringLiteral("Enabled here at 11:02.")}};
    const QString words = chartSummary(sampleSeries(288), marks, ChartRange::Day, zoom);
    QVERIFY(words.contains(QStringLiteral("Enabled here at 11:02.")));
    QVERIFY(!words.contains(QStringLiteral("Long ago.")));
}

void TestChartNumbers::csvSaysWhatIsNotKnownByNothing()
{
    QLocale::setDefault(QLocale(QLocale::German)); // numbers for programs know no locale
    ConnectorSeries series;
    series.steps = {{noon - 10min, 0, 0, {}, {}}, {noon - 5min, 2999, 1, 1500us, 86ms}};
    series.demoUntil = noon - 5min;
    const SeriesCsv csv = seriesToCsv(series, lastOf(ChartRange::Hour, noon));
    QLocale::setDefault(QLocale::c());
    const QList<QByteArray> lines = csv.content.split('\n');
    QCOMPARE(csv.rows, 2);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], QByteArray("from,seconds,delivered,failed,error_rate_percent,p50_ms,p99_ms,demo\r"));
    QCOMPARE(lines[1], QByteArray("2025-01-15T11:52:00.000000Z,300,0,0,,,,true\r"));
    QCOMPARE(lines[2], QByteArray("2025-01-15T11:57:00.000000Z,300,2999,1,0.033,1.500,86.000,false\r"));
}

void TestChartNumbers::csvHoldsWhatIsSeen()
{
    QCOMPARE(seriesToCsv(sampleSeries(288), lastOf(ChartRange::Hour, noon)).rows, 13);
    QCOMPARE(seriesToCsv({}, lastOf(ChartRange::Hour, noon)).rows, 0);
}

QTEST_MAIN(TestChartNumbers)
#include "tst_chartnumbers.moc"
