// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/event.h"
#include "tests/support/vectors.h"

#include <QJsonArray>
#include <QTest>

namespace touchstone {

class EventTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void keepsWhatDoesNotFit_data();
    void keepsWhatDoesNotFit();
    void survivesTheRoundTrip_data();
    void survivesTheRoundTrip();
    void knowsEveryVectorType_data();
    void knowsEveryVectorType();
    void keepsEveryUnknownMember_data();
    void keepsEveryUnknownMember();
    void addsOnlyWhatLegacyEventsLack();
    void writesTheBytesOfDeliveries_data();
    void writesTheBytesOfDeliveries();
    void writesTheBytesOfStreams();
    void readsLeniently_data();
    void readsLeniently();
    void tellsTheDevice();
    void indentsInTheDocumentedOrder();
};

namespace {

QJsonObject objectOf(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(error.errorString()), json.constData());
    return document.object();
}

QByteArray envelope(const QByteArray &type, const QByteArray &data)
{
    return R"({"eventId":"e","targetName":"projects/p/devices/d","eventType":")" + type + R"(","data":)" + data +
           R"(,"timestamp":"2025-01-15T10:00:00.000000Z"})";
}

Event eventOf(const QByteArray &json)
{
    const Result<Event> event = eventFromJson(json);
    if (!event.ok())
        qFatal("%s: %s", qPrintable(event.failure().message), json.constData());
    return event.value();
}

/// One row per event of the vector folders that hold nothing else, of the history pages and of the streams.
void addEventRows()
{
    QTest::addColumn<QJsonObject>("json");
    for (const QString &folder : {QStringLiteral("events"), QStringLiteral("events/variants")}) {
        for (const QString &path : test::jsonVectorsIn(folder))
            QTest::newRow(qPrintable(path)) << test::readJsonVector(path);
    }
    for (const QString &path : test::jsonVectorsIn(QStringLiteral("event-history"))) {
        const QJsonArray events = test::readJsonVector(path).value(QLatin1String("events")).toArray();
        for (qsizetype i = 0; i < events.size(); ++i)
            QTest::addRow("%s[%d]", qPrintable(path), int(i)) << events.at(i).toObject();
    }
    const QString streamFolder = test::vectorPath(QStringLiteral("stream"));
    for (const QString &name : QDir(streamFolder).entryList({QStringLiteral("json-lines*.txt")}, QDir::Files)) {
        const QList<QByteArray> lines = test::readVector(QStringLiteral("stream/") + name).split('\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QJsonObject result =
                QJsonDocument::fromJson(lines.at(i)).object()[QLatin1String("result")].toObject();
            if (!result.isEmpty())
                QTest::addRow("%s[%d]", qPrintable(name), int(i)) << result[QLatin1String("event")].toObject();
        }
    }
}

} // namespace

void EventTest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named"); // what the message must name
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("event");
    QTest::newRow("half an object") << QByteArray(R"({"eventId":"e")") << QStringLiteral("byte");
    QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("list");
    QTest::newRow("empty object") << QByteArray("{}") << QStringLiteral("event.eventId");
    QTest::newRow("no id") << QByteArray(R"({"eventType":"touch","timestamp":"2025-01-15T10:00:00Z"})")
                           << QStringLiteral("event.eventId is missing");
    QTest::newRow("id is null") << QByteArray(
                                       R"({"eventId":null,"eventType":"touch","timestamp":"2025-01-15T10:00:00Z"})")
                                << QStringLiteral("event.eventId is missing");
    QTest::newRow("id is a number") << QByteArray(
                                           R"({"eventId":5,"eventType":"touch","timestamp":"2025-01-15T10:00:00Z"})")
                                    << QStringLiteral("event.eventId is a number");
    QTest::newRow("no type") << QByteArray(R"({"eventId":"e","timestamp":"2025-01-15T10:00:00Z"})")
                             << QStringLiteral("event.eventType is missing");
    QTest::newRow("no timestamp") << QByteArray(R"({"eventId":"e","eventType":"touch"})")
                                  << QStringLiteral("event.timestamp is missing");
    QTest::newRow("unreadable timestamp") << QByteArray(R"({"eventId":"e","eventType":"touch","timestamp":"noon"})")
                                          << QStringLiteral("event.timestamp is \"noon\"");
    QTest::newRow("timestamp is a number")
        << QByteArray(R"({"eventId":"e","eventType":"touch","timestamp":1})") << QStringLiteral("event.timestamp is 1");
    QTest::newRow("target is a list")
        << QByteArray(R"({"eventId":"e","targetName":[],"eventType":"touch","timestamp":"2025-01-15T10:00:00Z"})")
        << QStringLiteral("event.targetName is a list");
}

