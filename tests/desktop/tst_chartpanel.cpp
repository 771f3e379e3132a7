// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/sampleseries.h"
#include "ui/charts/chartpanel.h"
#include "ui/charts/charttoolbar.h"
#include "ui/charts/connectorcharts.h"
#include "ui/charts/segmentedchoice.h"
#include "ui/charts/seriestable.h"
#include "ui/charts/seriestablemodel.h"
#include "ui/common/messagebar.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

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
    void switchesChangeThePlots();
    void draggingZoomsAndADoubleClickEndsIt();
    void keysZoomAndEscapeLeavesTheZoom();
    void zoomIsKeptWhileNumbersArrive();
    void marksAreDrawnAndRead();
    void theTableShowsTheSameNumbers();
    void theTableFollowsRangeAndZoom();
    void rowsAreCopied();
    void writesWhatIsSeen_data();
    void writesWhatIsSeen();
    void saysWhyNothingWasWritten_data();
    void saysWhyNothingWasWritten();
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

void TestChartPanel::switchesChangeThePlots()
{
    ChartPanel panel;
    panel.resize(500, 300);
    panel.setSeries(sampleSeries(288), noon);
    QCOMPARE(panel.charts()->chartLayout().bands.size(), 3);
    panel.toolbar()->splitSwitch()->click();
    QCOMPARE(panel.charts()->chartLayout().bands.size(), 4);
    const QImage linear = panel.charts()->grab().toImage();
    panel.toolbar()->logSwitch()->click();
    QVERIFY(panel.charts()->options().logLatency);
    QVERIFY(panel.charts()->grab().toImage() != linear);
    panel.toolbar()->splitSwitch()->click();
    QCOMPARE(panel.charts()->chartLayout().bands.size(), 3);
}

void TestChartPanel::draggingZoomsAndADoubleClickEndsIt()
{
    ConnectorCharts charts;
    charts.resize(600, 360);
    charts.setSeries(sampleSeries(288), noon);
    const TimeWindow day = charts.window();
    const QPoint from = charts.chartLayout().plots().center().toPoint();
    const QPoint to = from + QPoint(100, 0);
    QTest::mousePress(&charts, Qt::LeftButton, {}, from);
    QTest::mouseRelease(&charts, Qt::LeftButton, {}, from + QPoint(1, 0)); // a click is no drag
    QCOMPARE(charts.window(), day);

    QTest::mousePress(&charts, Qt::LeftButton, {}, from);
    QTest::mouseMove(&charts, to);
    QTest::mouseRelease(&charts, Qt::LeftButton, {}, to);
    QVERIFY(charts.isZoomed());
    QCOMPARE(charts.window().begin, charts.chartLayout().timeAt(from.x(), day));
    QCOMPARE(charts.window().end, charts.chartLayout().timeAt(to.x(), day));

    QTest::mouseDClick(&charts, Qt::LeftButton, {}, from);
    QCOMPARE(charts.window(), day);
}

void TestChartPanel::keysZoomAndEscapeLeavesTheZoom()
{
    ConnectorCharts charts;
    charts.resize(600, 360);
    charts.setSeries(sampleSeries(288), noon);
    QTest::keyClick(&charts, Qt::Key_End);
    QTest::keyClick(&charts, Qt::Key_Plus);
    QTest::keyClick(&charts, Qt::Key_Plus);
    QCOMPARE(charts.window().length(), std::chrono::microseconds(6h));
    QTest::keyClick(&charts, Qt::Key_Minus);
    QCOMPARE(charts.window().length(), std::chrono::microseconds(12h));
    QTest::keyClick(&charts, Qt::Key_Home); // the zoom goes where the crosshair goes
    QCOMPARE(charts.currentStep(), std::optional<qsizetype>(0));
    QVERIFY(charts.window().contains(charts.series().steps[0].start + 150s));
    QTest::keyClick(&charts, Qt::Key_Escape);
    QVERIFY(!charts.isZoomed());
    QVERIFY(charts.currentStep());
    QTest::keyClick(&charts, Qt::Key_Escape);
    QCOMPARE(charts.currentStep(), std::nullopt);
}

void TestChartPanel::zoomIsKeptWhileNumbersArrive()
{
    ConnectorCharts charts;
    charts.setSeries(sampleSeries(288), noon);
    QTest::keyClick(&charts, Qt::Key_Plus);
    const TimeWindow part = charts.window();
    charts.setSeries(sampleSeries(288), noon + 1min);
    QCOMPARE(charts.window(), part);
    charts.setLoading(); // another connector
    charts.setSeries(sampleSeries(288), noon + 1min);
    QVERIFY(!charts.isZoomed());
}

