// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/queue/sqlitequeuestore.h"
#include "tests/support/queuestoreconformance.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <csignal>

#include <sys/resource.h>
#endif

using namespace touchstone;
using namespace touchstone::cloud;

class SqliteQueueStoreTest : public test::QueueStoreConformance
{
    Q_OBJECT

protected:
    std::unique_ptr<QueueStore> makeStore() override { return std::make_unique<SqliteQueueStore>(path()); }
    void freshStorage() override { m_folder = std::make_unique<QTemporaryDir>(); }

private:
    QString path() const { return m_folder->filePath(QStringLiteral("queue.sqlite")); }
    QStringList asideFiles() const
    {
        return QDir(m_folder->path()).entryList({QStringLiteral("*.damaged-*")}, QDir::Files);
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void aFileThatIsNoDatabaseIsKeptAside()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(100'000, 'x'));
        file.close();
        const auto store = makeStore();
        const Result<RecoveredQueue> recovered = store->open();
        QVERIFY(recovered.ok());
        QVERIFY2(recovered->warning.contains(QStringLiteral("kept as")), qPrintable(recovered->warning));
        QCOMPARE(asideFiles().size(), 1);
        QVERIFY(store->apply(events(1, 1)).ok());
    }

    void whatCanBeReadOfADamagedFileIsSaved()
    {
        {
            const auto store = makeStore();
            QVERIFY(store->open().ok());
            QueueBatch batch = events(1, 2000);
            batch.rows.push_back(row(1, 1, 0));
            QVERIFY(store->apply(batch).ok());
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        // The tail of the file is lost, and with it some pages of each table and index.
        QVERIFY(file.resize(size * 3 / 4));
        file.close();
        const auto store = makeStore();
        const Result<RecoveredQueue> recovered = store->open();
        QVERIFY2(recovered.ok(), recovered ? "" : qPrintable(recovered.failure().message));
        QVERIFY(!recovered->warning.isEmpty());
        QCOMPARE(recovered->rows.size(), 1);
        const size_t saved = sequences(store->readAfter(project, 0, 5000, 5000)).size();
        QVERIFY2(saved > 500, qPrintable(QString::number(saved)));
    }

    void aDamagedFileIsKeptAsideAndWorkGoesOn_data()
    {
        QTest::addColumn<qint64>("keep"); // in 4096-byte pages; -1: all
        QTest::addColumn<qint64>("from"); // bytes that are overwritten
        QTest::addColumn<qint64>("length");
        QTest::newRow("garbage in the header") << qint64(-1) << qint64(0) << qint64(100);
        QTest::newRow("a header that was half written") << qint64(-1) << qint64(16) << qint64(40);
        QTest::newRow("cut off behind the header") << qint64(1) << qint64(0) << qint64(0);
        QTest::newRow("cut off in the middle") << qint64(50) << qint64(0) << qint64(0);
        QTest::newRow("a page overwritten") << qint64(-1) << qint64(4096 * 40) << qint64(4096);
        QTest::newRow("many pages overwritten") << qint64(-1) << qint64(4096 * 20) << qint64(4096 * 30);
    }
    void aDamagedFileIsKeptAsideAndWorkGoesOn()
    {
        QFETCH(qint64, keep);
        QFETCH(qint64, from);
        QFETCH(qint64, length);
        {
            const auto store = makeStore();
            QVERIFY(store->open().ok());
            QVERIFY(store->apply(events(1, 2000)).ok());
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (keep >= 0)
            QVERIFY(file.resize(keep * 4096));
        file.seek(from);
        file.write(QByteArray(length, '\x5a'));
        file.close();

        // Damage shows at the start or when the damaged part is read; either way nobody is refused anything.
        const auto store = makeStore();
        const Result<RecoveredQueue> recovered = store->open();
        QVERIFY2(recovered.ok(), recovered ? "" : qPrintable(recovered.failure().message));
        const auto read = store->readAfter(project, 0, 5000, 5000);
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.failure().message));
        QVERIFY(store->countByType(project, 0, 5000).ok());
        QCOMPARE(asideFiles().filter(QRegularExpression(QStringLiteral("[0-9]$"))).size(), 1);
        QVERIFY(store->apply(events(3001, 3010)).ok());
        QCOMPARE(makeStore()->open()->head, 3010);
    }

    void damageThatShowsAtWorkCostsOnlyWhatItHit()
    {
        {
            const auto store = makeStore();
            QVERIFY(store->open().ok());
            QueueBatch batch = events(1, 2000);
            batch.rows.push_back(row(1, 1, 0));
            batch.exceptions.push_back(exception(1, 1, 3, 2));
            QVERIFY(store->apply(batch).ok());
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY2(file.size() > 60LL * 4096, qPrintable(QString::number(file.size())));
        file.seek(4096LL * 50);
        file.write(QByteArray(4096, '\x5a'));
        file.close();
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        const auto read = store->readAfter(project, 0, 2000, 5000);
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.failure().message));
        QVERIFY2(read->size() > 1900, qPrintable(QString::number(read->size())));
        const Result<RecoveredQueue> recovered = makeStore()->open();
        QCOMPARE(recovered->rows, QList<QueueRow>{row(1, 1, 0)});
        QCOMPARE(recovered->exceptions.size(), size_t(1));
    }

