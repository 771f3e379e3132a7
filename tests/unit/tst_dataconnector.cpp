// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/dataconnector.h"
#include "models/domain/secretmasking.h"

#include "tests/support/roundtrip.h"
#include "tests/support/vectors.h"

#include <QJsonArray>
#include <QTest>

using namespace touchstone;
using namespace touchstone::test;

class TestDataConnector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatHasNoName_data();
    void refusesWhatHasNoName();
    void nullStandsForEmpty();
    void nothingIsLost_data();
    void nothingIsLost();
    void nothingIsLostInLists();
    void unknownWordsAreKept();
    void membersAreWrittenInTheDocumentedOrder();
    void forwards_data();
    void forwards();
    void maskedUrlHidesTheUserInfo_data();
    void maskedUrlHidesTheUserInfo();
    void whatIsShownHoldsNoSecret();
};

void TestDataConnector::refusesWhatHasNoName_data()
{
    QTest::addColumn<QJsonValue>("name");
    QTest::newRow("missing") << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("list") << QJsonValue(QJsonArray());
    QTest::newRow("a device's name") << QJsonValue(QStringLiteral("projects/p/devices/d"));
    QTest::newRow("no id") << QJsonValue(QStringLiteral("projects/p/dataconnectors/"));
}

void TestDataConnector::refusesWhatHasNoName()
{
    QFETCH(QJsonValue, name);
    QJsonObject json = readJsonVector(QStringLiteral("dataconnectors/connector.json"));
    json.insert(QStringLiteral("name"), name);
    const auto connector = connectorFromJson(json);
    QVERIFY(!connector.ok());
    QCOMPARE(connector.failure().kind, Failure::Kind::Invalid);
    QVERIFY(!connector.failure().message.contains(QStringLiteral("vector-secret")));
}

void TestDataConnector::nullStandsForEmpty()
{
    const QJsonObject json{
        {QStringLiteral("name"), QStringLiteral("projects/p/dataconnectors/c")},
        {QStringLiteral("displayName"), QJsonValue::Null},
        {QStringLiteral("events"), QJsonValue::Null},
        {QStringLiteral("labels"), QJsonValue::Null},
        {QStringLiteral("httpConfig"), QJsonValue::Null},
    };
    const auto connector = connectorFromJson(json);
    QVERIFY(connector.ok());
    QVERIFY(connector->events.isEmpty());
    QVERIFY(connector->labels.isEmpty());
    QVERIFY(!connector->httpConfig);
    QVERIFY(connector->isActive());
    QVERIFY(connector->type == ConnectorTypeTraits::Enum::HttpPush);
}

void TestDataConnector::nothingIsLost_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("active") << QStringLiteral("dataconnectors/connector.json");
    QTest::newRow("disabled by the system") << QStringLiteral("dataconnectors/connector-system-disabled.json");
    QTest::newRow("created from little") << QStringLiteral("dataconnectors/create-response-minimal.json");
    QTest::newRow("another type") << QStringLiteral("dataconnectors/unknown-type.json");
}

void TestDataConnector::nothingIsLost()
{
    QFETCH(QString, file);
    const QJsonObject json = readJsonVector(file);
    QCOMPARE(throughCodec(json, connectorFromJson, writeConnector), json);
}

void TestDataConnector::nothingIsLostInLists()
{
    const QJsonArray connectors =
        readJsonVector(QStringLiteral("dataconnectors/list.json")).value(QStringLiteral("dataConnectors")).toArray();
    QCOMPARE(connectors.size(), 2);
    for (const auto &item : connectors)
        QCOMPARE(throughCodec(item.toObject(), connectorFromJson, writeConnector), item.toObject());
}

void TestDataConnector::unknownWordsAreKept()
{
    QJsonObject json = readJsonVector(QStringLiteral("dataconnectors/connector.json"));
    json.insert(QStringLiteral("type"), QStringLiteral("CARRIER_PIGEON"));
    json.insert(QStringLiteral("status"), QStringLiteral("NAPPING"));
    json.insert(QStringLiteral("events"), QJsonArray{QStringLiteral("futureEvent"), QStringLiteral("touch")});
    json.insert(QStringLiteral("retention"), QJsonObject{{QStringLiteral("hours"), 12}});
    QJsonObject config = json.value(QStringLiteral("httpConfig")).toObject();
    config.insert(QStringLiteral("http2"), true);
    json.insert(QStringLiteral("httpConfig"), config);

    const auto connector = connectorFromJson(json);
    QVERIFY(connector.ok());
    QVERIFY(!connector->type.isKnown());
    QVERIFY(!connector->isActive());
    QCOMPARE(throughCodec(json, connectorFromJson, writeConnector), json);
}

