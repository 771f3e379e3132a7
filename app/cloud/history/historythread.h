// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/history/historystore.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace touchstone::cloud {

/// The one thread that uses a history store. Events gather for a moment and are committed together; a read commits what
/// was added before it first, so that it sees it.
///
/// Threads: all members may be called on any thread; what is handed in to read() runs on this one.
class HistoryThread
{
public:
    using Done = std::function<void(Result<HistoryPage>)>;

    /// Events that may wait for the disk; beyond, the oldest of them are lost to the history, and the log says so.
    static constexpr size_t maxWaitingEvents = 50'000;
    static constexpr size_t maxWaitingReads = 256;

    explicit HistoryThread(std::unique_ptr<HistoryStore> store);
    /// As stop().
    ~HistoryThread();

    /// Opens the store on the new thread; waits for it.
    Result<void> start();
    /// Writes what was added before, answers who still waits, then ends the thread.
    void stop();

    void add(HistoryEvent event);
    /// `done` is called exactly once; with Unavailable when the disk does not take what belongs into the answer, with
    /// Busy when too many wait already.
    void read(HistoryQuery query, Done done);
    /// Deletes, bit by bit, what was accepted before.
    void dropBefore(Timestamp oldest);

private:
    struct Read
    {
        HistoryQuery query;
        Done done;
    };
    struct Gathered
    {
        std::deque<HistoryEvent> events;
        std::vector<Read> reads;
        std::optional<Timestamp> oldest;
        qint64 lost = 0;
        bool stop = false;
    };

    void loop();
    Gathered gather();
    void commit(std::deque<HistoryEvent> events);
    void answer(std::vector<Read> reads);
    void clean();

    std::unique_ptr<HistoryStore> m_store;
    std::thread m_thread;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    Gathered m_gathered; ///< guarded by the mutex

    // Of the history's thread.
    std::vector<HistoryEvent> m_unsaved; ///< added, but the disk has not taken them yet
    Result<void> m_state;                ///< of the last commit
    Timestamp m_oldest{};
    bool m_cleaningLeft = false;
};

} // namespace touchstone::cloud
