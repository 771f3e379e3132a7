// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/devicedirectory.h"
#include "models/items/eventfeedmodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::items;
using namespace std::chrono_literals;

namespace {

Event numbered(int number)
{
    Event result;
    result.eventId = QStringLiteral("event%1").arg(number, 15, 10, QLatin1Char('0'));
    result.targetName = QStringLiteral("projects/p1/devices/d%1").arg(number % 3);
    result.type = EventTypeTraits::Enum::Touch;
    result.payload = TouchPayload{};
    result.timestamp = Timestamp(1'700'000'000s) + std::chrono::milliseconds(number);
    return result;
}

QList<Event> events(int first, int count)
{
    QList<Event> result;
    for (int i = 0; i < count; ++i)
        result.append(numbered(first + i));
    return result;
}

StreamGap gapNumber(quint64 number)
{
    StreamGap gap;
    gap.number = number;
    gap.begin = Timestamp(1'700'000'000s);
    gap.reason = QStringLiteral("the server closed the stream");
    return gap;
}

bool balanced(const EventFeedModel::Counts &counts)
{
    return counts.received == counts.shown + counts.waiting + counts.repeated + counts.dropped;
}

} // namespace

class tst_EventFeedModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void aBatchIsOneInsert();
    void anEmptyBatchChangesNothing();
    void repeatsAreCountedAndNotShown();
    void aRepeatWithinOneBatchIsOne();
    void aFullRingLosesItsOldestFivePercent();
    void aBatchLargerThanTheRingKeepsItsEnd();
    void anEventThatLeftTheRingMayComeAgain();
    void pausingHoldsEventsBackAndResumingShowsThem();
    void whatWaitsIsBoundedToo();
    void clearingKeepsTheCountOfWhatCame();
    void restartingCountsAnew();
    void aNewNameReachesTheRows();
    void theRolesTellWhatTheViewsNeed();
    void theSignalIsTheEventsOwnOrWhatTheSensorReportedLast();
    void whatCameIsToldOnceAndWithoutRepeats();
    void aGapIsARowAndNoEvent();
    void aGapWaitsBehindThePauseAsEventsDo();
    void whatFillsAGapStandsBehindIt();
    void whatFillsAGapHasRoomMadeForIt();
    void whatFillsAGapThatLeftGoesWithIt();
};

void tst_EventFeedModel::aBatchIsOneInsert()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 100);
    QAbstractItemModelTester tester(&model);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy counts(&model, &EventFeedModel::countsChanged);

    model.append(events(0, 40));

    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QCOMPARE(inserted.first().at(2).toInt(), 39);
    QCOMPARE(counts.size(), 1);
    QCOMPARE(model.eventAt(39), numbered(39));
    QCOMPARE(model.counts().shown, 40);
}

void tst_EventFeedModel::anEmptyBatchChangesNothing()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 100);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.append({});
    QCOMPARE(inserted.size(), 0);
    QCOMPARE(model.counts(), EventFeedModel::Counts());
}

void tst_EventFeedModel::repeatsAreCountedAndNotShown()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 100);
    QAbstractItemModelTester tester(&model);
    model.append(events(0, 10));
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);

    model.append(events(5, 5));

    QCOMPARE(inserted.size(), 0);
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.counts().received, 15);
    QCOMPARE(model.counts().repeated, 5);
    QVERIFY(balanced(model.counts()));
}

void tst_EventFeedModel::aRepeatWithinOneBatchIsOne()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 100);
    model.append({numbered(1), numbered(1), numbered(2)});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.counts().repeated, 1);
}

void tst_EventFeedModel::aFullRingLosesItsOldestFivePercent()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 200);
    QAbstractItemModelTester tester(&model);
    model.append(events(0, 200));
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);

    model.append(events(200, 1));

    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.rowCount(), 191);
    QCOMPARE(model.eventAt(0), numbered(10));
    QCOMPARE(model.counts().dropped, 10);
    model.append(events(201, 9));
    QCOMPARE(removed.size(), 1); // there is room again for a while
    QVERIFY(balanced(model.counts()));
}

void tst_EventFeedModel::aBatchLargerThanTheRingKeepsItsEnd()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 50);
    QAbstractItemModelTester tester(&model);
    model.append(events(0, 20));
    model.append(events(20, 130));
    QCOMPARE(model.rowCount(), 50);
    QCOMPARE(model.eventAt(0), numbered(100));
    QCOMPARE(model.counts().dropped, 100);
    QVERIFY(balanced(model.counts()));
}

void tst_EventFeedModel::anEventThatLeftTheRingMayComeAgain()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 2);
    model.append(events(0, 2));
    model.append(events(2, 2));
    model.append(events(0, 1));
    QCOMPARE(model.counts().repeated, 0);
    QVERIFY(balanced(model.counts()));
}

