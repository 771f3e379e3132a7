// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apidesk.h"
#include "tests/support/vectors.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace touchstone;
using namespace std::chrono_literals;
using api::ApiClient;
using api::Operation;
using test::connector;
using test::connectorPath;
using test::Desk;
using test::errorBody;
using test::patience;
using test::project;
using test::ScriptedServer;
using test::secret;
using Kind = Failure::Kind;

namespace {

/// How any call ended.
struct End
{
    int times = 0;
    std::optional<Failure> failure;
};

template <typename T>
ApiClient::Done<T> into(End &end)
{
    return [&end](const Result<T> &result) {
        ++end.times;
        end.failure = result ? std::nullopt : std::optional(result.failure());
    };
}

/// One call of the client, what it asks for and what the cloud answers when all is well.
struct Call
{
    const char *name;
    QByteArray method;
    QByteArray path;
    QByteArray good;
    bool isOnceOnly; ///< never sent again when it may have been done
    std::function<Operation *(const ApiClient &, QObject *, End &)> start;
    bool isGoneDone = false; ///< 404 is as good as done
    bool isProbe = false;    ///< 4xx is an answer: it is not there
};

QByteArray vector(const char *name)
{
    return test::readVector(QString::fromLatin1(name));
}

const DeviceName device{QStringLiteral("p"), QStringLiteral("d")};
const QByteArray devicePath = "/v2/projects/p/devices/d";
const QByteArray localPath = "/local/v1/projects/p/dataconnectors/c";
const QByteArray emulated = "/emulator/v2/projects/p/devices";

DataConnector draft()
{
    DataConnector one;
    one.httpConfig = HttpConfig();
    one.httpConfig->url = QStringLiteral("https://r.example.com/");
    return one;
}

Event touch()
{
    Event event;
    event.targetName = device.path();
    event.type = EventTypeTraits::Enum::Touch;
    event.payload = TouchPayload{};
    return event;
}

QList<Call> reads()
{
    const ApiClient::HistoryQuery history{device, {}, Timestamp(1h)};
    const EventType type = EventTypeTraits::Enum::Touch;
    return {
        {"listProjects", "GET", "/v2/projects", vector("projects/list.json"), false,
            [](auto &c, auto *o, End &e) { return c.listProjects(o, into<QList<Project>>(e)); }},
        {"listDevices", "GET", "/v2/projects/p/devices", vector("devices/list-page-2-last.json"), false,
            [](auto &c, auto *o, End &e) { return c.listDevices(o, project, into<QList<Device>>(e)); }},
        {"listConnectors", "GET", "/v2/projects/p/dataconnectors", vector("dataconnectors/list.json"), false,
            [](auto &c, auto *o, End &e) { return c.listConnectors(o, project, into<QList<DataConnector>>(e)); }},
        {"connector", "GET", connectorPath, vector("dataconnectors/connector.json"), false,
            [](auto &c, auto *o, End &e) { return c.connector(o, connector, into<DataConnector>(e)); }},
        {"listPermissions", "GET", "/v2/projects/p/permissions", vector("projects/permissions-developer.json"), false,
            [](auto &c, auto *o, End &e) { return c.listPermissions(o, project, into<QStringList>(e)); }},
        {"metrics", "GET", connectorPath + ":metrics", vector("dataconnectors/metrics.json"), false,
            [](auto &c, auto *o, End &e) { return c.metrics(o, connector, into<ConnectorMetrics>(e)); }},
        {"findLocal", "GET", "/local/v1/health", R"({"alive":true,"ready":true})", false,
            [](auto &c, auto *o, End &e) { return c.findLocal(o, into<bool>(e)); }, false, true},
        {"series", "GET", localPath + "/series", seriesToJson({}), false,
            [](auto &c, auto *o, End &e) { return c.series(o, connector, into<ConnectorSeries>(e)); }},
        {"minutes", "GET", localPath + "/series", seriesToJson({}), false,
            [](auto &c, auto *o, End &e) { return c.minutes(o, connector, into<ConnectorSeries>(e)); }},
        {"queueState", "GET", localPath + "/queue", queueStateToJson({}), false,
            [](auto &c, auto *o, End &e) { return c.queueState(o, connector, into<QueueState>(e)); }},
        {"attempts", "GET", localPath + "/attempts", R"({"attempts":[],"attemptCount":0,"nextPageToken":""})", false,
            [](auto &c, auto *o, End &e) { return c.attempts(o, connector, {}, 10, into<DeliveryAttempts>(e)); }},
        {"eventAt", "GET", devicePath + "/events", vector("event-history/page-last.json"), false,
            [type](auto &c, auto *o, End &e) { return c.eventAt(o, device, type, {}, into<std::optional<Event>>(e)); }},
        {"history", "GET", devicePath + "/events", vector("event-history/page-last.json"), false,
            [history](auto &c, auto *o, End &e) { return c.history(o, history, {}, into<api::Page<Event>>(e)); }},
    };
}

QList<Call> changes()
{
    const LabelChange labels{{{QStringLiteral("room"), QStringLiteral("3")}}, {QStringLiteral("old")}};
    return {
        {"changeConnector", "PATCH", connectorPath, vector("dataconnectors/connector.json"), false,
            [](auto &c, auto *o, End &e) {
                api::ConnectorChange change;
                change.displayName = QStringLiteral("Other");
                return c.changeConnector(o, connector, change, into<DataConnector>(e));
            }},
        {"createConnector", "POST", "/v2/projects/p/dataconnectors", vector("dataconnectors/connector.json"), true,
            [](auto &c, auto *o, End &e) { return c.createConnector(o, project, draft(), into<DataConnector>(e)); }},
        {"deleteConnector", "DELETE", connectorPath, "{}", false,
            [](auto &c, auto *o, End &e) { return c.deleteConnector(o, connector, into<void>(e)); }, true},
        {"resend", "POST", localPath + ":resend", R"({"sending":1})", true,
            [](auto &c, auto *o, End &e) { return c.resend(o, connector, {}, into<qint64>(e)); }},
        {"changeLabels", "POST", "/v2/projects/p/devices:batchUpdate", vector("devices/batchUpdate-response-ok.json"),
            false, [labels](auto &c, auto *o, End &e) { return c.changeLabels(o, device, labels, into<void>(e)); }},
        {"synchronize", "POST", connectorPath + ":sync", vector("dataconnectors/sync-response.json"), true,
            [](auto &c, auto *o, End &e) { return c.synchronize(o, connector, into<void>(e)); }},
        {"createEmulatedDevice", "POST", emulated, vector("emulator/create-response.json"), true,
            [](auto &c, auto *o, End &e) {
                return c.createEmulatedDevice(
                    o, project, DeviceTypeTraits::Enum::Touch, QStringLiteral("Test"), into<Device>(e));
            }},
        {"deleteEmulatedDevice", "DELETE", emulated + "/d", "{}", false,
            [](auto &c, auto *o, End &e) { return c.deleteEmulatedDevice(o, device, into<void>(e)); }, true},
        {"publish", "POST", emulated + "/d:publish", "{}", true,
            [](auto &c, auto *o, End &e) { return c.publish(o, touch(), into<void>(e)); }},
    };
}

QList<Call> allCalls()
{
    return reads() + changes();
}

Credentials basicKey()
{
    Credentials key;
    key.keyId = QStringLiteral("key");
    key.secret = secret;
    key.isBasic = true;
    return key;
}

QStringList *logged = nullptr;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    if (logged)
        logged->append(text);
}

} // namespace

