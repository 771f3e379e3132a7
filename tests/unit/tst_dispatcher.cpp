// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/dispatcher.h"
#include "tests/support/manualclock.h"

#include <QTest>

#include <map>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

namespace {

const QString project = QStringLiteral("p");

/// Keeps requests until the test answers them.
class ManualTransport final : public HttpTransport
{
public:
    void start(HttpRequest request, Done done) override
    {
        requests.push_back(std::move(request));
        m_waiting.push_back(std::move(done));
        most = std::max(most, m_waiting.size());
    }

    size_t waiting() const { return m_waiting.size(); }

    /// Answers the oldest one.
    void answer(int status, std::optional<std::chrono::seconds> retryAfter = {})
    {
        HttpOutcome outcome;
        outcome.status = status;
        outcome.latency = 5ms;
        outcome.retryAfter = retryAfter;
        const Done done = std::move(m_waiting.front());
        m_waiting.pop_front();
        done(outcome);
    }

    std::vector<HttpRequest> requests;
    size_t most = 0;

private:
    std::deque<Done> m_waiting;
};

/// The store as the dispatcher sees it: answers at the test's request.
class ManualReader final : public QueueReader
{
public:
    void readAfter(const QString &, Sequence after, Sequence upTo, int limit, Answer answer) override
    {
        std::vector<QueuedEventPointer> page;
        for (auto event = events.upper_bound(after); event != events.end() && event->first <= upTo; ++event) {
            if (page.size() < size_t(limit))
                page.push_back(event->second);
        }
        m_answers.push_back([answer, page] { answer(page); });
    }

    void read(const std::vector<Sequence> &sequences, Answer answer) override
    {
        std::vector<QueuedEventPointer> found;
        for (const Sequence sequence : sequences) {
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

    std::map<Sequence, QueuedEventPointer> events;

private:
    std::deque<std::function<void()>> m_answers;
};

class Bench
{
public:
    explicit Bench(DeliveryPolicy policy = {}, int maxInFlight = 100)
        : book(policy.statisticsWindow)
        , dispatcher(policy, maxInFlight, 0,
              {clock, transport, reader, book, [this](QueueBatch batch) { saved.merge(std::move(batch)); },
                  [this](QueueRef ref, DisableReason reason, Timestamp) {
                      disabled.push_back({ref, reason});
                  },
                  [] { return 0.5; }})
    {}

    ConnectorName name(qint64 number) const { return {project, QString::number(number)}; }

    std::shared_ptr<QueueGauge> open(QueueRef ref, Sequence lowWater = 0, std::vector<QueueException> exceptions = {})
    {
        Dispatcher::Opening opening;
        opening.row.ref = ref;
        opening.row.name = name(ref.connector);
        opening.row.lowWater = lowWater;
        opening.row.filters.append(0, EventFilter::all());
        opening.target.url = "https://example.com/" + QByteArray::number(ref.connector);
        opening.gauge = std::make_shared<QueueGauge>();
        opening.exceptions = std::move(exceptions);
        book.add(name(ref.connector), clock.now());
        auto gauge = opening.gauge;
        dispatcher.open(std::move(opening));
        return gauge;
    }

    QueuedEventPointer event(Sequence sequence)
    {
        auto made = std::make_shared<QueuedEvent>();
        made->sequence = sequence;
        made->project = project;
        made->type = QStringLiteral("touch");
        made->json = "{}";
        made->acceptedAt = clock.now();
        reader.events[sequence] = made;
        return made;
    }

    void enqueue(Sequence first, Sequence last, std::vector<QueueRef> wantedBy)
    {
        const auto refs = std::make_shared<const std::vector<QueueRef>>(std::move(wantedBy));
        std::vector<CommittedEvent> committed;
        for (Sequence sequence = first; sequence <= last; ++sequence)
            committed.push_back({event(sequence), refs});
        dispatcher.enqueue(committed);
    }

    void pass(std::chrono::microseconds time)
    {
        clock.advance(time);
        dispatcher.wake();
        reader.answerAll();
    }

    test::ManualClock clock;
    ManualTransport transport;
    ManualReader reader;
    StatisticsBook book;
    QueueBatch saved;
    std::vector<std::pair<QueueRef, DisableReason>> disabled;
    Dispatcher dispatcher;
};

const QueueRef one{1, 1};
const QueueRef two{2, 1};

} // namespace

class DispatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void postsEachEventAtOnceAndOncePerConnector()
    {
        Bench bench;
        bench.open(one);
        bench.open(two);
        bench.enqueue(1, 3, {one, two});
        QCOMPARE(bench.transport.waiting(), size_t(6)); // nothing waits for another
    }