void tst_EventFeedModel::pausingHoldsEventsBackAndResumingShowsThem()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 100);
    QAbstractItemModelTester tester(&model);
    model.append(events(0, 10));
    model.setPaused(true);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);

    model.append(events(10, 20));
    model.append(events(15, 1)); // waits already
    QCOMPARE(model.rowCount(), 10);
    QCOMPARE(model.counts().waiting, 20);
    QCOMPARE(model.counts().repeated, 1);
    QVERIFY(balanced(model.counts()));

    model.setPaused(false);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.rowCount(), 30);
    QCOMPARE(model.counts().waiting, 0);
    QVERIFY(balanced(model.counts()));
}

void tst_EventFeedModel::whatWaitsIsBoundedToo()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 100);
    QAbstractItemModelTester tester(&model);
    model.append(events(0, 100));
    model.setPaused(true);
    model.append(events(100, 90));
    model.append(events(190, 20));
    QCOMPARE(model.counts().waiting, 100);
    QCOMPARE(model.counts().dropped, 10);
    model.setPaused(false);
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.eventAt(99), numbered(209));
    QVERIFY(balanced(model.counts()));
}

void tst_EventFeedModel::restartingCountsAnew()
{
    DeviceDirectory directory;
    EventFeedModel model(directory);
    model.append(events(0, 2));
    model.clear();
    QSignalSpy counted(&model, &EventFeedModel::countsChanged);
    model.restart(); // nothing is shown any more, and still counted
    QCOMPARE(counted.size(), 1);
    QCOMPARE(model.counts(), EventFeedModel::Counts());
}

void tst_EventFeedModel::clearingKeepsTheCountOfWhatCame()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 100);
    QAbstractItemModelTester tester(&model);
    model.append(events(0, 10));
    model.setPaused(true);
    model.append(events(10, 5));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.isPaused());
    QCOMPARE(model.counts().received, 15);
    QCOMPARE(model.counts().dropped, 15);
    model.setPaused(false);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(balanced(model.counts()));
}

void tst_EventFeedModel::aNewNameReachesTheRows()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 100);
    QAbstractItemModelTester tester(&model);
    model.append(events(0, 3));
    const QModelIndex sensor = model.index(1, EventFeedModel::SensorColumn);
    QCOMPARE(sensor.data().toString(), QStringLiteral("d1"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    Device device;
    device.name = {QStringLiteral("p1"), QStringLiteral("d1")};
    device.labels.insert(QStringLiteral("name"), QStringLiteral("Møterom 3"));
    directory.setDevice(device);

    QCOMPARE(sensor.data().toString(), QStringLiteral("Møterom 3"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(2).value<QList<int>>(), QList<int>{Qt::DisplayRole});
}

void tst_EventFeedModel::theRolesTellWhatTheViewsNeed()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 100);
    model.append(events(7, 1));
    const QModelIndex index = model.index(0, 0);
    QCOMPARE(index.data(EventFeedModel::EventIdRole).toString(), numbered(7).eventId);
    QCOMPARE(index.data(EventFeedModel::DevicePathRole).toString(), numbered(7).targetName);
    QCOMPARE(index.data(EventFeedModel::TypeRole).toString(), QStringLiteral("touch"));
    QCOMPARE(index.data(EventFeedModel::TimestampRole).toDateTime(), toDateTime(numbered(7).timestamp));
    QCOMPARE(index.data(EventFeedModel::EventRole).value<Event>(), numbered(7));
    QVERIFY(index.data(EventFeedModel::JsonRole).toString().contains(QLatin1String("\"eventId\"")));
    QVERIFY(!model.headerData(EventFeedModel::ValueColumn, Qt::Horizontal).toString().isEmpty());
}

void tst_EventFeedModel::theSignalIsTheEventsOwnOrWhatTheSensorReportedLast()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 100);
    Event status = numbered(1);
    status.type = EventTypeTraits::Enum::NetworkStatus;
    NetworkStatusPayload payload;
    payload.signalStrength = 42;
    status.payload = payload;
    model.append({status, numbered(4)});
    const auto signal = [&model](int row) { return model.index(row, EventFeedModel::SignalColumn).data(); };
    QCOMPARE(signal(0), QVariant(42));
    QVERIFY(!signal(1).isValid());

    Device device;
    device.name = {QStringLiteral("p1"), QStringLiteral("d1")};
    payload.signalStrength = 80;
    device.reported.insert(QStringLiteral("networkStatus"), payload);
    directory.setDevice(device);
    QCOMPARE(signal(0), QVariant(42));
    QCOMPARE(signal(1), QVariant(80));
}

