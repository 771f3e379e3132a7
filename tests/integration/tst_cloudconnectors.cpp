// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/deliveryattempt.h"
#include "models/domain/metrics.h"
#include "tests/support/cloudprocess.h"
#include "tests/support/quoted.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace touchstone;
using test::CloudProcess;
using test::HttpAnswer;
using test::quoted;

namespace {

constexpr int patience = CloudProcess::patienceMs;

QByteArray writePolicy(const QTemporaryDir &folder, const QByteArray &json)
{
    QFile file(folder.filePath(QStringLiteral("policy.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
        qFatal("cannot write the policy");
    return file.fileName().toUtf8();
}

/// A receiver without encryption on this machine, which gives each request the same answer.
class PlainReceiver
{
public:
    explicit PlainReceiver(int status)
        : m_status(status)
    {
        const bool listening = m_server.listen(QHostAddress::LocalHost);
        Q_ASSERT(listening);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *const socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { read(*socket); });
        });
    }

    QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(m_server.serverPort()) + "/hook"; }
    void answer(int status) { m_status = status; }
    int requests() const { return m_requests; }

private:
    void read(QTcpSocket &socket)
    {
        // Head and body may come apart; the body is JSON and ends with its last brace.
        if (!socket.peek(64LL * 1024).endsWith("}"))
            return;
        socket.readAll();
        ++m_requests;
        socket.write(
            "HTTP/1.1 " + QByteArray::number(m_status) + " x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        socket.disconnectFromHost();
    }

    QTcpServer m_server;
    int m_status;
    int m_requests = 0;
};

} // namespace

