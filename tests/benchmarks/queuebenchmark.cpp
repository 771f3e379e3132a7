// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The queue store by itself: synced appends a second by the size of the group, with and without a long queue in the
// file already, and how the same disk does when each append is no more than a write and a sync.
#include "app/cloud/queue/sqlitequeuestore.h"
#include "tests/benchmarks/benchmarksupport.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

#include <unistd.h>

using namespace touchstone;
using namespace touchstone::benchmark;
using namespace touchstone::cloud;

namespace {

constexpr int groupsAtMost = 2000;
constexpr int eventsAtMost = 100'000;

QueuedEventPointer makeQueued(Sequence sequence)
{
    static const SystemClock clock;
    static const AcceptedEvent accepted = makeEvent(clock, 0, EventTypeTraits::Enum::Touch);
    auto event = std::make_shared<QueuedEvent>();
    event->sequence = sequence;
    event->eventId = accepted.event.eventId;
    event->project = accepted.device.project;
    event->device = accepted.device.device;
    event->type = accepted.event.type.text();
    event->deviceType = accepted.deviceType.text();
    event->productNumber = accepted.productNumber;
    event->labels = accepted.labels;
    event->json = accepted.json;
    event->acceptedAt = accepted.acceptedAt;
    return event;
}

class Store
{
public:
    explicit Store(const QString &file)
        : m_store(file)
    {
        if (!m_store.open())
            qFatal("The store cannot be opened");
    }

    /// Appends groups; answers how many events a second became durable.
    double append(int groupSize, int groups)
    {
        const auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < groups; ++i) {
            QueueBatch batch;
            for (int k = 0; k < groupSize; ++k)
                batch.events.push_back(makeQueued(++m_last));
            if (!m_store.apply(batch))
                qFatal("The store refuses a group");
        }
        return double(groupSize) * groups /
               std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    }

private:
    SqliteQueueStore m_store;
    Sequence m_last = 0;
};

double plainSyncsPerSecond(const QString &path)
{
    constexpr int rounds = 500;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        qFatal("A file cannot be written");
    const QByteArray body(4096, 'x');
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < rounds; ++i) {
        if (file.write(body) != body.size() || fdatasync(file.handle()) != 0)
            qFatal("A file cannot be written");
    }
    return rounds / std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Durable appends a second, as lines of JSON."));
    parser.addHelpOption();
    const QCommandLineOption queued(QStringLiteral("queued"), QStringLiteral("events in the file beforehand"),
        QStringLiteral("n"), QStringLiteral("0"));
    parser.addOption(queued);
    parser.process(application);

    const QTemporaryDir folder(QStringLiteral("queuebenchmark-XXXXXX")); // where it is run: on a real disk
    const double plain = plainSyncsPerSecond(folder.filePath(QStringLiteral("plain")));
    Store store(folder.filePath(QStringLiteral("queue.sqlite")));
    store.append(1000, parser.value(queued).toInt() / 1000);
    for (const int groupSize : {1, 10, 100, 1000}) {
        const double rate = store.append(groupSize, std::min(groupsAtMost, eventsAtMost / groupSize));
        JsonWriter json;
        json.beginObject();
        json.member(u"what", QStringLiteral("enqueue")).member(u"queued", parser.value(queued).toInt());
        json.member(u"groupSize", groupSize).member(u"perSecond", rate);
        json.member(u"commitsPerSecond", rate / groupSize).member(u"plainSyncsPerSecond", plain);
        print(json);
    }
    return 0;
}