void tst_EventFeedModel::whatCameIsToldOnceAndWithoutRepeats()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 100);
    QSignalSpy arrived(&model, &EventFeedModel::arrived);
    model.append(events(0, 3));
    model.setPaused(true);
    model.append(events(2, 3)); // the record goes on
    model.append(events(2, 3)); // all known
    model.setPaused(false);
    QCOMPARE(arrived.size(), 2);
    QCOMPARE(arrived.at(0).first().value<QList<Event>>(), events(0, 3));
    QCOMPARE(arrived.at(1).first().value<QList<Event>>(), events(3, 2));
}

void tst_EventFeedModel::aGapIsARowAndNoEvent()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 100);
    QAbstractItemModelTester tester(&model);
    model.append(events(0, 3));
    StreamGap gap = gapNumber(1);
    model.setGap(gap);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.counts().shown, 3);
    QCOMPARE(*model.gapAt(3), gap);
    QVERIFY(!model.gapAt(2));
    QCOMPARE(model.eventAt(3), Event());
    QCOMPARE(model.index(3, 0).data(EventFeedModel::GapRole).value<StreamGap>(), gap);
    QVERIFY(!model.index(3, 0).data(EventFeedModel::EventRole).isValid());

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    gap.end = gap.begin + 5s;
    model.setGap(gap);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(*model.gapAt(3), gap);
    QVERIFY(balanced(model.counts()));
    model.clear();
    QCOMPARE(model.counts().dropped, 3);
    QVERIFY(balanced(model.counts()));
}

void tst_EventFeedModel::aGapWaitsBehindThePauseAsEventsDo()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 100);
    QAbstractItemModelTester tester(&model);
    model.append(events(0, 3));
    model.setPaused(true);
    model.append(events(3, 2));
    model.setGap(gapNumber(1));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.counts().waiting, 2);
    StreamGap ended = gapNumber(1);
    ended.end = ended.begin + 5s;
    model.setGap(ended);
    model.fillIn(ended, events(10, 2));
    model.append(events(5, 1));
    QCOMPARE(model.counts().waiting, 5);
    QVERIFY(balanced(model.counts()));

    model.setPaused(false);
    QCOMPARE(*model.gapAt(5), ended);
    QCOMPARE(model.eventAt(6), numbered(10));
    QCOMPARE(model.eventAt(8), numbered(5));
    QCOMPARE(model.counts().filledIn, 2);
    QVERIFY(balanced(model.counts()));
}

void tst_EventFeedModel::whatFillsAGapStandsBehindIt()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 100);
    QAbstractItemModelTester tester(&model);
    model.append(events(0, 3));
    model.setGap(gapNumber(1));
    model.append(events(10, 3)); // the stream is back before the history has answered
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);

    model.fillIn(gapNumber(1), events(3, 8)); // the last one the stream had brought

    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 4);
    QCOMPARE(model.eventAt(4), numbered(3));
    QCOMPARE(model.eventAt(10), numbered(9));
    QCOMPARE(model.eventAt(11), numbered(10));
    QCOMPARE(model.counts().repeated, 1);
    QVERIFY(balanced(model.counts()));
}

void tst_EventFeedModel::whatFillsAGapHasRoomMadeForIt()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 100);
    QAbstractItemModelTester tester(&model);
    model.append(events(0, 60));
    model.setGap(gapNumber(1));
    model.append(events(100, 39));
    model.fillIn(gapNumber(1), events(60, 20));
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.eventAt(0), numbered(20));
    QCOMPARE(*model.gapAt(40), gapNumber(1));
    QCOMPARE(model.eventAt(41), numbered(60));
    QCOMPARE(model.eventAt(99), numbered(138));
    QVERIFY(balanced(model.counts()));
}

void tst_EventFeedModel::whatFillsAGapThatLeftGoesWithIt()
{
    DeviceDirectory directory;
    EventFeedModel model(directory, 100);
    QAbstractItemModelTester tester(&model);
    model.append(events(0, 1));
    model.setGap(gapNumber(1));
    model.append(events(100, 98));
    model.fillIn(gapNumber(1), events(1, 20)); // would push out its own gap
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.counts().dropped, 20);
    QVERIFY(balanced(model.counts()));
    for (int i = 0; i < 5; ++i)
        model.append(events(200 + i * 20, 20));
    QVERIFY(!model.gapAt(0));
    QCOMPARE(model.counts().shown, model.rowCount());
    QVERIFY(balanced(model.counts()));
}

QTEST_GUILESS_MAIN(tst_EventFeedModel)
#include "tst_eventfeedmodel.moc"
