// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/streamclient.h"
#include "app/api/streamdecoder.h"
#include "models/domain/jsonwriter.h"
#include "tests/benchmarks/bytestreamserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <cstdio>

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace touchstone;
using namespace touchstone::benchmark;
using namespace std::chrono_literals;

namespace {

/// What a sensor sends: a temperature, the network status beside it, and now and then a touch.
QByteArray sampleEvent(int number)
{
    const QByteArray id = QByteArray::number(qulonglong(1) << 62 | qulonglong(number), 32).rightJustified(20, '0');
    const QByteArray time = formatTimestamp(Timestamp(1'736'935'200s + std::chrono::microseconds(number)));
    QByteArray type = "temperature";
    QByteArray payload = R"({"value":21.4,"updateTime":")" + time + R"(","samples":[{"value":21.4,"sampleTime":")" +
                         time + R"("}],"isBackfilled":false})";
    if (number % 2 == 1) {
        type = "networkStatus";
        payload = R"({"signalStrength":85,"rssi":-55,"updateTime":")" + time +
                  R"(","cloudConnectors":[{"id":"cu3oe7t5bpnnh4d00070","signalStrength":85,"rssi":-55}],)"
                  R"("transmissionMode":"LOW_POWER_STANDARD_MODE"})";
    } else if (number % 10 == 0) {
        type = "touch";
        payload = R"({"updateTime":")" + time + R"("})";
    }
    return R"({"result":{"event":{"eventId":")" + id +
           R"(","targetName":"projects/cu3oe7t5bpnnh4d00010/devices/cu3oe7t5bpnnh4d00050","eventType":")" + type +
           R"(","data":{")" + type + R"(":)" + payload + R"(},"timestamp":")" + time + R"("}}})";
}

QByteArray streamOf(int events)
{
    QByteArray bytes;
    for (int i = 0; i < events; ++i)
        bytes += "data: " + sampleEvent(i) + "\n\n";
    return bytes;
}

std::chrono::microseconds timeOf(const rusage &usage)
{
    const auto micros = [](const timeval &time) {
        return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
    };
    return micros(usage.ru_utime) + micros(usage.ru_stime);
}

std::chrono::microseconds ownTime()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return timeOf(usage);
}

struct Cost
{
    std::chrono::microseconds processor{0};
    double seconds = 0;
    bool done = false;
};

/// A program that reads the stream to its end; its output goes nowhere.
Cost costOf(const QByteArrayList &command)
{
    std::vector<char *> arguments;
    for (const QByteArray &word : command)
        arguments.push_back(const_cast<char *>(word.constData()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    const auto begin = std::chrono::steady_clock::now();
    pid_t process = 0;
    if (::posix_spawnp(&process, arguments[0], &actions, nullptr, arguments.data(), environ) != 0)
        return {};
    ::posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage usage{};
    ::wait4(process, &status, 0, &usage);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    return {timeOf(usage), took.count(), WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

/// This program as a reader of that server, with the whole stream client; 0 when every event arrived.
int readAll(quint16 port, int events)
{
    const QUrl server(QStringLiteral("http://127.0.0.1:%1").arg(port));
    const Credentials credentials{QStringLiteral("k"), QStringLiteral("s"), QStringLiteral("a@b"),
        QStringLiteral("HS256"), server.resolved(QUrl(QStringLiteral("/oauth2/token"))).toString()};
    SystemClock clock;
    api::StreamClient client(clock);
    qsizetype arrived = 0;
    QObject::connect(&client, &api::StreamClient::eventsArrived, qApp, [&](const QList<Event> &batch) {
        arrived += batch.size();
        if (arrived >= events)
            QCoreApplication::exit(arrived == events ? 0 : 1);
    });
    QTimer::singleShot(5min, qApp, [] { QCoreApplication::exit(2); });
    client.start({server.resolved(QUrl(QStringLiteral("/v2"))), server.resolved(QUrl(QStringLiteral("/oauth2/token"))),
        credentials, {QStringLiteral("p")}, 60s, 60s});
    return QCoreApplication::exec();
}

void report(const char *what, int events, qsizetype bytes, const Cost &cost)
{
    JsonWriter json;
    json.beginObject().member(u"what", QString::fromLatin1(what)).member(u"events", events);
    json.member(u"processorMicrosecondsEach", double(cost.processor.count()) / events);
    json.member(u"megabytesPerProcessorSecond", double(bytes) / double(std::max<qint64>(1, cost.processor.count())));
    if (cost.seconds > 0)
        json.member(u"eventsPerSecond", events / cost.seconds);
    json.endObject();
    std::puts(json.bytes().constData());
    std::fflush(stdout);
}

template <typename Feed>
Cost costOfFeeding(const QByteArray &bytes, Feed feed)
{
    constexpr qsizetype piece = qsizetype(64) * 1024;
    const auto before = ownTime();
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
    Cost cost;
    cost.processor = ownTime() - before;
    return cost;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "The bytes of an event stream to events: the framing alone, the decoder alone, and the whole client beside "
        "curl -N, both as processes that read the same bytes from the same server. Lines of JSON."));
    parser.addHelpOption();
    const QCommandLineOption count(
        QStringLiteral("events"), QStringLiteral("in the stream"), QStringLiteral("n"), QStringLiteral("300000"));
    const QCommandLineOption read(
        QStringLiteral("read"), QStringLiteral("be the reader of the server at that port"), QStringLiteral("port"));
    parser.addOptions({count, read});
    parser.process(application);
    const int events = parser.value(count).toInt();
    if (parser.isSet(read))
        return readAll(parser.value(read).toUShort(), events);

    const QByteArray bytes = streamOf(events);
    qsizetype messages = 0;
    api::SseParser framing;
    report("framing", events, bytes.size(), costOfFeeding(bytes, [&](QByteArrayView piece) {
        (void)framing.feed(piece, [&messages](const api::SseMessage &) { ++messages; });
    }));
    auto decoder = api::StreamDecoder::forContentType(QStringLiteral("text/event-stream"));
    qsizetype decoded = 0;
    report("decoder", events, bytes.size(),
        costOfFeeding(bytes, [&](QByteArrayView piece) { decoded += decoder->feed(piece)->events.size(); }));
    if (messages != events || decoded != events) {
        std::fputs("streamparserbenchmark: events are missing\n", stderr);
        return 1;
    }

    const ByteStreamServer server(bytes);
    const QByteArray port = QByteArray::number(server.port());
    const Cost curl = costOf({"curl", "-s", "-N", "--noproxy", "*", "http://127.0.0.1:" + port + "/v2/stream"});
    report("curl", events, bytes.size(), curl);
    const Cost client = costOf({QCoreApplication::applicationFilePath().toLocal8Bit(), "--events",
        QByteArray::number(events), "--read", port});
    report("client", events, bytes.size(), client);
    JsonWriter json;
    json.beginObject().member(u"what", QStringLiteral("client : curl"));
    json.member(u"ratio", double(client.processor.count()) / double(std::max<qint64>(1, curl.processor.count())));
    json.endObject();
    std::puts(json.bytes().constData());
    return curl.done && client.done ? 0 : 1;
}
