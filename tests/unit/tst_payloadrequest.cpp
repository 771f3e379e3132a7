// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/eventpayload.h"
#include "tests/support/manualclock.h"
#include "tests/support/vectors.h"

#include <QTest>

namespace touchstone {

class PayloadRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void fillsInWhatIsLeftOut_data();
    void fillsInWhatIsLeftOut();
    void takesEveryDocumentedWord_data();
    void takesEveryDocumentedWord();
    void acceptsThePublishVectors_data();
    void acceptsThePublishVectors();
    void acceptsTheContentOfEveryEventVector_data();
    void acceptsTheContentOfEveryEventVector();
};

namespace {

const test::ManualClock testClock;

/// Reads {"<type>":{...}} as a server does.
Result<EventPayload> published(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    if (object.size() != 1)
        qFatal("not one event: %s", body.constData());
    return payloadFromRequest(
        EventType::fromText(object.begin().key()), object.begin().value().toObject(), testClock.now());
}

QByteArray written(const EventPayload &payload)
{
    JsonWriter writer;
    writePayload(writer, payload);
    return writer.take();
}

} // namespace

void PayloadRequestTest::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("remedy");
    const auto row = [](const char *name, const char *body, const char *member, const char *value, const char *remedy) {
        QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(member) << QString::fromLatin1(value)
                            << QString::fromLatin1(remedy);
    };
    row("number as text", R"({"temperature":{"value":"21.5"}})", "temperature.value", "\"21.5\"", "write a number");
    row("number as boolean", R"({"temperature":{"value":true}})", "temperature.value", "true", "write a number");
    row("number as null", R"({"temperature":{"value":null}})", "temperature.value", "null", "write a number");
    row("number as list", R"({"temperature":{"value":[1]}})", "temperature.value", "a list", "write a number");
    row("boolean as text", R"({"temperature":{"isBackfilled":"no"}})", "temperature.isBackfilled", "\"no\"",
        "write true or false");
    row("samples as object", R"({"temperature":{"samples":{}}})", "temperature.samples", "an object", "write a list");
    row("sample as number", R"({"temperature":{"samples":[{"value":1},5]}})", "temperature.samples[1]", "5",
        "write an object");
    row("value in a sample", R"({"temperature":{"samples":[{"value":1},{"value":"x"}]}})",
        "temperature.samples[1].value", "\"x\"", "write a number");
    row("sample time", R"({"humidity":{"samples":[{"sampleTime":"noon"}]}})", "humidity.samples[0].sampleTime",
        "\"noon\"", "RFC 3339");
    row("alias of the wrong type", R"({"humidity":{"samples":[{"celsius":"x"}]}})", "humidity.samples[0].celsius",
        "\"x\"", "write a number");
    row("update time as number", R"({"touch":{"updateTime":1736935200}})", "touch.updateTime", "1736935200",
        "RFC 3339");
    row("update time in words", R"({"touch":{"updateTime":"now"}})", "touch.updateTime", "\"now\"", "RFC 3339");
    row("unknown word", R"({"objectPresent":{"state":"GONE"}})", "objectPresent.state", "\"GONE\"",
        "NOT_PRESENT, PRESENT");
    row("empty word", R"({"contact":{"state":""}})", "contact.state", "\"\"", "CLOSED, OPEN");
    row("word in small letters", R"({"motion":{"state":"motion_detected"}})", "motion.state", "\"motion_detected\"",
        "MOTION_DETECTED");
    row("word as number", R"({"waterPresent":{"state":1}})", "waterPresent.state", "a number", "write text");
    row("word of another type", R"({"deskOccupancy":{"state":"PRESENT"}})", "deskOccupancy.state", "\"PRESENT\"",
        "OCCUPIED");
    row("probe word", R"({"probeWireStatus":{"state":"FIVE_WIRE"}})", "probeWireStatus.state", "\"FIVE_WIRE\"",
        "FOUR_WIRE");
    row("connection word", R"({"connectionStatus":{"connection":"WIFI"}})", "connectionStatus.connection", "\"WIFI\"",
        "ETHERNET");
    row("mode word", R"({"networkStatus":{"transmissionMode":"TURBO"}})", "networkStatus.transmissionMode", "\"TURBO\"",
        "HIGH_POWER_BOOST_MODE");
    row("remark as number", R"({"deskOccupancy":{"remarks":["a",2]}})", "deskOccupancy.remarks[1]", "a number",
        "write text");
    row("fraction of a count", R"({"touchCount":{"total":1.5}})", "touchCount.total", "1.5", "write a whole number");
    row("fraction of a percentage", R"({"batteryStatus":{"percentage":99.5}})", "batteryStatus.percentage", "99.5",
        "write a whole number");
    row("number too large", R"({"networkStatus":{"rssi":-99999999999}})", "networkStatus.rssi", "-99999999999",
        "write a number from");
    row("count beyond all integers", R"({"objectPresentCount":{"total":1e300}})", "objectPresentCount.total", "1e+300",
        "write a whole number");
    row("Cloud Connector without text id", R"({"networkStatus":{"cloudConnectors":[{"id":7}]}})",
        "networkStatus.cloudConnectors[0].id", "a number", "write text");
    row("error code as text", R"({"ethernetStatus":{"errors":[{"code":"301"}]}})", "ethernetStatus.errors[0].code",
        "\"301\"", "write a whole number");
    row("ppm as text", R"({"co2":{"ppm":"526"}})", "co2.ppm", "\"526\"", "write a whole number");
    row("pascal as text", R"({"pressure":{"pascal":"99301"}})", "pressure.pascal", "\"99301\"", "write a number");
    row("change of labels", R"({"labelsChanged":{"added":{}}})", "labelsChanged", "cannot be published",
        "change the labels");
    row("ping", R"({"ping":{}})", "\"ping\"", "cannot be published", "write one of the documented types");
    row("unknown type", R"({"futureEvent":{}})", "\"futureEvent\"", "cannot be published",
        "write one of the documented types");
}

