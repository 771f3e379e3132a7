// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jwt/deliverysignature.h"
#include "app/receiver/receiver.h"
#include "tests/support/vectors.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

using namespace touchstone;
using namespace touchstone::receiver;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20000; // milliseconds; only a failing test waits that long
const QString endpoint = QStringLiteral("touches");
const QByteArray secret = QByteArrayLiteral("a-secret");

QByteArray deliveryOf(const QString &eventId)
{
    return QStringLiteral(R"({"event":{"eventId":"%1"},"labels":{},"metadata":{}})").arg(eventId).toUtf8();
}

/// What the sender sees.
struct Outcome
{
    int status = 0; ///< 0: no answer
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QByteArray body;
};

} // namespace

class ReceiverTest : public QObject
{
    Q_OBJECT

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Receiver> m_receiver;
    std::unique_ptr<QNetworkAccessManager> m_sender;

    void startReceiver()
    {
        m_receiver = std::make_unique<Receiver>(m_folder->path(), m_clock);
        m_receiver->addEndpoint(endpoint, QString::fromLatin1(secret));
        QVERIFY(m_receiver->start().ok());
    }

    QSslConfiguration trust() const
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(m_receiver->authorityFile()));
        return configuration;
    }

    QNetworkReply *send(const QByteArray &body, const QByteArray &signature, const QString &to = endpoint)
    {
        QNetworkRequest request(m_receiver->url(to));
        request.setSslConfiguration(trust());
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        if (!signature.isEmpty())
            request.setRawHeader("X-Dt-Signature", signature);
        QNetworkReply *reply = m_sender->post(request, body);
        reply->setParent(m_sender.get());
        return reply;
    }

    QNetworkReply *send(const QByteArray &body) { return send(body, signatureOf(body)); }

    QByteArray signatureOf(const QByteArray &body, const QByteArray &with = secret) const
    {
        return jwt::signDelivery(body, with, std::chrono::floor<std::chrono::seconds>(m_clock.now()), "jti");
    }

    static Outcome outcomeOf(QNetworkReply *reply)
    {
        if (!reply->isFinished() && !QSignalSpy(reply, &QNetworkReply::finished).wait(patience))
            return {};
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->error(), reply->readAll()};
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_sender = std::make_unique<QNetworkAccessManager>();
        startReceiver();
    }

    void cleanup()
    {
        m_sender.reset();
        m_receiver.reset();
    }

    void answers200WhenTheEventIsStored()
    {
        QCOMPARE(outcomeOf(send(deliveryOf(QStringLiteral("e1")))).status, 200);
        QVERIFY(m_receiver->hasStored(endpoint, QStringLiteral("e1")));
        QVERIFY(!m_receiver->hasStored(endpoint, QStringLiteral("e2")));
        QVERIFY(!m_receiver->hasStored(QStringLiteral("other"), QStringLiteral("e1")));
        QCOMPARE(m_receiver->counts(endpoint), (EndpointCounts{1, 1, 0, 0}));
    }

    void acknowledgesARepeatAndDropsIt()
    {
        QCOMPARE(outcomeOf(send(deliveryOf(QStringLiteral("e1")))).status, 200);
        QCOMPARE(outcomeOf(send(deliveryOf(QStringLiteral("e1")))).status, 200);
        QCOMPARE(m_receiver->counts(endpoint), (EndpointCounts{2, 1, 1, 0}));
    }

    void refusesAWrongSignatureWithASentence()
    {
        const QByteArray body = deliveryOf(QStringLiteral("e1"));
        for (const QByteArray &signature :
            {QByteArray(), QByteArray("x"), signatureOf(body, "other"), signatureOf("{}")}) {
            const Outcome outcome = outcomeOf(send(body, signature));
            QCOMPARE(outcome.status, 401);
            QVERIFY(outcome.body.endsWith('.'));
        }
        QVERIFY(!m_receiver->hasStored(endpoint, QStringLiteral("e1")));
        QCOMPARE(m_receiver->counts(endpoint), (EndpointCounts{4, 0, 0, 4}));
    }

    void refusesWhatIsNoDelivery()
    {
        QCOMPARE(outcomeOf(send("no JSON")).status, 400);
        QCOMPARE(outcomeOf(send("{}")).status, 400);
        QCOMPARE(outcomeOf(send("{}", signatureOf("{}"), QStringLiteral("unknown"))).status, 404);
        QNetworkRequest get(m_receiver->url(endpoint));
        get.setSslConfiguration(trust());
        QNetworkReply *reply = m_sender->get(get);
        reply->setParent(m_sender.get());
        QCOMPARE(outcomeOf(reply).status, 405);
    }

    void refusesAnOversizeDelivery()
    {
        const Outcome outcome = outcomeOf(send(QByteArray(2 * 1024 * 1024, ' ')));
        QCOMPARE(outcome.status, 413);
        QCOMPARE(outcomeOf(send(deliveryOf(QStringLiteral("e1")))).status, 200);
    }

    void storesManyThatComeTogether()
    {
        QList<QNetworkReply *> replies;
        for (int i = 0; i < 200; ++i)
            replies += send(deliveryOf(QString::number(i)));
        for (QNetworkReply *reply : replies)
            QCOMPARE(outcomeOf(reply).status, 200);
        QCOMPARE(m_receiver->counts(endpoint).stored, 200);
    }

    void aSlowEndpointAnswersAfterItsDelay()
    {
        Faults faults;
        faults.delay = 300ms;
        QVERIFY(m_receiver->setFaults(endpoint, faults).ok());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(outcomeOf(send(deliveryOf(QStringLiteral("e1")))).status, 200);
        QVERIFY(timer.elapsed() >= 300);
    }

    void aSenderThatLeavesADelayedAnswerDoesNoHarm()
    {
        Faults faults;
        faults.delay = 200ms;
        QVERIFY(m_receiver->setFaults(endpoint, faults).ok());
        QNetworkReply *left = send(deliveryOf(QStringLiteral("e1")));
        QTRY_VERIFY_WITH_TIMEOUT(m_receiver->hasStored(endpoint, QStringLiteral("e1")), patience);
        left->abort();
        QCOMPARE(outcomeOf(send(deliveryOf(QStringLiteral("e2")))).status, 200);
    }

    void aFailingEndpointFailsItsShare()
    {
        Faults faults;
        faults.failShare = 0.2;
        faults.failStatus = 500;
        QVERIFY(m_receiver->setFaults(endpoint, faults).ok());
        int failures = 0;
        for (int i = 0; i < 20; ++i)
            failures += outcomeOf(send(deliveryOf(QString::number(i)))).status == 500 ? 1 : 0;
        QCOMPARE(failures, 4);
        QCOMPARE(m_receiver->counts(endpoint), (EndpointCounts{20, 16, 0, 0}));
    }

    void aHangingEndpointNeverAnswers()
    {
        Faults faults;
        faults.hang = true;
        QVERIFY(m_receiver->setFaults(endpoint, faults).ok());
        QNetworkReply *hanging = send(deliveryOf(QStringLiteral("e1")));
        QTRY_COMPARE_WITH_TIMEOUT(m_receiver->counts(endpoint).received, 1, patience);
        QVERIFY(m_receiver->setFaults(endpoint, {}).ok());
        QCOMPARE(outcomeOf(send(deliveryOf(QStringLiteral("e2")))).status, 200);
        QVERIFY(!hanging->isFinished());
        QVERIFY(!m_receiver->hasStored(endpoint, QStringLiteral("e1")));
    }

    void faultsOfUnknownEndpointsAreNotFound()
    {
        const auto set = m_receiver->setFaults(QStringLiteral("unknown"), {});
        QVERIFY(!set);
        QCOMPARE(set.failure().kind, Failure::Kind::NotFound);
        QVERIFY(!m_receiver->faults(QStringLiteral("unknown")));
        QCOMPARE(m_receiver->endpoints(), QStringList{endpoint});
    }

    void anEmptySecretAcceptsUnsignedDeliveries()
    {
        m_receiver->addEndpoint(QStringLiteral("open/to all"), QString());
        const Outcome outcome = outcomeOf(send(deliveryOf(QStringLiteral("e1")), {}, QStringLiteral("open/to all")));
        QCOMPARE(outcome.status, 200);
        QVERIFY(m_receiver->hasStored(QStringLiteral("open/to all"), QStringLiteral("e1")));
    }

    void aRestartKeepsStoreAndAuthority()
    {
        QCOMPARE(outcomeOf(send(deliveryOf(QStringLiteral("e1")))).status, 200);
        const QSslConfiguration before = trust();
        m_sender = std::make_unique<QNetworkAccessManager>();
        m_receiver.reset();
        startReceiver();
        QCOMPARE(trust().caCertificates(), before.caCertificates());
        QCOMPARE(outcomeOf(send(deliveryOf(QStringLiteral("e1")))).status, 200);
        QCOMPARE(m_receiver->counts(endpoint), (EndpointCounts{1, 0, 1, 0}));
    }

    void theCertificateHoldsForTheLoopbackNamesAlone_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("trusted");
        QTest::newRow("localhost") << QStringLiteral("localhost") << true;
        QTest::newRow("address") << QStringLiteral("127.0.0.1") << true;
        QTest::newRow("another name") << QStringLiteral("example.org") << false;
    }

    void theCertificateHoldsForTheLoopbackNamesAlone()
    {
        QFETCH(QString, name);
        QFETCH(bool, trusted);
        QSslSocket socket;
        socket.setSslConfiguration(trust());
        QSignalSpy encrypted(&socket, &QSslSocket::encrypted);
        QSignalSpy refused(&socket, &QSslSocket::sslErrors);
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_receiver->port(), name);
        QTRY_COMPARE_WITH_TIMEOUT(encrypted.size() + refused.size(), 1, patience);
        QCOMPARE(encrypted.size() == 1, trusted);
    }

    void aStrangerDoesNotTrustTheCertificate()
    {
        QNetworkRequest request(m_receiver->url(endpoint));
        QNetworkReply *reply = m_sender->post(request, QByteArray("{}"));
        reply->setParent(m_sender.get());
        QCOMPARE(outcomeOf(reply).error, QNetworkReply::SslHandshakeFailedError);
        QCOMPARE(m_receiver->counts(endpoint).received, 0);
    }

    void startsOnlyOnceAndOnlyWhereItCan()
    {
        const auto again = m_receiver->start();
        QVERIFY(!again);
        QCOMPARE(again.failure().kind, Failure::Kind::Conflict);
        Receiver samePort(m_folder->filePath(QStringLiteral("other")), m_clock);
        QVERIFY(!samePort.start(m_receiver->port()));
        QFile file(m_folder->filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Receiver noFolder(file.fileName(), m_clock);
        QVERIFY(!noFolder.start());
    }

    void runsAsAProgramOfItsOwn()
    {
        QTemporaryDir folder;
        QProcess program;
        program.start(QStringLiteral(PROGRAM_DIR "/touchstone-test-receiver"),
            {QStringLiteral("--folder"), folder.path(), QStringLiteral("--endpoint"), QStringLiteral("x=secret")});
        const auto readLine = [&program] {
            const bool there = QTest::qWaitFor([&program] { return program.canReadLine(); }, patience);
            return there ? QJsonDocument::fromJson(program.readLine()).object() : QJsonObject();
        };
        const QJsonObject ready = readLine();
        QVERIFY(ready.value(QStringLiteral("port")).toInt() > 0);
        QVERIFY(QFile::exists(ready.value(QStringLiteral("ca")).toString()));
        program.write("{\"counts\":\"x\"}\n");
        QCOMPARE(readLine().value(QStringLiteral("received")), QJsonValue(0));
        program.write("{\"faults\":{\"endpoint\":\"x\",\"hang\":true}}\n");
        QCOMPARE(readLine().value(QStringLiteral("ok")), QJsonValue(true));
        program.write("{\"faults\":{\"endpoint\":\"y\"}}\n");
        QVERIFY(readLine().contains(QStringLiteral("error")));
        program.write("{\"stored\":{\"endpoint\":\"x\",\"eventId\":\"e\"}}\n");
        QCOMPARE(readLine().value(QStringLiteral("stored")), QJsonValue(false));
        program.write("nonsense\n");
        QVERIFY(readLine().contains(QStringLiteral("error")));
        program.closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, patience);
        QCOMPARE(program.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(ReceiverTest)
#include "tst_receiver.moc"
