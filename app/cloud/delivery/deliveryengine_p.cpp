// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/deliveryengine_p.h"

#include "app/cloud/delivery/filelimit.h"
#include "app/cloud/delivery/trustbundle.h"
#include "app/cloud/queue/sqlitequeuestore.h"

#include <QDir>
#include <QLoggingCategory>

#include <algorithm>
#include <future>

namespace touchstone::cloud {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(engineLog, "touchstone.delivery", QtInfoMsg)

constexpr auto statisticsPeriod = 2s;
constexpr int partsOfAgeing = 1min / statisticsPeriod;
constexpr int otherFiles = 1024; // stores, and the sockets of those who use the program
constexpr int connectorsPerWrite = 100;

} // namespace

QueuedEvent queuedEvent(const AcceptedEvent &accepted)
{
    QueuedEvent event;
    event.eventId = accepted.event.eventId;
    event.project = accepted.device.project;
    event.device = accepted.device.device;
    event.type = accepted.event.type.text();
    event.deviceType = accepted.deviceType.text();
    event.productNumber = accepted.productNumber;
    event.labels = accepted.labels;
    event.json = accepted.json;
    event.acceptedAt = accepted.acceptedAt;
    return event;
}

DeliveryEngine::Private::Private(
    const DeliveryPolicy &deliveryPolicy, Settings engineSettings, const Clock &engineClock, DeliveryEngine &engine)
    : policy(deliveryPolicy)
    , settings(std::move(engineSettings))
    , clock(engineClock)
    , book(deliveryPolicy.statisticsWindow)
    , subscriptions(settings.allowHttpOnLoopback)
    , m_engine(engine)
    , m_writer(std::make_unique<SqliteQueueStore>(QDir(settings.dataFolder).filePath(QStringLiteral("queue.sqlite"))))
    , m_delivery(m_writer, book, log, clock, [this](QueueRef ref, DisableReason reason, Timestamp at) {
        m_mailbox.post([this, ref, reason, at] { disabled(ref, reason, at); });
    })
{
    m_writer.setGroupDone([this] { groupDone(); });
    QObject::connect(&m_statisticsTimer, &QTimer::timeout, &m_statisticsTimer, [this] {
        book.agePart(clock.now(), partsOfAgeing);
        writeStatistics();
    });
}

Result<void> DeliveryEngine::Private::start()
{
    allowOpenFiles(settings.maxInFlight + otherFiles);
    const QDir folder(settings.dataFolder);
    if (!folder.mkpath(QStringLiteral(".")))
        return Failure{Failure::Kind::Unavailable, QStringLiteral("Could not make %1").arg(settings.dataFolder)};
    const Result<QString> trustFile =
        writeTrustBundle(settings.authorityFiles, folder.filePath(QStringLiteral("authorities.pem")));
    if (!trustFile)
        return trustFile.failure();
    RecoveredQueue recovered;
    if (Result<void> opened = openStores(recovered); !opened)
        return opened;
    if (!recovered.warning.isEmpty())
        qCWarning(engineLog).noquote() << recovered.warning;

    m_head = recovered.head;
    m_writer.submit(takeRepeats(recovered));
    m_writer.submit(subscriptions.begin(recovered));
    countRecovered(recovered);
    m_delivery.start({policy, settings.maxInFlight, m_head, *trustFile});
    openRecovered(recovered);
    m_statisticsTimer.start(statisticsPeriod);
    m_started = true;
    return {};
}

Result<void> DeliveryEngine::Private::openStores(RecoveredQueue &recovered)
{
    Result<RecoveredQueue> opened = m_writer.start();
    if (!opened)
        return opened.failure();
    recovered = std::move(*opened);
    return openStatistics();
}

Result<void> DeliveryEngine::Private::openStatistics()
{
    std::promise<Result<QList<StatisticsStore::Stored>>> promise;
    auto answer = promise.get_future();
    m_writer.run([this, &promise](QueueStore &) {
        m_statistics =
            std::make_unique<StatisticsStore>(QDir(settings.dataFolder).filePath(QStringLiteral("statistics.sqlite")));
        promise.set_value(m_statistics->open());
    });
    const Result<QList<StatisticsStore::Stored>> stored = answer.get();
    if (!stored)
        return stored.failure();
    for (const StatisticsStore::Stored &one : *stored) {
        book.restore(one);
        if (!subscriptions.find(one.name))
            book.remove(one.name); // deleted while the program did not know
    }
    for (const ConnectorName &name : subscriptions.names())
        book.add(name, clock.now());
    book.age(clock.now());
    return {};
}

