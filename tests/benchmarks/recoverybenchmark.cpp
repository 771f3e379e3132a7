// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A long queue of a connector whose endpoint is dead: how long the engine takes to come back to it after it was killed,
// what memory it needs then, and how long it takes to drop the queue. The first run (--fill) fills and ends without a
// farewell; the second one recovers, so that its memory is that of a fresh process.
#include "app/cloud/delivery/deliveryengine.h"
#include "tests/benchmarks/benchmarksupport.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTcpServer>
#include <QTimer>

#include <cstdlib>

using namespace touchstone;
using namespace touchstone::benchmark;
using namespace touchstone::cloud;
using std::chrono::microseconds;

namespace {

/// Takes connections and says nothing: every attempt hangs.
class DeadEndpoint
{
public:
    explicit DeadEndpoint(quint16 port)
    {
        m_server.setListenBacklogSize(1);
        if (!m_server.listen(QHostAddress::LocalHost, port))
            qFatal("No dead endpoint on port %d", int(port));
        m_server.pauseAccepting();
    }

    QString url() const { return QStringLiteral("https://127.0.0.1:%1/dead").arg(m_server.serverPort()); }

private:
    QTcpServer m_server;
};

DataConnector deadConnector(const DeadEndpoint &endpoint)
{
    return makeConnector(QStringLiteral("dead"), endpoint.url());
}

/// Accepts events until `count` are durable, then ends the process on the spot.
int fill(const QString &folder, int count)
{
    const DeadEndpoint endpoint(0);
    const SystemClock clock;
    DeliveryEngine engine(DeliveryPolicy(), {folder, {}}, clock);
    engine.put(deadConnector(endpoint));
    if (!engine.start())
        return 1;
    int next = 0;
    int accepted = 0;
    const std::function<void()> acceptNext = [&] {
        if (next < count)
            engine.accept(makeEvent(clock, next++, EventTypeTraits::Enum::Touch), [&](const Result<void> &result) {
                if (!result)
                    qFatal("An event was refused");
                if (++accepted == count)
                    std::_Exit(0);
                acceptNext();
            });
    };
    for (int i = 0; i < 1000; ++i)
        acceptNext();
    return QCoreApplication::exec();
}

int recover(const QString &folder)
{
    const DeadEndpoint endpoint(0);
    const SystemClock clock;
    DeliveryEngine engine(DeliveryPolicy(), {folder, {}}, clock);
    DataConnector connector = deadConnector(endpoint);
    engine.put(connector);
    const auto begin = clock.monotonic();
    if (!engine.start())
        return 1;
    const microseconds recovered = clock.monotonic() - begin;
    const qint64 waiting = engine.queueState(connector.name).depth;
    // Until the attempts are under way that one connector may have.
    QTimer::singleShot(std::chrono::seconds(3), &engine, [&] {
        const qint64 memory = memoryKilobytes("VmHWM:");
        const qint64 inFlight = engine.queueState(connector.name).inFlight;
        connector.status = ConnectorStatusTraits::Enum::UserDisabled;
        const auto beforeDrop = clock.monotonic();
        engine.put(connector);
        const microseconds dropped = clock.monotonic() - beforeDrop;
        const qint64 left = engine.queueState(connector.name).depth;
        // The marker is durable when an event that was accepted after it is.
        engine.accept(makeEvent(clock, 0, EventTypeTraits::Enum::Touch), [=](const Result<void> &) {
            JsonWriter json;
            json.beginObject();
            json.member(u"what", QStringLiteral("recovery")).member(u"queued", waiting);
            json.member(u"recoveredMs", milliseconds(recovered)).member(u"peakMemoryKilobytes", memory);
            json.member(u"inFlight", inFlight).member(u"droppedMs", milliseconds(dropped));
            json.member(u"droppedDurablyMs", milliseconds(clock.monotonic() - beforeDrop));
            json.member(u"dropped", waiting - left);
            print(json);
            QCoreApplication::quit();
        });
    });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Recovery and drop of a long queue, as a line of JSON."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("the engine's data"));
    const QCommandLineOption filling(
        QStringLiteral("fill"), QStringLiteral("fill the queue and end without a word"), QStringLiteral("events"));
    parser.addOption(filling);
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const QString folder = parser.positionalArguments().constFirst();
    return parser.isSet(filling) ? fill(folder, parser.value(filling).toInt()) : recover(folder);
}
