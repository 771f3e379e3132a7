// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dispatcherbench.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

namespace {

using Bench = test::DispatcherBench;

const QueueRef one{1, 1};

/// An attempt an hour, so that 120 of them reach the first rule's limit.
DeliveryPolicy hourly()
{
    DeliveryPolicy policy;
    policy.retry = {1h, 1.0, 1h, 0.0};
    return policy;
}

/// Fails the event at its next `count` attempts, an hour apart.
void failHourly(Bench &bench, int count)
{
    for (int i = 0; i < count; ++i) {
        bench.pass(1h);
        QCOMPARE(bench.transport.waiting(), size_t(1));
        bench.transport.answer(500);
    }
}

/// Ends and begins again with event 1 waiting, as a store brings it back.
void restart(Bench &bench, int failures, std::chrono::seconds pause)
{
    bench.restart(1);
    bench.open(one, 1, {{one, 1, failures, bench.clock.now() + pause, bench.clock.now()}});
}

} // namespace

/// Automatic disabling under simulated time (dt-api.md 13.4), exactly at the limits, with restarts between.
class AutoDisableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failuresFor120HoursDisableToTheSecond()
    {
        Bench bench(hourly());
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(500);
        const Timestamp first = bench.clock.now();
        failHourly(bench, 119);
        bench.pass(1h - 1s);
        QVERIFY(bench.disabled.empty());
        bench.pass(1s); // no failure is needed at that moment
        QCOMPARE(bench.disabled.size(), size_t(1));
        QCOMPARE(bench.disabled.front().reason, DisableReason::NoSuccessForTooLong);
        QVERIFY(bench.disabled.front().at == first + 120h);
    }

    void aSuccessStartsThe120HoursAnew()
    {
        Bench bench(hourly());
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(500);
        failHourly(bench, 119);
        bench.enqueue(2, 2, {one});
        bench.transport.answer(200);
        bench.pass(1h); // the old deadline
        QVERIFY(bench.disabled.empty());
        bench.transport.answer(500);
        failHourly(bench, 119);
        bench.pass(1h - 1s);
        QVERIFY(bench.disabled.empty());
        bench.pass(1s);
        QCOMPARE(bench.disabled.size(), size_t(1));
    }

    void the120HoursGoOnOverARestart()
    {
        Bench bench(hourly());
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(500);
        failHourly(bench, 60);
        bench.clock.advance(10h); // while it does not run
        restart(bench, 61, 0s);
        bench.pass(0s);
        bench.transport.answer(500); // hour 70
        failHourly(bench, 49);
        bench.pass(1h - 1s);
        QVERIFY(bench.disabled.empty());
        bench.pass(1s);
        QCOMPARE(bench.disabled.size(), size_t(1));
        QCOMPARE(bench.disabled.front().reason, DisableReason::NoSuccessForTooLong);
    }

    void timeThatTheProgramDidNotRunIsJudgedAtTheNextFailure()
    {
        Bench bench(hourly());
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(500);
        bench.clock.advance(500h);
        restart(bench, 1, 0s);
        bench.pass(0s);
        QVERIFY(bench.disabled.empty());
        bench.transport.answer(500);
        QCOMPARE(bench.disabled.size(), size_t(1));
    }

    void aSuccessAfterARestartIsRememberedOverTheNextOne()
    {
        Bench bench(hourly());
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(500);
        failHourly(bench, 100);
        restart(bench, 101, 0s);
        bench.pass(0s);
        bench.transport.answer(200); // all is well again
        bench.clock.advance(30h);
        bench.restart(1);
        bench.open(one, 1);
        bench.enqueue(2, 2, {one});
        bench.transport.answer(500);
        QVERIFY(bench.disabled.empty());
        QueueState state;
        bench.dispatcher().describe(one, state);
        QVERIFY(state.outlook->failingSince == bench.clock.now());
    }

    void exactly18000FailuresWithinAnHourDisable()
    {
        DeliveryPolicy policy;
        policy.retry = {24h, 1.0, 24h, 0.0};
        Bench bench(policy, 100'000);
        bench.open(one);
        Sequence sequence = 0;
        // Five a second for an hour, less one.
        for (int second = 0; second < 3600; ++second) {
            const int failing = second == 0 ? 4 : 5;
            bench.enqueue(sequence + 1, sequence + failing, {one});
            sequence += failing;
            while (bench.transport.waiting() > 0)
                bench.transport.answer(500);
            QVERIFY(bench.disabled.empty());
            bench.clock.advance(second < 3599 ? 1s : 0s);
        }
        bench.enqueue(sequence + 1, sequence + 1, {one});
        bench.transport.answer(500);
        QCOMPARE(bench.disabled.size(), size_t(1));
        QCOMPARE(bench.disabled.front().reason, DisableReason::TooManyFailuresInAnHour);
    }

    void failuresOfMoreThanAnHourAgoDoNotCount()
    {
        DeliveryPolicy policy;
        policy.maxFailuresPerHour = 3;
        policy.retry = {24h, 1.0, 24h, 0.0};
        Bench bench(policy);
        bench.open(one);
        bench.enqueue(1, 2, {one});
        bench.transport.answer(500);
        bench.transport.answer(500);
        bench.pass(1h);
        bench.enqueue(3, 3, {one});
        bench.transport.answer(500);
        QVERIFY(bench.disabled.empty());
    }

    void theHourGoesOnOverARestart()
    {
        DeliveryPolicy policy;
        policy.maxFailuresPerHour = 3;
        policy.retry = {24h, 1.0, 24h, 0.0};
        for (const auto pause : {3599s, 3600s}) {
            Bench bench(policy);
            bench.open(one);
            bench.enqueue(1, 2, {one});
            bench.transport.answer(500);
            bench.transport.answer(500);
            bench.clock.advance(pause);
            bench.restart(2);
            bench.open(one, 2);
            bench.enqueue(3, 3, {one});
            bench.transport.answer(500);
            QCOMPARE(bench.disabled.size(), size_t(pause == 3599s ? 1 : 0));
        }
    }

    void enablingStartsBothRulesAnewOverARestartToo()
    {
        Bench bench(hourly());
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(500);
        failHourly(bench, 100);
        // Disabled and enabled again; what the old life had to say about the rules arrives late.
        bench.dispatcher().flush();
        const QByteArray old = bench.book.disableRules(bench.name(1));
        QVERIFY(!old.isEmpty());
        bench.dispatcher().close(one);
        bench.book.setDisableRules(bench.name(1), {});
        const QueueRef next{1, 2};
        bench.open(next, 1);
        bench.book.setDisableRules(bench.name(1), old);
        bench.enqueue(2, 2, {next});
        bench.transport.answer(200);
        bench.restart(2);
        bench.open(next, 2);
        bench.clock.advance(20h);
        bench.enqueue(3, 3, {next});
        bench.transport.answer(500);
        QVERIFY(bench.disabled.empty());
        QueueState state;
        bench.dispatcher().describe(next, state);
        QVERIFY(state.outlook->failingSince == bench.clock.now());
    }

    void anIdleConnectorIsNeverDisabled()
    {
        Bench bench(hourly());
        const auto gauge = bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(500);
        gauge->depth = 1;
        bench.pass(1h);
        bench.transport.answer(200); // nothing waits from here on
        bench.pass(1000h);
        QVERIFY(bench.disabled.empty());
    }

    void attemptsByHandCountForBothRules()
    {
        DeliveryPolicy policy = hourly();
        policy.maxFailuresPerHour = 3;
        Bench bench(policy);
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(500);
        for (int i = 0; i < 2; ++i) {
            QVERIFY(bench.dispatcher().resendAll(one));
            bench.transport.answer(500);
        }
        QCOMPARE(bench.disabled.size(), size_t(1));
        QCOMPARE(bench.disabled.front().reason, DisableReason::TooManyFailuresInAnHour);
    }
};

QTEST_GUILESS_MAIN(AutoDisableTest)
#include "tst_autodisable.moc"
