// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/connectionmanaging.h"
#include "app/desktop/connections.h"
#include "app/desktop/desktop.h"
#include "app/instance/singleinstance.h"
#include "app/session/recovery.h"
#include "tests/desktop/finding.h"
#include "tests/desktop/hiddencloud.h"
#include "tests/desktop/shownwords.h"
#include "tests/support/cloudprocess.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/quoted.h"
#include "tests/support/secretscan.h"
#include "tests/support/secretservice.h"
#include "ui/common/messagebar.h"
#include "ui/connect/connectionsdialog.h"
#include "ui/connect/secretdialog.h"
#include "ui/feed/eventfeedpage.h"
#include "ui/feed/feedfiles.h"
#include "ui/recover/recoverbar.h"
#include "ui/recover/recoverdialog.h"

#include <QLoggingCategory>
#include <QTest>

#include <memory>

using namespace touchstone;
using namespace touchstone::ui;
using namespace std::chrono_literals;
using namespace touchstone::test::secrets;
using test::quoted;
using test::ScriptedServer;
using test::SecretScan;

namespace {

constexpr int patience = 60'000; // programs start, and the machine may be busy; a passing run waits far less

QByteArray said; ///< everything that any part of the program logged, showed or wrote to a terminal

void keepLog(QtMsgType, const QMessageLogContext &, const QString &message)
{
    said += message.toUtf8() + '\n';
}

} // namespace

/// A day with every secret that there is, on which a lot goes wrong; then every byte is looked at that is left of it.
class SecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();

    void theScanFindsWhatIsThere_data();
    void theScanFindsWhatIsThere();
    void aKeyThatIsNoneIsNotTold_data();
    void aKeyThatIsNoneIsNotTold();
    void anAddressWithAPasswordIsRefused();
    void connectionsThatDoNotWorkTellNothing_data();
    void connectionsThatDoNotWorkTellNothing();
    void aDayWithAConnection();
    void aDayInATerminal();
    void aLocalCloudThatIsKilled();
    void nothingThatIsLeftHoldsASecret();

private:
    Connection connection() const;
    QString fileOf(const char *name, const QByteArray &content);
    void startDesktop();
    void recover();
    void recordAndExport();
    QString freshFolder() const { return m_home.filePath(QStringLiteral("fresh")); } ///< that a terminal made
    QString dataFolder() const { return m_home.filePath(QStringLiteral("data")); }
    ConnectionsDialog *dialog() { return m_desktop->managing().dialog(); }
    bool isLive() { return m_desktop->session().link().kind == LinkState::Kind::Live; }

    SystemClock m_clock;
    QTemporaryDir m_outside; ///< holds what the person has: key files, texts to be read by --secret-from
    QTemporaryDir m_home;    ///< of the programs: nothing in it may hold a secret
    std::unique_ptr<test::SecretService> m_keychain;
    std::unique_ptr<HiddenCloud> m_cloud;
    std::unique_ptr<desktop::Desktop> m_desktop;
    test::CtlProcess m_ctl;
    std::unique_ptr<instance::SingleInstance> m_instance; ///< makes the data folder, as main() lets it
    SecretScan m_scan;
};

