// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/device.h"
#include "tests/support/cloudprocess.h"
#include "tests/support/quoted.h"
#include "tests/support/streamreader.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTest>

using namespace touchstone;
using test::CloudProcess;
using test::HttpAnswer;
using test::quoted;
using test::StreamReader;

namespace {

/// What a client that indexes members directly, as the vendor's Python client does, would fail on; empty: nothing.
QString missingMember(const QJsonObject &object, const char *members)
{
    for (const QByteArray &name : QByteArray(members).split(' ')) {
        if (!object.contains(QLatin1String(name)))
            return QString::fromLatin1(name);
    }
    return {};
}

QJsonObject objectAt(QJsonObject object, std::initializer_list<const char *> path)
{
    for (const char *name : path)
        object = object.value(QLatin1String(name)).toObject();
    return object;
}

QJsonArray listOf(const HttpAnswer &answer, const char *field)
{
    return answer.json().value(QLatin1String(field)).toArray();
}

QByteArray text(const QJsonObject &object, const char *field)
{
    return object.value(QLatin1String(field)).toString().toUtf8();
}

/// The members of each payload beside updateTime (dt-api.md 9.2).
const char *payloadMembers(const QString &type)
{
    static const QHash<QString, const char *> members{
        {QStringLiteral("touch"), "updateTime"},
        {QStringLiteral("temperature"), "updateTime value samples isBackfilled"},
        {QStringLiteral("objectPresent"), "updateTime state"},
        {QStringLiteral("humidity"), "updateTime temperature relativeHumidity samples isBackfilled"},
        {QStringLiteral("objectPresentCount"), "updateTime total"},
        {QStringLiteral("touchCount"), "updateTime total"},
        {QStringLiteral("waterPresent"), "updateTime state"},
        {QStringLiteral("networkStatus"), "updateTime signalStrength rssi cloudConnectors transmissionMode"},
        {QStringLiteral("batteryStatus"), "updateTime percentage"},
        {QStringLiteral("connectionStatus"), "updateTime connection available"},
        {QStringLiteral("ethernetStatus"), "updateTime macAddress ipAddress errors"},
        {QStringLiteral("cellularStatus"), "updateTime signalStrength errors"},
        {QStringLiteral("co2"), "updateTime ppm"},
        {QStringLiteral("pressure"), "updateTime pascal"},
        {QStringLiteral("motion"), "updateTime state"},
        {QStringLiteral("deskOccupancy"), "updateTime state remarks"},
        {QStringLiteral("contact"), "updateTime state"},
        {QStringLiteral("probeWireStatus"), "updateTime state"},
    };
    return members.value(type, "no such type");
}

/// A receiver as plain as can be: keeps what it is sent and answers 200.
class PlainReceiver : public QTcpServer
{
public:
    PlainReceiver()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            auto received = std::make_shared<QByteArray>(); // held by the two connections of this socket
            connect(socket, &QTcpSocket::readyRead, socket, [this, socket, received] { read(*socket, *received); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }
    const QList<QPair<QByteArray, QByteArray>> &deliveries() const { return m_deliveries; } ///< head and body

private:
    void read(QTcpSocket &socket, QByteArray &received)
    {
        received += socket.readAll();
        static const QRegularExpression length(
            QStringLiteral("content-length: *(\\d+)"), QRegularExpression::CaseInsensitiveOption);
        for (;;) {
            const auto headEnd = received.indexOf("\r\n\r\n");
            if (headEnd < 0)
                return;
            const QByteArray head = received.left(headEnd + 2);
            const auto size = length.match(QString::fromLatin1(head)).captured(1).toLongLong();
            if (received.size() < headEnd + 4 + size)
                return;
            m_deliveries.append({head, received.mid(headEnd + 4, size)});
            received.remove(0, headEnd + 4 + size);
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        }
    }

    QList<QPair<QByteArray, QByteArray>> m_deliveries;
};

} // namespace

/// What the known clients insist on: the numbered list of dt-api.md 18.1, one function for each, against the real
/// program.
class CloudConformanceTest : public QObject
{
    Q_OBJECT

