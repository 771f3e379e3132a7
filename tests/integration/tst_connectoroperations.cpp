// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/enginebench.h"

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

namespace {

using Bench = test::EngineBench;
using test::failing;
using test::hanging;
using test::quickPolicy;

constexpr int patience = test::enginePatience;
constexpr auto deliveries = [](Bench &bench, const DataConnector &connector) {
    return bench.receiver().counts(connector.name.connector).received;
};

/// No second attempt by itself within a test.
DeliveryPolicy longPauses()
{
    DeliveryPolicy policy = quickPolicy();
    policy.retry = {1h, 1.0, 1h, 0.0};
    return policy;
}

/// Calls an operation and waits for its answer.
template <typename T, typename Operation>
Result<T> answerOf(Operation operation)
{
    std::optional<Result<T>> answer;
    operation([&answer](const Result<T> &result) { answer = result; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, patience))
        return Failure{Failure::Kind::Internal, QStringLiteral("no answer")};
    return *answer;
}

Result<qint64> resend(Bench &bench, const DataConnector &connector, const QString &eventId = {})
{
    return answerOf<qint64>([&](auto done) {
        if (eventId.isEmpty())
            bench.engine().resendAll(connector.name, done);
        else
            bench.engine().resend(connector.name, eventId, done);
    });
}

Result<void> sendTo(Bench &bench, const DataConnector &connector, const QList<AcceptedEvent> &events)
{
    return answerOf<void>([&](auto done) { bench.engine().sendTo(connector.name, events, done); });
}

QueueState describe(Bench &bench, const DataConnector &connector)
{
    const auto state = answerOf<QueueState>([&](auto done) { bench.engine().describeQueue(connector.name, done); });
    return state ? *state : QueueState();
}

QList<int> attemptNumbers(Bench &bench, const DataConnector &connector, const QString &eventId)
{
    QList<int> numbers;
    for (const DeliveryEngine::AttemptRecord &record : bench.engine().attempts(connector.name, eventId))
        numbers.append(record.attempt.number);
    return numbers;
}

/// The latest events of a device, as :sync collects them.
QList<AcceptedEvent> latestEvents(const QStringList &types)
{
    QList<AcceptedEvent> events;
    for (const QString &type : types) {
        AcceptedEvent accepted;
        accepted.event.eventId = QStringLiteral("csk7u05bpnnh4d00%1g").arg(events.size(), 3, 10, QLatin1Char('0'));
        accepted.event.type = EventType::fromText(type);
        accepted.event.targetName = QStringLiteral("projects/%1/devices/d1").arg(Bench::project());
        accepted.event.payload = TouchPayload{};
        accepted.json = eventToJson(accepted.event);
        accepted.device = {Bench::project(), QStringLiteral("d1")};
        accepted.deviceType = DeviceTypeTraits::Enum::Touch;
        events.append(accepted);
    }
    return events;
}

} // namespace