void SecretsTest::initTestCase()
{
    qputenv("HOME", m_home.path().toLocal8Bit());
    QVERIFY(QDir(m_home.path()).mkpath(QStringLiteral("tmp")));
    qputenv("TMPDIR", m_home.filePath(QStringLiteral("tmp")).toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", m_home.filePath(QStringLiteral("config")).toLocal8Bit());
    qputenv("PATH", PROGRAM_DIR ":" + qgetenv("PATH"));
    QLoggingCategory::setFilterRules(QStringLiteral("touchstone.*=true"));
    qInstallMessageHandler(keepLog);
    qInfo("the log is kept");
    m_keychain = std::make_unique<test::SecretService>();
    m_keychain->startKeyring();
    m_instance = std::make_unique<instance::SingleInstance>(dataFolder());
    QVERIFY(m_instance->claim());
    m_cloud = std::make_unique<HiddenCloud>();
    const std::pair<const char *, QByteArray> secrets[] = {{"the key's secret", keySecret.toUtf8()},
        {"the proxy's password", proxyPassword.toUtf8()}, {"a token", token},
        {"the signature's secret", signatureSecret.toUtf8()}, {"the URL's password", urlPassword.toUtf8()},
        {"a header's value", headerValue.toUtf8()}, {"the password in an address", plainPassword}};
    for (const auto &[name, secret] : secrets)
        m_scan.add(QLatin1String(name), secret);
}

void SecretsTest::cleanupTestCase()
{
    m_desktop.reset();
    qInstallMessageHandler(nullptr);
}

Connection SecretsTest::connection() const
{
    Connection connection = vendorConnection();
    connection.name = QStringLiteral("Hidden");
    connection.api = m_cloud->server.url();
    connection.token = m_cloud->server.tokenUrl();
    connection.emulator.clear();
    connection.keyId = QStringLiteral("key");
    connection.email = QStringLiteral("a@b.example");
    connection.network.proxy = {
        ProxySettings::Kind::Http, QStringLiteral("127.0.0.1"), m_cloud->proxy.port(), QStringLiteral("me")};
    return connection;
}

QString SecretsTest::fileOf(const char *name, const QByteArray &content)
{
    QFile file(m_outside.filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", name);
    return file.fileName();
}

void SecretsTest::startDesktop()
{
    desktop::Options options;
    options.dataFolder = dataFolder();
    options.remembers = true;
    m_desktop = std::make_unique<desktop::Desktop>(options, m_clock);
    m_desktop->start();
}

void SecretsTest::theScanFindsWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray secret = keySecret.toUtf8();
    QTest::newRow("as it is") << "x" + secret + "x";
    QTest::newRow("percent-encoded") << secret.toPercentEncoding();
    QTest::newRow("in a URL") << QUrl::toPercentEncoding(urlPassword);
    QTest::newRow("Basic") << ("key:" + secret).toBase64();
    QTest::newRow("Basic of another user") << ("keys:" + secret + "x").toBase64();
    QTest::newRow("Basic of a third one") << ("me:" + secret + "xx").toBase64(QByteArray::Base64UrlEncoding);
    QTest::newRow("UTF-16") << QByteArray(QStringEncoder(QStringEncoder::Utf16LE)(keySecret + QLatin1String("x")));
    QTest::newRow("a JSON text") << QByteArray("k\\u00e9y\\/of+the office=that?nobody&sees%");
    QTest::newRow("hexadecimal") << secret.toHex();
}

void SecretsTest::theScanFindsWhatIsThere()
{
    QFETCH(const QByteArray, bytes);
    QVERIFY(!m_scan.findIn(bytes).isEmpty());
    QVERIFY(m_scan.findIn("key:" + bytes.first(5)).isEmpty());
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral(".hidden")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) > 0);
    file.close();
    QCOMPARE(m_scan.filesBelow(folder.path()).findings.size(), 1);
    QVERIFY(!SecretScan::isForTheOwnerAlone(file.fileName()));
}

void SecretsTest::aKeyThatIsNoneIsNotTold_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray secret = keySecret.toUtf8();
    QTest::newRow("no JSON") << secret;
    QTest::newRow("cut off") << QByteArray(R"({"serviceAccount":{"keyId":"key","secret":")" + secret);
    QTest::newRow("no account") << QByteArray(R"({"secret":")" + secret + "\"}");
    QTest::newRow("no key") << QByteArray(R"({"serviceAccount":{"secret":")" + secret + R"(","email":"a@b"}})");
    QTest::newRow("a token address with a password")
        << QByteArray(R"({"serviceAccount":{"keyId":"key","secret":")" + secret +
                      R"(","email":"a@b.example","algorithm":"HS256","tokenEndpoint":"https://me:)" + plainPassword +
                      R"(@cloud.example/oauth2/token"}})");
}

void SecretsTest::aKeyThatIsNoneIsNotTold()
{
    QFETCH(const QByteArray, content);
    const QString file = fileOf("broken.json", content);
    startDesktop();
    m_desktop->managing().open();
    Q_EMIT dialog()->importFileRequested(file);
    QVERIFY(!dialog()->words().isEmpty());
    said += test::shownWords();
    m_desktop.reset();
    // From the command line
    desktop::Options options;
    options.credentialsFile = file;
    options.dataFolder = dataFolder();
    options.api = QUrl(QStringLiteral("https://cloud.example/v2"));
    if (const auto opened = desktop::connectionFromFile(options); !opened)
        said += opened.failure().message.toUtf8() + opened.failure().detail.toUtf8();
    m_ctl.setUsual({QStringLiteral("--data"), dataFolder(), QStringLiteral("--credentials"), file});
    QVERIFY(m_ctl.run({QStringLiteral("project"), QStringLiteral("list")}).code > 0);
    QVERIFY(m_ctl.run({QStringLiteral("connection"), QStringLiteral("add"), QStringLiteral("Broken")}).code > 0);
    QVERIFY2(m_scan.findIn(said).isEmpty(), qPrintable(m_scan.findIn(said)));
}