/// What /local/v1 and :sync do with one connector, as the real program serves it. The endpoint refuses connections.
class CloudConnectorsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<CloudProcess> m_cloud;
    QByteArray m_connector; ///< projects/{p}/dataconnectors/{c}
    QString m_device;

    HttpAnswer local(const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
    {
        return m_cloud->ask(method, m_cloud->addresses().local, '/' + m_connector + path, body);
    }
    QueueState queue()
    {
        const auto state = queueStateFromJson(local("GET", "/queue").json());
        return state ? *state : QueueState();
    }
    DeliveryAttempts attempts(const QByteArray &query = {})
    {
        const auto page = attemptsFromJson(local("GET", "/attempts" + query).json());
        return page ? *page : DeliveryAttempts();
    }
    int statusOf(const char *method, const QByteArray &path, const QByteArray &body = {})
    {
        return m_cloud->ask(method, m_cloud->addresses().api, path, body).status;
    }
    void restart(const QByteArray &policy, const QStringList &arguments, const QString &dataFolder)
    {
        m_cloud = std::make_unique<CloudProcess>(dataFolder);
        const QString file = QString::fromUtf8(writePolicy(m_folder, policy));
        QVERIFY2(m_cloud->start(QStringList{QStringLiteral("--policy"), file} + arguments), m_cloud->errors());
    }
    void start(const QByteArray &policy, const QStringList &arguments = {}, const QString &dataFolder = {},
        const QByteArray &url = "https://anna:passw0rd@127.0.0.1:9/hook")
    {
        restart(policy, arguments, dataFolder);
        m_device = m_cloud->createDevice(QStringLiteral("touch"));
        const HttpAnswer created = m_cloud->post("/projects/" + m_cloud->project().toUtf8() + "/dataconnectors",
            quoted("{'type':'HTTP_PUSH','events':['touch'],'httpConfig':{'url':'") + url +
                quoted("','signatureSecret':'s3cret'}}"));
        m_connector = created.json().value(QLatin1String("name")).toString().toUtf8();
        QVERIFY2(!m_connector.isEmpty(), created.body.constData());
    }

private Q_SLOTS:
    void cleanup() { m_cloud.reset(); }

    void requestsThatAreRefused()
    {
        start("{}");
        QCOMPARE(local("GET", "x/attempts").status, 404);
        QCOMPARE(local("GET", "x/queue").status, 404);
        QCOMPARE(local("POST", "x:resend").status, 404);
        QCOMPARE(local("GET", "/attempts?page_size=-1").status, 400);
        QCOMPARE(local("POST", ":resend", "{").status, 400);
        QCOMPARE(local("POST", ":resend", quoted("{'eventId':5}")).status, 400);
        QCOMPARE(local("POST", ":resend", quoted("{'eventId':''}")).status, 400);
        const HttpAnswer unknown = local("POST", ":resend", quoted("{'eventId':'csk7u05bpnnh4d0001ig'}"));
        QCOMPARE(unknown.status, 404);
        QVERIFY2(unknown.body.contains("no longer kept"), unknown.body.constData());
        QCOMPARE(local("GET", ":resend").status, 405);
        QCOMPARE(statusOf("POST", '/' + m_connector + "x:sync"), 404);
        QCOMPARE(statusOf("POST", '/' + m_connector + ":sync", "[]"), 400);
        QCOMPARE(statusOf("GET", '/' + m_connector + ":sync"), 405);
        QCOMPARE(statusOf("PATCH", '/' + m_connector, quoted("{'status':'USER_DISABLED'}")), 200);
        QCOMPARE(statusOf("POST", '/' + m_connector + ":sync"), 400);
        QCOMPARE(local("POST", ":resend", "{}").status, 400);
    }

    void anHttpConnectorWithoutItsSwitchFailsAndLosesNothing()
    {
        // Given a connector to a plain receiver on this machine, and an event that did not get through
        QTemporaryDir data;
        PlainReceiver receiver(503);
        const QStringList allowed{QStringLiteral("--allow-http-loopback")};
        const QByteArray policy = quoted("{'retryBaseMs':3600000,'retryMaxMs':3600000,'retryJitter':0}");
        start(policy, allowed, data.path(), receiver.url());
        QCOMPARE(m_cloud->publish(m_device, quoted("{'touch':{}}")).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(attempts().attemptCount, 1, patience);
        QVERIFY(m_cloud->terminate());
        // When the program runs without the switch
        restart(policy, {}, data.path());
        QVERIFY(QByteArray(m_cloud->errors()).contains("--allow-http-loopback"));
        QCOMPARE(local("POST", ":resend", "{}").status, 200);
        // Then the attempt fails and says why, the event waits on, and the connector can be edited
        QTRY_COMPARE_WITH_TIMEOUT(attempts().attemptCount, 1, patience);
        QVERIFY(attempts().attempts.first().error.contains(QLatin1String("--allow-http-loopback")));
        QCOMPARE(receiver.requests(), 1);
        QCOMPARE(queue().depth, 1);
        QCOMPARE(statusOf("PATCH", '/' + m_connector, quoted("{'displayName':'Kitchen'}")), 200);
        QVERIFY(m_cloud->get('/' + m_connector).body.contains(quoted("'status':'ACTIVE'")));
        QVERIFY(m_cloud->terminate());
        // And with the switch it arrives
        receiver.answer(200);
        restart(policy, allowed, data.path());
        QCOMPARE(local("POST", ":resend", "{}").status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(queue().depth, 0, patience);
        QCOMPARE(receiver.requests(), 2);
    }

    void attemptsAreListedAndSentAgain()
    {
        start(quoted("{'retryBaseMs':3600000,'retryMaxMs':3600000,'retryJitter':0}"));
        QCOMPARE(attempts().attemptCount, 0);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(m_cloud->publish(m_device, quoted("{'touch':{}}")).status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(attempts().attemptCount, 3, patience);
        const HttpAnswer answer = local("GET", "/attempts");
        QVERIFY(!answer.body.contains("passw0rd") && !answer.body.contains("s3cret"));
        const DeliveryAttempt oldest = attempts().attempts.last();
        QVERIFY(!oldest.acknowledged);
        QCOMPARE(oldest.status, 0);
        QVERIFY(!oldest.error.isEmpty());
        QCOMPARE(oldest.eventType, QStringLiteral("touch"));
        const DeliveryAttempts first = attempts("?page_size=2");
        QCOMPARE(first.attempts.size(), 2);
        QCOMPARE(attempts("?page_size=2&page_token=" + first.nextPageToken.toUtf8()).attempts,
            QList<DeliveryAttempt>{oldest});

        const QueueState waiting = queue();
        QCOMPARE(waiting.depth, 3);
        QVERIFY(*waiting.nextAttempt > *waiting.oldest + std::chrono::minutes(59));
        QCOMPARE(*waiting.outlook->failuresLeft(), 17'997);

        const QByteArray one = quoted("{'eventId':'") + oldest.eventId.toUtf8() + quoted("'}");
        QCOMPARE(local("POST", ":resend", one).body, quoted("{'sending':1}"));
        QTRY_COMPARE_WITH_TIMEOUT(attempts().attemptCount, 4, patience);
        const DeliveryAttempts ofEvent = attempts("?event=" + oldest.eventId.toUtf8());
        QCOMPARE(ofEvent.attempts.size(), 2);
        QCOMPARE(ofEvent.attempts.first().number, 2);
        QCOMPARE(local("POST", ":resend", "{}").body, quoted("{'sending':3}"));
        QTRY_COMPARE_WITH_TIMEOUT(attempts().attemptCount, 7, patience);
    }

    void syncQueuesTheLatestEventOfEachType()
    {
        start(quoted("{'retryBaseMs':3600000,'retryMaxMs':3600000,'retryJitter':0}"));
        QCOMPARE(m_cloud->post('/' + m_connector + ":sync", {}).body, QByteArray("{}")); // nothing is known yet
        QCOMPARE(queue().depth, 0);
        const QString other = m_cloud->createDevice(QStringLiteral("touch"));
        QCOMPARE(statusOf("PATCH", '/' + m_connector, quoted("{'status':'USER_DISABLED'}")), 200);
        QCOMPARE(m_cloud->publish(m_device, quoted("{'touch':{}}")).status, 200);
        QCOMPARE(m_cloud->publish(m_device, quoted("{'touch':{'updateTime':'2030-01-15T10:00:00Z'}}")).status, 200);
        QCOMPARE(m_cloud->publish(other, quoted("{'touch':{}}")).status, 200);
        // What is known survives, and so does what a sync has queued.
        QVERIFY(m_cloud->terminate());
        QVERIFY2(m_cloud->start({QStringLiteral("--policy"), m_folder.filePath(QStringLiteral("policy.json"))}),
            m_cloud->errors());
        QCOMPARE(statusOf("PATCH", '/' + m_connector, quoted("{'status':'ACTIVE'}")), 200);
        QCOMPARE(m_cloud->post('/' + m_connector + ":sync", "{}").body, QByteArray("{}"));
        QTRY_COMPARE_WITH_TIMEOUT(attempts().attemptCount, 2, patience); // networkStatus is not forwarded
        QCOMPARE(queue().depth, 2);
        QCOMPARE(m_cloud->post('/' + m_connector + ":sync", "{}").status, 200);
        QTRY_COMPARE_WITH_TIMEOUT(queue().depth, 2, patience); // they wait already
        m_cloud->kill();
        QVERIFY2(m_cloud->start({QStringLiteral("--policy"), m_folder.filePath(QStringLiteral("policy.json"))}),
            m_cloud->errors());
        QCOMPARE(queue().depth, 2);
    }

    void aConnectorThatTheSystemDisabledSaysWhyAndSince()
    {
        start(quoted("{'maxFailuresPerHour':3,'retryBaseMs':10,'retryMaxMs':10}"));
        QCOMPARE(m_cloud->publish(m_device, quoted("{'touch':{}}")).status, 200);
        QTRY_VERIFY_WITH_TIMEOUT(queue().disabled.has_value(), patience);
        const QueueState disabled = queue();
        QCOMPARE(disabled.depth, 0);
        QCOMPARE(*disabled.dropped, 1);
        QVERIFY2(disabled.disabled->reason.contains(QStringLiteral("too many")), qPrintable(disabled.disabled->reason));
        QCOMPARE(attempts().attempts.size(), 3);
        QVERIFY(m_cloud->terminate());
        QVERIFY2(m_cloud->start({QStringLiteral("--policy"), m_folder.filePath(QStringLiteral("policy.json"))}),
            m_cloud->errors());
        QCOMPARE(queue().disabled, disabled.disabled);
        // Editing another field leaves the status alone; enabling ends it.
        QCOMPARE(statusOf("PATCH", '/' + m_connector, quoted("{'displayName':'Ny'}")), 200);
        QCOMPARE(queue().disabled, disabled.disabled);
        QCOMPARE(statusOf("PATCH", '/' + m_connector, quoted("{'status':'ACTIVE'}")), 200);
        QVERIFY(!queue().disabled && !queue().outlook);
    }
};

QTEST_GUILESS_MAIN(CloudConnectorsTest)
#include "tst_cloudconnectors.moc"
