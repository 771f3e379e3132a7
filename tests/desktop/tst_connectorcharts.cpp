// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/sampleseries.h"
#include "ui/charts/chartlayout.h"
#include "ui/charts/connectorcharts.h"
#include "ui/charts/crosshair.h"
#include "ui/charts/seriesplot.h"
#include "ui/charts/sparkline.h"

#include <QPainter>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;
using test::sampleSeries;
using namespace std::chrono_literals;

namespace {

const Timestamp now = test::noon;

} // namespace

class TestConnectorCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gapsStayGaps();
    void missingLatencyIsAGap();
    void stepsOutsideOfTheDayAreNotDrawn();
    void runningStepIsLeftOut();
    void runningStepIsDrawnWhenItIsAllThereIs();
    void axisTop_data();
    void axisTop();
    void findsTheStepOfATime();
    void layoutDependsOnRoomAndFontAlone();
    void axisLabelsFitTheMargin();
    void boxStaysInside();
    void sparklineKeepsGapsAndSums();
    void sparklineIsDrawnOnce();
    void plotsDoNotJump();
    void statesAreTold();
    void keyboardMovesTheCrosshair();
    void crosshairStaysAtItsMoment();
    void minutesAreDrawnWhereTheyAreAllThatIsSeen();
    void emptySeriesIsHarmless();
};

void TestConnectorCharts::gapsStayGaps()
{
    ConnectorSeries holes = sampleSeries(10);
    holes.steps.removeAt(4);
    const auto runs = plotRuns(holes, Quantity::Success, lastOf(ChartRange::Day, now));
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs[0].size(), 4);
    QCOMPARE(runs[1].size(), 4); // the running step is not drawn
    QCOMPARE(runs[0][0].x(), plotTime(holes.steps[0].start + 150s));
}

void TestConnectorCharts::missingLatencyIsAGap()
{
    ConnectorSeries quiet = sampleSeries(10);
    quiet.steps[3].latency99p.reset();
    quiet.steps[4].latency99p.reset();
    QCOMPARE(plotRuns(quiet, Quantity::Latency, lastOf(ChartRange::Day, now)).size(), 2);
    QCOMPARE(plotRuns(quiet, Quantity::Success, lastOf(ChartRange::Day, now)).size(), 1);
}

void TestConnectorCharts::stepsOutsideOfTheDayAreNotDrawn()
{
    const auto runs = plotRuns(sampleSeries(600), Quantity::Errors, lastOf(ChartRange::Day, now));
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs[0].size(), 288);
}

void TestConnectorCharts::runningStepIsLeftOut()
{
    QCOMPARE(plotRuns(sampleSeries(10), Quantity::Success, lastOf(ChartRange::Day, now))[0].size(), 9);
    QCOMPARE(plotRuns(sampleSeries(10), Quantity::Success, lastOf(ChartRange::Day, now + 3min))[0].size(), 10);
}

void TestConnectorCharts::runningStepIsDrawnWhenItIsAllThereIs()
{
    ConnectorSeries fresh = sampleSeries(10, 0, 0);
    fresh.steps.last().successCount = 3;
    QCOMPARE(plotRuns(fresh, Quantity::Success, lastOf(ChartRange::Day, now))[0].size(), 10);
}

void TestConnectorCharts::axisTop_data()
{
    QTest::addColumn<double>("greatest");
    QTest::addColumn<int>("quantity");
    QTest::addColumn<double>("top");
    const int count = int(Quantity::Errors);
    const int latency = int(Quantity::Latency);
    QTest::newRow("nothing") << 0.0 << count << 10.0;
    QTest::newRow("one: halves are whole") << 1.0 << count << 2.0;
    QTest::newRow("two") << 2.0 << count << 2.0;
    QTest::newRow("three") << 3.0 << count << 4.0;
    QTest::newRow("seven") << 7.0 << count << 8.0;
    QTest::newRow("eleven") << 11.0 << count << 12.0;
    QTest::newRow("between") << 61.0 << count << 80.0;
    QTest::newRow("a million and one") << 1'000'001.0 << count << 1'200'000.0;
    QTest::newRow("no latency") << 0.0 << latency << 100'000.0;
    QTest::newRow("86 ms") << 86'000.0 << latency << 100'000.0;
    QTest::newRow("1.1 s") << 1'100'000.0 << latency << 1'200'000.0;
}

void TestConnectorCharts::axisTop()
{
    QFETCH(double, greatest);
    QFETCH(int, quantity);
    QFETCH(double, top);
    QCOMPARE(ui::axisTop(greatest, Quantity(quantity)), top);
}

