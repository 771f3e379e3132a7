// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/receiver.h"
#include "app/session/recovery.h"
#include "app/session/session.h"
#include "tests/support/cloudprocess.h"
#include "tests/support/quoted.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace std::chrono_literals;
using session::Recovery;
using session::Session;
using test::quoted;
using Step = RecoveryState::Step;

namespace {

constexpr int patience = 60'000; // a program starts, and the machine may be busy; a passing run waits far less
const QString secret = QStringLiteral("a-secret-that-nobody-sees");
const QString endpoint = QStringLiteral("in");

recovery::SendingRule quick()
{
    recovery::SendingRule rule;
    rule.backoff = {5ms, 1.0, 5ms, 0};
    return rule;
}

} // namespace

/// The whole way of a recovery: the real local cloud with a connector that was disabled, the session, and the real
/// receiver, which verifies, stores, and misbehaves on request. Whether anything came twice is asked of the receiver.
class RecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void sendsWhatWasMissedAndNothingTwice();
    void whatTheCloudDeliveredItselfIsNotSentAgain();
    void anEndpointThatFailsNowAndThenGetsAllOnce();
    void anEndpointThatIsDownIsMended();
    void whatMayHaveArrivedNeedsThePersonsWord();
    void aSecondRunAfterABreakSendsOnlyTheRest();
    void aWrongSecretIsRefusedAndNothingCounts();
    void anUntrustedCertificateGetsNothing();
    void theConnectionsAuthoritiesAreTrustedToo();
    void readsOnlyTheTimeAndTypesThatCount();
    void anotherProjectEndsIt();
    void withoutAConnectionItSaysSo();

private:
    void miss(int touches);
    bool read();
    bool send(const QString &with = {}, bool doubtfulToo = false);
    bool reaches(Step step) const
    {
        return QTest::qWaitFor([this, step] { return m_state.step == step; }, patience);
    }
    void beginSession(const NetworkRoute &route = {});
    bool patchConnector(const QByteArray &body)
    {
        return m_cloud.patch('/' + m_connector.path().toUtf8(), body).status == 200;
    }
    Recovery &recovery() { return m_session->recovery(); }
    receiver::EndpointCounts counts() const { return m_receiver->counts(endpoint); }
    bool isAllStored() const
    {
        return std::all_of(m_missed.events.begin(), m_missed.events.end(),
            [this](const Event &event) { return m_receiver->hasStored(endpoint, event.eventId); });
    }

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<receiver::Receiver> m_receiver;
    test::CloudProcess m_cloud;
    std::unique_ptr<Session> m_session;
    ConnectorName m_connector;
    QString m_button;
    QString m_thermometer;
    Timestamp m_begin{};
    RecoveryState m_state;
    MissedEvents m_missed;
    int m_tests = 0;
};

void RecoveryTest::initTestCase()
{
    m_receiver = std::make_unique<receiver::Receiver>(m_folder.filePath(QStringLiteral("receiver")), m_clock);
    QVERIFY(m_receiver->start().ok());
    QVERIFY2(m_cloud.start({QStringLiteral("--ca"), m_receiver->authorityFile()}), m_cloud.errors());
    m_button = m_cloud.createDevice(QStringLiteral("touch"), QStringLiteral("Kjøkken"));
    m_thermometer = m_cloud.createDevice(QStringLiteral("temperature"), QStringLiteral("Loft"));
    QVERIFY(!m_thermometer.isEmpty());
}

/// A connector of its own, disabled, an empty store at the receiver, and a session that has never sent anything.
void RecoveryTest::init()
{
    m_receiver = nullptr;
    const QString folder = m_folder.filePath(QStringLiteral("receiver"));
    QFile::remove(folder + QStringLiteral("/events.sqlite"));
    m_receiver = std::make_unique<receiver::Receiver>(folder, m_clock);
    QVERIFY(m_receiver->start().ok());
    m_receiver->addEndpoint(endpoint, secret);
    const QByteArray body = quoted("{'displayName':'ERP','type':'HTTP_PUSH','status':'USER_DISABLED',"
                                   "'events':['touch'],'labels':['name'],'httpConfig':{'url':'") +
                            m_receiver->url(endpoint).toEncoded() + quoted("','signatureSecret':'") + secret.toUtf8() +
                            quoted("','headers':{}}}");
    const test::HttpAnswer created = m_cloud.post("/projects/" + m_cloud.project().toUtf8() + "/dataconnectors", body);
    QCOMPARE(created.status, 200);
    const auto name = ConnectorName::parse(created.json().value(QLatin1String("name")).toString());
    QVERIFY(name);
    m_connector = *name;
    m_begin = m_clock.now();
    ++m_tests;
    beginSession();
}

