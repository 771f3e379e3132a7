// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery/recoverysender.h"

#include "models/domain/deliverysample.h"
#include "tests/support/scriptedserver.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using recovery::LedgerThread;
using recovery::Poster;
using recovery::RecoverySender;
using recovery::SendingRule;
using recovery::SentLedger;
using recovery::SentMark;
using test::ScriptedServer;
using Phase = RecoverySender::Phase;

namespace {

constexpr int patience = 20'000; // the machine may be busy; a passing run does not wait
const QString secret = QStringLiteral("a-secret-that-nobody-sees");
const QString password = QStringLiteral("a-password-that-nobody-sees");
const ConnectorName name{QStringLiteral("p"), QStringLiteral("c")};
const DeviceName sensor{QStringLiteral("p"), QStringLiteral("d")};
const QByteArray path = "/in";

ScriptedServer::Reply answer(int status, const QList<QByteArray> &headers = {})
{
    return ScriptedServer::json(status, "{}", headers);
}

SendingRule quick()
{
    SendingRule rule;
    rule.backoff = {5ms, 1.0, 5ms, 0};
    rule.timeout = 10s;
    return rule;
}

} // namespace

/// How events get to an endpoint that behaves, and to some that do not, over real sockets and with a real ledger.
class RecoverySenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void sendsEachOnceAsADelivery();
    void repeatsWhatWasAnsweredOtherwise_data();
    void repeatsWhatWasAnsweredOtherwise();
    void waitsAsLongAsTheEndpointAsks();
    void givesUpAfterSomeAttempts();
    void aClosedConnectionIsDoubtAndNoRepetition();
    void noAnswerIsDoubt();
    void aRefusedConnectionIsNoDoubt();
    void pausesByItselfAndGoesOn();
    void pausesAndResumes();
    void isCancelled();
    void neverMoreAtOnceThanTheRuleSays();
    void withoutALedgerNothingIsSent();
    void whatIsBrokenOffIsDoubtful();
    void takesNoOtherAddress_data();
    void takesNoOtherAddress();

private:
    void make(int events, const SendingRule &rule = quick(), QUrl url = {});
    bool ends() const
    {
        return QTest::qWaitFor([this] { return m_sender->phase() == Phase::Ended; }, patience);
    }
    bool pauses() const
    {
        return QTest::qWaitFor([this] { return m_sender->phase() == Phase::Paused; }, patience);
    }
    QHash<QString, SentMark> marks(); ///< as the next process would find them
    QList<ScriptedServer::Request> posts() const { return m_server->requestsTo(path); }
    const RecoverySender::Progress &progress() const { return m_sender->progress(); }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<LedgerThread> m_ledger;
    std::unique_ptr<Poster> m_poster;
    std::unique_ptr<RecoverySender> m_sender;
    QList<Event> m_events;
};

void RecoverySenderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<ScriptedServer>();
    m_ledger = std::make_unique<LedgerThread>(m_folder->filePath(QStringLiteral("recovery.sqlite")), m_clock);
    m_poster = std::make_unique<Poster>();
}

void RecoverySenderTest::cleanup()
{
    m_sender.reset();
    m_poster.reset();
    m_ledger.reset();
    m_events.clear();
}

void RecoverySenderTest::make(int events, const SendingRule &rule, QUrl url)
{
    DataConnector connector;
    connector.name = name;
    connector.labels = {QStringLiteral("name")};
    HttpConfig http;
    if (url.isEmpty())
        url = m_server->url(QString::fromLatin1(path));
    url.setUserName(QStringLiteral("user"));
    url.setPassword(password);
    http.url = url.toString(QUrl::FullyEncoded);
    http.headers.insert(QStringLiteral("X-Own"), QStringLiteral("yes"));
    connector.httpConfig = http;
    Device device;
    device.name = sensor;
    device.type = DeviceTypeTraits::Enum::Touch;
    device.labels.insert(QStringLiteral("name"), QStringLiteral("Kjøkken"));
    for (int i = 0; i < events; ++i)
        m_events.append(
            sampleEvent(EventTypeTraits::Enum::Touch, sensor, m_clock.now() + std::chrono::milliseconds(i)));
    const auto target = recovery::postTargetOf(connector, secret);
    QVERIFY(target.ok());
    m_sender = std::make_unique<RecoverySender>(
        m_clock, *m_ledger, *m_poster, *target, m_events, QHash<QString, Device>{{sensor.path(), device}}, rule);
}

QHash<QString, SentMark> RecoverySenderTest::marks()
{
    const QString file = m_ledger->path();
    m_sender.reset();
    m_ledger.reset();
    const auto ledger = SentLedger::open(file, m_clock.now());
    return ledger ? (*ledger)->record(name)->marks : QHash<QString, SentMark>();
}

