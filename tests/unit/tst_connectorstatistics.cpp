// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/delivery/connectorstatistics.h"
#include "app/cloud/delivery/statisticsbook.h"

#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;

namespace {

const Timestamp start = Timestamp(std::chrono::sys_days(std::chrono::year(2025) / 1 / 15)) + 10h;
const ConnectorName name{QStringLiteral("p"), QStringLiteral("c")};

} // namespace

class ConnectorStatisticsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAllZeroesAtFirst() { QCOMPARE(ConnectorStatistics(24h).totals(start), ConnectorMetrics()); }

    void countsAttemptsAndTakesLatencyFromSuccessesAlone()
    {
        ConnectorStatistics statistics(24h);
        statistics.recordSuccess(start, 100us, 1s);
        statistics.recordFailure(start);
        statistics.recordFailure(start + 1s);
        const ConnectorMetrics metrics = statistics.totals(start + 2s);
        QCOMPARE(metrics.successCount, 1);
        QCOMPARE(metrics.errorCount, 2);
        QCOMPARE(metrics.latency99p, 100us);
    }

    void slidesOutOfTheWindow()
    {
        ConnectorStatistics statistics(24h);
        statistics.recordFailure(start);
        statistics.recordFailure(start + 12h);
        QCOMPARE(statistics.totals(start + 24h - 1s).errorCount, 2);
        QCOMPARE(statistics.totals(start + 24h + 2min).errorCount, 1); // one slot's width late at most
        QCOMPARE(statistics.totals(start + 37h).errorCount, 0);
    }

    void slidesOutOfATinyWindowInTinySteps()
    {
        ConnectorStatistics statistics(3600ms);
        statistics.recordFailure(start);
        QCOMPARE(statistics.totals(start + 3500ms).errorCount, 1);
        QCOMPARE(statistics.totals(start + 3700ms).errorCount, 0);
    }

    void ageingMergesButKeepsTheCounts()
    {
        ConnectorStatistics statistics(24h);
        for (int minute = 0; minute < 20 * 60; ++minute)
            statistics.recordSuccess(start + std::chrono::minutes(minute), 100us, 200us);
        const Timestamp now = start + 20h;
        const qsizetype fine = statistics.takeChanges().written.size();
        statistics.age(now);
        const ConnectorStatistics::Changes changes = statistics.takeChanges();
        QCOMPARE(fine, 20 * 60);
        QCOMPARE(changes.removed.size(), 17 * 60);
        QCOMPARE(changes.written.size(), 17 * 12);
        QCOMPARE(statistics.totals(now).successCount, 20 * 60);
        QCOMPARE(statistics.totals(now).latency99p, 100us);
    }

    void ageingForgetsWhatIsOutOfEveryWindow()
    {
        ConnectorStatistics statistics(24h);
        statistics.recordFailure(start);
        statistics.age(start + 25h);
        QCOMPARE(statistics.totals(start + 25h), ConnectorMetrics());
        const ConnectorStatistics::Changes changes = statistics.takeChanges();
        QVERIFY(changes.written.isEmpty());
        QVERIFY(!changes.removed.isEmpty());
    }

    void aSeriesHasNoHolesAndEndsNow()
    {
        ConnectorStatistics statistics(24h);
        statistics.recordSuccess(start + 1min, 100us, 100us);
        statistics.recordFailure(start + 21min);
        const ConnectorSeries series = statistics.series(start + 22min, 24h, 5min, start);
        QCOMPARE(series.step, 300s);
        QCOMPARE(series.steps.size(), 5);
        QVERIFY(series.steps.first().start == start);
        QVERIFY(series.steps.last().start == start + 20min);
        QCOMPARE(series.steps.first().successCount, 1);
        QCOMPARE(series.steps.first().latency99p.value(), 100us);
        QCOMPARE(series.steps.at(1).successCount, 0);
        QVERIFY(!series.steps.at(1).latency99p);
        QCOMPARE(series.steps.last().errorCount, 1);
        QCOMPARE(series.totals.successCount, 1);
        QCOMPARE(series.totals.errorCount, 1);
    }

    void aSeriesIsNoLongerThanItsWindow()
    {
        ConnectorStatistics statistics(24h);
        for (int minute = 0; minute < 100; ++minute)
            statistics.recordFailure(start + std::chrono::minutes(minute));
        const ConnectorSeries series = statistics.series(start + 99min, 10min, 1min, start);
        QCOMPARE(series.steps.size(), 10);
        QCOMPARE(series.totals.errorCount, 10);
    }

    void aClockThatIsSetBackHurtsNothing()
    {
        ConnectorStatistics statistics(24h);
        statistics.recordFailure(start);
        statistics.recordFailure(start - 2h);
        QCOMPARE(statistics.totals(start).errorCount, 2);
    }

    void theBookSurvivesARestart()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("statistics.sqlite"));
        StatisticsBook before(24h);
        before.add(name, start);
        before.recordSuccess(name, start, 100us, 200us);
        before.recordFailure(name, start + 1min);
        before.setDisableRules(name, "state");
        {
            StatisticsStore store(file);
            QVERIFY(store.open().ok());
            QVERIFY(store.write(before.takeChanges(10)).ok());
            QVERIFY(before.takeChanges(10).isEmpty());
        }
        StatisticsStore store(file);
        const Result<QList<StatisticsStore::Stored>> stored = store.open();
        QVERIFY(stored.ok());
        StatisticsBook after(24h);
        for (const StatisticsStore::Stored &one : *stored)
            after.restore(one);
        QCOMPARE(after.metrics(name, start + 2min), before.metrics(name, start + 2min));
        QCOMPARE(after.disableRules(name), QByteArray("state"));
        QVERIFY(after.takeChanges(10).isEmpty());
    }

    void slotsAreAMinuteForTheLastHoursAndFiveMinutesForTheDay()
    {
        ConnectorStatistics statistics(24h);
        for (int minute = 0; minute <= 24 * 60; ++minute) {
            statistics.recordFailure(start + std::chrono::minutes(minute));
            statistics.age(start + std::chrono::minutes(minute)); // as the engine does
        }
        const Timestamp now = start + 24h;
        (void)statistics.takeChanges();
        QCOMPARE(statistics.totals(now).errorCount, 24 * 60 + 1);        // the oldest slot reaches into the window
        QCOMPARE(statistics.totals(now + 5min).errorCount, 24 * 60 - 4); // and leaves it as a whole
        const ConnectorSeries minutes = statistics.series(now, 2h, 1min, start);
        QCOMPARE(minutes.steps.size(), 120);
        QCOMPARE(minutes.totals.errorCount, 120);
        const ConnectorSeries day = statistics.series(now, 24h, 5min, start);
        QCOMPARE(day.steps.size(), 288);
        for (const SeriesSlot &step : day.steps)
            QCOMPARE(step.errorCount, step.start == now ? 1 : 5);
    }

    void aSeriesFinerThanItsSlotsBeginsWhereTheyAreFine()
    {
        ConnectorStatistics statistics(24h);
        for (int minute = 0; minute <= 6 * 60; ++minute)
            statistics.recordFailure(start + std::chrono::minutes(minute));
        const Timestamp now = start + 6h;
        statistics.age(now); // five minutes wide up to three hours ago
        const ConnectorSeries series = statistics.series(now, 6h, 1min, start);
        QVERIFY(series.steps.first().start == now - 3h);
        for (const SeriesSlot &step : series.steps)
            QCOMPARE(step.errorCount, 1);
        QCOMPARE(series.totals.errorCount, 3 * 60 + 1);

        const ConnectorSeries four = statistics.series(now, 6h, 4min, start);
        QVERIFY(four.steps.first().start >= now - 3h);
        QVERIFY(four.steps.first().start < now - 3h + 4min);
    }

    void ageingInPartsReachesEveryConnectorOnceARound()
    {
        StatisticsBook book(24h);
        QList<ConnectorName> names;
        for (int i = 0; i < 100; ++i) {
            names.append({QStringLiteral("p"), QString::number(i)});
            book.add(names.last(), start);
            book.recordFailure(names.last(), start);
        }
        (void)book.takeChanges(1000);
        for (int part = 0; part < 30; ++part)
            book.agePart(start + 25h, 30);
        const QList<StatisticsChange> changes = book.takeChanges(1000);
        QCOMPARE(changes.size(), 100);
        for (const StatisticsChange &change : changes)
            QCOMPARE(change.slotChanges.removed.size(), 1);
        book.remove(names.first()); // between two parts
        for (int part = 0; part < 30; ++part)
            book.agePart(start + 26h, 30);
        QCOMPARE(book.takeChanges(1000).size(), 1);
    }

    void theDayOutlivesARestart()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("statistics.sqlite"));
        StatisticsBook before(24h);
        before.add(name, start);
        for (int minute = 0; minute < 24 * 60; ++minute) {
            before.recordSuccess(name, start + std::chrono::minutes(minute), 100us, 200us);
            before.age(start + std::chrono::minutes(minute));
        }
        const Timestamp now = start + 24h - 1s;
        StatisticsStore store(file);
        QVERIFY(store.open().ok());
        QVERIFY(store.write(before.takeChanges(10)).ok());
        StatisticsBook after(24h);
        const Result<QList<StatisticsStore::Stored>> stored = StatisticsStore(file).open();
        for (const StatisticsStore::Stored &one : *stored)
            after.restore(one);
        QCOMPARE(after.metrics(name, now).successCount, 24 * 60);
        QCOMPARE(after.series(name, now, 24h, 5min), before.series(name, now, 24h, 5min));
        QCOMPARE(after.metrics(name, now + 12h).successCount, before.metrics(name, now + 12h).successCount);
    }

    void whatIsRemovedLeavesTheFile()
    {
        QTemporaryDir folder;
        StatisticsBook book(24h);
        book.add(name, start);
        book.recordFailure(name, start);
        StatisticsStore store(folder.filePath(QStringLiteral("statistics.sqlite")));
        QVERIFY(store.open().ok());
        QVERIFY(store.write(book.takeChanges(10)).ok());
        book.remove(name);
        QVERIFY(store.write(book.takeChanges(10)).ok());
        StatisticsStore again(folder.filePath(QStringLiteral("statistics.sqlite")));
        const Result<QList<StatisticsStore::Stored>> stored = again.open();
        QVERIFY(stored.ok());
        QVERIFY(stored->isEmpty());
    }

    void aDamagedFileIsKeptAside()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("statistics.sqlite"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("kept as")));
        StatisticsStore store(path);
        QVERIFY(store.open().ok());
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.damaged-*")}, QDir::Files).size(), 1);
    }

    void backfilledStepsComeOutAsTheyWentIn()
    {
        StatisticsBook book(24h);
        book.add(name, start);
        QList<SeriesSlot> steps;
        for (int i = 0; i < 12; ++i) {
            SeriesSlot step;
            step.start = start - 12min + i * 1min;
            step.successCount = 200;
            step.errorCount = i;
            step.latency50p = 40ms;
            step.latency99p = 300ms;
            steps.append(step);
        }
        book.backfill(name, steps);
        const ConnectorSeries series = book.series(name, start, 24h, 1min);
        QVERIFY(series.demoUntil == start);
        QCOMPARE(series.steps.size(), 13);
        QCOMPARE(series.totals.successCount, 12 * 200);
        for (int i = 0; i < 12; ++i) {
            QCOMPARE(series.steps.at(i).errorCount, i);
            QVERIFY(std::chrono::abs(*series.steps.at(i).latency50p - 40ms) < 400us);
            QVERIFY(std::chrono::abs(*series.steps.at(i).latency99p - 300ms) < 3ms);
        }
    }
};

QTEST_GUILESS_MAIN(ConnectorStatisticsTest)
#include "tst_connectorstatistics.moc"
