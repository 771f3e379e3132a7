// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/queue/queuewriter.h"

#include <QLoggingCategory>

#include <algorithm>
#include <iterator>

namespace touchstone::cloud {

namespace {

Q_LOGGING_CATEGORY(queueLog, "touchstone.queue", QtInfoMsg)

constexpr auto retryWriting = std::chrono::milliseconds(250);
constexpr auto probeAtMostEvery = std::chrono::seconds(2);
constexpr auto tasksPerCommit = std::chrono::milliseconds(3); // events that arrive meanwhile wait so long
constexpr int deletedPerStep = 500;

} // namespace

QueueWriter::QueueWriter(std::unique_ptr<QueueStore> store)
    : m_store(std::move(store))
{}

QueueWriter::~QueueWriter()
{
    stop();
}

Result<RecoveredQueue> QueueWriter::start()
{
    std::promise<Result<RecoveredQueue>> opened;
    std::future<Result<RecoveredQueue>> answer = opened.get_future();
    m_thread = std::thread([this, &opened] {
        Result<RecoveredQueue> recovered = m_store->open();
        const bool usable = recovered.ok();
        opened.set_value(std::move(recovered));
        if (usable)
            loop();
        m_store.reset(); // on the thread that opened it
    });
    Result<RecoveredQueue> recovered = answer.get();
    if (!recovered)
        m_thread.join();
    return recovered;
}

void QueueWriter::stop()
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

void QueueWriter::append(QueuedEventPointer event, Stored stored)
{
    {
        const std::lock_guard lock(m_mutex);
        m_gathered.appends.push_back({std::move(event), std::move(stored)});
    }
    m_wake.notify_one();
}

void QueueWriter::transact(QueueBatch changes, Stored stored)
{
    {
        const std::lock_guard lock(m_mutex);
        m_gathered.transactions.push_back({std::move(changes), std::move(stored)});
    }
    m_wake.notify_one();
}

void QueueWriter::submit(QueueBatch changes)
{
    {
        const std::lock_guard lock(m_mutex);
        m_gathered.changes.merge(std::move(changes));
    }
    m_wake.notify_one();
}

void QueueWriter::run(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_gathered.tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void QueueWriter::setGroupDone(std::function<void()> groupDone)
{
    m_groupDone = std::move(groupDone);
}

void QueueWriter::probe()
{
    {
        const std::lock_guard lock(m_mutex);
        m_gathered.probe = true;
    }
    m_wake.notify_one();
}

QueueWriter::Gathered QueueWriter::gather()
{
    const auto somethingToDo = [this] { return m_gathered.stop || !m_gathered.isEmpty(); };
    std::unique_lock lock(m_mutex);
    if (!m_unsaved.isEmpty() || !m_canWrite)
        m_wake.wait_for(lock, retryWriting, somethingToDo);
    else if (!m_cleaningLeft)
        m_wake.wait(lock, somethingToDo);
    Gathered gathered = std::move(m_gathered);
    m_gathered = {};
    m_gathered.stop = gathered.stop;
    return gathered;
}

void QueueWriter::loop()
{
    for (;;) {
        Gathered gathered = gather();
        const bool nothingNew = gathered.isEmpty();
        const bool stop = gathered.stop;
        const bool probing = gathered.probe || !m_canWrite;
        m_tasks.insert(m_tasks.end(), std::make_move_iterator(gathered.tasks.begin()),
            std::make_move_iterator(gathered.tasks.end()));
        commit(std::move(gathered));
        if (probing)
            probeStore();
        runTasks(stop);
        if (nothingNew && stop)
            return;
        if (!stop)
            clean();
    }
}

void QueueWriter::runTasks(bool all)
{
    const auto end = std::chrono::steady_clock::now() + tasksPerCommit;
    while (!m_tasks.empty() && (all || std::chrono::steady_clock::now() < end)) {
        const Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        task(*m_store);
    }
}

void QueueWriter::commit(Gathered gathered)
{
    m_unsaved.merge(std::move(gathered.changes));
    if (m_unsaved.isEmpty() && gathered.appends.empty() && gathered.transactions.empty())
        return;
    const Result<void> stored = apply(gathered.appends, gathered.transactions);
    for (const Append &append : gathered.appends)
        append.stored(stored);
    for (const Transaction &transaction : gathered.transactions)
        transaction.stored(stored);
    if (m_groupDone)
        m_groupDone();
}

Result<void> QueueWriter::apply(const std::vector<Append> &appends, const std::vector<Transaction> &transactions)
{
    // What is handed in with a callback is tried once; only then must the rest be kept beside it.
    QueueBatch kept;
    if (!transactions.empty())
        kept = m_unsaved;
    QueueBatch batch = std::move(m_unsaved);
    m_unsaved = {};
    batch.events.reserve(appends.size());
    for (const Append &append : appends)
        batch.events.push_back(append.event);
    for (const Transaction &transaction : transactions)
        batch.merge(transaction.changes);
    m_cleaningLeft = m_cleaningLeft || !batch.releases.empty() || !batch.rows.empty() || !batch.forgotten.empty();
    const Result<void> stored = m_store->apply(batch);
    noteWrite(stored);
    if (!stored) {
        batch.events.clear();
        m_unsaved = transactions.empty() ? std::move(batch) : std::move(kept);
        m_unsaved.compact();
    }
    return stored;
}

void QueueWriter::probeStore()
{
    const auto sinceLast = std::chrono::steady_clock::now() - m_lastWrite;
    if (sinceLast >= (m_canWrite ? std::chrono::steady_clock::duration(probeAtMostEvery) : retryWriting))
        noteWrite(m_store->probe());
}

void QueueWriter::noteWrite(const Result<void> &written)
{
    m_lastWrite = std::chrono::steady_clock::now();
    // Only what is new: a full disk would fill the log as well.
    if (m_canWrite && !written)
        qCWarning(queueLog).noquote() << "Nothing is accepted until it can be stored again:"
                                      << written.failure().message;
    else if (!m_canWrite && written)
        qCInfo(queueLog).noquote() << "The queue store can write again";
    m_canWrite = written.ok();
}

void QueueWriter::clean()
{
    if (!m_cleaningLeft)
        return;
    const Result<bool> left = m_store->clean(deletedPerStep);
    m_cleaningLeft = left ? *left : false; // a failed step is taken again after the next release
    if (!left)
        qCWarning(queueLog).noquote() << left.failure().message;
}

} // namespace touchstone::cloud
