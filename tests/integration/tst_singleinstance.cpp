// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/instance/singleinstance.h"
#include "app/instance/startmessenger.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace touchstone;
using instance::SingleInstance;
using instance::StartMessenger;
using instance::StartRequest;
using Claim = SingleInstance::Claim;

namespace {
constexpr int patience = 30'000;
const QString someLink = QStringLiteral("touchstone://connector/p1/c1");
} // namespace

/// One running program for each data folder, with real programs beside the test.
class SingleInstanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void requestsSurviveTheLine();
    void whatIsNoRequestIsRefused_data();
    void whatIsNoRequestIsRefused();
    void theFirstHearsTheSecond();
    void anotherFolderIsAnotherProgram();
    void theSocketIsTheUsersAlone();
    void theNextOneFollowsAProgramThatWasKilled();
    void aSecondStartEndsWithSuccess();
    void aLinkIsHandedOver();
    void aLinkThatIsNoneIsRefusedBeforeAnythingStarts();
    void twoProgramsAreOneAndAKilledOneIsReplaced();
    void aFirstThatHangsIsTold();
    void nonsenseAndSilenceAreBounded();
    void manyConnectionsAreBounded();
    void aMessengerFindsAFirstThatIsStillStarting();
    void aFolderThatCannotBeLockedIsToldNotFatal();

private:
    QStringList programArguments(const QStringList &more = {}) const
    {
        return QStringList{QStringLiteral("--data"), m_data} + more;
    }
    /// Runs the program to its end.
    int run(QProcess &program, const QStringList &more = {})
    {
        program.start(QStringLiteral(PROGRAM_DIR "/touchstone"), programArguments(more));
        return QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, patience) ? program.exitCode()
                                                                                                  : -1;
    }
    qint64 holder() const
    {
        qint64 process = 0;
        const QLockFile lock(QDir(m_data).filePath(QStringLiteral("touchstone.lock")));
        return lock.getLockInfo(&process, nullptr, nullptr) ? process : 0;
    }
    bool startAsFirst(QProcess &program)
    {
        program.start(QStringLiteral(PROGRAM_DIR "/touchstone"), programArguments());
        return program.waitForStarted(patience) && QTest::qWaitFor(
                                                       [&] {
                                                           return holder() == program.processId() &&
                                                                  QFileInfo::exists(SingleInstance::serverName(m_data));
                                                       },
                                                       patience);
    }
    static void end(QProcess &program)
    {
        program.kill();
        program.waitForFinished(patience);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_data;
};

void SingleInstanceTest::initTestCase()
{
    qRegisterMetaType<Result<void>>();
}

void SingleInstanceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_data = m_folder->filePath(QStringLiteral("data"));
    // Nothing of whoever runs the tests is touched.
    const QString runtime = m_folder->filePath(QStringLiteral("run"));
    QVERIFY(QDir().mkpath(runtime));
    QVERIFY(QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    qputenv("XDG_RUNTIME_DIR", runtime.toUtf8());
    qputenv("HOME", m_folder->path().toUtf8());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
}

void SingleInstanceTest::cleanup()
{
    m_folder.reset();
}