void RecoverySenderTest::sendsEachOnceAsADelivery()
{
    m_server->on("POST", path, {answer(200)});
    make(20);
    m_sender->start();
    QVERIFY(ends());
    QCOMPARE(progress().acknowledged, 20);
    QCOMPARE(posts().size(), 20);
    QSet<QByteArray> bodies;
    for (const ScriptedServer::Request &post : posts()) {
        bodies.insert(post.body);
        QCOMPARE(post.headers.value("content-type"), "application/json");
        QCOMPARE(post.headers.value("x-own"), "yes");
        QCOMPARE(post.headers.value("authorization"), "Basic " + ("user:" + password.toUtf8()).toBase64());
        QCOMPARE(post.headers.value("x-dt-signature").count('.'), 2);
        QVERIFY(post.body.startsWith("{\"event\":{\"eventId\":\""));
        QVERIFY(post.body.contains(
            "\"labels\":{\"name\":\"Kjøkken\"},\"metadata\":{\"deviceId\":\"d\",\"projectId\":\"p\""));
    }
    QCOMPARE(bodies.size(), 20);
    const auto known = marks();
    QCOMPARE(known.size(), 20);
    for (const SentMark mark : known)
        QCOMPARE(mark, SentMark::Acknowledged);
}

void RecoverySenderTest::repeatsWhatWasAnsweredOtherwise_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {202, 204, 301, 400, 401, 404, 429, 500, 503})
        QTest::addRow("%d", status) << status;
}

/// 200 acknowledges, nothing else; not even what would do for others.
void RecoverySenderTest::repeatsWhatWasAnsweredOtherwise()
{
    QFETCH(const int, status);
    const QByteArray head = "HTTP/1.1 " + QByteArray::number(status) +
                            " Whatever\r\nContent-Length: 0\r\n"
                            "Location: http://127.0.0.1:1/\r\n\r\n";
    m_server->on("POST", path, {{head}, {head}, answer(200)});
    make(1);
    m_sender->start();
    QVERIFY(ends());
    QCOMPARE(posts().size(), 3);
    QCOMPARE(progress().acknowledged, 1);
    QCOMPARE(progress().attempts, 3);
    QVERIFY(progress().lastProblem.contains(QString::number(status)));
    QVERIFY(posts().at(0).headers.value("x-dt-signature") != posts().at(1).headers.value("x-dt-signature"));
    QCOMPARE(marks().value(m_events.at(0).eventId), SentMark::Acknowledged);
}

void RecoverySenderTest::waitsAsLongAsTheEndpointAsks()
{
    m_server->on("POST", path, {answer(503, {"Retry-After: 1"}), answer(200)});
    SendingRule rule = quick();
    rule.parallel = 1;
    make(3, rule);
    const auto begun = m_clock.monotonic();
    m_sender->start();
    QVERIFY(ends());
    QVERIFY(m_clock.monotonic() - begun >= 1s); // and all of them wait: it is the endpoint that is busy
    QCOMPARE(progress().acknowledged, 3);
    QCOMPARE(posts().size(), 4);
}

void RecoverySenderTest::givesUpAfterSomeAttempts()
{
    m_server->on("POST", path, {answer(400)});
    SendingRule rule = quick();
    rule.attempts = 3;
    make(2, rule);
    m_sender->start();
    QVERIFY(ends());
    QCOMPARE(posts().size(), 6);
    QCOMPARE(progress().failed, 2);
    QCOMPARE(progress().givenUp.size(), 2);
    QCOMPARE(progress().givenUp.at(0).attempts, 3);
    QVERIFY(progress().givenUp.at(0).reason.contains(QStringLiteral("400")));
    QVERIFY(marks().isEmpty()); // surely not taken: they may be sent another time
}

/// A library that repeats the request by itself would be seen here.
void RecoverySenderTest::aClosedConnectionIsDoubtAndNoRepetition()
{
    m_server->on("POST", path, {answer(200), {"", ScriptedServer::Reply::Then::Close}, answer(200)});
    SendingRule rule = quick();
    rule.parallel = 1;
    make(3, rule);
    m_sender->start();
    QVERIFY(ends());
    QCOMPARE(posts().size(), 3);
    QCOMPARE(progress().doubtful, 1);
    QCOMPARE(progress().acknowledged, 2);
    QVERIFY(m_sender->doubtfulIds().contains(m_events.at(1).eventId));
    QCOMPARE(marks().value(m_events.at(1).eventId), SentMark::Doubtful);
}

void RecoverySenderTest::noAnswerIsDoubt()
{
    m_server->on("POST", path, {ScriptedServer::hang()});
    SendingRule rule = quick();
    rule.timeout = 200ms;
    rule.doubts = 10;
    make(2, rule);
    m_sender->start();
    QVERIFY(ends());
    QCOMPARE(posts().size(), 2);
    QCOMPARE(progress().doubtful, 2);
    QVERIFY(progress().lastProblem.contains(QStringLiteral("0.2")));
}

void RecoverySenderTest::aRefusedConnectionIsNoDoubt()
{
    m_server->stopListening();
    SendingRule rule = quick();
    rule.attempts = 2;
    make(2, rule);
    m_sender->start();
    QVERIFY(ends());
    QCOMPARE(progress().doubtful, 0);
    QCOMPARE(progress().failed, 2);
    QVERIFY(!progress().lastProblem.contains(password));
    QVERIFY(!progress().lastProblem.contains(secret));
    QVERIFY(marks().isEmpty());
}

