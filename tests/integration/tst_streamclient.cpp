// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/eventbatcher.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/streamlistener.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using test::ScriptedServer;
using Kind = LinkState::Kind;

namespace {

const QByteArray streamPath = "/v2/projects/p/devices:stream";
constexpr int patience = 15'000; // the machine may be busy; a passing run does not wait

QByteArray eventObject(const QByteArray &id, const QByteArray &type = "touch")
{
    return R"({"result":{"event":{"eventId":")" + id + R"(","targetName":"projects/p/devices/d","eventType":")" + type +
           R"(","data":{")" + type +
           R"(":{"updateTime":"2025-01-15T10:00:00Z"}},"timestamp":"2025-01-15T10:00:00Z"}}})";
}

QByteArray sse(const QByteArray &object)
{
    return "data: " + object + "\n\n";
}

const QByteArray ping =
    sse(R"({"result":{"event":{"eventId":"e","targetName":"projects/p","eventType":"ping","data":null,)"
        R"("timestamp":"2025-01-15T10:00:00Z"}}})");

QByteArray errorBody(int code)
{
    return "{\"error\":\"words of the server\",\"code\":" + QByteArray::number(code) + ",\"help\":\"\"}";
}

/// A stream client and the peer it talks to, in this process.
struct Desk : test::StreamListener
{
    ScriptedServer server;

    Desk() { server.grantTokens(); }

    void start(std::chrono::milliseconds pingInterval = 10s, std::chrono::milliseconds grace = 2s)
    {
        listen(server.url(), server.tokenUrl(), pingInterval, grace);
    }

    qsizetype attempts() const { return server.requestsTo(streamPath).size(); }
};

} // namespace

class StreamClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsAtARefusal_data();
    void stopsAtARefusal();
    void renewsTheTokenOnceAfter401();
    void stopsWhenTheKeyIsRefused();
    void obeysRetryAfter();
    void retriesWhenNobodyListens();
    void noticesASilentServer();
    void noticesASilentConnection();
    void pingsKeepTheStreamAlive();
    void reconnectsAfterACutInTheMiddle();
    void reconnectsAfterAnErrorInTheStream_data();
    void reconnectsAfterAnErrorInTheStream();
    void stopsAtForbiddenInTheStream();
    void refusesSomethingElseThanAStream();
    void reconnectsAfterAnOversizedMessage();
    void skipsWhatItCannotRead();
    void unreadableMessagesAreCountedOverReconnections();
    void readsJsonLines();
    void asksForPings();
    void handsOverInBatches();
    void retriesNowWhenTold();
    void saysNothingAfterStop();
    void countsNoBytesTooOften();
    void waitsForASlowReader();
};

void StreamClientTest::stopsAtARefusal_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("403") << 403;
    QTest::newRow("404") << 404;
}

void StreamClientTest::stopsAtARefusal()
{
    QFETCH(const int, status);
    Desk desk;
    desk.server.on("GET", streamPath, {ScriptedServer::json(status, errorBody(status))});
    desk.start();

    QTRY_VERIFY_WITH_TIMEOUT(desk.was(Kind::Refused), patience);
    QVERIFY(desk.last(Kind::Refused).reason.contains(QLatin1String("words of the server")));
    QSignalSpy further(&desk.server, &ScriptedServer::requested);
    QVERIFY(!further.wait(500)); // longer than the first pause would be: no attempt follows
    QCOMPARE(desk.attempts(), 1);
}

void StreamClientTest::renewsTheTokenOnceAfter401()
{
    Desk desk;
    desk.server.on("GET", streamPath,
        {ScriptedServer::json(401, errorBody(401)), ScriptedServer::stream(ping),
            ScriptedServer::json(401, errorBody(401))});
    desk.start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.opened, 1, patience);
    const auto requests = desk.server.requestsTo(streamPath);
    QCOMPARE(requests[0].headers.value("authorization"), QByteArray("Bearer token-1"));
    QCOMPARE(requests[1].headers.value("authorization"), QByteArray("Bearer token-2"));

    desk.server.cut(); // then 401 for ever: once renewed, then refused
    QTRY_VERIFY_WITH_TIMEOUT(desk.was(Kind::Refused), patience);
    QCOMPARE(desk.attempts(), 4);
}

