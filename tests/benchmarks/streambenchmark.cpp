// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/jsonwriter.h"
#include "tests/benchmarks/barebroadcast.h"
#include "tests/benchmarks/eventpublisher.h"
#include "tests/benchmarks/streamreaders.h"
#include "tests/support/cloudprocess.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <memory>

#include <unistd.h>

using namespace touchstone;
using namespace touchstone::benchmark;
using namespace std::chrono_literals;

namespace {

struct Options
{
    int readers = 1000;
    double rate = 200; ///< events a second
    std::chrono::milliseconds duration{5000};
    QByteArray accept;
    bool ceiling = false;
};

/// What a few seconds at one rate brought.
struct Step
{
    double rate = 0;
    qint64 published = 0;
    qint64 expected = 0; ///< published times readers
    qint64 received = 0;
    double seconds = 0;
    double serverCpu = 0;
    float median = 0; ///< milliseconds from the request to the reader
    float p99 = 0;
    int closed = 0;

    /// Everything arrived, at the pace asked for and without a growing backlog.
    bool keptUp(std::chrono::milliseconds duration) const
    {
        return received == expected && closed == 0 && p99 < 1000 &&
               seconds < 1.1 * std::chrono::duration<double>(duration).count();
    }
};

/// One of the two servers under the same readers.
class Server
{
public:
    virtual ~Server() = default;
    virtual quint16 port() const = 0;
    virtual QByteArray streamRequest(const Options &options) = 0;
    virtual qint64 publish(double rate, std::chrono::milliseconds duration, double *seconds) = 0;
    virtual double cpuSeconds() const = 0;
    virtual qint64 memoryKilobytes(const QByteArray &field) const = 0;
};

qint64 statusField(qint64 process, const QByteArray &field)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

class CloudUnderTest final : public Server
{
public:
    bool start()
    {
        if (!m_cloud.start())
            return false;
        m_process = m_cloud.process().processId();
        const QString device = m_cloud.createDevice(QStringLiteral("touch"));
        m_publisher = std::make_unique<EventPublisher>(port(),
            "POST /emulator/v2/" + device.toLatin1() + ":publish HTTP/1.1\r\n",
            "Host: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer " + m_cloud.token() + "\r\n");
        return !device.isEmpty();
    }
    quint16 port() const override { return quint16(m_cloud.addresses().api.port()); }
    QByteArray streamRequest(const Options &options) override
    {
        return "GET /v2/projects/" + m_cloud.project().toLatin1() +
               "/devices:stream?event_types=touch HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " +
               m_cloud.token() + "\r\nAccept: " + options.accept + "\r\n\r\n";
    }
    qint64 publish(double rate, std::chrono::milliseconds duration, double *seconds) override
    {
        const auto result = m_publisher->publish(rate, duration);
        *seconds = result.seconds;
        return result.accepted;
    }
    double cpuSeconds() const override
    {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(m_process));
        if (!stat.open(QIODevice::ReadOnly))
            return 0;
        const QByteArray text = stat.readAll();
        const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
        return (fields.value(11).toDouble() + fields.value(12).toDouble()) / double(::sysconf(_SC_CLK_TCK));
    }
    qint64 memoryKilobytes(const QByteArray &field) const override { return statusField(m_process, field); }

private:
    test::CloudProcess m_cloud;
    qint64 m_process = 0;
    std::unique_ptr<EventPublisher> m_publisher;
};

class BareUnderTest final : public Server
{
public:
    quint16 port() const override { return m_bare.port(); }
    QByteArray streamRequest(const Options &) override { return "GET / HTTP/1.1\r\n\r\n"; }
    qint64 publish(double rate, std::chrono::milliseconds duration, double *seconds) override
    {
        const auto begin = std::chrono::steady_clock::now();
        const qint64 sent = m_bare.send(rate, duration);
        *seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        return sent;
    }
    double cpuSeconds() const override { return m_bare.cpuSeconds(); }
    qint64 memoryKilobytes(const QByteArray &) const override { return 0; }

private:
    BareBroadcast m_bare;
};