    CloudProcess m_cloud;
    PlainReceiver m_receiver;
    QByteArray m_project; ///< /projects/{p}
    QByteArray m_organization;

    HttpAnswer emulator(const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
    {
        return m_cloud.ask(method, m_cloud.addresses().emulator, path, body);
    }
    QByteArray hook(const char *path) const
    {
        return "http://127.0.0.1:" + QByteArray::number(m_receiver.serverPort()) + path;
    }
    /// One answer of every kind that holds resources.
    QList<HttpAnswer> samples()
    {
        const QByteArray account = '/' + text(m_cloud.get(m_project + "/serviceaccounts")
                                                  .json()
                                                  .value(QLatin1String("serviceAccounts"))
                                                  .toArray()
                                                  .at(0)
                                                  .toObject(),
                                             "name");
        return {m_cloud.get(m_project), m_cloud.get(m_project + "/members"), m_cloud.get(account),
            m_cloud.get(account + "/keys"), m_cloud.get(m_project + "/devices"),
            m_cloud.get(m_project + "/dataconnectors")};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_receiver.listen(QHostAddress::LocalHost));
        QVERIFY2(m_cloud.start({QStringLiteral("--allow-http-loopback")}), m_cloud.errors());
        m_project = "/projects/" + m_cloud.project().toLatin1();
        m_organization = text(m_cloud.get(m_project).json(), "organization");
    }

    void item1_everySuccessIsExactly200WithAnObject()
    {
        // Every route's success is looked at in tst_cloudroutes; here the ones that are tempting to answer otherwise.
        const HttpAnswer created = emulator("POST", m_project + "/devices", quoted("{'type':'touch'}"));
        QCOMPARE(created.status, 200);
        const QByteArray device = '/' + text(created.json(), "name");
        for (const HttpAnswer &answer :
            {emulator("POST", device + ":publish", quoted("{'touch':{}}")), emulator("DELETE", device)}) {
            QCOMPARE(answer.status, 200);
            QCOMPARE(answer.body, QByteArray("{}"));
        }
    }