void RecoveryTest::cleanup()
{
    m_session.reset();
    QCOMPARE(m_cloud.remove('/' + m_connector.path().toUtf8()).status, 200);
}

void RecoveryTest::beginSession(const NetworkRoute &route)
{
    m_session = std::make_unique<Session>(m_clock);
    m_state = {};
    recovery().setLedgerFile(m_folder.filePath(QStringLiteral("recovery-%1.sqlite").arg(m_tests)));
    recovery().setAuthorities(m_receiver->authorityFile());
    recovery().setRule(quick());
    connect(&recovery(), &Recovery::changed, this, [this](const RecoveryState &state) { m_state = state; });
    connect(&recovery(), &Recovery::listed, this, [this](const MissedEvents &missed) { m_missed = missed; });
    m_session->open({QStringLiteral("Local cloud"), m_cloud.addresses(), m_cloud.credentials(), route});
    QTRY_VERIFY_WITH_TIMEOUT(m_session->connectors().row(m_connector), patience);
}

void RecoveryTest::miss(int touches)
{
    for (int i = 0; i < touches; ++i)
        QCOMPARE(m_cloud.publish(m_button, quoted("{'touch':{}}")).status, 200);
    QCOMPARE(m_cloud.publish(m_thermometer, quoted("{'temperature':{'value':21.5}}")).status, 200);
}

bool RecoveryTest::read()
{
    recovery().read(m_connector, m_begin, m_clock.now() + 1s);
    return reaches(Step::Ready);
}

bool RecoveryTest::send(const QString &with, bool doubtfulToo)
{
    recovery().send(with, doubtfulToo);
    return reaches(Step::Sending);
}

void RecoveryTest::sendsWhatWasMissedAndNothingTwice()
{
    // Given events that a disabled connector did not get, and the connector enabled again
    miss(25);
    QSignalSpy back(&recovery(), &Recovery::cameBack);
    QVERIFY(patchConnector(quoted("{'status':'ACTIVE'}")));
    m_session->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(back.size(), 1, patience);
    QCOMPARE(back.at(0).at(0).value<Outage>().connector, m_connector);
    QCOMPARE(counts().received, 0);
    // When they are counted and sent
    QVERIFY(read());
    QCOMPARE(m_state.events, 25); // the temperature is not this connector's
    QCOMPARE(m_state.left(), 25);
    QVERIFY(m_state.incomplete.isEmpty());
    QVERIFY(send());
    QVERIFY(reaches(Step::Ended));
    // Then the receiver has verified and stored each of them, once
    QCOMPARE(m_state.acknowledged, 25);
    QCOMPARE(m_state.left(), 0);
    QVERIFY(isAllStored());
    QCOMPARE(counts(), (receiver::EndpointCounts{25, 25, 0, 0}));
    // And when it is done again, in this run or in another, then nothing is left to be sent
    QVERIFY(read());
    QCOMPARE(m_state.sentBefore, 25);
    QCOMPARE(m_state.left(), 0);
    beginSession();
    QVERIFY(read());
    QCOMPARE(m_state.sentBefore, 25);
    QVERIFY(send(secret, true));
    QVERIFY(reaches(Step::Ended));
    QCOMPARE(counts().received, 25);
}