/// Every call of the client with everything that a cloud may answer to it (dt-api.md 4.2).
class EveryCallTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWell_data() { rows(); }
    void endsWell();
    void tellsEveryError_data();
    void tellsEveryError();
    void areRepeatedOnlyWhereThatIsHarmless();
    void isWithdrawn_data() { rows(); }
    void isWithdrawn();
    void isLimited_data() { rows(); }
    void isLimited();
    void signsInWithTheKeyItself();
    void aRefusedKeyIsNotTriedAgain();
    void aBusyCloudHoldsAllCalls();
    void noSecretIsToldOrLogged();

private:
    void rows()
    {
        QTest::addColumn<int>("number");
        int number = 0;
        for (const Call &call : allCalls())
            QTest::newRow(call.name) << number++;
    }
};

void EveryCallTest::endsWell()
{
    QFETCH(const int, number);
    const Call call = allCalls().at(number);
    Desk desk;
    desk.server.on(call.method, call.path, {ScriptedServer::json(200, call.good)});
    End end;
    call.start(desk.client, &desk.owner, end);
    QTRY_VERIFY_WITH_TIMEOUT(end.times > 0, patience);
    QVERIFY2(!end.failure, end.failure ? qPrintable(end.failure->message) : "");
    const auto requests = desk.server.requestsTo(call.path);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests[0].method, call.method);
    QCOMPARE(requests[0].headers.value("authorization"), QByteArray("Bearer token-1"));
    QCOMPARE(requests[0].headers.contains("content-type"), !requests[0].body.isEmpty());
}

void EveryCallTest::tellsEveryError_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    const std::pair<int, Kind> errors[] = {{400, Kind::Invalid}, {401, Kind::Unauthorized}, {403, Kind::Forbidden},
        {404, Kind::NotFound}, {405, Kind::Invalid}, {409, Kind::Conflict}, {429, Kind::Busy}, {500, Kind::Unavailable},
        {503, Kind::Unavailable}, {504, Kind::Unavailable}};
    int number = 0;
    for (const Call &call : allCalls()) {
        for (const auto &[status, kind] : errors)
            QTest::addRow("%s %d", call.name, status) << number << status << int(kind);
        ++number;
    }
}

