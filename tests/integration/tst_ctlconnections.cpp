// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connections/connectionbook.h"
#include "app/receiver/certificates.h"
#include "models/domain/clock.h"
#include "tests/support/cloudprocess.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/pseudoterminal.h"
#include "tests/support/scriptedcloud.h"
#include "tests/support/secretservice.h"
#include "tests/support/tunnelproxy.h"

#include <QJsonArray>
#include <QTest>

#include <csignal>
#include <memory>

using namespace touchstone;
using connections::ConnectionBook;
using test::CtlEnd;
using test::CtlProcess;
using test::ScriptedCloud;
using test::ScriptedServer;

/// Where touchstonectl goes, as whom, and how it ends when it does not get there.
class CtlConnectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void endsByKind_data();
    void endsByKind();
    void endsWhenItIsInterrupted();
    void saysThatNobodyIsThere();
    void saysThatThereIsNoLocalCloud();
    void refusesWhatDoesNotGoTogether_data();
    void refusesWhatDoesNotGoTogether();
    void takesTheEnvironmentsWord();
    void findsTheLocalCloudOfTheWindow();
    void keepsNothingWithoutAKeychain();
    void keepsAConnection();
    void keepsAConnectionThatWasTyped();
    void keepsTheWayThere();
    void refusesAWayThere_data();
    void refusesAWayThere();
    void signsInWithBasic();
    void asksForASecretThatIsNotKept();
    void goesNowhereByADamagedBook();
    void tellsTheStepThatFails();

private:
    QByteArray book() const;

    std::unique_ptr<test::SecretService> m_keychain; ///< its keyring is not there at first
    test::CloudProcess m_cloud;
    CtlProcess m_ctl;
    QTemporaryDir m_files;
};

namespace {

const QByteArray proxyPassword = "a-password-that-nobody-sees";

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QJsonArray arrayOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).array();
}

} // namespace

void CtlConnectionsTest::initTestCase()
{
    m_keychain = std::make_unique<test::SecretService>();
    QVERIFY2(m_cloud.start(), m_cloud.errors());
}

void CtlConnectionsTest::init()
{
    m_ctl.clearVariables();
    m_ctl.setUsual({QStringLiteral("--credentials"), m_cloud.addresses().credentialsFile});
}

/// Whatever was done above: no secret was in any word that was written.
void CtlConnectionsTest::cleanupTestCase()
{
    QCOMPARE(m_ctl.leaked({m_cloud.credentials().secret.toUtf8(), ScriptedCloud::secret, proxyPassword}), QByteArray());
}

void CtlConnectionsTest::endsByKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, int status, int code) {
        const QByteArray body =
            "{\"error\":\"words of the server\",\"code\":" + QByteArray::number(status) + ",\"help\":\"\"}";
        QTest::newRow(name) << status << body << code;
    };
    row("the key is refused", 401, 4);
    row("not allowed", 403, 5);
    row("not there", 404, 6);
    row("changed meanwhile", 409, 7);
    row("too many requests", 429, 8);
    row("not taken", 400, 9);
    row("trouble over there", 503, 3);
    QTest::newRow("an answer that is none") << 200 << QByteArray("<html>") << 1;
}

void CtlConnectionsTest::endsByKind()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const int, code);
    ScriptedCloud cloud;
    m_ctl.setUsual(cloud.options());
    // So long that nobody waits for it.
    cloud.server.on("GET", "/v2/projects/p/dataconnectors", {ScriptedServer::json(status, body, {"Retry-After: 100"})});

    const CtlEnd end = m_ctl.run(words("connector list --project projects/p"));
    QCOMPARE(end.code, code);
    QCOMPARE(end.output, QByteArray());
    QVERIFY2(end.errors.startsWith("touchstonectl: "), end.errors.constData());
    QCOMPARE(end.errors.count('\n'), 1);
    QCOMPARE(end.errors.contains("100 s"), status == 429);
}

