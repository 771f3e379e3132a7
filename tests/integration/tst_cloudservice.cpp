// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cloudprocess.h"
#include "tests/support/quoted.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTest>

using namespace touchstone;
using test::CloudProcess;
using test::quoted;

namespace {

/// Runs the program to its end and answers exit code and standard error.
struct Ended
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

Ended run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(PROGRAM_DIR "/touchstone-cloud"), arguments);
    if (!process.waitForFinished(CloudProcess::patienceMs))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

/// touchstone-cloud as a program: command line, ready line, files, ending (interfaces.md 1, 2).
class CloudServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("names");
        const auto row = [](const char *title, const QStringList &arguments, const char *names) {
            QTest::newRow(title) << arguments << QByteArray(names);
        };
        const QString nowhere = QStringLiteral("/nowhere/file");
        row("unknown option", {QStringLiteral("--frob")}, "frob");
        row("stray argument", {QStringLiteral("frob")}, "frob");
        row("missing authority", {QStringLiteral("--ca"), nowhere}, "--ca /nowhere/file");
        row("authority that is none", {QStringLiteral("--ca"), QStringLiteral(TEST_DATA_DIR "/vectors/ids.json")},
            "no PEM certificate");
        row("missing policy", {QStringLiteral("--policy"), nowhere}, "--policy /nowhere/file");
        row("policy with unknown keys", {QStringLiteral("--policy"), QStringLiteral(TEST_DATA_DIR "/vectors/ids.json")},
            "--policy");
        row("port that is none", {QStringLiteral("--listen"), QStringLiteral("127.0.0.1:99999")}, "--listen");
        row("address without port", {QStringLiteral("--listen"), QStringLiteral("127.0.0.1")}, "--listen");
        row("beyond loopback", {QStringLiteral("--listen"), QStringLiteral("0.0.0.0:0")},
            "add --tls-cert and --tls-key");
        row("certificate without key", {QStringLiteral("--tls-cert"), nowhere}, "add --tls-key");
        row("key without certificate", {QStringLiteral("--tls-key"), nowhere}, "add --tls-cert");
        row("certificate that is not there",
            {QStringLiteral("--tls-cert"), nowhere, QStringLiteral("--tls-key"), nowhere}, "--tls-cert /nowhere/file");
        row("certificate without a name",
            {QStringLiteral("--tls-cert"), QStringLiteral(TEST_DATA_DIR "/tls/rsa.pem"), QStringLiteral("--tls-key"),
                QStringLiteral(TEST_DATA_DIR "/tls/rsa.key")},
            "--public-url");
        row("public URL without a host", {QStringLiteral("--public-url"), QStringLiteral("https:")}, "--public-url");
        row("public URL with a path", {QStringLiteral("--public-url"), QStringLiteral("https://a.example/b")},
            "nothing after it");
        row("public URL with a password", {QStringLiteral("--public-url"), QStringLiteral("https://a:b@c.example")},
            "must not hold a user name");
        row("no rate", {QStringLiteral("--rate-limit"), QStringLiteral("25")}, "expected REQUESTS/SECONDS");
        row("no requests", {QStringLiteral("--rate-limit"), QStringLiteral("0/5")}, "expected REQUESTS/SECONDS");
        row("too long a period", {QStringLiteral("--rate-limit"), QStringLiteral("5/9999")}, "3600 seconds");
        row("unknown log", {QStringLiteral("--log"), QStringLiteral("xml")}, "text, journal or json");
    }
    void refusesWrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, names);
        QTemporaryDir folder;
        const Ended ended = run(arguments + QStringList{QStringLiteral("--data"), folder.path()});
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.errors.contains(names), ended.errors.constData());
        QVERIFY(ended.output.isEmpty());
    }

    void refusesAPortInUse()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        QTemporaryDir folder;
        const Ended ended = run({QStringLiteral("--data"), folder.path(), QStringLiteral("--listen"),
            QStringLiteral("127.0.0.1:%1").arg(other.serverPort())});
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.errors.contains("cannot listen"), ended.errors.constData());
    }

    void refusesAFolderInUse()
    {
        CloudProcess cloud;
        QVERIFY2(cloud.start(), cloud.errors());
        const Ended ended = run(
            {QStringLiteral("--data"), cloud.dataFolder(), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")});
        QVERIFY(ended.code != 0);
        QVERIFY2(ended.errors.contains("in use"), ended.errors.constData());
    }

    void tellsItsVersionAndHelp()
    {
        QCOMPARE(run({QStringLiteral("--version")}).output, QByteArray("touchstone-cloud " TOUCHSTONE_VERSION "\n"));
        QVERIFY(run({QStringLiteral("--help")}).output.contains("--exit-with-stdin"));
    }

    void readyLineIsAllOnStandardOutput()
    {
        CloudProcess cloud;
        QElapsedTimer timer;
        timer.start();
        QVERIFY2(cloud.start(), cloud.errors());
        QVERIFY(timer.elapsed() < 10'000);
        QVERIFY(cloud.readyLine().startsWith(quoted("{'api':'http://127.0.0.1:")));
        QCOMPARE(cloud.addresses().api.path(), QStringLiteral("/v2"));
        QCOMPARE(cloud.addresses().emulator.path(), QStringLiteral("/emulator/v2"));
        QCOMPARE(cloud.addresses().token.path(), QStringLiteral("/oauth2/token"));
        QCOMPARE(cloud.addresses().local.path(), QStringLiteral("/local/v1"));
        QCOMPARE(cloud.get("/projects").status, 200);
        QVERIFY2(cloud.terminate(), cloud.errors());
        QVERIFY(cloud.process().readAllStandardOutput().isEmpty());
    }

    void secretsAreForTheOwnerAlone()
    {
        CloudProcess cloud;
        QVERIFY2(cloud.start(), cloud.errors());
        const auto forOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(cloud.addresses().credentialsFile) & forOthers));
        QVERIFY(!(QFile::permissions(cloud.dataFolder()) & forOthers));
        QCOMPARE(cloud.credentials().tokenEndpoint, cloud.addresses().token.toString());
        QVERIFY(!cloud.token().isEmpty());
        QVERIFY(cloud.terminate());
        QVERIFY(!QByteArray(cloud.errors()).contains(cloud.credentials().secret.toUtf8()));
        QVERIFY(!QByteArray(cloud.errors()).contains(cloud.token()));
    }

    void endsWithStandardInput()
    {
        CloudProcess cloud;
        QVERIFY2(cloud.start({QStringLiteral("--exit-with-stdin")}), cloud.errors());
        QCOMPARE(cloud.get("/projects").status, 200);
        QElapsedTimer timer;
        timer.start();
        cloud.process().closeWriteChannel();
        QVERIFY(cloud.process().waitForFinished(CloudProcess::patienceMs));
        QVERIFY(timer.elapsed() < 5'000);
        QCOMPARE(cloud.process().exitCode(), 0);
    }

    void standardInputMayEndOtherwise()
    {
        CloudProcess cloud;
        QVERIFY2(cloud.start(), cloud.errors());
        cloud.process().closeWriteChannel();
        QCOMPARE(cloud.get("/projects").status, 200);
    }

    void restartKeepsWhatIsThere_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("ended cleanly") << false;
        QTest::newRow("killed") << true;
    }
    void restartKeepsWhatIsThere()
    {
        QFETCH(bool, killed);
        QTemporaryDir folder;
        QString device;
        Credentials credentials;
        {
            CloudProcess cloud(folder.filePath(QStringLiteral("cloud")));
            QVERIFY2(cloud.start(), cloud.errors());
            device = cloud.createDevice(QStringLiteral("touch"), QStringLiteral("Kjøkken"));
            QVERIFY(!device.isEmpty());
            credentials = cloud.credentials();
            if (killed)
                cloud.kill();
            else
                QVERIFY(cloud.terminate());
        }
        CloudProcess again(folder.filePath(QStringLiteral("cloud")));
        QVERIFY2(again.start(), again.errors());
        QCOMPARE(again.credentials().keyId, credentials.keyId);
        QCOMPARE(again.credentials().secret, credentials.secret);
        const auto answer = again.get('/' + device.toLatin1());
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.contains("Kjøkken"));
    }
};

QTEST_GUILESS_MAIN(CloudServiceTest)
#include "tst_cloudservice.moc"
