// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/queue/queuestore.h"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace touchstone::cloud {

/// The open work of one connector: which events it still has to get, and how each of them stands. Holds a window of
/// them in memory; what lies beyond stays in the store and is asked for page by page, so that a connector with a
/// million waiting events takes no more memory than one with a thousand. Pure: no clock, no disk, no socket.
class ConnectorQueue
{
public:
    struct Bounds
    {
        size_t open = 20'000;   ///< events known at once, those that wait for another attempt included
        size_t ready = 2'000;   ///< events held with their bytes, waiting for their first attempt
        size_t heldBytes = 256; ///< events that wait for another attempt with their bytes at hand
    };

    /// What one event's turn needs.
    struct Turn
    {
        Sequence sequence = 0;
        QueuedEventPointer event;
        int failures = 0;
    };
    /// A part of the store to read.
    struct Page
    {
        Sequence after = 0;
        int limit = 0;
    };

    ConnectorQueue(QueueRef ref, QString project, Sequence lowWater, Bounds bounds);

    const QueueRef &ref() const { return m_ref; }

    // What enters.
    /// A new event that this connector wants. Sequences grow. Taken up at once while there is room.
    void offer(const QueuedEventPointer &event);
    /// An addressed event, which the store holds with an exception for this connector already.
    struct Addressed
    {
        QueuedEventPointer event;
        int failures = 0; ///< attempts that were made before; they go on counting
    };
    /// Takes them up, whatever the bounds; beyond them without their bytes. One whose event is open already is settled
    /// instead: an event has one schedule. Answers how many were taken up.
    size_t offerAddressed(const std::vector<Addressed> &events);
    /// A row of the store, when it is opened; call due() when its pause is over.
    void restore(const QueueException &exception);
    /// The store may hold events beyond the low water that nobody has offered.
    void readFromStore() { m_behind = true; }
    /// The next page to read, when there is room for it and none is on its way.
    std::optional<Page> nextPage();
    /// The wanted events of the page that was asked for; `upTo` is how far it looked, `all` whether that was the head.
    void takePage(const std::vector<QueuedEventPointer> &wanted, Sequence upTo, bool all);
    void pageFailed() { m_reading = false; }

    // What leaves.
    bool hasReady() const { return !m_ready.empty(); }
    /// The next event to attempt; it is in flight from here on.
    std::optional<Turn> start();
    /// Acknowledged, or given up. False when it is not open (any more).
    bool settle(Sequence sequence);
    /// The attempt failed; the next one is at `nextAttempt`.
    void fail(Sequence sequence, Timestamp nextAttempt);
    /// The pause is over: it is ready, or its bytes have to be read first.
    void due(Sequence sequence);
    /// Whose bytes to read next, when there is room for them and none are on their way; answer with takeLoaded().
    std::vector<Sequence> nextLoads();
    /// Answers those of `asked` that the store does not have (any more).
    std::vector<Sequence> takeLoaded(const std::vector<Sequence> &asked, const std::vector<QueuedEventPointer> &events);
    void loadFailed(const std::vector<Sequence> &asked);
    int failures(Sequence sequence) const; ///< failed attempts so far
    /// The open event of this id. It looks at them all.
    std::optional<Sequence> find(const QString &eventId) const;
    bool isOpen(Sequence sequence) const { return m_open.find(sequence) != m_open.end(); }
    std::vector<Sequence> waiting() const;

    // Bookkeeping for the store.
    /// Everything before is settled or an exception. `head` is the greatest sequence that was committed.
    Sequence lowWater(Sequence head) const;
    /// What is under way since before `startedBefore` (a count of start() calls) no longer holds the low water back.
    void exceptStartedBefore(quint64 startedBefore);
    quint64 startCount() const { return m_starts; }
    /// Adds what has changed since the last call.
    void takeChanges(Sequence head, QueueBatch &batch);

    std::optional<Timestamp> oldest() const;
    /// The earliest end of a pause. It looks at all open events.
    std::optional<Timestamp> nextAttempt() const;
    size_t openCount() const { return m_open.size(); }

private:
    enum class State { Ready, InFlight, Waiting, Loading };
    struct Work
    {
        QueuedEventPointer event; ///< null while the bytes are in the store only
        QString eventId;
        Timestamp acceptedAt{};
        Timestamp nextAttempt{};
        int failures = 0;
        State state = State::Ready;
        bool excepted = false;  ///< the store has a row for it, or gets one with the next changes
        bool addressed = false; ///< lies in the connector's own lane
        quint64 started = 0;    ///< number of its last start()
    };
    using OpenWork = std::map<Sequence, Work>;
    struct SettledException
    {
        Sequence sequence = 0;
        bool addressed = false;
    };

    void open(const QueuedEventPointer &event);
    void openAddressed(const Addressed &addressed);
    void makeException(OpenWork::value_type &work);

    QueueRef m_ref;
    QString m_project;
    Bounds m_bounds;
    OpenWork m_open;
    std::deque<Sequence> m_ready;
    size_t m_held = 0; ///< waiting works with bytes
    std::deque<Sequence> m_toLoad;
    bool m_loading = false; ///< bytes are on their way
    quint64 m_starts = 0;
    std::set<Sequence> m_unexcepted; ///< the open ones that hold the low water back

    bool m_behind = false;             ///< the store holds wanted events beyond m_cursor
    bool m_reading = false;            ///< a page is on its way
    Sequence m_cursor;                 ///< while behind: everything up to here has been taken up
    std::set<Sequence> m_settledAhead; ///< beyond the cursor, so that the pages leave them out

    Sequence m_savedLowWater;
    std::set<Sequence> m_changedExceptions;
    std::vector<SettledException> m_settledExceptions;
};

} // namespace touchstone::cloud
