// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cloudprocess.h"
#include "tests/support/quoted.h"
#include "tests/support/streamreader.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

using namespace touchstone;
using test::CloudProcess;
using test::HttpAnswer;
using test::quoted;
using test::StreamReader;

namespace {

/// The envelope of a block of either form.
QJsonObject eventOf(QByteArray block)
{
    if (block.startsWith("data: "))
        block.remove(0, 6);
    return QJsonDocument::fromJson(block)
        .object()
        .value(QLatin1String("result"))
        .toObject()
        .value(QLatin1String("event"))
        .toObject();
}

QString member(const QByteArray &block, const char *name)
{
    return eventOf(block).value(QLatin1String(name)).toString();
}

/// A service account that may read the project, with one of its keys.
struct Reader
{
    QByteArray account; ///< path below /v2
    Credentials credentials;

    QByteArray id() const { return account.mid(account.lastIndexOf('/') + 1); }
    QByteArray basicPair() const { return (credentials.keyId + QLatin1Char(':') + credentials.secret).toUtf8(); }
};

/// The account's credentials with one more key.
Credentials newKey(CloudProcess &cloud, const Reader &reader)
{
    const QJsonObject key = cloud.post(reader.account + "/keys", {}).json();
    Credentials credentials = reader.credentials;
    credentials.keyId = key.value(QLatin1String("key")).toObject().value(QLatin1String("id")).toString();
    credentials.secret = key.value(QLatin1String("secret")).toString();
    return credentials;
}

Reader newReader(CloudProcess &cloud, const QByteArray &project)
{
    const QJsonObject account =
        cloud.post(project + "/serviceaccounts", quoted("{'displayName':'Reader','enableBasicAuth':true}")).json();
    Reader reader{'/' + account.value(QLatin1String("name")).toString().toLatin1(), cloud.credentials()};
    reader.credentials.email = account.value(QLatin1String("email")).toString();
    reader.credentials = newKey(cloud, reader);
    cloud.post(project + "/members",
        quoted("{'roles':['roles/project.user'],'email':'") + reader.credentials.email.toLatin1() + "\"}");
    return reader;
}

} // namespace

/// The Stream API of the real program (dt-api.md 11).
class CloudStreamTest : public QObject
{
    Q_OBJECT

    CloudProcess m_cloud;
    QByteArray m_stream; ///< /projects/{p}/devices:stream
    QString m_touch;
    QString m_temperature;