void EventTest::refuses()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, named);
    const Result<Event> event = eventFromJson(json);
    QVERIFY(!event.ok());
    QCOMPARE(event.failure().kind, Failure::Kind::Invalid);
    QVERIFY2(event.failure().message.contains(named), qPrintable(event.failure().message));
}

void EventTest::keepsWhatDoesNotFit_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("data is a number") << QByteArray("touch") << QByteArray("5");
    QTest::newRow("data is a list") << QByteArray("touch") << QByteArray(R"([{"touch":{}}])");
    QTest::newRow("data of another type") << QByteArray("touch") << QByteArray(R"({"co2":{"ppm":1}})");
    QTest::newRow("content is null") << QByteArray("touch") << QByteArray(R"({"touch":null})");
    QTest::newRow("content is text") << QByteArray("touch") << QByteArray(R"({"touch":"yes"})");
    QTest::newRow("unreadable time") << QByteArray("touch") << QByteArray(R"({"touch":{"updateTime":"noon"}})");
    QTest::newRow("no reading") << QByteArray("temperature") << QByteArray(R"({"temperature":{"samples":[]}})");
    QTest::newRow("reading is null") << QByteArray("temperature") << QByteArray(R"({"temperature":{"value":null}})");
    QTest::newRow("reading is a word") << QByteArray("temperature") << QByteArray(R"({"temperature":{"value":"hot"}})");
    QTest::newRow("sample is a number") << QByteArray("temperature")
                                        << QByteArray(R"({"temperature":{"value":1,"samples":[1]}})");
    QTest::newRow("sample without value")
        << QByteArray("temperature") << QByteArray(R"({"temperature":{"value":1,"samples":[{}]}})");
    QTest::newRow("half a humidity") << QByteArray("humidity") << QByteArray(R"({"humidity":{"temperature":20}})");
    QTest::newRow("count with a fraction") << QByteArray("touchCount") << QByteArray(R"({"touchCount":{"total":1.5}})");
    QTest::newRow("signal beyond any integer")
        << QByteArray("networkStatus") << QByteArray(R"({"networkStatus":{"signalStrength":5000000000}})");
    QTest::newRow("state is a number") << QByteArray("motion") << QByteArray(R"({"motion":{"state":1}})");
    QTest::newRow("labels are a list") << QByteArray("labelsChanged") << QByteArray(R"({"added":["a"]})");
    QTest::newRow("label value is a number") << QByteArray("labelsChanged") << QByteArray(R"({"added":{"a":1}})");
    QTest::newRow("removed label is a number") << QByteArray("labelsChanged") << QByteArray(R"({"removed":[1]})");
}

void EventTest::keepsWhatDoesNotFit()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, data);
    const Event event = eventOf(envelope(type, data));
    QVERIFY(std::holds_alternative<UnknownPayload>(event.payload));
    QVERIFY(!payloadUpdateTime(event.payload));
    QCOMPARE(objectOf(eventToJson(event)), objectOf(envelope(type, data)));
}

void EventTest::survivesTheRoundTrip_data()
{
    addEventRows();
}

void EventTest::survivesTheRoundTrip()
{
    QFETCH(QJsonObject, json);
    const Result<Event> event = eventFromJson(json);
    QVERIFY2(event.ok(), event.ok() ? "" : qPrintable(event.failure().message));
    const QByteArray written = eventToJson(*event);
    QCOMPARE(eventOf(written), *event);
    if (qstrcmp(QTest::currentDataTag(), "events/variants/temperature-legacy-no-samples.json") != 0)
        QCOMPARE(objectOf(written), json);
}

void EventTest::knowsEveryVectorType_data()
{
    QTest::addColumn<EventType>("type");
    for (const EventType &type : forwardableEventTypes())
        QTest::newRow(qPrintable(type.text())) << type;
}

void EventTest::knowsEveryVectorType()
{
    QFETCH(const EventType, type);
    const QByteArray bytes = test::readVector(QStringLiteral("events/%1.json").arg(type.text()));
    const Event event = eventOf(bytes);
    QVERIFY(event.type == type);
    QVERIFY(event.type.isKnown());
    QVERIFY(payloadBase(event.payload)); // neither NoPayload nor UnknownPayload
    QVERIFY(event.unknownMembers.isEmpty());
    QVERIFY(event.unknownDataMembers.isEmpty());
    QVERIFY(payloadBase(event.payload)->unknownMembers.isEmpty());
    if (type == EventTypeTraits::Enum::LabelsChanged)
        QVERIFY(!payloadUpdateTime(event.payload));
    else
        QVERIFY(payloadUpdateTime(event.payload) == event.timestamp);
    QCOMPARE(forwardableEventTypes().size(), 19);
}