    void anEventThatNobodyWantsIsReleased()
    {
        Bench bench;
        bench.enqueue(1, 3, {});
        bench.dispatcher.flush();
        QCOMPARE(bench.saved.releases.size(), size_t(1));
        QCOMPARE(bench.saved.releases.front().upTo, 3);
    }

    void anAcknowledgedEventLeavesAndIsReleased()
    {
        Bench bench;
        const auto gauge = bench.open(one);
        gauge->depth = 1;
        bench.enqueue(1, 1, {one});
        QCOMPARE(gauge->inFlight, 1);
        bench.transport.answer(200);
        QCOMPARE(gauge->depth, 0);
        QCOMPARE(gauge->inFlight, 0);
        bench.dispatcher.flush();
        QCOMPARE(bench.saved.marks.front().lowWater, 1);
        QCOMPARE(bench.saved.releases.front().upTo, 1);
        QCOMPARE(bench.book.metrics(bench.name(1), bench.clock.now()).successCount, 1);
        QVERIFY(std::chrono::abs(bench.book.metrics(bench.name(1), bench.clock.now()).latency99p - 5ms) <= 25us);
    }

    void pausesGrowBetweenAttempts()
    {
        DeliveryPolicy policy;
        policy.retry = {1s, 2.0, 5s, 0.0};
        Bench bench(policy);
        bench.open(one);
        bench.enqueue(1, 1, {one});
        for (const auto pause : {1s, 2s, 4s, 5s, 5s}) {
            QCOMPARE(bench.transport.waiting(), size_t(1));
            bench.transport.answer(503);
            bench.pass(pause - 1ms);
            QCOMPARE(bench.transport.waiting(), size_t(0));
            bench.pass(1ms);
        }
        bench.transport.answer(200);
        QCOMPARE(bench.transport.requests.size(), size_t(6));
        QCOMPARE(bench.book.metrics(bench.name(1), bench.clock.now()).errorCount, 5);
    }

    void retryAfterLengthensAPauseButNeverShortensIt()
    {
        DeliveryPolicy policy;
        policy.retry = {10s, 1.0, 10s, 0.0};
        Bench bench(policy);
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(429, 1s);
        bench.pass(9s);
        QCOMPARE(bench.transport.waiting(), size_t(0));
        bench.pass(1s);
        QCOMPARE(bench.transport.waiting(), size_t(1));
        bench.transport.answer(503, 60s);
        bench.pass(59s);
        QCOMPARE(bench.transport.waiting(), size_t(0));
        bench.pass(1s);
        QCOMPARE(bench.transport.waiting(), size_t(1));
    }

    void retryAfterIsCapped()
    {
        Bench bench;
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(503, std::chrono::hours(24 * 365));
        bench.pass(1h);
        QCOMPARE(bench.transport.waiting(), size_t(1));
    }

