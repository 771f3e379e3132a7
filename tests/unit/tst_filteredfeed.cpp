// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/devicedirectory.h"
#include "models/items/filteredfeed.h"
#include "models/items/ratehistory.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::items;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 20'000;

/// Every third event is a touch, the others are temperatures; three sensors in turn.
Event numbered(int number)
{
    Event result;
    result.eventId = QStringLiteral("event%1").arg(number, 15, 10, QLatin1Char('0'));
    result.targetName = QStringLiteral("projects/p1/devices/d%1").arg(number % 3);
    result.timestamp = Timestamp(1'700'000'000s) + std::chrono::milliseconds(number);
    if (number % 3 == 0) {
        result.type = EventTypeTraits::Enum::Touch;
        result.payload = TouchPayload{};
    } else {
        result.type = EventTypeTraits::Enum::Temperature;
        TemperaturePayload payload;
        payload.value = number;
        result.payload = payload;
    }
    return result;
}

QList<Event> events(int first, int count)
{
    QList<Event> result;
    for (int i = 0; i < count; ++i)
        result.append(numbered(first + i));
    return result;
}

QString wordsOf(const Event &event)
{
    const auto *temperature = std::get_if<TemperaturePayload>(&event.payload);
    return temperature ? QStringLiteral("Temperature\n%1 degrees").arg(temperature->value)
                       : QStringLiteral("Touch\ntouched");
}

FeedFilter filterOf(const QString &text)
{
    const FeedFilter::Parsed parsed = FeedFilter::parse(text);
    if (!std::holds_alternative<FeedFilter>(parsed))
        qFatal("%s is no filter", qPrintable(text));
    return std::get<FeedFilter>(parsed);
}

Device meetingRoom()
{
    Device device;
    device.name = {QStringLiteral("p1"), QStringLiteral("d0")};
    device.labels = {{QStringLiteral("name"), QStringLiteral("Meeting room 3")},
        {QStringLiteral("room"), QStringLiteral("3")}, {QStringLiteral("Floor"), QStringLiteral("Second")}};
    return device;
}

} // namespace

class tst_FilteredFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aFilterIsWordsAndTerms_data();
    void aFilterIsWordsAndTerms();
    void labelsOfUnknownSensorsAreNotKnown();
    void whatIsNoFilterIsTold_data();
    void whatIsNoFilterIsTold();
    void theCloudCanBeAskedForTheTypes();
    void aTermIsAddedOnce();
    void aTypeIsWantedOrNot();
    void aTermThatIsAddedIsUnderstood_data();
    void aTermThatIsAddedIsUnderstood();

    void theFilterCountsForRowsThereAndToCome();
    void aBatchIsOneInsertAndOneRemoval();
    void rowsKeepTheirNumbersWhileTheRingTurnsOver();
    void aFullRingIsSearchedInSlices();
    void rowsThatComeAndGoWhileSearchingAreNeitherLostNorTwice();
    void whatComesTooFastToReadIsShownNowAndThen();
    void whatWaitsToBeShownFollowsTheFeed();
    void otherLabelsAreOtherMatches();
    void gapsPassEveryFilter();
    void whatFillsAGapIsFilteredInItsPlace();
    void clearingEmptiesTheRows();
    void anotherFeedIsFilteredTheSame();

    void theRateIsCountedBySeconds();
    void aClockThatWasAwayLeavesEmptySeconds();
};

