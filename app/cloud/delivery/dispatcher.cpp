// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/dispatcher.h"

#include "app/cloud/delivery/attemptnote.h"
#include "app/cloud/delivery/deliveryrequest.h"

#include <QLoggingCategory>

#include <algorithm>

namespace touchstone::cloud {

using std::chrono::microseconds;
using std::chrono::milliseconds;

namespace {

Q_LOGGING_CATEGORY(deliveryLog, "touchstone.delivery", QtInfoMsg)

constexpr std::chrono::seconds longestRetryAfter = std::chrono::hours(1);

microseconds pauseAfter(int failures, const Backoff &backoff, double random, const HttpOutcome &outcome)
{
    const milliseconds pause = backoff.pause(failures, random);
    if (!outcome.retryAfter)
        return pause;
    return std::max<microseconds>(pause, std::min(*outcome.retryAfter, longestRetryAfter));
}

} // namespace

Dispatcher::Dispatcher(const DeliveryPolicy &policy, int maxInFlight, Sequence head, Links links)
    : m_policy(policy)
    , m_links(std::move(links))
    , m_head(head)
    , m_shares(maxInFlight)
{}

void Dispatcher::open(Opening opening)
{
    const QueueRow &row = opening.row;
    const QueueRef ref = row.ref;
    auto connector = std::make_unique<Connector>(Connector{row.name, std::move(opening.target), row.filters,
        std::move(opening.gauge), ConnectorQueue(ref, row.name.project, row.lowWater, {}), DisableRules(m_policy)});
    connector->rules.restore(opening.disableRules);
    connector->rulesChanged = true; // a former life may have written its own meanwhile
    const Timestamp now = m_links.clock.now();
    for (const QueueException &exception : opening.exceptions) {
        connector->queue.restore(exception);
        // A clock that was set back must not make it wait for years.
        const auto pause = std::clamp<microseconds>(exception.nextAttempt - now, microseconds(0), longestRetryAfter);
        m_schedule.add({m_links.clock.monotonic() + pause, ref, exception.sequence, exception.failures});
    }
    if (m_head > row.lowWater)
        connector->queue.readFromStore();
    Connector &opened = *connector;
    m_connectors[ref.connector] = std::move(connector);
    m_byProject[row.name.project].append(ref.connector);
    changed(opened);
    refill(opened);
}

void Dispatcher::edit(const QueueRef &ref, DeliveryTarget target, FilterHistory filters)
{
    if (Connector *const connector = find(ref)) {
        connector->target = std::move(target);
        connector->filters = std::move(filters);
    }
}

void Dispatcher::close(const QueueRef &ref)
{
    Connector *const connector = find(ref);
    if (!connector)
        return;
    const QString project = connector->name.project;
    m_byProject[project].removeAll(ref.connector);
    m_touchedProjects.insert(project);
    m_dirty.erase(ref.connector);
    m_shares.setReady(ref.connector, false);
    m_connectors.erase(ref.connector);
}

Dispatcher::Connector *Dispatcher::find(const QueueRef &ref) const
{
    const auto found = m_connectors.find(ref.connector);
    return found != m_connectors.end() && found->second->queue.ref() == ref ? found->second.get() : nullptr;
}

void Dispatcher::enqueue(const std::vector<CommittedEvent> &events)
{
    for (const CommittedEvent &committed : events) {
        m_head = std::max(m_head, committed.event->sequence);
        m_touchedProjects.insert(committed.event->project);
        for (const QueueRef &ref : *committed.wantedBy) {
            Connector *const connector = find(ref);
            if (!connector)
                continue; // dropped meanwhile
            connector->queue.offer(committed.event);
            changed(*connector);
            refill(*connector);
        }
    }
    pump();
}

void Dispatcher::enqueueAddressed(const QueueRef &ref, const std::vector<QueuedEventPointer> &events)
{
    if (!events.empty())
        m_head = std::max(m_head, events.back()->sequence);
    Connector *const connector = find(ref);
    if (!connector)
        return; // dropped meanwhile
    std::vector<ConnectorQueue::Addressed> addressed;
    addressed.reserve(events.size());
    for (const QueuedEventPointer &event : events) {
        const auto last = m_links.log.last(connector->name, event->eventId);
        addressed.push_back({event, last ? last->attempt.number : 0});
    }
    const size_t taken = connector->queue.offerAddressed(addressed);
    connector->gauge->depth -= qint64(events.size() - taken);
    changed(*connector);
    if (taken < events.size())
        flush(); // soon, or a crash brings back what was left out
    refill(*connector);
    pump();
}

std::optional<qint64> Dispatcher::resendAll(const QueueRef &ref)
{
    Connector *const connector = find(ref);
    if (!connector)
        return std::nullopt;
    for (const Sequence sequence : connector->queue.waiting())
        connector->queue.due(sequence);
    const qint64 sending = qint64(connector->queue.openCount());
    changed(*connector);
    refill(*connector);
    pump();
    return sending;
}

std::optional<qint64> Dispatcher::resend(const QueueRef &ref, const QString &eventId)
{
    Connector *const connector = find(ref);
    const std::optional<Sequence> sequence = connector ? connector->queue.find(eventId) : std::nullopt;
    if (!sequence)
        return std::nullopt;
    connector->queue.due(*sequence); // what does not wait is on its way already
    changed(*connector);
    refill(*connector);
    pump();
    return 1;
}

void Dispatcher::describe(const QueueRef &ref, QueueState &state) const
{
    const Connector *const connector = find(ref);
    if (!connector)
        return;
    state.nextAttempt = connector->queue.nextAttempt();
    state.outlook = connector->rules.outlook(m_links.clock.now());
}

void Dispatcher::touchProjects(const QStringList &projects)
{
    for (const QString &project : projects)
        m_touchedProjects.insert(project);
}

void Dispatcher::pump()
{
    while (const std::optional<qint64> next = m_shares.take())
        startNext(*m_connectors.at(*next));
}

void Dispatcher::startNext(Connector &connector)
{
    const QueueRef ref = connector.queue.ref();
    const std::optional<ConnectorQueue::Turn> turn = connector.queue.start();
    m_shares.setReady(ref.connector, connector.queue.hasReady());
    if (!turn) {
        m_shares.finished(ref.connector);
        return;
    }
    const Timestamp now = m_links.clock.now();
    if (m_policy.retention.count() > 0 && now - turn->event->acceptedAt > m_policy.retention) {
        qCInfo(deliveryLog).noquote() << "Gave up" << turn->event->eventId << "for" << connector.name.path()
                                      << "- older than the policy's retention";
        settle(connector, turn->sequence);
        m_shares.finished(ref.connector);
        refill(connector);
        return;
    }
    ++connector.gauge->inFlight;
    const Attempt attempt{ref, turn->sequence, turn->event, connector.target, now};
    m_links.transport.start(deliveryRequest(*turn->event, connector.target, now, m_policy.attemptTimeout),
        [this, attempt](const HttpOutcome &outcome) { finished(attempt, outcome); });
    refill(connector);
}

void Dispatcher::finished(const Attempt &attempt, const HttpOutcome &outcome)
{
    m_shares.finished(attempt.ref.connector);
    if (Connector *const connector = find(attempt.ref)) {
        --connector->gauge->inFlight;
        const bool acknowledged = m_policy.acknowledges(outcome.status);
        record(*connector, attempt, outcome, acknowledged);
        if (acknowledged)
            succeeded(*connector, attempt, outcome);
        else
            failed(*connector, attempt, outcome);
    }
    pump();
}

void Dispatcher::record(
    const Connector &connector, const Attempt &attempt, const HttpOutcome &outcome, bool acknowledged)
{
    DeliveryAttempt note;
    note.eventId = attempt.event->eventId;
    note.eventType = attempt.event->type;
    note.number = connector.queue.failures(attempt.sequence) + 1;
    note.time = attempt.startedAt;
    note.duration = outcome.duration;
    note.acknowledged = acknowledged;
    note.status = outcome.status;
    if (!acknowledged)
        note.error = failureInWords(outcome);
    note.answer = answerExcerpt(outcome.answer, attempt.target);
    m_links.log.record(connector.name, std::move(note), attempt.event);
}

void Dispatcher::succeeded(Connector &connector, const Attempt &attempt, const HttpOutcome &outcome)
{
    const Timestamp now = m_links.clock.now();
    const auto endToEnd = std::max<microseconds>(now - attempt.event->acceptedAt, outcome.latency);
    m_links.book.recordSuccess(connector.name, now, outcome.latency, endToEnd);
    if (connector.rules.succeeded())
        connector.rulesChanged = true;
    settle(connector, attempt.sequence);
    refill(connector);
}

void Dispatcher::failed(Connector &connector, const Attempt &attempt, const HttpOutcome &outcome)
{
    const Timestamp now = m_links.clock.now();
    const int failures = connector.queue.failures(attempt.sequence) + 1;
    qCDebug(deliveryLog).noquote() << "Attempt" << failures << "for" << connector.name.path()
                                   << "failed:" << (outcome.status ? QString::number(outcome.status) : outcome.error);
    m_links.book.recordFailure(connector.name, now);
    const bool wasFailing = connector.rules.deadline().has_value();
    const std::optional<DisableReason> verdict = connector.rules.failed(now);
    connector.rulesChanged = true;
    const microseconds pause = pauseAfter(failures, m_policy.retry, m_links.random(), outcome);
    connector.queue.fail(attempt.sequence, now + pause);
    changed(connector);
    if (verdict) {
        disable(attempt.ref, *verdict);
        return;
    }
    m_schedule.add({m_links.clock.monotonic() + pause, attempt.ref, attempt.sequence, failures});
    if (!wasFailing)
        scheduleDeadline(connector);
    refill(connector);
}

void Dispatcher::disable(QueueRef ref, DisableReason reason)
{
    const Connector *const connector = find(ref);
    if (!connector)
        return;
    m_links.book.setDisableRules(connector->name, {});
    close(ref);
    m_links.disabled(ref, reason, m_links.clock.now());
}

void Dispatcher::scheduleDeadline(const Connector &connector)
{
    const std::optional<Timestamp> deadline = connector.rules.deadline();
    if (!deadline)
        return;
    const auto left = std::max<microseconds>(*deadline - m_links.clock.now(), microseconds(0));
    m_schedule.add({m_links.clock.monotonic() + left, connector.queue.ref(), 0});
}

void Dispatcher::checkDeadline(Connector &connector)
{
    const std::optional<DisableReason> verdict = connector.rules.verdict(m_links.clock.now());
    if (!verdict)
        scheduleDeadline(connector); // a success and new failures came between
    else if (connector.queue.openCount() > 0)
        disable(connector.queue.ref(), *verdict);
}

void Dispatcher::settle(Connector &connector, Sequence sequence)
{
    if (!connector.queue.settle(sequence))
        return;
    --connector.gauge->depth;
    changed(connector);
}

void Dispatcher::changed(Connector &connector)
{
    const qint64 id = connector.queue.ref().connector;
    m_dirty.insert(id);
    const std::optional<Timestamp> oldest = connector.queue.oldest();
    connector.gauge->oldestAccepted = oldest ? oldest->time_since_epoch().count() : 0;
    if (connector.queue.hasReady())
        m_shares.setReady(id, true);
}

void Dispatcher::wake()
{
    const microseconds now = m_links.clock.monotonic();
    std::unordered_set<qint64> touched;
    while (const std::optional<RetrySchedule::Entry> entry = m_schedule.take(now)) {
        Connector *const connector = find(entry->ref);
        if (!connector)
            continue;
        if (entry->sequence == 0) {
            checkDeadline(*connector);
            continue;
        }
        if (connector->queue.failures(entry->sequence) != entry->failures)
            continue; // its pause was cut short, and it is in another one by now
        connector->queue.due(entry->sequence);
        changed(*connector);
        touched.insert(entry->ref.connector);
    }
    for (const qint64 id : touched) {
        const auto connector = m_connectors.find(id);
        if (connector != m_connectors.end())
            refill(*connector->second);
    }
    pump();
}

void Dispatcher::flush()
{
    QueueBatch batch;
    for (const qint64 id : m_dirty) {
        Connector &connector = *m_connectors.at(id);
        connector.queue.takeChanges(m_head, batch);
        connector.gauge->lowWater = connector.queue.lowWater(m_head);
        m_touchedProjects.insert(connector.name.project);
        if (connector.rulesChanged)
            m_links.book.setDisableRules(connector.name, connector.rules.state());
        connector.rulesChanged = false;
    }
    m_dirty.clear();
    releaseProjects(batch);
    if (!batch.isEmpty())
        m_links.save(std::move(batch));
}

void Dispatcher::releaseProjects(QueueBatch &batch)
{
    for (const QString &project : m_touchedProjects) {
        Sequence upTo = m_head;
        for (const qint64 id : m_byProject.value(project))
            upTo = std::min(upTo, m_connectors.at(id)->queue.lowWater(m_head));
        batch.releases.push_back({project, upTo});
    }
    m_touchedProjects.clear();
}

void Dispatcher::age()
{
    for (const auto &[id, connector] : m_connectors) {
        connector->queue.exceptStartedBefore(connector->startsAtLastAge + 1);
        connector->startsAtLastAge = connector->queue.startCount();
        if (connector->gauge->inFlight > 0)
            m_dirty.insert(id);
        refill(*connector);
    }
}

} // namespace touchstone::cloud
