// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/deliveryengine.h"
#include "tests/benchmarks/barecurl.h"
#include "tests/benchmarks/benchmarksupport.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace touchstone::benchmark;
using std::chrono::microseconds;

namespace {

struct Options
{
    QString url;
    QString authorityFile;
    int count = 0;
    int pending = 0;   ///< accepts under way at once; 0: the pace counts
    int perSecond = 0; ///< 0: as fast as possible
    int connectors = 1;
    int maxInFlight = 10'000;
};

/// Pushes events through an engine until all are acknowledged.
class EngineRun : public QObject
{
public:
    explicit EngineRun(Options options)
        : m_options(std::move(options))
        , m_engine(DeliveryPolicy(), {m_folder.path(), {m_options.authorityFile}, m_options.maxInFlight}, m_clock)
    {
        for (int i = 0; i < m_options.connectors; ++i) {
            const DataConnector connector = makeConnector(QString::number(i), m_options.url);
            m_engine.put(connector);
            m_names.append(connector.name);
        }
        connect(&m_pace, &QTimer::timeout, this, [this] { keepPace(); });
        connect(&m_watch, &QTimer::timeout, this, [this] { lookWhetherDone(); });
    }

    bool start()
    {
        if (const Result<void> started = m_engine.start(); !started) {
            std::fprintf(stderr, "%s\n", qPrintable(started.failure().message));
            return false;
        }
        m_begin = m_clock.monotonic();
        m_beginProcessor = processorTime();
        m_pace.start(1);
        m_watch.start(5);
        if (m_options.perSecond == 0) {
            for (int i = 0; i < m_options.pending; ++i)
                acceptNext();
        }
        return true;
    }

private:
    void keepPace()
    {
        if (m_options.perSecond == 0)
            return m_pace.stop();
        const double due = std::chrono::duration<double>(m_clock.monotonic() - m_begin).count() * m_options.perSecond;
        while (m_accepting < m_options.count && m_accepting < due)
            acceptNext();
    }

    void acceptNext()
    {
        if (m_accepting >= m_options.count)
            return;
        const AcceptedEvent event = makeEvent(m_clock, m_accepting++, EventTypeTraits::Enum::Touch);
        m_engine.accept(event, [this](const Result<void> &result) {
            m_refused += result ? 0 : 1;
            if (++m_accepted == m_options.count)
                m_acceptedAfter = m_clock.monotonic() - m_begin;
            if (m_options.perSecond == 0)
                acceptNext();
        });
    }

    void lookWhetherDone()
    {
        if (m_accepted < m_options.count || m_engine.totalQueueState().depth > 0)
            return;
        m_watch.stop();
        report();
        QCoreApplication::quit();
    }

    void report()
    {
        const double seconds = std::chrono::duration<double>(m_clock.monotonic() - m_begin).count();
        qint64 succeeded = 0;
        qint64 errors = 0;
        microseconds worst99p{0};
        for (const ConnectorName &name : m_names) {
            const ConnectorMetrics metrics = m_engine.metrics(name);
            succeeded += metrics.successCount;
            errors += metrics.errorCount;
            worst99p = std::max(worst99p, metrics.latency99p);
        }
        const auto processor = processorTime() - m_beginProcessor;
        JsonWriter json;
        json.beginObject();
        json.member(u"what", QStringLiteral("engine")).member(u"events", m_options.count);
        json.member(u"connectors", m_options.connectors).member(u"seconds", seconds);
        json.member(u"perSecond", double(succeeded) / seconds);
        json.member(u"processorMicrosecondsEach", double(processor.count()) / double(std::max<qint64>(succeeded, 1)));
        json.member(
            u"acceptedPerSecond", double(m_options.count) / std::chrono::duration<double>(m_acceptedAfter).count());
        json.member(u"errors", errors).member(u"refused", m_refused);
        json.member(u"post99pMs", milliseconds(worst99p));
        json.member(u"peakMemoryKilobytes", memoryKilobytes("VmHWM:"));
        print(json);
    }

