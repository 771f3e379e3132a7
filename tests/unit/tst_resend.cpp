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
const QueueRef two{2, 1};

QString id(Sequence sequence)
{
    return QStringLiteral("event-%1").arg(sequence);
}

DeliveryPolicy steadyPauses(std::chrono::milliseconds pause)
{
    DeliveryPolicy policy;
    policy.retry = {pause, 1.0, pause, 0.0};
    return policy;
}

/// The numbers of an event's remembered attempts, the newest first.
QList<int> numbers(const Bench &bench, qint64 connector, const QString &eventId)
{
    QList<int> all;
    for (const AttemptLog::Record &record : bench.log.attempts(bench.name(connector), eventId))
        all.append(record.attempt.number);
    return all;
}

} // namespace

/// Attempts by hand: sending again what waits, what was acknowledged, and what is addressed to one connector.
class ResendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What cannot be sent again

    void anUnknownEventIsNotFound()
    {
        Bench bench;
        bench.open(one);
        bench.enqueue(1, 1, {one});
        QVERIFY(!bench.dispatcher().resend(one, QStringLiteral("nonsense")));
        QVERIFY(!bench.dispatcher().resend(two, id(1)));
        QVERIFY(!bench.dispatcher().resendAll(two));
    }

    void anAcknowledgedEventIsNoLongerOpen()
    {
        Bench bench;
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(200);
        QVERIFY(!bench.dispatcher().resend(one, id(1)));
    }

    void anAddressedEventOfADroppedQueueIsIgnored()
    {
        Bench bench;
        bench.open(one);
        bench.dispatcher().close(one);
        bench.dispatcher().enqueueAddressed(one, {bench.addressed(7, one, bench.event(1))});
        QCOMPARE(bench.transport.waiting(), size_t(0));
        bench.dispatcher().flush();
        QCOMPARE(bench.saved.releases.back().upTo, 7);
    }

    // One schedule per event and connector, one counter

    void aResendEndsThePause()
    {
        Bench bench(steadyPauses(5min));
        bench.open(one);
        bench.enqueue(1, 2, {one});
        bench.transport.answer(503);
        bench.transport.answer(503);
        QCOMPARE(bench.dispatcher().resend(one, id(2)), std::optional<qint64>(1));
        QCOMPARE(bench.transport.waiting(), size_t(1));
        bench.transport.answer(200);
        QCOMPARE(numbers(bench, 1, id(2)), (QList<int>{2, 1}));
        QCOMPARE(numbers(bench, 1, id(1)), QList<int>{1});
    }

    void aResendOfWhatIsInFlightStartsNothing()
    {
        Bench bench;
        bench.open(one);
        bench.enqueue(1, 1, {one});
        QCOMPARE(bench.dispatcher().resend(one, id(1)), std::optional<qint64>(1));
        QCOMPARE(bench.dispatcher().resendAll(one), std::optional<qint64>(1));
        QCOMPARE(bench.transport.waiting(), size_t(1));
    }

    void thePauseThatWasCutShortDoesNotCutTheNextOne()
    {
        Bench bench(steadyPauses(5min));
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(503);
        bench.pass(4min);
        QVERIFY(bench.dispatcher().resend(one, id(1)));
        bench.transport.answer(503); // the next pause lasts until minute nine
        bench.pass(1min);            // when the first one would have ended
        QCOMPARE(bench.transport.waiting(), size_t(0));
        bench.pass(4min - 1s);
        QCOMPARE(bench.transport.waiting(), size_t(0));
        bench.pass(1s);
        QCOMPARE(bench.transport.waiting(), size_t(1));
        bench.transport.answer(200);
        QCOMPARE(numbers(bench, 1, id(1)), (QList<int>{3, 2, 1}));
        bench.pass(1h);
        QCOMPARE(bench.transport.requests.size(), size_t(3));
    }

    void aResendOfAllEndsEveryPause()
    {
        DeliveryPolicy policy = steadyPauses(5min);
        policy.maxFailuresPerHour = 0;
        Bench bench(policy, 1000);
        bench.open(one);
        constexpr Sequence count = 600; // more than are kept with their bytes
        bench.enqueue(1, count, {one});
        while (bench.transport.waiting() > 0)
            bench.transport.answer(503);
        bench.reader.answerAll();
        QCOMPARE(bench.transport.requests.size(), size_t(count));
        QCOMPARE(bench.dispatcher().resendAll(one), std::optional<qint64>(count));
        do {
            while (bench.transport.waiting() > 0)
                bench.transport.answer(200);
        } while (bench.reader.answerAll());
        QCOMPARE(bench.transport.requests.size(), size_t(2 * count));
        bench.pass(5min);
        QCOMPARE(bench.transport.requests.size(), size_t(2 * count));
    }

    void aPauseThatARestartInterruptedCanBeCutShort()
    {
        Bench bench(steadyPauses(5min));
        bench.event(1);
        bench.restart(1);
        bench.open(one, 1, {{one, 1, 4, bench.clock.now() + 5min, bench.clock.now(), id(1)}});
        QCOMPARE(bench.dispatcher().resend(one, id(1)), std::optional<qint64>(1));
        bench.reader.answerAll(); // its bytes
        QCOMPARE(bench.transport.waiting(), size_t(1));
        bench.transport.answer(200);
        QCOMPARE(numbers(bench, 1, id(1)), QList<int>{5});
    }

    void aResendIsANewAttemptOfTheSameEvent()
    {
        Bench bench;
        const auto gauge = bench.open(one);
        bench.open(two);
        bench.enqueue(1, 1, {one, two});
        bench.transport.answer(200);
        bench.transport.answer(200);
        gauge->depth = 1;
        bench.dispatcher().enqueueAddressed(one, {bench.addressed(2, one, bench.reader.events.at(1))});
        QCOMPARE(bench.transport.waiting(), size_t(1)); // connector two hears nothing of it
        bench.transport.answer(200);
        QCOMPARE(numbers(bench, 1, id(1)), (QList<int>{2, 1}));
        QCOMPARE(numbers(bench, 2, id(1)), QList<int>{1});
        QCOMPARE(gauge->depth, 0);
        bench.dispatcher().flush();
        QCOMPARE(bench.saved.settled.size(), size_t(1));
        QCOMPARE(bench.saved.settled.front().sequence, 2);
        QCOMPARE(bench.saved.settled.front().project, laneOf(Bench::project(), 1));
    }

    void retriesOfOneEventForTwoReceiversDoNotOverwriteEachOther()
    {
        Bench bench(steadyPauses(1s));
        bench.open(one);
        bench.open(two);
        bench.enqueue(1, 1, {one, two});
        bench.transport.answer(503);
        bench.transport.answer(503);
        bench.dispatcher().flush();
        QCOMPARE(bench.saved.exceptions.size(), size_t(2));
        QVERIFY(!(bench.saved.exceptions.at(0).ref == bench.saved.exceptions.at(1).ref));
        bench.pass(1s);
        QCOMPARE(bench.transport.waiting(), size_t(2));
        bench.transport.answer(200);
        bench.transport.answer(503);
        bench.pass(1s);
        QCOMPARE(bench.transport.waiting(), size_t(1)); // the one that failed again
    }

    void attemptsAreNumberedRightAfterAResend()
    {
        Bench bench(steadyPauses(1s));
        const auto gauge = bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(503);
        QVERIFY(bench.dispatcher().resend(one, id(1)));
        bench.transport.answer(200);
        gauge->depth = 1;
        bench.dispatcher().enqueueAddressed(one, {bench.addressed(2, one, bench.reader.events.at(1))});
        bench.transport.answer(503);
        bench.pass(1s);
        bench.transport.answer(200);
        QCOMPARE(numbers(bench, 1, id(1)), (QList<int>{4, 3, 2, 1}));
        QCOMPARE(bench.log.count(bench.name(1)), 4);
    }

    void successAtOneReceiverDoesNotHideTheResendToAnother()
    {
        Bench bench;
        bench.open(one);
        bench.open(two);
        bench.enqueue(1, 1, {one, two});
        bench.transport.answer(503); // one
        bench.transport.answer(200); // two
        QVERIFY(bench.dispatcher().resend(one, id(1)));
        QCOMPARE(bench.transport.waiting(), size_t(1));
        QCOMPARE(bench.transport.requests.back().url, QByteArray("https://example.com/1"));
    }

    void anEventThatWaitsIsNotQueuedTwice()
    {
        Bench bench(steadyPauses(5min));
        const auto gauge = bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(503);
        gauge->depth = 3;
        const QueuedEventPointer original = bench.reader.events.at(1);
        // A :sync that finds it waiting, and one that is asked for twice.
        bench.dispatcher().enqueueAddressed(
            one, {bench.addressed(2, one, original), bench.addressed(3, one, bench.event(9))});
        bench.dispatcher().enqueueAddressed(one, {bench.addressed(4, one, bench.reader.events.at(9))});
        QCOMPARE(bench.transport.waiting(), size_t(1)); // event 9
        QCOMPARE(gauge->depth, 1);
        bench.dispatcher().flush();
        QCOMPARE(bench.saved.settled.size(), size_t(2)); // 2 and 4 leave the store
        bench.transport.answer(200);
        bench.pass(1h);
        QCOMPARE(bench.transport.requests.size(), size_t(3));
    }

    void anAddressedEventIsRetriedAndDoesNotHoldTheMarkBack()
    {
        Bench bench(steadyPauses(1s));
        bench.open(one);
        bench.dispatcher().enqueueAddressed(one, {bench.addressed(5, one, bench.event(1))});
        bench.transport.answer(503);
        bench.dispatcher().flush();
        QCOMPARE(bench.saved.exceptions.back().sequence, 5);
        QCOMPARE(bench.saved.exceptions.back().failures, 1);
        QCOMPARE(bench.saved.marks.back().lowWater, 5);
        bench.pass(1s);
        QCOMPARE(bench.transport.waiting(), size_t(1));
    }

    void moreAddressedEventsThanFitAreReadBack()
    {
        Bench bench({}, 100);
        const auto gauge = bench.open(one);
        constexpr Sequence count = 5000;
        std::vector<QueuedEventPointer> events;
        for (Sequence sequence = 1; sequence <= count; ++sequence)
            events.push_back(bench.addressed(sequence + count, one, bench.event(sequence)));
        gauge->depth = count;
        bench.dispatcher().enqueueAddressed(one, events);
        do {
            while (bench.transport.waiting() > 0)
                bench.transport.answer(200);
        } while (bench.reader.answerAll());
        QCOMPARE(bench.transport.requests.size(), size_t(count));
        QCOMPARE(gauge->depth, 0);
    }

    // The record of the attempts

    void everyAttemptIsCountedAndTheLastOnesAreListed()
    {
        Bench bench(steadyPauses(1s));
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(0);
        bench.pass(1s);
        bench.transport.answer(429, 1s, "Ikke nå, kom tilbake");
        bench.pass(1s);
        bench.transport.answer(200, {}, "takk");
        const QList<AttemptLog::Record> attempts = bench.log.attempts(bench.name(1));
        QCOMPARE(attempts.size(), 3);
        QCOMPARE(bench.log.count(bench.name(1)), 3);
        const DeliveryAttempt &last = attempts.at(0).attempt;
        QVERIFY(last.acknowledged);
        QCOMPARE(last.status, 200);
        QCOMPARE(last.number, 3);
        QCOMPARE(last.eventId, id(1));
        QCOMPARE(last.eventType, QStringLiteral("touch"));
        QCOMPARE(last.error, QString());
        QCOMPARE(last.answer, QStringLiteral("takk"));
        QVERIFY(last.time == bench.clock.now());
        QCOMPARE(last.duration, 7ms);
        QVERIFY2(attempts.at(1).attempt.error.contains(QStringLiteral("429")), "the status");
        QVERIFY2(attempts.at(1).attempt.error.contains(QStringLiteral("1 s")), "what it asked for");
        QCOMPARE(attempts.at(1).attempt.answer, QStringLiteral("Ikke nå, kom tilbake"));
        QCOMPARE(attempts.at(2).attempt.error, QStringLiteral("connection refused"));
        QCOMPARE(attempts.at(2).attempt.status, 0);
    }

    // How it stands

    void saysWhenTheNextAttemptIsPlanned()
    {
        Bench bench(steadyPauses(5min));
        bench.open(one);
        QueueState state;
        bench.dispatcher().describe(one, state);
        QVERIFY(!state.nextAttempt);
        QVERIFY(!state.outlook);
        bench.enqueue(1, 2, {one});
        bench.transport.answer(503);
        bench.clock.advance(1min);
        bench.transport.answer(503);
        bench.dispatcher().describe(one, state);
        QVERIFY(state.nextAttempt == bench.clock.now() + 4min);
        QCOMPARE(state.outlook->failuresLastHour, 2);
        QCOMPARE(*state.outlook->failuresLeft(), 17'998);
        QVERIFY(state.outlook->deadline == bench.clock.now() - 1min + 120h);
    }
};

QTEST_GUILESS_MAIN(ResendTest)
#include "tst_resend.moc"
