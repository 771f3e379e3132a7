// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/device.h"

#include "tests/support/roundtrip.h"
#include "tests/support/vectors.h"

#include <QJsonArray>
#include <QTest>

using namespace touchstone;
using namespace touchstone::test;
using Event = EventTypeTraits::Enum;

class TestDevice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatHasNoName_data();
    void refusesWhatHasNoName();
    void toleratesOddMembers();
    void nothingIsLost_data();
    void nothingIsLost();
    void nothingIsLostInLists_data();
    void nothingIsLostInLists();
    void freshEmulatedDeviceHasNoReported();
    void nullValuesAreNoPayloads();
    void readsPayloads();
    void displayNameFallsBackToTheId();
    void eventTypesOfEveryDeviceType_data();
    void eventTypesOfEveryDeviceType();
};

void TestDevice::refusesWhatHasNoName_data()
{
    QTest::addColumn<QJsonValue>("name");
    QTest::newRow("missing") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("null") << QJsonValue(QJsonValue::Null);
    QTest::newRow("number") << QJsonValue(5);
    QTest::newRow("empty") << QJsonValue(QString());
    QTest::newRow("a project's name") << QJsonValue(QStringLiteral("projects/p"));
    QTest::newRow("a connector's name") << QJsonValue(QStringLiteral("projects/p/dataconnectors/c"));
    QTest::newRow("leading slash") << QJsonValue(QStringLiteral("/projects/p/devices/d"));
}

void TestDevice::refusesWhatHasNoName()
{
    QFETCH(QJsonValue, name);
    QJsonObject json = readJsonVector(QStringLiteral("devices/touch.json"));
    json.insert(QStringLiteral("name"), name);
    const Result<Device> device = deviceFromJson(json);
    QVERIFY(!device.ok());
    QCOMPARE(device.failure().kind, Failure::Kind::Invalid);
}

void TestDevice::toleratesOddMembers()
{
    const QJsonObject json{
        {QStringLiteral("name"), QStringLiteral("projects/p/devices/d")},
        {QStringLiteral("labels"), QJsonValue::Null},
        {QStringLiteral("reported"), QJsonValue::Null},
        {QStringLiteral("productNumber"), 12},
    };
    const Result<Device> device = deviceFromJson(json);
    QVERIFY(device.ok());
    QVERIFY(device->labels.isEmpty());
    QVERIFY(device->reported.isEmpty());
    QVERIFY(!device->hasReported);
    QVERIFY(!device->type.isKnown());
}

void TestDevice::nothingIsLost_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files{QStringLiteral("ccon"), QStringLiteral("co2"), QStringLiteral("contact"),
        QStringLiteral("deskOccupancy"), QStringLiteral("humidity"), QStringLiteral("motion"),
        QStringLiteral("proximity"), QStringLiteral("proximityCounter"), QStringLiteral("temperature"),
        QStringLiteral("touch"), QStringLiteral("touchCounter"), QStringLiteral("waterDetector"),
        QStringLiteral("variants/emulated-fresh-no-reported"), QStringLiteral("variants/emulated-null-reported"),
        QStringLiteral("variants/emulated-with-reported"), QStringLiteral("variants/temperature-probe"),
        QStringLiteral("variants/unknown-type")};
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << QStringLiteral("devices/%1.json").arg(file);
}

void TestDevice::nothingIsLost()
{
    QFETCH(QString, file);
    const QJsonObject json = readJsonVector(file);
    QCOMPARE(throughCodec(json, deviceFromJson, writeDevice), json);
}

void TestDevice::nothingIsLostInLists_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("count");
    QTest::newRow("first page") << QStringLiteral("devices/list-page-1.json") << 2;
    QTest::newRow("last page") << QStringLiteral("devices/list-page-2-last.json") << 1;
    QTest::newRow("empty") << QStringLiteral("devices/list-empty.json") << 0;
}

void TestDevice::nothingIsLostInLists()
{
    QFETCH(QString, file);
    QFETCH(int, count);
    const QJsonArray devices = readJsonVector(file).value(QStringLiteral("devices")).toArray();
    QCOMPARE(devices.size(), count);
    for (const auto &device : devices)
        QCOMPARE(throughCodec(device.toObject(), deviceFromJson, writeDevice), device.toObject());
}