    void aFileThatCannotBeReadIsNamed()
    {
        QVERIFY(QDir().mkpath(path())); // a folder in its place, which not even root can read as a file
        const Result<RecoveredQueue> recovered = makeStore()->open();
        QVERIFY(!recovered.ok());
        QCOMPARE(recovered.failure().kind, Failure::Kind::Unavailable);
        QVERIFY2(recovered.failure().message.contains(path()), qPrintable(recovered.failure().message));
        QVERIFY(asideFiles().isEmpty());
    }

    void aFileOfAnotherVersionIsRefusedAndLeftAlone()
    {
        {
            const auto store = makeStore();
            QVERIFY(store->open().ok());
        }
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(60); // the user version in the header
        file.write(QByteArray("\0\0\0\x63", 4));
        file.close();
        const Result<RecoveredQueue> recovered = makeStore()->open();
        QVERIFY(!recovered.ok());
        QCOMPARE(recovered.failure().kind, Failure::Kind::Invalid);
        QVERIFY(recovered.failure().message.contains(QStringLiteral("99")));
        QVERIFY(asideFiles().isEmpty());
    }

#ifdef Q_OS_UNIX
    void aFullDiskIsToldAndGotOver()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        QVERIFY(store->apply(events(1, 10)).ok());
        // No file of this process may grow any more.
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit tight = before;
        tight.rlim_cur = rlim_t(QFileInfo(path() + QStringLiteral("-wal")).size());
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const Result<void> refused = store->apply(events(11, 3000));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.failure().kind, Failure::Kind::Unavailable);
        QCOMPARE(sequences(store->readAfter(project, 0, 5000, 5000)).size(), size_t(10));
        QVERIFY(store->apply(events(11, 20)).ok());
        QCOMPARE(makeStore()->open()->head, 20);
    }
#endif

    void theFileDoesNotGrowForEver()
    {
        const auto store = makeStore();
        QVERIFY(store->open().ok());
        Sequence next = 1;
        qint64 afterFirst = 0;
        for (int round = 0; round < 20; ++round) {
            QueueBatch batch = events(next, next + 1999);
            next += 2000;
            batch.releases = {{project, next - 1}};
            QVERIFY(store->apply(batch).ok());
            for (Result<bool> more = true; more && *more;)
                more = store->clean(500);
            if (round == 0)
                afterFirst = QFileInfo(path()).size();
        }
        QVERIFY(QFileInfo(path()).size() < 2 * afterFirst + 1'000'000);
        QVERIFY(QFileInfo(path() + QStringLiteral("-wal")).size() < 80'000'000); // its limit, and one group
    }
};

QTEST_GUILESS_MAIN(SqliteQueueStoreTest)
#include "tst_sqlitequeuestore.moc"
