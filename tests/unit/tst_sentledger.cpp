// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recovery/sentledger.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace touchstone;
using namespace std::chrono_literals;
using recovery::SentLedger;
using recovery::SentMark;

namespace {

const ConnectorName connector{QStringLiteral("p"), QStringLiteral("c")};
const ConnectorName another{QStringLiteral("p"), QStringLiteral("d")};
const Timestamp noon = Timestamp(std::chrono::sys_days(std::chrono::year(2026) / 11 / 28)) + 12h;

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

SentLedger::Settled acknowledged(const char *eventId)
{
    return {text(eventId), SentMark::Acknowledged};
}

/// What the process of the crash does: one event acknowledged, one on the wire, and then no more.
int dieWhileSending(const QString &path)
{
    const auto ledger = SentLedger::open(path, noon);
    if (!ledger || !(*ledger)->begin(connector, {text("done"), text("lost")}, noon) ||
        !(*ledger)->settle(connector, {acknowledged("done")}, noon))
        return 1;
#ifdef Q_OS_UNIX
    std::raise(SIGKILL);
#endif
    return 2;
}

} // namespace

/// The promise that nothing is sent twice rests on this file.
class SentLedgerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void remembersOverARestart();
    void whatIsSurelyNotDeliveredIsForgotten();
    void whatWasOnTheWireIsDoubtfulAfterwards();
    void survivesAKilledProcess();
    void beginsADamagedFileAnewAndSaysSo_data();
    void beginsADamagedFileAnewAndSaysSo();
    void leavesANewerFileAlone();
    void refusesASecondProcess();
    void aFullDiskChangesNothing();
    void aFolderThatIsNotThereIsAFailure();
    void forgetsWhatTheCloudForgotLongAgo();
    void keepsTheLatestOutage();

private:
    QString path() const { return m_folder->filePath(text("recovery.sqlite")); }
    std::unique_ptr<SentLedger> open(Timestamp now = noon)
    {
        Result<std::unique_ptr<SentLedger>> ledger = SentLedger::open(path(), now);
        return ledger ? std::move(ledger).value() : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SentLedgerTest::remembersOverARestart()
{
    // Given an event that one connector's endpoint acknowledged
    {
        const auto ledger = open();
        QVERIFY(ledger);
        QVERIFY(ledger->begin(connector, {text("a")}, noon).ok());
        QVERIFY(ledger->settle(connector, {acknowledged("a")}, noon).ok());
    }
    // When the ledger is opened again, then it is known, and of that connector alone
    const auto ledger = open();
    QVERIFY(ledger);
    QCOMPARE(ledger->record(connector)->marks.value(text("a")), SentMark::Acknowledged);
    QVERIFY(ledger->record(another)->marks.isEmpty());
    QVERIFY(!ledger->record(connector)->doubtfulBefore);
}

void SentLedgerTest::whatIsSurelyNotDeliveredIsForgotten()
{
    const auto ledger = open();
    QVERIFY(ledger->begin(connector, {text("a"), text("b")}, noon).ok());
    QCOMPARE(ledger->record(connector)->marks.value(text("a")), SentMark::OnWire);
    QVERIFY(ledger->settle(connector, {{text("a"), {}}, acknowledged("b")}, noon).ok());
    QCOMPARE(ledger->record(connector)->marks.keys(), QStringList{text("b")});
}

void SentLedgerTest::whatWasOnTheWireIsDoubtfulAfterwards()
{
    QVERIFY(open()->begin(connector, {text("a")}, noon).ok());
    QCOMPARE(open()->record(connector)->marks.value(text("a")), SentMark::Doubtful);
}

void SentLedgerTest::survivesAKilledProcess()
{
#ifndef Q_OS_UNIX
    QSKIP("a process kills itself with a signal (2026-11-28)");
#endif
    // Given a process that is killed between an answer and another
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {text("--die"), path()});
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    // When the next one opens the file, then it neither forgets nor promises
    const auto ledger = open();
    QVERIFY(ledger); // no lock stays behind
    const auto record = ledger->record(connector);
    QCOMPARE(record->marks.value(text("done")), SentMark::Acknowledged);
    QCOMPARE(record->marks.value(text("lost")), SentMark::Doubtful);
    QCOMPARE(record->marks.size(), 2);
}

void SentLedgerTest::beginsADamagedFileAnewAndSaysSo_data()
{
    QTest::addColumn<bool>("isWhollyOverwritten");
    QTest::newRow("no database at all") << true;
    QTest::newRow("damaged in the middle") << false;
}