void CtlConnectionsTest::endsWhenItIsInterrupted()
{
    ScriptedCloud cloud;
    m_ctl.setUsual(cloud.options());
    cloud.server.on("GET", "/v2/projects", {ScriptedServer::hang()});
    QProcess process;
    m_ctl.prepare(process, words("project list"));
    process.start();
    QTRY_COMPARE_WITH_TIMEOUT(cloud.server.requestsTo("/v2/projects").size(), 1, CtlProcess::patienceMs);
    ::kill(pid_t(process.processId()), SIGINT);
    QCOMPARE(m_ctl.end(process).code, 130);
}

void CtlConnectionsTest::saysThatNobodyIsThere()
{
    ScriptedCloud cloud;
    cloud.server.stopListening();
    m_ctl.setUsual(cloud.options());
    const CtlEnd end = m_ctl.run(words("project list"));
    QCOMPARE(end.code, 3);
    QVERIFY2(end.errors.contains("127.0.0.1"), end.errors.constData());
}

void CtlConnectionsTest::saysThatThereIsNoLocalCloud()
{
    m_ctl.setUsual({});
    const CtlEnd end = m_ctl.run(words("project list"));
    QCOMPARE(end.code, 6);
    QVERIFY2(end.errors.contains("Start touchstone"), end.errors.constData());
}

void CtlConnectionsTest::refusesWhatDoesNotGoTogether_data()
{
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, const char *line) { QTest::newRow(name) << QString::fromLatin1(line); };
    row("a connection and a key", "project list --connection x");
    row("no URL", "connector create --name x");
    row("two URLs", "connector create --url https://a.example/ --url-from -");
    row("two texts from one input", "connector create --url-from - --secret-from -");
    row("a URL with a password", "connector create --url https://user:password@a.example/");
    row("a secret and none", "connector set x --secret-from - --no-secret");
    row("no change", "connector set x");
    row("a file that is not there", "connector set x --secret-from /nonexistent/file");
    row("a wrong field", "emulator publish x temperature value=cold");
    row("times in the wrong order", "event history x --from 1h --until 2h");
}

void CtlConnectionsTest::refusesWhatDoesNotGoTogether()
{
    QFETCH(const QString, line);
    const CtlEnd end = m_ctl.run(words(qPrintable(line)), "input\n");
    QCOMPARE(end.code, 2);
    QCOMPARE(end.output, QByteArray());
    QVERIFY(!end.errors.isEmpty());
}

void CtlConnectionsTest::takesTheEnvironmentsWord()
{
    m_ctl.setUsual({});
    m_ctl.setVariable("DT_SERVICE_ACCOUNT_KEY_ID", m_cloud.credentials().keyId);
    m_ctl.setVariable("DT_SERVICE_ACCOUNT_SECRET", m_cloud.credentials().secret);
    m_ctl.setVariable("DT_API_URL", m_cloud.addresses().api.toString());
    m_ctl.setVariable("DT_OIDC_TOKEN_ENDPOINT", m_cloud.addresses().token.toString());
    const CtlEnd without = m_ctl.run(words("project list"));
    QCOMPARE(without.code, 2);
    QVERIFY2(without.errors.contains("DT_SERVICE_ACCOUNT_EMAIL"), without.errors.constData());

    m_ctl.setVariable("DT_SERVICE_ACCOUNT_EMAIL", m_cloud.credentials().email);
    const CtlEnd end = m_ctl.run(words("project list --json"));
    QCOMPARE(end.code, 0);
    QCOMPARE(arrayOf(end.output).size(), 1);
}

void CtlConnectionsTest::findsTheLocalCloudOfTheWindow()
{
    const QDir data(m_files.path());
    QVERIFY(data.mkpath(QStringLiteral("local-cloud")));
    QVERIFY(QFile::copy(
        m_cloud.addresses().credentialsFile, data.filePath(QStringLiteral("local-cloud/credentials.json"))));
    m_ctl.setUsual({QStringLiteral("--data"), m_files.path()});
    const CtlEnd end = m_ctl.run(words("project list --json"));
    QCOMPARE(end.code, 0);
    QCOMPARE(arrayOf(end.output).size(), 1);
}

