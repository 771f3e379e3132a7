// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/deliveryengine.h"
#include "tests/support/peeridentity.h"
#include "tests/support/tlspeer.h"

#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;
using test::PeerIdentity;
using test::TlsPeer;

namespace {

constexpr int patience = 30'000; // milliseconds; the machine may be busy

const QString project = QStringLiteral("csk7u05bpnnh4d0001ig");

DeliveryPolicy quickPolicy()
{
    DeliveryPolicy policy;
    policy.retry = {20ms, 1.0, 20ms, 0.0};
    policy.attemptTimeout = 60s;
    return policy;
}

/// A started engine in a folder of its own, and certificates for peers that it trusts.
class Bench
{
public:
    explicit Bench(int maxInFlight = 10'000)
        : m_identity(m_folder.path())
        , m_engine(quickPolicy(),
              {m_folder.filePath(QStringLiteral("cloud")), {m_identity.authorityFile()}, maxInFlight}, m_clock)
    {
        if (!m_engine.start())
            qFatal("The engine does not start");
    }

    std::unique_ptr<TlsPeer> peer(TlsPeer::Behaviour behaviour = {})
    {
        return std::make_unique<TlsPeer>(m_identity.certificate(), m_identity.key(), behaviour);
    }

    /// A connector that takes the given type of events alone.
    DataConnector put(const QString &name, const QByteArray &url, EventTypeTraits::Enum type)
    {
        DataConnector connector;
        connector.name = {project, name};
        connector.events = {type};
        connector.httpConfig = HttpConfig{QString::fromUtf8(url), QStringLiteral("secret"), {}, {}};
        m_engine.put(connector);
        return connector;
    }

    void publish(int count, EventTypeTraits::Enum type)
    {
        for (int i = 0; i < count; ++i) {
            AcceptedEvent accepted;
            accepted.event.eventId = QString::number(++m_published);
            accepted.event.type = type;
            accepted.event.payload = TouchPayload{};
            accepted.json = eventToJson(accepted.event);
            accepted.device = {project, QStringLiteral("d")};
            accepted.acceptedAt = m_clock.now();
            m_engine.accept(accepted, [](const Result<void> &) {});
        }
    }

    DeliveryEngine &engine() { return m_engine; }
    QueueState state(const DataConnector &connector) const { return m_engine.queueState(connector.name); }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    PeerIdentity m_identity;
    DeliveryEngine m_engine;
    int m_published = 0;
};

TlsPeer::Behaviour holding()
{
    TlsPeer::Behaviour behaviour;
    behaviour.heldAfter = 0;
    return behaviour;
}

constexpr auto touch = EventTypeTraits::Enum::Touch;
constexpr auto temperature = EventTypeTraits::Enum::Temperature;

} // namespace

/// What went wrong in other delivery engines, on the real engine and real sockets. tests/README.md has the whole list.
class DeliveryLessonsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void configuredLimit500ButNeverMoreInFlight()
    {
        Bench bench(500);
        const auto first = bench.peer(holding());
        const auto second = bench.peer(holding());
        const DataConnector one = bench.put(QStringLiteral("one"), first->url(), touch);
        const DataConnector two = bench.put(QStringLiteral("two"), second->url(), temperature);
        bench.publish(744, touch);
        QTRY_COMPARE_WITH_TIMEOUT(first->counts().open, 250, patience); // one alone gets half
        bench.publish(744, temperature);
        QTRY_COMPARE_WITH_TIMEOUT(second->counts().open, 125, patience); // and the next half of the rest
        QCOMPARE(bench.engine().totalQueueState().inFlight, 375);
        first->release();
        second->release();
        QTRY_COMPARE_WITH_TIMEOUT(bench.engine().totalQueueState().depth, 0, patience);
        QVERIFY(first->counts().mostOpen + second->counts().mostOpen <= 500);
        QCOMPARE(first->counts().requests + second->counts().requests, 2 * 744);
        QCOMPARE(bench.state(one).inFlight + bench.state(two).inFlight, 0);
    }