void RecoverySenderTest::pausesByItselfAndGoesOn()
{
    m_server->on("POST", path, {answer(500)});
    SendingRule rule = quick();
    rule.patience = 5;
    rule.attempts = 100;
    make(10, rule);
    m_sender->start();
    QVERIFY(pauses());
    QVERIFY(m_sender->pausedBecause());
    QCOMPARE(m_sender->pausedBecause()->httpStatus, 500);
    QVERIFY(posts().size() < 5 + rule.parallel);
    m_server->on("POST", path, {answer(200)});
    m_sender->resume();
    QVERIFY(ends());
    QVERIFY(!m_sender->pausedBecause());
    QCOMPARE(progress().acknowledged, 10);
}

void RecoverySenderTest::pausesAndResumes()
{
    ScriptedServer::Reply slow = answer(200);
    slow.delay = 30ms;
    m_server->on("POST", path, {slow});
    make(30);
    QSignalSpy changed(m_sender.get(), &RecoverySender::changed);
    m_sender->start();
    QTRY_VERIFY_WITH_TIMEOUT(progress().acknowledged >= 4, patience);
    m_sender->pause();
    QVERIFY(pauses());
    // What was on the wire was waited for, and then nothing more goes.
    const qsizetype sent = posts().size();
    QCOMPARE(progress().onWire, 0);
    QCOMPARE(progress().acknowledged, sent);
    QVERIFY(sent < 30);
    QVERIFY(!QTest::qWaitFor([this, sent] { return posts().size() > sent; }, 200));
    m_sender->resume();
    QVERIFY(ends());
    QCOMPARE(posts().size(), 30);
    QCOMPARE(progress().acknowledged, 30);
}

void RecoverySenderTest::isCancelled()
{
    ScriptedServer::Reply slow = answer(200);
    slow.delay = 30ms;
    m_server->on("POST", path, {slow});
    make(200);
    QSignalSpy ended(m_sender.get(), &RecoverySender::ended);
    m_sender->start();
    QTRY_VERIFY_WITH_TIMEOUT(progress().acknowledged >= 4, patience);
    m_sender->cancel();
    QVERIFY(ends());
    m_sender->cancel();
    QCOMPARE(ended.size(), 1);
    QCOMPARE(progress().acknowledged, posts().size());
    QVERIFY(posts().size() < 200);
    const qsizetype sent = posts().size();
    QCOMPARE(marks().size(), sent);
}

void RecoverySenderTest::neverMoreAtOnceThanTheRuleSays()
{
    ScriptedServer::Reply slow = answer(200);
    slow.delay = 20ms;
    m_server->on("POST", path, {slow});
    make(40);
    qsizetype most = 0;
    connect(
        m_server.get(), &ScriptedServer::requested, this, [&] { most = std::max(most, m_sender->progress().onWire); });
    m_sender->start();
    QVERIFY(ends());
    QCOMPARE(posts().size(), 40);
    QVERIFY(most > 1);
    QVERIFY(most <= quick().parallel);
}

void RecoverySenderTest::withoutALedgerNothingIsSent()
{
    // Given a folder that is not there yet
    m_server->on("POST", path, {answer(200)});
    m_ledger = std::make_unique<LedgerThread>(m_folder->filePath(QStringLiteral("later/recovery.sqlite")), m_clock);
    make(3);
    // When it is to begin, then it pauses and says why
    m_sender->start();
    QVERIFY(pauses());
    QVERIFY(m_sender->pausedBecause());
    QCOMPARE(posts().size(), 0);
    // And it goes on when that has been mended
    QVERIFY(QDir(m_folder->path()).mkpath(QStringLiteral("later")));
    m_sender->resume();
    QVERIFY(ends());
    QCOMPARE(progress().acknowledged, 3);
}

void RecoverySenderTest::whatIsBrokenOffIsDoubtful()
{
    m_server->on("POST", path, {ScriptedServer::hang()});
    make(10);
    m_sender->start();
    QTRY_COMPARE_WITH_TIMEOUT(posts().size(), 4, patience);
    m_sender.reset();
    m_poster.reset(); // at once, without waiting for answers
    const auto known = marks();
    QCOMPARE(known.size(), 4);
    for (const SentMark mark : known)
        QCOMPARE(mark, SentMark::Doubtful);
}

void RecoverySenderTest::takesNoOtherAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("http elsewhere") << QStringLiteral("http://example.com/");
    QTest::newRow("a name that begins like an address of this machine") << QStringLiteral("http://127.example.com/");
    QTest::newRow("another scheme") << QStringLiteral("ftp://localhost/");
    QTest::newRow("nothing") << QString();
}

void RecoverySenderTest::takesNoOtherAddress()
{
    QFETCH(const QString, url);
    DataConnector connector;
    connector.name = name;
    connector.httpConfig = HttpConfig();
    connector.httpConfig->url = url;
    const auto target = recovery::postTargetOf(connector, {});
    QVERIFY(!target);
    QCOMPARE(target.failure().kind, Failure::Kind::Invalid);
}

QTEST_GUILESS_MAIN(RecoverySenderTest)
#include "tst_recoverysender.moc"