void TestChartPanel::marksAreDrawnAndRead()
{
    ChartPanel panel;
    panel.resize(600, 360);
    panel.setSeries(sampleSeries(288), noon);
    const QImage plain = panel.charts()->grab().toImage();
    panel.setMarks({{noon - 1min, ChartMark::Kind::Disabled, QStringLiteral("Disabled here at 12:01.")}});
    QVERIFY(panel.charts()->grab().toImage() != plain);
    QVERIFY(panel.charts()->accessibleDescription().contains(QStringLiteral("Disabled here at 12:01.")));
    QTest::keyClick(panel.charts(), Qt::Key_End);
    QVERIFY(panel.charts()->accessibleDescription().contains(QStringLiteral("Disabled here at 12:01.")));
    QTest::keyClick(panel.charts(), Qt::Key_Left);
    QVERIFY(!panel.charts()->accessibleDescription().contains(QStringLiteral("Disabled")));
}

void TestChartPanel::theTableShowsTheSameNumbers()
{
    ChartPanel panel;
    QVERIFY(!panel.toolbar()->tableSwitch()->isEnabled()); // nothing is known yet
    ConnectorSeries series = sampleSeries(12, 2999, 1);
    series.steps[3].latency50p.reset();
    panel.setSeries(series, noon);
    panel.toolbar()->tableSwitch()->click();
    const QAbstractItemModel &rows = *panel.table()->model();
    QCOMPARE(rows.rowCount(), 12);
    const auto text = [&rows](int row, int column, int role = Qt::DisplayRole) {
        return rows.index(row, column).data(role).toString().replace(QChar::Nbsp, u' ');
    };
    QCOMPARE(text(0, SeriesTableModel::ErrorColumn), QStringLiteral("1"));
    QCOMPARE(text(0, SeriesTableModel::LatencyColumn), QStringLiteral("86.0 ms"));
    QCOMPARE(text(3, SeriesTableModel::MedianColumn), QStringLiteral("not known"));
    QVERIFY(text(3, SeriesTableModel::TimeColumn, Qt::AccessibleTextRole).contains(QStringLiteral("p50 not known")));
    QVERIFY(!panel.table()->accessibleName().isEmpty());

    panel.setEmpty(QStringLiteral("Nothing yet"));
    QVERIFY(panel.charts()->isVisibleTo(&panel)); // where the reason stands
}

void TestChartPanel::theTableFollowsRangeAndZoom()
{
    ChartPanel panel;
    panel.setSeries(sampleSeries(288), noon);
    panel.toolbar()->tableSwitch()->click();
    const QAbstractItemModel &rows = *panel.table()->model();
    QCOMPARE(rows.rowCount(), 288);
    panel.toolbar()->ranges()->button(int(ChartRange::Hour))->click();
    QCOMPARE(rows.rowCount(), 13);
    panel.setMarks({{noon - 1min, ChartMark::Kind::Edited, QStringLiteral("Changed here.")}});
    QCOMPARE(rows.index(12, SeriesTableModel::NoteColumn).data().toString(), QStringLiteral("Changed here."));
    QTest::keyClick(panel.charts(), Qt::Key_Plus);
    QVERIFY(rows.rowCount() < 13);
}

void TestChartPanel::rowsAreCopied()
{
    ChartPanel panel;
    panel.setSeries(sampleSeries(12, 7, 0), noon);
    panel.toolbar()->tableSwitch()->click();
    QVERIFY(panel.table()->selectedText().isEmpty());
    panel.table()->selectRow(0);
    QTest::keyClick(panel.table(), Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].split(u'\t').size(), int(SeriesTableModel::ColumnCount));
    QCOMPARE(lines[1].split(u'\t')[SeriesTableModel::SuccessColumn], QStringLiteral("7"));
}

void TestChartPanel::writesWhatIsSeen_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::addColumn<QString>("told");
    QTest::newRow("numbers") << "day.csv" << QByteArray("from,") << "288 row";
    QTest::newRow("picture") << "day.PNG" << QByteArray("\x89PNG") << "written";
    QTest::newRow("drawing") << "day.svg" << QByteArray("<?xml") << "written";
}

void TestChartPanel::writesWhatIsSeen()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begins);
    QFETCH(QString, told);
    const QTemporaryDir folder;
    ChartPanel panel;
    panel.resize(500, 320);
    panel.setSeries(sampleSeries(288), noon);
    panel.exportTo(folder.filePath(name));
    QTRY_VERIFY(!panel.messages()->text().isEmpty());
    QVERIFY2(panel.messages()->text().contains(told), qPrintable(panel.messages()->text()));
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(begins));
}

void TestChartPanel::saysWhyNothingWasWritten_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no such folder") << "missing/day.csv"
                                    << "Choose another folder";
    QTest::newRow("no such format") << "day.xls"
                                    << ".csv, .png or .svg";
}

void TestChartPanel::saysWhyNothingWasWritten()
{
    QFETCH(QString, name);
    QFETCH(QString, reason);
    const QTemporaryDir folder;
    ChartPanel panel;
    panel.setSeries(sampleSeries(288), noon);
    panel.exportTo(folder.filePath(name));
    QTRY_VERIFY(!panel.messages()->text().isEmpty());
    const QString text = panel.messages()->text();
    QVERIFY2(text.startsWith(QStringLiteral("Nothing was written.")), qPrintable(text));
    QVERIFY2(text.contains(reason) && text.contains(name), qPrintable(text));
}

QTEST_MAIN(TestChartPanel)
#include "tst_chartpanel.moc"
