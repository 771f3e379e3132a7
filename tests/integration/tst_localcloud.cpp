// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/boundedlog.h"
#include "app/session/localcloud.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace touchstone;
using namespace std::chrono_literals;
using session::LocalCloud;

namespace {

constexpr int patience = 30'000; // the machine may be busy; a passing run does not wait

/// A shell script in the place of touchstone-cloud. It knows its data folder as $DATA.
class FakeChild
{
public:
    explicit FakeChild(const QByteArray &script)
    {
        QFile file(program());
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write the fake child");
        file.write("#!/bin/sh\nDATA=$2\necho run >> $DATA/runs\necho \"$@\" > $DATA/arguments\n" + script + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    QString program() const { return m_folder.filePath(QStringLiteral("child")); }
    QString data() const { return m_folder.filePath(QStringLiteral("data")); }

    QByteArray read(const QString &name) const
    {
        QFile file(data() + QLatin1Char('/') + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    int runs() const { return int(read(QStringLiteral("runs")).count('\n')); }

private:
    QTemporaryDir m_folder;
};

const QByteArray writeCredentials = "echo "
                                    "'{\"serviceAccount\":{\"keyId\":\"k\",\"secret\":\"s\",\"email\":\"e\","
                                    "\"algorithm\":\"HS256\",\"tokenEndpoint\":\"t\"}}' "
                                    "> $DATA/credentials.json";
const QByteArray sayReady =
    writeCredentials + "\n" +
    "echo \"{\\\"api\\\":\\\"http://127.0.0.1:1/v2\\\",\\\"emulator\\\":\\\"http://127.0.0.1:1/emulator/v2\\\","
    "\\\"token\\\":\\\"http://127.0.0.1:1/oauth2/token\\\",\\\"local\\\":\\\"http://127.0.0.1:1/local/v1\\\","
    "\\\"credentials\\\":\\\"$DATA/credentials.json\\\"}\""
    "\n";
const QByteArray untilStdinEnds = "cat > /dev/null\necho ended > $DATA/ended\n";

constexpr Backoff quickPauses{50ms, 1.0, 50ms, 0.0};

Failure failureIn(const QSignalSpy &spy, qsizetype at = 0)
{
    return spy.at(at).first().value<Failure>();
}

} // namespace

class LocalCloudTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reportsAProgramThatIsNotThere();
    void reportsWhatIsNoReadyLine_data();
    void reportsWhatIsNoReadyLine();
    void startsAgainAfterACrash();
    void startsAgainAfterAnOrderlyEnd();
    void reportsMissingCredentials();
    void tellsWhenItIsReady();
    void keepsWhatTheChildLogs();
    void drainsAChattyChild();
    void endsTheChildByItsStandardInput();
    void doesNotWaitWhileAnEventLoopRuns();
    void killsAChildThatDoesNotEnd();
    void boundsTheLog();
};

void LocalCloudTest::reportsAProgramThatIsNotThere()
{
    QTemporaryDir folder;
    LocalCloud cloud(folder.filePath(QStringLiteral("nothing")), folder.path());
    QSignalSpy failed(&cloud, &LocalCloud::failed);
    cloud.start();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(int(failureIn(failed).kind), int(Failure::Kind::NotFound));
}

void LocalCloudTest::reportsWhatIsNoReadyLine_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::newRow("no JSON") << QByteArray("echo hello; cat");
    QTest::newRow("half a line") << QByteArray("printf '{\"api\":'; exit 0");
    QTest::newRow("no addresses") << QByteArray("echo '{}'; cat");
    QTest::newRow("a line without end") << QByteArray("head -c 100000 /dev/zero | tr '\\0' x; cat");
    QTest::newRow("nothing") << QByteArray("exit 3");
}

void LocalCloudTest::reportsWhatIsNoReadyLine()
{
    QFETCH(const QByteArray, script);
    const FakeChild child(script);
    LocalCloud cloud(child.program(), child.data());
    QSignalSpy ready(&cloud, &LocalCloud::ready);
    QSignalSpy failed(&cloud, &LocalCloud::failed);
    cloud.start();
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), patience);
    QCOMPARE(int(failureIn(failed).kind), int(Failure::Kind::Unavailable));
    QVERIFY(ready.isEmpty());
}

void LocalCloudTest::startsAgainAfterACrash()
{
    const FakeChild child(sayReady + "kill -SEGV $$");
    LocalCloud cloud(child.program(), child.data());
    cloud.setRestartPauses(quickPauses);
    QSignalSpy ready(&cloud, &LocalCloud::ready);
    QSignalSpy failed(&cloud, &LocalCloud::failed);
    cloud.start();
    QTRY_VERIFY_WITH_TIMEOUT(failed.size() >= 3, patience);
    QVERIFY(failureIn(failed).message.contains(QLatin1String("crashed")));
    QVERIFY(ready.size() >= 2);
}

