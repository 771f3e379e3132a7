// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/streamclient.h"
#include "models/domain/jsonwriter.h"
#include "models/domain/textpool.h"
#include "models/items/devicedirectory.h"
#include "models/items/eventfeedmodel.h"
#include "tests/benchmarks/benchmarksupport.h"
#include "tests/benchmarks/processortimes.h"
#include "ui/common/style.h"
#include "ui/feed/eventfeedpage.h"
#include "ui/feed/eventtable.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <vector>

#include <malloc.h>
#include <unistd.h>

using namespace touchstone;
using namespace touchstone::ui;
using namespace std::chrono_literals;
using benchmark::threadMilliseconds;
using items::EventFeedModel;

namespace {

constexpr int batchesPerSecond = 20; // as EventBatcher hands them over
constexpr int devices = 500;

/// What is resident now, in bytes.
qint64 resident()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

/// A building's events as they come from the wire: each decoded from its own bytes, and through a pool of texts as the
/// stream's decoder has one.
class Building
{
public:
    Building()
    {
        QList<Device> list;
        for (int i = 0; i < devices; ++i) {
            Device device;
            device.name = {QStringLiteral("cbenchmark0000000000"), idOf(i)};
            device.labels = {{QStringLiteral("name"), QStringLiteral("Meeting room %1").arg(i)},
                {QStringLiteral("floor"), QString::number(i % 9)}};
            list.append(device);
        }
        m_directory.setDevices(list);
    }

    items::DeviceDirectory &directory() { return m_directory; }