void SecretsTest::anAddressWithAPasswordIsRefused()
{
    const QString api = QStringLiteral("https://me:%1@cloud.example/v2").arg(QString::fromLatin1(plainPassword));
    const auto options = desktop::parseOptions({QStringLiteral("touchstone"), QStringLiteral("--credentials"),
        QStringLiteral("key.json"), QStringLiteral("--api"), api});
    QVERIFY(!options);
    QVERIFY2(m_scan.findIn(options.failure().message.toUtf8()).isEmpty(), qPrintable(options.failure().message));
}

void SecretsTest::connectionsThatDoNotWorkTellNothing_data()
{
    QTest::addColumn<QString>("spoilt");
    for (const char *what : {"authority", "proxy", "password", "token", "projects", "basic"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void SecretsTest::connectionsThatDoNotWorkTellNothing()
{
    QFETCH(const QString, spoilt);
    HiddenCloud other;
    Connection wrong = connection();
    wrong.api = other.server.url();
    wrong.token = other.server.tokenUrl();
    wrong.name = spoilt;
    wrong.network.proxy.port = other.proxy.port();
    wrong.network.authorityFile = fileOf("other.pem", other.root.certificate);
    QString password = proxyPassword;
    if (spoilt == QLatin1String("authority"))
        wrong.network.authorityFile.clear();
    else if (spoilt == QLatin1String("proxy"))
        wrong.network.proxy.port = 1;
    else if (spoilt == QLatin1String("password"))
        password += QLatin1String("-of-another");
    else if (spoilt == QLatin1String("token"))
        other.server.on("POST", "/oauth2/token", {ScriptedServer::json(400, tellingJson("your key"))});
    wrong.isBasic = spoilt == QLatin1String("basic");
    other.server.on(
        "GET", "/v2/projects", {ScriptedServer::json(401, wrong.isBasic ? tellingJson("your key") : tellingJson())});
    startDesktop();
    m_desktop->managing().open();
    dialog()->edit({wrong, keySecret, password, true});
    test::button(*dialog(), "Test")->click();
    const auto isOver = [this] { return test::button(*dialog(), "Test") && !dialog()->words().isEmpty(); };
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), patience);
    said += test::shownWords();
    test::button(*dialog(), "Save and connect")->click();
    const auto *bar = m_desktop->window().findChild<MessageBar *>();
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible() || m_desktop->window().findChild<SecretDialog *>(), patience);
    said += test::shownWords();
    QVERIFY2(m_scan.findIn(said).isEmpty(), qPrintable(m_scan.findIn(said)));
    m_desktop.reset();
}

void SecretsTest::aDayWithAConnection()
{
    startDesktop();
    Connection working = connection();
    working.network.authorityFile = fileOf("ca.pem", m_cloud->root.certificate);
    m_desktop->managing().open();
    dialog()->edit({working, keySecret, proxyPassword, true});
    test::button(*dialog(), "Save and connect")->click();
    QTRY_VERIFY_WITH_TIMEOUT(isLive() && m_desktop->session().connectors().rowCount() == 1, patience);
    m_desktop->window().showConnector({QStringLiteral("p1"), QStringLiteral("c1")});
    said += test::shownWords();
    recordAndExport();
    recover();
    if (QTest::currentTestFailed())
        return;
    // The cloud does not want it any more
    for (const char *path :
        {"/v2/projects/p1/dataconnectors", "/v2/projects", "/v2/projects/p1/devices", "/v2/projects/p1/devices:stream"})
        m_cloud->server.on("GET", path, {ScriptedServer::json(401, tellingJson())});
    m_cloud->server.on("POST", "/oauth2/token", {ScriptedServer::json(400, tellingJson())});
    m_cloud->server.cut();
    m_desktop->session().refresh();
    const auto *bar = m_desktop->window().findChild<MessageBar *>();
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible() && !isLive(), patience);
    said += test::shownWords();
    // Looked at while the files are open: with what is in the write-ahead logs
    const SecretScan::Found found = m_scan.filesBelow(m_home.path());
    QVERIFY2(found.findings.isEmpty(),
        qPrintable(found.findings.value(0).file + QLatin1String(" has ") + found.findings.value(0).what));
    QVERIFY(QFile::exists(dataFolder() + QStringLiteral("/recovery.sqlite-wal")));
}

void SecretsTest::recordAndExport()
{
    FeedFiles *files = m_desktop->window().findChild<EventFeedPage *>()->files();
    files->recordTo(m_home.filePath(QStringLiteral("recorded.ndjson")));
    QTRY_VERIFY_WITH_TIMEOUT(m_cloud->server.isStreaming(), patience);
    m_cloud->happen();
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->session().feed().rowCount(), 1, patience);
    files->exportTo(m_home.filePath(QStringLiteral("exported.csv")));
    files->stopRecording();
    QTRY_VERIFY_WITH_TIMEOUT(!files->isRecording(), patience);
}