void TestConnectorCharts::findsTheStepOfATime()
{
    ConnectorSeries holes = sampleSeries(10);
    const Timestamp removed = holes.steps[4].start;
    holes.steps.removeAt(4);
    QCOMPARE(stepAt(holes, holes.steps[0].start), std::optional<qsizetype>(0));
    QCOMPARE(stepAt(holes, holes.steps[0].start + 299s), std::optional<qsizetype>(0));
    QCOMPARE(stepAt(holes, removed + 1s), std::nullopt);
    QCOMPARE(stepAt(holes, holes.steps[0].start - 1us), std::nullopt);
    QCOMPARE(stepAt(holes, holes.steps.last().start + 300s), std::nullopt);
    QCOMPARE(stepAt({}, now), std::nullopt);
}

void TestConnectorCharts::layoutDependsOnRoomAndFontAlone()
{
    const QFontMetrics metrics{QFont()};
    const ChartLayout layout = layoutCharts({600, 360}, metrics);
    QVERIFY(layout.times.bottom() <= 360);
    for (qsizetype i = 0; i < layout.bands.size(); ++i) {
        QCOMPARE(layout.bands[i].plot.left(), layout.bands[0].plot.left());
        QCOMPARE(layout.bands[i].plot.right(), layout.bands[0].plot.right());
        QCOMPARE(layout.bands[i].plot.height(), layout.bands[0].plot.height());
        QVERIFY(layout.bands[i].title.bottom() <= layout.bands[i].plot.top());
    }
    const TimeWindow window = lastOf(ChartRange::Day, now);
    QCOMPARE(layout.xOf(window.begin, window), layout.plots().left());
    QCOMPARE(layout.xOf(window.end, window), layout.plots().right());
    QCOMPARE(layout.timeAt(layout.plots().left() - 50, window), window.begin);
    QCOMPARE(layout.timeAt(layout.plots().right() + 50, window), window.end);
    QVERIFY(layoutCharts({1, 1}, metrics).plots().isValid());
}

void TestConnectorCharts::axisLabelsFitTheMargin()
{
    const QFontMetrics metrics{QFont()};
    const double margin = layoutCharts({600, 360}, metrics).plots().left();
    for (const double value : {0.0, 10.0, 60'000.0, 99'999.0, 120'000.0, 800'000.0, 1'600'000.0, 80'000'000.0})
        QVERIFY(metrics.horizontalAdvance(axisLabel(value, Quantity::Success)) <= margin);
    for (const double value : {0.0, 600.0, 80'000.0, 600'000.0, 1'200'000.0, 10'000'000.0})
        QVERIFY(metrics.horizontalAdvance(axisLabel(value, Quantity::Latency)) <= margin);
}

void TestConnectorCharts::boxStaysInside()
{
    const QRectF bounds(0, 0, 300, 200);
    const QSizeF size(120, 80);
    for (const double x : {0.0, 100.0, 200.0, 300.0})
        QVERIFY(bounds.contains(Crosshair::boxAt(x, size, bounds)));
    QVERIFY(Crosshair::boxAt(100, size, bounds).left() > 100);
    QVERIFY(Crosshair::boxAt(250, size, bounds).right() < 250);
}

void TestConnectorCharts::sparklineKeepsGapsAndSums()
{
    ConnectorSeries halfDay = sampleSeries(144, 2, 1);
    const QList<SparklineBucket> buckets = sparklineBuckets(halfDay, 24);
    QCOMPARE(buckets.size(), 24);
    QVERIFY(!buckets[0].known);
    QVERIFY(buckets[23].known);
    QCOMPARE(buckets[23].success, 24.0);
    QCOMPARE(buckets[23].errors, 12.0);
    double total = 0;
    for (const SparklineBucket &bucket : buckets)
        total += bucket.success;
    QCOMPARE(total, 288.0);
    QVERIFY(!sparklineBuckets({}, 5)[0].known);
    // Of what slides the latest point of a part stands for it.
    ConnectorSeries sliding = sampleSeries(288, 300, 20);
    sliding.window = std::chrono::hours(3);
    QCOMPARE(sparklineBuckets(sliding, 24)[12].success, 300.0);
}

void TestConnectorCharts::sparklineIsDrawnOnce()
{
    QImage first(100, 30, QImage::Format_ARGB32_Premultiplied);
    first.fill(Qt::white);
    QImage second = first;
    const QImage blank = first;
    const QPalette palette;
    QPainter firstPainter(&first);
    paintSparkline(firstPainter, first.rect(), sampleSeries(288), palette);
    firstPainter.end();
    QPainter secondPainter(&second);
    paintSparkline(secondPainter, second.rect(), sampleSeries(288), palette);
    paintSparkline(secondPainter, QRect(), sampleSeries(288), palette);
    paintSparkline(secondPainter, second.rect(), {}, palette);
    secondPainter.end();
    QVERIFY(first != blank);
    QCOMPARE(first, second);
}