void PayloadRequestTest::refuses()
{
    QFETCH(const QByteArray, body);
    const Result<EventPayload> payload = published(body);
    QVERIFY(!payload.ok());
    QCOMPARE(payload.failure().kind, Failure::Kind::Invalid);
    for (const char *part : {"member", "value", "remedy"}) {
        const QString expected = *static_cast<const QString *>(QTest::qData(part, qMetaTypeId<QString>()));
        QVERIFY2(payload.failure().message.contains(expected),
            qPrintable(QStringLiteral("\"%1\" lacks the %2").arg(payload.failure().message, QLatin1String(part))));
    }
}

void PayloadRequestTest::fillsInWhatIsLeftOut_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("content");
    const auto row = [](const char *name, const char *body, const QByteArray &content) {
        QByteArray expected = content;
        QTest::newRow(name) << QByteArray(body) << expected.replace("NOW", "\"2025-01-15T10:00:00.000000Z\"");
    };
    row("touch", R"({"touch":{}})", R"({"updateTime":NOW})");
    row("touch with its time", R"({"touch":{"updateTime":"2025-01-15T12:30:00.5+02:00"}})",
        R"({"updateTime":"2025-01-15T10:30:00.500000Z"})");
    row("temperature", R"({"temperature":{"value":21.5}})",
        R"({"value":21.5,"updateTime":NOW,"samples":[{"value":21.5,"sampleTime":NOW}],"isBackfilled":false})");
    row("temperature with its time", R"({"temperature":{"value":-3,"updateTime":"2025-01-15T09:00:00Z"}})",
        R"({"value":-3,"updateTime":"2025-01-15T09:00:00.000000Z",)"
        R"("samples":[{"value":-3,"sampleTime":"2025-01-15T09:00:00.000000Z"}],"isBackfilled":false})");
    row("temperature with null samples", R"({"temperature":{"value":1,"samples":null}})",
        R"({"value":1,"updateTime":NOW,"samples":[{"value":1,"sampleTime":NOW}],"isBackfilled":false})");
    row("temperature with samples", R"({"temperature":{"value":1,"samples":[{"value":1},{"value":2}]}})",
        R"({"value":1,"updateTime":NOW,"samples":[{"value":1,"sampleTime":NOW},{"value":2,"sampleTime":NOW}],)"
        R"("isBackfilled":false})");
    row("backfilled", R"({"temperature":{"value":1,"samples":[],"isBackfilled":true}})",
        R"({"value":1,"updateTime":NOW,"samples":[],"isBackfilled":true})");
    row("humidity", R"({"humidity":{"temperature":22,"relativeHumidity":38.5}})",
        R"({"temperature":22,"relativeHumidity":38.5,"updateTime":NOW,)"
        R"("samples":[{"temperature":22,"relativeHumidity":38.5,"sampleTime":NOW}],"isBackfilled":false})");
    row("humidity with celsius in its samples",
        R"({"humidity":{"temperature":22,"relativeHumidity":38,"samples":[{"celsius":22,"relativeHumidity":38}]}})",
        R"({"temperature":22,"relativeHumidity":38,"updateTime":NOW,)"
        R"("samples":[{"temperature":22,"relativeHumidity":38,"sampleTime":NOW}],"isBackfilled":false})");
    row("networkStatus", R"({"networkStatus":{}})",
        R"({"signalStrength":99,"rssi":-50,"updateTime":NOW,)"
        R"("cloudConnectors":[{"id":"emulated-ccon","signalStrength":99,"rssi":-50}],)"
        R"("transmissionMode":"LOW_POWER_STANDARD_MODE"})");
    row("networkStatus with a signal", R"({"networkStatus":{"signalStrength":40,"rssi":-80}})",
        R"({"signalStrength":40,"rssi":-80,"updateTime":NOW,)"
        R"("cloudConnectors":[{"id":"emulated-ccon","signalStrength":40,"rssi":-80}],)"
        R"("transmissionMode":"LOW_POWER_STANDARD_MODE"})");
    row("objectPresent", R"({"objectPresent":{}})", R"({"state":"NOT_PRESENT","updateTime":NOW})");
    row("motion", R"({"motion":{}})", R"({"state":"NO_MOTION_DETECTED","updateTime":NOW})");
    row("contact", R"({"contact":{}})", R"({"state":"CLOSED","updateTime":NOW})");
    row("deskOccupancy", R"({"deskOccupancy":{}})", R"({"state":"NOT_OCCUPIED","updateTime":NOW,"remarks":[]})");
    row("count", R"({"objectPresentCount":{}})", R"({"total":0,"updateTime":NOW})");
    row("battery", R"({"batteryStatus":{}})", R"({"percentage":100,"updateTime":NOW})");
    row("connection", R"({"connectionStatus":{"connection":"CELLULAR"}})",
        R"({"connection":"CELLULAR","available":["CELLULAR"],"updateTime":NOW})");
    row("no connection", R"({"connectionStatus":{"connection":"OFFLINE"}})",
        R"({"connection":"OFFLINE","available":[],"updateTime":NOW})");
    row("ethernet", R"({"ethernetStatus":{}})", R"({"macAddress":"","ipAddress":"","errors":[],"updateTime":NOW})");
    row("cellular", R"({"cellularStatus":{}})", R"({"signalStrength":99,"errors":[],"updateTime":NOW})");
    row("unknown members stay", R"({"touch":{"finger":"left"}})", R"({"updateTime":NOW,"finger":"left"})");
}

