// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cloudprocess.h"
#include "tests/support/quoted.h"
#include "tests/support/rawclient.h"
#include "tests/support/streamreader.h"

#include <QTest>

#include <memory>
#include <vector>

#ifdef Q_OS_LINUX
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace touchstone;
using test::CloudProcess;
using test::HttpAnswer;
using test::quoted;
using test::RawClient;

namespace {

constexpr qint64 megabyte = qint64(1024) * 1024;

#ifdef Q_OS_LINUX

/// Thousands of connections that a test can hold without an object for each. Closed by the destructor.
class Crowd
{
public:
    Crowd(quint16 port, int count, const QByteArray &greeting = {})
    {
        rlimit limit = {};
        ::getrlimit(RLIMIT_NOFILE, &limit);
        limit.rlim_cur = limit.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &limit);
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        for (int i = 0; i < count; ++i) {
            const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            if (socket < 0)
                break;
            m_sockets.push_back(socket);
            if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 &&
                !greeting.isEmpty())
                (void)!::send(socket, greeting.constData(), size_t(greeting.size()), MSG_NOSIGNAL);
        }
    }
    ~Crowd()
    {
        for (const int socket : m_sockets)
            ::close(socket);
    }
    int size() const { return int(m_sockets.size()); }

private:
    std::vector<int> m_sockets;
};

#endif

} // namespace

/// What clients may do to the real program without costing it much or anybody else anything.
class HostileClientsTest : public QObject
{
    Q_OBJECT

    CloudProcess m_cloud;
    QByteArray m_project; ///< /projects/{p}