void TestConnectorCharts::plotsDoNotJump()
{
    ConnectorCharts charts;
    charts.resize(600, 360);
    charts.setSeries(sampleSeries(288, 1, 0), now);
    charts.grab();
    const QRectF before = charts.chartLayout().plots();
    charts.setSeries(sampleSeries(288, 98'765, 4'321), now);
    charts.grab();
    QCOMPARE(charts.chartLayout().plots(), before);
}

void TestConnectorCharts::statesAreTold()
{
    ConnectorCharts charts;
    QCOMPARE(charts.state(), ConnectorCharts::State::Loading);
    QVERIFY(!charts.accessibleName().isEmpty());
    charts.setEmpty(QStringLiteral("Nothing yet"));
    QCOMPARE(charts.state(), ConnectorCharts::State::Empty);
    QCOMPARE(charts.accessibleDescription(), QStringLiteral("Nothing yet"));
    ConnectorSeries demo = sampleSeries(288);
    charts.setSeries(demo, now);
    QVERIFY(charts.accessibleDescription().contains(QStringLiteral("288")));
    QVERIFY(!charts.accessibleDescription().contains(QStringLiteral("demo")));
    const QImage plain = charts.grab().toImage();
    demo.demoUntil = now - 6h;
    charts.setSeries(demo, now);
    QVERIFY(charts.accessibleDescription().contains(QStringLiteral("demo")));
    QVERIFY(charts.grab().toImage() != plain);
}

void TestConnectorCharts::keyboardMovesTheCrosshair()
{
    ConnectorCharts charts;
    charts.resize(600, 360);
    QTest::keyClick(&charts, Qt::Key_Left); // nothing to move over
    QCOMPARE(charts.currentStep(), std::nullopt);
    charts.setSeries(sampleSeries(10), now);
    QTest::keyClick(&charts, Qt::Key_Left);
    QCOMPARE(charts.currentStep(), std::optional<qsizetype>(9));
    QTest::keyClick(&charts, Qt::Key_Left);
    QCOMPARE(charts.currentStep(), std::optional<qsizetype>(8));
    QVERIFY(charts.accessibleDescription().contains(QStringLiteral("10 delivered")));
    QTest::keyClick(&charts, Qt::Key_Home);
    QTest::keyClick(&charts, Qt::Key_Left);
    QCOMPARE(charts.currentStep(), std::optional<qsizetype>(0));
    QTest::keyClick(&charts, Qt::Key_End);
    QTest::keyClick(&charts, Qt::Key_Right);
    QCOMPARE(charts.currentStep(), std::optional<qsizetype>(9));
    QTest::keyClick(&charts, Qt::Key_Escape);
    QCOMPARE(charts.currentStep(), std::nullopt);
}

void TestConnectorCharts::crosshairStaysAtItsMoment()
{
    ConnectorCharts charts;
    ConnectorSeries first = sampleSeries(10);
    charts.setSeries(first, now);
    QTest::keyClick(&charts, Qt::Key_End);
    ConnectorSeries later = first;
    later.steps.removeFirst();
    later.steps.append({first.steps.last().start + 300s, 1, 0, 1ms, 1ms});
    charts.setSeries(later, now + 5min);
    QCOMPARE(charts.currentStep(), std::optional<qsizetype>(8));
    charts.setSeries({}, now);
    QCOMPARE(charts.currentStep(), std::nullopt);
}

void TestConnectorCharts::minutesAreDrawnWhereTheyAreAllThatIsSeen()
{
    ConnectorCharts charts;
    charts.resize(600, 360);
    charts.setSeries(sampleSeries(288), now, test::sampleMinutes(180));
    QCOMPARE(charts.series().step, 300s);
    QTest::keyClick(&charts, Qt::Key_End);
    QTest::keyClick(&charts, Qt::Key_Left); // at 11:55
    const Coverage whole = charts.coverage();
    for (int halving = 0; halving < 4; ++halving)
        QTest::keyClick(&charts, Qt::Key_Plus);
    QCOMPARE(charts.series().step, 60s);
    QCOMPARE(charts.series().steps[*charts.currentStep()].start, now - 7min); // the same moment
    QCOMPARE(charts.coverage(), whole);                                       // of the range, not of what is seen
    QTest::mouseDClick(&charts, Qt::LeftButton);
    QCOMPARE(charts.series().step, 300s);
    QCOMPARE(charts.series().steps[*charts.currentStep()].start, now - 7min);
}

void TestConnectorCharts::emptySeriesIsHarmless()
{
    ConnectorCharts charts;
    charts.resize(1, 1);
    charts.setSeries({}, now);
    QVERIFY(!charts.grab().isNull());
    charts.resize(600, 360);
    QTest::keyClick(&charts, Qt::Key_Left);
    QVERIFY(!charts.grab().isNull());
}

QTEST_MAIN(TestConnectorCharts)
#include "tst_connectorcharts.moc"