/// What a person does with one connector's queue, against the reference receiver.
class ConnectorOperationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDisabledConnectorIsSentNothing()
    {
        Bench bench;
        DataConnector connector = bench.connector(QStringLiteral("off"));
        connector.status = ConnectorStatusTraits::Enum::UserDisabled;
        bench.engine().put(connector);
        bench.start();
        QCOMPARE(resend(bench, connector).failure().kind, Failure::Kind::Invalid);
        QCOMPARE(resend(bench, connector, QStringLiteral("e")).failure().kind, Failure::Kind::Invalid);
        QCOMPARE(
            sendTo(bench, connector, latestEvents({QStringLiteral("touch")})).failure().kind, Failure::Kind::Invalid);
        QCOMPARE(describe(bench, connector), QueueState());
    }

    void whatIsNotKeptIsNotFound()
    {
        Bench bench;
        const DataConnector connector = bench.connector(QStringLiteral("healthy"));
        bench.engine().put(connector);
        bench.start();
        const Result<qint64> answer = resend(bench, connector, QStringLiteral("csk7u05bpnnh4d0001ig"));
        QCOMPARE(answer.failure().kind, Failure::Kind::NotFound);
        QVERIFY2(answer.failure().message.contains(QStringLiteral("csk7u05bpnnh4d0001ig")), "which event");
    }

    void aResendEndsThePauseAtOnce()
    {
        Bench bench(longPauses());
        const DataConnector connector = bench.connector(QStringLiteral("ailing"));
        bench.setFaults(QStringLiteral("ailing"), failing(503));
        bench.engine().put(connector);
        bench.start();
        const QString id = bench.accept();
        const QString other = bench.accept();
        QTRY_COMPARE_WITH_TIMEOUT(bench.engine().metrics(connector.name).errorCount, 2, patience);
        bench.setFaults(QStringLiteral("ailing"), {});
        QCOMPARE(*resend(bench, connector, id), 1);
        QTRY_COMPARE_WITH_TIMEOUT(bench.engine().queueState(connector.name).depth, 1, patience);
        QVERIFY(bench.receiver().hasStored(QStringLiteral("ailing"), id));
        QCOMPARE(attemptNumbers(bench, connector, id), (QList<int>{2, 1}));
        QCOMPARE(*resend(bench, connector), 1);
        QTRY_COMPARE_WITH_TIMEOUT(bench.engine().queueState(connector.name).depth, 0, patience);
        QVERIFY(bench.receiver().hasStored(QStringLiteral("ailing"), other));
        QCOMPARE(bench.engine().attemptCount(connector.name), 4);
    }

    void anAcknowledgedEventIsSentOnceMore()
    {
        Bench bench;
        const DataConnector connector = bench.connector(QStringLiteral("again"));
        const DataConnector other = bench.connector(QStringLiteral("other"));
        bench.engine().put(connector);
        bench.engine().put(other);
        bench.start();
        const QString id = bench.accept();
        QTRY_COMPARE_WITH_TIMEOUT(bench.engine().totalQueueState().depth, 0, patience);
        QCOMPARE(*resend(bench, connector, id), 1);
        QTRY_COMPARE_WITH_TIMEOUT(deliveries(bench, connector), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(bench.engine().totalQueueState().depth, 0, patience);
        QCOMPARE(bench.receiver().counts(QStringLiteral("again")).repeats, 1); // the same event id
        QCOMPARE(attemptNumbers(bench, connector, id), (QList<int>{2, 1}));
        QCOMPARE(deliveries(bench, other), 1);
    }

    void aResendSurvivesARestart()
    {
        Bench bench(longPauses());
        const DataConnector connector = bench.connector(QStringLiteral("again"));
        const DataConnector other = bench.connector(QStringLiteral("other"));
        bench.engine().put(connector);
        bench.engine().put(other);
        bench.start();
        const QString id = bench.accept();
        QTRY_COMPARE_WITH_TIMEOUT(bench.engine().totalQueueState().depth, 0, patience);
        bench.setFaults(QStringLiteral("again"), hanging());
        QCOMPARE(*resend(bench, connector, id), 1);
        QTRY_COMPARE_WITH_TIMEOUT(deliveries(bench, connector), 2, patience); // on the wire
        bench.makeEngine();
        bench.setFaults(QStringLiteral("again"), {});
        bench.engine().put(connector);
        bench.engine().put(other);
        bench.start();
        QTRY_COMPARE_WITH_TIMEOUT(deliveries(bench, connector), 3, patience);
        QTRY_COMPARE_WITH_TIMEOUT(bench.engine().totalQueueState().depth, 0, patience);
        QCOMPARE(deliveries(bench, other), 1);
        QCOMPARE(attemptNumbers(bench, connector, id), QList<int>{2}); // the counter went on
    }

    void eventsForOneConnectorReachNoOther()
    {
        Bench bench;
        DataConnector picky = bench.connector(QStringLiteral("picky"));
        picky.events = {EventTypeTraits::Enum::Temperature, EventTypeTraits::Enum::Touch};
        const DataConnector other = bench.connector(QStringLiteral("other"));
        bench.engine().put(picky);
        bench.engine().put(other);
        bench.start();
        const QList<AcceptedEvent> events =
            latestEvents({QStringLiteral("touch"), QStringLiteral("motion"), QStringLiteral("temperature")});
        QVERIFY(sendTo(bench, picky, events).ok());
        QTRY_COMPARE_WITH_TIMEOUT(bench.engine().totalQueueState().depth, 0, patience);
        QCOMPARE(deliveries(bench, picky), 2);
        QVERIFY(bench.receiver().hasStored(QStringLiteral("picky"), events.at(0).event.eventId));
        QVERIFY(bench.receiver().hasStored(QStringLiteral("picky"), events.at(2).event.eventId));
        QCOMPARE(deliveries(bench, other), 0);
        QVERIFY(sendTo(bench, picky, {}).ok());
        QVERIFY(sendTo(bench, picky, events).ok()); // again: it was delivered, so it is no repeat of what waits
        QTRY_COMPARE_WITH_TIMEOUT(deliveries(bench, picky), 4, patience);
    }

    void eventsForOneConnectorSurviveARestart()
    {
        Bench bench(longPauses());
        const DataConnector connector = bench.connector(QStringLiteral("ailing"));
        const DataConnector other = bench.connector(QStringLiteral("other"));
        bench.setFaults(QStringLiteral("ailing"), failing(500));
        bench.engine().put(connector);
        bench.engine().put(other);
        bench.start();
        const QList<AcceptedEvent> events = latestEvents({QStringLiteral("touch"), QStringLiteral("temperature")});
        QVERIFY(sendTo(bench, connector, events).ok());
        QVERIFY(sendTo(bench, connector, events).ok()); // they wait already
        QTRY_COMPARE_WITH_TIMEOUT(bench.engine().queueState(connector.name).depth, 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(bench.engine().metrics(connector.name).errorCount, 2, patience);
        bench.makeEngine();
        bench.setFaults(QStringLiteral("ailing"), {});
        bench.engine().put(connector);
        bench.engine().put(other);
        bench.start();
        QCOMPARE(bench.engine().queueState(connector.name).depth, 2);
        QCOMPARE(*resend(bench, connector), 2);
        QTRY_COMPARE_WITH_TIMEOUT(bench.engine().totalQueueState().depth, 0, patience);
        QCOMPARE(bench.receiver().counts(QStringLiteral("ailing")).stored, 2);
        QCOMPARE(deliveries(bench, other), 0);
    }

    void disablingDropsEventsForOneConnectorToo()
    {
        Bench bench(longPauses());
        DataConnector connector = bench.connector(QStringLiteral("ailing"));
        bench.setFaults(QStringLiteral("ailing"), failing(500));
        bench.engine().put(connector);
        bench.start();
        QVERIFY(sendTo(bench, connector, latestEvents({QStringLiteral("touch")})).ok());
        QTRY_COMPARE_WITH_TIMEOUT(bench.engine().metrics(connector.name).errorCount, 1, patience);
        connector.status = ConnectorStatusTraits::Enum::UserDisabled;
        bench.engine().put(connector);
        QCOMPARE(*describe(bench, connector).dropped, 1);
        connector.status = ConnectorStatusTraits::Enum::Active;
        bench.engine().put(connector);
        QVERIFY(!describe(bench, connector).dropped);
        QCOMPARE(*resend(bench, connector), 0);
        bench.makeEngine();
        bench.engine().put(connector);
        bench.start();
        QCOMPARE(bench.engine().queueState(connector.name).depth, 0);
    }

    void describesAFailingQueue()
    {
        Bench bench(longPauses());
        const DataConnector connector = bench.connector(QStringLiteral("ailing"));
        bench.setFaults(QStringLiteral("ailing"), failing(500));
        bench.engine().put(connector);
        bench.start();
        bench.accept();
        QTRY_COMPARE_WITH_TIMEOUT(bench.engine().metrics(connector.name).errorCount, 1, patience);
        const QueueState state = describe(bench, connector);
        QCOMPARE(state.depth, 1);
        QVERIFY(state.nextAttempt);
        QVERIFY(*state.nextAttempt > *state.oldest + 59min);
        QCOMPARE(state.outlook->failuresLastHour, 1);
        QVERIFY(*state.outlook->deadline == *state.outlook->failingSince + 120h);
        // And the same after a restart, before anything has been tried again.
        bench.makeEngine();
        bench.engine().put(connector);
        bench.start();
        const QueueState after = describe(bench, connector);
        QCOMPARE(after.outlook, state.outlook);
        QVERIFY(after.nextAttempt == state.nextAttempt);
    }

    void aRemovedConnectorLeavesNoAttempts()
    {
        Bench bench;
        const DataConnector connector = bench.connector(QStringLiteral("removed"));
        bench.engine().put(connector);
        bench.start();
        bench.accept();
        QTRY_COMPARE_WITH_TIMEOUT(bench.engine().attemptCount(connector.name), 1, patience);
        bench.engine().remove(connector.name);
        QTRY_COMPARE_WITH_TIMEOUT(bench.engine().attemptCount(connector.name), 0, patience);
    }
};

QTEST_GUILESS_MAIN(ConnectorOperationsTest)
#include "tst_connectoroperations.moc"
