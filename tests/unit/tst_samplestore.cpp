// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history/samplestore.h"
#include "models/sqlite/sqlitefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace touchstone;
using namespace touchstone::history;
using namespace std::chrono_literals;

namespace {

const Timestamp noon = Timestamp(std::chrono::sys_days(std::chrono::year(2025) / 1 / 15)) + 12h;
const AccountKey vendor{QStringLiteral("https://api.example.com/v2"), QStringLiteral("me@example.com")};
const ProjectName project{QStringLiteral("p1")};
const ConnectorName erp{QStringLiteral("p1"), QStringLiteral("c1")};
const ConnectorName hub{QStringLiteral("p1"), QStringLiteral("c2")};

SampleEntry entry(
    Timestamp at, qint64 successes, const ConnectorName &connector = erp, const AccountKey &account = vendor)
{
    return {account, connector, {at, 3h, {successes, 1, 80ms}}};
}

DataConnector connector(const ConnectorName &name, ConnectorStatusTraits::Enum status)
{
    DataConnector result;
    result.name = name;
    result.displayName = QStringLiteral("Connector ") + name.connector;
    result.status = status;
    result.httpConfig = HttpConfig{QStringLiteral("https://user:pass-word@r.example.com/in"),
        QStringLiteral("signing-secret"), {{QStringLiteral("Authorization"), QStringLiteral("header-secret")}}, {}};
    return result;
}

ListingEntry listing(Timestamp at, const QList<DataConnector> &connectors)
{
    return {vendor, project, QStringLiteral("Office Oslo"), connectors, at};
}

QList<qint64> successes(const Result<QList<MetricSample>> &samples)
{
    QList<qint64> result;
    for (const MetricSample &sample : samples ? *samples : QList<MetricSample>())
        result.append(sample.metrics.successCount);
    return result;
}

/// A store whose file is open; that it can be opened is no question of the test's.
struct OpenStore : SampleStore
{
    explicit OpenStore(const QString &file)
        : SampleStore(file)
    {
        if (const Result<void> opened = open(); !opened)
            qFatal("%s", qPrintable(opened.failure().message));
    }
};

constexpr auto active = ConnectorStatusTraits::Enum::Active;
constexpr auto off = ConnectorStatusTraits::Enum::UserDisabled;

} // namespace

