// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/queue/queuestore.h"

#include <QTest>

#include <functional>
#include <memory>

namespace touchstone::test {

/// What every queue store has to do, whatever it is made of. A store's test derives from this one, hands in how to make
/// a store over one and the same storage, and runs all of it; a "crash" is a store that is left without a word.
class QueueStoreConformance : public QObject
{
    Q_OBJECT

protected:
    /// A store over the storage of the current test case; called again, it sees what former ones made durable.
    virtual std::unique_ptr<cloud::QueueStore> makeStore() = 0;
    virtual void freshStorage() = 0;

    static inline const QString project = QStringLiteral("project-1");
    static inline const QString touch = QStringLiteral("touch");

    static cloud::QueuedEventPointer madeEvent(
        cloud::Sequence sequence, const QString &type = touch, const QString &ofProject = project)
    {
        auto made = std::make_shared<cloud::QueuedEvent>();
        made->sequence = sequence;
        made->eventId = QStringLiteral("event-%1").arg(sequence);
        made->project = ofProject;
        made->device = QStringLiteral("device");
        made->type = type;
        made->deviceType = QStringLiteral("touch");
        made->productNumber = QStringLiteral("900003");
        made->labels = {{QStringLiteral("name"), QStringLiteral("Kjølerom Å")}};
        made->json = "{\"eventId\":\"" + QByteArray::number(sequence) + "\"}";
        made->acceptedAt = Timestamp(std::chrono::seconds(sequence));
        return made;
    }

    static cloud::QueueRow row(qint64 connector, qint64 epoch, cloud::Sequence lowWater)
    {
        cloud::QueueRow made;
        made.ref = {connector, epoch};
        made.name = {project, QStringLiteral("connector-%1").arg(connector)};
        made.lowWater = lowWater;
        made.filters.append(lowWater + 1, cloud::EventFilter::all());
        return made;
    }

    static cloud::QueueException exception(qint64 connector, qint64 epoch, cloud::Sequence sequence, int failures)
    {
        return {{connector, epoch}, sequence, failures, Timestamp(std::chrono::hours(1)),
            Timestamp(std::chrono::seconds(sequence)), QStringLiteral("event-%1").arg(sequence)};
    }

    /// An event for one connector alone, with the exception and the release that it is stored with.
    static cloud::QueueBatch addressed(cloud::Sequence sequence, const cloud::QueueRef &to)
    {
        auto event = std::make_shared<cloud::QueuedEvent>(*madeEvent(sequence));
        event->addressee = to.connector;
        cloud::QueueBatch batch;
        batch.events.push_back(std::move(event));
        batch.exceptions.push_back(exception(to.connector, to.epoch, sequence, 0));
        batch.exceptions.back().addressed = true;
        batch.releases = {{cloud::laneOf(project, to.connector), sequence}};
        return batch;
    }

    static cloud::QueueBatch events(cloud::Sequence first, cloud::Sequence last)
    {
        cloud::QueueBatch batch;
        for (cloud::Sequence sequence = first; sequence <= last; ++sequence)
            batch.events.push_back(madeEvent(sequence));
        return batch;
    }

    static std::vector<cloud::Sequence> sequences(const Result<std::vector<cloud::QueuedEventPointer>> &read)
    {
        std::vector<cloud::Sequence> found;
        if (read) {
            for (const cloud::QueuedEventPointer &one : *read)
                found.push_back(one->sequence);
        }
        return found;
    }

    static void cleanAll(cloud::QueueStore &store)
    {
        Result<bool> more = true;
        for (int i = 0; i < 1000 && more && *more; ++i)
            more = store.clean(3);
        QVERIFY(more.ok());
        QVERIFY(!*more);
    }

    using Sequences = std::vector<cloud::Sequence>;

private Q_SLOTS:
    void init() { freshStorage(); }

    void aNewStoreIsEmpty()
    {
        const auto store = makeStore();
        const Result<cloud::RecoveredQueue> recovered = store->open();
        QVERIFY(recovered.ok());
        QCOMPARE(recovered->head, 0);
        QVERIFY(recovered->rows.isEmpty());
        QVERIFY(recovered->exceptions.empty());
        QVERIFY(recovered->warning.isEmpty());
    }