void DeliveryEngine::Private::countRecovered(const RecoveredQueue &recovered)
{
    for (const QueueException &exception : recovered.exceptions) {
        const Subscriptions::Subscription *const subscription = subscriptions.find(exception.ref);
        // Those beyond the low water are among the events counted below, but for the addressed ones.
        if (subscription && (exception.addressed || exception.sequence <= subscription->row.lowWater))
            ++subscription->gauge->depth;
    }
    std::promise<void> counted;
    m_writer.run([&](QueueStore &store) {
        for (const ConnectorName &name : subscriptions.names()) {
            const Subscriptions::Subscription &subscription = *subscriptions.find(name);
            if (!subscription.active || !recovered.projects.contains(name.project))
                continue;
            const Result<qint64> wanted = countWanted(store, subscription.row, m_head);
            if (wanted)
                subscription.gauge->depth += *wanted;
            else
                qCWarning(engineLog).noquote() << wanted.failure().message;
        }
        counted.set_value();
    });
    counted.get_future().wait();
}

void DeliveryEngine::Private::openRecovered(const RecoveredQueue &recovered)
{
    QHash<qint64, std::vector<QueueException>> exceptions;
    for (const QueueException &exception : recovered.exceptions)
        exceptions[exception.ref.connector].push_back(exception);
    qint64 waiting = 0;
    for (const ConnectorName &name : subscriptions.names()) {
        const Subscriptions::Subscription &subscription = *subscriptions.find(name);
        if (!subscription.active)
            continue;
        waiting += subscription.gauge->depth;
        const auto own = exceptions.find(subscription.row.ref.connector);
        const bool sameLife = own != exceptions.end() && own->front().ref == subscription.row.ref;
        openQueue(subscription, sameLife ? std::move(*own) : std::vector<QueueException>(), book.disableRules(name));
    }
    // Projects without an active connector have nobody who would let go of their events.
    m_delivery.post([projects = recovered.projects](Dispatcher &dispatcher) { dispatcher.touchProjects(projects); });
    if (waiting > 0)
        qCInfo(engineLog).noquote() << "Recovered" << waiting << "deliveries that were not acknowledged";
}

void DeliveryEngine::Private::openQueue(const Subscriptions::Subscription &subscription,
    std::vector<QueueException> exceptions, const QByteArray &disableRules)
{
    Dispatcher::Opening opening{
        subscription.row, subscription.target, subscription.gauge, std::move(exceptions), disableRules};
    m_delivery.post([opening = std::move(opening)](Dispatcher &dispatcher) { dispatcher.open(opening); });
}

void DeliveryEngine::Private::stop()
{
    if (!m_started)
        return;
    m_started = false;
    m_statisticsTimer.stop();
    m_delivery.stop();
    m_mailbox.drain(); // a verdict of the last moment
    writeStatistics();
    m_writer.run([this](QueueStore &) { m_statistics.reset(); });
    m_writer.stop();
    m_mailbox.drain(); // whoever still waits for an answer
}

void DeliveryEngine::Private::put(const DataConnector &connector)
{
    Subscriptions::Consequence consequence = subscriptions.put(connector, m_head);
    if (!m_started)
        return;
    book.add(connector.name, clock.now());
    carryOut(std::move(consequence), connector.name);
}

void DeliveryEngine::Private::remove(const ConnectorName &name)
{
    Subscriptions::Consequence consequence = subscriptions.remove(name, m_head);
    if (!m_started)
        return;
    carryOut(std::move(consequence), name);
    book.remove(name);
    m_delivery.post([this, name](Dispatcher &) { log.remove(name); }); // when nothing is added any more
}

void DeliveryEngine::Private::carryOut(Subscriptions::Consequence consequence, const ConnectorName &name)
{
    using Kind = Subscriptions::Consequence::Kind;
    if (!consequence.save.isEmpty())
        m_writer.submit(std::move(consequence.save));
    switch (consequence.kind) {
    case Kind::Nothing:
        break;
    case Kind::Opened:
        book.setDisableRules(name, {});
        openQueue(*subscriptions.find(name), {}, {});
        break;
    case Kind::Edited: {
        const Subscriptions::Subscription &edited = *subscriptions.find(name);
        m_delivery.post([ref = edited.row.ref, target = edited.target, filters = edited.row.filters](
                            Dispatcher &dispatcher) { dispatcher.edit(ref, target, filters); });
        break;
    }
    case Kind::Closed:
        m_delivery.post([ref = consequence.closed](Dispatcher &dispatcher) { dispatcher.close(ref); });
        book.setDisableRules(name, {});
        qCInfo(engineLog).noquote() << "Dropped the queue of" << name.path() << "with" << consequence.dropped
                                    << "events";
        break;
    }
}

