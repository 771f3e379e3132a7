// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/deliveryengine.h"
#include "app/cloud/emulator/emulator.h"
#include "app/cloud/eventintake.h"
#include "app/cloud/history/eventhistory.h"
#include "app/cloud/server/cloudserver.h"
#include "app/cloud/server/receivercontrol.h"
#include "app/jwt/assertion.h"
#include "tests/support/manualclock.h"
#include "tests/support/quoted.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <stdexcept>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;
using test::quoted;

namespace {

struct Answer
{
    int status = 0;
    QByteArray body;
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QByteArray text(const char *field) const { return json().value(QLatin1String(field)).toString().toUtf8(); }
    QJsonArray list(const char *field) const { return json().value(QLatin1String(field)).toArray(); }
};

/// A receiver with mistakes in it.
class FaultyReceiver final : public ReceiverControl
{
public:
    void endpoints(std::function<void(QList<ReceiverEndpoint>)>) override { throw std::runtime_error("no endpoints"); }
    void setFaults(const QString &, const ReceiverFaults &, std::function<void(Result<ReceiverEndpoint>)>) override
    {
        // forgets to answer
    }
};

} // namespace

/// The server over real HTTP within the test, for what the whole program cannot be made to do: hours that pass in an
/// instant, and devices that are not emulated.
class CloudServerTest : public QObject
{
    Q_OBJECT

    struct Cloud
    {
        QTemporaryDir folder;
        test::ManualClock clock;
        Registry registry{folder.filePath(QStringLiteral("registry.sqlite")), clock};
        EventHistory history{folder.filePath(QStringLiteral("history.sqlite")), clock};
        DeliveryEngine engine{DeliveryPolicy::classic(), {folder.path(), {}}, clock};
        EventIntake intake{registry, engine, clock};
        Emulator emulator{registry, intake, clock};
        FaultyReceiver receiver;
        CloudServer server{{registry, engine, intake, history, emulator, clock, &receiver}};
    };

    std::unique_ptr<Cloud> m_cloud;
    QNetworkAccessManager m_network;
    QByteArray m_token;
    QString m_project;