    void whatWasAppliedSurvivesACrash()
    {
        auto store = makeStore();
        QVERIFY(store->open().ok());
        cloud::QueueBatch batch = events(1, 3);
        batch.rows.push_back(row(1, 1, 0));
        batch.exceptions.push_back(exception(1, 1, 2, 4));
        QVERIFY(store->apply(batch).ok());

        const auto again = makeStore(); // while the first one is still open: nothing was closed
        const Result<cloud::RecoveredQueue> recovered = again->open();
        QVERIFY(recovered.ok());
        QCOMPARE(recovered->head, 3);
        QCOMPARE(recovered->lastConnector, 1);
        QCOMPARE(recovered->rows, QList<cloud::QueueRow>{row(1, 1, 0)});
        QCOMPARE(recovered->exceptions, std::vector<cloud::QueueException>{exception(1, 1, 2, 4)});
        QCOMPARE(recovered->projects, QStringList{project});
        const auto read = again->readAfter(project, 0, 3, 10);
        QVERIFY(read.ok());
        QCOMPARE(read->size(), size_t(3));
        QCOMPARE(*read->at(1), *madeEvent(2));
    }

    void readsPagesInOrder()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        cloud::QueueBatch batch = events(1, 6);
        batch.events[2] = madeEvent(3, touch, QStringLiteral("project-2"));
        QVERIFY(store->apply(batch).ok());
        QCOMPARE(sequences(store->readAfter(project, 0, 6, 2)), (Sequences{1, 2}));
        QCOMPARE(sequences(store->readAfter(project, 2, 6, 2)), (Sequences{4, 5}));
        QCOMPARE(sequences(store->readAfter(project, 2, 4, 10)), (Sequences{4}));
        QCOMPARE(sequences(store->readAfter(QStringLiteral("nobody"), 0, 6, 10)), Sequences{});
    }

