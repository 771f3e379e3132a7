// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/devicedirectory.h"
#include "models/items/touchmodel.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::items;
using namespace std::chrono_literals;

namespace {

Event touchOf(const QString &device, std::chrono::milliseconds at)
{
    Event event;
    event.eventId = QStringLiteral("%1-%2").arg(device).arg(at.count());
    event.targetName = QStringLiteral("projects/p1/devices/") + device;
    event.type = EventTypeTraits::Enum::Touch;
    event.payload = TouchPayload{};
    event.timestamp = Timestamp(1'700'000'000s) + at;
    return event;
}

const QString first = QStringLiteral("first");
const QString second = QStringLiteral("second");

} // namespace

class tst_TouchModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void nothingIsHeardBeforeListening();
    void otherEventsAreNoTouches();
    void touchesWithinThreeSecondsAreOne();
    void theNewestIsFirst();
    void theLastHundredAreKept();
    void theRowsSayWhoWasTouched();
    void stoppingKeepsTheHistory();
    void theLastTouchOfEachIsKnown();
    void valuesOfTouchedSensorsAreTold();
};

void tst_TouchModel::nothingIsHeardBeforeListening()
{
    DeviceDirectory directory;
    TouchModel model(directory);
    QSignalSpy touched(&model, &TouchModel::touched);
    model.apply({touchOf(first, 0s)});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(touched.size(), 0);
}

void tst_TouchModel::otherEventsAreNoTouches()
{
    DeviceDirectory directory;
    TouchModel model(directory);
    model.setListening(true);
    Event temperature = touchOf(first, 0s);
    temperature.type = EventTypeTraits::Enum::Temperature;
    Event ping = touchOf(first, 0s);
    ping.targetName = QStringLiteral("projects/p1");
    model.apply({temperature, ping});
    QCOMPARE(model.rowCount(), 0);
}

void tst_TouchModel::touchesWithinThreeSecondsAreOne()
{
    DeviceDirectory directory;
    TouchModel model(directory);
    QAbstractItemModelTester tester(&model);
    QSignalSpy touched(&model, &TouchModel::touched);
    model.setListening(true);
    model.apply({touchOf(first, 0s), touchOf(first, 1s), touchOf(second, 1s)});
    model.apply({touchOf(first, 2999ms)});
    QCOMPARE(model.rowCount(), 2);
    model.apply({touchOf(first, 3s)});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(touched.size(), 3);
}

void tst_TouchModel::theNewestIsFirst()
{
    DeviceDirectory directory;
    TouchModel model(directory);
    QAbstractItemModelTester tester(&model);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setListening(true);
    model.apply({touchOf(first, 0s), touchOf(second, 1s)});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(model.index(0).data(TouchModel::IdRole).toString(), second);
    QCOMPARE(model.index(1).data(TouchModel::IdRole).toString(), first);
}

void tst_TouchModel::theLastHundredAreKept()
{
    DeviceDirectory directory;
    TouchModel model(directory);
    QAbstractItemModelTester tester(&model);
    model.setListening(true);
    for (int i = 0; i < 12; ++i) {
        QList<Event> batch;
        for (int j = 0; j < 10; ++j)
            batch.append(touchOf(QStringLiteral("d%1").arg(i * 10 + j), std::chrono::seconds(i)));
        model.apply(batch);
    }
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.index(0).data(TouchModel::IdRole).toString(), QStringLiteral("d119"));
    QCOMPARE(model.index(99).data(TouchModel::IdRole).toString(), QStringLiteral("d20"));
}

void tst_TouchModel::theRowsSayWhoWasTouched()
{
    DeviceDirectory directory;
    Device device;
    device.name = {QStringLiteral("p1"), first};
    device.type = DeviceTypeTraits::Enum::Temperature;
    device.labels = {
        {QStringLiteral("name"), QStringLiteral("Kjøleskap")}, {QStringLiteral("floor"), QStringLiteral("2")}};
    directory.setDevice(device);
    TouchModel model(directory);
    model.setListening(true);
    model.apply({touchOf(first, 0s), touchOf(second, 0s)});

    const QModelIndex known = model.index(1);
    QCOMPARE(known.data(TouchModel::NameRole).toString(), QStringLiteral("Kjøleskap"));
    QCOMPARE(known.data(TouchModel::TypeRole).toString(), QStringLiteral("temperature"));
    QCOMPARE(known.data(TouchModel::LabelsRole).toMap().value(QStringLiteral("floor")).toString(), QStringLiteral("2"));
    QCOMPARE(known.data(TouchModel::DevicePathRole).toString(), QStringLiteral("projects/p1/devices/first"));
    QCOMPARE(model.index(0).data(TouchModel::NameRole).toString(), second); // not in the directory: its id

    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    device.labels.insert(QStringLiteral("name"), QStringLiteral("Fryser"));
    directory.setDevice(device);
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.first().at(2).value<QList<int>>().contains(TouchModel::NameRole));
    QCOMPARE(known.data(Qt::DisplayRole).toString(), QStringLiteral("Fryser"));
}

void tst_TouchModel::stoppingKeepsTheHistory()
{
    DeviceDirectory directory;
    TouchModel model(directory);
    QSignalSpy listening(&model, &TouchModel::listeningChanged);
    model.setListening(true);
    model.setListening(true);
    model.apply({touchOf(first, 0s)});
    model.setListening(false);
    QCOMPARE(listening.size(), 2);
    QCOMPARE(model.rowCount(), 1);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void tst_TouchModel::theLastTouchOfEachIsKnown()
{
    DeviceDirectory directory;
    TouchModel model(directory);
    const DeviceName device{QStringLiteral("p1"), first};
    QVERIFY(!model.lastTouch(device));
    model.setListening(true);
    model.apply({touchOf(first, 0s), touchOf(first, 5s)});
    QCOMPARE(model.lastTouch(device), std::optional(touchOf(first, 5s).timestamp));
    for (int i = 0; i < 100; ++i)
        model.apply({touchOf(QString::number(i), 10s)});
    QVERIFY(!model.lastTouch(device)); // with its row
    model.clear();
    QVERIFY(!model.lastTouch({QStringLiteral("p1"), QStringLiteral("99")}));
}

void tst_TouchModel::valuesOfTouchedSensorsAreTold()
{
    DeviceDirectory directory;
    TouchModel model(directory);
    QSignalSpy came(&model, &TouchModel::valuesCame);
    Event status = touchOf(first, 1s);
    status.type = EventTypeTraits::Enum::NetworkStatus;
    model.apply({status}); // of nobody who was touched
    QCOMPARE(came.size(), 0);
    model.setListening(true);
    model.apply({touchOf(first, 0s)});
    model.setListening(false);
    model.apply({status, status, touchOf(second, 2s)}); // also when nobody listens any more, once per batch
    QCOMPARE(came.size(), 2);
    QCOMPARE(model.rowCount(), 1);
}

QTEST_GUILESS_MAIN(tst_TouchModel)
#include "tst_touchmodel.moc"
