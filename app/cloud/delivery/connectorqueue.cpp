// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/connectorqueue.h"

#include <QSet>

#include <algorithm>

namespace touchstone::cloud {

namespace {

constexpr size_t leastPage = 64;
constexpr size_t mostPage = 512;

} // namespace

ConnectorQueue::ConnectorQueue(QueueRef ref, QString project, Sequence lowWater, Bounds bounds)
    : m_ref(ref)
    , m_project(std::move(project))
    , m_bounds(bounds)
    , m_cursor(lowWater)
    , m_savedLowWater(lowWater)
{}

void ConnectorQueue::offer(const QueuedEventPointer &event)
{
    if (m_behind)
        return; // the pages will come to it
    if (m_open.size() >= m_bounds.open || m_ready.size() >= m_bounds.ready) {
        m_behind = true;
        m_cursor = event->sequence - 1;
        return;
    }
    open(event);
}

void ConnectorQueue::open(const QueuedEventPointer &event)
{
    Work work;
    work.event = event;
    work.eventId = event->eventId;
    work.acceptedAt = event->acceptedAt;
    m_open.emplace_hint(m_open.end(), event->sequence, std::move(work));
    m_unexcepted.insert(m_unexcepted.end(), event->sequence);
    m_ready.push_back(event->sequence);
}

size_t ConnectorQueue::offerAddressed(const std::vector<Addressed> &events)
{
    QSet<QString> openIds;
    for (const auto &[sequence, work] : m_open)
        openIds.insert(work.eventId);
    size_t taken = 0;
    for (const Addressed &addressed : events) {
        const QString &id = addressed.event->eventId;
        if (openIds.contains(id)) {
            m_settledExceptions.push_back({addressed.event->sequence, true});
            continue;
        }
        openIds.insert(id);
        openAddressed(addressed);
        ++taken;
    }
    return taken;
}

void ConnectorQueue::openAddressed(const Addressed &addressed)
{
    const Sequence sequence = addressed.event->sequence;
    const bool hasRoom = m_ready.size() < m_bounds.ready;
    Work work;
    work.eventId = addressed.event->eventId;
    work.acceptedAt = addressed.event->acceptedAt;
    work.nextAttempt = work.acceptedAt;
    work.failures = addressed.failures;
    work.excepted = true;
    work.addressed = true;
    if (hasRoom)
        work.event = addressed.event;
    work.state = hasRoom ? State::Ready : State::Loading;
    (hasRoom ? m_ready : m_toLoad).push_back(sequence);
    m_open.emplace(sequence, std::move(work));
}

void ConnectorQueue::restore(const QueueException &exception)
{
    Work work;
    work.eventId = exception.eventId;
    work.addressed = exception.addressed;
    work.acceptedAt = exception.acceptedAt;
    work.nextAttempt = exception.nextAttempt;
    work.failures = exception.failures;
    work.state = State::Waiting;
    work.excepted = true;
    m_open.emplace(exception.sequence, std::move(work));
}

std::optional<ConnectorQueue::Page> ConnectorQueue::nextPage()
{
    if (!m_behind || m_reading || m_open.size() >= m_bounds.open || m_ready.size() > m_bounds.ready / 2)
        return std::nullopt;
    const size_t room = std::min(m_bounds.open - m_open.size(), m_bounds.ready - m_ready.size());
    m_reading = true;
    return Page{m_cursor, int(std::clamp(room, leastPage, mostPage))};
}

void ConnectorQueue::takePage(const std::vector<QueuedEventPointer> &wanted, Sequence upTo, bool all)
{
    m_reading = false;
    for (const QueuedEventPointer &event : wanted) {
        // An exception of the time before a restart may be open, or even settled, already.
        if (!isOpen(event->sequence) && !m_settledAhead.contains(event->sequence))
            open(event);
    }
    m_cursor = std::max(m_cursor, upTo);
    m_behind = !all;
    m_settledAhead.erase(m_settledAhead.begin(), all ? m_settledAhead.end() : m_settledAhead.upper_bound(m_cursor));
}

std::optional<ConnectorQueue::Turn> ConnectorQueue::start()
{
    if (m_ready.empty())
        return std::nullopt;
    const Sequence sequence = m_ready.front();
    m_ready.pop_front();
    Work &work = m_open.at(sequence);
    work.state = State::InFlight;
    work.started = ++m_starts;
    return Turn{sequence, work.event, work.failures};
}

bool ConnectorQueue::settle(Sequence sequence)
{
    const auto work = m_open.find(sequence);
    if (work == m_open.end())
        return false;
    if (work->second.excepted) {
        m_changedExceptions.erase(sequence);
        m_settledExceptions.push_back({sequence, work->second.addressed});
    }
    if (m_behind && sequence > m_cursor && !work->second.addressed)
        m_settledAhead.insert(sequence);
    m_unexcepted.erase(sequence);
    m_open.erase(work);
    return true;
}

void ConnectorQueue::fail(Sequence sequence, Timestamp nextAttempt)
{
    const auto found = m_open.find(sequence);
    if (found == m_open.end())
        return;
    Work &work = found->second;
    ++work.failures;
    work.nextAttempt = nextAttempt;
    work.state = State::Waiting;
    makeException(*found);
    if (m_held < m_bounds.heldBytes)
        ++m_held;
    else
        work.event.reset();
}

int ConnectorQueue::failures(Sequence sequence) const
{
    const auto found = m_open.find(sequence);
    return found == m_open.end() ? 0 : found->second.failures;
}

std::optional<Sequence> ConnectorQueue::find(const QString &eventId) const
{
    const auto found = std::find_if(
        m_open.begin(), m_open.end(), [&eventId](const auto &work) { return work.second.eventId == eventId; });
    return found == m_open.end() ? std::nullopt : std::optional(found->first);
}

void ConnectorQueue::due(Sequence sequence)
{
    const auto found = m_open.find(sequence);
    if (found == m_open.end() || found->second.state != State::Waiting)
        return;
    if (found->second.event) {
        --m_held;
        found->second.state = State::Ready;
        m_ready.push_back(sequence);
    } else {
        found->second.state = State::Loading;
        m_toLoad.push_back(sequence);
    }
}

std::vector<Sequence> ConnectorQueue::nextLoads()
{
    if (m_toLoad.empty() || m_loading || m_ready.size() > m_bounds.ready / 2)
        return {};
    const size_t count = std::min(m_toLoad.size(), mostPage);
    const std::vector<Sequence> loads(m_toLoad.begin(), m_toLoad.begin() + std::ptrdiff_t(count));
    m_toLoad.erase(m_toLoad.begin(), m_toLoad.begin() + std::ptrdiff_t(count));
    m_loading = true;
    return loads;
}

std::vector<Sequence> ConnectorQueue::takeLoaded(
    const std::vector<Sequence> &asked, const std::vector<QueuedEventPointer> &events)
{
    m_loading = false;
    for (const QueuedEventPointer &event : events) {
        const auto found = m_open.find(event->sequence);
        if (found == m_open.end() || found->second.state != State::Loading)
            continue;
        found->second.event = event;
        found->second.eventId = event->eventId;
        found->second.state = State::Ready;
        m_ready.push_back(event->sequence);
    }
    std::vector<Sequence> missing;
    for (const Sequence sequence : asked) {
        const auto found = m_open.find(sequence);
        if (found != m_open.end() && found->second.state == State::Loading)
            missing.push_back(sequence);
    }
    return missing;
}

void ConnectorQueue::loadFailed(const std::vector<Sequence> &asked)
{
    m_loading = false;
    m_toLoad.insert(m_toLoad.begin(), asked.begin(), asked.end());
}

std::vector<Sequence> ConnectorQueue::waiting() const
{
    std::vector<Sequence> sequences;
    for (const auto &[sequence, work] : m_open) {
        if (work.state == State::Waiting)
            sequences.push_back(sequence);
    }
    return sequences;
}

Sequence ConnectorQueue::lowWater(Sequence head) const
{
    Sequence mark = m_behind ? m_cursor : head;
    if (!m_unexcepted.empty())
        mark = std::min(mark, *m_unexcepted.begin() - 1);
    return std::max(mark, m_savedLowWater);
}

void ConnectorQueue::makeException(OpenWork::value_type &work)
{
    work.second.excepted = true;
    m_unexcepted.erase(work.first);
    m_changedExceptions.insert(work.first);
}

void ConnectorQueue::exceptStartedBefore(quint64 startedBefore)
{
    for (auto next = m_unexcepted.begin(); next != m_unexcepted.end();) {
        auto &work = *m_open.find(*next++); // makeException() takes it out
        if (work.second.state != State::InFlight || work.second.started >= startedBefore)
            return; // attempts start in order, so the later ones are younger
        work.second.nextAttempt = work.second.acceptedAt;
        makeException(work);
    }
}

void ConnectorQueue::takeChanges(Sequence head, QueueBatch &batch)
{
    for (const Sequence sequence : m_changedExceptions) {
        const Work &work = m_open.at(sequence);
        batch.exceptions.push_back({m_ref, sequence, work.failures, work.nextAttempt, work.acceptedAt});
    }
    for (const SettledException &settled : m_settledExceptions) {
        const qint64 addressee = settled.addressed ? m_ref.connector : 0;
        batch.settled.push_back({m_ref, laneOf(m_project, addressee), settled.sequence});
    }
    m_changedExceptions.clear();
    m_settledExceptions.clear();
    const Sequence mark = lowWater(head);
    if (mark > m_savedLowWater) {
        batch.marks.push_back({m_ref, mark});
        m_savedLowWater = mark;
    }
}

std::optional<Timestamp> ConnectorQueue::oldest() const
{
    if (m_open.empty())
        return std::nullopt;
    return m_open.begin()->second.acceptedAt;
}

std::optional<Timestamp> ConnectorQueue::nextAttempt() const
{
    std::optional<Timestamp> earliest;
    for (const auto &[sequence, work] : m_open) {
        if (work.state == State::Waiting && (!earliest || work.nextAttempt < *earliest))
            earliest = work.nextAttempt;
    }
    return earliest;
}

} // namespace touchstone::cloud