    void item2_nextPageTokenIsAlwaysThere_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path : {"/projects", "/projects?query=no-such-name", "/organizations", "/roles",
                 "/organizations/{o}/permissions", "/organizations/{o}/members", "/projects/-/members",
                 "/projects/-/devices?organization=organizations/{o}", "/projects/{p}/devices",
                 "/projects/{p}/devices?device_types=none", "/projects/{p}/members", "/projects/{p}/permissions",
                 "/projects/{p}/serviceaccounts", "/projects/{p}/dataconnectors", "/projects/{p}/devices?page_size=1"})
            QTest::newRow(path) << QByteArray(path);
    }
    void item2_nextPageTokenIsAlwaysThere()
    {
        QFETCH(QByteArray, path);
        path.replace("/projects/{p}", m_project).replace("organizations/{o}", m_organization);
        const HttpAnswer answer = m_cloud.get(path);
        QCOMPARE(answer.status, 200);
        QVERIFY2(answer.json().value(QLatin1String("nextPageToken")).isString(), answer.body.constData());
    }

    void item3_resourcesHaveAllTheirMembers()
    {
        m_cloud.createDevice(QStringLiteral("temperature"));
        const auto whole = [](const QJsonValue &resource, const char *members) {
            return missingMember(resource.toObject(), members);
        };
        QCOMPARE(whole(m_cloud.get(m_project).json(),
                     "name displayName inventory organization organizationDisplayName sensorCount cloudConnectorCount"),
            QString());
        for (const QJsonValue &device : listOf(m_cloud.get(m_project + "/devices"), "devices"))
            QCOMPARE(whole(device, "name type labels"), QString());
        const HttpAnswer invited =
            m_cloud.post(m_project + "/members", quoted("{'email':'kari@example.com','roles':['roles/project.user']}"));
        QCOMPARE(invited.status, 200);
        for (const QJsonValue &member : listOf(m_cloud.get(m_project + "/members"), "members"))
            QCOMPARE(whole(member, "name displayName roles status email accountType createTime"), QString());
        for (const QJsonValue &account : listOf(m_cloud.get(m_project + "/serviceaccounts"), "serviceAccounts"))
            QCOMPARE(whole(account, "name email displayName enableBasicAuth createTime updateTime"), QString());
        for (const QJsonValue &role : listOf(m_cloud.get("/roles"), "roles"))
            QCOMPARE(whole(role, "name displayName description permissions"), QString());
        for (const QJsonValue &one : listOf(m_cloud.get("/organizations"), "organizations"))
            QCOMPARE(whole(one, "name displayName"), QString());
    }

    void item4_connectorsHaveAllTheirMembers()
    {
        const HttpAnswer created = m_cloud.post(m_project + "/dataconnectors",
            quoted("{'httpConfig':{'url':'https://127.0.0.1:9/'},'status':'USER_DISABLED'}"));
        QCOMPARE(created.status, 200);
        const QByteArray name = '/' + text(created.json(), "name");
        for (const QJsonObject &connector : {created.json(), m_cloud.get(name).json(),
                 listOf(m_cloud.get(m_project + "/dataconnectors"), "dataConnectors").at(0).toObject()}) {
            QCOMPARE(missingMember(connector, "name status displayName events labels type httpConfig"), QString());
            QCOMPARE(missingMember(objectAt(connector, {"httpConfig"}), "url signatureSecret headers"), QString());
            QCOMPARE(connector.value(QLatin1String("events")), QJsonValue(QJsonArray()));
            QCOMPARE(text(connector, "displayName"), QByteArray());
        }
        QCOMPARE(m_cloud.remove(name).status, 200);
    }

    void item5_everyEventOfEveryDeviceIsWhole_data()
    {
        QTest::addColumn<QString>("device");
        for (const auto &[value, name] : DeviceTypeTraits::names)
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void item5_everyEventOfEveryDeviceIsWhole()
    {
        QFETCH(QString, device);
        const QByteArray name = '/' + m_cloud.createDevice(device).toLatin1();
        QVERIFY(name.size() > 1);
        const QList<EventType> types = eventTypesOf(DeviceType::fromText(device));
        for (const EventType &type : types) {
            // Everything that may be left out is left out (dt-api.md 15).
            const QByteArray body = quoted("{'") + type.text().toLatin1() + quoted("':{}}");
            const HttpAnswer published = emulator("POST", name + ":publish", body);
            QVERIFY2(published.status == 200, body + ": " + published.body);
        }
        QCOMPARE(emulator("POST", name + ":publish", quoted("{'labelsChanged':{}}")).status, 400);
        QStringList seen;
        for (const QJsonValue &value : listOf(m_cloud.get(name + "/events"), "events")) {
            const QJsonObject event = value.toObject();
            const QString type = event.value(QLatin1String("eventType")).toString();
            seen.append(type);
            QCOMPARE(missingMember(event, "eventId targetName eventType data timestamp"), QString());
            const QJsonObject payload = objectAt(event, {"data"}).value(type).toObject();
            QCOMPARE(missingMember(payload, payloadMembers(type)), QString());
            QCOMPARE(payload.value(QLatin1String("updateTime")), event.value(QLatin1String("timestamp")));
            for (const QJsonValue &sample : payload.value(QLatin1String("samples")).toArray()) {
                QCOMPARE(missingMember(sample.toObject(), type == QLatin1String("humidity")
                                                              ? "temperature relativeHumidity sampleTime"
                                                              : "value sampleTime"),
                    QString());
            }
            for (const QJsonValue &heard : payload.value(QLatin1String("cloudConnectors")).toArray())
                QCOMPARE(missingMember(heard.toObject(), "id signalStrength rssi"), QString());
        }
        for (const EventType &type : types)
            QVERIFY2(seen.contains(type.text()), qPrintable(type.text()));
        // What it reported has the same shape.
        const QJsonObject reported = objectAt(m_cloud.get(name).json(), {"reported"});
        for (auto payload = reported.begin(); payload != reported.end(); ++payload)
            QCOMPARE(missingMember(payload->toObject(), payloadMembers(payload.key())), QString());
    }

    void item5_humidityTakesCelsiusForTemperature()
    {
        const QByteArray device = '/' + m_cloud.createDevice(QStringLiteral("humidity")).toLatin1();
        const QByteArray time = quoted("'2025-01-15T10:00:00.361624Z'");
        QCOMPARE(emulator("POST", device + ":publish",
                     quoted("{'humidity':{'temperature':21,'relativeHumidity':40,'samples':"
                            "[{'celsius':21.5,'relativeHumidity':41,'sampleTime':") +
                         time + "}]}}")
                     .status,
            200);
        QVERIFY2(m_cloud.get(device).body.contains(
                     quoted("'samples':[{'temperature':21.5,'relativeHumidity':41,'sampleTime':") + time + "}]"),
            m_cloud.get(device).body.constData());
    }

    void item6_linesOfJsonByDefaultWithoutBlankOnes()
    {
        const QString device = m_cloud.createDevice(QStringLiteral("touch"));
        StreamReader reader;
        reader.open(m_cloud, m_project + "/devices:stream?ping_interval=1s", "*/*");
        QVERIFY(reader.waitForHead());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(m_cloud.publish(device, quoted("{'touch':{}}")).status, 200);
        QVERIFY(reader.waitForText("\"ping\"") && reader.waitForBlocks(11));
        QVERIFY(reader.head().contains("Content-Type: application/json\r\n"));
        QByteArray body = reader.body();
        QVERIFY(body.endsWith('\n'));
        body.chop(1);
        for (const QByteArray &line : body.split('\n')) {
            const QJsonObject event = objectAt(QJsonDocument::fromJson(line).object(), {"result", "event"});
            QVERIFY2(missingMember(event, "eventId targetName eventType data timestamp").isEmpty(), line.constData());
        }
    }

    void item7_serverSentEventsInOneBlockEach()
    {
        const QString device = m_cloud.createDevice(QStringLiteral("touch"));
        StreamReader reader;
        reader.open(m_cloud, m_project + "/devices:stream", "text/event-stream");
        QVERIFY(reader.waitForHead());
        QVERIFY(reader.head().contains("Content-Type: text/event-stream\r\n"));
        QCOMPARE(m_cloud.publish(device, quoted("{'touch':{}}")).status, 200);
        QVERIFY(reader.waitForBlocks(2));
        for (const QByteArray &block : reader.chunks()) {
            QVERIFY2(block.startsWith("data: {") && block.endsWith("}\n\n"), block.constData());
            QCOMPARE(block.count('\n'), 2);
            QVERIFY(QJsonDocument::fromJson(block.mid(6)).isObject());
        }
    }

    void item8_pingsComeWhenAskedFor()
    {
        // That they are not late is measured in tst_cloudstream.
        StreamReader reader;
        reader.open(m_cloud, m_project + "/devices:stream?pingInterval=1s&event_types=contact", "*/*");
        QVERIFY(reader.waitForHead());
        QVERIFY(reader.waitForBlocks(2));
        for (const QByteArray &line : reader.chunks()) {
            const QJsonObject event = objectAt(QJsonDocument::fromJson(line).object(), {"result", "event"});
            QCOMPARE(text(event, "eventType"), QByteArray("ping"));
            QCOMPARE('/' + text(event, "targetName"), m_project);
            QVERIFY(event.value(QLatin1String("data")).isNull());
        }
    }

    void item9_timesHaveSixDigitsAndZ()
    {
        m_cloud.publish(m_cloud.createDevice(QStringLiteral("temperature")),
            quoted("{'temperature':{'value':1,'updateTime':'2025-01-15T10:00:00+00:00'}}"));
        static const QRegularExpression anyTime(QStringLiteral("\\d{4}-\\d\\d-\\d\\dT[^\"]*"));
        static const QRegularExpression goodTime(
            QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z$"));
        int seen = 0;
        for (const HttpAnswer &answer : samples()) {
            QCOMPARE(answer.status, 200);
            for (auto time = anyTime.globalMatch(QString::fromUtf8(answer.body)); time.hasNext(); ++seen) {
                const QString found = time.next().captured();
                QVERIFY2(goodTime.match(found).hasMatch(), qPrintable(found));
            }
        }
        QVERIFY(seen > 5);
    }

    void item11_bothSpellingsMixed()
    {
        const QString name = m_cloud.createDevice(QStringLiteral("contact"), QStringLiteral("Skap"));
        const QByteArray id = name.section(QLatin1Char('/'), -1).toLatin1();
        const QByteArray devices = m_project + "/devices?device_types=contact&deviceTypes=motion&deviceIds=" + id +
                                   "&device_ids=none&labelFilters=virtual-sensor&label_filters=name%3DSkap"
                                   "&orderBy=labels.name&pageSize=1&page_token=";
        QCOMPARE(listOf(m_cloud.get(devices), "devices").size(), 1);
        QCOMPARE(m_cloud.publish(name, quoted("{'contact':{'state':'OPEN'}}")).status, 200);
        QCOMPARE(listOf(m_cloud.get('/' + name.toLatin1() +
                                    "/events?eventTypes=contact&event_types=touch&page_size=5"
                                    "&pageToken=&start_time=2025-01-01T00:00:00Z"),
                     "events")
                     .size(),
            1);
        QVERIFY(listOf(m_cloud.get(m_project + "/devices?productNumbers=900001&product_numbers=900002"), "devices")
                    .isEmpty());
        StreamReader reader;
        reader.open(m_cloud,
            m_project + "/devices:stream?eventTypes=contact&deviceIds=" + id + "&device_types=contact&pingInterval=60s",
            "*/*");
        QVERIFY(reader.waitForHead());
        QCOMPARE(m_cloud.publish(name, quoted("{'contact':{'state':'CLOSED'}}")).status, 200);
        QVERIFY(reader.waitForText("CLOSED"));
        QCOMPARE(reader.chunks().size(), 1);
    }

    void item12_assertionsOfOtherLibraries()
    {
        const Credentials &mine = m_cloud.credentials();
        const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        const auto accepted = [&](const char *type, const QByteArray &audience, int issued) {
            const qint64 at = qint64(now.time_since_epoch().count()) + issued;
            const QByteArray header =
                quoted("{'alg':'HS256','kid':'") + mine.keyId.toLatin1() + '"' + quoted(type) + '}';
            const QByteArray claims = quoted("{'iat':") + QByteArray::number(at) + quoted(",'exp':") +
                                      QByteArray::number(at + 3600) + quoted(",'aud':") + audience +
                                      quoted(",'iss':'") + mine.email.toLatin1() + "\"}";
            return m_cloud.requestToken(jwt::sign(header, claims, mine.secret.toLatin1())).status;
        };
        const QByteArray audience = '"' + m_cloud.addresses().token.toString().toLatin1() + '"';
        QCOMPARE(accepted(",'typ':'JWT'", audience, 0), 200);
        QCOMPARE(accepted("", audience, 0), 200);
        QCOMPARE(accepted("", '[' + audience + ']', -5), 200);
        QCOMPARE(accepted("", '[' + audience + ']', 30), 200);
        QCOMPARE(accepted("", quoted("['https://identity.example.com/oauth2/token']"), 0), 400);
    }

    void item13_connectorsAsTerraformSendsThem()
    {
        const QByteArray nulls = quoted(",'azureServiceBusConfig':null,'azureEventHubConfig':null,'pubsubConfig':null,"
                                        "'awsSqsConfig':null");
        const HttpAnswer created = m_cloud.post(m_project + "/dataconnectors",
            quoted("{'displayName':'tf','type':'HTTP_PUSH','status':'USER_DISABLED','events':null,'labels':['name'],"
                   "'httpConfig':{'url':'https://127.0.0.1:9/','signatureSecret':'s','headers':null}") +
                nulls + '}');
        QVERIFY2(created.status == 200, created.body.constData());
        const QByteArray name = text(created.json(), "name");
        const HttpAnswer changed = m_cloud.patch('/' + name,
            quoted("{'name':'") + name +
                quoted("','displayName':'new','type':'HTTP_PUSH','status':'USER_DISABLED','events':['touch'],"
                       "'labels':[],'httpConfig':{'url':'https://127.0.0.1:9/b','signatureSecret':'s','headers':{}}") +
                nulls + '}');
        QVERIFY2(changed.status == 200, changed.body.constData());
        QVERIFY(changed.body.contains(quoted("'displayName':'new'")) && changed.body.contains("127.0.0.1:9/b"));
        QCOMPARE(changed.json().value(QLatin1String("labels")), QJsonValue(QJsonArray()));
        QCOMPARE(m_cloud.patch('/' + name, quoted("{'type':'AWS_SQS'}")).status, 400);
        QCOMPARE(m_cloud.remove('/' + name).status, 200);
    }

    void items14And15_deliveriesHaveMetadataAndBothChecksums()
    {
        const QString device = m_cloud.createDevice(QStringLiteral("touch"), QStringLiteral("Dør"));
        const HttpAnswer created = m_cloud.post(m_project + "/dataconnectors",
            quoted("{'events':['touch'],'labels':['name'],'httpConfig':{'signatureSecret':'s3cret','headers':"
                   "{'X-Own':'1'},'url':'") +
                hook("/hook") + quoted("'}}"));
        QVERIFY2(created.status == 200, created.body.constData());
        QCOMPARE(m_cloud.publish(device, quoted("{'touch':{}}")).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(m_receiver.deliveries().size(), 1, CloudProcess::patienceMs);
        const auto [head, body] = m_receiver.deliveries().constFirst();
        QVERIFY2(head.startsWith("POST /hook HTTP/1.1\r\n"), head.constData());
        QVERIFY(head.contains("\r\nX-Own: 1\r\n") && head.contains("\r\nContent-Type: application/json\r\n"));
        const QJsonObject delivery = QJsonDocument::fromJson(body).object();
        QCOMPARE(missingMember(delivery, "event labels metadata"), QString());
        QCOMPARE(
            missingMember(objectAt(delivery, {"metadata"}), "deviceId projectId deviceType productNumber"), QString());
        QCOMPARE(text(objectAt(delivery, {"labels"}), "name"), QByteArray("Dør"));
        static const QRegularExpression signature(QStringLiteral("X-Dt-Signature: (\\S+)"));
        const QByteArray token = signature.match(QString::fromLatin1(head)).captured(1).toLatin1();
        const auto verified =
            jwt::verify(token, "s3cret", std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
        const auto *claims = std::get_if<jwt::Token>(&verified);
        QVERIFY(claims);
        QCOMPARE(text(claims->claims, "checksum"), QCryptographicHash::hash(body, QCryptographicHash::Sha1).toHex());
        QCOMPARE(text(claims->claims, "checksum_sha256"),
            QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex());
        QCOMPARE(m_cloud.remove('/' + text(created.json(), "name")).status, 200);
    }

    void item16_aDeviceInWhateverProject()
    {
        const QString device = m_cloud.createDevice(QStringLiteral("touch"));
        const HttpAnswer found = m_cloud.get("/projects/-/devices/" + device.section(QLatin1Char('/'), -1).toLatin1());
        QCOMPARE(found.status, 200);
        QCOMPARE(text(found.json(), "name"), device.toUtf8());
    }
};

QTEST_GUILESS_MAIN(CloudConformanceTest)
#include "tst_cloudconformance.moc"