    Answer send(const QByteArray &method, const QUrl &base, const QByteArray &path, const QByteArray &body,
        const QByteArray &token)
    {
        constexpr int patienceMs = 20'000;
        QNetworkRequest request(QUrl::fromEncoded(base.toEncoded() + path));
        request.setTransferTimeout(patienceMs);
        if (!token.isEmpty())
            request.setRawHeader("Authorization", "Bearer " + token);
        request.setHeader(
            QNetworkRequest::ContentTypeHeader, token.isEmpty() ? QByteArrayLiteral("application/x-www-form-urlencoded")
                                                                : QByteArrayLiteral("application/json"));
        std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        finished.wait(patienceMs);
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
    }
    Answer ask(const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
    {
        return send(method, m_cloud->server.addresses().api, path, body, m_token);
    }
    std::chrono::sys_seconds now() const { return std::chrono::floor<std::chrono::seconds>(m_cloud->clock.now()); }
    Answer requestToken(const Credentials &credentials, std::chrono::sys_seconds issuedAt)
    {
        const QUrl endpoint = m_cloud->server.addresses().token;
        const QByteArray assertion = jwt::signAssertion(
            credentials.keyId, credentials.secret.toUtf8(), credentials.email, endpoint.toString(), issuedAt);
        return send("POST", endpoint, {},
            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=" + assertion, {});
    }
    QByteArray tokenOf(const Credentials &credentials) { return requestToken(credentials, now()).text("access_token"); }
    /// A service account that is an administrator of the project.
    Credentials administratorOf(const QString &project)
    {
        Registry &registry = m_cloud->registry;
        const auto account = registry.createServiceAccount(project, QStringLiteral("other"), false);
        const auto key = registry.createKey(project, account->name.section(QLatin1Char('/'), -1));
        const auto member =
            registry.addMember(ProjectName{project}.path(), account->email, {QStringLiteral("roles/project.admin")});
        Credentials credentials;
        if (member) {
            credentials.keyId = key->key.id;
            credentials.secret = key->secret;
            credentials.email = account->email;
        }
        return credentials;
    }
    DeviceName realDevice(const char *id, DeviceTypeTraits::Enum type = DeviceTypeTraits::Enum::Touch)
    {
        Device device;
        device.name = {m_project, QString::fromLatin1(id)};
        device.type = type;
        device.productNumber = QStringLiteral("900003");
        return m_cloud->registry.createDevice(device) ? device.name : DeviceName();
    }
    static QByteArray names(const QStringList &devices)
    {
        return quoted("{'devices':['") + devices.join(QStringLiteral("\",\"")).toUtf8() + quoted("']}");
    }

private Q_SLOTS:
    void init()
    {
        m_cloud = std::make_unique<Cloud>();
        QVERIFY(m_cloud->registry.open(QStringLiteral("Home")).ok());
        QVERIFY(m_cloud->history.start().ok());
        QVERIFY(m_cloud->engine.start().ok());
        connect(&m_cloud->intake, &EventIntake::accepted, &m_cloud->history, &EventHistory::add);
        CloudServer::Door door;
        door.address = QHostAddress(QHostAddress::LocalHost);
        QVERIFY(m_cloud->server.listen(door).ok());
        m_project = m_cloud->registry.projects().constFirst().name.project;
        m_token = tokenOf(m_cloud->registry.firstCredentials());
        QVERIFY(!m_token.isEmpty());
    }
    void cleanup() { m_cloud.reset(); }

    void aTokenLivesForOneHour()
    {
        QCOMPARE(ask("GET", "/projects").status, 200);
        m_cloud->clock.advance(1h - 1us);
        QCOMPARE(ask("GET", "/projects").status, 200);
        m_cloud->clock.advance(1us);
        const Answer late = ask("GET", "/projects");
        QCOMPARE(late.status, 401);
        QVERIFY(late.text("error").contains("expired"));
        m_token = tokenOf(m_cloud->registry.firstCredentials());
        QCOMPARE(ask("GET", "/projects").status, 200);
    }

    void aTokenEndsWithItsKey()
    {
        const Credentials other = administratorOf(m_project);
        const QByteArray token = tokenOf(other);
        const QUrl api = m_cloud->server.addresses().api;
        QCOMPARE(send("GET", api, "/projects", {}, token).status, 200);
        const QByteArray account = '/' + m_cloud->registry.serviceAccounts(m_project).constLast().name.toUtf8();
        QCOMPARE(ask("DELETE", account + "/keys/" + other.keyId.toUtf8()).status, 200);
        QCOMPARE(send("GET", api, "/projects", {}, token).status, 401);
        QCOMPARE(requestToken(other, now()).status, 400);
    }

    void clocksMayDifferByAMinute_data()
    {
        QTest::addColumn<int>("issuedBefore"); // seconds; an assertion lives for an hour
        QTest::addColumn<int>("status");
        QTest::newRow("a minute in the future") << -60 << 200;
        QTest::newRow("more than a minute in the future") << -61 << 400;
        QTest::newRow("expired within the minute") << 3600 + 59 << 200;
        QTest::newRow("expired for more than a minute") << 3600 + 61 << 400;
    }
    void clocksMayDifferByAMinute()
    {
        QFETCH(int, issuedBefore);
        QFETCH(int, status);
        const Answer answer =
            requestToken(m_cloud->registry.firstCredentials(), now() - std::chrono::seconds(issuedBefore));
        QCOMPARE(answer.status, status);
        if (status != 200)
            QCOMPARE(answer.text("error"), QByteArray("invalid_grant"));
    }

    void devicesMoveToAnotherProject()
    {
        const DeviceName device = realDevice("csk7u05bpnnh4d0001mg");
        const DeviceName gateway = realDevice("csk7u05bpnnh4d0001m0", DeviceTypeTraits::Enum::CloudConnector);
        const auto emulated = m_cloud->emulator.create(m_project, DeviceTypeTraits::Enum::Touch, {});
        const Answer created = ask("POST", "/projects", quoted("{'displayName':'Away'}"));
        const QByteArray target = created.text("name");
        QVERIFY(!device.device.isEmpty() && !target.isEmpty());

        const Answer moved = ask("POST", '/' + target + "/devices:transfer",
            names({device.path(), gateway.path(), emulated->name.path(), QStringLiteral("projects/x/devices/y"),
                QStringLiteral("nonsense")}));
        QCOMPARE(moved.status, 200);
        QCOMPARE(moved.list("transferredDevices"), (QJsonArray{device.path(), gateway.path()}));
        QStringList codes;
        for (const QJsonValue &error : moved.list("transferErrors"))
            codes.append(error[QStringLiteral("status")][QStringLiteral("code")].toString());
        QCOMPARE(codes, (QStringList{QStringLiteral("INVALID_ARGUMENT"), QStringLiteral("NOT_FOUND"),
                            QStringLiteral("NOT_FOUND")}));
        QCOMPARE(ask("GET", '/' + device.path().toUtf8()).status, 404);
        QCOMPARE(ask("GET", '/' + target + "/devices/" + device.device.toUtf8()).status, 200);
        const QJsonObject project = ask("GET", '/' + target).json();
        QCOMPARE(project.value(QLatin1String("sensorCount")).toInt(), 1);
        QCOMPARE(project.value(QLatin1String("cloudConnectorCount")).toInt(), 1);
    }

    void historyStaysBehindWhenADeviceMoves()
    {
        const DeviceName device = realDevice("csk7u05bpnnh4d0001mg");
        bool accepted = false;
        Event touch;
        touch.type = EventTypeTraits::Enum::Touch;
        touch.payload = TouchPayload();
        m_cloud->intake.accept(touch, *m_cloud->registry.device(device), [&](const auto &) { accepted = true; });
        QTRY_VERIFY_WITH_TIMEOUT(accepted, 20'000);
        m_cloud->clock.advance(1s);
        QCOMPARE(ask("GET", '/' + device.path().toUtf8() + "/events").list("events").size(), 1);
        const QByteArray target = ask("POST", "/projects", quoted("{'displayName':'Away'}")).text("name");
        QCOMPARE(ask("POST", '/' + target + "/devices:transfer", names({device.path()})).status, 200);
        const QByteArray there = '/' + target + "/devices/" + device.device.toUtf8();
        QCOMPARE(ask("GET", there + "/events").list("events").size(), 0);
        QCOMPARE(ask("GET", '/' + device.path().toUtf8() + "/events").status, 404);
    }

    void movingNeedsBothProjects()
    {
        const DeviceName device = realDevice("csk7u05bpnnh4d0001mg");
        const QByteArray target = ask("POST", "/projects", quoted("{'displayName':'Away'}")).text("name");
        m_token = tokenOf(administratorOf(QString::fromUtf8(target).section(QLatin1Char('/'), 1)));
        QCOMPARE(ask("GET", '/' + target + "/devices").status, 200);
        QCOMPARE(ask("POST", '/' + target + "/devices:transfer", names({device.path()})).status, 403);
        QVERIFY(m_cloud->registry.device(device).ok());
    }

    void aMistakeInTheServerIsAnErrorInTheVendorsShape_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("an exception") << QByteArray("GET") << QByteArray("/receiver/endpoints");
        QTest::newRow("a forgotten answer") << QByteArray("PUT") << QByteArray("/receiver/endpoints/healthy");
    }
    void aMistakeInTheServerIsAnErrorInTheVendorsShape()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        if (method == "GET")
            QTest::ignoreMessage(QtWarningMsg, "GET /local/v1/receiver/endpoints failed: no endpoints");
        const Answer answer = send(method, m_cloud->server.addresses().local, path, "{}", m_token);
        QCOMPARE(answer.status, 500);
        QVERIFY2(answer.text("error").contains("mistake"), answer.body.constData());
        QCOMPARE(answer.json().value(QLatin1String("code")).toInt(), 500);
        QVERIFY(answer.text("help").endsWith("/help/errors#500"));
        QCOMPARE(ask("GET", "/projects").status, 200); // and the server goes on
    }

    void atMostAHundredAtOnce_data()
    {
        QTest::addColumn<QByteArray>("verb");
        QTest::newRow("transfer") << QByteArray(":transfer");
        QTest::newRow("labels") << QByteArray(":batchUpdate");
    }
    void atMostAHundredAtOnce()
    {
        QFETCH(QByteArray, verb);
        const QByteArray path = "/projects/" + m_project.toUtf8() + "/devices" + verb;
        const auto body = [](int count) {
            QByteArray text = names(QStringList(count, QStringLiteral("projects/x/devices/y")));
            text.chop(1);
            return text + quoted(",'addLabels':{'a':'b'}}");
        };
        QCOMPARE(ask("POST", path, body(100)).status, 200);
        QCOMPARE(ask("POST", path, body(101)).status, 400);
        QVERIFY(ask("POST", path, body(0).replace("\"\"", "")).text("error").contains("devices"));
    }
};

QTEST_GUILESS_MAIN(CloudServerTest)
#include "tst_cloudserver.moc"
