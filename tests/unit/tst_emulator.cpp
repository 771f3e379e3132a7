// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/emulator/emulator.h"
#include "app/cloud/eventintake.h"
#include "app/cloud/registry/registry.h"
#include "models/domain/xid.h"
#include "tests/support/manualclock.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;

class EmulatorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void createsDevices();
    void refusesToCreate();
    void replacesLabels();
    void removesOnlyEmulatedDevices();

    void refusesToPublish_data();
    void refusesToPublish();
    void refusesUnknownAndRealDevices();
    void reportsThatTheStoreRefused();
    void everyDeviceTypePublishesItsEvents_data();
    void everyDeviceTypePublishesItsEvents();
    void networkStatusFollows();
    void networkStatusDoesNotFollow_data();
    void networkStatusDoesNotFollow();
    void updateTimeBecomesTheTimestamp_data();
    void updateTimeBecomesTheTimestamp();

private:
    Device make(const char *type);
    Result<Event> publish(const DeviceName &name, const QByteArray &body);

    std::unique_ptr<QTemporaryDir> m_folder;
    test::ManualClock m_clock;
    std::unique_ptr<Registry> m_registry;
    Result<void> m_verdict; ///< of the store
    QList<AcceptedEvent> m_stored;
    std::unique_ptr<EventIntake> m_intake;
    std::unique_ptr<Emulator> m_emulator;
    QString m_project;
};

void EmulatorTest::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_registry = std::make_unique<Registry>(m_folder->filePath(QStringLiteral("registry.sqlite")), m_clock);
    QVERIFY(m_registry->open(QStringLiteral("Kontor")).ok());
    m_project = m_registry->projects().first().name.project;
    m_intake = std::make_unique<EventIntake>(
        *m_registry,
        [this](AcceptedEvent event, const std::function<void(Result<void>)> &done) {
            if (m_verdict)
                m_stored.append(std::move(event));
            done(m_verdict);
        },
        m_clock);
    m_emulator = std::make_unique<Emulator>(*m_registry, *m_intake, m_clock);
}

void EmulatorTest::init()
{
    m_verdict = {};
    m_stored.clear();
    for (const Device &device : m_registry->devices(m_project))
        QVERIFY(m_registry->removeDevice(device.name).ok());
}

void EmulatorTest::cleanupTestCase()
{
    m_emulator.reset();
    m_intake.reset();
    m_registry.reset();
}

Device EmulatorTest::make(const char *type)
{
    return *m_emulator->create(m_project, DeviceType::fromText(QString::fromLatin1(type)), {});
}

Result<Event> EmulatorTest::publish(const DeviceName &name, const QByteArray &body)
{
    QList<Result<Event>> answers;
    m_emulator->publish(
        name, QJsonDocument::fromJson(body).object(), [&](const Result<Event> &answer) { answers.append(answer); });
    if (answers.size() != 1)
        return Failure{Failure::Kind::Internal, QStringLiteral("%1 answers").arg(answers.size())};
    return answers.first();
}

void EmulatorTest::createsDevices()
{
    const auto device = m_emulator->create(
        m_project, DeviceTypeTraits::Enum::Temperature, {{QStringLiteral("name"), QStringLiteral("Emulated fridge")}});

    QVERIFY(device.ok());
    QVERIFY(device->name.device.startsWith(QStringLiteral("emu")));
    QVERIFY(isXid(QStringView(device->name.device).mid(3)));
    QCOMPARE(device->labels.value(QStringLiteral("name")), QStringLiteral("Emulated fridge"));
    QVERIFY(device->labels.contains(QStringLiteral("virtual-sensor")));
    QVERIFY(!device->hasReported);
    QCOMPARE(device->productNumber, QString());
    QCOMPARE(*m_registry->device(device->name), *device);
    QVERIFY(make("touch").name != make("touch").name);
}

void EmulatorTest::refusesToCreate()
{
    const auto unknown = m_emulator->create(m_project, DeviceType::fromText(u"toaster"), {});
    QCOMPARE(unknown.failure().kind, Failure::Kind::Invalid);
    QVERIFY(unknown.failure().message.contains(QStringLiteral("toaster")));
    QVERIFY(unknown.failure().message.contains(QStringLiteral("temperature, proximity, touch")));
    QCOMPARE(m_emulator->create(QStringLiteral("none"), DeviceTypeTraits::Enum::Touch, {}).failure().kind,
        Failure::Kind::NotFound);
    QCOMPARE(m_emulator->create(m_project, DeviceTypeTraits::Enum::Touch, {{QString(101, QLatin1Char('k')), QString()}})
                 .failure()
                 .kind,
        Failure::Kind::Invalid);
    QVERIFY(m_emulator->devices(m_project).isEmpty());
}

