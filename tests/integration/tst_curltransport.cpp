// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/curltransport.h"
#include "app/receiver/certificateauthority.h"
#include "app/receiver/receiver.h"
#include "tests/support/peeridentity.h"
#include "tests/support/tlspeer.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;
using test::PeerIdentity;
using test::TlsPeer;

namespace {

constexpr int patience = 20'000; // milliseconds

PostRequest requestTo(const QByteArray &url)
{
    PostRequest request;
    request.url = url;
    request.headers = {"Content-Type: application/json"};
    request.body = R"({"event":{"eventId":"e1"},"labels":{},"metadata":{}})";
    request.useProxy = false;
    return request;
}

/// Gives every request the same answer, byte for byte.
class HttpsAnswers
{
public:
    explicit HttpsAnswers(const QString &folder)
    {
        const Timestamp now = SystemClock().now();
        const auto authority = receiver::CertificateAuthority::open(folder, now);
        const auto key = authority->serverCertificate(now);
        m_authorityFile = authority->certificateFile();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(QSslCertificate(key->certificate, QSsl::Pem));
        configuration.setPrivateKey(QSslKey(key->key, QSsl::Ec, QSsl::Pem));
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_server.setSslConfiguration(configuration);
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
        QObject::connect(&m_server, &QSslServer::pendingConnectionAvailable, &m_server, [this] {
            QTcpSocket *const socket = m_server.nextPendingConnection();
            const auto answer = [this, socket] {
                if (!socket->readAll().contains('}'))
                    return; // the body is still to come
                socket->write(m_answer);
                socket->disconnectFromHost();
            };
            QObject::connect(socket, &QTcpSocket::readyRead, socket, answer);
            answer();
        });
    }

    QString authorityFile() const { return m_authorityFile; }
    QByteArray url() const { return "https://localhost:" + QByteArray::number(m_server.serverPort()) + "/"; }
    void setAnswer(const QByteArray &answer) { m_answer = answer; }

private:
    QSslServer m_server;
    QString m_authorityFile;
    QByteArray m_answer;
};

} // namespace

class CurlTransportTest : public QObject
{
    Q_OBJECT