void tst_FilteredFeed::aFilterIsWordsAndTerms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("touch");       // of the meeting room
    QTest::addColumn<bool>("temperature"); // of a sensor without name: d1, 1 degrees
    const auto row = [](const char *text, bool touch, bool temperature) {
        QTest::newRow(text) << QString::fromUtf8(text) << touch << temperature;
    };
    row("", true, true);
    row("   ", true, true);
    row("touch", true, false);
    row("TOUCHED", true, false);
    row("meeting", true, false);
    row("meeting room", true, false);
    row("room meeting", true, false);
    row("\"room meeting\"", false, false);
    row("d1", false, true);
    row("degrees", false, true);
    row("-touch", false, true);
    row("type:touch", true, false);
    row("type:Touch", true, false);
    row("type:touchCount", false, false); // a known type is meant alone
    row("type:temp", false, true);
    row("type:touch,temperature", true, true);
    row("-type:touch,co2", false, true);
    row("event:touch", true, false);
    row("device:d", true, true);
    row("device:\"Meeting room\"", true, false);
    row("sensor:d1", false, true);
    row("label:room", true, false);
    row("label:room=3", true, false);
    row("label:room=4", false, false);
    row("label:floor=second", true, false);
    row("-label:room", false, true);
    row("value:touched", true, false);
    row("value:1", false, true);
    row("value:temperature", false, false); // the type is no value
    row("id:000000000000000", true, false);
    row("type:touch meeting label:room=3 touched", true, false);
    row("type:touch -meeting", false, false);
    row("12:03", false, false); // a word, for a key begins with a letter
}

void tst_FilteredFeed::aFilterIsWordsAndTerms()
{
    QFETCH(QString, text);
    const FeedFilter filter = filterOf(text);
    const Device device = meetingRoom();
    QTEST(filter.accepts(numbered(0), &device, wordsOf), "touch");
    QTEST(filter.accepts(numbered(1), nullptr, wordsOf), "temperature");
}

void tst_FilteredFeed::labelsOfUnknownSensorsAreNotKnown()
{
    QVERIFY(!filterOf(QStringLiteral("label:room")).accepts(numbered(0), nullptr, wordsOf));
}

void tst_FilteredFeed::whatIsNoFilterIsTold_data()
{
    using Kind = FilterProblem::Kind;
    QTest::addColumn<QString>("text");
    QTest::addColumn<FilterProblem>("problem");
    QTest::newRow("an open quotation mark")
        << QStringLiteral("touch device:\"Meeting")
        << FilterProblem{Kind::OpenQuote, QStringLiteral("device:\"Meeting"), QStringLiteral("device")};
    QTest::newRow("a key that is none") << QStringLiteral("colour:red")
                                        << FilterProblem{Kind::UnknownKey, QStringLiteral("colour:red"),
                                               QStringLiteral("colour")};
    QTest::newRow("no value") << QStringLiteral("type:")
                              << FilterProblem{Kind::NoValue, QStringLiteral("type:"), QStringLiteral("type")};
    QTest::newRow("commas alone") << QStringLiteral("type:,")
                                  << FilterProblem{Kind::NoValue, QStringLiteral("type:,"), QStringLiteral("type")};
    QTest::newRow("a label without key") << QStringLiteral("label:=3")
                                         << FilterProblem{
                                                Kind::NoValue, QStringLiteral("label:=3"), QStringLiteral("label")};
    QTest::newRow("too long") << QString(FeedFilter::longestText + 1, u'a') << FilterProblem{Kind::TooLong, {}, {}};
    QTest::newRow("too many") << QStringLiteral("a ").repeated(FeedFilter::mostTerms + 1)
                              << FilterProblem{Kind::TooManyTerms, {}, {}};
}

void tst_FilteredFeed::whatIsNoFilterIsTold()
{
    QFETCH(QString, text);
    QFETCH(FilterProblem, problem);
    const FeedFilter::Parsed parsed = FeedFilter::parse(text);
    QVERIFY(std::holds_alternative<FilterProblem>(parsed));
    QCOMPARE(std::get<FilterProblem>(parsed), problem);
}

void tst_FilteredFeed::theCloudCanBeAskedForTheTypes()
{
    using Type = EventTypeTraits::Enum;
    QCOMPARE(filterOf(QStringLiteral("meeting")).types(), QList<EventType>());
    QCOMPARE(filterOf(QStringLiteral("-type:touch")).types(), QList<EventType>());
    QCOMPARE(filterOf(QStringLiteral("type:touch,co2 meeting")).types(), QList<EventType>({Type::Touch, Type::Co2}));
}

