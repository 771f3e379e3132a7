// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/deliveryengine.h"
#include "app/cloud/queue/sqlitequeuestore.h"
#include "app/receiver/receiver.h"
#include "models/domain/xid.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 30'000; // milliseconds
const QString endpoint = QStringLiteral("ledger");
const QString secret = QStringLiteral("ledger secret");
const QString project = QStringLiteral("csk7u05bpnnh4d0001ig");

/// What both processes have to agree on.
struct Place
{
    QString dataFolder;
    QString authorityFile;
    QString url;
};

DataConnector connectorAt(const Place &place)
{
    DataConnector connector;
    connector.name = {project, endpoint};
    connector.httpConfig = HttpConfig{place.url, secret, {}, {}};
    return connector;
}

AcceptedEvent newEvent(const Clock &clock)
{
    AcceptedEvent accepted;
    accepted.event.eventId = newXid(clock.now());
    accepted.event.type = EventTypeTraits::Enum::Touch;
    accepted.event.targetName = QStringLiteral("projects/%1/devices/d1").arg(project);
    accepted.event.timestamp = clock.now();
    accepted.event.payload = TouchPayload{};
    accepted.json = eventToJson(accepted.event);
    accepted.device = {project, QStringLiteral("d1")};
    accepted.deviceType = DeviceTypeTraits::Enum::Touch;
    accepted.acceptedAt = clock.now();
    return accepted;
}

/// The process that gets killed: accepts events as fast as it can, eight at a time, and writes down each id once its
/// event is accepted.
class Victim
{
public:
    explicit Victim(const Place &place)
        : m_engine(DeliveryPolicy(), {place.dataFolder, {place.authorityFile}, 100}, m_clock)
    {
        m_engine.put(connectorAt(place));
    }

    bool start()
    {
        if (!m_engine.start())
            return false;
        for (int i = 0; i < 8; ++i)
            acceptNext();
        return true;
    }

private:
    void acceptNext()
    {
        const AcceptedEvent event = newEvent(m_clock);
        m_engine.accept(event, [this, id = event.event.eventId](const Result<void> &result) {
            if (result) {
                std::puts(qPrintable(id));
                std::fflush(stdout);
            }
            acceptNext();
        });
    }

    SystemClock m_clock;
    DeliveryEngine m_engine;
};

/// The ids of the events that the store of a dead program still owes somebody. The test has one connector, which wants
/// everything.
Result<QSet<QString>> pendingIds(const QString &dataFolder)
{
    SqliteQueueStore store(QDir(dataFolder).filePath(QStringLiteral("queue.sqlite")));
    const Result<RecoveredQueue> recovered = store.open();
    if (!recovered)
        return recovered.failure();
    QSet<QString> pending;
    const auto add = [&pending](const Result<std::vector<QueuedEventPointer>> &events) {
        for (const QueuedEventPointer &event : *events)
            pending.insert(event->eventId);
    };
    std::vector<Sequence> excepted;
    for (const QueueException &exception : recovered->exceptions)
        excepted.push_back(exception.sequence);
    const auto failed = store.read(excepted);
    const auto beyond = store.readAfter(
        project, recovered->rows.isEmpty() ? 0 : recovered->rows.first().lowWater, recovered->head, 1'000'000);
    if (!failed || !beyond)
        return failed ? beyond.failure() : failed.failure();
    add(failed);
    add(beyond);
    return pending;
}

} // namespace

class DeliveryCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasAcceptedArrivesThoughTheProgramIsKilledAgainAndAgain()
    {
        QTemporaryDir folder;
        SystemClock clock;
        receiver::Receiver receiver(folder.filePath(QStringLiteral("receiver")), clock);
        receiver.addEndpoint(endpoint, secret);
        QVERIFY(receiver.start().ok());
        receiver::Faults slow; // so that there is always something in the air, and something that waits
        slow.delay = 100ms;
        slow.failShare = 0.3;
        QVERIFY(receiver.setFaults(endpoint, slow).ok());
        const Place place{
            folder.filePath(QStringLiteral("cloud")), receiver.authorityFile(), receiver.url(endpoint).toString()};

        QStringList ledger;
        for (int round = 0; round < 4; ++round) {
            const qsizetype goal = ledger.size() + 100;
            QProcess victim;
            victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            victim.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("--victim"), place.dataFolder, place.authorityFile, place.url});
            const auto takeIds = [&] {
                while (victim.canReadLine())
                    ledger.append(QString::fromLatin1(victim.readLine()).trimmed());
            };
            QVERIFY(QTest::qWaitFor(
                [&] {
                    takeIds();
                    return ledger.size() >= goal;
                },
                patience));
            victim.kill();
            QVERIFY(victim.state() == QProcess::NotRunning || victim.waitForFinished(patience));
            takeIds(); // what it said with its last breath counts

            // Each event of the ledger is pending in the store, or the receiver has it.
            const Result<QSet<QString>> pending = pendingIds(place.dataFolder);
            QVERIFY2(pending.ok(), pending ? "" : qPrintable(pending.failure().message));
            for (const QString &id : std::as_const(ledger))
                QVERIFY2(pending->contains(id) || receiver.hasStored(endpoint, id), qPrintable(id));
        }

        QVERIFY(receiver.setFaults(endpoint, {}).ok());
        DeliveryEngine engine(DeliveryPolicy(), {place.dataFolder, {place.authorityFile}, 1000}, clock);
        engine.put(connectorAt(place));
        QVERIFY(engine.start().ok());
        const ConnectorName name{project, endpoint};
        QVERIFY(engine.queueState(name).depth > 0); // exactly what was not acknowledged
        QTRY_COMPARE_WITH_TIMEOUT(engine.queueState(name).depth, 0, patience);
        QStringList lost;
        for (const QString &id : std::as_const(ledger)) {
            if (!receiver.hasStored(endpoint, id))
                lost.append(id);
        }
        QVERIFY2(lost.isEmpty(), qPrintable(QStringLiteral("%1 of %2").arg(lost.size()).arg(ledger.size())));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 5 && arguments.at(1) == QLatin1String("--victim")) {
        Victim victim({arguments.at(2), arguments.at(3), arguments.at(4)});
        return victim.start() ? QCoreApplication::exec() : 1;
    }
    DeliveryCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_deliverycrash.moc"