void LocalCloudTest::startsAgainAfterAnOrderlyEnd()
{
    const FakeChild child("exit 7");
    LocalCloud cloud(child.program(), child.data());
    cloud.setRestartPauses(quickPauses);
    QSignalSpy failed(&cloud, &LocalCloud::failed);
    cloud.start();
    QTRY_VERIFY_WITH_TIMEOUT(child.runs() >= 3, patience);
    QVERIFY(failureIn(failed).message.contains(QLatin1String("exit code 7")));
}

void LocalCloudTest::reportsMissingCredentials()
{
    const FakeChild child("echo "
                          "'{\"api\":\"http://h/v2\",\"emulator\":\"http://h/e\",\"token\":\"http://h/"
                          "t\",\"credentials\":\"/nowhere/file\"}'; cat");
    LocalCloud cloud(child.program(), child.data());
    QSignalSpy failed(&cloud, &LocalCloud::failed);
    cloud.start();
    QTRY_VERIFY_WITH_TIMEOUT(!failed.isEmpty(), patience);
    QVERIFY(failureIn(failed).message.contains(QLatin1String("credentials")));
}

void LocalCloudTest::tellsWhenItIsReady()
{
    const FakeChild child(sayReady + untilStdinEnds);
    LocalCloud cloud(child.program(), child.data());
    QSignalSpy ready(&cloud, &LocalCloud::ready);
    cloud.start();
    cloud.start(); // once is enough
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, patience);
    const auto addresses = ready.first().at(0).value<CloudAddresses>();
    QCOMPARE(addresses.api, QUrl(QStringLiteral("http://127.0.0.1:1/v2")));
    QCOMPARE(ready.first().at(1).value<Credentials>().keyId, QStringLiteral("k"));
    QCOMPARE(child.runs(), 1);
    QCOMPARE(child.read(QStringLiteral("arguments")),
        "--data " + child.data().toUtf8() + " --listen 127.0.0.1:0 --demo --exit-with-stdin\n");
}

void LocalCloudTest::keepsWhatTheChildLogs()
{
    const FakeChild child("echo a line for the log >&2\n" + sayReady + untilStdinEnds);
    LocalCloud cloud(child.program(), child.data());
    cloud.start();
    const QString log = QStringLiteral("touchstone-cloud.log");
    QTRY_VERIFY_WITH_TIMEOUT(child.read(log).contains("a line for the log"), patience);
    const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(cloud.logFile()) & others));
}

void LocalCloudTest::drainsAChattyChild()
{
    const QByteArray talk = "head -c 1000000 /dev/zero\nhead -c 1000000 /dev/zero >&2\n";
    const FakeChild child(sayReady + talk + "echo through > $DATA/through\n" + untilStdinEnds);
    LocalCloud cloud(child.program(), child.data());
    cloud.start();
    QTRY_VERIFY_WITH_TIMEOUT(!child.read(QStringLiteral("through")).isEmpty(), patience);
}

void LocalCloudTest::endsTheChildByItsStandardInput()
{
    const FakeChild child(sayReady + untilStdinEnds);
    auto cloud = std::make_unique<LocalCloud>(child.program(), child.data());
    QSignalSpy ready(cloud.get(), &LocalCloud::ready);
    cloud->start();
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, patience);
    cloud.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!child.read(QStringLiteral("ended")).isEmpty(), patience);
}

void LocalCloudTest::doesNotWaitWhileAnEventLoopRuns()
{
    const FakeChild child(sayReady + "cat > /dev/null; sleep 1; echo ended > $DATA/ended");
    auto cloud = std::make_unique<LocalCloud>(child.program(), child.data());
    QSignalSpy ready(cloud.get(), &LocalCloud::ready);
    cloud->start();
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, patience);

    QEventLoop loop;
    bool hadEnded = false;
    QTimer::singleShot(0, &loop, [&] {
        cloud.reset();
        hadEnded = !child.read(QStringLiteral("ended")).isEmpty();
        loop.quit();
    });
    loop.exec();
    QVERIFY(!hadEnded);
    QTRY_VERIFY_WITH_TIMEOUT(!child.read(QStringLiteral("ended")).isEmpty(), patience);
}

void LocalCloudTest::killsAChildThatDoesNotEnd()
{
    const FakeChild child(sayReady + "echo $$ > $DATA/pid\nexec sleep 1000");
    auto cloud = std::make_unique<LocalCloud>(child.program(), child.data());
    cloud->start();
    QTRY_VERIFY_WITH_TIMEOUT(child.read(QStringLiteral("pid")).endsWith('\n'), patience);
    const pid_t pid = child.read(QStringLiteral("pid")).trimmed().toInt();
    QVERIFY(pid > 0);
    cloud.reset();
    QTRY_VERIFY_WITH_TIMEOUT(kill(pid, 0) != 0, patience);
}

void LocalCloudTest::boundsTheLog()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("log"));
    session::BoundedLog log(path, 100);
    for (int i = 0; i < 50; ++i)
        log.write("line " + QByteArray::number(i) + "\n");
    log.write(QByteArray(1000, 'x'));
    QVERIFY(QFile(path).size() <= 100);
    QVERIFY(QFile(path + QStringLiteral(".old")).size() <= 100);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
}

QTEST_GUILESS_MAIN(LocalCloudTest)
#include "tst_localcloud.moc"