    /// Sends `count` times and waits for all outcomes.
    static QList<HttpOutcome> outcomes(CurlTransport &transport, const PostRequest &request, int count = 1)
    {
        QList<HttpOutcome> all;
        for (int i = 0; i < count; ++i)
            transport.start(request, [&all](const HttpOutcome &outcome) { all.append(outcome); });
        (void)QTest::qWaitFor([&] { return all.size() == count; }, patience);
        return all;
    }

private Q_SLOTS:
    void aRefusedConnectionIsAnError()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QByteArray url = "https://127.0.0.1:" + QByteArray::number(closed.serverPort()) + "/";
        closed.close();
        CurlTransport transport{QString()};
        const QList<HttpOutcome> all = outcomes(transport, requestTo(url));
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().status, 0);
        QVERIFY(!all.first().error.isEmpty());
    }

    void anUnknownHostIsAnError()
    {
        CurlTransport transport{QString()};
        const QList<HttpOutcome> all = outcomes(transport, requestTo("https://nobody.invalid/"));
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().status, 0);
    }

    void plainHttpIsRefused()
    {
        CurlTransport transport{QString()};
        const QList<HttpOutcome> all = outcomes(transport, requestTo("http://127.0.0.1:9/"));
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().status, 0);
    }

    void manyRequestsToAPeerThatNeverAnswersTheHandshakeAllTimeOut()
    {
        QTcpServer silent; // accepts by the kernel's backlog alone
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        CurlTransport transport{QString()};
        PostRequest request = requestTo("https://127.0.0.1:" + QByteArray::number(silent.serverPort()) + "/");
        request.timeout = 300ms;
        QElapsedTimer timer;
        timer.start();
        const QList<HttpOutcome> all = outcomes(transport, request, 40);
        QCOMPARE(all.size(), 40);
        for (const HttpOutcome &outcome : all)
            QVERIFY2(outcome.error.contains(QStringLiteral("no answer")), qPrintable(outcome.error));
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed()))); // in parallel
    }

    void takesTheStatusAndTheFirstBytesOfTheAnswer()
    {
        QTemporaryDir folder;
        SystemClock clock;
        receiver::Receiver receiver(folder.path(), clock);
        receiver.addEndpoint(QStringLiteral("open"), {});
        QVERIFY(receiver.start().ok());
        CurlTransport transport(receiver.authorityFile());
        QList<HttpOutcome> all = outcomes(transport, requestTo(receiver.url(QStringLiteral("open")).toEncoded()), 100);
        QCOMPARE(all.size(), 100);
        for (const HttpOutcome &outcome : all) {
            QCOMPARE(outcome.status, 200);
            QVERIFY(outcome.latency > 0us);
            QVERIFY(outcome.latency <= outcome.duration);
        }
        QCOMPARE(receiver.counts(QStringLiteral("open")).received, 100);
        all = outcomes(transport, requestTo(receiver.url(QStringLiteral("unknown")).toEncoded()));
        QCOMPARE(all.first().status, 404);
    }

    void aTrialNeedsNeitherEncryptionNorATrustedCertificate()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, &plain, [&plain] {
            QTcpSocket *socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->readAll();
                socket->write("HTTP/1.1 204 No Content\r\n\r\n");
            });
        });
        QTemporaryDir folder;
        SystemClock clock;
        receiver::Receiver receiver(folder.path(), clock);
        receiver.addEndpoint(QStringLiteral("open"), {});
        QVERIFY(receiver.start().ok());
        CurlTransport transport{QString()}; // does not know the receiver's authority
        PostRequest request = requestTo("http://127.0.0.1:" + QByteArray::number(plain.serverPort()));
        PostRequest encrypted = requestTo(receiver.url(QStringLiteral("open")).toEncoded());
        const HttpOutcome guarded = outcomes(transport, encrypted).value(0);
        QCOMPARE(guarded.error, QStringLiteral("the certificate is not trusted"));
        const HttpOutcome unencrypted = outcomes(transport, request).value(0);
        QCOMPARE(unencrypted.status, 0);
        QVERIFY2(unencrypted.error.contains(QLatin1String("--allow-http-loopback")), qPrintable(unencrypted.error));
        request.isTrial = true;
        encrypted.isTrial = true;
        QCOMPARE(outcomes(transport, request).value(0).status, 204);
        QCOMPARE(outcomes(transport, encrypted).value(0).status, 200);
        // And what is no trial is guarded as before, whatever connections there are now.
        encrypted.isTrial = false;
        QCOMPARE(outcomes(transport, encrypted).value(0).status, 0);
    }

    void understandsRetryAfterWithAnyFailingStatus_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<std::optional<qint64>>("seconds");
        QTest::addColumn<bool>("isDate");
        const QByteArray date = QLocale::c()
                                    .toString(QDateTime::currentDateTimeUtc().addSecs(1800),
                                        QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"))
                                    .toLatin1();
        QTest::newRow("none") << QByteArray() << std::optional<qint64>() << false;
        QTest::newRow("seconds") << QByteArray("Retry-After: 17\r\n") << std::optional<qint64>(17) << false;
        QTest::newRow("lower case") << QByteArray("retry-after:17\r\n") << std::optional<qint64>(17) << false;
        QTest::newRow("date") << "Retry-After: " + date + "\r\n" << std::optional<qint64>(1800) << true;
        QTest::newRow("date in the past")
            << QByteArray("Retry-After: Wed, 21 Oct 2015 07:28:00 GMT\r\n") << std::optional<qint64>() << false;
        QTest::newRow("words") << QByteArray("Retry-After: later\r\n") << std::optional<qint64>() << false;
        QTest::newRow("below zero") << QByteArray("Retry-After: -5\r\n") << std::optional<qint64>() << false;
    }
    void understandsRetryAfterWithAnyFailingStatus()
    {
        QFETCH(QByteArray, header);
        QFETCH(std::optional<qint64>, seconds);
        QFETCH(bool, isDate);
        QTemporaryDir folder;
        HttpsAnswers server(folder.path());
        CurlTransport transport(server.authorityFile());
        for (const int status : {201, 307, 404, 410, 429, 500, 503}) {
            server.setAnswer("HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + header +
                             "Content-Length: 0\r\nConnection: close\r\n\r\n");
            const QList<HttpOutcome> all = outcomes(transport, requestTo(server.url()));
            QCOMPARE(all.first().status, status);
            QCOMPARE(all.first().retryAfter.has_value(), seconds.has_value());
            if (!seconds)
                continue;
            // A date is as far away as the test was slow.
            QVERIFY(all.first().retryAfter->count() <= *seconds);
            QVERIFY(all.first().retryAfter->count() >= *seconds - (isDate ? 120 : 0));
        }
    }

    void manyRequestsShareOneHttp2Connection()
    {
        const QTemporaryDir folder;
        const PeerIdentity identity(folder.path());
        const TlsPeer peer(identity.certificate(), identity.key(), {});
        CurlTransport transport(identity.authorityFile());
        QCOMPARE(outcomes(transport, requestTo(peer.url())).first().status, 200);
        const QList<HttpOutcome> all = outcomes(transport, requestTo(peer.url()), 90);
        for (const HttpOutcome &outcome : all)
            QCOMPARE(outcome.status, 200);
        QCOMPARE(peer.counts().requests, 91);
        QCOMPARE(peer.counts().connections, 1);
    }

    void aStreamLimitLeadsToMoreConnectionsNotToWaiting() // interfaces.md 11
    {
        const QTemporaryDir folder;
        const PeerIdentity identity(folder.path());
        TlsPeer::Behaviour narrow;
        narrow.streams = 8;
        narrow.heldAfter = 1; // a request that waited for another's answer would wait for ever
        TlsPeer peer(identity.certificate(), identity.key(), narrow);
        CurlTransport transport(identity.authorityFile());
        // The limit comes with the peer's settings: before them a sender may take 100 streams for granted.
        QCOMPARE(outcomes(transport, requestTo(peer.url())).first().status, 200);
        QList<HttpOutcome> all;
        for (int i = 0; i < 100; ++i)
            transport.start(requestTo(peer.url()), [&all](const HttpOutcome &outcome) { all.append(outcome); });
        QTRY_COMPARE_WITH_TIMEOUT(peer.counts().open, 100, patience);
        QVERIFY(peer.counts().connections > 1); // how many: a new one's limit, too, is known only after its settings
        peer.release();
        QTRY_COMPARE_WITH_TIMEOUT(all.size(), 100, patience);
        for (const HttpOutcome &outcome : std::as_const(all))
            QCOMPARE(outcome.status, 200);
    }

    void aConnectionIsUsedAgain_data()
    {
        QTest::addColumn<bool>("http2");
        QTest::newRow("HTTP/2") << true;
        QTest::newRow("HTTP/1.1") << false;
    }
    void aConnectionIsUsedAgain()
    {
        QFETCH(bool, http2);
        const QTemporaryDir folder;
        const PeerIdentity identity(folder.path());
        TlsPeer::Behaviour behaviour;
        behaviour.http2 = http2;
        const TlsPeer peer(identity.certificate(), identity.key(), behaviour);
        CurlTransport transport(identity.authorityFile());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(outcomes(transport, requestTo(peer.url())).first().status, 200);
        QCOMPARE(peer.counts().connections, 1);
    }

    void aNewConnectionResumesTheTlsSession()
    {
        const QTemporaryDir folder;
        const PeerIdentity identity(folder.path());
        TlsPeer::Behaviour closing;
        closing.http2 = false;
        closing.closing = true;
        const TlsPeer peer(identity.certificate(), identity.key(), closing);
        CurlTransport transport(identity.authorityFile());
        for (int i = 0; i < 5; ++i)
            QCOMPARE(outcomes(transport, requestTo(peer.url())).first().status, 200);
        QCOMPARE(peer.counts().connections, 5);
        QCOMPARE(peer.counts().resumed, 4);
    }

    void theEnvironmentsProxyIsAskedWhereItMayBe()
    {
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        const QByteArray former = qgetenv("https_proxy");
        qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
        CurlTransport transport{QString()};
        PostRequest request = requestTo("https://receiver.invalid/hook");
        request.timeout = 3s;
        request.useProxy = true;
        QList<HttpOutcome> all;
        transport.start(request, [&all](const HttpOutcome &outcome) { all.append(outcome); });
        QTRY_VERIFY_WITH_TIMEOUT(proxy.hasPendingConnections(), patience);
        QTcpSocket *const asked = proxy.nextPendingConnection();
        QTRY_VERIFY_WITH_TIMEOUT(asked->canReadLine(), patience);
        QCOMPARE(asked->readLine().trimmed(), QByteArray("CONNECT receiver.invalid:443 HTTP/1.1"));
        asked->abort();
        QTRY_COMPARE_WITH_TIMEOUT(all.size(), 1, patience);
        request.useProxy = false; // as to a loopback address
        QCOMPARE(outcomes(transport, request).first().status, 0);
        QVERIFY(!proxy.hasPendingConnections());
        if (former.isNull())
            qunsetenv("https_proxy");
        else
            qputenv("https_proxy", former);
    }

    void dropsWhatIsUnderWayWhenItIsDestroyed()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        bool called = false;
        {
            CurlTransport transport{QString()};
            transport.start(requestTo("https://127.0.0.1:" + QByteArray::number(silent.serverPort()) + "/"),
                [&called](const HttpOutcome &) { called = true; });
            QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), patience);
        }
        QCoreApplication::processEvents();
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(CurlTransportTest)
#include "tst_curltransport.moc"