Step runStep(Server &server, StreamReaders &readers, const Options &options, double rate)
{
    Step step;
    step.rate = rate;
    const double cpuBefore = server.cpuSeconds();
    step.published = server.publish(rate, options.duration, &step.seconds);
    step.expected = step.published * options.readers;
    readers.waitForEvents(step.expected, 5s);
    step.serverCpu = server.cpuSeconds() - cpuBefore;
    StreamReaders::Tally tally = readers.take();
    step.received = tally.events;
    step.closed = readers.closed();
    if (!tally.latencies.empty()) {
        std::sort(tally.latencies.begin(), tally.latencies.end());
        step.median = tally.latencies[tally.latencies.size() / 2];
        step.p99 = tally.latencies[tally.latencies.size() * 99 / 100];
    }
    return step;
}

void write(JsonWriter &json, const Step &step)
{
    json.beginObject();
    json.member(u"eventsPerSecond", step.rate).member(u"published", step.published);
    json.member(u"expected", step.expected).member(u"received", step.received);
    json.member(u"latencyMedianMs", double(step.median)).member(u"latency99pMs", double(step.p99));
    json.member(u"serverCpuSeconds", step.serverCpu).member(u"seconds", step.seconds);
    json.member(u"serverCpuMicrosecondsPerWrite", step.received ? 1e6 * step.serverCpu / double(step.received) : 0);
    json.member(u"closed", step.closed);
    json.endObject();
}

/// The steps with this server: one, or more and more events a second until it does not keep up.
bool measure(JsonWriter &json, QStringView name, Server &server, const Options &options)
{
    StreamReaders readers(server.port(), server.streamRequest(options), options.readers);
    if (!readers.waitForHeads(60s)) {
        std::fputs("streambenchmark: the streams do not open\n", stderr);
        return false;
    }
    const qint64 idleMemory = server.memoryKilobytes("VmRSS:");
    double best = 0;
    json.key(name).beginObject().key(u"steps").beginArray();
    for (double rate = options.rate;; rate *= 1.25) {
        const Step step = runStep(server, readers, options, rate);
        write(json, step);
        if (!step.keptUp(options.duration))
            break;
        best = rate;
        if (!options.ceiling)
            break;
    }
    json.endArray().member(u"ceilingEventsPerSecond", best);
    json.member(u"ceilingWritesPerSecond", best * options.readers);
    if (idleMemory > 0) {
        json.member(u"memoryKilobytesWithIdleStreams", idleMemory);
        json.member(u"peakMemoryKilobytes", server.memoryKilobytes("VmHWM:"));
    }
    json.endObject();
    return true;
}

Options parse(const QCoreApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Events to thousands of streams of touchstone-cloud, beside a bare loop that writes the same "
                       "bytes, as a line of JSON."));
    parser.addHelpOption();
    const QCommandLineOption readers(
        QStringLiteral("readers"), QStringLiteral("streams"), QStringLiteral("n"), QStringLiteral("1000"));
    const QCommandLineOption rate(
        QStringLiteral("rate"), QStringLiteral("events a second"), QStringLiteral("n"), QStringLiteral("200"));
    const QCommandLineOption seconds(
        QStringLiteral("seconds"), QStringLiteral("of a step"), QStringLiteral("n"), QStringLiteral("5"));
    const QCommandLineOption accept(QStringLiteral("accept"), QStringLiteral("what the readers accept"),
        QStringLiteral("type"), QStringLiteral("application/json"));
    const QCommandLineOption ceiling(
        QStringLiteral("ceiling"), QStringLiteral("raise the rate by a quarter as long as all readers keep up"));
    parser.addOptions({readers, rate, seconds, accept, ceiling});
    parser.process(application);
    Options options;
    options.readers = parser.value(readers).toInt();
    options.rate = parser.value(rate).toDouble();
    options.duration = std::chrono::milliseconds(qint64(1000 * parser.value(seconds).toDouble()));
    options.accept = parser.value(accept).toLatin1();
    options.ceiling = parser.isSet(ceiling);
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const Options options = parse(application);
    JsonWriter json;
    json.beginObject().member(u"readers", options.readers);
    {
        CloudUnderTest cloud;
        if (!cloud.start() || !measure(json, u"cloud", cloud, options)) {
            std::fputs("streambenchmark: touchstone-cloud did not start\n", stderr);
            return 1;
        }
    }
    BareUnderTest bare;
    if (!measure(json, u"bareLoop", bare, options))
        return 1;
    json.endObject();
    std::puts(json.bytes().constData());
    return 0;
}