void DeliveryEngine::Private::accept(const AcceptedEvent &accepted, Done done)
{
    if (!m_started) {
        m_mailbox.post([done = std::move(done)] {
            done(Failure{Failure::Kind::Unavailable, QStringLiteral("The delivery engine is not running")});
        });
        return;
    }
    auto event = std::make_shared<QueuedEvent>(queuedEvent(accepted));
    event->sequence = ++m_head;
    const RecipientsPointer recipients = subscriptions.recipients(event->project, event->type);
    for (const std::shared_ptr<QueueGauge> &gauge : recipients->gauges)
        ++gauge->depth;
    m_writer.append(event, [this, event, recipients, done = std::move(done)](
                               const Result<void> &result) { stored(event, recipients, done, result); });
}

void DeliveryEngine::Private::stored(
    QueuedEventPointer event, const RecipientsPointer &recipients, Done done, const Result<void> &result)
{
    if (result) {
        // The references live as long as their recipients.
        m_group.committed.push_back(
            {std::move(event), std::shared_ptr<const std::vector<QueueRef>>(recipients, &recipients->refs)});
    } else {
        for (const std::shared_ptr<QueueGauge> &gauge : recipients->gauges)
            --gauge->depth;
    }
    m_group.completions.push_back({std::move(done), result});
}

void DeliveryEngine::Private::groupDone()
{
    Group group = std::move(m_group);
    m_group = {};
    if (!group.committed.empty()) {
        m_delivery.post(
            [committed = std::move(group.committed)](Dispatcher &dispatcher) { dispatcher.enqueue(committed); });
    }
    for (Addressed &addressed : group.addressed) {
        m_delivery.post([addressed = std::move(addressed)](
                            Dispatcher &dispatcher) { dispatcher.enqueueAddressed(addressed.ref, addressed.events); });
    }
    if (!group.completions.empty()) {
        m_mailbox.post([completions = std::move(group.completions)] {
            for (const Completion &completion : completions)
                completion.done(completion.result);
        });
    }
}

void DeliveryEngine::Private::disabled(const QueueRef &ref, DisableReason reason, Timestamp at)
{
    const Subscriptions::Subscription *const subscription = subscriptions.find(ref);
    if (!subscription)
        return; // its life has ended otherwise meanwhile
    const ConnectorName name = subscription->connector.name;
    Subscriptions::Consequence consequence = subscriptions.disable(ref, m_head);
    if (consequence.kind == Subscriptions::Consequence::Kind::Nothing)
        return;
    carryOut(std::move(consequence), name);
    Q_EMIT m_engine.connectorDisabled(name, reason, at);
}

QueueState DeliveryEngine::Private::queueState(const ConnectorName &name) const
{
    QueueState state;
    const Subscriptions::Subscription *const subscription = subscriptions.find(name);
    if (!subscription || !subscription->gauge)
        return state;
    const QueueGauge &gauge = *subscription->gauge;
    state.depth = std::max<qint64>(gauge.depth, 0);
    state.inFlight = gauge.inFlight;
    const qint64 oldest = gauge.oldestAccepted;
    if (oldest != 0)
        state.oldest = Timestamp(std::chrono::microseconds(oldest));
    state.dropped = subscription->dropped;
    return state;
}

bool DeliveryEngine::Private::canStore()
{
    m_writer.probe();
    return m_started && m_writer.canWrite();
}

void DeliveryEngine::Private::writeStatistics()
{
    for (;;) {
        QList<StatisticsChange> changes = book.takeChanges(connectorsPerWrite);
        if (changes.isEmpty())
            return;
        m_writer.run([this, changes = std::move(changes)](QueueStore &) {
            if (const Result<void> written = m_statistics->write(changes); !written)
                qCWarning(engineLog).noquote() << written.failure().message;
        });
    }
}

} // namespace touchstone::cloud
