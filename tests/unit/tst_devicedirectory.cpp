// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/devicedirectory.h"

#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::items;
using namespace std::chrono_literals;

namespace {

Device device(
    const QString &id, const QMap<QString, QString> &labels = {}, DeviceType type = DeviceTypeTraits::Enum::Temperature)
{
    Device result;
    result.name = {QStringLiteral("p1"), id};
    result.type = type;
    result.labels = labels;
    return result;
}

Event temperatureEvent(const QString &id, double value, std::chrono::seconds at)
{
    Event event;
    event.eventId = QStringLiteral("e");
    event.targetName = QStringLiteral("projects/p1/devices/") + id;
    event.type = EventTypeTraits::Enum::Temperature;
    TemperaturePayload payload;
    payload.value = value;
    payload.updateTime = Timestamp(at);
    event.payload = payload;
    return event;
}

const QString a = QStringLiteral("a");
const QString name = QStringLiteral("name");

} // namespace

class tst_DeviceDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnknownDeviceIsNotFound();
    void eventsOfUnknownDevicesAreIgnored();
    void labelChangesAreTakenOver();
    void payloadsAreTakenOverQuietly();
    void anOlderPayloadDoesNotReplaceANewerOne();
    void settingTheSameDevicesIsNoChange();
    void labelKeysComeByUse();
    void cloudConnectorsAreNoSensors();
    void devicesComeByName();
};

void tst_DeviceDirectory::anUnknownDeviceIsNotFound()
{
    DeviceDirectory directory;
    QVERIFY(!directory.find({QStringLiteral("p1"), a}));
    directory.setDevice(device(a));
    QVERIFY(directory.find({QStringLiteral("p1"), a}));
    directory.clear();
    QVERIFY(!directory.find({QStringLiteral("p1"), a}));
}

void tst_DeviceDirectory::eventsOfUnknownDevicesAreIgnored()
{
    DeviceDirectory directory;
    directory.apply(temperatureEvent(a, 20, 1s));
    Event ping;
    ping.targetName = QStringLiteral("projects/p1");
    directory.apply(ping);
    QVERIFY(directory.devices().isEmpty());
}

void tst_DeviceDirectory::labelChangesAreTakenOver()
{
    DeviceDirectory directory;
    directory.setDevice(device(a, {{name, QStringLiteral("Old")}, {QStringLiteral("gone"), QStringLiteral("1")}}));
    QSignalSpy changed(&directory, &DeviceDirectory::changed);
    LabelsChangedPayload change;
    change.added.insert(QStringLiteral("room"), QStringLiteral("3"));
    change.modified.insert(name, QStringLiteral("New"));
    change.removed.append(QStringLiteral("gone"));
    Event event;
    event.targetName = QStringLiteral("projects/p1/devices/a");
    event.type = EventTypeTraits::Enum::LabelsChanged;
    event.payload = change;

    directory.apply(event);
    directory.apply(event); // a repeat changes nothing more

    QCOMPARE(changed.size(), 1);
    const Device *found = directory.find({QStringLiteral("p1"), a});
    QVERIFY(found);
    QCOMPARE(found->displayName(), QStringLiteral("New"));
    QCOMPARE(found->labels.keys(), QStringList({name, QStringLiteral("room")}));
}

void tst_DeviceDirectory::payloadsAreTakenOverQuietly()
{
    DeviceDirectory directory;
    directory.setDevice(device(a));
    QSignalSpy changed(&directory, &DeviceDirectory::changed);
    directory.apply(temperatureEvent(a, 21.5, 10s));
    QCOMPARE(changed.size(), 0);
    const EventPayload latest = directory.devices().first().reported.value(QStringLiteral("temperature"));
    QVERIFY(std::holds_alternative<TemperaturePayload>(latest));
    QCOMPARE(std::get<TemperaturePayload>(latest).value, 21.5);
}

void tst_DeviceDirectory::anOlderPayloadDoesNotReplaceANewerOne()
{
    DeviceDirectory directory;
    directory.setDevice(device(a));
    directory.apply(temperatureEvent(a, 21.5, 10s));
    directory.apply(temperatureEvent(a, 3.0, 9s));
    const EventPayload latest = directory.devices().first().reported.value(QStringLiteral("temperature"));
    QCOMPARE(std::get<TemperaturePayload>(latest).value, 21.5);
}

void tst_DeviceDirectory::settingTheSameDevicesIsNoChange()
{
    DeviceDirectory directory;
    QSignalSpy changed(&directory, &DeviceDirectory::changed);
    directory.setDevices({device(a)});
    directory.setDevices({device(a)});
    directory.setDevice(device(a));
    QCOMPARE(changed.size(), 1);
}

void tst_DeviceDirectory::labelKeysComeByUse()
{
    DeviceDirectory directory;
    const QString room = QStringLiteral("room");
    const QString floor = QStringLiteral("floor");
    const QString zone = QStringLiteral("zone");
    directory.setDevices({device(a, {{name, a}, {room, a}, {zone, a}}),
        device(QStringLiteral("b"), {{room, a}, {floor, a}}), device(QStringLiteral("c"))});
    const QList<DeviceDirectory::LabelKey> expected{
        {name, 1}, {QStringLiteral("description"), 0}, {room, 2}, {floor, 1}, {zone, 1}};
    QCOMPARE(directory.labelKeys(), expected);
}

void tst_DeviceDirectory::cloudConnectorsAreNoSensors()
{
    DeviceDirectory directory;
    directory.setDevices({device(a), device(QStringLiteral("c"), {}, DeviceTypeTraits::Enum::CloudConnector)});
    QCOMPARE(directory.sensorCount(), 1);
}

void tst_DeviceDirectory::devicesComeByName()
{
    DeviceDirectory directory;
    directory.setDevices(
        {device(a, {{name, QStringLiteral("zebra")}}), device(QStringLiteral("b"), {{name, QStringLiteral("Apple")}})});
    QCOMPARE(directory.devices().first().displayName(), QStringLiteral("Apple"));
}

QTEST_GUILESS_MAIN(tst_DeviceDirectory)
#include "tst_devicedirectory.moc"