/// What the store promises, over real files.
class SampleStoreTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(QStringLiteral("history.sqlite")); }
    QStringList asideFiles() const
    {
        return QDir(m_folder->path()).entryList({QStringLiteral("history.sqlite.damaged-*")}, QDir::Files);
    }
    static void expectDamage()
    {
        QTest::ignoreMessage(
            QtWarningMsg, QRegularExpression(QStringLiteral("damaged .* kept as .* a new one begins")));
    }
    static Result<QList<MetricSample>> all(SampleStore &store, Grain grain = Grain::Minute,
        const ConnectorName &connector = erp, const AccountKey &account = vendor)
    {
        return store.samples(account, connector, noon - 24h * 900, noon + 24h * 900, grain);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFileOfAnotherVersionIsLeftAlone()
    {
        {
            OpenStore store(path());
            QVERIFY(store.write({entry(noon, 5)}).ok());
        }
        {
            SqliteFile file;
            QVERIFY(file.open(path(), SqliteFile::Sync::EveryCommit, 1, {}).ok());
            QVERIFY(file.execute(QStringLiteral("PRAGMA user_version=7")).ok());
        }
        SampleStore store(path());
        const Result<void> opened = store.open();
        QVERIFY(!opened.ok());
        QCOMPARE(opened.failure().kind, Failure::Kind::Invalid);
        QVERIFY(!store.write({entry(noon, 6)}).ok());
        QVERIFY(asideFiles().isEmpty());
    }

    void isReadableByItsOwnerAlone()
    {
        OpenStore store(path());
        QVERIFY(store.write({entry(noon, 5)}).ok());
#ifdef Q_OS_UNIX
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        for (const char *part : {"", "-wal", "-shm"})
            QVERIFY(!(QFile::permissions(path() + QLatin1String(part)) & others));
#endif
    }

    void holdsNoSecret()
    {
        {
            OpenStore store(path());
            DataConnector other = connector(hub, active);
            other.httpConfig.reset();
            other.type = ConnectorTypeTraits::Enum::AwsSqs;
            other.unknownMembers = {{QStringLiteral("aws"), QStringLiteral("cloud-secret")}};
            QVERIFY(store.write({listing(noon, {connector(erp, active), other})}).ok());
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("r.example.com"));
        for (const char *secret : {"pass-word", "signing-secret", "header-secret", "cloud-secret"})
            QVERIFY2(!content.contains(secret), secret);
    }

    void keepsAccountsAndConnectorsApart()
    {
        OpenStore store(path());
        const AccountKey other{vendor.api, QStringLiteral("you@example.com")};
        QVERIFY(store.write({entry(noon, 1), entry(noon, 2, hub), entry(noon, 3, erp, other)}).ok());
        QCOMPARE(successes(all(store)), (QList<qint64>{1}));
        QCOMPARE(successes(all(store, Grain::Minute, hub)), (QList<qint64>{2}));
        QCOMPARE(successes(all(store, Grain::Minute, erp, other)), (QList<qint64>{3}));
        QVERIFY(successes(all(store, Grain::Minute, hub, other)).isEmpty());
    }

    void keepsASampleAsItWasTaken()
    {
        OpenStore store(path());
        const MetricSample taken{noon + 17s, 3h, {9, 2, 411'123us}};
        QVERIFY(store.write({SampleEntry{vendor, erp, taken}}).ok());
        for (const Grain grain : {Grain::Minute, Grain::FiveMinutes, Grain::Hour})
            QCOMPARE(*all(store, grain), (QList<MetricSample>{taken}));
    }

    void oneSampleAMinuteAndCoarserGrains()
    {
        OpenStore store(path());
        std::vector<HistoryEntry> entries;
        for (int i = 0; i < 120; ++i) // two a minute
            entries.emplace_back(entry(noon + i * 30s, i));
        QVERIFY(store.write(entries).ok());
        const QList<qint64> minutes = successes(all(store));
        QCOMPARE(minutes.size(), 60);
        QCOMPARE(minutes.first(), 1); // the last of its minute
        QCOMPARE(successes(all(store, Grain::FiveMinutes)),
            (QList<qint64>{0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110}));
        QCOMPARE(successes(all(store, Grain::Hour)), (QList<qint64>{0}));
        // Of a long time each so many-th step is enough.
        const auto few = store.samples(vendor, erp, noon, noon + 1h, Grain::FiveMinutes, 6);
        QCOMPARE(successes(few), (QList<qint64>{0, 60}));
    }

    void aDayIsReadAcrossGrains()
    {
        OpenStore store(path());
        std::vector<HistoryEntry> entries;
        for (int minute = 0; minute <= 3 * 24 * 60; ++minute)
            entries.emplace_back(entry(noon - 72h + minute * 1min, 3 * 3600));
        QVERIFY(store.write(entries).ok());
        for (int round = 0; round < 20; ++round)
            QVERIFY(store.clean(noon).ok());
        QCOMPARE(successes(all(store)).size(), 48 * 60 + 1);
        // Two days ago the minutes have gone; the same rule goes on with what is left.
        const Result<std::optional<DayTotals>> recent = store.day(vendor, erp, noon);
        QCOMPARE((*recent)->totals.successCount, 24 * 3600);
        const Result<std::optional<DayTotals>> older = store.day(vendor, erp, noon - 47h);
        QCOMPARE((*older)->totals.successCount, 24 * 3600);
        QCOMPARE((*older)->known, std::chrono::microseconds(24h));
        QVERIFY(!*store.day(vendor, erp, noon - 73h));
        QVERIFY(!*store.day(vendor, hub, noon));
    }

    void whatIsTooOldGoesBitByBit()
    {
        OpenStore store(path());
        std::vector<HistoryEntry> entries;
        for (int minute = 0; minute < 48 * 60; ++minute)
            entries.emplace_back(entry(noon - 48h + minute * 1min, minute));
        QVERIFY(store.write(entries).ok());
        // A clock that says next year for an hour costs an eighth, not everything.
        QVERIFY(store.clean(noon + 24h * 365).ok());
        QCOMPARE(successes(all(store)).size(), 42 * 60);
        QVERIFY(store.clean(noon).ok());
        QCOMPARE(successes(all(store)).size(), 42 * 60);
    }

    void aClockThatWasSetBackWritesOverWhatItPassesAgain()
    {
        OpenStore store(path());
        for (int minute = 0; minute < 60; ++minute)
            QVERIFY(store.write({entry(noon + minute * 1min, 1)}).ok());
        // Back by half an hour; what was written for the time to come is not read before its time, and nothing is lost.
        const Result<std::optional<DayTotals>> now = store.day(vendor, erp, noon + 30min);
        QCOMPARE((*now)->asOf, noon + 30min);
        for (int minute = 31; minute < 45; ++minute)
            QVERIFY(store.write({entry(noon + minute * 1min, 2)}).ok());
        const QList<qint64> minutes = successes(all(store));
        QCOMPARE(minutes.size(), 60);
        QCOMPARE(minutes.count(2), 14);
        QCOMPARE(successes(all(store, Grain::FiveMinutes)).count(2), 3);
        QCOMPARE((*store.day(vendor, erp, noon + 44min))->totals.successCount, 2);
    }

    void changesOfStatusAreRemembered()
    {
        OpenStore store(path());
        QVERIFY(store.write({listing(noon, {connector(erp, active), connector(hub, active)})}).ok());
        QVERIFY(store.write({listing(noon + 1min, {connector(erp, active), connector(hub, active)})}).ok());
        QVERIFY(store.statusChanges(vendor, noon)->isEmpty());
        {
            OpenStore again(path()); // the program was started anew hours later
            QVERIFY(again.write({listing(noon + 5h, {connector(erp, off), connector(hub, active)})}).ok());
        }
        // Another program that still had the old status in mind does not write the change once more.
        QVERIFY(store.write({listing(noon + 5h + 1s, {connector(erp, off), connector(hub, active)})}).ok());
        const Result<QList<StatusChange>> changes = store.statusChanges(vendor, noon);
        QCOMPARE(*changes, (QList<StatusChange>{{erp, noon + 1min, noon + 5h, active, off}}));
        QVERIFY(store.statusChanges(vendor, noon + 6h)->isEmpty());
    }

    void gapsOfTheStreamAreRemembered()
    {
        OpenStore store(path());
        StreamGap gap;
        gap.begin = noon;
        gap.reason = QStringLiteral("The connection was lost.");
        QVERIFY(store.write({GapEntry{vendor, project, gap}}).ok());
        QVERIFY(store.gaps(vendor, noon)->first().gap.isOpen());
        gap.end = noon + 3min;
        gap.filling = StreamGap::Filling::Partial;
        gap.filledIn = 17;
        gap.notFilledBecause = QStringLiteral("Too much.");
        QVERIFY(store.write({GapEntry{vendor, project, gap}}).ok());
        QCOMPARE(*store.gaps(vendor, noon), (QList<GapEntry>{{vendor, project, gap}}));
        QVERIFY(store.gaps(vendor, noon + 1s)->isEmpty());
        QVERIFY(store.gaps({vendor.api, QStringLiteral("somebody else")}, noon)->isEmpty());
    }

    void whatWasLastKnownIsListed()
    {
        OpenStore store(path());
        QVERIFY(store.write({listing(noon, {connector(erp, active), connector(hub, off)}), entry(noon + 5s, 90)}).ok());
        QVERIFY(store.write({listing(noon + 1min, {connector(erp, active)})}).ok()); // hub was deleted
        const Result<QList<KnownConnector>> known = store.lastKnown(vendor, noon + 3h);
        QCOMPARE(known->size(), 1);
        const KnownConnector &row = known->first();
        QCOMPARE(row.connector.displayName, QStringLiteral("Connector c1"));
        QCOMPARE(row.connector.httpConfig->url, QStringLiteral("https://***@r.example.com/in"));
        QCOMPARE(row.projectTitle, QStringLiteral("Office Oslo"));
        QCOMPARE(row.listedAt, noon + 1min);
        QCOMPARE(row.newest->at, noon + 5s);
        QCOMPARE(row.day->totals.successCount, 90);
        QCOMPARE(row.day->asOf, noon + 5s);
        QCOMPARE(row.series.steps.size(), 1);
        QVERIFY(store.lastKnown({QStringLiteral("other"), {}}, noon)->isEmpty());
    }

    void whatACrashLeavesIsRead()
    {
        OpenStore store(path());
        QVERIFY(store.write({entry(noon, 1), entry(noon + 1min, 2)}).ok());
        // The file and its log as they lie there when the program is killed now.
        const QString left = m_folder->filePath(QStringLiteral("left.sqlite"));
        QVERIFY(QFile::copy(path(), left));
        QVERIFY(QFile::copy(path() + QStringLiteral("-wal"), left + QStringLiteral("-wal")));
        SampleStore again(left);
        QVERIFY(again.open().ok());
        QCOMPARE(successes(all(again)), (QList<qint64>{1, 2}));
    }

    void aDamagedFileIsKeptAsideAndANewOneBegun()
    {
        {
            QFile file(path());
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(20'000, 'x'));
        }
        SampleStore store(path());
        expectDamage();
        QVERIFY(store.open().ok());
        QVERIFY(store.write({entry(noon, 1)}).ok());
        QCOMPARE(successes(all(store)), (QList<qint64>{1}));
        QCOMPARE(asideFiles().size(), 1);
    }

    void damageThatIsFoundAtWorkIsMended()
    {
        SampleStore store(path());
        {
            OpenStore before(path());
            std::vector<HistoryEntry> entries;
            for (int i = 0; i < 5000; ++i)
                entries.emplace_back(entry(noon + i * 1min, i));
            QVERIFY(before.write(entries).ok());
        }
        QVERIFY(store.open().ok());
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(4096 * 8));
        file.write(QByteArray(int(file.size()) - 4096 * 8, 'x'));
        file.close();
        expectDamage();
        QVERIFY(store.write({entry(noon + 5000min, 7)}).ok() && all(store).ok());
        QVERIFY(store.write({entry(noon + 5001min, 8)}).ok());
        QVERIFY(successes(all(store)).contains(8));
        QVERIFY(!asideFiles().isEmpty());
    }

#ifdef Q_OS_UNIX
    void aFullDiskTakesNothingAwayAndIsTriedAgain()
    {
        OpenStore store(path());
        QVERIFY(store.write({entry(noon, 1)}).ok());
        // A limit of the file's size stands in for the full disk: the same error reaches SQLite.
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit tight = before;
        tight.rlim_cur = rlim_t(QFileInfo(path() + QStringLiteral("-wal")).size());
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        std::vector<HistoryEntry> many;
        for (int i = 1; i < 3000; ++i)
            many.emplace_back(entry(noon + i * 1min, i + 1));
        many.emplace_back(entry(noon, 1, hub));
        const Result<void> refused = store.write(many);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.failure().kind, Failure::Kind::Unavailable);
        QCOMPARE(successes(all(store)), (QList<qint64>{1}));
        QVERIFY(store.write(many).ok());
        QCOMPARE(successes(all(store)).size(), 3000);
        QCOMPARE(successes(all(store, Grain::FiveMinutes)).size(), 600);
        QCOMPARE(successes(all(store, Grain::Minute, hub)), (QList<qint64>{1}));
        QVERIFY(asideFiles().isEmpty());
    }
#endif

    void twoProgramsShareOneFile()
    {
        // Both begin the file at once, write the same minutes of the same connectors, and clean up.
        constexpr int minutes = 200;
        std::array<int, 2> failures{};
        const auto work = [this, &failures](std::size_t program) {
            SampleStore store(path());
            failures[program] += store.open() ? 0 : 1;
            for (int i = 0; i < minutes; ++i) {
                const auto taken = noon + i * 1min + std::chrono::seconds(program);
                failures[program] +=
                    store.write({entry(taken, i), entry(taken, i, hub), listing(taken, {connector(erp, active)})}) ? 0
                                                                                                                   : 1;
            }
            failures[program] += store.clean(noon) ? 0 : 1;
        };
        std::thread other(work, 1);
        work(0);
        other.join();
        QCOMPARE(failures, (std::array<int, 2>{0, 0}));
        OpenStore store(path());
        const QList<qint64> kept = successes(all(store));
        QCOMPARE(kept.size(), minutes); // none twice
        QVERIFY(std::is_sorted(kept.begin(), kept.end()));
        QCOMPARE(successes(all(store, Grain::FiveMinutes, hub)).size(), minutes / 5);
        QVERIFY(asideFiles().isEmpty());
    }
};

QTEST_GUILESS_MAIN(SampleStoreTest)
#include "tst_samplestore.moc"
