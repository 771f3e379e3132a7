// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/samplebuilding.h"
#include "ui/common/emptystate.h"
#include "ui/feed/eventdetail.h"
#include "ui/feed/eventfeedpage.h"
#include "ui/feed/eventrows.h"
#include "ui/feed/eventtable.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace touchstone;
using namespace touchstone::ui;

using items::EventFeedModel;

class tst_EventFeedPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();

    void whileNothingIsHeardItSaysSo();
    void aFilterThatMatchesNothingSaysSo();
    void theRowsSpeakWords();
    void screenReadersHearASentence();
    void theFilterAppliesToRowsThereAndToCome();
    void theNewestRowStaysInView();
    void scrollingUpStopsFollowingAndTheEndResumes();
    void rowsThatLeaveDoNotMoveTheView();
    void pausingSaysHowManyWait();
    void clearingKeepsTheAccount();
    void theChosenEventIsShownAsJson();

private:
    QToolButton *buttonNamed(const EventFeedPage &page, const QString &start) const;

    std::unique_ptr<test::SampleBuilding> m_building;
};

void tst_EventFeedPage::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*propagateSizeHints).+")));
    m_building = std::make_unique<test::SampleBuilding>();
    m_building->addDevices();
}

QToolButton *tst_EventFeedPage::buttonNamed(const EventFeedPage &page, const QString &start) const
{
    for (QToolButton *button : page.findChildren<QToolButton *>()) {
        if (button->accessibleName().startsWith(start))
            return button;
    }
    return nullptr;
}

void tst_EventFeedPage::whileNothingIsHeardItSaysSo()
{
    EventFeedPage page(m_building->feed);
    page.show();
    auto *empty = page.findChild<EmptyState *>();
    QCOMPARE(empty->title(), QStringLiteral("Not listening"));
    QVERIFY(page.accounts().startsWith(QLatin1String("Not listening")));
    page.setListeningSince(QDateTime(QDate(2025, 1, 15), QTime(11, 30, 5)));
    QCOMPARE(empty->title(), QStringLiteral("Listening"));
    QVERIFY(page.accounts().startsWith(QLatin1String("Listening since 11:30:05")));
}

void tst_EventFeedPage::aFilterThatMatchesNothingSaysSo()
{
    EventFeedPage page(m_building->feed);
    page.show();
    m_building->feed.append(m_building->events(0, 20));
    auto *filter = page.findChild<QLineEdit *>();
    filter->setText(QStringLiteral("no such sensor"));
    QVERIFY(page.findChild<EmptyState *>()->isVisible());
    QCOMPARE(page.findChild<EmptyState *>()->title(), QStringLiteral("No event matches"));
    filter->clear();
    QVERIFY(page.table()->isVisible());
}

void tst_EventFeedPage::theRowsSpeakWords()
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

void tst_EventFeedPage::screenReadersHearASentence()
{
    EventRows rows(m_building->feed);
    m_building->feed.append(m_building->events(1, 1));
    QVERIFY(rows.index(0, EventFeedModel::TimeColumn)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(QStringLiteral("Møterom Fløyen: Touch, touched, at ")));
}

void tst_EventFeedPage::theFilterAppliesToRowsThereAndToCome()
{
    EventRows rows(m_building->feed);
    QAbstractItemModelTester tester(&rows);
    m_building->feed.append(m_building->events(0, 18));
    rows.setFilter(QStringLiteral("  møterom CO₂ "));
    QCOMPARE(rows.rowCount(), 2);
    m_building->feed.append(m_building->events(18, 9));
    QCOMPARE(rows.rowCount(), 3);
    rows.setFilter({});
    QCOMPARE(rows.rowCount(), 27);
}

void tst_EventFeedPage::theNewestRowStaysInView()
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

void tst_EventFeedPage::scrollingUpStopsFollowingAndTheEndResumes()
{
    EventFeedPage page(m_building->feed);
    page.resize(800, 300);
    page.show();
    m_building->feed.append(m_building->events(0, 100));
    QScrollBar *bar = page.table()->verticalScrollBar();
    bar->setValue(100);
    QVERIFY(!page.table()->isFollowing());
    QToolButton *newest = buttonNamed(page, QStringLiteral("Newest"));
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

void tst_EventFeedPage::rowsThatLeaveDoNotMoveTheView()
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

void tst_EventFeedPage::pausingSaysHowManyWait()
{
    EventFeedPage page(m_building->feed);
    page.show();
    m_building->feed.append(m_building->events(0, 10));
    QToolButton *pause = buttonNamed(page, QStringLiteral("Pause"));
    QVERIFY(pause);
    pause->click();
    m_building->feed.append(m_building->events(10, 1200));
    QCOMPARE(pause->text(), QStringLiteral("Resume (1,200 waiting)"));
    QVERIFY(page.accounts().contains(QLatin1String("waiting 1,200")));
    pause->click();
    QCOMPARE(pause->text(), QStringLiteral("Pause"));
    QCOMPARE(page.table()->model()->rowCount(), 1210);
}

void tst_EventFeedPage::clearingKeepsTheAccount()
{
    EventFeedPage page(m_building->feed);
    page.show();
    m_building->feed.append(m_building->events(0, 10));
    buttonNamed(page, QStringLiteral("Clear"))->click();
    QCOMPARE(m_building->feed.rowCount(), 0);
    QVERIFY(page.accounts().contains(QLatin1String("received 10")));
    QVERIFY(page.accounts().contains(QLatin1String("dropped 10")));
}

void tst_EventFeedPage::theChosenEventIsShownAsJson()
{
    EventFeedPage page(m_building->feed);
    page.resize(900, 400);
    page.show();
    m_building->feed.append(m_building->events(0, 10));
    auto *detail = page.findChild<EventDetail *>();
    QVERIFY(!detail->isVisible());
    page.table()->selectRow(0);
    QVERIFY(detail->isVisible());
    QVERIFY(detail->json().contains(m_building->feed.eventAt(0).eventId));
    const QString shown = detail->json();
    m_building->feed.clear(); // what is being read stays
    QCOMPARE(detail->json(), shown);
}

QTEST_MAIN(tst_EventFeedPage)
#include "tst_eventfeedpage.moc"
