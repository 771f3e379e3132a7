// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/credentials.h"

#include "tests/support/vectors.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::test;

namespace {

QJsonObject fileObject()
{
    return readJsonVector(QStringLiteral("auth/credentials-file.json"));
}

QByteArray bytes(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

class TestCredentials : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesMalformedFiles_data();
    void refusesMalformedFiles();
    void everyKeyIsRequired_data();
    void everyKeyIsRequired();
    void vectorSurvivesTheRoundTrip();
    void refusesMalformedReadyLines_data();
    void refusesMalformedReadyLines();
    void readyLineSurvivesTheRoundTrip();
    void aCloudWithoutLocalPart();
};

void TestCredentials::refusesMalformedFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("keyId=0f1e2d");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("no account") << QByteArray("{}");
    QTest::newRow("account is text") << QByteArray(R"({"serviceAccount":"0f1e2d"})");
    QTest::newRow("a password in the token address")
        << QByteArray(R"({"serviceAccount":{"keyId":"a","secret":"b","email":"c@d","algorithm":"HS256",)"
                      R"("tokenEndpoint":"https://me:0f1e2d@cloud.example/oauth2/token"}})");
    QTest::newRow("cut off") << QByteArray(R"({"serviceAccount":{"keyId":"a","secret":"0f1e2d)");
}

void TestCredentials::refusesMalformedFiles()
{
    QFETCH(QByteArray, json);
    const auto credentials = credentialsFromJson(json);
    QVERIFY(!credentials.ok());
    QCOMPARE(credentials.failure().kind, Failure::Kind::Invalid);
    QVERIFY(!credentials.failure().message.contains(QStringLiteral("0f1e2d")));
}

void TestCredentials::everyKeyIsRequired_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    for (const char *key : {"keyId", "secret", "email", "algorithm", "tokenEndpoint"}) {
        QTest::addRow("%s missing", key) << QString::fromLatin1(key) << QJsonValue(QJsonValue::Undefined);
        QTest::addRow("%s empty", key) << QString::fromLatin1(key) << QJsonValue(QString());
        QTest::addRow("%s a number", key) << QString::fromLatin1(key) << QJsonValue(7);
    }
}

void TestCredentials::everyKeyIsRequired()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QJsonObject account = fileObject().value(QStringLiteral("serviceAccount")).toObject();
    account.insert(key, value);
    const auto credentials = credentialsFromJson(bytes({{QStringLiteral("serviceAccount"), account}}));
    QVERIFY(!credentials.ok());
    QVERIFY2(credentials.failure().message.contains(key), qPrintable(credentials.failure().message));
    QVERIFY(!credentials.failure().message.contains(QStringLiteral("0f1e2d3c")));
}

void TestCredentials::vectorSurvivesTheRoundTrip()
{
    const auto credentials = credentialsFromJson(readVector(QStringLiteral("auth/credentials-file.json")));
    QVERIFY(credentials.ok());
    QCOMPARE(credentials->secret, QStringLiteral("0f1e2d3c4b5a69788796a5b4c3d2e1f0"));
    QCOMPARE(QJsonDocument::fromJson(credentialsToJson(*credentials)).object(), fileObject());
}

void TestCredentials::refusesMalformedReadyLines_data()
{
    QTest::addColumn<QByteArray>("line");
    const QByteArray good = R"("api":"http://h/v2","emulator":"http://h/e","token":"http://h/t","credentials":"f")";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a log line") << QByteArray("listening on 127.0.0.1:4711");
    QTest::newRow("list") << QByteArray("[1]");
    QTest::newRow("nothing in it") << QByteArray("{}");
    QTest::newRow("no credentials") << QByteArray(
        R"({"api":"http://h/v2","emulator":"http://h/e","token":"http://h/t"})");
    QTest::newRow("local is no address") << "{" + good + R"(,"local":"file:///etc"})";
    QTest::newRow("api is no address") << QByteArray("{" + good + "}").replace("http://h/v2", "soon");
    QTest::newRow("api without host") << QByteArray("{" + good + "}").replace("http://h/v2", "http:///v2");
}

void TestCredentials::refusesMalformedReadyLines()
{
    QFETCH(QByteArray, line);
    const auto addresses = cloudAddressesFromJson(line);
    QVERIFY(!addresses.ok());
    QCOMPARE(addresses.failure().kind, Failure::Kind::Invalid);
}

void TestCredentials::readyLineSurvivesTheRoundTrip()
{
    const QByteArray line = R"({"api":"http://127.0.0.1:4711/v2","emulator":"http://127.0.0.1:4711/emulator/v2",)"
                            R"("token":"http://127.0.0.1:4711/oauth2/token","local":"http://127.0.0.1:4711/local/v1",)"
                            R"("credentials":"/data/\u00d8stre hall/credentials.json"})";
    const auto addresses = cloudAddressesFromJson(line);
    QVERIFY(addresses.ok());
    QCOMPARE(addresses->api.port(), 4711);
    QCOMPARE(addresses->credentialsFile, QStringLiteral("/data/\u00d8stre hall/credentials.json"));
    const QByteArray written = cloudAddressesToJson(*addresses);
    QVERIFY(!written.contains('\n'));
    const auto again = cloudAddressesFromJson(written);
    QVERIFY(again.ok());
    QCOMPARE(*again, *addresses);
}

void TestCredentials::aCloudWithoutLocalPart()
{
    const auto addresses = cloudAddressesFromJson(
        R"({"api":"https://h/v2","emulator":"https://e/v2","token":"https://t/","credentials":"f"})");
    QVERIFY(addresses.ok());
    QVERIFY(addresses->local.isEmpty());
    QVERIFY(!cloudAddressesToJson(*addresses).contains("local"));
}

QTEST_APPLESS_MAIN(TestCredentials)
#include "tst_credentials.moc"
