// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/history/historystore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

namespace {

constexpr qint64 plenty = qint64(1) << 40;

const Timestamp noon = Timestamp(std::chrono::sys_days(std::chrono::year(2025) / 1 / 15)) + 12h;
const DeviceName fridge{QStringLiteral("p1"), QStringLiteral("d1")};
const DeviceName door{QStringLiteral("p1"), QStringLiteral("d2")};

HistoryEvent eventAt(int number, Timestamp time, const QString &type = QStringLiteral("touch"),
    const DeviceName &device = fridge, qsizetype bytes = 200)
{
    const QString id = QStringLiteral("e%1").arg(number, 6, 10, QLatin1Char('0'));
    return {device, id, type, time, time, id.toLatin1() + QByteArray(bytes, '.')};
}

/// One event a second before noon, the last one `count` seconds before.
std::vector<HistoryEvent> seconds(int count, qsizetype bytes = 200)
{
    std::vector<HistoryEvent> events;
    for (int i = 0; i < count; ++i)
        events.push_back(eventAt(i, noon - std::chrono::seconds(count - i), QStringLiteral("touch"), fridge, bytes));
    return events;
}

HistoryQuery everything(const DeviceName &device = fridge, int limit = 1000)
{
    return {device, {}, noon - 24h * 365, noon + 24h * 365, {}, limit};
}

/// The numbers of the events of one page.
QList<int> numbers(const Result<HistoryPage> &page)
{
    QList<int> result;
    for (const QByteArray &json : page ? page->events : QList<QByteArray>())
        result.append(json.mid(1, 6).toInt());
    return result;
}

} // namespace