void StreamClientTest::stopsWhenTheKeyIsRefused()
{
    Desk desk;
    desk.server.on("POST", "/oauth2/token",
        {ScriptedServer::json(400, R"({"error":"invalid_grant","error_description":"unknown key"})")});
    desk.start();
    QTRY_VERIFY_WITH_TIMEOUT(desk.was(Kind::Refused), patience);
    QVERIFY(!desk.last(Kind::Refused).reason.contains(QLatin1String("a-secret")));
    QCOMPARE(desk.attempts(), 0);
}

void StreamClientTest::obeysRetryAfter()
{
    Desk desk;
    desk.server.on(
        "GET", streamPath, {ScriptedServer::json(429, errorBody(429), {"Retry-After: 2"}), ScriptedServer::stream()});
    desk.start();

    QTRY_VERIFY_WITH_TIMEOUT(desk.was(Kind::Retrying), patience);
    const LinkState retrying = desk.last(Kind::Retrying);
    QVERIFY(retrying.nextTry - retrying.since >= 1900ms);
    QTRY_COMPARE_WITH_TIMEOUT(desk.opened, 1, patience);
}

void StreamClientTest::retriesWhenNobodyListens()
{
    Desk desk;
    desk.server.stopListening();
    desk.start();
    QTRY_VERIFY_WITH_TIMEOUT(desk.links.size() >= 4, patience); // connecting, retrying, connecting, retrying
    QCOMPARE(int(desk.links[0].kind), int(Kind::Connecting));
    QCOMPARE(int(desk.links[1].kind), int(Kind::Retrying));
    QVERIFY(desk.links[1].reason.contains(QLatin1String("refuses the connection")));
    QCOMPARE(int(desk.links[2].kind), int(Kind::Connecting));
}

void StreamClientTest::noticesASilentServer()
{
    Desk desk;
    desk.server.on("GET", streamPath, {ScriptedServer::hang(), ScriptedServer::stream()});
    desk.start(200ms, 100ms);
    QTRY_VERIFY_WITH_TIMEOUT(desk.was(Kind::Retrying), patience);
    QVERIFY(desk.last(Kind::Retrying).reason.contains(QLatin1String("Nothing came from 127.0.0.1 for 0.3 s")));
    QTRY_VERIFY_WITH_TIMEOUT(desk.opened >= 1, patience);
}

void StreamClientTest::noticesASilentConnection()
{
    Desk desk;
    desk.server.on("GET", streamPath, {ScriptedServer::stream(ping)});
    QElapsedTimer watch;
    desk.start(400ms, 100ms);
    QTRY_COMPARE_WITH_TIMEOUT(desk.opened, 1, patience);
    watch.start();
    QTRY_VERIFY_WITH_TIMEOUT(desk.was(Kind::Retrying), patience);
    QVERIFY(watch.elapsed() >= 300); // not before the ping is overdue
    QTRY_COMPARE_WITH_TIMEOUT(desk.opened, 2, patience);
}

void StreamClientTest::pingsKeepTheStreamAlive()
{
    Desk desk;
    desk.server.on("GET", streamPath, {ScriptedServer::stream()});
    desk.start(1s, 2s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.opened, 1, patience);
    int pings = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&desk, &pings] {
        desk.server.push(ping);
        ++pings;
    });
    timer.start(400ms);
    QTRY_COMPARE_WITH_TIMEOUT(pings, 10, patience);
    timer.stop();
    QVERIFY(!desk.was(Kind::Retrying));
    QVERIFY(desk.ids.isEmpty()); // a ping is no event
}

void StreamClientTest::reconnectsAfterACutInTheMiddle()
{
    Desk desk;
    const QByteArray whole = sse(eventObject("e2"));
    desk.server.on("GET", streamPath,
        {ScriptedServer::stream(sse(eventObject("e1")) + whole.first(whole.size() / 2)),
            ScriptedServer::stream(sse(eventObject("e3")))});
    desk.start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.ids, QStringList{QStringLiteral("e1")}, patience);
    desk.server.cut();

    QTRY_COMPARE_WITH_TIMEOUT(desk.ids, (QStringList{QStringLiteral("e1"), QStringLiteral("e3")}), patience);
    QCOMPARE(desk.opened, 2);
    QVERIFY(desk.was(Kind::Retrying));
}