    void everythingButAnAcknowledgementIsAnError_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {0, 201, 204, 301, 307, 400, 401, 404, 410, 429, 500, 503})
            QTest::addRow("%d", status) << status;
    }
    void everythingButAnAcknowledgementIsAnError()
    {
        QFETCH(int, status);
        Bench bench;
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(status);
        QCOMPARE(bench.book.metrics(bench.name(1), bench.clock.now()).errorCount, 1);
        bench.pass(2s);
        QCOMPARE(bench.transport.waiting(), size_t(1)); // tried again, 410 and 404 too
    }

    void aHangingConnectorCannotTakeTheOthersPlaces()
    {
        Bench bench({}, 10);
        bench.open(one);
        bench.open(two);
        bench.enqueue(1, 50, {one}); // hangs
        QCOMPARE(bench.transport.waiting(), size_t(5));
        bench.enqueue(51, 51, {two});
        QCOMPARE(bench.transport.waiting(), size_t(6));
        QVERIFY(bench.transport.most <= 10);
    }

    void disablingDropsWhatWaitsAndIgnoresWhatIsInTheAir()
    {
        Bench bench;
        const auto gauge = bench.open(one);
        bench.enqueue(1, 2, {one});
        bench.transport.answer(503);
        bench.dispatcher.close(one);
        bench.transport.answer(503); // in the air: not counted
        bench.pass(1h);
        QCOMPARE(bench.transport.waiting(), size_t(0));
        QCOMPARE(bench.book.metrics(bench.name(1), bench.clock.now()).errorCount, 1);
        bench.enqueue(3, 3, {one}); // accepted just before
        QCOMPARE(bench.transport.waiting(), size_t(0));
        bench.dispatcher.flush();
        QCOMPARE(bench.saved.releases.back().upTo, 3);
    }

    void aNewLifeDoesNotSeeTheOldOnesOutcomes()
    {
        Bench bench;
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.dispatcher.close(one);
        const QueueRef next{1, 2};
        const auto gauge = bench.open(next, 1);
        bench.transport.answer(200); // of the old life
        QCOMPARE(gauge->inFlight, 0);
        QCOMPARE(bench.book.metrics(bench.name(1), bench.clock.now()).successCount, 0);
        bench.enqueue(2, 2, {next});
        QCOMPARE(bench.transport.waiting(), size_t(1));
    }

    void disablesAtTheLimitOfFailures()
    {
        DeliveryPolicy policy;
        policy.maxFailuresPerHour = 3;
        Bench bench(policy);
        bench.open(one);
        bench.enqueue(1, 5, {one});
        bench.transport.answer(500);
        bench.transport.answer(500);
        QVERIFY(bench.disabled.empty());
        bench.transport.answer(500);
        QCOMPARE(bench.disabled.size(), size_t(1));
        QCOMPARE(bench.disabled.front().first, one);
        QCOMPARE(bench.disabled.front().second, DisableReason::TooManyFailuresInAnHour);
        bench.transport.answer(500);
        bench.transport.answer(500);
        QCOMPARE(bench.disabled.size(), size_t(1));
        QCOMPARE(bench.book.metrics(bench.name(1), bench.clock.now()).errorCount, 3);
    }

    void disablesAfter120HoursToTheSecond()
    {
        DeliveryPolicy policy;
        policy.retry = {1h, 1.0, 1h, 0.0};
        Bench bench(policy);
        bench.open(one);
        bench.enqueue(1, 1, {one});
        bench.transport.answer(500); // the clock of the rule begins
        for (int hour = 1; hour < 120; ++hour) {
            bench.pass(1h);
            QCOMPARE(bench.transport.waiting(), size_t(1));
            bench.transport.answer(500);
        }
        bench.pass(1h - 1s);
        QVERIFY(bench.disabled.empty());
        bench.pass(1s);
        QCOMPARE(bench.disabled.size(), size_t(1));
        QCOMPARE(bench.disabled.front().second, DisableReason::NoSuccessForTooLong);
    }

    void editedSettingsApplyFromTheNextAttempt()
    {
        Bench bench;
        bench.open(one);
        bench.enqueue(1, 1, {one});
        DeliveryTarget target;
        target.url = "https://example.com/new";
        bench.dispatcher.edit(one, target, {});
        bench.transport.answer(500);
        bench.pass(2s);
        QCOMPARE(bench.transport.requests.back().url, QByteArray("https://example.com/new"));
    }

    void aMillionWaitingEventsAreNotHeld()
    {
        Bench bench({}, 10);
        const auto gauge = bench.open(one);
        constexpr Sequence count = 20'000;
        gauge->depth = count;
        for (Sequence first = 1; first <= count; first += 1000)
            bench.enqueue(first, first + 999, {one});
        bench.dispatcher.flush();
        QCOMPARE(bench.saved.releases.back().upTo, 0);
        // All of them arrive nevertheless, each once.
        while (bench.transport.waiting() > 0) {
            bench.transport.answer(200);
            bench.reader.answerAll();
        }
        QCOMPARE(bench.transport.requests.size(), size_t(count));
        QCOMPARE(gauge->depth, 0);
        bench.dispatcher.flush();
        QCOMPARE(bench.saved.marks.back().lowWater, count);
        QCOMPARE(bench.saved.releases.back().upTo, count);
    }

    void aMemoryOfFailuresIsBoundedAndLosesNothing()
    {
        DeliveryPolicy policy;
        policy.maxFailuresPerHour = 0;
        policy.retry = {1s, 1.0, 1s, 0.0};
        Bench bench(policy, 100);
        const auto gauge = bench.open(one);
        constexpr Sequence count = 3000;
        gauge->depth = count;
        bench.enqueue(1, count, {one});
        for (size_t attempts = 0; bench.transport.waiting() > 0; ++attempts) {
            bench.transport.answer(500); // the whole queue fails once
            bench.reader.answerAll();
        }
        QCOMPARE(bench.transport.requests.size(), size_t(count));
        bench.pass(1s);
        while (bench.transport.waiting() > 0) {
            bench.transport.answer(200);
            bench.reader.answerAll();
        }
        QCOMPARE(gauge->depth, 0);
        QCOMPARE(bench.transport.requests.size(), size_t(2 * count));
    }

    void recoveryResumesExceptionsAndWhatIsBeyondTheMark()
    {
        Bench bench;
        for (Sequence sequence = 1; sequence <= 5; ++sequence)
            bench.event(sequence);
        Dispatcher recovered({}, 100, 5,
            {bench.clock, bench.transport, bench.reader, bench.book,
                [&](QueueBatch batch) { bench.saved.merge(std::move(batch)); },
                [](QueueRef, DisableReason, Timestamp) {}, [] { return 0.5; }});
        Dispatcher::Opening opening;
        opening.row = {one, bench.name(1), 3, {}};
        opening.row.filters.append(0, EventFilter::all());
        opening.gauge = std::make_shared<QueueGauge>();
        opening.exceptions = {{one, 2, 4, bench.clock.now() + 30s, bench.clock.now()}};
        recovered.open(std::move(opening));
        bench.reader.answerAll();
        QCOMPARE(bench.transport.waiting(), size_t(2)); // 4 and 5
        bench.clock.advance(30s);
        recovered.wake();
        bench.reader.answerAll();
        QCOMPARE(bench.transport.waiting(), size_t(3)); // and 2, when its pause is over
    }

    void givesUpWhatIsOlderThanTheRetention()
    {
        DeliveryPolicy policy;
        policy.retention = 10s;
        policy.retry = {11s, 1.0, 11s, 0.0};
        Bench bench(policy);
        const auto gauge = bench.open(one);
        gauge->depth = 1;
        bench.enqueue(1, 1, {one});
        bench.transport.answer(500);
        bench.pass(11s);
        QCOMPARE(bench.transport.waiting(), size_t(0));
        QCOMPARE(gauge->depth, 0);
    }
};

QTEST_GUILESS_MAIN(DispatcherTest)
#include "tst_dispatcher.moc"
