// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the call that publishes an event to the moment its receiver has read the delivery, at a steady pace; beside it
// the same POST by bare libcurl. The engine's time includes the sync that makes the event durable.
#include "app/cloud/delivery/deliveryengine.h"
#include "tests/benchmarks/barecurl.h"
#include "tests/benchmarks/benchmarksupport.h"
#include "tests/benchmarks/measuredpeer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

using namespace touchstone;
using namespace touchstone::benchmark;
using namespace touchstone::cloud;

namespace {

struct Options
{
    int perSecond = 0;
    int seconds = 0;
    int connectors = 1; ///< each in a project of its own, so that they share the events

    int count() const { return perSecond * seconds; }
    int warmUp() const { return perSecond; } ///< of the count: connections open, buffers grow
};

QString projectNumber(int number)
{
    return QStringLiteral("project%1").arg(number);
}

void report(const QString &what, const Options &options, const Arrivals &arrivals)
{
    auto latencies = arrivals.latencies(options.warmUp(), options.count());
    JsonWriter json;
    json.beginObject();
    json.member(u"what", what).member(u"perSecond", options.perSecond).member(u"connectors", options.connectors);
    json.member(u"arrived", qint64(latencies.size())).member(u"expected", options.count() - options.warmUp());
    json.member(u"median", milliseconds(percentile(latencies, 0.5)));
    json.member(u"p99", milliseconds(percentile(latencies, 0.99)));
    print(json);
}

void measureBareCurl(const Options &options, const PeerIdentity &identity)
{
    Arrivals arrivals(options.count());
    const test::TlsPeer peer(identity.certificate(), identity.key(), {},
        [&arrivals](const QByteArray &body) { arrivals.received(numberOf(body)); });
    BareCurlOptions bare;
    bare.url = peer.url();
    bare.authorityFile = QFile::encodeName(identity.authorityFile());
    bare.headers = sampleHeaders();
    bare.count = options.count();
    bare.inFlight = 1000;
    bare.perSecond = options.perSecond;
    const QByteArray sample = sampleBody();
    const QByteArray placeholder(20, '0');
    postWithBareCurl(bare, [&](int number) {
        arrivals.sent(number);
        return QByteArray(sample).replace(placeholder, QByteArray::number(number).rightJustified(20, '0'));
    });
    report(QStringLiteral("bare libcurl"), options, arrivals);
}

void measureEngine(const Options &options, const PeerIdentity &identity, const QString &folder)
{
    Arrivals arrivals(options.count());
    const test::TlsPeer peer(identity.certificate(), identity.key(), {},
        [&arrivals](const QByteArray &body) { arrivals.received(numberOf(body)); });
    const SystemClock clock;
    DeliveryEngine engine(DeliveryPolicy(), {folder, {identity.authorityFile()}}, clock);
    for (int i = 0; i < options.connectors; ++i) {
        DataConnector connector = makeConnector(QStringLiteral("0"), QString::fromLatin1(peer.url()));
        connector.name.project = projectNumber(i);
        engine.put(connector);
    }
    if (!engine.start())
        qFatal("The engine does not start");
    int next = 0;
    const auto begin = clock.monotonic();
    QTimer pace;
    pace.setTimerType(Qt::PreciseTimer);
    QObject::connect(&pace, &QTimer::timeout, &pace, [&] {
        const double elapsed = std::chrono::duration<double>(clock.monotonic() - begin).count();
        for (; next < options.count() && next < elapsed * options.perSecond; ++next) {
            arrivals.sent(next);
            AcceptedEvent event = makeEvent(clock, next, EventTypeTraits::Enum::Touch);
            event.device.project = projectNumber(next % options.connectors);
            engine.accept(event, [](const Result<void> &) {});
        }
        if (arrivals.count() == options.count() || elapsed > options.seconds + 10)
            QCoreApplication::quit();
    });
    pace.start(1);
    QCoreApplication::exec();
    report(QStringLiteral("engine"), options, arrivals);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Published-to-received latency, as lines of JSON."));
    parser.addHelpOption();
    const QCommandLineOption pace(
        QStringLiteral("per-second"), QStringLiteral("events"), QStringLiteral("n"), QStringLiteral("1000"));
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("each; the first does not count"),
        QStringLiteral("n"), QStringLiteral("6"));
    const QCommandLineOption connectors(QStringLiteral("connectors"), QStringLiteral("that share the events"),
        QStringLiteral("n"), QStringLiteral("1"));
    parser.addOptions({pace, seconds, connectors});
    parser.process(application);
    const Options options{parser.value(pace).toInt(), parser.value(seconds).toInt(), parser.value(connectors).toInt()};
    const QTemporaryDir folder(QStringLiteral("latencybenchmark-XXXXXX")); // where it is run: on a real disk
    const PeerIdentity identity(folder.path());
    measureBareCurl(options, identity);
    measureEngine(options, identity, folder.filePath(QStringLiteral("data")));
    return 0;
}