/// A connector that was off gets what it missed; its endpoint takes none of it and says so with all that it was sent.
void SecretsTest::recover()
{
    session::Session &session = m_desktop->session();
    RecoverBar &bar = m_desktop->window().recoverBar();
    for (const QByteArray &status : {QByteArray("SYSTEM_DISABLED"), QByteArray("ACTIVE")}) {
        m_cloud->setStatus(status);
        session.refresh();
        const auto isSeen = [&session, &status] {
            return session.connectors().rowAt(0).connector.status.text() == QString::fromLatin1(status);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(), patience);
    }
    QTRY_VERIFY_WITH_TIMEOUT(bar.isVisible(), patience);
    recovery::SendingRule rule;
    rule.backoff = {5ms, 1.0, 5ms, 0};
    rule.attempts = 2;
    session.recovery().setRule(rule);
    bar.recoverButton()->click();
    RecoverDialog *recovering = m_desktop->recovering().dialog();
    QTRY_VERIFY_WITH_TIMEOUT(recovering->sendButton()->isEnabled(), patience);
    recovering->sendButton()->click();
    QTRY_VERIFY_WITH_TIMEOUT(recovering->sendingText().startsWith(QStringLiteral("Done")), patience);
    QVERIFY(!m_cloud->server.requestsTo("/in").isEmpty());
    recovering->exportTo(m_home.filePath(QStringLiteral("missed.ndjson")));
    said += recovering->report().toUtf8();
    said += test::shownWords();
    recovering->reject();
}

void SecretsTest::aDayInATerminal()
{
    m_cloud = std::make_unique<HiddenCloud>();
    m_ctl.setUsual({QStringLiteral("--data"), dataFolder()});
    m_ctl.setVariable("TEST_PROXY_PASSWORD", proxyPassword);
    m_ctl.setVariable("TEST_HEADER", headerValue);
    const QString authority = fileOf("ca.pem", m_cloud->root.certificate);
    const auto run = [this](const QString &line, const QString &input = {}) {
        return m_ctl.run(line.split(QLatin1Char(' '), Qt::SkipEmptyParts), input.toUtf8() + '\n').code;
    };
    const QString add = QStringLiteral("connection add Terminal%1 --key-id key --email a@b.example --secret-from - "
                                       "--api %2 --token %3 --proxy http://me@127.0.0.1:%4 "
                                       "--proxy-password-from env:TEST_PROXY_PASSWORD")
                            .arg(QStringLiteral("%1"), m_cloud->server.url().toString(),
                                m_cloud->server.tokenUrl().toString(), QString::number(m_cloud->proxy.port()));
    QCOMPARE(run(add.arg(QString()) + QStringLiteral(" --ca-file ") + authority, keySecret), 0);
    QCOMPARE(run(add.arg(QStringLiteral("Untrusted")), keySecret), 0);
    QCOMPARE(run(add.arg(QStringLiteral("Basic")) + QStringLiteral(" --basic --ca-file ") + authority, keySecret), 0);
    m_ctl.setUsual({QStringLiteral("--data"), freshFolder()});
    QCOMPARE(run(add.arg(QStringLiteral("First")), keySecret), 0);
    m_ctl.setUsual({QStringLiteral("--data"), dataFolder()});
    const QString url = fileOf("url", endpointUrl(m_cloud->server.url()));
    m_cloud->server.on("PATCH", "/v2/projects/p1/dataconnectors/c1",
        {ScriptedServer::json(200, secretiveJson(endpointUrl(m_cloud->server.url()), "ACTIVE")),
            ScriptedServer::json(400, tellingJson())});
    const QString set = QStringLiteral("connector set ERP --secret-from - --url-from %1 --header-from "
                                       "X-Api-Key=env:TEST_HEADER --connection Terminal")
                            .arg(url);
    for (const char *format : {"", " --json", " --ndjson"}) {
        const QString as = QString::fromLatin1(format);
        QCOMPARE(run(QStringLiteral("connection list") + as), 0);
        QCOMPARE(run(QStringLiteral("connection test Terminal") + as), 0);
        QVERIFY(run(QStringLiteral("connection test TerminalUntrusted") + as) > 0);
        QCOMPARE(run(QStringLiteral("connector show ERP --connection Terminal") + as), 0);
        QCOMPARE(run(QStringLiteral("connector list --connection TerminalBasic") + as), 0);
        run(set + as, signatureSecret); // the first one works
    }
    QVERIFY(m_cloud->server.requestsTo("/v2/projects/p1/dataconnectors/c1")
                .first()
                .body.contains(signatureSecret.toUtf8()));
    for (const char *name : {"Terminal", "TerminalUntrusted", "TerminalBasic"}) {
        const bool hasToken = qstrcmp(name, "TerminalBasic") != 0;
        m_cloud->server.on(
            "GET", "/v2/projects", {ScriptedServer::json(401, hasToken ? tellingJson() : tellingJson("your key"))});
        QVERIFY(run(QStringLiteral("project list --json --connection ") + QLatin1String(name)) > 0);
        QVERIFY(run(QStringLiteral("event tail --connection ") + QLatin1String(name)) > 0);
    }
    m_cloud->proxy.close();
    QCOMPARE(run(QStringLiteral("project list --connection Terminal")), 3);
}

