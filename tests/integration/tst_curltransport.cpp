// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/curltransport.h"
#include "app/receiver/receiver.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20'000; // milliseconds

HttpRequest requestTo(const QByteArray &url)
{
    HttpRequest request;
    request.url = url;
    request.headers = {"Content-Type: application/json"};
    request.body = R"({"event":{"eventId":"e1"},"labels":{},"metadata":{}})";
    request.useProxy = false;
    return request;
}

} // namespace

class CurlTransportTest : public QObject
{
    Q_OBJECT

    /// Sends `count` times and waits for all outcomes.
    static QList<HttpOutcome> outcomes(CurlTransport &transport, const HttpRequest &request, int count = 1)
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
        HttpRequest request = requestTo("https://127.0.0.1:" + QByteArray::number(silent.serverPort()) + "/");
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
        HttpRequest request = requestTo("http://127.0.0.1:" + QByteArray::number(plain.serverPort()));
        HttpRequest encrypted = requestTo(receiver.url(QStringLiteral("open")).toEncoded());
        const HttpOutcome guarded = outcomes(transport, encrypted).value(0);
        QCOMPARE(guarded.error, QStringLiteral("the certificate is not trusted"));
        request.isTrial = true;
        encrypted.isTrial = true;
        QCOMPARE(outcomes(transport, request).value(0).status, 204);
        QCOMPARE(outcomes(transport, encrypted).value(0).status, 200);
        // And what is no trial is guarded as before, whatever connections there are now.
        encrypted.isTrial = false;
        QCOMPARE(outcomes(transport, encrypted).value(0).status, 0);
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
