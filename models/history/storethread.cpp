// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/storethread.h"

#include <QLoggingCategory>

#include <algorithm>

namespace touchstone::history {

namespace {

Q_LOGGING_CATEGORY(historyLog, "touchstone.samples")

using namespace std::chrono_literals;

constexpr auto gatherFor = 500ms; ///< what a crash may cost
constexpr auto retryUnsaved = 2s;

} // namespace

StoreThread::StoreThread(QString file, Told told)
    : m_store(std::move(file))
    , m_told(std::move(told))
    , m_thread([this] { loop(); })
{}

StoreThread::~StoreThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_gathered.stop = true;
        m_gathered.jobs.clear();
    }
    m_wake.notify_one();
    m_thread.join();
}

void StoreThread::add(std::vector<HistoryEntry> entries)
{
    {
        const std::lock_guard lock(m_mutex);
        auto &waiting = m_gathered.entries;
        waiting.insert(waiting.end(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
        while (waiting.size() > mostWaiting)
            waiting.pop_front();
    }
    m_wake.notify_one();
}

bool StoreThread::run(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_gathered.jobs.size() >= mostJobs)
            return false;
        m_gathered.jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
    return true;
}

StoreThread::Gathered StoreThread::gather()
{
    const auto urgent = [this] { return m_gathered.stop || !m_gathered.jobs.empty(); };
    std::unique_lock lock(m_mutex);
    if (!m_unsaved.empty()) {
        m_wake.wait_for(lock, retryUnsaved, urgent);
    } else {
        m_wake.wait(lock, [&] { return urgent() || !m_gathered.entries.empty(); });
        m_wake.wait_for(lock, gatherFor, urgent);
    }
    Gathered gathered = std::move(m_gathered);
    m_gathered = {};
    m_gathered.stop = gathered.stop;
    return gathered;
}

void StoreThread::loop()
{
    if (const Result<void> opened = m_store.open(); !opened)
        tell(opened);
    for (;;) {
        Gathered gathered = gather();
        commit(std::move(gathered.entries));
        for (const Job &job : gathered.jobs)
            job(m_store);
        if (gathered.stop)
            break;
    }
    m_store.close(); // on the thread that opened it
}

void StoreThread::commit(std::deque<HistoryEntry> entries)
{
    m_unsaved.insert(m_unsaved.end(), std::make_move_iterator(entries.begin()), std::make_move_iterator(entries.end()));
    if (m_unsaved.empty())
        return;
    if (m_unsaved.size() > mostWaiting) {
        const auto lost = std::ptrdiff_t(m_unsaved.size() - mostWaiting);
        m_unsaved.erase(m_unsaved.begin(), m_unsaved.begin() + lost);
        qCWarning(historyLog) << lost << "entries are not in the history: the disk did not take them";
    }
    const Result<void> stored = m_store.write(m_unsaved);
    // A file of another version will not change its mind, and memory is not there to wait for that.
    if (stored || stored.failure().kind == Failure::Kind::Invalid)
        m_unsaved.clear();
    tell(stored);
}

void StoreThread::tell(const Result<void> &state)
{
    const bool isNews = state.ok() != m_state.ok();
    if (!state && m_state)
        qCWarning(historyLog).noquote() << "The history cannot be written:" << state.failure().message;
    m_state = state;
    if (isNews && m_told)
        m_told(state);
}

} // namespace touchstone::history
