// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

#include <QSignalSpy>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

namespace {

using Bench = test::EngineBench;
using test::failing;
using test::hanging;
using test::quickPolicy;

constexpr int patience = test::enginePatience;

} // namespace

class DeliveryEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesEventsBeforeItIsStarted();
    void deliversAndSigns();
    void emptiesTheQueueAndCounts();
    void postsOnlyTheTypesThatAreForwarded();
    void retriesUntilAcknowledged();
    void createdIsNoAcknowledgementUnderClassic();
    void anyTwoHundredAcknowledgesUnderCurrent();
    void countsATimeoutAsOneErrorAndTriesAgain();
    void aHangingEndpointDelaysNobodyElse();
    void doesNotFollowRedirects();
    void refusesACertificateOfAStranger();
    void refusesACertificateForAnotherName();
    void disablingDropsTheQueueAtOnce();
    void enablingStartsAfresh();
    void appliesAnEditedUrlFromTheNextAttempt();
    void disablesAfterTooManyFailures();
    void resendsAfterARestart();
    void forgetsConnectorsThatAreGoneAtTheStart();
    void keepsStatisticsOverARestart();
    void removingAConnectorForgetsItsStatistics();
};

void DeliveryEngineTest::refusesEventsBeforeItIsStarted()
{
    Bench bench;
    QCOMPARE(bench.accept(), QString());
}

