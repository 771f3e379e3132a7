// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/dispatcher.h"
#include "tests/support/manualclock.h"

#include <deque>
#include <map>

namespace touchstone::test {

/// Keeps requests until the test answers them.
class ManualTransport final : public cloud::HttpTransport
{
public:
    void start(cloud::PostRequest request, Done done) override
    {
        requests.push_back(std::move(request));
        m_waiting.push_back(std::move(done));
        most = std::max(most, m_waiting.size());
    }

    size_t waiting() const { return m_waiting.size(); }

    /// Answers the oldest one.
    void answer(int status, std::optional<std::chrono::seconds> retryAfter = {}, const QByteArray &body = {})
    {
        cloud::HttpOutcome outcome;
        outcome.status = status;
        outcome.latency = std::chrono::milliseconds(5);
        outcome.duration = std::chrono::milliseconds(7);
        outcome.retryAfter = retryAfter;
        outcome.answer = body;
        if (status == 0)
            outcome.error = QStringLiteral("connection refused");
        const Done done = std::move(m_waiting.front());
        m_waiting.pop_front();
        done(outcome);
    }

    /// Nobody waits for answers any more.
    void forget() { m_waiting.clear(); }

    std::vector<cloud::PostRequest> requests;
    size_t most = 0;

private:
    std::deque<Done> m_waiting;
};

/// The store as the dispatcher sees it: answers at the test's request.
class ManualReader final : public cloud::QueueReader
{
public:
    void readAfter(const QString &, cloud::Sequence after, cloud::Sequence upTo, int limit, Answer answer) override
    {
        std::vector<cloud::QueuedEventPointer> page;
        for (auto event = events.upper_bound(after); event != events.end() && event->first <= upTo; ++event) {
            if (event->second->addressee == 0 && page.size() < size_t(limit))
                page.push_back(event->second);
        }
        m_answers.push_back([answer, page] { answer(page); });
    }

    void read(const std::vector<cloud::Sequence> &sequences, Answer answer) override
    {
        std::vector<cloud::QueuedEventPointer> found;
        for (const cloud::Sequence sequence : sequences) {
            if (events.count(sequence))
                found.push_back(events.at(sequence));
        }
        m_answers.push_back([answer, found] { answer(found); });
    }

    bool answerAll()
    {
        bool any = false;
        while (!m_answers.empty()) {
            const auto next = std::move(m_answers.front());
            m_answers.pop_front();
            next();
            any = true;
        }
        return any;
    }

    /// Nobody waits for answers any more.
    void forget() { m_answers.clear(); }

    std::map<cloud::Sequence, cloud::QueuedEventPointer> events;

private:
    std::deque<std::function<void()>> m_answers;
};

/// A dispatcher between a store and a receiver that the test plays, under a clock that the test moves.
class DispatcherBench
{
public:
    explicit DispatcherBench(cloud::DeliveryPolicy policy = {}, int maxInFlight = 100)
        : book(policy.statisticsWindow)
        , m_policy(policy)
        , m_maxInFlight(maxInFlight)
    {
        restart();
    }

    /// The program ends, changes saved, and begins again; open() anew what is to go on.
    void restart(cloud::Sequence head = 0)
    {
        if (m_dispatcher)
            m_dispatcher->flush();
        m_dispatcher.reset();
        transport.forget();
        reader.forget();
        m_dispatcher = std::make_unique<cloud::Dispatcher>(m_policy, m_maxInFlight, head,
            cloud::Dispatcher::Links{clock, transport, reader, book, log,
                [this](cloud::QueueBatch batch) { saved.merge(std::move(batch)); },
                [this](cloud::QueueRef ref, cloud::DisableReason reason, Timestamp at) {
                    disabled.push_back({ref, reason, at});
                },
                [] { return 0.5; }});
    }

    cloud::Dispatcher &dispatcher() { return *m_dispatcher; }

    static QString project() { return QStringLiteral("p"); }
    ConnectorName name(qint64 number) const { return {project(), QString::number(number)}; }

    std::shared_ptr<cloud::QueueGauge> open(
        cloud::QueueRef ref, cloud::Sequence lowWater = 0, std::vector<cloud::QueueException> exceptions = {})
    {
        cloud::Dispatcher::Opening opening;
        opening.row.ref = ref;
        opening.row.name = name(ref.connector);
        opening.row.lowWater = lowWater;
        opening.row.filters.append(0, cloud::EventFilter::all());
        opening.target.url = "https://example.com/" + QByteArray::number(ref.connector);
        opening.gauge = std::make_shared<cloud::QueueGauge>();
        opening.exceptions = std::move(exceptions);
        opening.disableRules = book.disableRules(name(ref.connector));
        book.add(name(ref.connector), clock.now());
        auto gauge = opening.gauge;
        m_dispatcher->open(std::move(opening));
        return gauge;
    }

    cloud::QueuedEventPointer event(cloud::Sequence sequence)
    {
        auto made = std::make_shared<cloud::QueuedEvent>();
        made->sequence = sequence;
        made->eventId = QStringLiteral("event-%1").arg(sequence);
        made->project = project();
        made->type = QStringLiteral("touch");
        made->json = "{}";
        made->acceptedAt = clock.now();
        reader.events[sequence] = made;
        return made;
    }

    void enqueue(cloud::Sequence first, cloud::Sequence last, std::vector<cloud::QueueRef> wantedBy)
    {
        const auto refs = std::make_shared<const std::vector<cloud::QueueRef>>(std::move(wantedBy));
        std::vector<cloud::CommittedEvent> committed;
        for (cloud::Sequence sequence = first; sequence <= last; ++sequence)
            committed.push_back({event(sequence), refs});
        m_dispatcher->enqueue(committed);
    }

    /// An addressed copy of `of`, as a resend or a :sync makes it.
    cloud::QueuedEventPointer addressed(
        cloud::Sequence sequence, const cloud::QueueRef &to, const cloud::QueuedEventPointer &of)
    {
        auto made = std::make_shared<cloud::QueuedEvent>(*of);
        made->sequence = sequence;
        made->addressee = to.connector;
        made->acceptedAt = clock.now();
        reader.events[sequence] = made;
        return made;
    }

    void pass(std::chrono::microseconds time)
    {
        clock.advance(time);
        m_dispatcher->wake();
        reader.answerAll();
    }

    ManualClock clock;
    ManualTransport transport;
    ManualReader reader;
    cloud::StatisticsBook book;
    cloud::AttemptLog log;
    cloud::QueueBatch saved;
    struct Disabled
    {
        cloud::QueueRef ref;
        cloud::DisableReason reason;
        Timestamp at;
    };
    std::vector<Disabled> disabled;

private:
    cloud::DeliveryPolicy m_policy;
    int m_maxInFlight;
    std::unique_ptr<cloud::Dispatcher> m_dispatcher;
};

} // namespace touchstone::test