/// What a store promises, over real files (dt-api.md 10).
class HistoryStoreTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(QStringLiteral("history.sqlite")); }
    QStringList asideFiles() const
    {
        return QDir(m_folder->path()).entryList({QStringLiteral("history.sqlite.damaged-*")}, QDir::Files);
    }
    void expectDamage() const
    {
        QTest::ignoreMessage(
            QtWarningMsg, QRegularExpression(QStringLiteral("damaged .* kept as .* a new one begins")));
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void listsNewestFirstAndTiesByIdDescending()
    {
        HistoryStore store(path(), plenty);
        QVERIFY(store.open().ok());
        QVERIFY(store.append({eventAt(2, noon), eventAt(1, noon - 1s), eventAt(4, noon), eventAt(3, noon)}).ok());
        QVERIFY(store.append({eventAt(9, noon - 2h)}).ok()); // backfilled: what counts is the event's time
        QCOMPARE(numbers(store.read(everything())), (QList<int>{4, 3, 2, 1, 9}));
    }

    void boundsAreInclusiveAndExclusive()
    {
        HistoryStore store(path(), plenty);
        QVERIFY(store.open().ok());
        QVERIFY(store.append({eventAt(1, noon - 1us), eventAt(2, noon), eventAt(3, noon + 1s), eventAt(4, noon + 2s)})
                    .ok());
        HistoryQuery query = everything();
        query.start = noon;
        query.end = noon + 2s;
        QCOMPARE(numbers(store.read(query)), (QList<int>{3, 2}));
        query.end = noon;
        QVERIFY(numbers(store.read(query)).isEmpty());
    }

    void keepsDevicesAndTypesApart()
    {
        HistoryStore store(path(), plenty);
        QVERIFY(store.open().ok());
        const QString humidity = QStringLiteral("humidity");
        const DeviceName moved{QStringLiteral("p2"), fridge.device};
        QVERIFY(store
                    .append({eventAt(1, noon), eventAt(2, noon, humidity), eventAt(3, noon, QStringLiteral("co2")),
                        eventAt(4, noon, humidity, door), eventAt(5, noon, humidity, moved)})
                    .ok());
        HistoryQuery query = everything();
        query.types = {humidity};
        QCOMPARE(numbers(store.read(query)), (QList<int>{2}));
        query.types = {humidity, QStringLiteral("touch"), QStringLiteral("frob")};
        QCOMPARE(numbers(store.read(query)), (QList<int>{2, 1}));
        query.types = {QStringLiteral("frob")};
        QVERIFY(numbers(store.read(query)).isEmpty());
        QCOMPARE(numbers(store.read(everything(door))), (QList<int>{4}));
        QCOMPARE(numbers(store.read(everything(moved))), (QList<int>{5}));
        QVERIFY(numbers(store.read(everything({QStringLiteral("p1"), QStringLiteral("none")}))).isEmpty());
    }

    void anEventIsThereOnceHoweverOftenItIsAppended()
    {
        HistoryStore store(path(), plenty);
        QVERIFY(store.open().ok());
        QVERIFY(store.append(seconds(3)).ok());
        QVERIFY(store.append(seconds(4)).ok()); // shifted by a second: other events
        QVERIFY(store.append(seconds(4)).ok());
        QCOMPARE(numbers(store.read(everything())).size(), 7);
    }

    void pagesMeetWithoutGapOrRepeat()
    {
        HistoryStore store(path(), plenty);
        QVERIFY(store.open().ok());
        std::vector<HistoryEvent> events;
        for (int i = 0; i < 2500; ++i)
            events.push_back(eventAt(i, noon + std::chrono::seconds(i / 7))); // seven at a time
        QVERIFY(store.append(events).ok());
        HistoryQuery query = everything();
        QList<int> seen;
        int pages = 0;
        for (bool more = true; more; ++pages) {
            const Result<HistoryPage> page = store.read(query);
            QVERIFY(page.ok());
            QVERIFY(page->events.size() <= 1000);
            seen += numbers(page);
            query.after = page->next;
            more = page->next.has_value();
            // What comes in meanwhile is newer, so it moves nothing.
            QVERIFY(store.append({eventAt(5000 + pages, noon + 1h)}).ok());
        }
        QCOMPARE(pages, 3);
        QCOMPARE(seen.size(), 2500);
        for (int i = 0; i < 2500; ++i)
            QCOMPARE(seen.at(i), 2499 - i);
    }

    void aPageOfLargeEventsEndsEarly()
    {
        HistoryStore store(path(), plenty);
        QVERIFY(store.open().ok());
        QVERIFY(store.append(seconds(30, 1'000'000)).ok());
        const Result<HistoryPage> page = store.read(everything());
        QVERIFY(page->events.size() < 15);
        QVERIFY(page->next.has_value());
    }

    void isThereAfterAReopening()
    {
        {
            HistoryStore store(path(), plenty);
            QVERIFY(store.open().ok());
            QVERIFY(store.append(seconds(3)).ok());
        }
        HistoryStore store(path(), plenty);
        QVERIFY(store.open().ok());
        QVERIFY(store.append({eventAt(3, noon)}).ok());
        QCOMPARE(numbers(store.read(everything())), (QList<int>{3, 2, 1, 0}));
    }

    void theOldGoesInSmallSteps()
    {
        HistoryStore store(path(), plenty);
        QVERIFY(store.open().ok());
        QVERIFY(store.append(seconds(1000)).ok());
        QVERIFY(store.append({eventAt(9000, noon, QStringLiteral("touch"), door)}).ok());
        const Timestamp oldest = noon - 400s;
        QCOMPARE(*store.clean(oldest, 100), true);
        QCOMPARE(numbers(store.read(everything())).size(), 900);
        int steps = 1;
        while (*store.clean(oldest, 100))
            ++steps;
        QVERIFY2(steps < 10, qPrintable(QString::number(steps)));
        const QList<int> left = numbers(store.read(everything()));
        QCOMPARE(left.size(), 400);
        QCOMPARE(left.constLast(), 600);
        // A device of which nothing is left can come back.
        while (*store.clean(noon, 100)) {
        }
        QVERIFY(numbers(store.read(everything())).isEmpty());
        QVERIFY(store.append(seconds(1)).ok());
        QCOMPARE(numbers(store.read(everything())).size(), 1);
        QCOMPARE(numbers(store.read(everything(door))).size(), 1);
    }

    void theFileStaysWithinItsBounds()
    {
        constexpr qint64 most = 4LL * 1024 * 1024;
        HistoryStore store(path(), most);
        QVERIFY(store.open().ok());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("limit of 4 MiB"))); // once
        int number = 0;
        for (int round = 0; round < 20; ++round) {
            std::vector<HistoryEvent> events;
            for (int i = 0; i < 1000; ++i, ++number)
                events.push_back(
                    eventAt(number, noon + std::chrono::seconds(number), QStringLiteral("touch"), fridge, 900));
            QVERIFY(store.append(events).ok());
            while (*store.clean(noon - 24h, 500)) {
            }
        }
        QVERIFY2(QFileInfo(path()).size() < 2 * most, qPrintable(QString::number(QFileInfo(path()).size())));
        const QList<int> newest = numbers(store.read(everything(fridge, 10)));
        QCOMPARE(newest.constFirst(), number - 1);
    }

    void aFileThatIsNoDatabaseIsKeptAside()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(100'000, 'x'));
        file.close();
        expectDamage();
        HistoryStore store(path(), plenty);
        QVERIFY(store.open().ok());
        QCOMPARE(asideFiles().size(), 1);
        QVERIFY(store.append(seconds(1)).ok());
        QCOMPARE(numbers(store.read(everything())).size(), 1);
    }

    void damageFoundWhileItRunsEndsNothing()
    {
        {
            HistoryStore store(path(), plenty);
            QVERIFY(store.open().ok());
            QVERIFY(store.append(seconds(5000)).ok());
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        constexpr qint64 wholeHeader = 8192; // the header and the schema stay
        file.seek(wholeHeader);
        file.write(QByteArray(int(file.size() - wholeHeader), '\xff'));
        file.close();
        HistoryStore store(path(), plenty);
        expectDamage();
        QVERIFY(store.open().ok());
        const Result<HistoryPage> page = store.read(everything());
        QVERIFY2(page.ok(), page ? "" : qPrintable(page.failure().message));
        QCOMPARE(asideFiles().size(), 1);
        QVERIFY(store.append(seconds(2)).ok());
        QCOMPARE(numbers(store.read(everything())).size(), 2);
    }

    void aFileOfAnotherVersionIsRefusedAndLeftAlone()
    {
        {
            HistoryStore store(path(), plenty);
            QVERIFY(store.open().ok());
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(60); // the user version in the header
        file.write(QByteArray("\0\0\0\x63", 4));
        file.close();
        HistoryStore store(path(), plenty);
        const Result<void> opened = store.open();
        QVERIFY(!opened.ok());
        QCOMPARE(opened.failure().kind, Failure::Kind::Invalid);
        QVERIFY(opened.failure().message.contains(QStringLiteral("99")));
        QVERIFY(asideFiles().isEmpty());
    }

#ifdef Q_OS_UNIX
    void aFullDiskIsToldAndGotOver()
    {
        HistoryStore store(path(), plenty);
        QVERIFY(store.open().ok());
        QVERIFY(store.append(seconds(10)).ok());
        // No file of this process may grow any more.
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit tight = before;
        tight.rlim_cur = rlim_t(QFileInfo(path() + QStringLiteral("-wal")).size());
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        std::vector<HistoryEvent> many = seconds(3000);
        many.push_back(eventAt(1, noon, QStringLiteral("touch"), door));
        const Result<void> refused = store.append(many);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.failure().kind, Failure::Kind::Unavailable);
        QCOMPARE(numbers(store.read(everything())).size(), 10);
        QVERIFY(store.append(many).ok());
        QCOMPARE(numbers(store.read(everything(door))).size(), 1);
        QVERIFY(asideFiles().isEmpty());
    }
#endif
};

QTEST_GUILESS_MAIN(HistoryStoreTest)
#include "tst_historystore.moc"