void tst_FilteredFeed::aTermIsAddedOnce()
{
    const QString type = QStringLiteral("type");
    const QString touch = QStringLiteral("touch");
    QCOMPARE(withFilterTerm({}, type, touch), QStringLiteral("type:touch"));
    QCOMPARE(withFilterTerm(QStringLiteral(" room "), type, touch), QStringLiteral("room type:touch"));
    QCOMPARE(withFilterTerm(QStringLiteral("Type:touch room"), type, touch), QStringLiteral("Type:touch room"));
    QCOMPARE(withFilterTerm(QStringLiteral("type:touch"), type, touch, true), QStringLiteral("type:touch -type:touch"));
    QCOMPARE(withFilterTerm({}, QStringLiteral("device"), QStringLiteral("Meeting room")),
        QStringLiteral("device:\"Meeting room\""));
}

void tst_FilteredFeed::aTypeIsWantedOrNot()
{
    using Type = EventTypeTraits::Enum;
    const auto with = [](const char *text, Type type, bool wanted) {
        return FeedFilter::withType(QString::fromUtf8(text), type, wanted);
    };
    QCOMPARE(with("", Type::Touch, true), QStringLiteral("type:touch"));
    QCOMPARE(with("a type:touch device:type", Type::Touch, false), QStringLiteral("a device:type"));
    QCOMPARE(with("type:touch a", Type::Contact, true), QStringLiteral("a type:touch,contact"));
    QCOMPARE(with("event:touch", Type::Touch, false), QString()); // another word for the same key
    QCOMPARE(with("type:touch -type:networkStatus", Type::Touch, false), QStringLiteral("-type:networkStatus"));
    QCOMPARE(with("type:somethingNew", Type::Touch, true), QStringLiteral("type:somethingNew,touch"));
    QCOMPARE(with("device:\"open", Type::Touch, true), QStringLiteral("device:\"open")); // the person's to mend
}

void tst_FilteredFeed::aTermThatIsAddedIsUnderstood_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"Meeting room", "-5", "a:b", "room=3", "Møterom: Fløyen", "https://a"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void tst_FilteredFeed::aTermThatIsAddedIsUnderstood()
{
    QFETCH(QString, name);
    Device device = meetingRoom();
    device.labels[QStringLiteral("name")] = name;
    const FeedFilter filter = filterOf(withFilterTerm({}, QStringLiteral("device"), name));
    QVERIFY(filter.accepts(numbered(0), &device, wordsOf));
    QVERIFY(!filter.accepts(numbered(1), nullptr, wordsOf));
}

void tst_FilteredFeed::theFilterCountsForRowsThereAndToCome()
{
    DeviceDirectory directory;
    EventFeedModel feed(directory, 100);
    FilteredFeed rows(feed, wordsOf);
    QAbstractItemModelTester tester(&rows);
    feed.append(events(0, 30));
    QCOMPARE(rows.rowCount(), 30);

    rows.setFilter(filterOf(QStringLiteral("type:touch")));
    QCOMPARE(rows.rowCount(), 10);
    QCOMPARE(rows.hiddenCount(), 20);
    feed.append(events(30, 9));
    QCOMPARE(rows.rowCount(), 13);
    QCOMPARE(rows.eventAt(12), numbered(36));
    rows.setFilter({});
    QCOMPARE(rows.rowCount(), 39);
    QCOMPARE(rows.hiddenCount(), 0);
}

void tst_FilteredFeed::aBatchIsOneInsertAndOneRemoval()
{
    DeviceDirectory directory;
    EventFeedModel feed(directory, 300);
    FilteredFeed rows(feed, wordsOf);
    QAbstractItemModelTester tester(&rows);
    rows.setFilter(filterOf(QStringLiteral("type:touch")));
    feed.append(events(0, 300));
    QSignalSpy inserted(&rows, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&rows, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&rows, &QAbstractItemModel::modelReset);

    feed.append(events(300, 60));

    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(rows.rowCount(), 100);
    QCOMPARE(rows.eventAt(0), numbered(60));
    feed.append({numbered(361)}); // nothing that is shown
    QCOMPARE(inserted.size(), 1);
}

