// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history/samplestore.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace touchstone::history {

/// The one thread that uses a store. Entries gather for a moment and are committed together; whoever asks sees what was
/// added before. What the disk does not take waits and is tried again.
///
/// Threads: all members may be called on any thread; what is handed in runs on this one.
class StoreThread
{
public:
    using Job = std::function<void(SampleStore &store)>;
    /// How the last writing ended, each time that it is another end than before.
    using Told = std::function<void(const Result<void> &state)>;

    /// Entries that may wait for the disk; beyond, the oldest of them are lost, and the log says so.
    static constexpr size_t mostWaiting = 100'000;
    static constexpr size_t mostJobs = 1'000;

    StoreThread(QString file, Told told);
    /// Writes what was added before, once, then ends the thread. Jobs that wait are dropped.
    ~StoreThread();

    void add(std::vector<HistoryEntry> entries);
    /// After what was added before, whether the disk took it or not. False when too many wait already.
    bool run(Job job);

private:
    struct Gathered
    {
        std::deque<HistoryEntry> entries;
        std::deque<Job> jobs;
        bool stop = false;
    };

    void loop();
    Gathered gather();
    void commit(std::deque<HistoryEntry> entries);
    void tell(const Result<void> &state);

    SampleStore m_store;
    Told m_told;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    Gathered m_gathered; ///< guarded by the mutex

    // Of the thread itself.
    std::vector<HistoryEntry> m_unsaved; ///< added, but the disk has not taken them yet
    Result<void> m_state;                ///< of the last commit
    std::thread m_thread;                ///< last: everything else is there when it begins
};

} // namespace touchstone::history