    quint16 port() const { return quint16(m_cloud.addresses().api.port()); }
    qint64 peak() { return test::peakMemory(m_cloud.process().processId()).value_or(0); }
    bool answersOthers() { return m_cloud.ask("GET", m_cloud.addresses().local, "/health", {}).status == 200; }
    int streams()
    {
        return m_cloud.ask("GET", m_cloud.addresses().local, "/health", {})
            .json()
            .value(QLatin1String("streams"))
            .toInt();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_cloud.start(), m_cloud.errors());
        m_project = "/projects/" + m_cloud.project().toLatin1();
    }
    void cleanup() { QVERIFY2(answersOthers(), m_cloud.errors()); }

    void oddRequestsGetAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("status");
        const auto row = [](const char *name, const QByteArray &request, const char *status) {
            QTest::newRow(name) << request << "HTTP/1.1 " + QByteArray(status) + ' ';
        };
        const QByteArray post = "POST /oauth2/token HTTP/1.1\r\nHost: h\r\n";
        row("two lengths", post + "Content-Length: 4\r\nContent-Length: 40\r\n\r\nabcd", "400");
        row("length and chunks", post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400");
        row("chunked twice", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "501");
        row("chunked nonsense", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n", "400");
        row("NUL in a header", post + QByteArray("X: a\0b\r\n\r\n", 10), "400");
        row("NUL in the path", QByteArray("GET /v2/\0 HTTP/1.1\r\n\r\n", 22), "400");
        row("encoded NUL in the path", "GET /v2/%00 HTTP/1.1\r\n\r\n", "404");
        row("encoded slashes", "GET /v2%2fprojects HTTP/1.1\r\n\r\n", "404");
        row("dots", "GET /v2/../../etc/passwd HTTP/1.1\r\n\r\n", "404");
        row("bad percent-encoding", "GET /v2/%zz HTTP/1.1\r\n\r\n", "400");
        row("invalid UTF-8 in the path", "GET /v2/%ff%fe HTTP/1.1\r\n\r\n", "404");
        row("raw UTF-8 in the path", "GET /v2/\xc3\xb8 HTTP/1.1\r\n\r\n", "400");
        row("marks that no URL holds", "GET /v2/{x}|<\"^`\\ HTTP/1.1\r\n\r\n", "404");
        row("two slashes", "GET //v2/projects HTTP/1.1\r\n\r\n", "404");
        row("unknown method", "BREW /v2/projects HTTP/1.1\r\n\r\n", "501");
        row("wrong method", "OPTIONS /v2/projects HTTP/1.1\r\n\r\n", "405");
        row("head", "HEAD /v2/projects HTTP/1.1\r\n\r\n", "405");
        row("another protocol", "SSH-2.0-OpenSSH_9.2\r\n", "400");
        row("HTTP/2 without asking", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "505");
        row("endless path", "GET /" + QByteArray(70'000, 'a'), "431");
        row("a long query", "GET /v2/projects?" + QByteArray("device_ids=a&").repeated(4'000) + " HTTP/1.1\r\n\r\n",
            "401");
        row("an odd authorization", "GET /v2/projects HTTP/1.1\r\nAuthorization: Basic \xff\xfe==\r\n\r\n", "401");
        row("ten thousand headers",
            "GET /v2/projects HTTP/1.1\r\n" + QByteArray("X-H: 1\r\n").repeated(10'000) + "\r\n", "431");
    }
    void oddRequestsGetAnAnswer()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, status);
        RawClient client(port());
        client.socket.write(request);
        QTRY_VERIFY_WITH_TIMEOUT(client.received.contains("\r\n\r\n"), CloudProcess::patienceMs);
        QVERIFY2(client.received.startsWith(status), client.received.constData());
        QCOMPARE(client.received.count("Content-Length: "), 1); // one answer, whatever stood behind the request
    }

    void oddBodiesAreRefusedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const QByteArray &body) { QTest::newRow(name) << body; };
        const auto named = [](const QByteArray &name) { return quoted("{'displayName':") + name + '}'; };
        row("deep lists", QByteArray(100'000, '['));
        row("deep lists within", named(QByteArray(100'000, '[') + QByteArray(100'000, ']')));
        row("deep objects", QByteArray("{\"a\":").repeated(100'000));
        row("a huge number", named("1e999999"));
        row("a long number", named(QByteArray(100'000, '9')));
        row("a text of 1 MB", named('"' + QByteArray(1'000'000, 'x') + '"'));
        row("invalid UTF-8", named("\"\xff\xfe\""));
        row("half a text", named("\"abc"));
        row("a bare NUL", named(QByteArray("\"a\0b\"", 5)));
        row("an escaped NUL", named("\"a\\u0000b\""));
        row("a lone surrogate", named("\"a\\ud800b\""));
        row("surrogates in the wrong order", named("\"\\udc00\\ud800\""));
        row("no object", "7");
        row("two values", "{}{}");
    }
    void oddBodiesAreRefusedWithAReason()
    {
        QFETCH(QByteArray, body);
        const HttpAnswer answer = m_cloud.post(m_project + "/serviceaccounts", body);
        QCOMPARE(answer.status, 400);
        const QString error = answer.json().value(QLatin1String("error")).toString();
        QVERIFY2(!error.isEmpty() && answer.body.size() < 1000, answer.body.left(2000).constData());
    }

    void theLastOfTwoEqualKeysCounts()
    {
        const HttpAnswer answer =
            m_cloud.post(m_project + "/serviceaccounts", quoted("{'displayName':'one','displayName':'two'}"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().value(QLatin1String("displayName")).toString(), QStringLiteral("two"));
    }

    void a100MegabyteBodyIsNotCollected()
    {
        const qint64 before = peak();
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 4; ++i) {
            clients.push_back(std::make_unique<RawClient>(port()));
            clients.back()->socket.write(
                "POST /oauth2/token HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
            clients.back()->pour(100 * megabyte, "4000\r\n" + QByteArray(0x4000, 'x') + "\r\n");
        }
        for (const auto &client : clients)
            QTRY_VERIFY_WITH_TIMEOUT(client->received.startsWith("HTTP/1.1 413 "), CloudProcess::patienceMs);
        const QByteArray help = "127.0.0.1:" + QByteArray::number(port()) + "/help/errors#413\"";
        QTRY_VERIFY_WITH_TIMEOUT(clients.front()->received.contains(help), CloudProcess::patienceMs);
        QVERIFY2(peak() - before < 16 * megabyte, QByteArray::number(peak() - before).constData());
    }

    void whoNeverReadsGetsNoFurtherAnswers()
    {
        const qint64 before = peak();
        RawClient client(port());
        client.socket.setReadBufferSize(1024);
        client.socket.disconnect(&client.socket); // reads nothing
        const QByteArray request = "GET /help/errors HTTP/1.1\r\nHost: h\r\n\r\n";
        client.pour(20 * megabyte, request.repeated(100)); // two gigabytes of answers
        QElapsedTimer stalled;
        qint64 left = 0;
        // Poured on until the server takes nothing more for half a second.
        QVERIFY(QTest::qWaitFor(
            [&] {
                if (client.left() != std::exchange(left, client.left()))
                    stalled.start();
                return stalled.isValid() && stalled.elapsed() > 500;
            },
            CloudProcess::patienceMs));
        QVERIFY(client.left() > 0);
        QVERIFY2(peak() - before < 16 * megabyte, QByteArray::number(peak() - before).constData());
    }

#ifdef Q_OS_LINUX
    void aThousandSlowStreamsShareWhatWaits()
    {
        // Given one reader that reads and many that do not
        constexpr int slowReaders = 200;
        const QString device = m_cloud.createDevice(QStringLiteral("temperature"));
        const Crowd slow(port(), slowReaders,
            "GET /v2" + m_project + "/devices:stream?event_types=temperature HTTP/1.1\r\nAuthorization: Bearer " +
                m_cloud.token() + "\r\n\r\n");
        test::StreamReader quick;
        quick.open(m_cloud, m_project + "/devices:stream?event_types=temperature", "*/*");
        QTRY_COMPARE_WITH_TIMEOUT(streams(), slowReaders + 1, CloudProcess::patienceMs);
        const qint64 before = peak();
        // When more is published than may wait
        const QByteArray sample = quoted("{'value':21.5,'sampleTime':'2025-01-15T10:00:00.000000Z'}");
        const QByteArray body =
            quoted("{'temperature':{'value':21.5,'samples':[") + (sample + ',').repeated(500) + sample + "]}}";
        int published = 0;
        while (published < 300 && QByteArray(m_cloud.errors()).count("too slow") < slowReaders) {
            QCOMPARE(m_cloud.publish(device, body).status, 200);
            ++published;
        }
        // Then all of them are sent away, the megabyte for each was the same one, and the quick one has everything
        QCOMPARE(QByteArray(m_cloud.errors()).count("too slow"), slowReaders);
        QVERIFY(quick.waitForBlocks(published));
        QVERIFY2(peak() - before < 50 * megabyte, QByteArray::number(peak() - before).constData());
    }

    void tenThousandConnectionsShutNobodyOut()
    {
        const qint64 before = peak();
        const Crowd crowd(port(), 10'500); // more than the server holds
        if (crowd.size() < 10'500)
            QSKIP("this system does not allow that many open files");
        QVERIFY(answersOthers());
        QVERIFY2(peak() - before < 300 * megabyte, QByteArray::number(peak() - before).constData());
    }

    void acceptsAgainOnceThereAreFiles()
    {
        // Given a server that may open a few files more only
        const int process = int(m_cloud.process().processId());
        rlimit limit = {};
        QCOMPARE(::prlimit(process, RLIMIT_NOFILE, nullptr, &limit), 0);
        rlimit low = limit;
        low.rlim_cur = 100;
        QCOMPARE(::prlimit(process, RLIMIT_NOFILE, &low, nullptr), 0);
        // When more connections come than that
        {
            const Crowd crowd(port(), 300);
            // Then idle ones make room, and others are served meanwhile
            QVERIFY(answersOthers());
        }
        QCOMPARE(::prlimit(process, RLIMIT_NOFILE, &limit, nullptr), 0);
    }
#endif
};

QTEST_GUILESS_MAIN(HostileClientsTest)
#include "tst_hostileclients.moc"