/// The edges of the time are known to some seconds: the list is not read every moment.
void RecoveryTest::whatTheCloudDeliveredItselfIsNotSentAgain()
{
    miss(2);
    QVERIFY(patchConnector(quoted("{'status':'ACTIVE'}")));
    miss(3);
    QTRY_COMPARE_WITH_TIMEOUT(counts().stored, 3, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->connectors().row(m_connector)->hasLocal(), patience);
    QVERIFY(read());
    QCOMPARE(m_state.events, 5);
    QCOMPARE(m_state.sentBefore, 3);
    QVERIFY(send());
    QVERIFY(reaches(Step::Ended));
    QCOMPARE(counts(), (receiver::EndpointCounts{5, 5, 0, 0}));
    QVERIFY(isAllStored());
}

void RecoveryTest::anEndpointThatFailsNowAndThenGetsAllOnce()
{
    miss(30);
    recovery::SendingRule rule = quick();
    rule.attempts = 100; // every second request fails: one event may have all the bad luck
    recovery().setRule(rule);
    QVERIFY(m_receiver->setFaults(endpoint, {20ms, 0.5, 503, false}).ok());
    QVERIFY(read());
    QVERIFY(send());
    QVERIFY(reaches(Step::Ended));
    QCOMPARE(m_state.acknowledged, 30);
    QCOMPARE(m_state.failed, 0);
    QVERIFY(m_state.attempts > 30);
    QCOMPARE(counts().stored, 30);
    QCOMPARE(counts().repeats, 0);
}

void RecoveryTest::anEndpointThatIsDownIsMended()
{
    miss(8);
    recovery::SendingRule rule = quick();
    rule.patience = 6;
    rule.attempts = 100;
    recovery().setRule(rule);
    QVERIFY(m_receiver->setFaults(endpoint, {0ms, 1.0, 500, false}).ok());
    QVERIFY(read());
    QVERIFY(send());
    QVERIFY(reaches(Step::Paused));
    QVERIFY(m_state.failure);
    QVERIFY(!m_state.failure->message.contains(secret));
    QCOMPARE(m_state.acknowledged, 0);
    QVERIFY(m_receiver->setFaults(endpoint, {}).ok());
    recovery().resume();
    QVERIFY(reaches(Step::Ended));
    QCOMPARE(m_state.acknowledged, 8);
    QCOMPARE(counts().stored, 8);
    QCOMPARE(counts().repeats, 0);
}

void RecoveryTest::whatMayHaveArrivedNeedsThePersonsWord()
{
    // Given an endpoint that takes requests and never answers
    miss(5);
    recovery::SendingRule rule = quick();
    rule.timeout = 300ms;
    rule.doubts = 2;
    rule.parallel = 2;
    recovery().setRule(rule);
    QVERIFY(m_receiver->setFaults(endpoint, {0ms, 0, 503, true}).ok());
    QVERIFY(read());
    QVERIFY(send());
    QVERIFY(reaches(Step::Paused));
    recovery().cancel();
    QVERIFY(reaches(Step::Ended));
    QVERIFY(m_state.isCancelled);
    const qsizetype doubtful = m_state.doubtful;
    QVERIFY(doubtful >= 2);
    QCOMPARE(m_state.left(), 5 - doubtful);
    // When it answers again, then the others are sent, and these not
    QVERIFY(m_receiver->setFaults(endpoint, {}).ok());
    recovery().setRule(quick());
    QVERIFY(read());
    QCOMPARE(m_state.doubtful, doubtful);
    QVERIFY(send());
    QVERIFY(reaches(Step::Ended));
    QCOMPARE(counts().stored, 5 - doubtful);
    // Until the person says so
    QVERIFY(send({}, true));
    QVERIFY(reaches(Step::Ended));
    QCOMPARE(m_state.acknowledged, doubtful);
    QCOMPARE(m_state.doubtful, 0);
    QCOMPARE(counts().stored, 5);
    QVERIFY(isAllStored());
}

void RecoveryTest::aSecondRunAfterABreakSendsOnlyTheRest()
{
    miss(40);
    QVERIFY(m_receiver->setFaults(endpoint, {30ms, 0, 503, false}).ok());
    QVERIFY(read());
    QVERIFY(send());
    QTRY_VERIFY_WITH_TIMEOUT(m_state.acknowledged >= 8, patience);
    recovery().pause();
    QVERIFY(reaches(Step::Paused));
    const qsizetype before = m_state.acknowledged;
    QVERIFY(before < 40);
    QCOMPARE(counts().stored, before);
    // The program ends here and is started again.
    beginSession();
    QVERIFY(read());
    QCOMPARE(m_state.sentBefore, before);
    QCOMPARE(m_state.doubtful, 0);
    QVERIFY(send());
    QVERIFY(reaches(Step::Ended));
    QCOMPARE(m_state.acknowledged, 40 - before);
    QCOMPARE(counts(), (receiver::EndpointCounts{40, 40, 0, 0}));
}

