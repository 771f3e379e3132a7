// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a dead endpoint does to the others: many healthy connectors with a steady stream of events, and beside them one
// connector with a burst and a stream of its own, whose endpoint answers in one half of the rounds and hangs in the
// other. The p99 of the healthy ones, from publishing to reception, should hardly know the difference.
#include "app/cloud/delivery/deliveryengine.h"
#include "tests/benchmarks/benchmarksupport.h"
#include "tests/benchmarks/measuredpeer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <mutex>

using namespace touchstone;
using namespace touchstone::benchmark;
using namespace touchstone::cloud;
using std::chrono::microseconds;

namespace {

constexpr auto healthyType = EventTypeTraits::Enum::Touch;
constexpr auto otherType = EventTypeTraits::Enum::Temperature;

struct Options
{
    int connectors = 0;
    int eventsPerSecond = 0; ///< each goes to all healthy connectors
    int otherBurst = 0;
    int otherPerSecond = 0;
    int seconds = 0;
    int warmUpSeconds = 2;
};

qint64 now()
{
    return std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// One round: what the healthy connectors see.
class Round
{
public:
    Round(const Options &options, const PeerIdentity &identity, bool hanging)
        : m_options(options)
        , m_sent(size_t(options.eventsPerSecond * (options.seconds + options.warmUpSeconds) + 1))
        , m_healthy(identity.certificate(), identity.key(), {}, [this](const QByteArray &body) { received(body); })
        , m_other(identity.certificate(), identity.key(), otherBehaviour(hanging))
        , m_engine(DeliveryPolicy(), {m_folder.path(), {identity.authorityFile()}}, m_clock)
    {
        for (int i = 0; i < options.connectors; ++i)
            put(QString::number(i), m_healthy, healthyType);
        put(QStringLiteral("other"), m_other, otherType);
    }

    std::vector<microseconds> run()
    {
        if (!m_engine.start())
            qFatal("The engine does not start");
        m_begin = now();
        QTimer pace;
        pace.setTimerType(Qt::PreciseTimer);
        QObject::connect(&pace, &QTimer::timeout, &pace, [this] { keepPace(); });
        pace.start(1);
        QCoreApplication::exec();
        const std::lock_guard lock(m_mutex);
        return m_latencies;
    }

private:
    static test::TlsPeer::Behaviour otherBehaviour(bool hanging)
    {
        test::TlsPeer::Behaviour behaviour;
        behaviour.heldAfter = hanging ? 0 : -1;
        return behaviour;
    }

    void put(const QString &id, const test::TlsPeer &peer, EventTypeTraits::Enum type)
    {
        DataConnector connector = makeConnector(id, QString::fromLatin1(peer.url()));
        connector.events = {type};
        m_engine.put(connector);
    }

    void accept(int number, EventTypeTraits::Enum type)
    {
        m_engine.accept(makeEvent(m_clock, number, type), [](const Result<void> &) {});
    }

    void keepPace()
    {
        const double elapsed = double(now() - m_begin) / 1e6;
        for (; m_others < m_options.otherBurst + elapsed * m_options.otherPerSecond; ++m_others)
            accept(m_others, otherType);
        for (; m_events < elapsed * m_options.eventsPerSecond && size_t(m_events) < m_sent.size(); ++m_events) {
            m_sent[size_t(m_events)] = now();
            accept(m_events, healthyType);
        }
        if (elapsed > m_options.warmUpSeconds + m_options.seconds)
            QCoreApplication::quit();
    }

    /// On the peer's threads. Each event comes once from each connector.
    void received(const QByteArray &body)
    {
        const int number = numberOf(body);
        if (number < m_options.warmUpSeconds * m_options.eventsPerSecond || size_t(number) >= m_sent.size())
            return;
        const microseconds latency(now() - m_sent[size_t(number)]);
        const std::lock_guard lock(m_mutex);
        m_latencies.push_back(latency);
    }

    const Options m_options;
    std::vector<std::atomic<qint64>> m_sent; ///< by number; microseconds, monotonic
    std::mutex m_mutex;
    std::vector<microseconds> m_latencies; ///< guarded by the mutex
    test::TlsPeer m_healthy;
    test::TlsPeer m_other;
    QTemporaryDir m_folder{QStringLiteral("isolationbenchmark-XXXXXX")}; // where it is run: on a real disk
    SystemClock m_clock;
    DeliveryEngine m_engine;
    qint64 m_begin = 0;
    int m_events = 0;
    int m_others = 0;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("A hanging endpoint beside healthy ones, as a line of JSON."));
    parser.addHelpOption();
    const auto number = [&parser](const QString &name, const QString &what, const QString &standard) {
        const QCommandLineOption option(name, what, QStringLiteral("n"), standard);
        parser.addOption(option);
        return option;
    };
    const auto connectors = number(QStringLiteral("connectors"), QStringLiteral("healthy ones"), QStringLiteral("100"));
    const auto pace =
        number(QStringLiteral("per-second"), QStringLiteral("events, each for all healthy ones"), QStringLiteral("10"));
    const auto burst =
        number(QStringLiteral("burst"), QStringLiteral("events at first for the other one"), QStringLiteral("5000"));
    const auto otherPace =
        number(QStringLiteral("other-per-second"), QStringLiteral("events for it after"), QStringLiteral("400"));
    const auto rounds = number(QStringLiteral("rounds"), QStringLiteral("of each kind"), QStringLiteral("3"));
    const auto seconds = number(QStringLiteral("seconds"), QStringLiteral("a round"), QStringLiteral("6"));
    parser.process(application);
    const Options options{parser.value(connectors).toInt(), parser.value(pace).toInt(), parser.value(burst).toInt(),
        parser.value(otherPace).toInt(), parser.value(seconds).toInt()};

    const QTemporaryDir folder;
    const PeerIdentity identity(folder.path());
    std::vector<double> p99[2];
    for (int i = 0; i < 2 * parser.value(rounds).toInt(); ++i) {
        const bool hanging = i % 2 == 1;
        Round round(options, identity, hanging);
        auto latencies = round.run();
        p99[hanging ? 1 : 0].push_back(milliseconds(percentile(latencies, 0.99)));
    }
    JsonWriter json;
    json.beginObject();
    json.member(u"what", QStringLiteral("isolation")).member(u"connectors", options.connectors);
    json.member(u"healthyPerSecond", options.connectors * options.eventsPerSecond);
    json.member(u"otherBurst", options.otherBurst).member(u"otherPerSecond", options.otherPerSecond);
    json.member(u"p99Answering", median(p99[0])).member(u"p99Hanging", median(p99[1]));
    json.member(u"ratio", median(p99[1]) / median(p99[0]));
    print(json);
    return 0;
}