    void oneDeadEndpointDoesNotStallEveryone()
    {
        Bench bench(400);
        const auto dead = bench.peer(holding());
        const auto healthy = bench.peer();
        const DataConnector silent = bench.put(QStringLiteral("silent"), dead->url(), touch);
        const DataConnector lively = bench.put(QStringLiteral("lively"), healthy->url(), temperature);
        bench.publish(1000, touch);
        QTRY_COMPARE_WITH_TIMEOUT(dead->counts().open, 200, patience); // it has all that it can get
        bench.publish(300, temperature);
        QTRY_COMPARE_WITH_TIMEOUT(bench.state(lively).depth, 0, patience);
        QCOMPARE(healthy->counts().requests, 300);
        QCOMPARE(bench.state(silent).depth, 1000);
        QCOMPARE(dead->counts().requests, 200);
    }

    void aConnectorThatDeliversNothingShowsItsDepthAndItsOldestEvent()
    {
        Bench bench;
        const auto dead = bench.peer(holding());
        const DataConnector connector = bench.put(QStringLiteral("silent"), dead->url(), touch);
        bench.publish(5, touch);
        QTRY_COMPARE_WITH_TIMEOUT(dead->counts().open, 5, patience);
        QCOMPARE(bench.state(connector).depth, 5);
        QVERIFY(bench.state(connector).oldest);
        QCOMPARE(bench.engine().totalQueueState().oldest, bench.state(connector).oldest);
    }

    void aDnsFailureIsNotFinal()
    {
        Bench bench;
        const auto healthy = bench.peer();
        DataConnector connector = bench.put(QStringLiteral("lost"), "https://receiver.invalid/", touch);
        bench.publish(1, touch);
        QTRY_VERIFY_WITH_TIMEOUT(bench.engine().metrics(connector.name).errorCount >= 2, patience);
        QCOMPARE(bench.state(connector).depth, 1);
        connector.httpConfig->url = QString::fromLatin1(healthy->url());
        bench.engine().put(connector);
        QTRY_COMPARE_WITH_TIMEOUT(bench.state(connector).depth, 0, patience);
        QCOMPARE(healthy->counts().requests, 1);
    }

    void successAtOneReceiverDoesNotHideTheRetryAtAnother()
    {
        Bench bench;
        TlsPeer::Behaviour failing;
        failing.status = 503;
        const auto broken = bench.peer(failing);
        const auto healthy = bench.peer();
        const DataConnector good = bench.put(QStringLiteral("good"), healthy->url(), touch);
        const DataConnector bad = bench.put(QStringLiteral("bad"), broken->url(), touch);
        bench.publish(10, touch);
        QTRY_COMPARE_WITH_TIMEOUT(bench.state(good).depth, 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(broken->counts().requests >= 30, patience); // each one again and again
        QCOMPARE(healthy->counts().requests, 10);
        QCOMPARE(bench.state(bad).depth, 10);
    }

    void userInfoIsBasicAuthAndNotInTheRequestLine() // interfaces.md 14
    {
        Bench bench;
        TlsPeer::Behaviour oneOne;
        oneOne.http2 = false;
        const auto peer = bench.peer(oneOne);
        QByteArray url = peer->url("/hook?a=b");
        url.replace("https://", "https://us%40er:p%3Ass@");
        const DataConnector connector = bench.put(QStringLiteral("guarded"), url, touch);
        bench.publish(1, touch);
        QTRY_COMPARE_WITH_TIMEOUT(bench.state(connector).depth, 0, patience);
        const QByteArray head = peer->heads().value(0);
        QVERIFY2(head.startsWith("POST /hook?a=b HTTP/1.1\r\n"), head.constData());
        QVERIFY2(head.contains("\r\nAuthorization: Basic " + QByteArray("us@er:p:ss").toBase64()), head.constData());
        QVERIFY2(!head.contains("us%40er"), head.constData());
    }
};

QTEST_GUILESS_MAIN(DeliveryLessonsTest)
#include "tst_deliverylessons.moc"
