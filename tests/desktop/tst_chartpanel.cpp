// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/sampleseries.h"
#include "ui/charts/chartpanel.h"
#include "ui/charts/charttoolbar.h"
#include "ui/charts/connectorcharts.h"
#include "ui/charts/segmentedchoice.h"

#include <QAbstractButton>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;
using touchstone::test::noon;
using touchstone::test::sampleSeries;
using namespace std::chrono_literals;

/// What stands around the charts.
class TestChartPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void rangesAreChosenByMouseAndKeyboard();
    void coverageIsTold();
    void theRangeStaysOverConnectors();
};

void TestChartPanel::rangesAreChosenByMouseAndKeyboard()
{
    ChartPanel panel;
    panel.resize(600, 360);
    panel.show();
    panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel));
    panel.setSeries(sampleSeries(288), noon);
    SegmentedChoice *ranges = panel.toolbar()->ranges();
    QCOMPARE(ranges->value(), int(ChartRange::Day));

    QTest::mouseClick(ranges->button(int(ChartRange::Hour)), Qt::LeftButton);
    QCOMPARE(panel.charts()->window(), lastOf(ChartRange::Hour, noon));

    QAbstractButton *hour = ranges->button(int(ChartRange::Hour));
    QVERIFY(hour->focusPolicy() & Qt::TabFocus);
    QVERIFY(!hour->accessibleName().isEmpty());
    hour->setFocus();
    QTest::keyClick(hour, Qt::Key_Right);
    QCOMPARE(panel.charts()->window(), lastOf(ChartRange::SixHours, noon));
    QVERIFY(!(hour->focusPolicy() & Qt::TabFocus)); // one stop of the Tab key
}

void TestChartPanel::coverageIsTold()
{
    ChartPanel panel;
    QVERIFY(panel.toolbar()->coverage().isEmpty());
    panel.setSeries(sampleSeries(12), noon);
    QVERIFY(panel.toolbar()->coverage().contains(QStringLiteral("known")));
    QVERIFY(panel.charts()->accessibleDescription().contains(panel.toolbar()->coverage()));
    panel.setEmpty(QStringLiteral("Nothing yet"));
    QVERIFY(panel.toolbar()->coverage().isEmpty());
}

void TestChartPanel::theRangeStaysOverConnectors()
{
    ChartPanel panel;
    panel.setSeries(sampleSeries(288), noon);
    panel.toolbar()->ranges()->button(int(ChartRange::Week))->click();
    panel.setLoading();
    panel.setSeries(sampleSeries(100), noon + 5min);
    QCOMPARE(panel.charts()->window(), lastOf(ChartRange::Week, noon + 5min));
}

QTEST_MAIN(TestChartPanel)
#include "tst_chartpanel.moc"