void RecoveryTest::aWrongSecretIsRefusedAndNothingCounts()
{
    miss(2);
    recovery::SendingRule rule = quick();
    rule.attempts = 2;
    recovery().setRule(rule);
    QVERIFY(read());
    QVERIFY(send(QStringLiteral("another-secret")));
    QVERIFY(reaches(Step::Ended));
    QCOMPARE(m_state.acknowledged, 0);
    QCOMPARE(m_state.failed, 2);
    QCOMPARE(counts().refused, 4);
    QCOMPARE(m_state.left(), 2); // and may be sent with the right one
    QVERIFY(send());
    QVERIFY(reaches(Step::Ended));
    QCOMPARE(counts().stored, 2);
}

void RecoveryTest::anUntrustedCertificateGetsNothing()
{
    miss(2);
    recovery().setAuthorities({}); // the system knows nothing of the receiver's authority
    recovery::SendingRule rule = quick();
    rule.attempts = 2;
    recovery().setRule(rule);
    QVERIFY(read());
    QVERIFY(send());
    QVERIFY(reaches(Step::Ended));
    QCOMPARE(m_state.failed, 2);
    QCOMPARE(m_state.doubtful, 0);
    QVERIFY(m_state.lastProblem.contains(QStringLiteral("certificate")));
    QCOMPARE(counts().received, 0);
}

void RecoveryTest::theConnectionsAuthoritiesAreTrustedToo()
{
    miss(2);
    QFile file(m_receiver->authorityFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    beginSession({{}, {}, file.readAll()});
    recovery().setAuthorities({});
    QVERIFY(read());
    QVERIFY(send());
    QVERIFY(reaches(Step::Ended));
    QCOMPARE(counts().stored, 2);
}

void RecoveryTest::readsOnlyTheTimeAndTypesThatCount()
{
    miss(3);
    const Timestamp later = m_clock.now();
    miss(2);
    recovery().read(m_connector, later, m_clock.now() + 1s);
    QVERIFY(reaches(Step::Ready));
    QCOMPARE(m_state.events, 2);
    recovery().read(m_connector, m_begin, later);
    QVERIFY(reaches(Step::Ready));
    QCOMPARE(m_state.events, 3);
    for (qsizetype i = 1; i < m_missed.events.size(); ++i)
        QVERIFY(m_missed.events[i - 1].timestamp <= m_missed.events[i].timestamp);
    // All types: the network's status beside each event as well
    QVERIFY(patchConnector(quoted("{'events':[]}")));
    m_session->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->connectors().row(m_connector)->connector.events.isEmpty(), patience);
    recovery().read(m_connector, later, m_clock.now() + 1s);
    QVERIFY(reaches(Step::Ready));
    QCOMPARE(m_state.events, 6);
}

void RecoveryTest::anotherProjectEndsIt()
{
    miss(2);
    recovery().read(m_connector, m_begin, m_clock.now() + 1s);
    m_session->close();
    QCOMPARE(m_state.step, Step::Unread);
    QVERIFY(m_state.failure);
    QCOMPARE(m_state.failure->kind, Failure::Kind::Cancelled);
}

void RecoveryTest::withoutAConnectionItSaysSo()
{
    m_session->close();
    recovery().read(m_connector, m_begin, m_clock.now());
    QCOMPARE(m_state.step, Step::Unread);
    QCOMPARE(m_state.failure->kind, Failure::Kind::Unavailable);
    recovery().send({}, true);
    recovery().resume();
    recovery().cancel();
    QCOMPARE(m_state.step, Step::Unread);
}

QTEST_GUILESS_MAIN(RecoveryTest)
#include "tst_recovery.moc"