    void readsSingleEventsAndLeavesOutWhatIsGone()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        QVERIFY(store->apply(events(1, 3)).ok());
        QCOMPARE(sequences(store->read({3, 99, 1})), (Sequences{3, 1}));
    }

    void countsByType()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        cloud::QueueBatch batch = events(1, 4);
        batch.events.push_back(madeEvent(5, QStringLiteral("motion")));
        QVERIFY(store->apply(batch).ok());
        const Result<QHash<QString, qint64>> counts = store->countByType(project, 1, 5);
        QVERIFY(counts.ok());
        QCOMPARE(*counts, (QHash<QString, qint64>{{touch, 3}, {QStringLiteral("motion"), 1}}));
        cloud::QueueRow picky = row(1, 1, 1);
        picky.filters.append(4, cloud::EventFilter::of({QStringLiteral("motion")}));
        const Result<qint64> wanted = cloud::countWanted(*store, picky, 5);
        QVERIFY(wanted.ok());
        QCOMPARE(*wanted, 3); // 2 and 3 by the first filter, 5 by the second
    }

    void aMarkOnlyGoesForwardAndOnlyInItsEpoch()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        cloud::QueueBatch batch = events(1, 9);
        batch.rows.push_back(row(1, 2, 0));
        batch.marks = {{{1, 2}, 5}, {{1, 2}, 3}, {{1, 1}, 9}};
        QVERIFY(store->apply(batch).ok());
        QCOMPARE(makeStore()->open()->rows.first().lowWater, 5);
    }

    void droppingAQueueVoidsItsExceptions()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        cloud::QueueBatch batch = events(1, 5);
        batch.rows.push_back(row(1, 1, 0));
        batch.exceptions = {exception(1, 1, 2, 1), exception(1, 1, 4, 1)};
        QVERIFY(store->apply(batch).ok());
        cloud::QueueBatch drop;
        drop.rows.push_back(row(1, 2, 5));
        QVERIFY(store->apply(drop).ok());
        const Result<cloud::RecoveredQueue> recovered = makeStore()->open();
        QVERIFY(recovered.ok());
        QVERIFY(recovered->exceptions.empty());
        QCOMPARE(recovered->rows, QList<cloud::QueueRow>{row(1, 2, 5)});
    }

    void aSettledExceptionIsGone()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        cloud::QueueBatch batch = events(1, 2);
        batch.rows.push_back(row(1, 1, 0));
        batch.exceptions = {exception(1, 1, 1, 1), exception(1, 1, 2, 1)};
        QVERIFY(store->apply(batch).ok());
        cloud::QueueBatch settled;
        settled.settled.push_back({{1, 1}, project, 1});
        QVERIFY(store->apply(settled).ok());
        QCOMPARE(makeStore()->open()->exceptions, std::vector<cloud::QueueException>{exception(1, 1, 2, 1)});
    }

    void successOfOneConnectorDoesNotHideTheRetryOfAnother()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        cloud::QueueBatch batch = events(1, 1);
        batch.rows = {row(1, 1, 0), row(2, 1, 0)};
        batch.exceptions = {exception(1, 1, 1, 1), exception(2, 1, 1, 3)};
        batch.releases = {{project, 1}};
        QVERIFY(store->apply(batch).ok());
        cloud::QueueBatch settled;
        settled.settled.push_back({{1, 1}, project, 1});
        QVERIFY(store->apply(settled).ok());
        cleanAll(*store);
        QCOMPARE(sequences(store->read({1})), (Sequences{1}));
        QCOMPARE(makeStore()->open()->exceptions, std::vector<cloud::QueueException>{exception(2, 1, 1, 3)});
    }

    void cleaningDeletesWhatIsReleasedAndNotExcepted()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        cloud::QueueBatch batch = events(1, 10);
        batch.events.push_back(madeEvent(11, touch, QStringLiteral("project-2")));
        batch.rows.push_back(row(1, 1, 0));
        batch.exceptions.push_back(exception(1, 1, 4, 1));
        batch.marks = {{{1, 1}, 8}};
        batch.releases = {{project, 8}};
        QVERIFY(store->apply(batch).ok());
        cleanAll(*store);
        QCOMPARE(sequences(store->readAfter(project, 0, 100, 100)), (Sequences{4, 9, 10}));
        QCOMPARE(sequences(store->readAfter(QStringLiteral("project-2"), 0, 100, 100)), (Sequences{11}));
        cloud::QueueBatch settled;
        settled.settled.push_back({{1, 1}, project, 4});
        QVERIFY(store->apply(settled).ok());
        QCOMPARE(sequences(store->readAfter(project, 0, 100, 100)), (Sequences{9, 10}));
    }

    void cleaningFindsTheEventsOfADroppedQueue()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        cloud::QueueBatch batch = events(1, 10);
        batch.rows.push_back(row(1, 1, 0));
        for (cloud::Sequence sequence = 1; sequence <= 10; ++sequence)
            batch.exceptions.push_back(exception(1, 1, sequence, 1));
        batch.releases = {{project, 10}};
        QVERIFY(store->apply(batch).ok());
        cleanAll(*store);
        QCOMPARE(sequences(store->readAfter(project, 0, 100, 100)).size(), size_t(10));
        cloud::QueueBatch drop;
        drop.forgotten.push_back(1);
        QVERIFY(store->apply(drop).ok());
        cleanAll(*store);
        QCOMPARE(sequences(store->readAfter(project, 0, 100, 100)), Sequences{});
        QVERIFY(makeStore()->open()->rows.isEmpty());
    }

    void anAddressedEventIsSeenByItsConnectorAlone()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        cloud::QueueBatch batch = events(1, 2);
        batch.rows = {row(1, 1, 0), row(2, 1, 0)};
        QVERIFY(store->apply(batch).ok());
        QVERIFY(store->apply(addressed(3, {1, 1})).ok());
        cleanAll(*store);

        // No page, no count, no filter of another connector comes by.
        QCOMPARE(sequences(store->readAfter(project, 0, 100, 100)), (Sequences{1, 2}));
        QCOMPARE(*store->countByType(project, 0, 100), (QHash<QString, qint64>{{touch, 2}}));
        QCOMPARE(*cloud::countWanted(*store, row(2, 1, 0), 100), 2);
        // Its own finds it by its sequence, as it was.
        const auto read = store->read({3});
        QCOMPARE(read->size(), size_t(1));
        QCOMPARE(*read->front(), *addressed(3, {1, 1}).events.front());
    }

    void anAddressedEventSurvivesACrash()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        cloud::QueueBatch rows;
        rows.rows = {row(1, 1, 0)};
        QVERIFY(store->apply(rows).ok());
        const cloud::QueueBatch batch = addressed(7, {1, 1});
        QVERIFY(store->apply(batch).ok());

        const auto again = makeStore();
        const Result<cloud::RecoveredQueue> recovered = again->open();
        QVERIFY(recovered.ok());
        QCOMPARE(recovered->head, 7);
        QCOMPARE(recovered->exceptions, batch.exceptions);
        cloud::QueueBatch release; // what a program that begins does with every lane it finds
        for (const QString &lane : recovered->projects)
            release.releases.push_back({lane, recovered->head});
        QVERIFY(again->apply(release).ok());
        cleanAll(*again);
        QCOMPARE(sequences(again->read({7})), Sequences{7});
    }

    void anAddressedEventIsNotRecoveredBesideItsOriginal()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        cloud::QueueBatch batch = addressed(3, {1, 1});
        auto copy = std::make_shared<cloud::QueuedEvent>(*batch.events.front());
        copy->sequence = 4;
        batch.events.push_back(copy);
        batch.exceptions.push_back(batch.exceptions.front());
        batch.exceptions.back().sequence = 4;
        batch.releases = {{cloud::laneOf(project, 1), 4}};
        batch.rows = {row(1, 1, 0)};
        QVERIFY(store->apply(batch).ok());
        const auto again = makeStore();
        Result<cloud::RecoveredQueue> recovered = again->open();
        QCOMPARE(recovered->exceptions.size(), size_t(2));
        cloud::QueueBatch repeats = cloud::takeRepeats(*recovered);
        QCOMPARE(recovered->exceptions.size(), size_t(1));
        QCOMPARE(recovered->exceptions.front().sequence, 3);
        repeats.releases = {{cloud::laneOf(project, 1), 4}};
        QVERIFY(again->apply(repeats).ok());
        cleanAll(*again);
        QCOMPARE(sequences(again->read({3, 4})), Sequences{3});
    }

    void anAddressedEventLeavesWithItsException()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        cloud::QueueBatch batch = events(1, 2);
        batch.rows = {row(1, 1, 0), row(2, 1, 0)};
        QVERIFY(store->apply(batch).ok());
        QVERIFY(store->apply(addressed(3, {1, 1})).ok());
        cleanAll(*store);
        cloud::QueueBatch settled;
        settled.settled.push_back({{1, 1}, cloud::laneOf(project, 1), 3});
        QVERIFY(store->apply(settled).ok());
        cleanAll(*store);
        QCOMPARE(sequences(store->read({1, 2, 3})), (Sequences{1, 2})); // although the project is released nowhere
        QVERIFY(makeStore()->open()->exceptions.empty());
    }

    void anAddressedEventLeavesWithADroppedQueue()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        cloud::QueueBatch rows;
        rows.rows = {row(1, 1, 0)};
        QVERIFY(store->apply(rows).ok());
        QVERIFY(store->apply(addressed(3, {1, 1})).ok());
        cleanAll(*store);
        cloud::QueueBatch drop;
        drop.rows = {row(1, 2, 3)};
        QVERIFY(store->apply(drop).ok());
        cleanAll(*store);
        QCOMPARE(sequences(store->read({3})), Sequences{});
    }

    void sequencesAndConnectorNumbersAreNeverHandedOutTwice()
    {
        auto store = makeStore();
        QVERIFY(store->open().ok());
        cloud::QueueBatch batch = events(1, 10);
        batch.rows = {row(7, 1, 0)};
        batch.marks = {{{7, 1}, 10}};
        batch.releases = {{project, 10}};
        QVERIFY(store->apply(batch).ok());
        cleanAll(*store);
        const Result<cloud::RecoveredQueue> recovered = makeStore()->open();
        QVERIFY(recovered->head >= 10); // although no event is left
        QVERIFY(recovered->lastConnector >= 7);
    }

    void aBatchThatCannotBeAppliedLeavesNothingBehind()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        QVERIFY(store->apply(events(5, 5)).ok());
        cloud::QueueBatch clash = events(4, 5); // 5 is there already
        clash.rows.push_back(row(1, 1, 0));
        const Result<void> applied = store->apply(clash);
        QVERIFY(!applied.ok());
        QCOMPARE(applied.failure().kind, Failure::Kind::Unavailable);
        QCOMPARE(sequences(store->readAfter(project, 0, 100, 100)), (Sequences{5}));
        QVERIFY(makeStore()->open()->rows.isEmpty());
        QVERIFY(store->apply(events(6, 6)).ok()); // and the store can be used on
    }
};

} // namespace touchstone::test