/// All that is kept in files.
QByteArray CtlConnectionsTest::book() const
{
    QFile file(ConnectionBook::fileIn(m_files.path()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void CtlConnectionsTest::keepsNothingWithoutAKeychain()
{
    m_ctl.setUsual({QStringLiteral("--data"), m_files.path()});
    const CtlEnd end = m_ctl.run({QStringLiteral("connection"), QStringLiteral("add"), QStringLiteral("Office"),
        QStringLiteral("--credentials"), m_cloud.addresses().credentialsFile});
    QCOMPARE(end.code, 3);
    QVERIFY2(end.errors.contains("keychain"), end.errors.constData());
    QVERIFY2(!end.errors.contains("cloud"), end.errors.constData()); // which has nothing to do with it
    QVERIFY(!book().contains("Office"));
}

void CtlConnectionsTest::keepsAConnection()
{
    m_keychain->startKeyring();
    m_ctl.setUsual({QStringLiteral("--data"), m_files.path()});
    const QStringList add{QStringLiteral("connection"), QStringLiteral("add"), QStringLiteral("Office"),
        QStringLiteral("--credentials"), m_cloud.addresses().credentialsFile};
    const CtlEnd added = m_ctl.run(add);
    QVERIFY2(added.code == 0, added.errors.constData());
    QVERIFY(book().contains("Office"));
    QVERIFY(!book().contains(m_cloud.credentials().secret.toUtf8()));
    QCOMPARE(m_ctl.run(add).code, 7); // the name is taken

    const QJsonArray listed = arrayOf(m_ctl.run(words("connection list --json")).output);
    QCOMPARE(listed.size(), 2);
    QVERIFY(listed.at(0)[QLatin1String("isLocal")].toBool());
    QCOMPARE(listed.at(1)[QLatin1String("name")].toString(), QStringLiteral("Office"));
    QCOMPARE(arrayOf(m_ctl.run(words("project list --connection office --json")).output).size(), 1);
    QCOMPARE(m_ctl.run(words("project list --connection nowhere")).code, 6);

    const CtlEnd tested = m_ctl.run(words("connection test Office --json"));
    QVERIFY2(tested.code == 0, tested.errors.constData());
    QCOMPARE(arrayOf(tested.output).size(), 5);
}

void CtlConnectionsTest::keepsAConnectionThatWasTyped()
{
    m_ctl.setUsual({QStringLiteral("--data"), m_files.path()});
    QStringList add{QStringLiteral("connection"), QStringLiteral("add"), QStringLiteral("Typed"),
        QStringLiteral("--key-id"), m_cloud.credentials().keyId, QStringLiteral("--email"), m_cloud.credentials().email,
        QStringLiteral("--api"), m_cloud.addresses().api.toString(), QStringLiteral("--token"),
        m_cloud.addresses().token.toString()};
    QCOMPARE(m_ctl.run(add).code, 2); // without the secret
    add += {QStringLiteral("--secret-from"), QStringLiteral("-")};
    const CtlEnd added = m_ctl.run(add, m_cloud.credentials().secret.toUtf8() + '\n');
    QVERIFY2(added.code == 0, added.errors.constData());
    QCOMPARE(arrayOf(m_ctl.run(words("project list --connection Typed --json")).output).size(), 1);
}

/// Through a proxy that asks for a password, to a cloud whose authority nobody else knows.
void CtlConnectionsTest::keepsTheWayThere()
{
    const Timestamp now = SystemClock().now();
    const receiver::CertifiedKey root = receiver::makeAuthority(now).value();
    const receiver::CertifiedKey own = receiver::issueServerCertificate(root, now).value();
    ScriptedServer server(own.certificate, own.key);
    server.grantTokens();
    server.on("GET", "/v2/projects",
        {ScriptedServer::json(200, R"({"projects":[{"name":"projects/p","displayName":"Far"}],"nextPageToken":""})")});
    test::TunnelProxy proxy("me:" + proxyPassword);
    QFile file(m_files.filePath(QStringLiteral("ca.pem")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(root.certificate) > 0);
    file.close();
    m_ctl.setUsual({QStringLiteral("--data"), m_files.path()});
    m_ctl.setVariable("TOUCHSTONE_TEST_PROXY", QString::fromLatin1(proxyPassword));
    const CtlEnd added = m_ctl.run(
        {QStringLiteral("connection"), QStringLiteral("add"), QStringLiteral("Far"), QStringLiteral("--key-id"),
            QStringLiteral("key"), QStringLiteral("--email"), QStringLiteral("a@b.example"),
            QStringLiteral("--secret-from"), QStringLiteral("-"), QStringLiteral("--api"), server.url().toString(),
            QStringLiteral("--token"), server.tokenUrl().toString(), QStringLiteral("--ca-file"), file.fileName(),
            QStringLiteral("--proxy"), QStringLiteral("http://me@127.0.0.1:%1").arg(proxy.port()),
            QStringLiteral("--proxy-password-from"), QStringLiteral("env:TOUCHSTONE_TEST_PROXY")},
        QByteArray(ScriptedCloud::secret) + '\n');
    QVERIFY2(added.code == 0, added.errors.constData());
    QVERIFY(!book().contains(proxyPassword));
    m_ctl.clearVariables();
    const CtlEnd listed = m_ctl.run(words("project list --connection Far --json"));
    QVERIFY2(listed.code == 0, listed.errors.constData());
    QCOMPARE(arrayOf(listed.output).size(), 1);
    QVERIFY(!proxy.targets().isEmpty());
    const QJsonObject shown = arrayOf(m_ctl.run(words("connection list --json")).output).last().toObject();
    QCOMPARE(shown[QLatin1String("proxy")].toString(), QStringLiteral("http://me@127.0.0.1:%1").arg(proxy.port()));
}

void CtlConnectionsTest::refusesAWayThere_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QByteArray &options, const char *word) {
        QTest::newRow(name) << QString::fromLatin1(options) << QString::fromLatin1(word);
    };
    row("no proxy", "--proxy yes", "--proxy is");
    row("a password in the address", "--proxy http://me:" + proxyPassword + "@proxy:1", "--proxy-password-from");
    row("a password for nobody", "--proxy http://proxy:1 --proxy-password-from env:HOME", "names a user");
    row("no authorities", "--ca-file /dev/null", "no certificates");
    row("no such file", "--ca-file /nonexistent/file", "cannot be read");
    row("two secrets from one input", "--proxy http://me@proxy:1 --proxy-password-from -", "same input");
    row("an address with a password", "--api https://me:" + proxyPassword + "@cloud.example/v2", "API address");
}

void CtlConnectionsTest::refusesAWayThere()
{
    QFETCH(const QString, options);
    QFETCH(const QString, word);
    m_ctl.setUsual({QStringLiteral("--data"), m_files.path()});
    const QString line =
        QStringLiteral("connection add Wrong --key-id k --email a@b.example --secret-from - ") + options;
    const CtlEnd end = m_ctl.run(words(qPrintable(line)), QByteArray(ScriptedCloud::secret) + '\n');
    QCOMPARE(end.code, 2);
    QVERIFY2(end.errors.contains(word.toLatin1()), end.errors.constData());
    QVERIFY(!book().contains("Wrong"));
}

void CtlConnectionsTest::signsInWithBasic()
{
    ScriptedCloud cloud;
    m_ctl.setUsual({QStringLiteral("--data"), m_files.path()});
    m_ctl.setVariable("TOUCHSTONE_TEST_KEY", QString::fromLatin1(ScriptedCloud::secret));
    QStringList add = words("connection add Trial --key-id key --secret-from env:TOUCHSTONE_TEST_KEY --api");
    add.append(cloud.server.url().toString());
    QCOMPARE(m_ctl.run(add).code, 2); // with tokens an account is needed
    add.append(QStringLiteral("--basic"));
    const CtlEnd added = m_ctl.run(add);
    QVERIFY2(added.code == 0, added.errors.constData());
    QCOMPARE(m_ctl.run(words("project list --connection Trial")).code, 0);
    QVERIFY(cloud.server.requestsTo("/oauth2/token").isEmpty());
    QCOMPARE(cloud.server.requestsTo("/v2/projects").last().headers.value("authorization"),
        "Basic " + ("key:" + QByteArray(ScriptedCloud::secret)).toBase64());
    QCOMPARE(arrayOf(m_ctl.run(words("connection list --json")).output).last()[QLatin1String("signIn")].toString(),
        QStringLiteral("basic"));
    // An account that does not allow it
    cloud.server.on("GET", "/v2/projects", {ScriptedServer::json(401, "{}")});
    QCOMPARE(m_ctl.run(words("project list --connection Trial")).code, 4);
}

void CtlConnectionsTest::asksForASecretThatIsNotKept()
{
    Connection connection = vendorConnection();
    connection.name = QStringLiteral("Session");
    connection.api = m_cloud.addresses().api;
    connection.token = m_cloud.addresses().token;
    connection.keyId = m_cloud.credentials().keyId;
    connection.email = m_cloud.credentials().email;
    connection.secretPlace = SecretPlace::ThisSession;
    ConnectionBook connections(ConnectionBook::fileIn(m_files.path()));
    QVERIFY(connections.load());
    QVERIFY(connections.add(connection));
    m_ctl.setUsual({QStringLiteral("--data"), m_files.path()});
    QCOMPARE(m_ctl.run(words("project list --connection Session")).code, 4); // nobody can be asked

    test::PseudoTerminal terminal;
    QProcess process;
    m_ctl.prepare(process, words("project list --connection Session"));
    terminal.become(process);
    process.start();
    QTRY_VERIFY_WITH_TIMEOUT(terminal.shown().contains("not shown") && !terminal.echoes(), CtlProcess::patienceMs);
    terminal.type(m_cloud.credentials().secret.toUtf8() + '\n');
    QCOMPARE(m_ctl.end(process).code, 0);
    terminal.read();
    m_ctl.note(terminal.shown());
    QVERIFY2(terminal.shown().contains(m_cloud.project().toLatin1()), terminal.shown().constData());
}

void CtlConnectionsTest::goesNowhereByADamagedBook()
{
    QFile file(ConnectionBook::fileIn(m_files.path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"connections\":");
    file.close();
    m_ctl.setUsual({QStringLiteral("--data"), m_files.path()});
    const CtlEnd end = m_ctl.run(words("project list"));
    QCOMPARE(end.code, 7);
    QVERIFY2(end.errors.contains("damaged"), end.errors.constData());
    QCOMPARE(end.output, QByteArray());
}

void CtlConnectionsTest::tellsTheStepThatFails()
{
    ScriptedCloud cloud;
    cloud.server.on("GET", "/v2/projects", {ScriptedServer::json(403, "{}")});
    m_ctl.setUsual(cloud.options());
    const CtlEnd end = m_ctl.run(words("connection test --json"));
    QCOMPARE(end.code, 5);
    const QJsonArray steps = arrayOf(end.output);
    QCOMPARE(steps.size(), 5);
    QCOMPARE(steps.at(2)[QLatin1String("outcome")].toString(), QStringLiteral("passed"));
    QCOMPARE(steps.at(3)[QLatin1String("outcome")].toString(), QStringLiteral("failed"));
    QCOMPARE(steps.at(4)[QLatin1String("outcome")].toString(), QStringLiteral("skipped"));
}

QTEST_GUILESS_MAIN(CtlConnectionsTest)
#include "tst_ctlconnections.moc"