    QByteArray projectPath() const { return m_stream.left(m_stream.indexOf("/devices")); }
    QByteArray tokenOf(const Credentials &credentials)
    {
        const Credentials before = m_cloud.credentials();
        m_cloud.use(credentials);
        const QByteArray token = m_cloud.token();
        m_cloud.use(before);
        return token;
    }
    int statusFor(const QByteArray &authorization, const QByteArray &query)
    {
        QNetworkRequest request(
            QUrl::fromEncoded(m_cloud.addresses().api.toEncoded() + projectPath() + "/devices" + query));
        if (!authorization.isEmpty())
            request.setRawHeader("Authorization", authorization);
        return m_cloud.send("GET", request, {}).status;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cloud.start(), m_cloud.errors());
        m_stream = "/projects/" + m_cloud.project().toLatin1() + "/devices:stream";
        m_touch = m_cloud.createDevice(QStringLiteral("touch"), QStringLiteral("Kjøkken"));
        m_temperature = m_cloud.createDevice(QStringLiteral("temperature"));
        QVERIFY(!m_touch.isEmpty() && !m_temperature.isEmpty());
    }

    void headersComeAtOnceAndExact_data()
    {
        QTest::addColumn<QByteArray>("accept");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("events") << QByteArray("text/event-stream") << QByteArray("Content-Type: text/event-stream\r\n");
        QTest::newRow("lines") << QByteArray("application/json") << QByteArray("Content-Type: application/json\r\n");
        QTest::newRow("anything") << QByteArray("*/*") << QByteArray("Content-Type: application/json\r\n");
    }
    void headersComeAtOnceAndExact()
    {
        QFETCH(QByteArray, accept);
        QFETCH(QByteArray, type);
        StreamReader reader;
        reader.open(m_cloud, m_stream, accept);
        QVERIFY(reader.waitForHead());
        QVERIFY(reader.head().startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY2(reader.head().contains(type), reader.head().constData());
        QVERIFY(reader.body().isEmpty());
    }

    void bothFormsCarryTheSameEvent()
    {
        StreamReader lines;
        StreamReader events;
        lines.open(m_cloud, m_stream + "?event_types=touch", "application/json");
        events.open(m_cloud, m_stream + "?eventTypes=touch", "text/event-stream");
        QVERIFY(lines.waitForHead() && events.waitForHead());
        QCOMPARE(m_cloud.publish(m_touch, quoted("{'touch':{}}")).status, 200);
        QVERIFY(lines.waitForBlocks(1) && events.waitForBlocks(1));
        const QByteArray line = lines.chunks().constFirst();
        const QByteArray block = events.chunks().constFirst();
        QVERIFY2(line.startsWith(quoted("{'result':{'event':{'eventId':'")), line.constData());
        QVERIFY(line.endsWith("}}}\n") && line.count('\n') == 1);
        QCOMPARE(block, "data: " + line + '\n');
        QCOMPARE(member(line, "targetName"), m_touch);
        QCOMPARE(member(line, "eventId").size(), 20);
        QCOMPARE(eventOf(line)
                     .value(QLatin1String("data"))
                     .toObject()
                     .value(QLatin1String("touch"))
                     .toObject()
                     .value(QLatin1String("updateTime"))
                     .toString(),
            member(line, "timestamp"));
    }

    void filtersNarrow()
    {
        StreamReader one;
        StreamReader labelled;
        StreamReader all;
        one.open(m_cloud, '/' + m_temperature.toLatin1() + ":stream", "*/*");
        labelled.open(m_cloud, m_stream + "?label_filters=name%3DKj%C3%B8kken&device_types=touch", "*/*");
        all.open(m_cloud, m_stream, "*/*");
        QVERIFY(one.waitForHead() && labelled.waitForHead() && all.waitForHead());
        QCOMPARE(m_cloud.publish(m_touch, quoted("{'touch':{}}")).status, 200);
        QCOMPARE(m_cloud.publish(m_temperature, quoted("{'temperature':{'value':4}}")).status, 200);
        QVERIFY(all.waitForBlocks(4)); // both values and the networkStatus of each
        QVERIFY(one.waitForBlocks(2) && labelled.waitForBlocks(2));
        for (const QByteArray &block : one.chunks())
            QCOMPARE(member(block, "targetName"), m_temperature);
        for (const QByteArray &block : labelled.chunks())
            QCOMPARE(member(block, "targetName"), m_touch);
    }

    void filtersAreReadInBothSpellings_data()
    {
        QTest::addColumn<QByteArray>("query");
        const QByteArray touchId = m_touch.section(QLatin1Char('/'), -1).toLatin1();
        const auto rows = [](const QByteArray &snake, const QByteArray &camel, const QByteArray &value) {
            QTest::newRow(snake) << snake + '=' + value;
            QTest::newRow(camel) << camel + '=' + value;
        };
        rows("event_types", "eventTypes", "touch");
        rows("device_ids", "deviceIds", touchId);
        rows("device_types", "deviceTypes", "touch");
        rows("label_filters", "labelFilters", "name");
        QTest::newRow("all at once") << "deviceIds=x&device_ids=" + touchId +
                                            "&deviceTypes=touch&labelFilters=name&ping_interval=10s&unknown=1";
    }
    void filtersAreReadInBothSpellings()
    {
        QFETCH(QByteArray, query);
        StreamReader reader;
        reader.open(m_cloud, m_stream + '?' + query, "*/*");
        QVERIFY(reader.waitForHead());
        QCOMPARE(m_cloud.publish(m_temperature, quoted("{'temperature':{'value':4}}")).status, 200);
        QCOMPARE(m_cloud.publish(m_touch, quoted("{'touch':{}}")).status, 200);
        QVERIFY(reader.waitForBlocks(1));
        QCOMPARE(member(reader.chunks().constFirst(), "targetName"), m_touch);
    }

    void errorsBeforeTheStreamAreOrdinaryReplies_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("ping interval") << m_stream + "?ping_interval=soon" << 400;
        QTest::newRow("ping interval in camelCase") << m_stream + "?pingInterval=0.5s" << 400;
        QTest::newRow("wrong token") << m_stream + "?token=x" << 401;
        QTest::newRow("no project") << QByteArray("/projects/csk7u05bpnnh4d0001ig/devices:stream") << 404;
        QTest::newRow("no device") << m_stream.left(m_stream.indexOf(':')) + "/csk7u05bpnnh4d0001ng:stream" << 404;
    }
    void errorsBeforeTheStreamAreOrdinaryReplies()
    {
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        QNetworkRequest request(QUrl::fromEncoded(m_cloud.addresses().api.toEncoded() + path));
        request.setRawHeader("Accept", "text/event-stream");
        if (!path.contains("token="))
            request.setRawHeader("Authorization", "Bearer " + m_cloud.token());
        const HttpAnswer answer = m_cloud.send("GET", request, {});
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.headers.value("content-type"), QByteArray("application/json"));
        QCOMPARE(answer.json().value(QLatin1String("code")).toInt(), status);
        QVERIFY(answer.json().contains(QLatin1String("help")));
    }

    void aRemovedReadersStreamEnds_data()
    {
        QTest::addColumn<bool>("whole");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("membership") << false << quoted("{'error':{'code':403,");
        QTest::newRow("account") << true << quoted("data: {'error':{'code':401,");
    }
    void aRemovedReadersStreamEnds()
    {
        QFETCH(bool, whole);
        QFETCH(QByteArray, code);
        const Reader who = newReader(m_cloud, projectPath());
        const Credentials administrator = m_cloud.credentials();
        m_cloud.use(who.credentials);
        StreamReader reader;
        reader.open(m_cloud, m_stream, whole ? "text/event-stream" : "application/json");
        m_cloud.use(administrator);
        QVERIFY(reader.waitForHead());
        QCOMPARE(m_cloud.remove(whole ? who.account : projectPath() + "/members/" + who.id()).status, 200);
        QVERIFY(reader.waitForEnd());
        QVERIFY2(reader.body().startsWith(code), reader.body().constData());
        QVERIFY(reader.endedProperly());
    }

    void aDeletedKeysStreamsAndTokensEnd_data()
    {
        QTest::addColumn<QByteArray>("scheme");
        QTest::newRow("token in the header") << QByteArray("Bearer ");
        QTest::newRow("token as a parameter") << QByteArray();
        QTest::newRow("Basic") << QByteArray("Basic ");
    }
    void aDeletedKeysStreamsAndTokensEnd()
    {
        QFETCH(QByteArray, scheme);
        // Given an account with two keys and a stream opened with each
        const Reader who = newReader(m_cloud, projectPath());
        const QByteArray credential = scheme == "Basic " ? who.basicPair().toBase64() : tokenOf(who.credentials);
        const QByteArray query = scheme.isEmpty() ? "?token=" + credential : QByteArray();
        const QByteArray authorization = scheme.isEmpty() ? QByteArray() : scheme + credential;
        StreamReader reader;
        reader.openAs(authorization, m_cloud, m_stream + query, "application/json");
        StreamReader withOtherKey;
        withOtherKey.openAs(
            "Bearer " + tokenOf(newKey(m_cloud, who)), m_cloud, m_stream + "?event_types=touch", "application/json");
        QVERIFY(reader.waitForHead() && withOtherKey.waitForHead());
        QCOMPARE(statusFor(authorization, query), 200);
        // When the first key is deleted
        QCOMPARE(m_cloud.remove(who.account + "/keys/" + who.credentials.keyId.toLatin1()).status, 200);
        // Then its credential is worth nothing at once, its stream ends, and the other goes on
        QCOMPARE(statusFor(authorization, query), 401);
        QVERIFY(reader.waitForEnd());
        QVERIFY2(reader.body().startsWith(quoted("{'error':{'code':401,'message':'")), reader.body().constData());
        QVERIFY(reader.body().contains("help/errors#401") && reader.endedProperly());
        QCOMPARE(m_cloud.publish(m_touch, quoted("{'touch':{}}")).status, 200);
        QVERIFY(withOtherKey.waitForBlocks(1));
    }

    void linesAreNeverEmptyAndStayUnder64Kilobytes()
    {
        StreamReader reader;
        reader.open(m_cloud, m_stream + "?ping_interval=1s&event_types=temperature", "application/json");
        QVERIFY(reader.waitForHead());
        const QByteArray sample = quoted("{'value':21.5,'sampleTime':'2025-01-15T10:00:00.000000Z'}");
        const auto publish = [&](qsizetype samples) {
            return m_cloud
                .publish(m_temperature, quoted("{'temperature':{'value':21.5,'samples':[") +
                                            (sample + ',').repeated(samples - 1) + sample + "]}}")
                .status;
        };
        QCOMPARE(publish(1000), 200);
        QCOMPARE(publish(1200), 400);
        QVERIFY(reader.waitForBlocks(2)); // the event and a ping
        QVERIFY(reader.body().endsWith('\n'));
        for (const QByteArray &line : reader.body().chopped(1).split('\n')) {
            QVERIFY(line.size() < 64LL * 1024);
            QVERIFY2(!eventOf(line).isEmpty(), line.left(200).constData());
        }
    }

    void labelChangesAreEvents()
    {
        StreamReader reader;
        reader.open(m_cloud, m_stream + "?event_types=labelsChanged", "*/*");
        QVERIFY(reader.waitForHead());
        const QByteArray batch = m_stream.left(m_stream.indexOf(':')) + ":batchUpdate";
        const QByteArray body =
            quoted("{'devices':['") + m_temperature.toLatin1() + quoted("'],'addLabels':{'rom':'Blå'}}");
        QCOMPARE(m_cloud.post(batch, body).status, 200);
        QVERIFY(reader.waitForBlocks(1));
        QVERIFY2(reader.body().contains(quoted("'data':{'added':{'rom':'Blå'},'modified':{},'removed':[]}")),
            reader.body().constData());
    }

    void pingsKeepTheirInterval()
    {
        StreamReader reader;
        reader.open(m_cloud, m_stream + "?ping_interval=1s&event_types=motion", "text/event-stream");
        QVERIFY(reader.waitForHead());
        QElapsedTimer timer;
        timer.start();
        QVERIFY(reader.waitForBlocks(3));
        QVERIFY2(timer.elapsed() >= 2'500 && timer.elapsed() < 5'000, QByteArray::number(timer.elapsed()));
        const QByteArray ping = reader.chunks().constFirst();
        QCOMPARE(member(ping, "eventType"), QStringLiteral("ping"));
        QCOMPARE(QByteArray("/" + member(ping, "targetName").toLatin1() + "/devices:stream"), m_stream);
        QVERIFY(ping.contains(quoted("'data':null,'timestamp':'")));
    }

    void pingsComeBetweenEvents()
    {
        StreamReader reader;
        reader.open(m_cloud, m_stream + "?pingInterval=1s&event_types=touch", "*/*");
        QVERIFY(reader.waitForHead());
        QElapsedTimer timer;
        timer.start();
        int published = 0;
        while (reader.body().count(quoted("'ping'")) < 2 && timer.elapsed() < CloudProcess::patienceMs) {
            QCOMPARE(m_cloud.publish(m_touch, quoted("{'touch':{}}")).status, 200);
            ++published;
        }
        QVERIFY(reader.waitForBlocks(published + 2));
        QCOMPARE(reader.body().count(quoted("'eventType':'ping'")), 2);
    }

    void aBurstArrivesWhole()
    {
        constexpr int count = 1000;
        StreamReader reader;
        reader.open(m_cloud, m_stream + "?event_types=touch", "*/*");
        QVERIFY(reader.waitForHead());
        int succeeded = 0;
        int answered = 0;
        QNetworkRequest request(
            QUrl(m_cloud.addresses().emulator.toString() + QLatin1Char('/') + m_touch + QStringLiteral(":publish")));
        request.setRawHeader("Authorization", "Bearer " + m_cloud.token());
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        for (int i = 0; i < count; ++i) {
            QNetworkReply *reply = m_cloud.network().post(request, (quoted("{'touch':{}}")));
            QObject::connect(reply, &QNetworkReply::finished, reply, [&, reply] {
                ++answered;
                succeeded += reply->error() == QNetworkReply::NoError ? 1 : 0;
                reply->deleteLater();
            });
        }
        QVERIFY(QTest::qWaitFor([&] { return answered == count; }, 3 * CloudProcess::patienceMs));
        QCOMPARE(succeeded, count);
        QVERIFY(reader.waitForBlocks(count));
        QSet<QString> ids;
        for (const QByteArray &block : reader.chunks())
            ids.insert(member(block, "eventId"));
        QCOMPARE(ids.size(), count);
    }

    void aSlowReaderIsSentAwayAndTheOthersNoticeNothing()
    {
        StreamReader slow;
        slow.socket().setReadBufferSize(4096);
        slow.open(m_cloud, m_stream + "?event_types=temperature", "*/*");
        QVERIFY(slow.waitForHead());
        slow.socket().disconnect(&slow.socket()); // reads no more
        StreamReader quick;
        quick.open(m_cloud, m_stream + "?event_types=temperature", "*/*");
        QVERIFY(quick.waitForHead());
        // Samples make large events, so that the kernel's buffers are full soon.
        QByteArray samples;
        for (int i = 0; i < 500; ++i)
            samples += quoted(",{'value':21.5,'sampleTime':'2025-01-15T10:00:00.000000Z'}");
        const QByteArray body = quoted("{'temperature':{'value':21.5,'samples':[") + samples.mid(1) + "]}}";
        const auto streams = [this] {
            return m_cloud.ask("GET", m_cloud.addresses().local, "/health", {})
                .json()
                .value(QLatin1String("streams"))
                .toInt();
        };
        int published = 0;
        while (published < 2000 && !QByteArray(m_cloud.errors()).contains("too slow")) {
            QCOMPARE(m_cloud.publish(m_temperature, body).status, 200);
            ++published;
        }
        QVERIFY(QByteArray(m_cloud.errors()).contains("too slow"));
        QVERIFY(quick.waitForBlocks(published));
        // Once it reads on, it finds the reason at the end.
        QByteArray rest;
        slow.socket().setReadBufferSize(0);
        QVERIFY(QTest::qWaitFor(
            [&] {
                rest = (rest + slow.socket().readAll()).right(4000);
                return slow.socket().state() == QAbstractSocket::UnconnectedState;
            },
            CloudProcess::patienceMs));
        rest += slow.socket().readAll();
        QVERIFY2(rest.contains(quoted("{'error':{'code':429,'message':'")) && rest.endsWith("0\r\n\r\n"),
            rest.right(400).constData());
        QTRY_COMPARE_WITH_TIMEOUT(streams(), 1, CloudProcess::patienceMs);
    }

    void closedReadersAreForgotten()
    {
        const auto streams = [this] {
            return m_cloud.ask("GET", m_cloud.addresses().local, "/health", {})
                .json()
                .value(QLatin1String("streams"))
                .toInt();
        };
        {
            StreamReader reader;
            reader.open(m_cloud, m_stream, "*/*");
            QVERIFY(reader.waitForHead());
            QTRY_COMPARE_WITH_TIMEOUT(streams(), 1, CloudProcess::patienceMs);
        }
        QTRY_COMPARE_WITH_TIMEOUT(streams(), 0, CloudProcess::patienceMs);
        QCOMPARE(m_cloud.publish(m_touch, quoted("{'touch':{}}")).status, 200);
    }

    void tokenParameterOpensAStream()
    {
        QNetworkRequest request(QUrl::fromEncoded(
            m_cloud.addresses().api.toEncoded() + m_stream + "?ping_interval=1s&token=" + m_cloud.token()));
        std::unique_ptr<QNetworkReply> reply(m_cloud.network().get(request));
        QByteArray body;
        QObject::connect(reply.get(), &QNetworkReply::readyRead, reply.get(), [&] { body += reply->readAll(); });
        QVERIFY(QTest::qWaitFor([&] { return body.contains("\"ping\""); }, CloudProcess::patienceMs));
    }
};

QTEST_GUILESS_MAIN(CloudStreamTest)
#include "tst_cloudstream.moc"