void SingleInstanceTest::requestsSurviveTheLine()
{
    const StartRequest request{someLink, QStringLiteral("tøken \"1\"\n")};
    const QByteArray line = instance::startRequestToLine(request);
    QCOMPARE(line.count('\n'), 1);
    QCOMPARE(*instance::startRequestFromLine(line), request);
    QCOMPARE(*instance::startRequestFromLine("{}\n"), StartRequest());
    // What is too long is left out rather than cut.
    const QByteArray bounded = instance::startRequestToLine({QString(100'000, u'x'), QString(900, QChar(1))});
    QVERIFY(bounded.size() <= instance::longestRequest);
    QCOMPARE(instance::startRequestFromLine(bounded)->link, QString());
}

void SingleInstanceTest::whatIsNoRequestIsRefused_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nothing") << QByteArray("\n");
    QTest::newRow("no JSON") << QByteArray("raise\n");
    QTest::newRow("a list") << QByteArray("[\"link\"]\n");
    QTest::newRow("a number for a link") << QByteArray("{\"link\":7}\n");
    QTest::newRow("too long") << QByteArray(R"({"link":")") + QByteArray(5000, 'x') + "\"}\n";
}

void SingleInstanceTest::whatIsNoRequestIsRefused()
{
    QFETCH(QByteArray, line);
    QVERIFY(!instance::startRequestFromLine(line).ok());
}

void SingleInstanceTest::theFirstHearsTheSecond()
{
    SingleInstance first(m_data);
    QCOMPARE(*first.claim(), Claim::First);
    SingleInstance second(m_data);
    QCOMPARE(*second.claim(), Claim::Second);
    QSignalSpy heard(&first, &SingleInstance::startRequested);
    StartMessenger messenger(SingleInstance::serverName(m_data), {someLink, QStringLiteral("token")});
    QSignalSpy finished(&messenger, &StartMessenger::finished);
    messenger.start();
    QVERIFY(finished.wait(patience));
    QVERIFY(finished.constFirst().constFirst().value<Result<void>>().ok());
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.constFirst().constFirst().value<StartRequest>(), (StartRequest{someLink, QStringLiteral("token")}));
    QCOMPARE(finished.size(), 1);
}

void SingleInstanceTest::anotherFolderIsAnotherProgram()
{
    SingleInstance first(m_data);
    QCOMPARE(*first.claim(), Claim::First);
    SingleInstance other(m_folder->filePath(QStringLiteral("other")));
    QCOMPARE(*other.claim(), Claim::First);
    // But two names of one folder are one.
    QVERIFY(QFile::link(m_data, m_folder->filePath(QStringLiteral("by-link"))));
    SingleInstance linked(m_folder->filePath(QStringLiteral("by-link")));
    QCOMPARE(*linked.claim(), Claim::Second);
    QCOMPARE(
        SingleInstance::serverName(m_folder->filePath(QStringLiteral("by-link"))), SingleInstance::serverName(m_data));
}

void SingleInstanceTest::theSocketIsTheUsersAlone()
{
#ifdef Q_OS_UNIX
    SingleInstance first(m_data);
    QCOMPARE(*first.claim(), Claim::First);
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(SingleInstance::serverName(m_data)) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(m_data) & others, QFile::Permissions());
    QVERIFY(SingleInstance::serverName(m_data).startsWith(m_folder->path())); // XDG_RUNTIME_DIR
#endif
}

void SingleInstanceTest::theNextOneFollowsAProgramThatWasKilled()
{
    {
        SingleInstance first(m_data);
        QCOMPARE(*first.claim(), Claim::First);
    }
    SingleInstance next(m_data);
    QCOMPARE(*next.claim(), Claim::First);
    // A socket that a killed one left behind does not keep the next one from listening.
    QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("third"))));
    QFile leftover(SingleInstance::serverName(m_folder->filePath(QStringLiteral("third"))));
    QVERIFY(leftover.open(QIODevice::WriteOnly));
    leftover.close();
    SingleInstance third(m_folder->filePath(QStringLiteral("third")));
    QCOMPARE(*third.claim(), Claim::First);
    QSignalSpy heard(&third, &SingleInstance::startRequested);
    StartMessenger messenger(SingleInstance::serverName(m_folder->filePath(QStringLiteral("third"))), {});
    messenger.start();
    QVERIFY(heard.wait(patience));
}

void SingleInstanceTest::aSecondStartEndsWithSuccess()
{
    SingleInstance first(m_data);
    QCOMPARE(*first.claim(), Claim::First);
    QSignalSpy heard(&first, &SingleInstance::startRequested);
    QProcess second;
    qputenv("XDG_ACTIVATION_TOKEN", "token-of-the-launcher");
    const int code = run(second);
    qunsetenv("XDG_ACTIVATION_TOKEN");
    QCOMPARE(code, 0);
    QCOMPARE(heard.size(), 1);
    QCOMPARE(heard.constFirst().constFirst().value<StartRequest>(),
        (StartRequest{QString(), QStringLiteral("token-of-the-launcher")}));
    QCOMPARE(second.readAllStandardOutput(), QByteArray());
}

void SingleInstanceTest::aLinkIsHandedOver()
{
    SingleInstance first(m_data);
    QCOMPARE(*first.claim(), Claim::First);
    QSignalSpy heard(&first, &SingleInstance::startRequested);
    QProcess second;
    QCOMPARE(run(second, {someLink}), 0);
    QCOMPARE(heard.constFirst().constFirst().value<StartRequest>().link, someLink);
}

void SingleInstanceTest::aLinkThatIsNoneIsRefusedBeforeAnythingStarts()
{
    QProcess program;
    QCOMPARE(run(program, {QStringLiteral("touchstone://connector/p1/c1/delete")}), 2);
    QVERIFY(program.readAllStandardError().contains("unexpected argument"));
    QVERIFY(!QFileInfo::exists(m_data));
}