void EventTest::keepsEveryUnknownMember_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("beside the envelope") << QByteArray(
        envelope("touch", R"({"touch":{}})").chopped(1) + R"(,"new":{"a":[1]}})");
    QTest::newRow("beside the payload") << envelope("touch", R"({"touch":{},"hint":null})");
    QTest::newRow("in the payload") << envelope("touch", R"({"touch":{"finger":"left","force":0.5}})");
    QTest::newRow("in an unknown type") << envelope("futureEvent", R"({"bar":[null],"futureEvent":{"foo":1}})");
    QTest::newRow("in a flat payload") << envelope(
        "labelsChanged", R"({"added":{},"modified":{},"removed":[],"by":"someone"})");
    QTest::newRow("in a sample") << envelope("temperature",
        R"({"temperature":{"value":1.5,"samples":[{"value":1.5,"accuracy":0.1}],"isBackfilled":false}})");
    QTest::newRow("in a humidity sample") << envelope("humidity",
        R"({"humidity":{"temperature":1,"relativeHumidity":2,"samples":[{"temperature":1,"relativeHumidity":2,"x":1}],)"
        R"("isBackfilled":true}})");
    QTest::newRow("in a Cloud Connector") << envelope("networkStatus",
        R"({"networkStatus":{"signalStrength":1,"rssi":-2,"cloudConnectors":[{"id":"c","signalStrength":1,"rssi":-2,)"
        R"("band":"b"}],"transmissionMode":"FUTURE_MODE"}})");
    QTest::newRow("in an error") << envelope("ethernetStatus",
        R"({"ethernetStatus":{"macAddress":"","ipAddress":"","errors":[{"code":1,"message":"m","since":"s"}]}})");
    QTest::newRow("unknown words") << envelope("motion", R"({"motion":{"state":"DANCING"}})");
    QTest::newRow("unknown connection") << envelope(
        "connectionStatus", R"({"connectionStatus":{"connection":"PIGEON","available":["PIGEON"]}})");
}

void EventTest::keepsEveryUnknownMember()
{
    QFETCH(const QByteArray, json);
    QCOMPARE(eventToJson(eventOf(json)), json);
}

void EventTest::addsOnlyWhatLegacyEventsLack()
{
    // 2019: no samples, no isBackfilled; today's readers insist on both (dt-api.md 9.3).
    const QString path = QStringLiteral("events/variants/temperature-legacy-no-samples.json");
    const Event event = eventOf(test::readVector(path));
    const auto *temperature = std::get_if<TemperaturePayload>(&event.payload);
    QVERIFY(temperature);
    QCOMPARE(temperature->value, 21.35);
    QVERIFY(temperature->samples.isEmpty());
    QVERIFY(!temperature->isBackfilled);

    QJsonObject expected = test::readJsonVector(path);
    QJsonObject payload = expected[QLatin1String("data")].toObject()[QLatin1String("temperature")].toObject();
    payload.insert(QLatin1String("samples"), QJsonArray());
    payload.insert(QLatin1String("isBackfilled"), false);
    expected.insert(QLatin1String("data"), QJsonObject{{QStringLiteral("temperature"), payload}});
    QCOMPARE(objectOf(eventToJson(event)), expected);
}

void EventTest::writesTheBytesOfDeliveries_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const QString &path : test::jsonVectorsIn(QStringLiteral("delivery"))) {
        if (path.startsWith(QLatin1String("delivery/body-")))
            QTest::newRow(qPrintable(path)) << test::readVector(path);
    }
}

void EventTest::writesTheBytesOfDeliveries()
{
    QFETCH(const QByteArray, body);
    const Result<Event> event = eventFromJson(objectOf(body)[QLatin1String("event")].toObject());
    QVERIFY(event.ok());
    const QByteArray start = R"({"event":)" + eventToJson(*event) + R"(,"labels":)";
    QCOMPARE(body.first(qMin(start.size(), body.size())), start);
}

void EventTest::writesTheBytesOfStreams()
{
    int compared = 0;
    for (const QByteArray &line : test::readVector(QStringLiteral("stream/json-lines.txt")).split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonObject result = objectOf(line)[QLatin1String("result")].toObject();
        const Result<Event> event = eventFromJson(result[QLatin1String("event")].toObject());
        QVERIFY(event.ok());
        QCOMPARE(R"({"result":{"event":)" + eventToJson(*event) + "}}", line);
        ++compared;
    }
    QCOMPARE(compared, 5);
}

