// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/history/historythread.h"

#include <QLoggingCategory>

#include <future>
#include <iterator>

namespace touchstone::cloud {

namespace {

Q_LOGGING_CATEGORY(historyLog, "touchstone.history")

using namespace std::chrono_literals;

// Events of one device lie together in the index, so that large commits write a page once for many of them (measured:
// 20 000 instead of 2000 events take a third of the time each). When little happens, there is no reason to wait.
constexpr auto gatherFor = 100ms;
constexpr size_t manyEvents = 500; // in that time: go on gathering
constexpr auto gatherManyFor = 900ms;
constexpr size_t enoughForACommit = 20'000;
constexpr auto retryUnsaved = 1s;
constexpr int deletedPerStep = 500;

} // namespace

HistoryThread::HistoryThread(std::unique_ptr<HistoryStore> store)
    : m_store(std::move(store))
{}

HistoryThread::~HistoryThread()
{
    stop();
}

Result<void> HistoryThread::start()
{
    std::promise<Result<void>> opened;
    std::future<Result<void>> answer = opened.get_future();
    m_thread = std::thread([this, &opened] {
        const Result<void> state = m_store->open();
        opened.set_value(state);
        if (state)
            loop();
        m_store.reset(); // on the thread that opened it
    });
    Result<void> state = answer.get();
    if (!state)
        m_thread.join();
    return state;
}

void HistoryThread::stop()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_gathered.stop = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void HistoryThread::add(HistoryEvent event)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        auto &events = m_gathered.events;
        if (events.size() >= maxWaitingEvents) {
            events.pop_front();
            ++m_gathered.lost;
        }
        events.push_back(std::move(event));
        wake = events.size() == 1 || events.size() == enoughForACommit; // else it is awake already
    }
    if (wake)
        m_wake.notify_one();
}

void HistoryThread::read(HistoryQuery query, Done done)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_gathered.reads.size() < maxWaitingReads)
            m_gathered.reads.push_back({std::move(query), std::exchange(done, nullptr)});
    }
    if (done)
        done(Failure{Failure::Kind::Busy, QStringLiteral("too many histories are being read: ask again in a moment"),
            {}, 0, 1s});
    else
        m_wake.notify_one();
}

void HistoryThread::dropBefore(Timestamp oldest)
{
    {
        const std::lock_guard lock(m_mutex);
        m_gathered.oldest = oldest;
    }
    m_wake.notify_one();
}

HistoryThread::Gathered HistoryThread::gather()
{
    const auto urgent = [this] {
        return m_gathered.stop || !m_gathered.reads.empty() || m_gathered.oldest ||
               m_gathered.events.size() >= enoughForACommit;
    };
    const auto something = [&] { return urgent() || !m_gathered.events.empty(); };
    std::unique_lock lock(m_mutex);
    if (!m_unsaved.empty()) {
        m_wake.wait_for(lock, retryUnsaved, urgent);
    } else if (!m_cleaningLeft) {
        m_wake.wait(lock, something);
        if (!m_wake.wait_for(lock, gatherFor, urgent) && m_gathered.events.size() >= manyEvents)
            m_wake.wait_for(lock, gatherManyFor, urgent);
    }
    Gathered gathered = std::move(m_gathered);
    m_gathered = {};
    m_gathered.stop = gathered.stop;
    return gathered;
}

void HistoryThread::loop()
{
    for (;;) {
        Gathered gathered = gather();
        if (gathered.lost > 0)
            qCWarning(historyLog) << "The disk is too slow:" << gathered.lost << "events are not in the history";
        commit(std::move(gathered.events));
        answer(std::move(gathered.reads));
        if (gathered.stop)
            return;
        if (gathered.oldest) {
            m_oldest = *gathered.oldest;
            m_cleaningLeft = true;
        }
        clean();
    }
}

void HistoryThread::commit(std::deque<HistoryEvent> events)
{
    m_unsaved.insert(m_unsaved.end(), std::make_move_iterator(events.begin()), std::make_move_iterator(events.end()));
    if (m_unsaved.empty())
        return;
    if (m_unsaved.size() > maxWaitingEvents) {
        const auto lost = std::ptrdiff_t(m_unsaved.size() - maxWaitingEvents);
        m_unsaved.erase(m_unsaved.begin(), m_unsaved.begin() + lost);
        qCWarning(historyLog) << lost << "events are not in the history";
    }
    const Result<void> stored = m_store->append(m_unsaved);
    if (stored) {
        m_unsaved.clear();
        m_cleaningLeft = true; // whether there is still room
    } else if (m_state) {
        qCWarning(historyLog).noquote() << "New events wait to enter the history:" << stored.failure().message;
    }
    m_state = stored;
}

void HistoryThread::answer(std::vector<Read> reads)
{
    for (Read &read : reads) {
        // An answer that lacks what was just published would look like a loss.
        Result<HistoryPage> page = m_unsaved.empty() ? m_store->read(read.query) : m_state.failure();
        std::exchange(read.done, nullptr)(std::move(page));
    }
}

void HistoryThread::clean()
{
    if (!m_cleaningLeft)
        return;
    const Result<bool> left = m_store->clean(m_oldest, deletedPerStep);
    m_cleaningLeft = left ? *left : false; // a failed step is taken again after the next commit
    if (!left)
        qCWarning(historyLog).noquote() << left.failure().message;
}

} // namespace touchstone::cloud
