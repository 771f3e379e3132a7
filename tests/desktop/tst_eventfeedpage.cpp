// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
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
#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

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
    void theRowsSpeakWords();
    void screenReadersHearASentence();
    void theFilterAppliesToRowsThereAndToCome();
    void theNewestRowStaysInView();
    void scrollingUpStopsFollowingAndTheEndResumes();
    void rowsThatLeaveDoNotMoveTheView();
    void pausingSaysHowManyWait();
    void clearingKeepsTheAccount();
    void theChosenEventIsShownAsJson();
    void theChosenEventStaysChosenUnderAnotherFilter();
    void anotherFilterShowsTheSamePlace();
    void everyEventIsAccountedFor();
    void aFilterThatIsNoneIsExplained();
    void aDoubleClickFiltersByTheCell();
    void aMenuOfTypesWritesTheFilter();
    void aGapIsARowAcrossTheTable();
    void marksHaveWords();
    void rowsAreCopiedAsTheyAreShownAndAsJson();
    void aRequestHoldsNoSecret();
    void aFieldHasAPath();
    void columnsGiveWayInANarrowTable();
    void settingsSurvive();
    void settingsThatAreNoneAreLeftOut();

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
    auto *filter = page.findChild<FeedFilterField *>();
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
    rows.setFilter(filterOf(QStringLiteral("  møterom CO₂ ")));
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

void tst_EventFeedPage::aGapIsARowAcrossTheTable()
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
}

void tst_EventFeedPage::marksHaveWords()
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

void tst_EventFeedPage::rowsAreCopiedAsTheyAreShownAndAsJson()
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

void tst_EventFeedPage::columnsGiveWayInANarrowTable()
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

void tst_EventFeedPage::settingsSurvive()
{
    const QTemporaryDir folder;
    QSettings file(folder.filePath(QStringLiteral("touchstone.ini")), QSettings::IniFormat);
    FeedSettings settings;
    settings.columns = {QStringLiteral("time"), QStringLiteral("sensor"), QStringLiteral("event")};
    settings.hasRelativeTimes = true;
    settings.kept = 300'000;
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
    file.setValue(QStringLiteral("feed/kept"), QStringLiteral("many"));
    file.beginWriteArray(QStringLiteral("feedfilters"), 1);
    file.setArrayIndex(0);
    file.setValue(QStringLiteral("name"), QStringLiteral("Broken"));
    file.setValue(QStringLiteral("text"), QStringLiteral("tpye:touch"));
    file.endArray();
    FeedSettings read = FeedSettings::read(file);
    QCOMPARE(read.unreadable, 1);
    read.unreadable = 0;
    QCOMPARE(read, FeedSettings());
    file.setValue(QStringLiteral("feed/kept"), 5);
    QCOMPARE(FeedSettings::read(file).kept, int(FeedSettings::fewestKept));
}

QTEST_MAIN(tst_EventFeedPage)
#include "tst_eventfeedpage.moc"