void TestDataConnector::membersAreWrittenInTheDocumentedOrder()
{
    const auto connector = connectorFromJson(readJsonVector(QStringLiteral("dataconnectors/connector.json")));
    QVERIFY(connector.ok());
    JsonWriter writer;
    writeConnector(writer, *connector);
    qsizetype last = -1;
    for (const char *key : {"\"name\":", "\"displayName\":", "\"type\":", "\"status\":", "\"events\":", "\"labels\":",
             "\"httpConfig\":", "\"url\":", "\"signatureSecret\":", "\"headers\":"}) {
        const qsizetype position = writer.bytes().indexOf(key);
        QVERIFY2(position > last, key);
        last = position;
    }
}

void TestDataConnector::forwards_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QStringList>("events");
    QTest::addColumn<bool>("forwarded");
    const QString active = QStringLiteral("ACTIVE");
    QTest::newRow("empty list is all") << active << QStringList{} << true;
    QTest::newRow("listed") << active << QStringList{QStringLiteral("touch")} << true;
    QTest::newRow("not listed") << active << QStringList{QStringLiteral("temperature")} << false;
    QTest::newRow("disabled by hand") << QStringLiteral("USER_DISABLED") << QStringList{} << false;
    QTest::newRow("disabled by the system") << QStringLiteral("SYSTEM_DISABLED") << QStringList{} << false;
    QTest::newRow("unknown status") << QStringLiteral("NAPPING") << QStringList{} << false;
}

void TestDataConnector::forwards()
{
    QFETCH(QString, status);
    QFETCH(QStringList, events);
    QFETCH(bool, forwarded);
    DataConnector connector;
    connector.status = ConnectorStatus::fromText(status);
    for (const QString &event : events)
        connector.events.append(EventType::fromText(event));
    QCOMPARE(connector.forwards(EventTypeTraits::Enum::Touch), forwarded);
}

void TestDataConnector::maskedUrlHidesTheUserInfo_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char *name, const char *url, const char *masked) {
        QTest::newRow(name) << QString::fromLatin1(url) << QString::fromLatin1(masked);
    };
    row("none", "https://example.com/hook", "https://example.com/hook");
    row("user", "https://user@example.com/hook", "https://***@example.com/hook");
    row("user and password", "https://user:p%40ss@example.com:8443/a?b=c#d", "https://***@example.com:8443/a?b=c#d");
    row("at sign in the password", "https://user:p@ss@example.com/", "https://***@example.com/");
    row("at sign in the path", "https://example.com/@team", "https://example.com/@team");
    row("at sign in the query", "https://example.com?to=a@b", "https://example.com?to=a@b");
    row("no host after it", "https://user:pass@", "https://***@");
    row("no scheme", "user:pass@example.com", "***@example.com");
    row("not parseable", "https://user:pa ss@exa mple", "https://***@exa mple");
    row("empty", "", "");
}

void TestDataConnector::maskedUrlHidesTheUserInfo()
{
    QFETCH(QString, url);
    QFETCH(QString, masked);
    QCOMPARE(maskedUrl(url), masked);
}

void TestDataConnector::whatIsShownHoldsNoSecret()
{
    DataConnector connector;
    connector.displayName = QStringLiteral("ERP");
    connector.httpConfig = HttpConfig{QStringLiteral("https://user:hidden-1@host/path"), QStringLiteral("hidden-2"),
        {{QStringLiteral("X-Api"), QStringLiteral("hidden-3")}},
        {{QStringLiteral("apiKey"), QStringLiteral("hidden-4")}}};
    connector.unknownMembers =
        QJsonObject{{QStringLiteral("pubsubConfig"), QJsonObject{{QStringLiteral("topic"), QStringLiteral("t")},
                                                         {QStringLiteral("token"), QStringLiteral("hidden-5")}}}};

    const DataConnector shown = secretsMasked(connector);
    JsonWriter writer;
    writeConnector(writer, shown);
    QVERIFY2(!writer.bytes().contains("hidden"), writer.bytes().constData());
    QVERIFY(writer.bytes().contains("https://***@host/path"));
    QVERIFY(writer.bytes().contains("\"topic\":\"t\""));
    QCOMPARE(shown.httpConfig->headers.keys(), connector.httpConfig->headers.keys());

    // That there is no secret is no secret.
    connector.httpConfig->signatureSecret.clear();
    QVERIFY(secretsMasked(connector).httpConfig->signatureSecret.isEmpty());
}

QTEST_APPLESS_MAIN(TestDataConnector)
#include "tst_dataconnector.moc"
