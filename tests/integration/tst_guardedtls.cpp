// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpguard/guardedtcpserver.h"

#include <QFile>
#include <QHttpServer>
#include <QPointer>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTest>

using namespace touchstone::httpguard;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 20000; // milliseconds; only a failing test waits that long

QByteArray contentOf(const char *name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/tls/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QSslConfiguration identity(const char *certificate, const char *key, QSsl::KeyAlgorithm algorithm)
{
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(contentOf(certificate)));
    configuration.setPrivateKey(QSslKey(contentOf(key), algorithm));
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

QSslConfiguration firstIdentity()
{
    return identity("names.pem", "names.key", QSsl::Ec);
}

QSslConfiguration secondIdentity()
{
    return identity("rsa.pem", "rsa.key", QSsl::Rsa);
}

/// A client that takes any certificate.
class TlsClient
{
public:
    explicit TlsClient(quint16 port, QSsl::SslProtocol protocol = QSsl::SecureProtocols)
    {
        QSslConfiguration configuration;
        configuration.setProtocol(protocol);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.setSslConfiguration(configuration);
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [this] { received += socket.readAll(); });
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    }

    QSslSocket socket;
    QByteArray received;
};

class Server
{
public:
    explicit Server(const HttpLimits &limits = {})
        : guard(new GuardedTcpServer(limits))
    {
        http.route(QStringLiteral("/now"), [] { return QHttpServerResponse("text/plain", QByteArray("now")); });
        http.route(QStringLiteral("/stream"), [this](QHttpServerResponder &&responder) {
            stream = responder.socket();
            stream->write("HTTP/1.1 200 OK\r\n\r\n");
        });
        guard->setTls(firstIdentity());
        const bool listening = guard->listen(QHostAddress::LocalHost);
        Q_ASSERT(listening);
        http.bind(guard);
    }

    quint16 port() const { return guard->serverPort(); }

    QHttpServer http;
    GuardedTcpServer *guard;     ///< owned by http
    QPointer<QTcpSocket> stream; ///< of the last GET /stream
};

} // namespace

/// The guard over TLS: the limits are the same, and the handshake has one too.
class GuardedTlsTest : public QObject
{
    Q_OBJECT

private:
    /// The server still answers.
    static bool answers(const Server &server)
    {
        TlsClient client(server.port());
        client.socket.write("GET /now HTTP/1.1\r\nConnection: close\r\n\r\n");
        return QTest::qWaitFor([&client] { return client.received.endsWith("now"); }, patience);
    }

private Q_SLOTS:
    void answersOverTls_data()
    {
        QTest::addColumn<QSsl::SslProtocol>("protocol");
        QTest::newRow("1.2") << QSsl::TlsV1_2;
        QTest::newRow("1.3") << QSsl::TlsV1_3;
    }
    void answersOverTls()
    {
        QFETCH(const QSsl::SslProtocol, protocol);
        Server server;
        TlsClient client(server.port(), protocol);
        client.socket.write("GET /now HTTP/1.1\r\n\r\nGET /now HTTP/1.1\r\nConnection: close\r\n\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(client.received.count("now"), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(client.socket.state(), QAbstractSocket::UnconnectedState, patience);
    }

    void aHandshakeThatNeverEndsIsEnded_data()
    {
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("nothing at all") << QByteArray();
        QTest::newRow("the beginning of a greeting") << QByteArray("\x16\x03\x01\x02\x00\x01\x00", 7);
    }
    void aHandshakeThatNeverEndsIsEnded()
    {
        QFETCH(const QByteArray, begin);
        HttpLimits limits;
        limits.requestTime = 100ms;
        Server server(limits);
        QTcpSocket client;
        QSignalSpy ended(&client, &QTcpSocket::disconnected);
        client.connectToHost(QStringLiteral("127.0.0.1"), server.port());
        client.write(begin);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(server.guard->connectionCount(), 0, patience);
    }

    void whatIsNoHandshakeIsEnded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("plain HTTP") << QByteArray("GET /now HTTP/1.1\r\n\r\n");
        QTest::newRow("noise") << QByteArray(5000, '\x5a');
        QTest::newRow("a greeting of nonsense") << QByteArray("\x16\x03\x01\x00\x05", 5) + QByteArray(5, '\xff');
        QTest::newRow("an alert") << QByteArray("\x15\x03\x01\x00\x02\x02\x28", 7);
    }
    void whatIsNoHandshakeIsEnded()
    {
        QFETCH(const QByteArray, bytes);
        Server server;
        QTcpSocket client;
        QSignalSpy ended(&client, &QTcpSocket::disconnected);
        client.connectToHost(QStringLiteral("127.0.0.1"), server.port());
        client.write(bytes);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, patience);
        QVERIFY(answers(server));
    }

    /// Ending the connection from within OpenSSL's handshake once took the whole program along.
    void clientsWithNothingInCommonAreEnded()
    {
        Server server;
        for (int i = 0; i < 3; ++i) {
            QT_WARNING_PUSH
            QT_WARNING_DISABLE_DEPRECATED
            TlsClient old(server.port(), QSsl::TlsV1_1);
            QT_WARNING_POP
            QSignalSpy failed(&old.socket, &QSslSocket::errorOccurred);
            QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), patience);
        }
        QVERIFY(answers(server));
        QTRY_COMPARE_WITH_TIMEOUT(server.guard->connectionCount(), 0, patience);
    }

    void limitsHoldOverTls()
    {
        Server server;
        TlsClient client(server.port());
        client.socket.write("POST /now HTTP/1.1\r\nContent-Length: 100000000\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(client.received.startsWith("HTTP/1.1 413"), patience);
    }

    /// Else a reader that takes nothing would be sent to without end.
    void whatASlowReaderLeavesIsCounted()
    {
        Server server;
        TlsClient client(server.port());
        client.socket.setReadBufferSize(1024);
        client.socket.disconnect(); // reads nothing
        client.socket.write("GET /stream HTTP/1.1\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(server.stream, patience);
        constexpr qint64 enough = 1024LL * 1024;
        const QByteArray piece(64LL * 1024, 'x');
        for (int i = 0; i < 1000 && server.stream->bytesToWrite() < enough; ++i) { // 64 MB: no kernel keeps so much
            server.stream->write(piece);
            QCoreApplication::processEvents();
        }
        QVERIFY(server.stream->bytesToWrite() >= enough);
    }

    void aRenewedCertificateIsForNewConnections()
    {
        Server server;
        TlsClient before(server.port());
        QTRY_VERIFY_WITH_TIMEOUT(before.socket.isEncrypted(), patience);
        QCOMPARE(before.socket.peerCertificate(), firstIdentity().localCertificate());

        server.guard->setTls(secondIdentity());

        TlsClient after(server.port());
        QTRY_VERIFY_WITH_TIMEOUT(after.socket.isEncrypted(), patience);
        QCOMPARE(after.socket.peerCertificate(), secondIdentity().localCertificate());
        before.socket.write("GET /now HTTP/1.1\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(before.received.endsWith("now"), patience);
    }
};

QTEST_GUILESS_MAIN(GuardedTlsTest)
#include "tst_guardedtls.moc"
