// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/finding.h"
#include "tests/desktop/samplebuilding.h"
#include "ui/common/emptystate.h"
#include "ui/feed/eventactions.h"
#include "ui/feed/eventdetail.h"
#include "ui/feed/eventfeedpage.h"
#include "ui/feed/eventrequest.h"
#include "ui/feed/eventrows.h"
#include "ui/feed/eventtable.h"
#include "ui/feed/feedfilterfield.h"
#include "ui/feed/feedfiltermenu.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;

using items::EventFeedModel;

namespace {

items::FeedFilter filterOf(const QString &text)
{
    const items::FeedFilter::Parsed parsed = items::FeedFilter::parse(text);
    if (!std::holds_alternative<items::FeedFilter>(parsed))
        qFatal("%s is no filter", qPrintable(text));
    return std::get<items::FeedFilter>(parsed);
}

} // namespace

class tst_EventFeedPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();

    void whileNothingIsHeardItSaysSo();
    void aFilterThatMatchesNothingSaysSo();
    void theFilterAppliesToRowsThereAndToCome();
    void pausingSaysHowManyWait();
    void clearingKeepsTheAccount();
    void theChosenEventIsShownAsJson();
    void theChosenEventStaysChosenUnderAnotherFilter();
    void anotherFilterShowsTheSamePlace();
    void everyEventIsAccountedFor();
    void unreadableMessagesAreCountedApart();
    void touchedSensorsAreMarked();
    void aFilterThatIsNoneIsExplained();
    void aDoubleClickFiltersByTheCell();
    void aMenuOfTypesWritesTheFilter();
    void aRequestHoldsNoSecret();
    void aFieldHasAPath();
    void settingsSurvive();
    void settingsThatAreNoneAreLeftOut();

private:
    std::unique_ptr<test::SampleBuilding> m_building;
};

void tst_EventFeedPage::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!.*propagateSizeHints).+")));
    m_building = std::make_unique<test::SampleBuilding>();
    m_building->addDevices();
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
    auto *filter = page.findChild<FeedFilterField *>();
    filter->setText(QStringLiteral("no such sensor"));
    QVERIFY(page.findChild<EmptyState *>()->isVisible());
    QCOMPARE(page.findChild<EmptyState *>()->title(), QStringLiteral("No event matches"));
    filter->clear();
    QVERIFY(page.table()->isVisible());
}

void tst_EventFeedPage::theFilterAppliesToRowsThereAndToCome()
{
    EventRows rows(m_building->feed);
    QAbstractItemModelTester tester(&rows);
    m_building->feed.append(m_building->events(0, 18));
    rows.setFilter(filterOf(QStringLiteral("  møterom CO₂ ")));
    QCOMPARE(rows.rowCount(), 2);
    m_building->feed.append(m_building->events(18, 9));
    QCOMPARE(rows.rowCount(), 3);
    rows.setFilter({});
    QCOMPARE(rows.rowCount(), 27);
}

