// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/finding.h"
#include "tests/desktop/samplebuilding.h"
#include "ui/feed/eventactions.h"
#include "ui/feed/eventfeedpage.h"
#include "ui/feed/eventrows.h"
#include "ui/feed/eventtable.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;

using items::EventFeedModel;

/// The rows of the live events and the table that they stand in.
class tst_EventTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();

    void theRowsSpeakWords();
    void screenReadersHearASentence();
    void theNewestRowStaysInView();
    void scrollingUpStopsFollowingAndTheEndResumes();
    void rowsThatLeaveDoNotMoveTheView();
    void aGapIsARowAcrossTheTable();
    void marksHaveWords();
    void rowsAreCopiedAsTheyAreShownAndAsJson();
    void columnsGiveWayInANarrowTable();

private:
    std::unique_ptr<test::SampleBuilding> m_building;
};

void tst_EventTable::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*propagateSizeHints).+")));
    m_building = std::make_unique<test::SampleBuilding>();
    m_building->addDevices();
}

void tst_EventTable::theRowsSpeakWords()
{
    EventRows rows(m_building->feed);
    QAbstractItemModelTester tester(&rows);
    m_building->feed.append(m_building->events(0, 9));
    const auto cell = [&rows](int row, int column) { return rows.index(row, column).data().toString(); };
    QCOMPARE(cell(0, EventFeedModel::SensorColumn), QStringLiteral("Kjøleskap kjøkken 2. etg."));
    QCOMPARE(cell(0, EventFeedModel::TypeColumn), QStringLiteral("Temperature"));
    QCOMPARE(cell(0, EventFeedModel::ValueColumn), QStringLiteral("4.6\u00a0°C"));
    QCOMPARE(cell(1, EventFeedModel::ValueColumn), QStringLiteral("touched"));
    QCOMPARE(cell(2, EventFeedModel::ValueColumn), QStringLiteral("closed"));
    QCOMPARE(cell(7, EventFeedModel::ValueColumn), QStringLiteral("dry"));
    QVERIFY(QRegularExpression(QStringLiteral("^\\d\\d:\\d\\d:\\d\\d\\.\\d{3}$"))
                .match(cell(0, EventFeedModel::TimeColumn))
                .hasMatch());
}

void tst_EventTable::screenReadersHearASentence()
{
    EventRows rows(m_building->feed);
    m_building->feed.append(m_building->events(1, 1));
    QVERIFY(rows.index(0, EventFeedModel::TimeColumn)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(QStringLiteral("Møterom Fløyen: Touch, touched, at ")));
}

void tst_EventTable::theNewestRowStaysInView()
{
    EventFeedPage page(m_building->feed);
    page.resize(800, 300);
    page.show();
    for (int i = 0; i < 5; ++i)
        m_building->feed.append(m_building->events(i * 40, 40));
    const QScrollBar *bar = page.table()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    QCOMPARE(bar->value(), bar->maximum());
}

void tst_EventTable::scrollingUpStopsFollowingAndTheEndResumes()
{
    EventFeedPage page(m_building->feed);
    page.resize(800, 300);
    page.show();
    m_building->feed.append(m_building->events(0, 100));
    QScrollBar *bar = page.table()->verticalScrollBar();
    bar->setValue(100);
    QVERIFY(!page.table()->isFollowing());
    QToolButton *newest = test::toolButton(page, QStringLiteral("Newest"));
    QVERIFY(newest && newest->isVisible());
    m_building->feed.append(m_building->events(100, 50));
    QCOMPARE(bar->value(), 100);

    bar->setValue(bar->maximum()); // came back by hand
    QVERIFY(page.table()->isFollowing());
    QVERIFY(!newest->isVisible());
    bar->setValue(100);
    QTest::keyClick(page.table(), Qt::Key_End);
    QVERIFY(page.table()->isFollowing());
    m_building->feed.append(m_building->events(150, 50));
    QCOMPARE(bar->value(), bar->maximum());
}

void tst_EventTable::rowsThatLeaveDoNotMoveTheView()
{
    EventFeedModel feed(m_building->devices, 100);
    EventFeedPage page(feed);
    page.resize(800, 300);
    page.show();
    feed.append(m_building->events(0, 100));
    QScrollBar *bar = page.table()->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    const QModelIndex before = page.table()->indexAt({5, 5});
    const QString read = before.data(EventFeedModel::EventIdRole).toString();
    feed.append(m_building->events(100, 1)); // the oldest five leave
    QCOMPARE(page.table()->indexAt({5, 5}).data(EventFeedModel::EventIdRole).toString(), read);
    QVERIFY(!page.table()->isFollowing());
}