void tst_FilteredFeed::rowsKeepTheirNumbersWhileTheRingTurnsOver()
{
    DeviceDirectory directory;
    EventFeedModel feed(directory, 100);
    FilteredFeed rows(feed, wordsOf);
    QAbstractItemModelTester tester(&rows);
    rows.setFilter(filterOf(QStringLiteral("type:touch")));
    for (int i = 0; i < 40; ++i) {
        feed.append(events(i * 21, 21));
        if (rows.rowCount() < 20)
            continue;
        const qint64 number = rows.numberOf(15);
        const Event event = rows.eventAt(15);
        feed.append(events((i + 1) * 21 - 1, 1)); // a repeat, whatever happens to it
        QVERIFY(rows.rowOf(number) >= 0);
        QCOMPARE(rows.eventAt(rows.rowOf(number)), event);
    }
    QCOMPARE(rows.rowOf(-1), -1);
    QCOMPARE(rows.rowOf(1'000'000), -1);
}

void tst_FilteredFeed::aFullRingIsSearchedInSlices()
{
    DeviceDirectory directory;
    EventFeedModel feed(directory, 60'000);
    FilteredFeed rows(feed, wordsOf);
    feed.append(events(0, 60'000));
    QSignalSpy ended(&rows, &FilteredFeed::searchEnded);

    rows.setFilter(filterOf(QStringLiteral("degrees")));
    // The newest are there at once, in their order, and end where the ring ends.
    QVERIFY(rows.rowCount() > 0);
    QCOMPARE(rows.eventAt(rows.rowCount() - 1), numbered(59'999));
    QTRY_VERIFY_WITH_TIMEOUT(!rows.isSearching(), patience);
    QCOMPARE(rows.rowCount(), 40'000);
    QCOMPARE(rows.eventAt(0), numbered(1));
    QVERIFY(ended.size() <= 1);
    for (int row = 1; row < rows.rowCount(); ++row)
        QVERIFY(rows.numberOf(row - 1) < rows.numberOf(row));
}

void tst_FilteredFeed::rowsThatComeAndGoWhileSearchingAreNeitherLostNorTwice()
{
    DeviceDirectory directory;
    EventFeedModel feed(directory, 60'000);
    FilteredFeed rows(feed, wordsOf);
    feed.append(events(0, 60'000));

    rows.setFilter(filterOf(QStringLiteral("degrees")));
    for (int i = 0; i < 20; ++i) {
        feed.append(events(60'000 + i * 600, 600));
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY_WITH_TIMEOUT(!rows.isSearching(), patience);
    int expected = 0;
    for (int row = 0; row < feed.rowCount(); ++row)
        expected += feed.eventAt(row).type == EventTypeTraits::Enum::Temperature ? 1 : 0;
    QTRY_COMPARE_WITH_TIMEOUT(rows.rowCount(), expected, patience);
    for (int row = 1; row < rows.rowCount(); ++row)
        QVERIFY(rows.numberOf(row - 1) < rows.numberOf(row));
}

void tst_FilteredFeed::whatComesTooFastToReadIsShownNowAndThen()
{
    DeviceDirectory directory;
    EventFeedModel feed(directory, 10'000);
    FilteredFeed rows(feed, wordsOf);
    QAbstractItemModelTester tester(&rows);
    QSignalSpy inserted(&rows, &QAbstractItemModel::rowsInserted);
    // Given few at a time, each is shown at once
    feed.append(events(0, 3));
    feed.append(events(3, 3));
    QCOMPARE(rows.rowCount(), 6);
    // When batches come that fill more than a page
    feed.append(events(10, 500));
    QCOMPARE(rows.rowCount(), 506);
    feed.append(events(510, 500));
    feed.append(events(1'010, 5));
    // Then those behind the first wait for the next showing, hidden by no filter, and are shown as one
    QCOMPARE(rows.rowCount(), 506);
    QCOMPARE(rows.hiddenCount(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(rows.rowCount(), 1'011, patience);
    QCOMPARE(inserted.size(), 4);
    QCOMPARE(rows.eventAt(1'010), numbered(1'014));
}

void tst_FilteredFeed::whatWaitsToBeShownFollowsTheFeed()
{
    DeviceDirectory directory;
    EventFeedModel feed(directory, 1'000);
    FilteredFeed rows(feed, wordsOf);
    QAbstractItemModelTester tester(&rows);
    const auto isWhole = [&] {
        bool whole = rows.rowCount() == feed.rowCount();
        for (int row = 0; whole && row < rows.rowCount(); ++row)
            whole = rows.sourceRow(row) == row;
        return whole;
    };
    // Given rows that wait, a gap among them
    StreamGap gap;
    gap.number = 1;
    feed.append(events(0, 300));
    feed.append(events(300, 100));
    feed.setGap(gap);
    feed.append(events(500, 100));
    QCOMPARE(rows.rowCount(), 300);
    // When the gap is filled, the rows behind it are pushed on and nothing waits any longer
    feed.fillIn(gap, events(400, 100));
    QVERIFY(isWhole());
    QCOMPARE(rows.eventAt(401), numbered(400));
    QCOMPARE(rows.eventAt(501), numbered(500));
    // When the oldest leave, what waited comes with the batch that drove them out
    feed.append(events(600, 200));
    feed.append(events(800, 400));
    QVERIFY(isWhole());
    // When all of it leaves before it was shown
    feed.append(events(1'200, 200));
    feed.setCapacity(50);
    feed.append(events(1'400, 10));
    QTRY_VERIFY_WITH_TIMEOUT(isWhole(), patience);
    feed.append(events(1'500, 200));
    feed.append(events(1'700, 20));
    feed.clear();
    QCOMPARE(rows.rowCount(), 0);
    feed.append(events(2'000, 20));
    QVERIFY(isWhole());
}

void tst_FilteredFeed::otherLabelsAreOtherMatches()
{
    DeviceDirectory directory;
    EventFeedModel feed(directory, 100);
    FilteredFeed rows(feed, wordsOf);
    QAbstractItemModelTester tester(&rows);
    feed.append(events(0, 9));
    rows.setFilter(filterOf(QStringLiteral("label:room=3")));
    QCOMPARE(rows.rowCount(), 0);
    directory.setDevice(meetingRoom());
    QCOMPARE(rows.rowCount(), 3);
}

void tst_FilteredFeed::gapsPassEveryFilter()
{
    DeviceDirectory directory;
    EventFeedModel feed(directory, 100);
    FilteredFeed rows(feed, wordsOf);
    QAbstractItemModelTester tester(&rows);
    rows.setFilter(filterOf(QStringLiteral("type:touch")));
    feed.append(events(1, 2));
    StreamGap gap;
    gap.number = 1;
    feed.setGap(gap);
    QCOMPARE(rows.rowCount(), 1);
    QVERIFY(rows.gapAt(0));
    QCOMPARE(rows.hiddenCount(), 2);
    QSignalSpy changed(&rows, &QAbstractItemModel::dataChanged);
    gap.end = Timestamp(5s);
    feed.setGap(gap);
    QCOMPARE(changed.size(), 1);
}

void tst_FilteredFeed::whatFillsAGapIsFilteredInItsPlace()
{
    DeviceDirectory directory;
    EventFeedModel feed(directory, 50'000);
    FilteredFeed rows(feed, wordsOf);
    QAbstractItemModelTester tester(&rows);
    rows.setFilter(filterOf(QStringLiteral("type:touch")));
    feed.append(events(0, 9));
    StreamGap gap;
    gap.number = 1;
    feed.setGap(gap);
    feed.append(events(30, 9));
    feed.fillIn(gap, events(9, 21));
    QCOMPARE(rows.rowCount(), 3 + 1 + 7 + 3);
    QVERIFY(rows.gapAt(3));
    QCOMPARE(rows.eventAt(4), numbered(9));
    QCOMPARE(rows.eventAt(13), numbered(36));
    for (int row = 0; row < rows.rowCount(); ++row)
        QCOMPARE(rows.rowOf(rows.numberOf(row)), row);

    // The same while older rows are still being looked at.
    gap.number = 2;
    feed.setGap(gap);
    feed.append(events(1000, 30'000));
    rows.setFilter(filterOf(QStringLiteral("touched")));
    feed.fillIn(gap, events(40'000, 3000));
    QTRY_VERIFY_WITH_TIMEOUT(!rows.isSearching(), patience);
    QCOMPARE(rows.rowCount(), 3 + 1 + 7 + 3 + 1 + 1000 + 10'000);
    for (int row = 1; row < rows.rowCount(); ++row)
        QVERIFY(rows.numberOf(row - 1) < rows.numberOf(row));
}

void tst_FilteredFeed::clearingEmptiesTheRows()
{
    DeviceDirectory directory;
    EventFeedModel feed(directory, 100);
    FilteredFeed rows(feed, wordsOf);
    QAbstractItemModelTester tester(&rows);
    feed.append(events(0, 9));
    rows.setFilter(filterOf(QStringLiteral("touch")));
    feed.clear();
    QCOMPARE(rows.rowCount(), 0);
    feed.append(events(9, 9));
    QCOMPARE(rows.rowCount(), 3);
}

void tst_FilteredFeed::anotherFeedIsFilteredTheSame()
{
    DeviceDirectory directory;
    EventFeedModel live(directory, 100);
    EventFeedModel recorded(directory, 100);
    FilteredFeed rows(live, wordsOf);
    QAbstractItemModelTester tester(&rows);
    rows.setFilter(filterOf(QStringLiteral("touch")));
    live.append(events(0, 9));
    recorded.append(events(0, 30));

    rows.setFeed(recorded);
    QCOMPARE(rows.rowCount(), 10);
    live.append(events(9, 9)); // no longer listened to
    QCOMPARE(rows.rowCount(), 10);
    rows.setFeed(live);
    QCOMPARE(rows.rowCount(), 6);
}

void tst_FilteredFeed::theRateIsCountedBySeconds()
{
    RateHistory rate;
    rate.tell(1000, 10s); // came before anybody looked
    rate.tell(1010, 10'200ms);
    rate.tell(1015, 10'900ms);
    QCOMPARE(rate.latest(), 0); // the running second does not count yet
    rate.tell(1115, 11'100ms);
    QCOMPARE(rate.latest(), 15);
    rate.tell(1115, 12'000ms);
    QCOMPARE(rate.latest(), 100);
    QCOMPARE(rate.most(), 100);
    QCOMPARE(rate.sustained(), 23.0);
    QCOMPARE(rate.perSecond().size(), RateHistory::seconds);
    rate.tell(7, 12'500ms); // another project: somebody counts anew
    rate.tell(7, 13'000ms);
    QCOMPARE(rate.latest(), 7);
}

void tst_FilteredFeed::aClockThatWasAwayLeavesEmptySeconds()
{
    RateHistory rate;
    rate.tell(0, 1s);
    rate.tell(50, 1'500ms);
    rate.tell(50, 4s);
    QCOMPARE(rate.perSecond().mid(RateHistory::seconds - 3), QList<qint64>({50, 0, 0}));
    rate.tell(50, std::chrono::hours(5));
    QCOMPARE(rate.most(), 0);
}

QTEST_GUILESS_MAIN(tst_FilteredFeed)
#include "tst_filteredfeed.moc"
