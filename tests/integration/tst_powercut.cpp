// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/deliveryengine.h"
#include "app/cloud/queue/sqlitequeuestore.h"
#include "models/sqlite/sqlitefile.h"
#include "tests/support/powercutdisk.h"
#include "tests/support/queuestoreconformance.h"

#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
namespace disk = touchstone::test::powercutdisk;

namespace {

constexpr int patience = 20'000; // milliseconds

const QString queueName = QStringLiteral("queue.sqlite");

AcceptedEvent newEvent(const Clock &clock, int number)
{
    AcceptedEvent accepted;
    accepted.event.eventId = QString::number(number);
    accepted.event.type = EventTypeTraits::Enum::Touch;
    accepted.event.payload = TouchPayload{};
    accepted.json = "{}";
    accepted.device = {QStringLiteral("project-1"), QStringLiteral("d")};
    accepted.acceptedAt = clock.now();
    return accepted;
}

} // namespace

/// What is left when the power goes: acknowledged writes must be, whatever the disk did with the rest. All of the
/// store's conformance runs here, too, with every "crash" a power cut.
class PowerCutTest : public test::QueueStoreConformance
{
    Q_OBJECT

protected:
    /// The first store of a test case lives on the disk; each further one on what a power cut leaves of it.
    std::unique_ptr<QueueStore> makeStore() override
    {
        if (m_used)
            return std::make_unique<SqliteQueueStore>(afterPowerCut({}));
        m_used = true;
        return std::make_unique<SqliteQueueStore>(path());
    }
    void freshStorage() override
    {
        m_used = false;
        m_folder = std::make_unique<QTemporaryDir>();
        disk::setRoom({});
    }

private:
    QString path() const { return m_folder->filePath(queueName); }