void StreamClientTest::reconnectsAfterAnErrorInTheStream_data()
{
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("with a code") << QByteArray(R"({"error":{"code":500,"message":"broken","details":[]}})");
    QTest::newRow("gRPC: on time") << QByteArray(R"({"error":{"code":4,"message":"deadline","details":[]}})");
    QTest::newRow("token expired") << QByteArray(R"({"error":{"code":401,"message":"expired","details":[]}})");
    QTest::newRow("the old form") << QByteArray(
        R"({"error":{"grpcCode":1,"httpCode":408,"message":"closing stream","details":[]}})");
}

void StreamClientTest::reconnectsAfterAnErrorInTheStream()
{
    QFETCH(const QByteArray, error);
    Desk desk;
    desk.server.on("GET", streamPath,
        {ScriptedServer::stream(sse(eventObject("e1")) + sse(error) + sse(eventObject("lost"))),
            ScriptedServer::stream(sse(eventObject("e2")))});
    desk.start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.ids, (QStringList{QStringLiteral("e1"), QStringLiteral("e2")}), patience);
    QVERIFY(!desk.was(Kind::Refused));
}

void StreamClientTest::stopsAtForbiddenInTheStream()
{
    Desk desk;
    desk.server.on("GET", streamPath,
        {ScriptedServer::stream(sse(R"({"error":{"code":7,"message":"no longer a member","details":[]}})"))});
    desk.start();
    QTRY_VERIFY_WITH_TIMEOUT(desk.was(Kind::Refused), patience);
    QVERIFY(desk.last(Kind::Refused).reason.contains(QLatin1String("no longer a member")));
}

void StreamClientTest::refusesSomethingElseThanAStream()
{
    Desk desk;
    desk.server.on("GET", streamPath,
        {ScriptedServer::stream("<html>", "text/html"), ScriptedServer::stream(sse(eventObject("e1")))});
    desk.start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.ids, QStringList{QStringLiteral("e1")}, patience);
    QVERIFY(desk.last(Kind::Retrying).reason.contains(QLatin1String("text/html")));
    QCOMPARE(desk.opened, 1);
}

void StreamClientTest::reconnectsAfterAnOversizedMessage()
{
    Desk desk;
    desk.server.on("GET", streamPath,
        {ScriptedServer::stream("data: " + QByteArray(qsizetype(2) * 1024 * 1024, 'x')),
            ScriptedServer::stream(sse(eventObject("e1")))});
    desk.start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.ids, QStringList{QStringLiteral("e1")}, patience);
    QVERIFY(desk.last(Kind::Retrying).reason.contains(QLatin1String("more than")));
}

void StreamClientTest::skipsWhatItCannotRead()
{
    Desk desk;
    desk.server.on("GET", streamPath,
        {ScriptedServer::stream(sse("no json") + sse("{}") + sse("\xff\xfe") + sse(eventObject("e1", "brandNew")))});
    desk.start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.ids, QStringList{QStringLiteral("e1")}, patience);
    QVERIFY(!desk.was(Kind::Retrying));
    QTRY_COMPARE_WITH_TIMEOUT(desk.client.link().unreadable, 3, patience); // told with the last byte, once a second
}

void StreamClientTest::unreadableMessagesAreCountedOverReconnections()
{
    Desk desk;
    desk.server.on("GET", streamPath,
        {ScriptedServer::stream(sse("{}") + sse(eventObject("e1"))),
            ScriptedServer::stream(sse("{}") + sse(eventObject("e2")))});
    desk.start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.ids, QStringList{QStringLiteral("e1")}, patience);
    desk.server.cut();

    QTRY_COMPARE_WITH_TIMEOUT(desk.ids, (QStringList{QStringLiteral("e1"), QStringLiteral("e2")}), patience);
    QTRY_COMPARE_WITH_TIMEOUT(desk.client.link().unreadable, 2, patience);
}

void StreamClientTest::readsJsonLines()
{
    Desk desk;
    desk.server.on("GET", streamPath, {ScriptedServer::stream(eventObject("e1") + '\n', "application/json")});
    desk.start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.ids, QStringList{QStringLiteral("e1")}, patience);
}

void StreamClientTest::asksForPings()
{
    Desk desk;
    desk.server.on("GET", streamPath, {ScriptedServer::stream()});
    desk.start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.opened, 1, patience);
    const ScriptedServer::Request request = desk.server.requestsTo(streamPath).first();
    QCOMPARE(request.query, QByteArray("ping_interval=10s"));
    QCOMPARE(request.headers.value("accept"), QByteArray("text/event-stream"));
}

