// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/queue/queuestore.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <thread>

namespace touchstone::cloud {

/// The one thread that uses a queue store. Commits in groups: whatever has gathered while the last commit was synced
/// goes into the next one, so a lone event is committed at once and a burst shares syncs.
///
/// Threads: all members may be called on any thread; everything that is handed in runs on the writer's thread.
class QueueWriter
{
public:
    using Stored = std::function<void(const Result<void> &)>;
    using Task = std::function<void(QueueStore &)>;

    explicit QueueWriter(std::unique_ptr<QueueStore> store);
    /// As stop().
    ~QueueWriter();

    /// Opens the store on the new thread; waits for it.
    Result<RecoveredQueue> start();
    /// Writes what was handed in before, then ends the thread. Tasks that wait still run.
    void stop();

    /// Appends an event; `stored` is called exactly once, after the sync or with the reason why nothing was stored.
    void append(QueuedEventPointer event, Stored stored);
    /// Changes that become durable together or not at all, as an append does.
    void transact(QueueBatch changes, Stored stored);
    /// Changes that must reach the disk in the order of the calls, before any later append: they are kept and tried
    /// again until they are stored, so they report nothing.
    void submit(QueueBatch changes);
    /// Runs after the next commit, in the order of the calls; when many wait, a few after each commit.
    void run(Task task);
    /// Called after each group commit, when all of its `stored` have been called.
    void setGroupDone(std::function<void()> groupDone); ///< before start()

    /// Whether the last write was taken by the disk. As long as it is not, the writer tries again by itself, so this
    /// turns true without anybody's help.
    bool canWrite() const { return m_canWrite; }
    /// Writes something without meaning unless something was written lately, so that canWrite() is true to the moment.
    void probe();

private:
    struct Append
    {
        QueuedEventPointer event;
        Stored stored;
    };
    struct Transaction
    {
        QueueBatch changes;
        Stored stored;
    };
    struct Gathered
    {
        std::vector<Append> appends;
        std::vector<Transaction> transactions;
        QueueBatch changes;
        std::vector<Task> tasks;
        bool probe = false;
        bool stop = false;

        bool isEmpty() const
        {
            return appends.empty() && transactions.empty() && changes.isEmpty() && tasks.empty() && !probe;
        }
    };

    void loop();
    Gathered gather();
    void commit(Gathered gathered);
    Result<void> apply(const std::vector<Append> &appends, const std::vector<Transaction> &transactions);
    void probeStore();
    void noteWrite(const Result<void> &written);
    void runTasks(bool all);
    void clean();

    std::unique_ptr<QueueStore> m_store;
    std::function<void()> m_groupDone;
    std::thread m_thread;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    Gathered m_gathered; ///< guarded by the mutex
    std::atomic<bool> m_canWrite = true;

    // Of the writer's thread.
    QueueBatch m_unsaved; ///< changes that are to be stored with the next commit
    std::deque<Task> m_tasks;
    std::chrono::steady_clock::time_point m_lastWrite;
    bool m_cleaningLeft = true;
};

} // namespace touchstone::cloud