void tst_EventFeedPage::pausingSaysHowManyWait()
{
    EventFeedPage page(m_building->feed);
    page.show();
    m_building->feed.append(m_building->events(0, 10));
    QToolButton *pause = test::toolButton(page, QStringLiteral("Pause"));
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
    test::toolButton(page, QStringLiteral("Clear"))->click();
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

void tst_EventFeedPage::theChosenEventStaysChosenUnderAnotherFilter()
{
    EventFeedPage page(m_building->feed);
    page.resize(900, 400);
    page.show();
    m_building->feed.append(m_building->events(0, 90));
    page.table()->selectRow(1); // a touch
    const QString chosen = page.table()->currentIndex().data(EventFeedModel::EventIdRole).toString();
    page.setFilter(QStringLiteral("type:temperature"));
    QVERIFY(!page.table()->currentIndex().isValid());
    page.setFilter(QStringLiteral("type:touch"));
    QCOMPARE(page.table()->currentIndex().data(EventFeedModel::EventIdRole).toString(), chosen);
    page.setFilter({});
    QCOMPARE(page.table()->currentIndex().data(EventFeedModel::EventIdRole).toString(), chosen);
}

void tst_EventFeedPage::anotherFilterShowsTheSamePlace()
{
    EventFeedPage page(m_building->feed);
    page.resize(900, 300);
    page.show();
    m_building->feed.append(m_building->events(0, 900));
    const auto top = [&page] { return page.table()->indexAt({5, 5}).data(EventFeedModel::TimestampRole).toDateTime(); };
    page.table()->verticalScrollBar()->setValue(page.table()->verticalScrollBar()->maximum() / 2);
    const QDateTime before = top();
    page.setFilter(QStringLiteral("type:touch"));
    QVERIFY(!page.table()->isFollowing());
    QVERIFY(std::abs(before.msecsTo(top())) < 3000); // events are a third of a second apart
    Device device = m_building->devices.devices().first();
    device.labels.insert(QStringLiteral("room"), QStringLiteral("9"));
    m_building->devices.setDevice(device); // filters anew
    QVERIFY(!page.table()->isFollowing());
    QVERIFY(std::abs(before.msecsTo(top())) < 3000);
    page.table()->followNewest();
    page.setFilter({});
    QVERIFY(page.table()->isFollowing());
}

void tst_EventFeedPage::everyEventIsAccountedFor()
{
    EventFeedPage page(m_building->feed);
    page.show();
    page.setFilter(QStringLiteral("type:touch"));
    m_building->feed.append(m_building->events(0, 18));
    m_building->feed.append(m_building->events(17, 1));
    m_building->feed.setGap({1, {}, {}, QStringLiteral("closed"), {}, 0, {}});
    QVERIFY2(page.accounts().contains(
                 QStringLiteral("received 19  ·  shown 6  ·  filtered 12  ·  repeated 1  ·  dropped 0")),
        qPrintable(page.accounts()));
}

void tst_EventFeedPage::unreadableMessagesAreCountedApart()
{
    EventFeedPage page(m_building->feed);
    QVERIFY(!page.accounts().contains(QLatin1String("unreadable")));
    page.setUnreadable(3);
    QVERIFY(page.accounts().contains(QLatin1String("received 0")));
    QVERIFY(page.accounts().contains(QLatin1String("unreadable 3")));
}

void tst_EventFeedPage::touchedSensorsAreMarked()
{
    EventRows rows(m_building->feed);
    QAbstractItemModelTester tester(&rows);
    rows.setTouches(m_building->touches);
    m_building->feed.append({m_building->touch(0, 1), m_building->touch(1, 2)});
    const auto cell = [&rows](int row) { return rows.index(row, EventFeedModel::SensorColumn); };
    QVERIFY(cell(0).data(Qt::DecorationRole).value<QIcon>().isNull());
    QSignalSpy changed(&rows, &EventRows::dataChanged);

    m_building->touches.setListening(true);
    m_building->touches.apply({m_building->touch(0, 1)});
    QCOMPARE(changed.size(), 1);
    QVERIFY(!cell(0).data(Qt::DecorationRole).value<QIcon>().isNull());
    QVERIFY(cell(1).data(Qt::DecorationRole).value<QIcon>().isNull());
    const QString sentence = rows.index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(sentence.contains(QLatin1String("a sensor that was touched")), qPrintable(sentence));

    m_building->touches.clear();
    QVERIFY(cell(0).data(Qt::DecorationRole).value<QIcon>().isNull());
}

void tst_EventFeedPage::aFilterThatIsNoneIsExplained()
{
    EventFeedPage page(m_building->feed);
    page.show();
    m_building->feed.append(m_building->events(0, 18));
    page.setFilter(QStringLiteral("type:touch"));
    auto *field = page.findChild<FeedFilterField *>();
    field->setText(QStringLiteral("tpye:touch"));
    QCOMPARE(page.table()->model()->rowCount(), 6); // the last one that was one counts
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY2(field->problem().contains(QLatin1String("Did you mean type:?")), qPrintable(field->problem()));
    field->setText({});
    QVERIFY(field->problem().isEmpty());
    QCOMPARE(page.table()->model()->rowCount(), 18);
}

void tst_EventFeedPage::aDoubleClickFiltersByTheCell()
{
    EventFeedPage page(m_building->feed);
    page.resize(900, 400);
    page.show();
    m_building->feed.append(m_building->events(0, 18));
    auto *field = page.findChild<FeedFilterField *>();
    EventTable *table = page.table();
    Q_EMIT table->doubleClicked(table->model()->index(1, EventFeedModel::TypeColumn));
    QCOMPARE(field->text(), QStringLiteral("type:touch"));
    Q_EMIT table->doubleClicked(table->model()->index(0, EventFeedModel::SensorColumn));
    QCOMPARE(field->text(), QStringLiteral("type:touch device:\"Møterom Fløyen\""));
    QCOMPARE(table->model()->rowCount(), 2);
    Q_EMIT table->doubleClicked(table->model()->index(0, EventFeedModel::TimeColumn)); // no filter for that
    field->clear();
    Q_EMIT table->doubleClicked(table->model()->index(0, EventFeedModel::ValueColumn)); // 4.6 °C, a space that holds
    QVERIFY(table->model()->rowCount() > 0);
    QVERIFY(table->model()->rowCount() < 18);
}

void tst_EventFeedPage::aMenuOfTypesWritesTheFilter()
{
    FeedFilterField field(m_building->devices);
    FeedFilterMenu menu(m_building->devices, field);
    const auto choose = [&menu](const QString &text) {
        Q_EMIT menu.aboutToShow();
        for (QAction *action : menu.actions()) {
            if (action->text() == text) {
                action->trigger();
                return;
            }
        }
        QFAIL("no such choice");
    };
    field.setText(QStringLiteral("room"));
    choose(QStringLiteral("Touch"));
    choose(QStringLiteral("Temperature"));
    QCOMPARE(field.text(), QStringLiteral("room type:touch,temperature"));
    choose(QStringLiteral("Touch"));
    QCOMPARE(field.text(), QStringLiteral("room type:temperature"));
    choose(QStringLiteral("Temperature"));
    QCOMPARE(field.text(), QStringLiteral("room"));
    choose(QStringLiteral("Show &everything"));
    QCOMPARE(field.text(), QString());
}

void tst_EventFeedPage::aRequestHoldsNoSecret()
{
    const Event event = m_building->events(1, 1).first();
    const QString request = eventCurl(QUrl(QStringLiteral("https://me:secret@cloud.example.com/v2")), event);
    QVERIFY2(request.startsWith(QLatin1String("curl -H \"Authorization: Bearer $TOKEN\"")), qPrintable(request));
    QVERIFY(request.contains(
        QStringLiteral("'https://cloud.example.com/v2/%1/events?eventTypes=touch&startTime=").arg(event.targetName)));
    QVERIFY(!request.contains(QLatin1String("secret")));
    QCOMPARE(deviceCurl({}, event), QString());
    Event ping;
    ping.targetName = QStringLiteral("projects/p1");
    QCOMPARE(eventCurl(QUrl(QStringLiteral("https://cloud.example.com/v2")), ping), QString());
}

void tst_EventFeedPage::aFieldHasAPath()
{
    EventDetail detail;
    detail.setEvent(QStringLiteral("Kitchen"), m_building->events(0, 1).first());
    auto *text = detail.findChild<QPlainTextEdit *>();
    QTextCursor cursor = text->document()->find(QStringLiteral("\"value\""));
    QVERIFY(!cursor.isNull());
    text->setTextCursor(cursor);
    QCOMPARE(detail.path(), QStringLiteral("data.temperature.value"));
}

void tst_EventFeedPage::settingsSurvive()
{
    const QTemporaryDir folder;
    QSettings file(folder.filePath(QStringLiteral("touchstone.ini")), QSettings::IniFormat);
    FeedSettings settings;
    settings.columns = {QStringLiteral("time"), QStringLiteral("sensor"), QStringLiteral("event")};
    settings.hasRelativeTimes = true;
    settings.filters.save(QStringLiteral("Doors"), QStringLiteral("type:contact"));
    settings.marks.save(QStringLiteral("Wet"), QStringLiteral("value:water"));
    settings.write(file);
    file.sync();
    QCOMPARE(FeedSettings::read(file), settings);
}

void tst_EventFeedPage::settingsThatAreNoneAreLeftOut()
{
    const QTemporaryDir folder;
    QSettings file(folder.filePath(QStringLiteral("touchstone.ini")), QSettings::IniFormat);
    file.setValue(QStringLiteral("feed/columns"), QStringList{QStringLiteral("colour")});
    file.beginWriteArray(QStringLiteral("feedfilters"), 1);
    file.setArrayIndex(0);
    file.setValue(QStringLiteral("name"), QStringLiteral("Broken"));
    file.setValue(QStringLiteral("text"), QStringLiteral("tpye:touch"));
    file.endArray();
    FeedSettings read = FeedSettings::read(file);
    QCOMPARE(read.unreadable, 1);
    read.unreadable = 0;
    QCOMPARE(read, FeedSettings());
}

QTEST_MAIN(tst_EventFeedPage)
#include "tst_eventfeedpage.moc"
