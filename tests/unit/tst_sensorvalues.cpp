// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/eventform.h"
#include "models/domain/labelchange.h"
#include "models/domain/touchability.h"

#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;

namespace {

const Timestamp now{1'700'000'000s};
const DeviceName emulated{QStringLiteral("p1"), QStringLiteral("emu1")};

Device real(DeviceTypeTraits::Enum type = DeviceTypeTraits::Enum::Touch)
{
    Device device;
    device.name = {QStringLiteral("p1"), QStringLiteral("b1")};
    device.type = type;
    return device;
}

Device heard(Device device, Timestamp at)
{
    TouchPayload touch;
    touch.updateTime = at;
    device.reported.insert(QStringLiteral("touch"), touch);
    return device;
}

Device connected(Device device, const char *connection)
{
    ConnectionStatusPayload status;
    status.updateTime = now;
    status.connection = QString::fromLatin1(connection);
    device.reported.insert(QStringLiteral("connectionStatus"), status);
    return device;
}

} // namespace

/// Values around sensors: changes of labels, what cannot be found by touch, events filled in by hand.
class SensorValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeTouchesNothingElse();
    void undoGivesFormerValuesBack();
    void whatOthersChangedIsLeftOut();
    void obstacles_data();
    void obstacles();
    void everyPublishableEventHasAForm();
    void fieldsOutOfPlaceAreRefused();
    void anEventAgainHasItsOwnTime();
};

void SensorValuesTest::aChangeTouchesNothingElse()
{
    const DeviceLabels before{{QStringLiteral("name"), QStringLiteral("A")},
        {QStringLiteral("floor"), QStringLiteral("1")}, {QStringLiteral("old"), QString()}};
    DeviceLabels after = before;
    QVERIFY(labelChangeBetween(before, before).isEmpty());
    after.insert(QStringLiteral("name"), QStringLiteral("B"));
    after.insert(QStringLiteral("empty"), QString());
    after.remove(QStringLiteral("old"));
    const LabelChange change = labelChangeBetween(before, after);
    QCOMPARE(change.add.keys(), (QStringList{QStringLiteral("empty"), QStringLiteral("name")}));
    QCOMPARE(change.remove, QStringList{QStringLiteral("old")});
    QCOMPARE(changedLabels(before, change), after);
}

void SensorValuesTest::undoGivesFormerValuesBack()
{
    const DeviceLabels before{
        {QStringLiteral("name"), QStringLiteral("A")}, {QStringLiteral("old"), QStringLiteral("x")}};
    const LabelChange change{
        {{QStringLiteral("name"), QStringLiteral("B")}, {QStringLiteral("new"), QStringLiteral("y")}},
        {QStringLiteral("old"), QStringLiteral("never there")}};
    QCOMPARE(changedLabels(changedLabels(before, change), undoOf(change, before)), before);
}

void SensorValuesTest::whatOthersChangedIsLeftOut()
{
    const QString name = QStringLiteral("name");
    const QString floor = QStringLiteral("floor");
    const LabelChange back{{{name, QStringLiteral("A")}}, {floor}};
    const DeviceLabels expected{{name, QStringLiteral("B")}, {floor, QStringLiteral("1")}};
    QCOMPARE(withoutOvertaken(back, expected, expected), back);
    DeviceLabels others = expected;
    others.insert(name, QStringLiteral("C"));
    QCOMPARE(withoutOvertaken(back, expected, others), (LabelChange{{}, {floor}}));
    others.remove(floor);
    QVERIFY(withoutOvertaken(back, expected, others).isEmpty());
}

void SensorValuesTest::obstacles_data()
{
    using Type = DeviceTypeTraits::Enum;
    QTest::addColumn<Device>("device");
    QTest::addColumn<int>("obstacle");
    const auto row = [](const char *name, const Device &device, TouchObstacle obstacle) {
        QTest::newRow(name) << device << int(obstacle);
    };
    Device fresh = real();
    fresh.name = emulated;
    row("emulated, without a finger", heard(fresh, now), TouchObstacle::Emulated);
    Device strange = heard(real(), now);
    strange.type = DeviceType::fromText(u"sniffer");
    row("a type that nobody knows", strange, TouchObstacle::UnknownType);
    row("reported offline", connected(heard(real(), now), "OFFLINE"), TouchObstacle::Offline);
    row("online again", connected(heard(real(), now), "SDS"), TouchObstacle::None);
    row("a Cloud Connector that is offline", connected(real(Type::CloudConnector), "OFFLINE"), TouchObstacle::Offline);
    row("a Cloud Connector speaks on change alone", real(Type::CloudConnector), TouchObstacle::None);
    row("never heard", real(), TouchObstacle::NeverHeard);
    row("heard just in time", heard(real(), now - silentAfter), TouchObstacle::None);
    row("silent", heard(real(), now - silentAfter - 1us), TouchObstacle::Silent);
    row("its connection was found lost and is no voice", connected(heard(real(), now - 3h), "SDS"),
        TouchObstacle::Silent);
}

void SensorValuesTest::obstacles()
{
    QFETCH(Device, device);
    QTEST(int(touchObstacle(device, now)), "obstacle");
}

/// Whatever the form offers, the emulator takes, word for word.
void SensorValuesTest::everyPublishableEventHasAForm()
{
    for (const auto &[device, deviceText] : DeviceTypeTraits::names) {
        const QList<EventType> types = eventTypesOf(device);
        for (const EventType &type : types) {
            const QList<EventField> fields = eventFieldsOf(type);
            QVERIFY2(type == EventTypeTraits::Enum::Touch || !fields.isEmpty(), qPrintable(type.text()));
            QVariantMap values;
            for (const EventField &field : fields) {
                values.insert(field.member, field.initial);
                QVERIFY(field.kind != EventField::Kind::Word || field.words.contains(field.initial.toString()));
                QVERIFY(field.most <= field.least ||
                        (field.initial.toDouble() >= field.least && field.initial.toDouble() <= field.most));
            }
            const Result<Event> event = eventFromFields(type, emulated, values, now);
            QVERIFY2(event.ok(), qPrintable(type.text()));
            QCOMPARE(event->targetName, emulated.path());
            QCOMPARE(payloadUpdateTime(event->payload), std::optional(now));
        }
    }
}

void SensorValuesTest::fieldsOutOfPlaceAreRefused()
{
    const Result<Event> wrong = eventFromFields(
        EventTypeTraits::Enum::Contact, emulated, {{QStringLiteral("state"), QStringLiteral("AJAR")}}, now);
    QVERIFY(!wrong.ok());
    QVERIFY(wrong.failure().message.contains(QLatin1String("CLOSED"))); // the remedy
    QVERIFY(!eventFromFields(EventTypeTraits::Enum::LabelsChanged, emulated, {}, now).ok());
}

void SensorValuesTest::anEventAgainHasItsOwnTime()
{
    const Result<Event> first =
        eventFromFields(EventTypeTraits::Enum::Temperature, emulated, {{QStringLiteral("value"), 4.5}}, now);
    QVERIFY(first.ok());
    const Event again = eventAgain(*first, now + 10s);
    QCOMPARE(again.timestamp, now + 10s);
    const auto &payload = std::get<TemperaturePayload>(again.payload);
    QCOMPARE(payload.value, 4.5);
    QCOMPARE(payload.updateTime, now + 10s);
    QCOMPARE(payload.samples.first().sampleTime, now + 10s);
}

QTEST_GUILESS_MAIN(SensorValuesTest)
#include "tst_sensorvalues.moc"