void tst_EventTable::aGapIsARowAcrossTheTable()
{
    EventRows rows(m_building->feed);
    StreamGap gap;
    gap.number = 1;
    gap.begin = fromDateTime(QDateTime(QDate(2025, 1, 15), QTime(12, 3, 4)));
    gap.reason = QStringLiteral("The server closed the stream");
    m_building->feed.setGap(gap);
    const auto text = [&rows] { return rows.index(0, 0).data(EventRows::RowTextRole).toString(); };
    QCOMPARE(text(), QStringLiteral("Gap: nothing has been heard since 12:03:04: The server closed the stream."));
    gap.end = gap.begin + std::chrono::seconds(15);
    gap.filling = StreamGap::Filling::Complete;
    gap.filledIn = 12;
    m_building->feed.setGap(gap);
    QCOMPARE(
        text(), QStringLiteral("Gap: nothing was heard from 12:03:04 to 12:03:19 (15\u00a0s): The server closed the "
                               "stream. Filled in from the event history: 12."));
    gap.filling = StreamGap::Filling::Impossible;
    gap.notFilledBecause = QStringLiteral("The cloud keeps no history.");
    m_building->feed.setGap(gap);
    QVERIFY(text().endsWith(QLatin1String("Not filled in: The cloud keeps no history.")));
    QCOMPARE(rows.index(0, 0).data(Qt::AccessibleTextRole).toString(), text());
    gap.isEarlier = true;
    gap.filling = StreamGap::Filling::Waiting; // the program ended before
    m_building->feed.setGap(gap);
    const QString date = QLocale().toString(QDate(2025, 1, 15), QLocale::ShortFormat);
    QCOMPARE(text(), QStringLiteral("Gap of an earlier run: nothing was heard from %1 12:03:04 to 12:03:19: The server "
                                    "closed the stream. The event history was not asked for what came meanwhile.")
                         .arg(date));
}

void tst_EventTable::marksHaveWords()
{
    EventFeedPage page(m_building->feed);
    page.resize(900, 400);
    page.show();
    m_building->feed.append(m_building->events(0, 9));
    FeedSettings settings = page.settings();
    QCOMPARE(settings.marks.save(QStringLiteral("Door"), QStringLiteral("type:contact")), SavedFilters::Refusal::None);
    QCOMPARE(settings.marks.save(QStringLiteral("No"), QStringLiteral("tpye:x")), SavedFilters::Refusal::NoFilter);
    page.setSettings(settings);
    const auto word = [&page](int row) {
        return page.table()->model()->index(row, 0).data(EventRows::MarkWordRole).toString();
    };
    QCOMPARE(word(1), QString());
    QCOMPARE(word(2), QStringLiteral("Door"));
    QVERIFY(page.table()
                ->model()
                ->index(2, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .endsWith(QLatin1String(", marked Door")));
    QVERIFY(!page.grab().isNull());
}

void tst_EventTable::rowsAreCopiedAsTheyAreShownAndAsJson()
{
    EventFeedPage page(m_building->feed);
    page.resize(1200, 400);
    page.show();
    m_building->feed.append(m_building->events(0, 9));
    page.table()->selectRow(1);
    auto *actions = page.findChild<EventActions *>();
    actions->copyRows();
    const QString row = QGuiApplication::clipboard()->text();
    QVERIFY2(row.contains(QStringLiteral("\tMøterom Fløyen\tTouch\ttouched\tfloor: 2")), qPrintable(row));
    actions->copyJson();
    QCOMPARE(QGuiApplication::clipboard()->text().trimmed().toUtf8(), eventToJson(m_building->feed.eventAt(1)));
}

void tst_EventTable::columnsGiveWayInANarrowTable()
{
    EventFeedPage page(m_building->feed);
    page.resize(1200, 300);
    page.show();
    m_building->feed.append(m_building->events(0, 9));
    QVERIFY(page.table()->shownColumns().contains(EventFeedModel::LabelsColumn));
    page.resize(600, 300);
    QVERIFY(!page.table()->shownColumns().contains(EventFeedModel::LabelsColumn));
    QVERIFY(page.table()->shownColumns().contains(EventFeedModel::ValueColumn));
    QVERIFY(!page.table()->horizontalScrollBar()->isVisible());

    EventColumns columns;
    columns.set(EventFeedModel::ValueColumn, false);
    columns.set(EventFeedModel::EventIdColumn, true);
    columns.set(EventFeedModel::TimeColumn, false); // always there
    page.table()->setColumns(columns);
    QCOMPARE(page.table()->shownColumns(),
        QList<int>({EventFeedModel::TimeColumn, EventFeedModel::SensorColumn, EventFeedModel::TypeColumn,
            EventFeedModel::LabelsColumn, EventFeedModel::SignalColumn, EventFeedModel::EventIdColumn}));
    QCOMPARE(EventColumns::fromKeys(columns.keys()), columns);
}

QTEST_MAIN(tst_EventTable)
#include "tst_eventtable.moc"