void EmulatorTest::replacesLabels()
{
    const auto device = m_emulator->create(m_project, DeviceTypeTraits::Enum::Touch,
        {{QStringLiteral("a"), QStringLiteral("1")}, {QStringLiteral("b"), QStringLiteral("2")}});

    QCOMPARE(
        m_emulator->replace(device->name, DeviceTypeTraits::Enum::Motion, {}).failure().kind, Failure::Kind::Invalid);
    const auto replaced =
        m_emulator->replace(device->name, DeviceTypeTraits::Enum::Touch, {{QStringLiteral("b"), QStringLiteral("3")}});

    const QMap<QString, QString> expected{
        {QStringLiteral("b"), QStringLiteral("3")}, {QStringLiteral("virtual-sensor"), QStringLiteral("")}};
    QCOMPARE(replaced->labels, expected);
}

void EmulatorTest::removesOnlyEmulatedDevices()
{
    Device real;
    real.name = {m_project, QStringLiteral("csk7u05bpnnh4d0001ng")};
    real.type = DeviceTypeTraits::Enum::Touch;
    QVERIFY(m_registry->createDevice(real).ok());
    const Device emulated = make("touch");

    QCOMPARE(m_emulator->devices(m_project), QList<Device>{emulated});
    QCOMPARE(m_emulator->remove(real.name).failure().kind, Failure::Kind::NotFound);
    QCOMPARE(m_emulator->device(real.name).failure().kind, Failure::Kind::NotFound);
    QVERIFY(m_emulator->remove(emulated.name).ok());
    QCOMPARE(m_emulator->remove(emulated.name).failure().kind, Failure::Kind::NotFound);
}

void EmulatorTest::refusesToPublish_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("hint");
    QTest::newRow("nothing") << QByteArray("{}") << QStringLiteral("exactly one of temperature");
    QTest::newRow("two events") << QByteArray(R"({"touch":{},"temperature":{}})")
                                << QStringLiteral("2 members: send exactly one");
    QTest::newRow("unknown type") << QByteArray(R"({"smell":{}})") << QStringLiteral("'smell' is no event type");
    QTest::newRow("another device's type")
        << QByteArray(R"({"co2":{"ppm":400}})") << QStringLiteral("temperature device sends no co2");
    QTest::newRow("labelsChanged") << QByteArray(R"({"labelsChanged":{}})")
                                   << QStringLiteral("change the device's labels");
    QTest::newRow("ping") << QByteArray(R"({"ping":{}})") << QStringLiteral("sends no ping");
    QTest::newRow("null") << QByteArray(R"({"touch":null})") << QStringLiteral("{\"touch\":{}}");
    QTest::newRow("a list") << QByteArray(R"({"touch":[]})") << QStringLiteral("no object");
    QTest::newRow("a wrong type") << QByteArray(R"({"temperature":{"value":"warm"}})") << QStringLiteral("value");
    QTest::newRow("a wrong time") << QByteArray(R"({"temperature":{"value":1,"updateTime":"yesterday"}})")
                                  << QStringLiteral("updateTime");
}

void EmulatorTest::refusesToPublish()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, hint);
    const Device device = make("temperature");

    const auto answer = publish(device.name, body);

    QVERIFY(!answer);
    QCOMPARE(answer.failure().kind, Failure::Kind::Invalid);
    QVERIFY2(answer.failure().message.contains(hint), qPrintable(answer.failure().message));
    QVERIFY(m_stored.isEmpty());
}

void EmulatorTest::refusesUnknownAndRealDevices()
{
    Device real;
    real.name = {m_project, QStringLiteral("csk7u05bpnnh4d0001ng")};
    real.type = DeviceTypeTraits::Enum::Touch;
    QVERIFY(m_registry->createDevice(real).ok());
    QCOMPARE(publish(real.name, R"({"touch":{}})").failure().kind, Failure::Kind::NotFound);
    QCOMPARE(
        publish({m_project, QStringLiteral("emunone")}, R"({"touch":{}})").failure().kind, Failure::Kind::NotFound);
}

