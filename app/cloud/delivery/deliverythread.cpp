// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/deliverythread.h"

#include "app/cloud/delivery/curltransport.h"

#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>

namespace touchstone::cloud {

namespace {

using namespace std::chrono_literals;

constexpr auto flushAfter = 200ms; // marks may lag so long: what a crash then repeats
constexpr auto agePeriod = 2s;

/// Reads on the writer's thread, answers on the delivery thread.
class WriterReader final : public QueueReader
{
public:
    WriterReader(QueueWriter &writer, Mailbox &mailbox)
        : m_writer(writer)
        , m_mailbox(mailbox)
    {}

    void readAfter(const QString &project, Sequence after, Sequence upTo, int limit, Answer answer) override
    {
        ask([=](QueueStore &store) { return store.readAfter(project, after, upTo, limit); }, std::move(answer));
    }

    void read(const std::vector<Sequence> &sequences, Answer answer) override
    {
        ask([=](QueueStore &store) { return store.read(sequences); }, std::move(answer));
    }

private:
    void ask(std::function<Events(QueueStore &)> question, Answer answer)
    {
        m_writer.run([this, question = std::move(question), answer = std::move(answer)](QueueStore &store) {
            m_mailbox.post([answer, events = question(store)] { answer(events); });
        });
    }

    QueueWriter &m_writer;
    Mailbox &m_mailbox;
};

} // namespace

class DeliveryThread::Worker
{
public:
    Worker(DeliveryThread &thread, const Settings &settings);

    Dispatcher &dispatcher() { return m_dispatcher; }
    /// After anything that may have changed what is due or what is to be saved.
    void rearm();

private:
    Dispatcher::Links linksOf(DeliveryThread &thread);
    void wake();

    const Clock &m_clock;
    WriterReader m_reader;
    CurlTransport m_transport;
    Dispatcher m_dispatcher;
    QTimer m_wakeTimer;
    QTimer m_flushTimer;
    QTimer m_ageTimer;
};

DeliveryThread::Worker::Worker(DeliveryThread &thread, const Settings &settings)
    : m_clock(thread.m_clock)
    , m_reader(thread.m_writer, *thread.m_mailbox)
    , m_transport(settings.trustFile)
    , m_dispatcher(settings.policy, settings.maxInFlight, settings.head, linksOf(thread))
{
    m_wakeTimer.setSingleShot(true);
    m_wakeTimer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_wakeTimer, &QTimer::timeout, &m_wakeTimer, [this] { wake(); });
    m_flushTimer.setSingleShot(true);
    QObject::connect(&m_flushTimer, &QTimer::timeout, &m_flushTimer, [this] { m_dispatcher.flush(); });
    QObject::connect(&m_ageTimer, &QTimer::timeout, &m_ageTimer, [this] {
        m_dispatcher.age();
        rearm();
    });
    m_ageTimer.start(agePeriod);
    m_transport.setRoundDone([this] { rearm(); });
}

Dispatcher::Links DeliveryThread::Worker::linksOf(DeliveryThread &thread)
{
    return {thread.m_clock, m_transport, m_reader, thread.m_book, thread.m_log,
        [&writer = thread.m_writer](QueueBatch batch) { writer.submit(std::move(batch)); }, thread.m_disabled,
        [] { return QRandomGenerator::global()->generateDouble(); }};
}

void DeliveryThread::Worker::wake()
{
    m_dispatcher.wake();
    rearm();
}

void DeliveryThread::Worker::rearm()
{
    if (m_dispatcher.hasChanges() && !m_flushTimer.isActive())
        m_flushTimer.start(flushAfter);
    const std::optional<std::chrono::microseconds> next = m_dispatcher.nextWake();
    if (!next) {
        m_wakeTimer.stop();
        return;
    }
    // The bound keeps the timer's range, and lets a clock that is moved from outside be seen.
    const auto left = std::clamp<std::chrono::microseconds>(*next - m_clock.monotonic(), 0us, 1s);
    m_wakeTimer.start(std::chrono::ceil<std::chrono::milliseconds>(left));
}

DeliveryThread::DeliveryThread(
    QueueWriter &writer, StatisticsBook &book, AttemptLog &log, const Clock &clock, Disabled disabled)
    : m_writer(writer)
    , m_book(book)
    , m_log(log)
    , m_clock(clock)
    , m_disabled(std::move(disabled))
    , m_mailbox(std::make_unique<Mailbox>())
{
    m_thread.setObjectName(QStringLiteral("delivery"));
    m_mailbox->moveToThread(&m_thread);
}

DeliveryThread::~DeliveryThread()
{
    stop();
}

void DeliveryThread::start(const Settings &settings)
{
    m_mailbox->setRoundDone([this] {
        if (m_worker)
            m_worker->rearm();
    });
    m_mailbox->post([this, settings] { m_worker = std::make_unique<Worker>(*this, settings); });
    m_thread.start();
}

void DeliveryThread::stop()
{
    if (!m_thread.isRunning())
        return;
    m_mailbox->post([this] {
        m_worker->dispatcher().flush();
        m_worker.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

void DeliveryThread::post(std::function<void(Dispatcher &)> message)
{
    m_mailbox->post([this, message = std::move(message)] {
        if (m_worker)
            message(m_worker->dispatcher());
    });
}

} // namespace touchstone::cloud