void DeliveryEngineTest::deliversAndSigns()
{
    Bench bench;
    bench.engine().put(bench.connector(QStringLiteral("healthy")));
    bench.start();
    const QString id = bench.accept();
    QVERIFY(!id.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(bench.receiver().hasStored(QStringLiteral("healthy"), id), patience);
    QCOMPARE(bench.receiver().counts(QStringLiteral("healthy")).refused, 0); // the signature was right
}

void DeliveryEngineTest::emptiesTheQueueAndCounts()
{
    Bench bench;
    const DataConnector connector = bench.connector(QStringLiteral("healthy"));
    bench.engine().put(connector);
    bench.start();
    for (int i = 0; i < 50; ++i)
        QVERIFY(!bench.accept().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(bench.engine().queueState(connector.name).depth, 0, patience);
    QCOMPARE(bench.engine().queueState(connector.name).inFlight, 0);
    QVERIFY(!bench.engine().queueState(connector.name).oldest);
    const ConnectorMetrics metrics = bench.engine().metrics(connector.name);
    QCOMPARE(metrics.successCount, 50);
    QCOMPARE(metrics.errorCount, 0);
    QVERIFY(metrics.latency99p > 0us);
    QVERIFY(metrics.latency99p < 3s);
    QCOMPARE(bench.receiver().counts(QStringLiteral("healthy")).stored, 50);
}

void DeliveryEngineTest::postsOnlyTheTypesThatAreForwarded()
{
    Bench bench;
    DataConnector connector = bench.connector(QStringLiteral("picky"));
    connector.events = {EventTypeTraits::Enum::Temperature};
    bench.engine().put(connector);
    bench.start();
    const QString touch = bench.accept(QStringLiteral("touch"));
    const QString temperature = bench.accept(QStringLiteral("temperature"));
    QTRY_VERIFY_WITH_TIMEOUT(bench.receiver().hasStored(QStringLiteral("picky"), temperature), patience);
    QVERIFY(!bench.receiver().hasStored(QStringLiteral("picky"), touch));
    QTRY_COMPARE_WITH_TIMEOUT(bench.engine().queueState(connector.name).depth, 0, patience);
    QCOMPARE(bench.receiver().counts(QStringLiteral("picky")).received, 1);
}

void DeliveryEngineTest::retriesUntilAcknowledged()
{
    Bench bench;
    const DataConnector connector = bench.connector(QStringLiteral("ailing"));
    bench.setFaults(QStringLiteral("ailing"), failing(503));
    bench.engine().put(connector);
    bench.start();
    const QString id = bench.accept();
    QTRY_VERIFY_WITH_TIMEOUT(bench.engine().metrics(connector.name).errorCount >= 4, patience);
    QCOMPARE(bench.engine().queueState(connector.name).depth, 1);
    QVERIFY(bench.engine().queueState(connector.name).oldest);
    bench.setFaults(QStringLiteral("ailing"), {});
    QTRY_VERIFY_WITH_TIMEOUT(bench.receiver().hasStored(QStringLiteral("ailing"), id), patience);
    QTRY_COMPARE_WITH_TIMEOUT(bench.engine().queueState(connector.name).depth, 0, patience);
    QCOMPARE(bench.engine().metrics(connector.name).successCount, 1);
}

void DeliveryEngineTest::createdIsNoAcknowledgementUnderClassic()
{
    Bench bench;
    const DataConnector connector = bench.connector(QStringLiteral("created"));
    bench.setFaults(QStringLiteral("created"), failing(201));
    bench.engine().put(connector);
    bench.start();
    bench.accept();
    QTRY_VERIFY_WITH_TIMEOUT(bench.engine().metrics(connector.name).errorCount >= 2, patience);
    QCOMPARE(bench.engine().metrics(connector.name).successCount, 0);
    QCOMPARE(bench.engine().queueState(connector.name).depth, 1);
}

void DeliveryEngineTest::anyTwoHundredAcknowledgesUnderCurrent()
{
    Bench bench(DeliveryPolicy::current());
    const DataConnector connector = bench.connector(QStringLiteral("created"));
    bench.setFaults(QStringLiteral("created"), failing(201));
    bench.engine().put(connector);
    bench.start();
    bench.accept();
    QTRY_COMPARE_WITH_TIMEOUT(bench.engine().metrics(connector.name).successCount, 1, patience);
    QCOMPARE(bench.engine().metrics(connector.name).errorCount, 0);
}

void DeliveryEngineTest::countsATimeoutAsOneErrorAndTriesAgain()
{
    DeliveryPolicy policy = quickPolicy();
    policy.attemptTimeout = 200ms;
    policy.retry = {5s, 1.0, 5s, 0.0};
    Bench bench(policy);
    const DataConnector connector = bench.connector(QStringLiteral("silent"));
    bench.setFaults(QStringLiteral("silent"), hanging());
    bench.engine().put(connector);
    bench.start();
    bench.accept();
    QTRY_COMPARE_WITH_TIMEOUT(bench.engine().metrics(connector.name).errorCount, 1, patience);
    QCOMPARE(bench.engine().queueState(connector.name).depth, 1);
    QCOMPARE(bench.engine().queueState(connector.name).inFlight, 0);
}

void DeliveryEngineTest::aHangingEndpointDelaysNobodyElse()
{
    Bench bench;
    const DataConnector silent = bench.connector(QStringLiteral("silent"));
    const DataConnector healthy = bench.connector(QStringLiteral("healthy"));
    bench.setFaults(QStringLiteral("silent"), hanging());
    bench.engine().put(silent);
    bench.engine().put(healthy);
    bench.start();
    for (int i = 0; i < 20; ++i)
        QVERIFY(!bench.accept().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(bench.receiver().counts(QStringLiteral("healthy")).stored, 20, patience);
    QCOMPARE(bench.receiver().counts(QStringLiteral("silent")).stored, 0);
    QCOMPARE(bench.engine().queueState(silent.name).depth, 20);
}

void DeliveryEngineTest::doesNotFollowRedirects()
{
    Bench bench;
    const DataConnector connector = bench.connector(QStringLiteral("moved"));
    bench.setFaults(QStringLiteral("moved"), failing(307));
    bench.engine().put(connector);
    bench.start();
    bench.accept();
    QTRY_VERIFY_WITH_TIMEOUT(bench.engine().metrics(connector.name).errorCount >= 1, patience);
    QCOMPARE(bench.engine().metrics(connector.name).successCount, 0);
}

void DeliveryEngineTest::refusesACertificateOfAStranger()
{
    Bench bench;
    bench.makeEngine(false);
    const DataConnector connector = bench.connector(QStringLiteral("stranger"));
    bench.engine().put(connector);
    bench.start();
    bench.accept();
    QTRY_VERIFY_WITH_TIMEOUT(bench.engine().metrics(connector.name).errorCount >= 2, patience);
    QCOMPARE(bench.receiver().counts(QStringLiteral("stranger")).received, 0);
}

void DeliveryEngineTest::refusesACertificateForAnotherName()
{
    Bench bench;
    DataConnector connector = bench.connector(QStringLiteral("impostor"));
    // The certificate names localhost and 127.0.0.1; 127.0.0.2 reaches the same socket only if it listens on any
    // address, so a refused connection and a refused name both end as an error, and never as a delivery.
    connector.httpConfig->url.replace(QStringLiteral("localhost"), QStringLiteral("ip6-localhost"));
    bench.engine().put(connector);
    bench.start();
    bench.accept();
    QTRY_VERIFY_WITH_TIMEOUT(bench.engine().metrics(connector.name).errorCount >= 1, patience);
    QCOMPARE(bench.receiver().counts(QStringLiteral("impostor")).received, 0);
}

void DeliveryEngineTest::disablingDropsTheQueueAtOnce()
{
    DeliveryPolicy policy = quickPolicy();
    policy.retry = {500ms, 1.0, 500ms, 0.0}; // no attempt is on the wire when it is disabled
    Bench bench(policy);
    DataConnector connector = bench.connector(QStringLiteral("dropped"));
    bench.setFaults(QStringLiteral("dropped"), failing(500));
    bench.engine().put(connector);
    bench.start();
    const QString id = bench.accept();
    QTRY_VERIFY_WITH_TIMEOUT(bench.engine().metrics(connector.name).errorCount >= 1, patience);
    connector.status = ConnectorStatusTraits::Enum::UserDisabled;
    bench.engine().put(connector);
    QCOMPARE(bench.engine().queueState(connector.name).depth, 0);
    bench.setFaults(QStringLiteral("dropped"), {});
    const QString whileDisabled = bench.accept();
    connector.status = ConnectorStatusTraits::Enum::Active;
    bench.engine().put(connector);
    const QString after = bench.accept();
    QTRY_VERIFY_WITH_TIMEOUT(bench.receiver().hasStored(QStringLiteral("dropped"), after), patience);
    QTRY_COMPARE_WITH_TIMEOUT(bench.engine().queueState(connector.name).depth, 0, patience);
    QVERIFY(!bench.receiver().hasStored(QStringLiteral("dropped"), id));
    QVERIFY(!bench.receiver().hasStored(QStringLiteral("dropped"), whileDisabled));
}

void DeliveryEngineTest::enablingStartsAfresh()
{
    DeliveryPolicy policy = quickPolicy();
    policy.maxFailuresPerHour = 5;
    Bench bench(policy);
    DataConnector connector = bench.connector(QStringLiteral("afresh"));
    bench.setFaults(QStringLiteral("afresh"), failing(500));
    bench.engine().put(connector);
    QSignalSpy disabled(&bench.engine(), &DeliveryEngine::connectorDisabled);
    bench.start();
    bench.accept();
    QTRY_COMPARE_WITH_TIMEOUT(disabled.size(), 1, patience);
    const qint64 errors = bench.engine().metrics(connector.name).errorCount;
    // The owner hears of it and says so; then somebody enables it again.
    connector.status = ConnectorStatusTraits::Enum::SystemDisabled;
    bench.engine().put(connector);
    connector.status = ConnectorStatusTraits::Enum::Active;
    bench.engine().put(connector);
    bench.accept();
    QTRY_COMPARE_WITH_TIMEOUT(disabled.size(), 2, patience);
    QVERIFY(bench.engine().metrics(connector.name).errorCount >= errors + 5);
}

void DeliveryEngineTest::appliesAnEditedUrlFromTheNextAttempt()
{
    Bench bench;
    DataConnector connector = bench.connector(QStringLiteral("wrong"));
    bench.setFaults(QStringLiteral("wrong"), failing(500));
    bench.engine().put(connector);
    bench.start();
    const QString id = bench.accept();
    QTRY_VERIFY_WITH_TIMEOUT(bench.engine().metrics(connector.name).errorCount >= 1, patience);
    connector.httpConfig = bench.connector(QStringLiteral("right")).httpConfig;
    bench.engine().put(connector);
    QTRY_VERIFY_WITH_TIMEOUT(bench.receiver().hasStored(QStringLiteral("right"), id), patience);
}

void DeliveryEngineTest::disablesAfterTooManyFailures()
{
    DeliveryPolicy policy = quickPolicy();
    policy.maxFailuresPerHour = 10;
    Bench bench(policy);
    const DataConnector connector = bench.connector(QStringLiteral("hopeless"));
    bench.setFaults(QStringLiteral("hopeless"), failing(500));
    bench.engine().put(connector);
    QSignalSpy disabled(&bench.engine(), &DeliveryEngine::connectorDisabled);
    bench.start();
    bench.accept();
    QTRY_COMPARE_WITH_TIMEOUT(disabled.size(), 1, patience);
    QCOMPARE(disabled.at(0).at(0).value<ConnectorName>(), connector.name);
    QCOMPARE(disabled.at(0).at(1).value<DisableReason>(), DisableReason::TooManyFailuresInAnHour);
    QCOMPARE(bench.engine().metrics(connector.name).errorCount, 10);
    QCOMPARE(bench.engine().queueState(connector.name).depth, 0);
}

void DeliveryEngineTest::resendsAfterARestart()
{
    Bench bench;
    const DataConnector connector = bench.connector(QStringLiteral("patient"));
    bench.setFaults(QStringLiteral("patient"), hanging());
    bench.engine().put(connector);
    bench.start();
    QStringList ids;
    for (int i = 0; i < 10; ++i)
        ids.append(bench.accept());
    bench.makeEngine();
    bench.setFaults(QStringLiteral("patient"), {});
    bench.engine().put(connector);
    bench.start();
    QCOMPARE(bench.engine().queueState(connector.name).depth, 10);
    for (const QString &id : std::as_const(ids))
        QTRY_VERIFY_WITH_TIMEOUT(bench.receiver().hasStored(QStringLiteral("patient"), id), patience);
    QTRY_COMPARE_WITH_TIMEOUT(bench.engine().queueState(connector.name).depth, 0, patience);
}

void DeliveryEngineTest::forgetsConnectorsThatAreGoneAtTheStart()
{
    Bench bench;
    const DataConnector connector = bench.connector(QStringLiteral("gone"));
    bench.setFaults(QStringLiteral("gone"), failing(500));
    bench.engine().put(connector);
    bench.start();
    bench.accept();
    bench.makeEngine();
    bench.start(); // without it
    bench.makeEngine();
    bench.engine().put(connector);
    bench.start();
    QCOMPARE(bench.engine().queueState(connector.name).depth, 0);
    QCOMPARE(bench.engine().metrics(connector.name).errorCount, 0);
}

void DeliveryEngineTest::keepsStatisticsOverARestart()
{
    Bench bench;
    const DataConnector connector = bench.connector(QStringLiteral("counted"));
    bench.engine().put(connector);
    bench.start();
    bench.accept();
    QTRY_COMPARE_WITH_TIMEOUT(bench.engine().metrics(connector.name).successCount, 1, patience);
    const ConnectorMetrics before = bench.engine().metrics(connector.name);
    bench.makeEngine();
    bench.engine().put(connector);
    bench.start();
    QCOMPARE(bench.engine().metrics(connector.name), before);
}

void DeliveryEngineTest::removingAConnectorForgetsItsStatistics()
{
    Bench bench;
    const DataConnector connector = bench.connector(QStringLiteral("removed"));
    bench.engine().put(connector);
    bench.start();
    bench.accept();
    QTRY_COMPARE_WITH_TIMEOUT(bench.engine().metrics(connector.name).successCount, 1, patience);
    bench.engine().remove(connector.name);
    QCOMPARE(bench.engine().metrics(connector.name), ConnectorMetrics());
    QCOMPARE(bench.engine().totalQueueState(), QueueState());
}

QTEST_GUILESS_MAIN(DeliveryEngineTest)
#include "tst_deliveryengine.moc"