    const Options m_options;
    QTemporaryDir m_folder{QStringLiteral("deliverybenchmark-XXXXXX")}; // where it is run: on a real disk
    SystemClock m_clock;
    DeliveryEngine m_engine;
    QList<ConnectorName> m_names;
    QTimer m_pace;
    QTimer m_watch;
    microseconds m_begin{0};
    microseconds m_beginProcessor{0};
    microseconds m_acceptedAfter{0};
    int m_accepting = 0;
    int m_accepted = 0;
    int m_refused = 0;
};

void runBareCurl(const Options &options)
{
    BareCurlOptions bare;
    bare.url = options.url.toUtf8();
    bare.authorityFile = QFile::encodeName(options.authorityFile);
    bare.headers = sampleHeaders();
    bare.count = options.count;
    bare.inFlight = options.pending;
    const auto begin = processorTime();
    const BareCurlResult result = postWithBareCurl(bare, [body = sampleBody()](int) { return body; });
    const auto processor = processorTime() - begin;
    JsonWriter json;
    json.beginObject();
    json.member(u"what", QStringLiteral("bare libcurl")).member(u"posts", options.count);
    json.member(u"inFlight", options.pending).member(u"seconds", result.seconds);
    json.member(u"perSecond", options.count / result.seconds);
    json.member(u"processorMicrosecondsEach", double(processor.count()) / options.count);
    json.member(u"failed", options.count - result.succeeded);
    print(json);
}

/// For a yardstick that is another program: the body in a file, the headers on standard output.
bool writeSample(const QString &file)
{
    QFile sample(file);
    if (!sample.open(QIODevice::WriteOnly) || sample.write(sampleBody()) < 0)
        return false;
    const QList<QByteArray> headers = sampleHeaders();
    for (const QByteArray &header : headers)
        std::puts(header.constData());
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Deliveries per second to an HTTPS endpoint, as a line of JSON."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("url"), QStringLiteral("where to post to"));
    const QCommandLineOption ca(QStringLiteral("ca"), QStringLiteral("PEM file to trust"), QStringLiteral("file"));
    const QCommandLineOption count(
        QStringLiteral("count"), QStringLiteral("events"), QStringLiteral("n"), QStringLiteral("100000"));
    const QCommandLineOption pending(QStringLiteral("pending"), QStringLiteral("accepts or bare POSTs at once"),
        QStringLiteral("n"), QStringLiteral("1000"));
    const QCommandLineOption pace(
        QStringLiteral("per-second"), QStringLiteral("a steady pace"), QStringLiteral("n"), QStringLiteral("0"));
    const QCommandLineOption connectors(
        QStringLiteral("connectors"), QStringLiteral("connectors"), QStringLiteral("n"), QStringLiteral("1"));
    const QCommandLineOption bound(QStringLiteral("max-in-flight"), QStringLiteral("the engine's bound"),
        QStringLiteral("n"), QStringLiteral("10000"));
    const QCommandLineOption bare(QStringLiteral("bare"), QStringLiteral("bare libcurl instead of the engine"));
    const QCommandLineOption sample(QStringLiteral("sample"),
        QStringLiteral("writes a delivery's body to the file and prints its headers"), QStringLiteral("file"));
    parser.addOptions({ca, count, pending, pace, connectors, bound, bare, sample});
    parser.process(application);
    if (parser.isSet(sample))
        return writeSample(parser.value(sample)) ? 0 : 1;
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    Options options;
    options.url = parser.positionalArguments().constFirst();
    options.authorityFile = parser.value(ca);
    options.count = parser.value(count).toInt();
    options.pending = parser.value(pending).toInt();
    options.perSecond = parser.value(pace).toInt();
    options.connectors = parser.value(connectors).toInt();
    options.maxInFlight = parser.value(bound).toInt();
    if (parser.isSet(bare)) {
        runBareCurl(options);
        return 0;
    }
    EngineRun run(options);
    return run.start() ? QCoreApplication::exec() : 1;
}