void SingleInstanceTest::twoProgramsAreOneAndAKilledOneIsReplaced()
{
    // Given one program
    QProcess first;
    QVERIFY(startAsFirst(first));

    // When another is started, then that ends with success, and the first one stays
    QProcess second;
    QCOMPARE(run(second, {someLink}), 0);
    QCOMPARE(first.state(), QProcess::Running);
    QCOMPARE(holder(), first.processId());

    // When the first one is killed, then the next start takes its place
    end(first);
    QProcess third;
    QVERIFY(startAsFirst(third));
    QProcess fourth;
    QCOMPARE(run(fourth), 0);
    QCOMPARE(third.state(), QProcess::Running);
    end(third);
}

void SingleInstanceTest::aFirstThatHangsIsTold()
{
#ifdef Q_OS_UNIX
    QProcess first;
    QVERIFY(startAsFirst(first));
    QCOMPARE(::kill(pid_t(first.processId()), SIGSTOP), 0);
    QProcess second;
    QElapsedTimer time;
    time.start();
    QCOMPARE(run(second), 1);
    QVERIFY(time.elapsed() < 20'000);
    const QByteArray said = second.readAllStandardError();
    QVERIFY2(said.contains("does not answer"), said.constData());
    end(first);
#endif
}

void SingleInstanceTest::nonsenseAndSilenceAreBounded()
{
    SingleInstance first(m_data);
    QCOMPARE(*first.claim(), Claim::First);
    QSignalSpy heard(&first, &SingleInstance::startRequested);
    // No request
    QTest::ignoreMessage(QtWarningMsg, "the request of a second start is no short JSON object");
    QLocalSocket nonsense;
    nonsense.connectToServer(SingleInstance::serverName(m_data));
    nonsense.write("GET / HTTP/1.1\n");
    QTRY_VERIFY_WITH_TIMEOUT(nonsense.canReadLine(), patience);
    QCOMPARE(nonsense.readAll(), QByteArray("no\n"));
    // A line without an end
    QLocalSocket endless;
    endless.connectToServer(SingleInstance::serverName(m_data));
    endless.write(QByteArray(100'000, 'x'));
    QTRY_COMPARE_WITH_TIMEOUT(endless.state(), QLocalSocket::UnconnectedState, patience);
    // Silence
    QLocalSocket silent;
    silent.connectToServer(SingleInstance::serverName(m_data));
    QTRY_COMPARE_WITH_TIMEOUT(silent.state(), QLocalSocket::ConnectedState, patience);
    QTRY_COMPARE_WITH_TIMEOUT(silent.state(), QLocalSocket::UnconnectedState, patience);
    QCOMPARE(heard.size(), 0);
    // And after all of that it still listens.
    StartMessenger messenger(SingleInstance::serverName(m_data), {someLink, {}});
    messenger.start();
    QVERIFY(heard.wait(patience));
}

void SingleInstanceTest::manyConnectionsAreBounded()
{
    SingleInstance first(m_data);
    QCOMPARE(*first.claim(), Claim::First);
    std::vector<std::unique_ptr<QLocalSocket>> sockets;
    for (int number = 0; number < SingleInstance::mostConnections + 3; ++number) {
        sockets.push_back(std::make_unique<QLocalSocket>());
        sockets.back()->connectToServer(SingleInstance::serverName(m_data));
        QTRY_VERIFY_WITH_TIMEOUT(sockets.back()->state() != QLocalSocket::ConnectingState, patience);
    }
    const auto open = [&] {
        return std::count_if(sockets.cbegin(), sockets.cend(),
            [](const auto &socket) { return socket->state() == QLocalSocket::ConnectedState; });
    };
    QTRY_COMPARE_WITH_TIMEOUT(open(), SingleInstance::mostConnections, patience);
    sockets.clear();
    QSignalSpy heard(&first, &SingleInstance::startRequested);
    StartMessenger messenger(SingleInstance::serverName(m_data), {});
    messenger.start();
    QVERIFY(heard.wait(patience));
}

void SingleInstanceTest::aMessengerFindsAFirstThatIsStillStarting()
{
    QVERIFY(QDir().mkpath(m_data));
    StartMessenger messenger(SingleInstance::serverName(m_data), {});
    QSignalSpy finished(&messenger, &StartMessenger::finished);
    messenger.start();
    QVERIFY(!finished.wait(300)); // nobody is there yet
    SingleInstance first(m_data);
    QCOMPARE(*first.claim(), Claim::First);
    QVERIFY(finished.wait(patience));
    QVERIFY(finished.constFirst().constFirst().value<Result<void>>().ok());
}

void SingleInstanceTest::aFolderThatCannotBeLockedIsToldNotFatal()
{
    QFile file(m_data); // a file where the folder should be
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    SingleInstance first(m_data);
    const Result<Claim> claim = first.claim();
    QVERIFY(!claim.ok());
    QVERIFY(claim.failure().message.contains(m_data));
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "tst_singleinstance.moc"