void EveryCallTest::tellsEveryError()
{
    QFETCH(const int, number);
    QFETCH(const int, status);
    QFETCH(const int, kind);
    const Call call = allCalls().at(number);
    Desk desk;
    desk.server.on(call.method, call.path, {ScriptedServer::json(status, errorBody(status), {"Retry-After: 7"})});
    End end;
    call.start(desk.client, &desk.owner, end);
    QTRY_VERIFY_WITH_TIMEOUT(end.times > 0, patience);
    QCOMPARE(end.times, 1);
    // Once again with another token, else once.
    QCOMPARE(desk.server.requestsTo(call.path).size(), status == 401 ? 2 : 1);
    const bool isAnswer =
        (call.isGoneDone && status == 404) ||
        (call.isProbe && (kind == int(Kind::NotFound) || kind == int(Kind::Invalid) || kind == int(Kind::Forbidden)));
    QCOMPARE(end.failure.has_value(), !isAnswer);
    if (isAnswer)
        return;
    QCOMPARE(int(end.failure->kind), kind);
    QCOMPARE(end.failure->httpStatus, status);
    QVERIFY(end.failure->message.startsWith(QStringLiteral("Could not ")));
    QVERIFY(end.failure->message.contains(QStringLiteral("words of the server")));
    const bool hasAdvice = kind == int(Kind::Busy) || kind == int(Kind::Unavailable);
    QCOMPARE(end.failure->retryAfter, hasAdvice ? std::optional(7s) : std::nullopt);
}

/// All at once, since each waits a second.
void EveryCallTest::areRepeatedOnlyWhereThatIsHarmless()
{
    const QList<Call> calls = allCalls();
    std::vector<std::unique_ptr<Desk>> desks;
    std::vector<End> ends(size_t(calls.size()));
    for (const Call &call : calls) {
        desks.push_back(std::make_unique<Desk>(api::HttpLimits(), 1));
        desks.back()->server.on(
            call.method, call.path, {ScriptedServer::json(500, errorBody(500)), ScriptedServer::json(200, call.good)});
        call.start(desks.back()->client, &desks.back()->owner, ends[desks.size() - 1]);
    }
    for (size_t i = 0; i < ends.size(); ++i) {
        const Call &call = calls[qsizetype(i)];
        QTRY_VERIFY2_WITH_TIMEOUT(ends[i].times > 0, call.name, patience);
        QVERIFY2(ends[i].failure.has_value() == call.isOnceOnly, call.name);
        QVERIFY2(desks[i]->server.requestsTo(call.path).size() == (call.isOnceOnly ? 1 : 2), call.name);
    }
}

void EveryCallTest::isWithdrawn()
{
    QFETCH(const int, number);
    const Call call = allCalls().at(number);
    Desk desk;
    desk.server.on(call.method, call.path, {ScriptedServer::hang()});
    desk.server.on("GET", "/v2/after", {ScriptedServer::json(200, "{}")});
    End end;
    Operation *operation = call.start(desk.client, &desk.owner, end);
    QTRY_COMPARE_WITH_TIMEOUT(desk.server.requestsTo(call.path).size(), 1, patience);
    delete operation;
    // Whatever it had still to say would have been said before the next call ends.
    End next;
    desk.client.metrics(&desk.owner, {QStringLiteral("p"), QStringLiteral("other")}, into<ConnectorMetrics>(next));
    QTRY_VERIFY_WITH_TIMEOUT(next.times > 0, patience);
    QCOMPARE(end.times, 0);
}

void EveryCallTest::isLimited()
{
    QFETCH(const int, number);
    const Call call = allCalls().at(number);
    // In time
    Desk desk({50ms, 1024});
    desk.server.on(call.method, call.path, {ScriptedServer::hang()});
    End late;
    call.start(desk.client, &desk.owner, late);
    QTRY_VERIFY_WITH_TIMEOUT(late.times > 0, patience);
    QVERIFY(late.failure);
    QCOMPARE(int(late.failure->kind), int(Kind::Unavailable));
    // And in size
    Desk small({10s, 1024});
    small.server.on(call.method, call.path, {ScriptedServer::json(200, "{\"a\":\"" + QByteArray(2000, 'x') + "\"}")});
    End large;
    call.start(small.client, &small.owner, large);
    QTRY_VERIFY_WITH_TIMEOUT(large.times > 0, patience);
    QVERIFY(large.failure);
    QCOMPARE(int(large.failure->kind), int(Kind::Internal));
}