/// What the local cloud has to know it keeps in two files, which nobody else may read. Its logs are no such files.
void SecretsTest::aLocalCloudThatIsKilled()
{
    test::CloudProcess cloud(m_home.filePath(QStringLiteral("cloud")));
    QVERIFY2(cloud.start({QStringLiteral("--log"), QStringLiteral("json")}), cloud.errors());
    m_scan.add(QStringLiteral("the local key's secret"), cloud.credentials().secret.toUtf8());
    const QByteArray body = quoted("{'displayName':'ERP','type':'HTTP_PUSH','status':'ACTIVE','events':[],'labels':[],"
                                   "'httpConfig':{'url':'https://user:") +
                            QUrl::toPercentEncoding(urlPassword) + quoted("@127.0.0.1:1/in','signatureSecret':'") +
                            signatureSecret.toUtf8() + quoted("','headers':{'X-Api-Key':'") + headerValue.toUtf8() +
                            quoted("'}}}");
    QCOMPARE(cloud.post("/projects/" + cloud.project().toUtf8() + "/dataconnectors", body).status, 200);
    const QString button = cloud.createDevice(QStringLiteral("touch"), QStringLiteral("Button"));
    QCOMPARE(cloud.publish(button, quoted("{'touch':{}}")).status, 200);
    cloud.kill();
    said += cloud.errors();
    const SecretScan::Found found = m_scan.filesBelow(m_home.filePath(QStringLiteral("cloud")));
    for (const SecretScan::Finding &one : found.findings) {
        const QString name = QFileInfo(one.file).fileName();
        QVERIFY2(name.startsWith(QStringLiteral("registry.sqlite")) || name == QLatin1String("credentials.json"),
            qPrintable(one.file + QLatin1String(" has ") + one.what));
        QVERIFY2(SecretScan::isForTheOwnerAlone(one.file), qPrintable(one.file));
    }
    QVERIFY(found.findings.size() >= 2); // else nothing was looked at
    QVERIFY(SecretScan::isForTheOwnerAlone(m_home.filePath(QStringLiteral("cloud"))));
    QVERIFY(QDir(m_home.filePath(QStringLiteral("cloud"))).removeRecursively());
}

void SecretsTest::nothingThatIsLeftHoldsASecret()
{
    m_desktop.reset();
    QVERIFY(said.contains("the log is kept"));
    QVERIFY2(m_scan.findIn(said).isEmpty(), qPrintable(m_scan.findIn(said)));
    QVERIFY2(m_scan.findIn(m_ctl.everything()).isEmpty(), qPrintable(m_scan.findIn(m_ctl.everything())));
    int files = 0;
    for (const QString &folder : {m_home.path(), m_keychain->folder(), m_ctl.home()}) {
        const SecretScan::Found found = m_scan.filesBelow(folder);
        for (const SecretScan::Finding &one : found.findings)
            QFAIL(qPrintable(one.file + QLatin1String(" has ") + one.what));
        files += found.files;
    }
    QVERIFY(files > 10);
    // And what tells about people and their clouds is for its owner, too
    QVERIFY(SecretScan::isForTheOwnerAlone(dataFolder()));
    QVERIFY(SecretScan::isForTheOwnerAlone(freshFolder()));
    QVERIFY(SecretScan::isForTheOwnerAlone(freshFolder() + QStringLiteral("/connections.json")));
    for (const char *name : {"connections.json", "history.sqlite", "recovery.sqlite"})
        QVERIFY2(SecretScan::isForTheOwnerAlone(dataFolder() + QLatin1Char('/') + QLatin1String(name)), name);
}

QTEST_MAIN(SecretsTest)
#include "tst_secrets.moc"