void EmulatorTest::reportsThatTheStoreRefused()
{
    const Device device = make("touch");
    m_verdict = Failure{Failure::Kind::Unavailable, QStringLiteral("The disk is full")};

    const auto answer = publish(device.name, R"({"touch":{}})");

    QCOMPARE(answer.failure().kind, Failure::Kind::Unavailable);
    QVERIFY(!m_registry->device(device.name)->hasReported);
}

void EmulatorTest::everyDeviceTypePublishesItsEvents_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<QString>("event");
    for (const auto &[value, name] : DeviceTypeTraits::names) {
        for (const EventType &event : eventTypesOf(value))
            QTest::addRow("%s of %s", qPrintable(event.text()), name) << QString::fromLatin1(name) << event.text();
    }
}

void EmulatorTest::everyDeviceTypePublishesItsEvents()
{
    QFETCH(QString, device);
    QFETCH(QString, event);
    const Device target = make(qPrintable(device));

    const auto answer = publish(target.name, QStringLiteral("{\"%1\":{}}").arg(event).toUtf8());

    QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.failure().message));
    QCOMPARE(answer->type.text(), event);
    QCOMPARE(answer->timestamp, m_clock.now());
    QCOMPARE(m_stored.first().event, *answer);
    QCOMPARE(m_registry->device(target.name)->reported.value(event), answer->payload);
}

void EmulatorTest::networkStatusFollows()
{
    const Device device = make("temperature");

    const auto answer = publish(device.name, R"({"temperature":{"value":21.5}})");

    QCOMPARE(m_stored.size(), 2);
    QCOMPARE(m_stored.at(0).event, *answer);
    const Event status = m_stored.at(1).event;
    QVERIFY(status.type == EventTypeTraits::Enum::NetworkStatus);
    QVERIFY(status.eventId != answer->eventId);
    QCOMPARE(status.timestamp, answer->timestamp);
    const auto payload = std::get<NetworkStatusPayload>(status.payload);
    QCOMPARE(payload.signalStrength, 99);
    QCOMPARE(payload.rssi, -50);
    QCOMPARE(payload.cloudConnectors.size(), 1);
    QCOMPARE(payload.cloudConnectors.first().id, QStringLiteral("emulated-ccon"));
    QCOMPARE(payload.transmissionMode, QStringLiteral("LOW_POWER_STANDARD_MODE"));
}

void EmulatorTest::networkStatusDoesNotFollow_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("itself") << QStringLiteral("touch") << QByteArray(R"({"networkStatus":{}})");
    QTest::newRow("the cloud's finding") << QStringLiteral("touch") << QByteArray(R"({"connectionStatus":{}})");
    QTest::newRow("a Cloud Connector") << QStringLiteral("ccon") << QByteArray(R"({"touch":{}})");
}

void EmulatorTest::networkStatusDoesNotFollow()
{
    QFETCH(QString, device);
    QFETCH(QByteArray, body);
    QVERIFY(publish(make(qPrintable(device)).name, body).ok());
    QCOMPARE(m_stored.size(), 1);
}

void EmulatorTest::updateTimeBecomesTheTimestamp_data()
{
    QTest::addColumn<QByteArray>("updateTime");
    QTest::addColumn<QByteArray>("timestamp");
    QTest::newRow("UTC") << QByteArray("2025-01-15T10:00:01.318751Z") << QByteArray("2025-01-15T10:00:01.318751Z");
    QTest::newRow("an offset") << QByteArray("2025-01-15T12:30:01.5+02:30")
                               << QByteArray("2025-01-15T10:00:01.500000Z");
    QTest::newRow("west") << QByteArray("2025-01-14T23:00:00-11:00") << QByteArray("2025-01-15T10:00:00.000000Z");
}

void EmulatorTest::updateTimeBecomesTheTimestamp()
{
    QFETCH(QByteArray, updateTime);
    QFETCH(QByteArray, timestamp);
    const Device device = make("touch");

    const auto answer = publish(device.name, R"({"touch":{"updateTime":")" + updateTime + R"("}})");

    QVERIFY2(answer.ok(), answer ? "" : qPrintable(answer.failure().message));
    QCOMPARE(formatTimestamp(answer->timestamp), timestamp);
    QVERIFY(m_stored.first().json.contains("\"updateTime\":\"" + timestamp + "\""));
}

QTEST_GUILESS_MAIN(EmulatorTest)
#include "tst_emulator.moc"
