// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/touchability.h"
#include "models/items/devicedirectory.h"
#include "models/items/sensorlistmodel.h"
#include "tests/support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::items;

namespace {

DeviceName nameOf(const char *id)
{
    return {QStringLiteral("p1"), QString::fromLatin1(id)};
}

Device device(const char *id, const char *name)
{
    Device result;
    result.name = nameOf(id);
    result.type = DeviceTypeTraits::Enum::Touch;
    result.labels.insert(QStringLiteral("name"), QString::fromLatin1(name));
    return result;
}

/// The model under test, watched by Qt's own.
struct Desk
{
    test::ManualClock clock;
    DeviceDirectory directory;
    TouchModel touches{directory};
    SensorListModel model{directory, touches, clock};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    QStringList names() const
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result << model.index(row, 0).data().toString();
        return result;
    }
    void set(const QList<Device> &devices)
    {
        directory.setDevices(devices);
        QCoreApplication::processEvents(); // the model follows once per turn
    }
    void touch(const char *id)
    {
        Event event;
        event.eventId = QString::fromLatin1(id);
        event.targetName = nameOf(id).path();
        event.type = EventTypeTraits::Enum::Touch;
        event.payload = TouchPayload{};
        event.timestamp = clock.now();
        touches.apply({event});
    }
};

} // namespace

class SensorListModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void rowsKeepTheirIdentity();
    void aProjectThatIsLeftLeavesNothing();
    void aNewNameIsNoNewRow();
    void aTouchedSensorIsMarked();
    void silenceGrowsWithTime();
};

void SensorListModelTest::rowsKeepTheirIdentity()
{
    Desk desk;
    desk.set({device("b", "B"), device("d", "D")});
    const QPersistentModelIndex b = desk.model.indexOf(nameOf("b"));
    const QPersistentModelIndex d = desk.model.indexOf(nameOf("d"));
    desk.set(
        {device("a", "A"), device("b", "B"), device("c", "C"), device("d", "D"), device("e", "E"), device("f", "F")});
    QCOMPARE(desk.names(), QStringLiteral("A B C D E F").split(QLatin1Char(' ')));
    QCOMPARE(b.row(), 1);
    QCOMPARE(d.row(), 3);
    desk.set({device("a", "A"), device("d", "D"), device("f", "F")});
    QVERIFY(!b.isValid());
    QCOMPARE(d.row(), 1);
    QCOMPARE(desk.model.indexOf(nameOf("b")), QModelIndex());
}

void SensorListModelTest::aProjectThatIsLeftLeavesNothing()
{
    Desk desk;
    desk.set({device("a", "A"), device("b", "B")});
    desk.directory.clear();
    QVERIFY(!desk.model.index(0, 0).data().isValid()); // gone, though its row is still there
    QCoreApplication::processEvents();
    QCOMPARE(desk.model.rowCount(), 0);
}

void SensorListModelTest::aNewNameIsNoNewRow()
{
    Desk desk;
    desk.set({device("a", "A"), device("b", "B")});
    QSignalSpy inserted(&desk.model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&desk.model, &QAbstractItemModel::dataChanged);
    desk.directory.changeLabels(nameOf("a"), {{{QStringLiteral("name"), QStringLiteral("Zoo")}}, {}});
    desk.directory.changeLabels(nameOf("b"), {{{QStringLiteral("name"), QStringLiteral("Bar")}}, {}});
    QCoreApplication::processEvents();
    QCOMPARE(inserted.size(), 0);
    QCOMPARE(changed.size(), 1); // for both
    QCOMPARE(desk.model.index(0, 0).data(SensorListModel::RankRole).toInt(), 1);
    QCOMPARE(desk.names().first(), QStringLiteral("Zoo"));
    QVERIFY(desk.model.index(0, 0).data(SensorListModel::SearchRole).toString().contains(QLatin1String("Zoo")));
}

void SensorListModelTest::aTouchedSensorIsMarked()
{
    Desk desk;
    desk.set({device("a", "A"), device("b", "B")});
    desk.touches.setListening(true);
    QSignalSpy changed(&desk.model, &QAbstractItemModel::dataChanged);
    desk.touch("b");
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toModelIndex().row(), 1);
    QVERIFY(desk.model.index(1, 0).data(SensorListModel::LastTouchRole).toDateTime().isValid());
    QVERIFY(!desk.model.index(0, 0).data(SensorListModel::LastTouchRole).toDateTime().isValid());
    desk.touches.clear();
    QVERIFY(!desk.model.index(1, 0).data(SensorListModel::LastTouchRole).toDateTime().isValid());
}

void SensorListModelTest::silenceGrowsWithTime()
{
    Desk desk;
    Device heard = device("a", "A");
    TouchPayload touch;
    touch.updateTime = desk.clock.now();
    heard.reported.insert(QStringLiteral("touch"), touch);
    desk.set({heard});
    const auto obstacle = [&desk] { return desk.model.index(0, 0).data(SensorListModel::ObstacleRole).toInt(); };
    QCOMPARE(obstacle(), int(TouchObstacle::None));
    desk.clock.advance(silentAfter + std::chrono::seconds(1));
    QSignalSpy changed(&desk.model, &QAbstractItemModel::dataChanged);
    desk.model.ageObstacles();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(obstacle(), int(TouchObstacle::Silent));
}

QTEST_GUILESS_MAIN(SensorListModelTest)
#include "tst_sensorlistmodel.moc"