void PayloadRequestTest::fillsInWhatIsLeftOut()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, content);
    const Result<EventPayload> payload = published(body);
    QVERIFY2(payload.ok(), payload.ok() ? "" : qPrintable(payload.failure().message));
    QCOMPARE(written(*payload), content);
}

void PayloadRequestTest::takesEveryDocumentedWord_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QByteArrayList>("words");
    const QByteArrayList presence{"PRESENT", "NOT_PRESENT"};
    QTest::newRow("objectPresent") << QByteArray("objectPresent") << QByteArray("state") << presence;
    QTest::newRow("waterPresent") << QByteArray("waterPresent") << QByteArray("state") << presence;
    QTest::newRow("motion") << QByteArray("motion") << QByteArray("state")
                            << QByteArrayList{"MOTION_DETECTED", "NO_MOTION_DETECTED"};
    QTest::newRow("deskOccupancy") << QByteArray("deskOccupancy") << QByteArray("state")
                                   << QByteArrayList{"OCCUPIED", "NOT_OCCUPIED"};
    QTest::newRow("contact") << QByteArray("contact") << QByteArray("state") << QByteArrayList{"OPEN", "CLOSED"};
    QTest::newRow("probeWireStatus") << QByteArray("probeWireStatus") << QByteArray("state")
                                     << QByteArrayList{"TWO_WIRE", "THREE_WIRE", "FOUR_WIRE",
                                            "INVALID_WIRE_CONFIGURATION", "INVALID_COEFFICIENT_CONFIGURATION"};
    QTest::newRow("connectionStatus") << QByteArray("connectionStatus") << QByteArray("connection")
                                      << QByteArrayList{"OFFLINE", "ETHERNET", "CELLULAR", "SDS"};
    QTest::newRow("networkStatus") << QByteArray("networkStatus") << QByteArray("transmissionMode")
                                   << QByteArrayList{"LOW_POWER_STANDARD_MODE", "HIGH_POWER_BOOST_MODE"};
}

