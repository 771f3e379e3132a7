// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/deliverysample.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace touchstone;
using Type = EventTypeTraits::Enum;

namespace {

const Timestamp now = *parseTimestamp(u"2025-01-15T12:00:00Z");
const DeviceName sensor{QStringLiteral("p"), QStringLiteral("emu1")};

} // namespace

class TestDeliverySample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyForwardableTypeHasASample_data();
    void everyForwardableTypeHasASample();
    void theFirstForwardedTypeIsTaken();
    void aMadeUpDeviceFitsTheConnector();
    void theBodyIsThatOfADelivery();
};

void TestDeliverySample::everyForwardableTypeHasASample_data()
{
    QTest::addColumn<QString>("type");
    const QList<EventType> types = forwardableEventTypes();
    for (const EventType &type : types)
        QTest::newRow(qPrintable(type.text())) << type.text();
}

void TestDeliverySample::everyForwardableTypeHasASample()
{
    QFETCH(QString, type);
    const Event sample = sampleEvent(EventType::fromText(type), sensor, now);
    QVERIFY(payloadBase(sample.payload));
    const Result<Event> read = eventFromJson(eventToJson(sample));
    QVERIFY(read.ok());
    QCOMPARE(read->type.text(), type);
    QCOMPARE(read->timestamp, now);
    QCOMPARE(read->device(), std::optional(sensor));
    QVERIFY(!std::holds_alternative<UnknownPayload>(read->payload)); // a reading of the type's own shape
}

void TestDeliverySample::theFirstForwardedTypeIsTaken()
{
    DataConnector connector;
    QCOMPARE(firstForwardedType(connector), EventType(Type::Touch));
    connector.events = {EventType::fromText(u"telepathy"), Type::Co2, Type::Touch};
    QCOMPARE(firstForwardedType(connector), EventType(Type::Co2));
}

void TestDeliverySample::aMadeUpDeviceFitsTheConnector()
{
    DataConnector connector;
    connector.name = {QStringLiteral("p"), QStringLiteral("c")};
    connector.labels = {QStringLiteral("name"), QStringLiteral("room")};
    for (const EventType &type : forwardableEventTypes()) {
        const Device device = sampleDevice(connector, type);
        QVERIFY2(type == Type::LabelsChanged || eventTypesOf(device.type).contains(type), qPrintable(type.text()));
        QCOMPARE(device.labels.keys(), connector.labels);
        QCOMPARE(device.name.project, QStringLiteral("p"));
    }
}

void TestDeliverySample::theBodyIsThatOfADelivery()
{
    DataConnector connector;
    connector.labels = {QStringLiteral("room"), QStringLiteral("name"), QStringLiteral("none")};
    Device device;
    device.name = sensor;
    device.type = DeviceTypeTraits::Enum::Touch;
    device.labels = {{QStringLiteral("name"), QStringLiteral("Dør")}, {QStringLiteral("room"), QStringLiteral("3")},
        {QStringLiteral("other"), QStringLiteral("x")}};
    const Event event = sampleEvent(Type::Touch, sensor, now);
    const QByteArray body = sampleDeliveryBody(connector, event, device);
    QVERIFY(!QJsonDocument::fromJson(body).isNull());
    QCOMPARE(QString::fromUtf8(body),
        QString::fromUtf8(R"({"event":)" + eventToJson(event) +
                          R"(,"labels":{"room":"3","name":"Dør"},"metadata":{"deviceId":"emu1","projectId":"p",)"
                          R"("deviceType":"touch","productNumber":""}})"));
}

QTEST_APPLESS_MAIN(TestDeliverySample)
#include "tst_deliverysample.moc"