void TestDevice::freshEmulatedDeviceHasNoReported()
{
    const auto device =
        deviceFromJson(readJsonVector(QStringLiteral("devices/variants/emulated-fresh-no-reported.json")));
    QVERIFY(device.ok());
    QVERIFY(!device->hasReported);
    QVERIFY(device->isEmulated());
    QCOMPARE(device->displayName(), QStringLiteral("Emulated fridge"));
    QVERIFY(device->labels.contains(QStringLiteral("virtual-sensor")));
}

void TestDevice::nullValuesAreNoPayloads()
{
    const auto device = deviceFromJson(readJsonVector(QStringLiteral("devices/variants/emulated-null-reported.json")));
    QVERIFY(device.ok());
    QVERIFY(device->hasReported);
    QCOMPARE(device->reported.size(), 4);
    for (const EventPayload &payload : device->reported)
        QVERIFY(std::holds_alternative<NoPayload>(payload));
}

void TestDevice::readsPayloads()
{
    const auto device = deviceFromJson(readJsonVector(QStringLiteral("devices/temperature.json")));
    QVERIFY(device.ok());
    QVERIFY(!device->isEmulated());
    QVERIFY(device->type == DeviceTypeTraits::Enum::Temperature);
    const EventPayload payload = device->reported.value(QStringLiteral("temperature"));
    QVERIFY(std::holds_alternative<TemperaturePayload>(payload));
    QCOMPARE(std::get<TemperaturePayload>(payload).value, 21.35);
    QCOMPARE(std::get<TemperaturePayload>(payload).samples.size(), 3);
}

void TestDevice::displayNameFallsBackToTheId()
{
    Device device;
    device.name = {QStringLiteral("p"), QStringLiteral("d")};
    QCOMPARE(device.displayName(), QStringLiteral("d"));
    device.labels.insert(QStringLiteral("name"), QString());
    QCOMPARE(device.displayName(), QStringLiteral("d"));
    device.labels.insert(QStringLiteral("name"), QStringLiteral("Meeting room 3"));
    QCOMPARE(device.displayName(), QStringLiteral("Meeting room 3"));
}

void TestDevice::eventTypesOfEveryDeviceType_data()
{
    QTest::addColumn<DeviceType>("type");
    QTest::addColumn<QList<EventType>>("own");
    using Type = DeviceTypeTraits::Enum;
    QTest::newRow("temperature") << DeviceType(Type::Temperature)
                                 << QList<EventType>{Event::Temperature, Event::ProbeWireStatus};
    QTest::newRow("proximity") << DeviceType(Type::Proximity) << QList<EventType>{Event::ObjectPresent};
    QTest::newRow("touch") << DeviceType(Type::Touch) << QList<EventType>{};
    QTest::newRow("humidity") << DeviceType(Type::Humidity) << QList<EventType>{Event::Humidity};
    QTest::newRow("proximity counter") << DeviceType(Type::ProximityCounter)
                                       << QList<EventType>{Event::ObjectPresentCount};
    QTest::newRow("touch counter") << DeviceType(Type::TouchCounter) << QList<EventType>{Event::TouchCount};
    QTest::newRow("water") << DeviceType(Type::WaterDetector) << QList<EventType>{Event::WaterPresent};
    QTest::newRow("co2") << DeviceType(Type::Co2) << QList<EventType>{Event::Co2, Event::Humidity, Event::Pressure};
    QTest::newRow("motion") << DeviceType(Type::Motion) << QList<EventType>{Event::Motion};
    QTest::newRow("desk") << DeviceType(Type::DeskOccupancy) << QList<EventType>{Event::DeskOccupancy};
    QTest::newRow("contact") << DeviceType(Type::Contact) << QList<EventType>{Event::Contact};
}

void TestDevice::eventTypesOfEveryDeviceType()
{
    QFETCH(DeviceType, type);
    QFETCH(QList<EventType>, own);
    const QList<EventType> common{Event::Touch, Event::NetworkStatus, Event::BatteryStatus, Event::ConnectionStatus};
    QCOMPARE(eventTypesOf(type), own + common);

    const QList<EventType> gateway{Event::ConnectionStatus, Event::EthernetStatus, Event::CellularStatus, Event::Touch};
    QCOMPARE(eventTypesOf(DeviceTypeTraits::Enum::CloudConnector), gateway);
    QVERIFY(eventTypesOf(DeviceType::fromText(u"futureSensor")).isEmpty());
}

QTEST_APPLESS_MAIN(TestDevice)
#include "tst_device.moc"