void SentLedgerTest::beginsADamagedFileAnewAndSaysSo()
{
    QFETCH(const bool, isWhollyOverwritten);
    // Given a ledger with many marks, whose file is then written over
    {
        const auto ledger = open();
        QList<SentLedger::Settled> many;
        for (int i = 0; i < 2000; ++i)
            many.append({QStringLiteral("event-%1").arg(i), SentMark::Acknowledged});
        QVERIFY(ledger->settle(connector, many, noon).ok());
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 16'384);
    file.seek(isWhollyOverwritten ? 0 : 8192);
    file.write(QByteArray(8192, 'x'));
    file.close();
    // When it is opened
    const auto ledger = open(noon + 1h);
    // Then the old file is kept, and everything older than this moment is doubtful
    QVERIFY(ledger);
    QVERIFY(ledger->record(connector)->marks.isEmpty());
    QCOMPARE(ledger->record(connector)->doubtfulBefore, std::optional(noon + 1h));
    QCOMPARE(QDir(m_folder->path()).entryList({text("*.damaged-*")}).size(), 1);
    QVERIFY(ledger->begin(connector, {text("a")}, noon).ok());
}

void SentLedgerTest::leavesANewerFileAlone()
{
    QVERIFY(open());
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(text("QSQLITE"), text("newer"));
        database.setDatabaseName(path());
        QVERIFY(database.open());
        QVERIFY(QSqlQuery(database).exec(text("PRAGMA user_version = 99")));
    }
    QSqlDatabase::removeDatabase(text("newer"));
    const auto ledger = SentLedger::open(path(), noon);
    QVERIFY(!ledger);
    QCOMPARE(ledger.failure().kind, Failure::Kind::Invalid);
    QVERIFY(QDir(m_folder->path()).entryList({text("*.damaged-*")}).isEmpty());
}

void SentLedgerTest::refusesASecondProcess()
{
    const auto first = open();
    const auto second = SentLedger::open(path(), noon);
    QVERIFY(!second);
    QCOMPARE(second.failure().kind, Failure::Kind::Conflict);
    QVERIFY(first->begin(connector, {text("a")}, noon).ok());
}

void SentLedgerTest::aFullDiskChangesNothing()
{
#ifdef Q_OS_UNIX
    // Given a disk that takes no more
    const auto ledger = open();
    QVERIFY(ledger->begin(connector, {text("a")}, noon).ok());
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    rlimit tight = before;
    tight.rlim_cur = 100;
    setrlimit(RLIMIT_FSIZE, &tight);
    // When something is to be noted
    const auto begun = ledger->begin(connector, {text("b")}, noon);
    const auto settled = ledger->settle(connector, {acknowledged("a")}, noon);
    setrlimit(RLIMIT_FSIZE, &before);
    // Then that fails as something that may work later, nothing is half done, and afterwards it works
    QVERIFY(!begun);
    QCOMPARE(begun.failure().kind, Failure::Kind::Unavailable);
    QVERIFY(!settled);
    QCOMPARE(ledger->record(connector)->marks.keys(), QStringList{text("a")});
    QCOMPARE(ledger->record(connector)->marks.value(text("a")), SentMark::OnWire);
    QVERIFY(ledger->settle(connector, {acknowledged("a")}, noon).ok());
#else
    QSKIP("the limit of a file's size is a system's matter (2026-11-28)");
#endif
}

void SentLedgerTest::aFolderThatIsNotThereIsAFailure()
{
    const auto ledger = SentLedger::open(m_folder->filePath(text("nowhere/recovery.sqlite")), noon);
    QVERIFY(!ledger);
    QCOMPARE(ledger.failure().kind, Failure::Kind::Unavailable);
}

void SentLedgerTest::forgetsWhatTheCloudForgotLongAgo()
{
    {
        const auto ledger = open();
        QVERIFY(ledger->settle(connector, {acknowledged("old")}, noon).ok());
        QVERIFY(ledger->settle(connector, {acknowledged("new")}, noon + 20 * 24h).ok());
    }
    const auto ledger = open(noon + SentLedger::retention + 1h);
    QCOMPARE(ledger->record(connector)->marks.keys(), QStringList{text("new")});
}

void SentLedgerTest::keepsTheLatestOutage()
{
    const Outage open{connector, noon, true, {}};
    const Outage over{connector, noon, true, noon + 1h};
    const Outage vague{another, noon + 2h, false, {}};
    {
        const auto ledger = this->open();
        QVERIFY(ledger->keep(open).ok());
        QVERIFY(ledger->keep(over).ok());
        QVERIFY(ledger->keep(vague).ok());
    }
    const auto outages = this->open()->outages();
    QVERIFY(outages.ok());
    QCOMPARE(outages->size(), 2);
    QVERIFY(outages->contains(over));
    QVERIFY(outages->contains(vague));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 3 && arguments.at(1) == text("--die"))
        return dieWhileSending(arguments.at(2));
    SentLedgerTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sentledger.moc"
