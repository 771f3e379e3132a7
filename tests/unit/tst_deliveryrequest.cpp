// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/deliveryrequest.h"
#include "app/jwt/deliverysignature.h"
#include "models/domain/event.h"
#include "tests/support/vectors.h"

#include <QJsonArray>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

namespace {

const Timestamp now = Timestamp(std::chrono::seconds(1736935200));

/// The event and the device of a recorded body, with one label more than the connector asks for.
QueuedEvent eventOf(const QJsonObject &body)
{
    QueuedEvent queued;
    const Result<Event> event = eventFromJson(body.value(QStringLiteral("event")).toObject());
    if (!event)
        qFatal("%s", qPrintable(event.failure().message));
    queued.json = eventToJson(*event);
    const QJsonObject metadata = body.value(QStringLiteral("metadata")).toObject();
    queued.device = metadata.value(QStringLiteral("deviceId")).toString();
    queued.project = metadata.value(QStringLiteral("projectId")).toString();
    queued.deviceType = metadata.value(QStringLiteral("deviceType")).toString();
    queued.productNumber = metadata.value(QStringLiteral("productNumber")).toString();
    const QJsonObject labels = body.value(QStringLiteral("labels")).toObject();
    for (auto label = labels.begin(); label != labels.end(); ++label)
        queued.labels.insert(label.key(), label.value().toString());
    queued.labels.insert(QStringLiteral("private"), QStringLiteral("not asked for"));
    return queued;
}

DataConnector connectorTo(const QString &url)
{
    DataConnector connector;
    connector.name = {QStringLiteral("p"), QStringLiteral("c")};
    connector.httpConfig = HttpConfig{url, {}, {}, {}};
    return connector;
}

} // namespace

class DeliveryRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheRecordedBodies_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"body-touch", "body-temperature-utf8", "body-labelsChanged", "body-emulated"})
            QTest::newRow(name) << QStringLiteral("delivery/%1.json").arg(QLatin1String(name));
    }
    void writesTheRecordedBodies()
    {
        QFETCH(QString, file);
        const QueuedEvent event = eventOf(test::readJsonVector(file));
        const QStringList keys{QStringLiteral("name"), QStringLiteral("missing"), QStringLiteral("floor")};
        QCOMPARE(deliveryBody(event, keys), test::readVector(file));
    }

    void namesTheProjectAloneForAnEventThatIsNotFromADevice()
    {
        QueuedEvent event;
        event.json = "{}";
        event.project = QStringLiteral("p1");
        QCOMPARE(deliveryBody(event, {}), QByteArray(R"({"event":{},"labels":{},"metadata":{"projectId":"p1"}})"));
    }

    void signsEachAttemptAnew()
    {
        const QByteArray body = test::readVector(QStringLiteral("delivery/body-touch.json"));
        const QueuedEvent event = eventOf(test::readJsonVector(QStringLiteral("delivery/body-touch.json")));
        DataConnector connector = connectorTo(QStringLiteral("https://receiver.example.com/dt/events"));
        connector.httpConfig->signatureSecret = QStringLiteral("vector-secret-not-for-production");
        connector.httpConfig->headers.insert(QStringLiteral("X-Tenant"), QStringLiteral("cold-storage"));
        connector.labels = QStringList{QStringLiteral("name")};
        const DeliveryTarget target = *targetOf(connector);
        const PostRequest first = deliveryRequest(event, target, now, 10s);
        const PostRequest second = deliveryRequest(event, target, now + 1s, 10s);
        QCOMPARE(first.body, body);
        QCOMPARE(first.url, QByteArray("https://receiver.example.com/dt/events"));
        QCOMPARE(first.headers.size(), 4);
        QCOMPARE(first.headers.at(0), QByteArray("Content-Type: application/json"));
        QCOMPARE(first.headers.at(2), QByteArray("User-Agent: touchstone-cloud/" TOUCHSTONE_VERSION));
        QCOMPARE(first.headers.at(3), QByteArray("X-Tenant: cold-storage"));
        QVERIFY(first.headers.at(1).startsWith("X-Dt-Signature: "));
        QVERIFY(first.headers.at(1) != second.headers.at(1));
        const QByteArray token = first.headers.at(1).mid(qsizetype(strlen("X-Dt-Signature: ")));
        QCOMPARE(jwt::verifyDelivery(
                     token, body, "vector-secret-not-for-production", std::chrono::floor<std::chrono::seconds>(now)),
            jwt::SignatureVerdict::Valid);
    }

    void doesNotSignWithoutASecret()
    {
        const DeliveryTarget target = *targetOf(connectorTo(QStringLiteral("https://receiver.example.com/")));
        const PostRequest request = deliveryRequest({}, target, now, 10s);
        QCOMPARE(request.headers.size(), 2);
    }

    void turnsUserInfoIntoBasicAuth_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QByteArray>("sentTo");
        QTest::addColumn<QByteArray>("credentials");
        QTest::newRow("plain") << QStringLiteral("https://user:word@example.com/a")
                               << QByteArray("https://example.com/a") << QByteArray("user:word");
        QTest::newRow("percent-encoded") << QStringLiteral("https://us%40er:w%3Ao%2Frd%25@example.com:8443/a?b=c")
                                         << QByteArray("https://example.com:8443/a?b=c") << QByteArray("us@er:w:o/rd%");
        QTest::newRow("non-ASCII") << QStringLiteral("https://k%C3%A5re:%E2%82%AC@example.com/")
                                   << QByteArray("https://example.com/") << QByteArray("k\xc3\xa5re:\xe2\x82\xac");
        QTest::newRow("no password") << QStringLiteral("https://user@example.com/")
                                     << QByteArray("https://example.com/") << QByteArray("user:");
    }
    void turnsUserInfoIntoBasicAuth()
    {
        QFETCH(QString, url);
        QFETCH(QByteArray, credentials);
        const DeliveryTarget target = *targetOf(connectorTo(url));
        QTEST(target.url, "sentTo");
        QCOMPARE(target.headers.last(), "Authorization: Basic " + credentials.toBase64());
    }

    void refusesWhatIsNotHttps_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("http") << QStringLiteral("http://example.com/");
        QTest::newRow("no host") << QStringLiteral("https:///path");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a file") << QStringLiteral("file:///etc/passwd");
    }
    void refusesWhatIsNotHttps()
    {
        QFETCH(QString, url);
        const Result<DeliveryTarget> target = targetOf(connectorTo(url));
        QVERIFY(!target.ok());
        QCOMPARE(target.failure().kind, Failure::Kind::Invalid);
    }

    void triesOutOnThisMachineOnlyWhereAllowed_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("possible");
        QTest::addColumn<bool>("trial");
        QTest::newRow("http on IPv4") << QStringLiteral("http://127.0.0.1:8080/hook") << true << true;
        QTest::newRow("http on IPv6") << QStringLiteral("http://[::1]/") << true << true;
        QTest::newRow("http on localhost") << QStringLiteral("http://localhost/") << true << true;
        QTest::newRow("https on localhost") << QStringLiteral("https://localhost/") << true << true;
        QTest::newRow("http elsewhere") << QStringLiteral("http://example.com/") << false << false;
        QTest::newRow("http to a name that only looks so")
            << QStringLiteral("http://localhost.example.com/") << false << false;
        QTest::newRow("http within the house") << QStringLiteral("http://192.168.1.7/") << false << false;
        QTest::newRow("https elsewhere") << QStringLiteral("https://example.com/") << true << false;
        QTest::newRow("a file") << QStringLiteral("file://localhost/etc/passwd") << false << false;
    }
    void triesOutOnThisMachineOnlyWhereAllowed()
    {
        QFETCH(QString, url);
        QFETCH(bool, possible);
        QFETCH(bool, trial);
        const Result<DeliveryTarget> target = targetOf(connectorTo(url), true);
        QCOMPARE(target.ok(), possible);
        QCOMPARE(target.ok() && deliveryRequest({}, *target, now, 10s).isTrial, trial);
        const Result<DeliveryTarget> guarded = targetOf(connectorTo(url));
        QCOMPARE(guarded.ok(), possible); // the transport refuses http:// then
        QVERIFY(!guarded.ok() || !deliveryRequest({}, *guarded, now, 10s).isTrial);
    }

    void refusesOtherTypesOfConnectors()
    {
        DataConnector connector = connectorTo(QStringLiteral("https://example.com/"));
        connector.type = ConnectorTypeTraits::Enum::AwsSqs;
        QVERIFY(!targetOf(connector).ok());
    }

    void aHeaderCannotSmuggleInAnother()
    {
        DataConnector connector = connectorTo(QStringLiteral("https://example.com/"));
        connector.httpConfig->headers.insert(QStringLiteral("X-A"), QStringLiteral("1\r\nX-B: 2"));
        QCOMPARE(targetOf(connector)->headers.size(), 2);
    }

    void usesNoProxyOnLoopback_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("proxy");
        QTest::newRow("localhost") << QStringLiteral("https://localhost:8443/") << false;
        QTest::newRow("IPv4") << QStringLiteral("https://127.0.0.5/") << false;
        QTest::newRow("IPv6") << QStringLiteral("https://[::1]/") << false;
        QTest::newRow("elsewhere") << QStringLiteral("https://example.com/") << true;
    }
    void usesNoProxyOnLoopback()
    {
        QFETCH(QString, url);
        QTEST(deliveryRequest({}, *targetOf(connectorTo(url)), now, 10s).useProxy, "proxy");
    }
};

QTEST_GUILESS_MAIN(DeliveryRequestTest)
#include "tst_deliveryrequest.moc"