void PayloadRequestTest::takesEveryDocumentedWord()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, member);
    QFETCH(const QByteArrayList, words);
    for (const QByteArray &word : words) {
        const QByteArray entry = '"' + member + "\":\"" + word + '"';
        const Result<EventPayload> payload = published("{\"" + type + "\":{" + entry + "}}");
        QVERIFY2(payload.ok(), word.constData());
        QVERIFY(written(*payload).contains(entry));
    }
}

void PayloadRequestTest::acceptsThePublishVectors_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : test::jsonVectorsIn(QStringLiteral("emulator"))) {
        if (path.startsWith(QLatin1String("emulator/publish-")))
            QTest::newRow(qPrintable(path)) << path;
    }
}

void PayloadRequestTest::acceptsThePublishVectors()
{
    QFETCH(const QString, path);
    const Result<EventPayload> payload = published(test::readVector(path));
    QVERIFY2(payload.ok(), payload.ok() ? "" : qPrintable(payload.failure().message));
    const QJsonObject given = test::readJsonVector(path).begin().value().toObject();
    const QJsonObject result = QJsonDocument::fromJson(written(*payload)).object();
    for (auto member = given.begin(); member != given.end(); ++member)
        QCOMPARE(result.value(member.key()), member.value());
    QVERIFY(result.contains(QLatin1String("updateTime")));
}

void PayloadRequestTest::acceptsTheContentOfEveryEventVector_data()
{
    QTest::addColumn<EventType>("type");
    for (const EventType &type : forwardableEventTypes()) {
        if (!(type == EventTypeTraits::Enum::LabelsChanged))
            QTest::newRow(qPrintable(type.text())) << type;
    }
}

void PayloadRequestTest::acceptsTheContentOfEveryEventVector()
{
    QFETCH(const EventType, type);
    const QJsonObject event = test::readJsonVector(QStringLiteral("events/%1.json").arg(type.text()));
    const QJsonObject content = event[QLatin1String("data")].toObject()[type.text()].toObject();
    const Result<EventPayload> payload = payloadFromRequest(type, content, testClock.now());
    QVERIFY2(payload.ok(), payload.ok() ? "" : qPrintable(payload.failure().message));
    QCOMPARE(QJsonDocument::fromJson(written(*payload)).object(), content); // nothing was left out, nothing changes
    QCOMPARE(*payload, payloadFromJson(type, content));
}

} // namespace touchstone

QTEST_APPLESS_MAIN(touchstone::PayloadRequestTest)
#include "tst_payloadrequest.moc"