    QString afterPowerCut(disk::Survivors survivors)
    {
        const QString target = m_folder->filePath(QStringLiteral("cut-%1").arg(++m_cuts));
        if (!QDir().mkpath(target) || !disk::cut(path(), target, survivors))
            qFatal("No power cut in %s", qPrintable(target));
        return QDir(target).filePath(queueName);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_used = false;
    int m_cuts = 0;

private Q_SLOTS:
    void initTestCase()
    {
        if (!disk::install())
            QSKIP("SQLite takes no other disk here");
        const QTemporaryDir folder;
        const qint64 before = disk::bytesWritten();
        SqliteQueueStore store(folder.filePath(queueName));
        QVERIFY(store.open().ok());
        if (disk::bytesWritten() == before)
            QSKIP("Qt's driver uses a SQLite of its own, which the test's disk cannot reach");
    }

    void unsyncedBytesAreLost() // or the tests below would prove nothing
    {
        SqliteFile file;
        const QStringList schema{QStringLiteral("CREATE TABLE t(x INTEGER)")};
        QVERIFY(file.open(path(), SqliteFile::Sync::Checkpoints, 1, schema).ok());
        QVERIFY(file.execute(QStringLiteral("INSERT INTO t VALUES(1)")).ok());
        SqliteFile left;
        QVERIFY(left.open(afterPowerCut({}), SqliteFile::Sync::Checkpoints, 1, schema).ok());
        QCOMPARE(*left.number(QStringLiteral("SELECT count(*) FROM t")), 0);
    }

    void acceptedEventsAreThereAfterAPowerCutAtAnyMoment_data()
    {
        QTest::addColumn<bool>("someSurvive");
        QTest::addColumn<unsigned>("seed");
        QTest::newRow("nothing unsynced survives") << false << 0U;
        QTest::newRow("half of it survives") << true << 1U;
        QTest::newRow("another half of it survives") << true << 2U;
        QTest::newRow("a third half") << true << 3U;
    }
    void acceptedEventsAreThereAfterAPowerCutAtAnyMoment()
    {
        QFETCH(bool, someSurvive);
        QFETCH(unsigned, seed);
        // Given a store at work: events come, fail, are settled, cleaned away, and a queue is dropped in between.
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        QueueBatch first;
        first.rows = {row(1, 1, 0), row(2, 1, 0)};
        QVERIFY(store->apply(first).ok());
        Sequence last = 0;
        for (int round = 1; round <= 30; ++round) {
            QueueBatch batch = events(last + 1, last + 20);
            last += 20;
            batch.exceptions.push_back(exception(1, 1, last - 19, round));
            batch.marks = {{{1, 1}, last - 5}, {{2, 1}, last - 10}};
            batch.releases = {{project, last - 10}};
            if (round == 15)
                batch.rows.push_back(row(2, 2, last));
            QVERIFY(store->apply(batch).ok());
            QVERIFY(store->clean(7).ok());
            // When the power goes now,
            SqliteQueueStore left(afterPowerCut({someSurvive, seed + unsigned(round)}));
            const Result<RecoveredQueue> recovered = left.open();
            // then all that was accepted is there, and what was decided stays decided.
            QVERIFY2(recovered.ok(), recovered ? "" : qPrintable(recovered.failure().message));
            QVERIFY2(recovered->warning.isEmpty(), qPrintable(recovered->warning));
            QCOMPARE(recovered->head, last);
            QCOMPARE(recovered->exceptions.size(), size_t(round));
            QCOMPARE(recovered->rows.at(0).lowWater, last - 5);
            QCOMPARE(recovered->rows.at(1).ref.epoch, round < 15 ? 1 : 2);
            QCOMPARE(sequences(left.readAfter(project, last - 10, last, 100)).size(), size_t(10));
            std::vector<Sequence> excepted;
            for (const QueueException &one : recovered->exceptions)
                excepted.push_back(one.sequence);
            QCOMPARE(sequences(left.read(excepted)), excepted);
        }
    }

    void theEngineSaysAcceptedOnlyWhenAPowerCutCannotTakeTheEvent()
    {
        const SystemClock clock;
        DeliveryEngine engine(DeliveryPolicy(), {m_folder->path(), {}}, clock);
        QVERIFY(engine.start().ok());
        constexpr int count = 200;
        int accepted = 0;
        QList<QString> leftovers;
        for (int number = 1; number <= count; ++number) {
            engine.accept(newEvent(clock, number), [&](const Result<void> &result) {
                accepted += result.ok() ? 1 : 0;
                if (accepted % 40 == 1) // within the very word that it is accepted
                    leftovers.append(afterPowerCut({}));
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(accepted, count, patience);
        QCOMPARE(leftovers.size(), 5);
        for (qsizetype i = 0; i < leftovers.size(); ++i) {
            const Result<RecoveredQueue> recovered = SqliteQueueStore(leftovers.at(i)).open();
            QVERIFY(recovered.ok());
            QVERIFY2(recovered->head >= 40 * i + 1, qPrintable(QString::number(recovered->head)));
        }
    }

    void aGroupCostsOneSyncAndCleaningNone()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        QVERIFY(store->apply(events(1, 1)).ok()); // the first one syncs a new file's head
        for (const Sequence size : {1, 10, 200}) {
            const int before = disk::syncs();
            const Sequence head = (*makeStore()->open()).head;
            const int afterLooking = disk::syncs();
            QVERIFY(afterLooking >= before);
            QueueBatch batch = events(head + 1, head + size);
            batch.releases = {{project, head + size}};
            QVERIFY(store->apply(batch).ok());
            QCOMPARE(disk::syncs(), afterLooking + 1);
            QVERIFY(store->clean(50).ok());
            QVERIFY(store->clean(50).ok());
            QCOMPARE(disk::syncs(), afterLooking + 1);
        }
    }

    void droppingALongQueueIsOneMarker()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        QueueBatch batch = events(1, 5000);
        batch.rows.push_back(row(1, 1, 0));
        for (Sequence sequence = 1; sequence <= 5000; ++sequence)
            batch.exceptions.push_back(exception(1, 1, sequence, 1));
        QVERIFY(store->apply(batch).ok());
        QueueBatch drop;
        drop.rows.push_back(row(1, 2, 5000));
        const qint64 before = disk::bytesWritten();
        const int syncsBefore = disk::syncs();
        QVERIFY(store->apply(drop).ok());
        QVERIFY2(
            disk::bytesWritten() - before < 64LL * 1024, qPrintable(QString::number(disk::bytesWritten() - before)));
        QCOMPARE(disk::syncs(), syncsBefore + 1);
        const Result<RecoveredQueue> recovered = makeStore()->open();
        QVERIFY(recovered->exceptions.empty());
        QCOMPARE(recovered->rows.first().lowWater, 5000);
    }

    void aFullDiskTakesNothingAndLosesNothing()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        QVERIFY(store->apply(events(1, 10)).ok());
        disk::setRoom(20'000);
        Sequence accepted = 10;
        Result<void> state;
        while (state) {
            state = store->apply(events(accepted + 1, accepted + 5));
            accepted += state ? 5 : 0;
            QVERIFY2(accepted < 1000, "The disk is never full");
        }
        QCOMPARE(state.failure().kind, Failure::Kind::Unavailable);
        QVERIFY2(
            state.failure().message.contains(QStringLiteral("the disk is full")), qPrintable(state.failure().message));
        const QString left = afterPowerCut({}); // even if the power goes as well
        disk::setRoom({});
        const Result<RecoveredQueue> recovered = SqliteQueueStore(left).open();
        QVERIFY(recovered.ok());
        QCOMPARE(recovered->head, accepted);
        QVERIFY(store->apply(events(accepted + 1, accepted + 5)).ok());
        QCOMPARE(sequences(store->readAfter(project, 0, 5000, 5000)).size(), size_t(accepted + 5));
    }
};

QTEST_GUILESS_MAIN(PowerCutTest)
#include "tst_powercut.moc"