void EventTest::readsLeniently_data()
{
    QTest::addColumn<QByteArray>("lenient");
    QTest::addColumn<QByteArray>("exact");
    QTest::newRow("numbers as text") << envelope("temperature",
                                            R"({"temperature":{"value":"21.5","samples":[],"isBackfilled":false}})")
                                     << envelope("temperature",
                                            R"({"temperature":{"value":21.5,"samples":[],"isBackfilled":false}})");
    QTest::newRow("counters as text") << envelope("touchCount", R"({"touchCount":{"total":"9007199254740993"}})")
                                      << envelope("touchCount", R"({"touchCount":{"total":9007199254740993}})");
    QTest::newRow("whole number as float")
        << envelope("co2", R"({"co2":{"ppm":526.0}})") << envelope("co2", R"({"co2":{"ppm":526}})");
    QTest::newRow("pressure with a fraction") << envelope("pressure", R"({"pressure":{"pascal":"99301.25"}})")
                                              << envelope("pressure", R"({"pressure":{"pascal":99301.25}})");
    QTest::newRow("lists and maps that are null")
        << envelope("labelsChanged", R"({"added":null,"modified":null,"removed":null})")
        << envelope("labelsChanged", R"({"added":{},"modified":{},"removed":[]})");
    QTest::newRow("no remarks") << envelope("deskOccupancy", R"({"deskOccupancy":{"state":"OCCUPIED"}})")
                                << envelope("deskOccupancy", R"({"deskOccupancy":{"state":"OCCUPIED","remarks":[]}})");
    QTest::newRow("nine digits of a second")
        << envelope("touch", R"({"touch":{"updateTime":"2025-01-15T10:00:00.123456789Z"}})")
        << envelope("touch", R"({"touch":{"updateTime":"2025-01-15T10:00:00.123456Z"}})");
    QTest::newRow("a time with an offset")
        << envelope("touch", R"({"touch":{"updateTime":"2025-01-15T11:00:00+01:00"}})")
        << envelope("touch", R"({"touch":{"updateTime":"2025-01-15T10:00:00.000000Z"}})");
    QTest::newRow("data left out") << QByteArray(R"({"eventId":"e","targetName":"projects/p/devices/d",)"
                                                 R"("eventType":"touch","timestamp":"2025-01-15T10:00:00Z"})")
                                   << envelope("touch", "null");
    QTest::newRow("celsius in humidity")
        << envelope("humidity",
               R"({"humidity":{"celsius":20.5,"relativeHumidity":40,"samples":[{"celsius":20.5,"relativeHumidity":40}],)"
               R"("isBackfilled":false}})")
        << envelope("humidity", R"({"humidity":{"temperature":20.5,"relativeHumidity":40,)"
                                R"("samples":[{"temperature":20.5,"relativeHumidity":40}],"isBackfilled":false}})");
}

void EventTest::readsLeniently()
{
    QFETCH(const QByteArray, lenient);
    QFETCH(const QByteArray, exact);
    QCOMPARE(eventToJson(eventOf(lenient)), exact);
}

void EventTest::tellsTheDevice()
{
    const Event touch = eventOf(test::readVector(QStringLiteral("events/touch.json")));
    QVERIFY(touch.device());
    QCOMPARE(touch.device()->device, QStringLiteral("csk7u05bpnnh4d0001ng"));
    const Event ping = eventOf(test::readVector(QStringLiteral("events/ping.json")));
    QVERIFY(!ping.device());
    QVERIFY(std::holds_alternative<NoPayload>(ping.payload));
}

void EventTest::indentsInTheDocumentedOrder()
{
    const Event event = eventOf(test::readVector(QStringLiteral("events/temperature.json")));
    const QString pretty = eventToPrettyJson(event);
    qsizetype last = -1;
    for (const char *member :
        {"eventId", "targetName", "eventType", "data", "value", "updateTime", "samples", "isBackfilled", "timestamp"}) {
        const qsizetype at = pretty.indexOf(QLatin1Char('"') + QLatin1String(member) + QLatin1String("\": "), last + 1);
        QVERIFY2(at > last, member);
        last = at;
    }
    QCOMPARE(eventOf(pretty.toUtf8()), event);
}

} // namespace touchstone

QTEST_APPLESS_MAIN(touchstone::EventTest)
#include "tst_event.moc"
