// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/queue/queuewriter.h"

#include <QTest>

#include <algorithm>

using namespace touchstone;
using namespace touchstone::cloud;

namespace {

const QString project = QStringLiteral("p");

QueuedEventPointer event(Sequence sequence)
{
    auto made = std::make_shared<QueuedEvent>();
    made->sequence = sequence;
    made->project = project;
    return made;
}

QueueBatch mark(qint64 connector, Sequence lowWater)
{
    QueueBatch batch;
    batch.marks.push_back({{connector, 1}, lowWater});
    return batch;
}

/// A disk that can be stopped and filled, seen from both threads.
class Disk
{
public:
    /// The writer's side: takes what is committed, or refuses.
    Result<void> commit(const QueueBatch &batch)
    {
        std::unique_lock lock(m_mutex);
        ++m_entered;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return !m_stopped; });
        if (m_full)
            return Failure{Failure::Kind::Unavailable, QStringLiteral("the disk is full")};
        m_commits.push_back(batch);
        m_changed.notify_all();
        return {};
    }

    void stop() { set(m_stopped, true); }
    void goOn() { set(m_stopped, false); }
    void fill() { set(m_full, true); }
    void empty() { set(m_full, false); }

    /// The test's side, with a limit: a test that waits in vain fails instead of hanging.
    bool waitForEntered(size_t count)
    {
        return waitFor([this, count] { return m_entered >= count; });
    }
    bool waitForCommits(size_t count)
    {
        return waitFor([this, count] { return m_commits.size() >= count; });
    }
    std::vector<QueueBatch> commits()
    {
        const std::lock_guard lock(m_mutex);
        return m_commits;
    }

private:
    void set(bool &what, bool value)
    {
        const std::lock_guard lock(m_mutex);
        what = value;
        m_changed.notify_all();
    }
    template <typename Condition>
    bool waitFor(Condition condition)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, std::chrono::seconds(20), condition);
    }

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopped = false;
    bool m_full = false;
    size_t m_entered = 0;
    std::vector<QueueBatch> m_commits;
};

class DiskStore final : public QueueStore
{
public:
    explicit DiskStore(Disk &disk)
        : m_disk(disk)
    {}

    Result<RecoveredQueue> open() override { return RecoveredQueue(); }
    Result<void> apply(const QueueBatch &batch) override { return m_disk.commit(batch); }
    Result<void> probe() override { return {}; }
    Result<std::vector<QueuedEventPointer>> readAfter(const QString &, Sequence, Sequence, int) override
    {
        return std::vector<QueuedEventPointer>();
    }
    Result<std::vector<QueuedEventPointer>> read(const std::vector<Sequence> &) override
    {
        return std::vector<QueuedEventPointer>();
    }
    Result<QHash<QString, qint64>> countByType(const QString &, Sequence, Sequence) override
    {
        return QHash<QString, qint64>();
    }
    Result<bool> clean(int) override { return false; }

private:
    Disk &m_disk;
};

/// A writer on such a disk, and what it has answered.
class Bench
{
public:
    Bench() { (void)m_writer.start(); }

    void append(Sequence sequence)
    {
        m_writer.append(event(sequence), [this](const Result<void> &result) {
            const std::lock_guard lock(m_mutex);
            m_answers.push_back(result.ok());
            m_answered.notify_all();
        });
    }
    bool waitForAnswers(size_t count)
    {
        std::unique_lock lock(m_mutex);
        return m_answered.wait_for(lock, std::chrono::seconds(20), [this, count] { return m_answers.size() >= count; });
    }
    std::vector<bool> answers()
    {
        const std::lock_guard lock(m_mutex);
        return m_answers;
    }

    QueueWriter &writer() { return m_writer; }

    Disk disk;

private:
    std::mutex m_mutex;
    std::condition_variable m_answered;
    std::vector<bool> m_answers;
    QueueWriter m_writer{std::make_unique<DiskStore>(disk)};
};

} // namespace

class QueueWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventIsAnsweredOnlyAfterTheCommitThatHoldsIt()
    {
        Bench bench;
        bench.disk.stop();
        bench.append(1);
        QVERIFY(bench.disk.waitForEntered(1)); // the commit is under way, and not done
        QVERIFY(bench.answers().empty());
        bench.disk.goOn();
        QVERIFY(bench.waitForAnswers(1));
        QVERIFY(bench.answers().front());
        QCOMPARE(bench.disk.commits().size(), size_t(1));
        QCOMPARE(bench.disk.commits().front().events.size(), size_t(1));
    }

    void aLoneEventIsCommittedAtOnce()
    {
        Bench bench;
        for (Sequence sequence = 1; sequence <= 5; ++sequence) {
            bench.append(sequence);
            QVERIFY(bench.waitForAnswers(size_t(sequence))); // waits for nothing else to come
        }
        QCOMPARE(bench.disk.commits().size(), size_t(5));
    }

    void aBurstSharesOneCommit()
    {
        Bench bench;
        bench.disk.stop();
        bench.append(1);
        QVERIFY(bench.disk.waitForEntered(1));
        for (Sequence sequence = 2; sequence <= 501; ++sequence)
            bench.append(sequence);
        bench.disk.goOn();
        QVERIFY(bench.waitForAnswers(501));
        const std::vector<QueueBatch> commits = bench.disk.commits();
        QCOMPARE(commits.size(), size_t(2));
        QCOMPARE(commits.back().events.size(), size_t(500));
        QVERIFY(std::is_sorted(commits.back().events.begin(), commits.back().events.end(),
            [](const QueuedEventPointer &a, const QueuedEventPointer &b) { return a->sequence < b->sequence; }));
    }

    void aFullDiskRefusesEveryEventOfTheGroupAndRecoversByItself()
    {
        Bench bench;
        bench.disk.fill();
        bench.append(1);
        bench.append(2);
        QVERIFY(bench.waitForAnswers(2));
        bench.disk.empty();
        bench.append(3);
        QVERIFY(bench.waitForAnswers(3));
        QCOMPARE(bench.answers(), (std::vector<bool>{false, false, true}));
        QCOMPARE(bench.disk.commits().size(), size_t(1)); // what was refused has left nothing behind
        QCOMPARE(bench.disk.commits().front().events.front()->sequence, 3);
    }

    void whatCouldNotBeSavedIsKeptTriedAgainAndDoesNotGrow()
    {
        Bench bench;
        bench.disk.fill();
        for (Sequence lowWater = 1; lowWater <= 100; ++lowWater) {
            QueueBatch changes = mark(1, lowWater);
            changes.merge(mark(2, lowWater * 2));
            changes.exceptions.push_back({{1, 1}, 7, int(lowWater), {}, {}});
            changes.releases.push_back({project, lowWater});
            bench.writer().submit(std::move(changes));
            QVERIFY(bench.disk.waitForEntered(size_t(lowWater)));
        }
        bench.disk.empty(); // nobody says a word: it tries by itself
        QVERIFY(bench.disk.waitForCommits(1));
        bench.writer().stop();
        QueueBatch saved;
        for (const QueueBatch &commit : bench.disk.commits()) {
            QVERIFY(commit.marks.size() <= 2); // although it was told a hundred times
            saved.merge(commit);
        }
        saved.compact();
        QCOMPARE(saved.marks.size(), size_t(2));
        QCOMPARE(saved.marks.at(0).lowWater, 100);
        QCOMPARE(saved.marks.at(1).lowWater, 200);
        QCOMPARE(saved.exceptions.size(), size_t(1));
        QCOMPARE(saved.exceptions.front().failures, 100);
        QCOMPARE(saved.releases.size(), size_t(1));
        QCOMPARE(saved.releases.front().upTo, 100);
    }

    void stoppingWritesWhatWasHandedInBefore()
    {
        Bench bench;
        bench.disk.stop();
        bench.append(1);
        QVERIFY(bench.disk.waitForEntered(1));
        bench.append(2);
        bench.writer().submit(mark(1, 2));
        bench.disk.goOn();
        bench.writer().stop();
        QCOMPARE(bench.answers(), (std::vector<bool>{true, true}));
        const std::vector<QueueBatch> commits = bench.disk.commits();
        QCOMPARE(commits.back().events.back()->sequence, 2);
        QCOMPARE(commits.back().marks.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(QueueWriterTest)
#include "tst_queuewriter.moc"