void EveryCallTest::signsInWithTheKeyItself()
{
    Desk desk;
    api::TokenSource source(desk.network, desk.clock, basicKey(), desk.server.tokenUrl());
    const ApiClient client({desk.network, source, desk.clock}, desk.server.url(), {});
    desk.server.on("GET", "/v2/projects", {ScriptedServer::json(200, vector("projects/list.json"))});
    End end;
    client.listProjects(&desk.owner, into<QList<Project>>(end));
    QTRY_VERIFY_WITH_TIMEOUT(end.times > 0, patience);
    QVERIFY(!end.failure);
    QCOMPARE(desk.server.requestsTo("/v2/projects")[0].headers.value("authorization"),
        "Basic " + ("key:" + secret.toUtf8()).toBase64());
    QVERIFY(desk.server.requestsTo("/oauth2/token").isEmpty());
}

void EveryCallTest::aRefusedKeyIsNotTriedAgain()
{
    Desk desk;
    api::TokenSource source(desk.network, desk.clock, basicKey(), desk.server.tokenUrl());
    const ApiClient client({desk.network, source, desk.clock}, desk.server.url(), {});
    const QByteArray encoded = ("key:" + secret.toUtf8()).toBase64();
    desk.server.on("GET", "/v2/projects",
        {ScriptedServer::json(401, "{\"error\":\"no " + encoded + " here\",\"code\":401,\"help\":\"\"}")});
    End end;
    client.listProjects(&desk.owner, into<QList<Project>>(end));
    QTRY_VERIFY_WITH_TIMEOUT(end.times > 0, patience);
    QVERIFY(end.failure);
    QCOMPARE(int(end.failure->kind), int(Kind::Unauthorized));
    QVERIFY(!end.failure->message.contains(QString::fromLatin1(encoded)));
    QCOMPARE(desk.server.requestsTo("/v2/projects").size(), 1);
}

void EveryCallTest::aBusyCloudHoldsAllCalls()
{
    Desk desk;
    api::CallGate gate(desk.clock, api::CallRate());
    const ApiClient client({desk.network, desk.tokens, desk.clock, {}, {0}, &gate}, desk.server.url(), {});
    desk.server.on("GET", "/v2/projects",
        {ScriptedServer::json(429, errorBody(429), {"Retry-After: 4"}),
            ScriptedServer::json(200, vector("projects/list.json"))});
    End first;
    client.listProjects(&desk.owner, into<QList<Project>>(first));
    QTRY_VERIFY_WITH_TIMEOUT(first.times > 0, patience);
    QCOMPARE(int(first.failure->kind), int(Kind::Busy));
    // The next one does not even try before the time is over.
    End second;
    client.listProjects(&desk.owner, into<QList<Project>>(second));
    QTRY_COMPARE_WITH_TIMEOUT(gate.waiting(), 1, patience);
    desk.clock.advance(3s);
    QVERIFY(!QTest::qWaitFor([&] { return second.times > 0; }, 100));
    QCOMPARE(desk.server.requestsTo("/v2/projects").size(), 1);
    desk.clock.advance(1s);
    gate.pauseFor(0ms); // looks at the clock again: the test's does not move by itself
    QTRY_VERIFY_WITH_TIMEOUT(second.times > 0, patience);
    QVERIFY(!second.failure);
}

void EveryCallTest::noSecretIsToldOrLogged()
{
    QStringList log;
    logged = &log;
    const QtMessageHandler before = qInstallMessageHandler(keepLog);
    QByteArray assertion;
    QStringList told;
    for (const Call &call : allCalls()) {
        for (const int status : {200, 401, 403, 500}) {
            Desk desk;
            // A server that repeats what it was sent; the second token is fetched after a 401 alone
            const QByteArray tokens = status == 401 ? "token-1 and token-2" : "token-1";
            const QByteArray echo = R"({"error":"you said Bearer )" + tokens + R"(","code":)" +
                                    QByteArray::number(status) + R"(,"help":""})";
            desk.server.on(call.method, call.path, {ScriptedServer::json(status, status == 200 ? call.good : echo)});
            End end;
            call.start(desk.client, &desk.owner, end);
            [&] { QTRY_VERIFY_WITH_TIMEOUT(end.times > 0, patience); }();
            if (end.failure)
                told << end.failure->message << end.failure->detail;
            const QByteArray grant = desk.server.requestsTo("/oauth2/token").first().body;
            assertion = grant.mid(grant.indexOf("assertion=") + 10, 60);
        }
    }
    qInstallMessageHandler(before);
    logged = nullptr;
    QVERIFY(told.size() > 60);
    QVERIFY(assertion.size() == 60);
    for (const QString &text : told + log) {
        for (const QString &hidden :
            {secret, QStringLiteral("token-1"), QStringLiteral("token-2"), QString::fromLatin1(assertion)})
            QVERIFY2(!text.contains(hidden), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(EveryCallTest)
#include "tst_everycall.moc"
