// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A year of many connectors in the desktop's history: how large the file is, and how long the questions of the window
// take. README.md says how to run it.
#include "models/domain/jsonwriter.h"
#include "models/history/samplestore.h"
#include "models/sqlite/sqlitefile.h"
#include "tests/benchmarks/processortimes.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>

using namespace touchstone;
using namespace touchstone::history;
using benchmark::ProcessorTimes;
using namespace std::chrono_literals;

namespace {

const AccountKey account{QStringLiteral("https://api.example.com/v2"), QStringLiteral("me@example.com")};
const Timestamp now = Timestamp(std::chrono::sys_days(std::chrono::year(2026) / 11 / 29)) + 12h;

template <typename T>
T orDie(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.failure().message));
    return std::move(*result);
}

void orDie(const Result<void> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.failure().message));
}

ConnectorName nameOf(int connector)
{
    return {QStringLiteral("p"), QStringLiteral("connector-%1").arg(connector)};
}

std::vector<HistoryEntry> minuteOfAll(int connectors, Timestamp at)
{
    std::vector<HistoryEntry> entries;
    for (int i = 0; i < connectors; ++i)
        entries.emplace_back(SampleEntry{account, nameOf(i), {at, 3h, {10'000 + i, i % 40, 86ms}}});
    return entries;
}

ListingEntry listing(int connectors)
{
    ListingEntry entry{account, {QStringLiteral("p")}, QStringLiteral("Office"), {}, now};
    for (int i = 0; i < connectors; ++i) {
        DataConnector connector;
        connector.name = nameOf(i);
        connector.displayName = QStringLiteral("Connector %1").arg(i);
        connector.httpConfig = HttpConfig{QStringLiteral("https://receiver.example.com/hook/%1").arg(i), {}, {}, {}};
        entry.connectors.append(connector);
    }
    return entry;
}

/// In the order in which a year brings them, one step of all connectors after the other: that decides how full the
/// file's pages are.
void fill(const QString &path)
{
    SqliteFile file;
    orDie(file.open(path, SqliteFile::Sync::Checkpoints, 1, {}));
    orDie(file.execute(
        QStringLiteral("PRAGMA cache_size=-1500000"))); // KiB; else the same pages are written over and over
    const qint64 second = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    for (const SampleTier &tier : sampleTiers) {
        const qint64 last = second / tier.step.count();
        const qint64 first = last - std::chrono::seconds(tier.kept) / tier.step + 1;
        const auto insert =
            QStringLiteral("WITH RECURSIVE steps(step) AS (SELECT %1 UNION ALL SELECT step+1 FROM steps WHERE step<%2)"
                           " INSERT INTO %3 SELECT id, step, (step*37+id)%%4, 10800, 5000+(step*7919+id*104729)%90000,"
                           " (step*31+id)%40, 20000+(step*104729+id*7919)%900000 FROM steps CROSS JOIN connector");
        orDie(file.execute(insert.arg(first).arg(last).arg(QLatin1String(tier.table)).arg(tier.step.count())));
    }
    orDie(file.execute(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)")));
}

void print(const char *what, const ProcessorTimes &times)
{
    JsonWriter json;
    json.beginObject().member(u"benchmark", QStringLiteral("history")).member(u"what", QString::fromLatin1(what));
    times.write(json);
    json.endObject();
    std::puts(json.bytes().constData());
}

void ask(SampleStore &store, int connectors)
{
    struct Question
    {
        const char *what;
        std::chrono::hours back;
        Grain grain;
        int every = 1;
    };
    constexpr int times = 500;
    std::mt19937 random(1);
    for (const Question &question : {Question{"3 hours by the minute", 3h, Grain::Minute},
             Question{"24 hours in steps of 5 minutes", 24h, Grain::FiveMinutes},
             Question{"7 days in steps of 5 minutes", 7 * 24h, Grain::FiveMinutes},
             Question{"90 days in steps of an hour", 90 * 24h, Grain::Hour},
             Question{"a year in steps of 6 hours", 365 * 24h, Grain::Hour, 6}}) {
        ProcessorTimes series;
        for (int i = 0; i < times; ++i) {
            const ConnectorName name = nameOf(int(random() % unsigned(connectors)));
            series.measure([&] {
                const QList<MetricSample> samples =
                    orDie(store.samples(account, name, now - question.back, now, question.grain, question.every));
                (void)slidingSeries(samples, tierOf(question.grain).step);
            });
        }
        print(question.what, series);
    }
    ProcessorTimes days;
    for (int i = 0; i < times; ++i)
        days.measure([&] { (void)orDie(store.day(account, nameOf(int(random() % unsigned(connectors))), now)); });
    print("the totals of 24 hours", days);
}

void work(SampleStore &store, int connectors)
{
    ProcessorTimes writes;
    for (int minute = 1; minute <= 60; ++minute)
        writes.measure([&] { orDie(store.write(minuteOfAll(connectors, now + minute * 1min))); });
    print("a minute's samples of all connectors", writes);
    ProcessorTimes cleaning;
    for (int hour = 1; hour <= 3; ++hour)
        cleaning.measure([&] { orDie(store.clean(now + hour * 1h)); });
    print("an hour's cleaning", cleaning);
    ProcessorTimes start;
    start.measure([&] { (void)orDie(store.lastKnown(account, now + 1h)); });
    print("all that is shown at a start without the cloud", start);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption countOption(
        QStringLiteral("connectors"), QStringLiteral("How many."), QStringLiteral("number"), QStringLiteral("1000"));
    parser.addOption(countOption);
    parser.addHelpOption();
    parser.process(app);
    const int connectors = std::max(parser.value(countOption).toInt(), 1);

    QTemporaryDir folder(QDir::currentPath() + QStringLiteral("/history-XXXXXX")); // on a disk, not in memory
    const QString path = folder.filePath(QStringLiteral("history.sqlite"));
    SampleStore store(path);
    orDie(store.open());
    orDie(store.write({listing(connectors)}));
    store.close();
    ProcessorTimes filling;
    filling.measure([&] { fill(path); });
    print("making up the year", filling);
    JsonWriter json;
    json.beginObject().member(u"benchmark", QStringLiteral("history")).member(u"connectors", qint64(connectors));
    json.member(u"megabytes", double(QFileInfo(path).size()) / 1e6).endObject();
    std::puts(json.bytes().constData());
    orDie(store.open());
    ask(store, connectors);
    work(store, connectors);
    return 0;
}
