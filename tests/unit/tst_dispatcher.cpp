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

} // namespace

class DispatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postsEachEventAtOnceAndOncePerConnector()
    {
        Bench bench;
        bench.open(one);
        bench.open(two);
        bench.enqueue(1, 3, {one, two});
        QCOMPARE(bench.transport.waiting(), size_t(6)); // nothing waits for another
    }

    void anEventThatNobodyWantsIsReleased()
    {
        Bench bench;
        bench.enqueue(1, 3, {});
        bench.dispatcher().flush();
        QCOMPARE(bench.saved.releases.size(), size_t(1));
        QCOMPARE(bench.saved.releases.front().upTo, 3);
    }

    void anAcknowledgedEventLeavesAndIsReleased()
    {
        Bench bench;
        const auto gauge = bench.open(one);
        gauge->depth = 1;
        bench.enqueue(1, 1, {one});
        QCOMPARE(gauge->inFlight, 1);
        bench.transport.answer(200);
        QCOMPARE(gauge->depth, 0);
        QCOMPARE(gauge->inFlight, 0);
        bench.dispatcher().flush();
        QCOMPARE(bench.saved.marks.front().lowWater, 1);
        QCOMPARE(bench.saved.releases.front().upTo, 1);
        QCOMPARE(bench.book.metrics(bench.name(1), bench.clock.now()).successCount, 1);
        QVERIFY(std::chrono::abs(bench.book.metrics(bench.name(1), bench.clock.now()).latency99p - 5ms) <= 25us);
    }

    void pausesGrowBetweenAttempts()
    {
        DeliveryPolicy policy;
        policy.retry = {1s, 2.0, 5s, 0.0};
        Bench bench(policy);
        bench.open(one);
        bench.enqueue(1, 1, {one});
        for (const auto pause : {1s, 2s, 4s, 5s, 5s}) {
            QCOMPARE(bench.transport.waiting(), size_t(1));
            bench.transport.answer(503);
            bench.pass(pause - 1ms);
            QCOMPARE(bench.transport.waiting(), size_t(0));
            bench.pass(1ms);
        }
        bench.transport.answer(200);
        QCOMPARE(bench.transport.requests.size(), size_t(6));
        QCOMPARE(bench.book.metrics(bench.name(1), bench.clock.now()).errorCount, 5);
    }

    void retryAfterLengthensAPauseButNeverShortensIt()
    {
        DeliveryPolicy policy;
        policy.retry = {10s, 1.0, 10s, 0.0};
        Bench bench(policy);
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(429, 1s);
        bench.pass(9s);
        QCOMPARE(bench.transport.waiting(), size_t(0));
        bench.pass(1s);
        QCOMPARE(bench.transport.waiting(), size_t(1));
        bench.transport.answer(503, 60s);
        bench.pass(59s);
        QCOMPARE(bench.transport.waiting(), size_t(0));
        bench.pass(1s);
        QCOMPARE(bench.transport.waiting(), size_t(1));
    }

    void retryAfterIsCapped()
    {
        Bench bench;
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(503, std::chrono::hours(24 * 365));
        bench.pass(1h);
        QCOMPARE(bench.transport.waiting(), size_t(1));
    }

    void everythingButAnAcknowledgementIsAnError_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {0, 201, 204, 301, 307, 400, 401, 404, 410, 429, 500, 503})
            QTest::addRow("%d", status) << status;
    }
    void everythingButAnAcknowledgementIsAnError()
    {
        QFETCH(int, status);
        Bench bench;
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(status);
        QCOMPARE(bench.book.metrics(bench.name(1), bench.clock.now()).errorCount, 1);
        bench.pass(2s);
        QCOMPARE(bench.transport.waiting(), size_t(1)); // tried again, 410 and 404 too
    }

    void aHangingConnectorCannotTakeTheOthersPlaces()
    {
        Bench bench({}, 10);
        bench.open(one);
        bench.open(two);
        bench.enqueue(1, 50, {one}); // hangs
        QCOMPARE(bench.transport.waiting(), size_t(5));
        bench.enqueue(51, 51, {two});
        QCOMPARE(bench.transport.waiting(), size_t(6));
        QVERIFY(bench.transport.most <= 10);
    }

    void disablingDropsWhatWaitsAndIgnoresWhatIsInTheAir()
    {
        Bench bench;
        const auto gauge = bench.open(one);
        bench.enqueue(1, 2, {one});
        bench.transport.answer(503);
        bench.dispatcher().close(one);
        bench.transport.answer(503); // in the air: not counted
        bench.pass(1h);
        QCOMPARE(bench.transport.waiting(), size_t(0));
        QCOMPARE(bench.book.metrics(bench.name(1), bench.clock.now()).errorCount, 1);
        bench.enqueue(3, 3, {one}); // accepted just before
        QCOMPARE(bench.transport.waiting(), size_t(0));
        bench.dispatcher().flush();
        QCOMPARE(bench.saved.releases.back().upTo, 3);
    }

    void aNewLifeDoesNotSeeTheOldOnesOutcomes()
    {
        Bench bench;
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.dispatcher().close(one);
        const QueueRef next{1, 2};
        const auto gauge = bench.open(next, 1);
        bench.transport.answer(200); // of the old life
        QCOMPARE(gauge->inFlight, 0);
        QCOMPARE(bench.book.metrics(bench.name(1), bench.clock.now()).successCount, 0);
        bench.enqueue(2, 2, {next});
        QCOMPARE(bench.transport.waiting(), size_t(1));
    }

    void disablesAtTheLimitOfFailures()
    {
        DeliveryPolicy policy;
        policy.maxFailuresPerHour = 3;
        Bench bench(policy);
        bench.open(one);
        bench.enqueue(1, 5, {one});
        bench.transport.answer(500);
        bench.transport.answer(500);
        QVERIFY(bench.disabled.empty());
        bench.transport.answer(500);
        QCOMPARE(bench.disabled.size(), size_t(1));
        QCOMPARE(bench.disabled.front().ref, one);
        QCOMPARE(bench.disabled.front().reason, DisableReason::TooManyFailuresInAnHour);
        bench.transport.answer(500);
        bench.transport.answer(500);
        QCOMPARE(bench.disabled.size(), size_t(1));
        QCOMPARE(bench.book.metrics(bench.name(1), bench.clock.now()).errorCount, 3);
    }

    void disablesAfter120HoursToTheSecond()
    {
        DeliveryPolicy policy;
        policy.retry = {1h, 1.0, 1h, 0.0};
        Bench bench(policy);
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(500); // the clock of the rule begins
        for (int hour = 1; hour < 120; ++hour) {
            bench.pass(1h);
            QCOMPARE(bench.transport.waiting(), size_t(1));
            bench.transport.answer(500);
        }
        bench.pass(1h - 1s);
        QVERIFY(bench.disabled.empty());
        bench.pass(1s);
        QCOMPARE(bench.disabled.size(), size_t(1));
        QCOMPARE(bench.disabled.front().reason, DisableReason::NoSuccessForTooLong);
    }

    void editedSettingsApplyFromTheNextAttempt()
    {
        Bench bench;
        bench.open(one);
        bench.enqueue(1, 1, {one});
        DeliveryTarget target;
        target.url = "https://example.com/new";
        bench.dispatcher().edit(one, target, {});
        bench.transport.answer(500);
        bench.pass(2s);
        QCOMPARE(bench.transport.requests.back().url, QByteArray("https://example.com/new"));
    }

    void aMillionWaitingEventsAreNotHeld()
    {
        Bench bench({}, 10);
        const auto gauge = bench.open(one);
        constexpr Sequence count = 20'000;
        gauge->depth = count;
        for (Sequence first = 1; first <= count; first += 1000)
            bench.enqueue(first, first + 999, {one});
        bench.dispatcher().flush();
        QCOMPARE(bench.saved.releases.back().upTo, 0);
        // All of them arrive nevertheless, each once.
        while (bench.transport.waiting() > 0) {
            bench.transport.answer(200);
            bench.reader.answerAll();
        }
        QCOMPARE(bench.transport.requests.size(), size_t(count));
        QCOMPARE(gauge->depth, 0);
        bench.dispatcher().flush();
        QCOMPARE(bench.saved.marks.back().lowWater, count);
        QCOMPARE(bench.saved.releases.back().upTo, count);
    }

    void aMemoryOfFailuresIsBoundedAndLosesNothing()
    {
        DeliveryPolicy policy;
        policy.maxFailuresPerHour = 0;
        policy.retry = {1s, 1.0, 1s, 0.0};
        Bench bench(policy, 100);
        const auto gauge = bench.open(one);
        constexpr Sequence count = 3000;
        gauge->depth = count;
        bench.enqueue(1, count, {one});
        for (size_t attempts = 0; bench.transport.waiting() > 0; ++attempts) {
            bench.transport.answer(500); // the whole queue fails once
            bench.reader.answerAll();
        }
        QCOMPARE(bench.transport.requests.size(), size_t(count));
        bench.pass(1s);
        while (bench.transport.waiting() > 0) {
            bench.transport.answer(200);
            bench.reader.answerAll();
        }
        QCOMPARE(gauge->depth, 0);
        QCOMPARE(bench.transport.requests.size(), size_t(2 * count));
    }

    void recoveryResumesExceptionsAndWhatIsBeyondTheMark()
    {
        Bench bench;
        for (Sequence sequence = 1; sequence <= 5; ++sequence)
            bench.event(sequence);
        bench.restart(5);
        bench.open(one, 3, {{one, 2, 4, bench.clock.now() + 30s, bench.clock.now()}});
        bench.reader.answerAll();
        QCOMPARE(bench.transport.waiting(), size_t(2)); // 4 and 5
        bench.pass(30s);
        QCOMPARE(bench.transport.waiting(), size_t(3)); // and 2, when its pause is over
    }

    void givesUpWhatIsOlderThanTheRetention()
    {
        DeliveryPolicy policy;
        policy.retention = 10s;
        policy.retry = {11s, 1.0, 11s, 0.0};
        Bench bench(policy);
        const auto gauge = bench.open(one);
        gauge->depth = 1;
        bench.enqueue(1, 1, {one});
        bench.transport.answer(500);
        bench.pass(11s);
        QCOMPARE(bench.transport.waiting(), size_t(0));
        QCOMPARE(gauge->depth, 0);
    }
};

QTEST_GUILESS_MAIN(DispatcherTest)
#include "tst_dispatcher.moc"