    Event event(qint64 number) const
    {
        const QString time =
            QString::fromLatin1(formatTimestamp(Timestamp(1'750'000'000s) + std::chrono::microseconds(number * 33)));
        const char *data = nullptr;
        switch (number % 4) {
        case 0:
            data = R"("touch","data":{"touch":{"updateTime":"%2"}})";
            break;
        case 1:
            data =
                R"("temperature","data":{"temperature":{"value":21.4,"updateTime":"%2","samples":[{"value":21.4,"sampleTime":"%2"}],"isBackfilled":false}})";
            break;
        case 2:
            data =
                R"("networkStatus","data":{"networkStatus":{"signalStrength":61,"rssi":-71,"updateTime":"%2","cloudConnectors":[{"id":"bm2t9ltv9l40ckmh5ee0","signalStrength":61,"rssi":-71}],"transmissionMode":"LOW_POWER_STANDARD_MODE"}})";
            break;
        default:
            data = R"("contact","data":{"contact":{"state":"OPEN","updateTime":"%2"}})";
        }
        const QString json =
            QStringLiteral(R"({"eventId":"b%1","targetName":"projects/cbenchmark0000000000/devices/%3","eventType":)") +
            QString::fromLatin1(data) + QStringLiteral(R"(,"timestamp":"%2"})");
        return *eventFromJson(
            json.arg(QString::number(number).rightJustified(19, u'0'), time, idOf(int(number % devices))).toUtf8(),
            &m_texts);
    }

    QList<Event> events(qint64 first, int count) const
    {
        QList<Event> result;
        result.reserve(count);
        for (int i = 0; i < count; ++i)
            result.append(event(first + i));
        return result;
    }

private:
    static QString idOf(int number) { return QStringLiteral("d%1").arg(number, 19, 10, QLatin1Char('0')); }

    items::DeviceDirectory m_directory;
    mutable TextPool m_texts;
};

/// Bytes of an event in a full ring: what the process grew by while it filled.
double bytesPerEvent(qsizetype capacity)
{
    Building building;
    ::malloc_trim(0);
    const qint64 before = resident();
    EventFeedModel model(building.directory(), capacity);
    for (qsizetype at = 0; at < capacity; at += 1000)
        model.append(building.events(at, 1000));
    ::malloc_trim(0);
    return double(resident() - before) / double(capacity);
}

/// How long the GUI thread was busy at a stretch, in processor time: nothing is drawn and no key taken meanwhile.
struct Turns
{
    std::vector<double> times; ///< milliseconds

    double share(double part)
    {
        std::sort(times.begin(), times.end());
        return times.empty() ? 0 : times[std::min(size_t(part * double(times.size())), times.size() - 1)];
    }
    qint64 over(double limit) const
    {
        return std::count_if(times.begin(), times.end(), [limit](double time) { return time > limit; });
    }
};

/// The page at this rate with a full ring. The batches are decoded before, for that happens on another thread.
void measurePage(JsonWriter &json, int perSecond, int seconds, const QString &filter, bool draws)
{
    Building building;
    EventFeedModel model(building.directory());
    EventFeedPage page(model);
    page.resize(1280, 800);
    if (draws)
        page.show();
    page.setFilter(filter);
    const int perBatch = perSecond / batchesPerSecond;
    qint64 next = 0;
    for (; next < model.capacity(); next += 5000)
        model.append(building.events(next, 5000));
    QCoreApplication::processEvents();

    Turns turns;
    const int batches = seconds * batchesPerSecond;
    const qint64 receivedBefore = model.counts().received;
    double busy = 0;
    for (int batch = 0; batch < batches; ++batch) {
        const QList<Event> events = building.events(next, perBatch);
        next += perBatch;
        // One turn of the event loop hands the batch over, the next ones lay out and draw.
        const double begin = threadMilliseconds();
        model.append(events);
        const double appended = threadMilliseconds();
        QCoreApplication::processEvents();
        const double drawn = threadMilliseconds();
        turns.times.push_back(appended - begin);
        turns.times.push_back(drawn - appended);
        busy += drawn - begin;
    }
    const EventFeedModel::Counts counts = model.counts();
    const qint64 came = counts.received - receivedBefore;
    json.beginObject().member(u"what", QStringLiteral("feed")).member(u"perSecond", perSecond);
    json.member(u"filter", filter).member(u"draws", draws).member(u"seconds", seconds);
    json.member(u"processorShareOfTheThread", busy / 1e3 / seconds);
    json.member(u"processorSecondsPerMillion", busy / 1e3 / double(came) * 1e6);
    json.member(u"turnMedianMs", turns.share(0.5)).member(u"turnP99Ms", turns.share(0.99));
    json.member(u"turnMostMs", turns.share(1)).member(u"turnsOver17Ms", turns.over(17));
    json.member(u"received", came).member(u"lost", qint64(batches) * perBatch - came);
    json.member(u"unaccounted", counts.received - counts.shown - counts.waiting - counts.repeated - counts.dropped);
    json.member(u"peakMegabytes", double(benchmark::memoryKilobytes("VmHWM:")) / 1024);
    benchmark::print(json);
}

/// Every keystroke of a filter over a full ring, and the longest stretch until all rows are looked at.
void measureFilter(JsonWriter &json)
{
    Building building;
    EventFeedModel model(building.directory());
    EventFeedPage page(model);
    page.resize(1280, 800);
    page.show();
    for (qint64 next = 0; next < model.capacity(); next += 5000)
        model.append(building.events(next, 5000));
    QCoreApplication::processEvents();
    Turns keys;
    Turns turns;
    for (const QString &typed :
        {QStringLiteral("meeting room 3"), QStringLiteral("opened"), QStringLiteral("type:touch")}) {
        for (int length = 1; length <= typed.size(); ++length) {
            const double begin = threadMilliseconds();
            page.setFilter(typed.left(length));
            keys.times.push_back(threadMilliseconds() - begin);
            for (int turn = 0; turn < 100; ++turn) {
                const double at = threadMilliseconds();
                QCoreApplication::processEvents(QEventLoop::AllEvents, 0);
                turns.times.push_back(threadMilliseconds() - at);
            }
        }
        page.setFilter({});
        QCoreApplication::processEvents();
    }
    json.beginObject().member(u"what", QStringLiteral("feedFilter")).member(u"rows", qint64(model.rowCount()));
    json.member(u"keystrokeMedianMs", keys.share(0.5)).member(u"keystrokeMostMs", keys.share(1));
    json.member(u"turnMedianMs", turns.share(0.5)).member(u"turnMostMs", turns.share(1));
    json.member(u"turnsOver17Ms", turns.over(17));
    benchmark::print(json);
}

/// The window's way inward from the socket to the drawn row, until nothing has come for a while. Whoever started this
/// process measures it from outside.
void measureStream(JsonWriter &json, const QUrl &server, qsizetype kept)
{
    constexpr int tickMilliseconds = 5;
    constexpr int quietTicks = 400; // two seconds
    const SystemClock clock;
    Building building;
    EventFeedModel model(building.directory(), kept);
    EventFeedPage page(model);
    page.resize(1280, 800);
    page.show();
    api::StreamClient stream(clock);
    QObject::connect(&stream, &api::StreamClient::eventsArrived, &model, &EventFeedModel::append);
    const QUrl token = server.resolved(QUrl(QStringLiteral("/oauth2/token")));
    const Credentials credentials{QStringLiteral("key"), QStringLiteral("secret"), QStringLiteral("a@b"),
        QStringLiteral("HS256"), token.toString()};
    stream.start({server.resolved(QUrl(QStringLiteral("/v2"))), token, credentials, {QStringLiteral("p")}});

    // How late a timer is says how long neither a key nor a frame would have been taken.
    Turns late;
    QElapsedTimer sinceTick;
    QTimer ticks;
    ticks.setTimerType(Qt::PreciseTimer);
    qint64 before = 0;
    int quiet = 0;
    QObject::connect(&ticks, &QTimer::timeout, &model, [&] {
        const double passed = double(sinceTick.nsecsElapsed()) / 1e6;
        sinceTick.start();
        const qint64 received = model.counts().received;
        quiet = received == before ? quiet + 1 : 0;
        if (received > 0 && quiet < quietTicks / 10)
            late.times.push_back(std::max(0.0, passed - tickMilliseconds));
        before = received;
        if (received > 0 && quiet > quietTicks)
            QCoreApplication::quit();
    });
    sinceTick.start();
    ticks.start(tickMilliseconds);
    QCoreApplication::exec();
    const EventFeedModel::Counts counts = model.counts();
    json.beginObject().member(u"what", QStringLiteral("feedStream")).member(u"received", counts.received);
    json.member(u"unaccounted", counts.received - counts.shown - counts.waiting - counts.repeated - counts.dropped);
    json.member(u"repeated", counts.repeated).member(u"latenessP99Ms", late.share(0.99));
    json.member(u"latenessMostMs", late.share(1)).member(u"lateOver17Ms", late.over(17));
    benchmark::print(json);
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setStyle(new Style);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "The live events: bytes of an event, the time of the GUI thread at a rate, and filters over a full "
        "ring, as lines of JSON. One measurement a run, so that each has its own peak memory."));
    parser.addHelpOption();
    const QCommandLineOption seconds(
        QStringLiteral("seconds"), QStringLiteral("of events"), QStringLiteral("n"), QStringLiteral("10"));
    const QCommandLineOption rate(QStringLiteral("per-second"), QStringLiteral("events"), QStringLiteral("n"));
    const QCommandLineOption filter(QStringLiteral("filter"), QStringLiteral("of the page"), QStringLiteral("text"));
    const QCommandLineOption hidden(QStringLiteral("hidden"), QStringLiteral("without drawing"));
    const QCommandLineOption filters(QStringLiteral("filters"), QStringLiteral("keystrokes over a full ring"));
    const QCommandLineOption stream(
        QStringLiteral("stream"), QStringLiteral("of a server of event streams"), QStringLiteral("url"));
    const QCommandLineOption keep(QStringLiteral("keep"), QStringLiteral("so many events of a stream"),
        QStringLiteral("n"), QString::number(EventFeedModel::defaultCapacity));
    const QCommandLineOption bytes(QStringLiteral("bytes"), QStringLiteral("of an event in the ring"));
    parser.addOptions({seconds, rate, filter, hidden, filters, stream, keep, bytes});
    parser.process(application);
    JsonWriter json;
    if (parser.isSet(bytes)) {
        const double each = bytesPerEvent(EventFeedModel::defaultCapacity);
        json.beginObject().member(u"what", QStringLiteral("feedBytes")).member(u"bytesPerEvent", each);
        json.member(u"megabytesOfTheRing", each * double(EventFeedModel::defaultCapacity) / 1e6);
        benchmark::print(json);
    } else if (parser.isSet(stream)) {
        measureStream(json, QUrl(parser.value(stream)), parser.value(keep).toLongLong());
    } else if (parser.isSet(filters)) {
        measureFilter(json);
    } else {
        measurePage(json, std::max(batchesPerSecond, parser.value(rate).toInt()),
            std::max(1, parser.value(seconds).toInt()), parser.value(filter), !parser.isSet(hidden));
    }
    return 0;
}
