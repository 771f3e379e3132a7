// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpguard/guardedtcpserver.h"

#include "tests/support/rawclient.h"

#include <QElapsedTimer>
#include <QHttpServer>
#include <QPointer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace touchstone::httpguard;
using namespace std::chrono_literals;
using touchstone::test::peakMemory;
using touchstone::test::RawClient;

namespace {

constexpr int patience = 20000; // milliseconds; only a failing test waits that long

/// The clients here do not hang up by themselves.
HttpLimits shortLinger()
{
    HttpLimits limits;
    limits.lingerTime = 300ms;
    return limits;
}

/// A request whose answer comes later, if its connection lasts so long.
struct Kept
{
    QHttpServerResponder responder;
    QPointer<QTcpSocket> socket;
};

/// An HTTP server behind the guard: GET /now and POST /echo answer at once, GET /later after 100 ms, GET /never never,
/// GET /stream without end, GET /close asks for the end of the connection.
class Server
{
public:
    explicit Server(const HttpLimits &limits = shortLinger())
        : guard(new GuardedTcpServer(limits))
    {
        http.route(QStringLiteral("/now"), [this] { return answer("now"); });
        http.route(
            QStringLiteral("/echo"), [this](const QHttpServerRequest &request) { return answer(request.body()); });
        http.route(QStringLiteral("/close"), [this] {
            QHttpServerResponse response = answer("bye");
            response.setHeader("Connection", "close");
            return response;
        });
        http.route(QStringLiteral("/later"), [this](QHttpServerResponder &&responder) {
            ++requests;
            const QPointer<QTcpSocket> socket(responder.socket());
            const auto kept = std::make_shared<Kept>(Kept{std::move(responder), socket});
            QTimer::singleShot(100ms, &http, [this, kept] {
                ++lateAnswers;
                if (kept->socket)
                    kept->responder.write(QByteArray("later"), QByteArray("text/plain"));
            });
        });
        http.route(QStringLiteral("/stream"), [this](QHttpServerResponder &&responder) {
            ++requests;
            stream = responder.socket();
            stream->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
        });
        http.route(QStringLiteral("/never"), [this](QHttpServerResponder &&) { ++requests; });
        const bool listening = guard->listen(QHostAddress::LocalHost);
        Q_ASSERT(listening);
        http.bind(guard);
    }

    quint16 port() const { return guard->serverPort(); }

    QHttpServer http;
    GuardedTcpServer *guard;     ///< owned by http
    QPointer<QTcpSocket> stream; ///< of the last GET /stream
    int requests = 0;
    int lateAnswers = 0;

private:
    QHttpServerResponse answer(const QByteArray &body)
    {
        ++requests;
        return QHttpServerResponse("text/plain", body);
    }
};

} // namespace

class GuardedTcpServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheConnectionForFurtherRequests()
    {
        Server server;
        RawClient client(server.port());
        client.socket.write("GET /now HTTP/1.1\r\nHost: h\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(client.received.endsWith("\r\n\r\nnow"), patience);
        client.received.clear();
        client.socket.write("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc");
        QTRY_VERIFY_WITH_TIMEOUT(client.received.endsWith("\r\n\r\nabc"), patience);
        QVERIFY(client.received.startsWith("HTTP/1.1 200"));
        QVERIFY(!client.closed());
        QCOMPARE(server.requests, 2);
    }

    void findsAConnectionByItsEnds()
    {
        // Given two connections
        Server server;
        RawClient first(server.port());
        RawClient second(server.port());
        first.socket.write("GET /now HTTP/1.1\r\nHost: h\r\n\r\n");
        second.socket.write("GET /stream HTTP/1.1\r\nHost: h\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(first.received.endsWith("now") && server.stream, patience);
        const auto endsOf = [](const QTcpSocket &client) {
            return ConnectionEnds{client.localAddress(), client.localPort(), client.peerAddress()};
        };
        const ConnectionEnds ends = endsOf(second.socket);
        // Then each is found, and none that is not there
        QVERIFY(server.stream == server.guard->connection(ends));
        QVERIFY(server.guard->connection(endsOf(first.socket)));
        QVERIFY(server.stream != server.guard->connection(endsOf(first.socket)));
        QVERIFY(!server.guard->connection({ends.peer, ends.peerPort, QHostAddress(QStringLiteral("127.0.0.2"))}));
        // When one ends, then the other one is still found
        second.socket.abort();
        QTRY_VERIFY_WITH_TIMEOUT(!server.guard->connection(ends), patience);
        QCOMPARE(server.guard->connectionCount(), 1);
        QVERIFY(server.guard->connection(endsOf(first.socket)));
    }

    void answersPipelinedRequestsInOrder()
    {
        Server server;
        RawClient client(server.port());
        client.socket.write("GET /later HTTP/1.1\r\nHost: h\r\n\r\n"
                            "GET /now HTTP/1.1\r\nHost: h\r\n\r\n"
                            "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nlast");
        QTRY_VERIFY_WITH_TIMEOUT(client.received.endsWith("\r\n\r\nlast"), patience);
        QCOMPARE(client.received.count("HTTP/1.1 200"), 3);
        QVERIFY(client.received.indexOf("later") < client.received.indexOf("now"));
    }

    void passesTheLargestBodyOnWhole()
    {
        Server server;
        RawClient client(server.port());
        QByteArray body(1024LL * 1024, 'a');
        for (qsizetype i = 0; i < body.size(); ++i)
            body[i] = static_cast<char>('a' + i % 26);
        client.socket.write("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 1048576\r\n\r\n" + body);
        QTRY_VERIFY_WITH_TIMEOUT(client.received.size() > body.size(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(client.received.endsWith(body), patience);
    }

    void refusesAnUploadOf100MegabytesWithoutCollectingIt_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("length given") << QByteArray("Content-Length: 104857600\r\n\r\n") << QByteArray(65536, 'x');
        QTest::newRow("chunks") << QByteArray("Transfer-Encoding: chunked\r\n\r\n")
                                << "1000\r\n" + QByteArray(4096, 'x') + "\r\n";
    }

    void refusesAnUploadOf100MegabytesWithoutCollectingIt()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, piece);
        Server server;
        RawClient client(server.port());
        const std::optional<qint64> before = peakMemory(QCoreApplication::applicationPid());
        client.socket.write("POST /echo HTTP/1.1\r\nHost: h\r\n" + head);
        client.pour(100LL * 1024 * 1024, piece);
        QTRY_VERIFY_WITH_TIMEOUT(client.received.contains("\"code\":413"), patience);
        QVERIFY(client.received.startsWith("HTTP/1.1 413 "));
        QVERIFY(client.received.contains("\"error\":\"") && client.received.contains("\"help\":\""));
        QTRY_VERIFY_WITH_TIMEOUT(client.closed(), patience);
        QCOMPARE(server.requests, 0);
        if (before) {
            const qint64 grown = *peakMemory(QCoreApplication::applicationPid()) - *before;
            QVERIFY2(grown < 16LL * 1024 * 1024, QByteArray::number(grown).constData());
        }
    }

    void refusesTenThousandHeaders()
    {
        Server server;
        RawClient client(server.port());
        client.socket.write("GET /now HTTP/1.1\r\n");
        for (int i = 0; i < 10000; ++i)
            client.socket.write("X-Header: 1\r\n");
        client.socket.write("\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(client.received.startsWith("HTTP/1.1 431 "), patience);
        QTRY_VERIFY_WITH_TIMEOUT(client.closed(), patience);
        QCOMPARE(server.requests, 0);
    }

    void endsARequestThatTricklesIn()
    {
        HttpLimits limits;
        limits.requestTime = 300ms;
        limits.lingerTime = 100ms;
        Server server(limits);
        RawClient client(server.port());
        QTimer trickle;
        connect(&trickle, &QTimer::timeout, &client.socket, [&client] { client.socket.write("x"); });
        trickle.start(20ms);
        QTRY_VERIFY_WITH_TIMEOUT(client.received.startsWith("HTTP/1.1 408 "), patience);
        QTRY_VERIFY_WITH_TIMEOUT(client.closed(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(server.guard->connectionCount(), 0, patience);
    }

    void endsAnIdleConnectionButNotAnUnansweredOne()
    {
        HttpLimits limits;
        limits.idleTime = 200ms;
        limits.requestTime = 200ms;
        Server server(limits);
        RawClient idle(server.port());
        RawClient used(server.port());
        RawClient waiting(server.port());
        used.socket.write("GET /now HTTP/1.1\r\n\r\n");
        waiting.socket.write("GET /never HTTP/1.1\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(used.received.endsWith("now") && server.requests == 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(idle.closed() && used.closed(), patience);
        QVERIFY(!waiting.closed());
        QVERIFY(idle.received.isEmpty());
    }

    void tellsACarefulClientToContinue()
    {
        Server server;
        RawClient client(server.port());
        client.socket.write("POST /echo HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(client.received, QByteArray("HTTP/1.1 100 Continue\r\n\r\n"), patience);
        client.socket.write("abc");
        QTRY_VERIFY_WITH_TIMEOUT(client.received.endsWith("\r\n\r\nabc"), patience);
        QCOMPARE(client.received.count("HTTP/1.1 100"), 1);
    }

    void answersMalformedRequestsAfterGoodOnes()
    {
        Server server;
        RawClient client(server.port());
        client.socket.write("GET /now HTTP/1.1\r\n\r\nGET /now HTTP/1.1\r\nContent-Length: x\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(client.received.contains("HTTP/1.1 400 "), patience);
        QVERIFY(client.received.startsWith("HTTP/1.1 200 "));
        QTRY_VERIFY_WITH_TIMEOUT(client.closed(), patience);
        QCOMPARE(server.requests, 1);
    }

    void closesWhenEitherSideAsksForIt()
    {
        Server server;
        RawClient asked(server.port());
        asked.socket.write("GET /now HTTP/1.1\r\nConnection: close\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(asked.closed(), patience);
        QVERIFY(asked.received.endsWith("now"));
        RawClient told(server.port());
        told.socket.write("GET /close HTTP/1.1\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(told.closed(), patience);
        QVERIFY(told.received.endsWith("bye"));
    }

    void anIdleConnectionMakesRoomAtTheLimit()
    {
        HttpLimits limits;
        limits.connections = 2;
        Server server(limits);
        RawClient first(server.port());
        QTRY_COMPARE_WITH_TIMEOUT(server.guard->connectionCount(), 1, patience);
        RawClient second(server.port());
        QTRY_COMPARE_WITH_TIMEOUT(server.guard->connectionCount(), 2, patience);
        RawClient third(server.port());
        third.socket.write("GET /now HTTP/1.1\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(third.received.endsWith("now"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(first.closed(), patience); // idle for longest
        QVERIFY(!second.closed());
        QCOMPARE(server.guard->connectionCount(), 2);
    }

    void closesConnectionsBeyondTheLimitWhenAllAreBusy()
    {
        HttpLimits limits;
        limits.connections = 2;
        Server server(limits);
        RawClient first(server.port());
        RawClient second(server.port());
        first.socket.write("GET /never HTTP/1.1\r\n\r\n");
        second.socket.write("GET /nev"); // within a request
        QTRY_COMPARE_WITH_TIMEOUT(server.requests, 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(server.guard->connectionCount(), 2, patience);
        second.socket.write("er HTTP/1.1\r\n\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(server.requests, 2, patience);
        RawClient third(server.port());
        QSignalSpy thirdEnded(&third.socket, &QTcpSocket::disconnected);
        QTRY_COMPARE_WITH_TIMEOUT(thirdEnded.size(), 1, patience);
        QVERIFY(!first.closed() && !second.closed());
        first.socket.abort();
        QTRY_COMPARE_WITH_TIMEOUT(server.guard->connectionCount(), 1, patience);
        RawClient fourth(server.port());
        fourth.socket.write("GET /now HTTP/1.1\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(fourth.received.endsWith("now"), patience);
    }

    void doesNotCollectAnswersForAPeerThatNeverReads()
    {
        HttpLimits limits;
        limits.idleTime = 500ms;
        Server server(limits);
        QTcpSocket client;
        client.setReadBufferSize(1024);
        client.connectToHost(QStringLiteral("127.0.0.1"), server.port());
        const QByteArray body(1024LL * 1024, 'x');
        const QByteArray request = "POST /echo HTTP/1.1\r\nContent-Length: 1048576\r\n\r\n" + body;
        connect(&client, &QTcpSocket::bytesWritten, &client, [&] {
            if (client.bytesToWrite() < body.size())
                client.write(request);
        });
        client.write(request);
        // The system's buffers take some megabytes of answers; then no request is taken any more.
        QSignalSpy ended(&client, &QTcpSocket::disconnected);
        QVERIFY(ended.wait(patience));
        QVERIFY2(server.requests < 20, QByteArray::number(server.requests).constData());
    }

    void aStreamLastsUntilOneSideEndsIt()
    {
        HttpLimits limits = shortLinger();
        limits.idleTime = 100ms;
        limits.requestTime = 100ms;
        Server server(limits);
        RawClient client(server.port());
        client.socket.write("GET /stream HTTP/1.1\r\n\r\nGET /now HTTP/1.1\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(server.stream, patience);
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < 300) { // longer than any request or pause may last
            client.received.clear();
            server.stream->write("event\n");
            QTRY_VERIFY_WITH_TIMEOUT(client.received.endsWith("event\n"), patience);
        }
        QCOMPARE(server.requests, 1); // the second request waits for ever
        server.stream->write("last\n");
        server.stream->disconnectFromHost();
        QTRY_VERIFY_WITH_TIMEOUT(client.closed(), patience);
        QVERIFY(client.received.endsWith("last\n"));

        RawClient leaving(server.port());
        leaving.socket.write("GET /stream HTTP/1.1\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(server.stream && server.requests == 2, patience);
        leaving.socket.abort();
        QTRY_VERIFY_WITH_TIMEOUT(!server.stream, patience);
    }

    void survivesAPeerThatLeavesBeforeTheAnswer()
    {
        Server server;
        RawClient client(server.port());
        client.socket.write("GET /later HTTP/1.1\r\n\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(server.requests, 1, patience);
        client.socket.abort();
        QTRY_COMPARE_WITH_TIMEOUT(server.guard->connectionCount(), 0, patience);
        QTRY_COMPARE_WITH_TIMEOUT(server.lateAnswers, 1, patience);
    }

    void canBeDestroyedWithOpenConnections()
    {
        auto server = std::make_unique<Server>();
        RawClient idle(server->port());
        RawClient waiting(server->port());
        waiting.socket.write("GET /never HTTP/1.1\r\n\r\n");
        QTRY_COMPARE_WITH_TIMEOUT(server->requests, 1, patience);
        server.reset();
        QTRY_VERIFY_WITH_TIMEOUT(idle.closed() && waiting.closed(), patience);
    }
};

QTEST_GUILESS_MAIN(GuardedTcpServerTest)
#include "tst_guardedtcpserver.moc"