void StreamClientTest::handsOverInBatches()
{
    constexpr int events = 20'000;
    Desk desk;
    QSignalSpy batches(&desk.client, &api::StreamClient::eventsArrived);
    QByteArray bytes;
    for (int i = 0; i < events; ++i)
        bytes += sse(eventObject("e" + QByteArray::number(i)));
    desk.server.on("GET", streamPath, {ScriptedServer::stream(bytes)});
    QElapsedTimer watch;
    watch.start();
    desk.start();

    QTRY_COMPARE_WITH_TIMEOUT(desk.ids.size(), events, 3 * patience);
    QVERIFY2(batches.size() <= watch.elapsed() / api::EventBatcher::interval.count() + 2,
        qPrintable(QStringLiteral("%1 batches in %2 ms").arg(batches.size()).arg(watch.elapsed())));
    for (int i = 0; i < events; ++i)
        QCOMPARE(desk.ids[i], QStringLiteral("e%1").arg(i)); // all of them, in order
}

void StreamClientTest::retriesNowWhenTold()
{
    Desk desk;
    desk.server.on("GET", streamPath, {ScriptedServer::json(403, errorBody(403)), ScriptedServer::stream()});
    desk.start();
    QTRY_VERIFY_WITH_TIMEOUT(desk.was(Kind::Refused), patience);
    desk.client.retryNow();
    QTRY_COMPARE_WITH_TIMEOUT(desk.opened, 1, patience);
}

void StreamClientTest::saysNothingAfterStop()
{
    Desk desk;
    desk.server.on("GET", streamPath, {ScriptedServer::stream()});
    desk.start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.opened, 1, patience);

    desk.server.push(sse(eventObject("e1")));
    desk.client.stop();
    QCOMPARE(int(desk.links.last().kind), int(Kind::Idle));
    const qsizetype told = desk.links.size();
    desk.start(); // what comes now belongs to the new run
    QTRY_COMPARE_WITH_TIMEOUT(desk.opened, 2, patience);
    QVERIFY(desk.ids.isEmpty());
    QCOMPARE(int(desk.links[told].kind), int(Kind::Connecting));
}

void StreamClientTest::countsNoBytesTooOften()
{
    Desk desk;
    desk.server.on("GET", streamPath, {ScriptedServer::stream()});
    desk.start();
    QTRY_COMPARE_WITH_TIMEOUT(desk.opened, 1, patience);
    const LinkState first = desk.last(Kind::Live);
    const qsizetype told = desk.links.size();
    QElapsedTimer watch;
    watch.start();
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&desk] {
        if (desk.server.isStreaming())
            desk.server.push(ping);
    });
    timer.start(10ms);
    QTRY_VERIFY_WITH_TIMEOUT(desk.links.size() >= told + 2, patience);
    timer.stop();
    QVERIFY(watch.elapsed() >= 1900);
    QVERIFY(desk.last(Kind::Live).lastByte > first.lastByte);
    QCOMPARE(desk.last(Kind::Live).since, first.since);
}

/// The reader's event loop is blocked: the batcher collects, and everything arrives once it runs again.
void StreamClientTest::waitsForASlowReader()
{
    api::EventBatcher batcher;
    QSignalSpy batches(&batcher, &api::EventBatcher::batchReady);
    QSignalSpy drained(&batcher, &api::EventBatcher::drained);
    for (int i = 0; i < api::EventBatcher::batchesAhead; ++i) {
        batcher.add({Event()});
        QTRY_COMPARE_WITH_TIMEOUT(batches.size(), i + 1, patience);
    }
    for (qsizetype i = 0; i < api::EventBatcher::fullAt; ++i)
        batcher.add({Event()});
    QVERIFY(batcher.isFull());
    QVERIFY(!batches.wait(3 * int(api::EventBatcher::interval.count())));

    qsizetype taken = 0;
    for (int i = api::EventBatcher::batchesAhead + 1; taken < api::EventBatcher::fullAt; ++i) {
        batcher.acknowledge();
        QTRY_COMPARE_WITH_TIMEOUT(batches.size(), i, patience);
        const qsizetype size = batches.last().first().value<QList<Event>>().size();
        QVERIFY(size <= api::EventBatcher::largestBatch);
        taken += size;
    }
    QCOMPARE(taken, api::EventBatcher::fullAt);
    QCOMPARE(drained.size(), 1);
}

QTEST_GUILESS_MAIN(StreamClientTest)
#include "tst_streamclient.moc"
