// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/connectorqueue.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;

namespace {

const QueueRef ref{1, 1};
const Timestamp later = Timestamp(std::chrono::hours(1));

QueuedEventPointer madeEvent(Sequence sequence)
{
    auto made = std::make_shared<QueuedEvent>();
    made->sequence = sequence;
    made->eventId = QStringLiteral("event-%1").arg(sequence);
    made->acceptedAt = Timestamp(std::chrono::seconds(sequence));
    return made;
}

ConnectorQueue makeQueue(ConnectorQueue::Bounds bounds = {}, Sequence lowWater = 0)
{
    return {ref, QStringLiteral("p"), lowWater, bounds};
}

Sequence startOne(ConnectorQueue &queue)
{
    const auto turn = queue.start();
    return turn ? turn->sequence : 0;
}

} // namespace

class ConnectorQueueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyOneIsAtTheHead()
    {
        ConnectorQueue queue = makeQueue();
        QVERIFY(!queue.start());
        QCOMPARE(queue.lowWater(17), 17);
        QVERIFY(!queue.oldest());
    }

    void aFirstTrySuccessLeavesNothingButTheMark()
    {
        ConnectorQueue queue = makeQueue();
        queue.offer(madeEvent(1));
        queue.offer(madeEvent(2));
        QCOMPARE(queue.lowWater(2), 0);
        QCOMPARE(startOne(queue), 1);
        QCOMPARE(startOne(queue), 2);
        QVERIFY(queue.settle(2));
        QCOMPARE(queue.lowWater(2), 0);
        QVERIFY(queue.settle(1));
        QueueBatch batch;
        queue.takeChanges(2, batch);
        QCOMPARE(batch.marks.size(), size_t(1));
        QCOMPARE(batch.marks.front().lowWater, 2);
        QVERIFY(batch.exceptions.empty());
        QVERIFY(batch.settled.empty());
    }

    void aFailureBecomesAnExceptionAndTheMarkMovesOn()
    {
        ConnectorQueue queue = makeQueue();
        queue.offer(madeEvent(1));
        queue.offer(madeEvent(2));
        startOne(queue);
        startOne(queue);
        queue.fail(1, later);
        queue.settle(2);
        QueueBatch batch;
        queue.takeChanges(2, batch);
        QCOMPARE(batch.marks.front().lowWater, 2);
        QCOMPARE(batch.exceptions.size(), size_t(1));
        QCOMPARE(batch.exceptions.front(), (QueueException{ref, 1, 1, later, madeEvent(1)->acceptedAt}));
        queue.due(1);
        QCOMPARE(startOne(queue), 1);
        queue.settle(1);
        QueueBatch after;
        queue.takeChanges(2, after);
        QVERIFY(after.exceptions.empty());
        QCOMPARE(after.settled.size(), size_t(1));
        QCOMPARE(after.settled.front().sequence, 1);
    }

    void whatIsUnderWayForLongNoLongerHoldsTheMarkBack()
    {
        ConnectorQueue queue = makeQueue();
        for (Sequence sequence = 1; sequence <= 3; ++sequence)
            queue.offer(madeEvent(sequence));
        startOne(queue); // hangs
        const quint64 before = queue.startCount();
        startOne(queue);
        queue.settle(2);
        QCOMPARE(queue.lowWater(3), 0);
        queue.exceptStartedBefore(before + 1);
        QCOMPARE(queue.lowWater(3), 2); // 3 has not been started
        QueueBatch batch;
        queue.takeChanges(3, batch);
        QCOMPARE(batch.exceptions.size(), size_t(1));
        QCOMPARE(batch.exceptions.front().failures, 0);
        queue.settle(1);
        QueueBatch after;
        queue.takeChanges(3, after);
        QCOMPARE(after.settled.size(), size_t(1));
    }

    void whatDoesNotFitIsReadFromTheStoreLater()
    {
        ConnectorQueue queue = makeQueue({100, 2, 0});
        for (Sequence sequence = 1; sequence <= 5; ++sequence)
            queue.offer(madeEvent(sequence));
        QCOMPARE(queue.openCount(), size_t(2));
        QVERIFY(!queue.nextPage()); // no room
        QCOMPARE(startOne(queue), 1);
        const auto page = queue.nextPage();
        QVERIFY(page);
        QCOMPARE(page->after, 2);
        QVERIFY(!queue.nextPage()); // one is on its way
        QCOMPARE(queue.lowWater(5), 0);
        queue.offer(madeEvent(6)); // is in no hurry either
        queue.takePage({madeEvent(3), madeEvent(4)}, 4, false);
        QCOMPARE(startOne(queue), 2);
        QCOMPARE(startOne(queue), 3);
        QCOMPARE(startOne(queue), 4);
        const auto second = queue.nextPage();
        QVERIFY(second);
        QCOMPARE(second->after, 4);
        queue.takePage({madeEvent(5), madeEvent(6)}, 6, true);
        QCOMPARE(startOne(queue), 5);
        QCOMPARE(startOne(queue), 6);
        queue.offer(madeEvent(7)); // caught up: at once again
        QCOMPARE(startOne(queue), 7);
        QVERIFY(!queue.nextPage());
    }

    void theMarkStaysBeforeWhatWasNotReadYet()
    {
        ConnectorQueue queue = makeQueue({100, 2, 0});
        for (Sequence sequence = 1; sequence <= 5; ++sequence)
            queue.offer(madeEvent(sequence));
        startOne(queue);
        startOne(queue);
        queue.settle(1);
        queue.settle(2);
        QCOMPARE(queue.lowWater(5), 2);
    }

    void aFailedPageIsAskedForAgain()
    {
        ConnectorQueue queue = makeQueue();
        queue.readFromStore();
        QVERIFY(queue.nextPage());
        queue.pageFailed();
        QVERIFY(queue.nextPage());
    }

    void retriesBeyondTheBoundGiveUpTheirBytesAndReadThemBack()
    {
        ConnectorQueue queue = makeQueue({100, 10, 1});
        for (Sequence sequence = 1; sequence <= 2; ++sequence) {
            queue.offer(madeEvent(sequence));
            startOne(queue);
            queue.fail(sequence, later);
        }
        queue.due(1); // held
        queue.due(2); // not held
        QCOMPARE(startOne(queue), 1);
        QVERIFY(!queue.start());
        QCOMPARE(queue.nextLoads(), std::vector<Sequence>{2});
        QVERIFY(queue.nextLoads().empty());
        queue.loadFailed({2});
        QCOMPARE(queue.nextLoads(), std::vector<Sequence>{2});
        QVERIFY(queue.takeLoaded({2}, {madeEvent(2)}).empty());
        const auto turn = queue.start();
        QVERIFY(turn);
        QCOMPARE(turn->sequence, 2);
        QCOMPARE(turn->failures, 1);
        QVERIFY(turn->event);
    }

    void saysWhatTheStoreHasLost()
    {
        ConnectorQueue queue = makeQueue();
        queue.restore({ref, 3, 1, later, later});
        queue.due(3);
        QCOMPARE(queue.nextLoads(), std::vector<Sequence>{3});
        QCOMPARE(queue.takeLoaded({3}, {}), std::vector<Sequence>{3});
    }

    void restoredExceptionsAreNotTakenUpTwice()
    {
        ConnectorQueue queue = makeQueue({}, 2);
        queue.restore({ref, 4, 1, later, later});
        queue.restore({ref, 5, 1, later, later});
        queue.readFromStore();
        queue.due(5);
        queue.nextLoads();
        queue.takeLoaded({5}, {madeEvent(5)});
        startOne(queue);
        queue.settle(5); // before the page comes
        QVERIFY(queue.nextPage());
        queue.takePage({madeEvent(3), madeEvent(4), madeEvent(5)}, 5, true);
        QCOMPARE(startOne(queue), 3);
        QVERIFY(!queue.start()); // 4 waits, 5 is done
        QCOMPARE(queue.openCount(), size_t(2));
    }

    void theOldestIsTheOneAcceptedFirst()
    {
        ConnectorQueue queue = makeQueue();
        queue.offer(madeEvent(1));
        queue.offer(madeEvent(2));
        startOne(queue);
        queue.fail(1, later);
        QVERIFY(queue.oldest() == madeEvent(1)->acceptedAt);
        queue.settle(1);
        QVERIFY(queue.oldest() == madeEvent(2)->acceptedAt);
    }

    void anAddressedEventIsAnExceptionFromTheBeginning()
    {
        ConnectorQueue queue = makeQueue();
        QCOMPARE(queue.offerAddressed({{madeEvent(3), 2}}), size_t(1));
        QCOMPARE(queue.lowWater(5), 5);
        const auto turn = queue.start();
        QCOMPARE(turn->failures, 2); // attempts go on counting
        QueueBatch batch;
        queue.takeChanges(5, batch);
        QVERIFY(batch.exceptions.empty()); // the store has it
        queue.settle(3);
        queue.takeChanges(5, batch);
        QCOMPARE(batch.settled.size(), size_t(1));
        QCOMPARE(batch.settled.front().project, laneOf(QStringLiteral("p"), ref.connector));
    }

    void anAddressedEventDoesNotDisturbThePages()
    {
        ConnectorQueue queue = makeQueue({2, 2, 2});
        for (Sequence sequence = 1; sequence <= 3; ++sequence)
            queue.offer(madeEvent(sequence)); // the third does not fit
        QCOMPARE(queue.offerAddressed({{madeEvent(4), 0}}), size_t(1));
        QCOMPARE(queue.openCount(), size_t(3));
        startOne(queue);
        startOne(queue);
        queue.settle(1);
        queue.settle(2);
        QCOMPARE(queue.nextLoads(), std::vector<Sequence>{4}); // its bytes are read when there is room
        queue.takeLoaded({4}, {madeEvent(4)});
        QCOMPARE(startOne(queue), 4);
        queue.settle(4);
        const auto page = queue.nextPage();
        QCOMPARE(page->after, 2);
        queue.takePage({madeEvent(3)}, 4, true);
        QCOMPARE(startOne(queue), 3);
    }

    void anEventHasOneSchedule()
    {
        ConnectorQueue queue = makeQueue();
        queue.offer(madeEvent(1));
        auto copy = std::make_shared<QueuedEvent>(*madeEvent(1));
        copy->sequence = 2;
        QCOMPARE(queue.offerAddressed({{copy, 0}}), size_t(0));
        QCOMPARE(queue.openCount(), size_t(1));
        QCOMPARE(queue.find(QStringLiteral("event-1")), std::optional<Sequence>(1));
        QueueBatch batch;
        queue.takeChanges(2, batch);
        QCOMPARE(batch.settled.front().sequence, 2); // the copy leaves the store
    }

    void knowsTheEarliestEndOfAPause()
    {
        ConnectorQueue queue = makeQueue();
        for (Sequence sequence = 1; sequence <= 2; ++sequence)
            queue.offer(madeEvent(sequence));
        QVERIFY(!queue.nextAttempt());
        startOne(queue);
        startOne(queue);
        queue.fail(1, later + std::chrono::seconds(1));
        queue.fail(2, later);
        QVERIFY(queue.nextAttempt() == later);
        queue.due(2);
        QVERIFY(queue.nextAttempt() == later + std::chrono::seconds(1));
    }

    void settlingTwiceIsHarmless()
    {
        ConnectorQueue queue = makeQueue();
        queue.offer(madeEvent(1));
        startOne(queue);
        QVERIFY(queue.settle(1));
        QVERIFY(!queue.settle(1));
        queue.fail(1, later);
        QVERIFY(!queue.start());
    }
};

QTEST_GUILESS_MAIN(ConnectorQueueTest)
#include "tst_connectorqueue.moc"
