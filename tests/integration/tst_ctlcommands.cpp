// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cloudprocess.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/pseudoterminal.h"
#include "tests/support/scriptedcloud.h"

#include <QJsonArray>
#include <QTest>

using namespace touchstone;
using test::CtlEnd;
using test::CtlProcess;
using test::PseudoTerminal;
using test::ScriptedCloud;
using test::ScriptedServer;

/// What touchstonectl does to connectors and sensors of the real local cloud, and how it asks.
class CtlCommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void goesOnAfterAFailure();
    void saysThatTheDiskIsFull();
    void listsProjects();
    void makesAndChangesAConnector();
    void setsHeaders();
    void refusesHeaders_data();
    void refusesHeaders();
    void takesASecretFromAPrompt();
    void leavesTheTerminalAsItWas();
    void asksBeforeWhatWaitsIsDropped();
    void asksNobodyWhereNobodyIs();
    void showsNumbers();
    void fitsTheTerminal();
    void changesLabels();
    void emulatesSensors();

private:
    QString newConnector(const QString &name);
    QString statusOf(const QString &connector);
    QJsonObject connectorOf(const QString &connector);

    test::CloudProcess m_cloud;
    CtlProcess m_ctl;
    QTemporaryDir m_files;
};

namespace {

constexpr int patience = CtlProcess::patienceMs;
const QByteArray signatureSecret = "a-signature-secret-that-nobody-sees";
const QByteArray urlPassword = "a-password-that-nobody-sees";
const QString deadUrl = QStringLiteral("https://127.0.0.1:1/nobody-listens");

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

QJsonArray arrayOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).array();
}

} // namespace

void CtlCommandsTest::initTestCase()
{
    QVERIFY2(m_cloud.start(), m_cloud.errors());
}

void CtlCommandsTest::init()
{
    m_ctl.clearVariables();
    m_ctl.setUsual({QStringLiteral("--credentials"), m_cloud.addresses().credentialsFile});
}

/// Whatever was done above: no secret was in any word that was written.
void CtlCommandsTest::cleanupTestCase()
{
    QCOMPARE(m_ctl.leaked({m_cloud.credentials().secret.toUtf8(), signatureSecret, urlPassword, ScriptedCloud::secret}),
        QByteArray());
}

void CtlCommandsTest::goesOnAfterAFailure()
{
    ScriptedCloud cloud;
    m_ctl.setUsual(cloud.options());
    const auto connector = [](const char *id, const char *name) {
        return QByteArray("{\"name\":\"projects/p/dataconnectors/") + id + "\",\"displayName\":\"" + name +
               "\",\"type\":\"HTTP_PUSH\",\"status\":\"ACTIVE\"}";
    };
    cloud.server.on("GET", "/v2/projects/p/dataconnectors",
        {ScriptedServer::json(200,
            "{\"dataConnectors\":[" + connector("a", "A") + ',' + connector("b", "B") + "],\"nextPageToken\":\"\"}")});
    cloud.server.on("PATCH", "/v2/projects/p/dataconnectors/a", {ScriptedServer::json(403, "{}")});
    cloud.server.on("PATCH", "/v2/projects/p/dataconnectors/b", {ScriptedServer::json(200, connector("b", "B"))});

    const CtlEnd end = m_ctl.run(words("connector enable A B --project projects/p --json"));
    QCOMPARE(end.code, 5);
    QCOMPARE(arrayOf(end.output).size(), 1);
    QCOMPARE(arrayOf(end.output).at(0)[QLatin1String("displayName")].toString(), QStringLiteral("B"));
    QCOMPARE(
        cloud.server.requestsTo("/v2/projects/p/dataconnectors/b").last().body, QByteArray("{\"status\":\"ACTIVE\"}"));
}

void CtlCommandsTest::saysThatTheDiskIsFull()
{
    if (!QFile::exists(QStringLiteral("/dev/full")))
        QSKIP("this system has no /dev/full");
    QProcess process;
    m_ctl.prepare(process, words("project list"));
    process.setStandardOutputFile(QStringLiteral("/dev/full"));
    process.start();
    const CtlEnd end = m_ctl.end(process);
    QCOMPARE(end.code, 1);
    QVERIFY2(end.errors.contains("Could not write the result"), end.errors.constData());
}

void CtlCommandsTest::listsProjects()
{
    const CtlEnd table = m_ctl.run(words("project list"));
    QCOMPARE(table.code, 0);
    QVERIFY2(table.output.startsWith("NAME "), table.output.constData());
    QVERIFY(table.output.contains(m_cloud.project().toLatin1()));
    const CtlEnd lines = m_ctl.run(words("project list --ndjson"));
    QCOMPARE(objectOf(lines.output)[QLatin1String("name")].toString(), QLatin1String("projects/") + m_cloud.project());
}

void CtlCommandsTest::makesAndChangesAConnector()
{
    QFile url(m_files.filePath(QStringLiteral("url")));
    QVERIFY(url.open(QIODevice::WriteOnly));
    url.write("https://user:" + urlPassword + "@127.0.0.1:1/hook\n");
    url.close();
    const CtlEnd made =
        m_ctl.run({QStringLiteral("connector"), QStringLiteral("create"), QStringLiteral("--name"),
                      QStringLiteral("ERP forwarder"), QStringLiteral("--url-from"), url.fileName(),
                      QStringLiteral("--secret-from"), QStringLiteral("-"), QStringLiteral("--labels"),
                      QStringLiteral("name,room"), QStringLiteral("--disabled"), QStringLiteral("--json")},
            signatureSecret + '\n');
    QCOMPARE(made.code, 0);
    const QString name = objectOf(made.output)[QLatin1String("name")].toString();
    const QJsonObject there = connectorOf(name);
    QCOMPARE(there[QLatin1String("status")].toString(), QStringLiteral("USER_DISABLED"));
    QCOMPARE(there[QLatin1String("labels")].toArray().size(), 2);
    const QJsonObject http = there[QLatin1String("httpConfig")].toObject();
    QCOMPARE(http[QLatin1String("signatureSecret")].toString(), QString::fromLatin1(signatureSecret));
    QVERIFY(http[QLatin1String("url")].toString().contains(QString::fromLatin1(urlPassword)));

    // What is not named stays.
    const QStringList change{QStringLiteral("connector"), QStringLiteral("set"), QStringLiteral("erp forwarder"),
        QStringLiteral("--events"), QStringLiteral("touch,co2"), QStringLiteral("--status"), QStringLiteral("active")};
    QCOMPARE(m_ctl.run(change).code, 0);
    QCOMPARE(connectorOf(name)[QLatin1String("httpConfig")].toObject(), http);
    QCOMPARE(connectorOf(name)[QLatin1String("events")].toArray().size(), 2);
    QCOMPARE(statusOf(name), QStringLiteral("ACTIVE"));

    const CtlEnd shown =
        m_ctl.run({QStringLiteral("connector"), QStringLiteral("show"), QStringLiteral("ERP forwarder")});
    QCOMPARE(shown.code, 0);
    QVERIFY2(shown.output.contains("https://***@127.0.0.1:1/hook"), shown.output.constData());
    QVERIFY(shown.output.contains("Signed:   yes"));

    QCOMPARE(m_ctl.run({QStringLiteral("connector"), QStringLiteral("sync"), name}).code, 0);
    QCOMPARE(m_ctl.run({QStringLiteral("connector"), QStringLiteral("delete"), name, QStringLiteral("--yes")}).code, 0);
    QCOMPARE(m_cloud.get('/' + name.toLatin1()).status, 404);
    QCOMPARE(m_ctl.run({QStringLiteral("connector"), QStringLiteral("show"), name}).code, 6);
}

void CtlCommandsTest::setsHeaders()
{
    m_ctl.setVariable("TOUCHSTONE_TEST_KEY", QString::fromLatin1(signatureSecret));
    const CtlEnd made =
        m_ctl.run(words("connector create --name Headed --url https://127.0.0.1:1/ --header X-Site=Oslo,Bergen=1 "
                        "--header X-Other=1 --header-from X-Api-Key=env:TOUCHSTONE_TEST_KEY --disabled --json"));
    QVERIFY2(made.code == 0, made.errors.constData());
    const QString name = objectOf(made.output)[QLatin1String("name")].toString();
    const auto headers = [&] {
        return connectorOf(name)[QLatin1String("httpConfig")][QLatin1String("headers")].toObject();
    };
    QJsonObject expected{{QLatin1String("X-Site"), QLatin1String("Oslo,Bergen=1")},
        {QLatin1String("X-Other"), QLatin1String("1")},
        {QLatin1String("X-Api-Key"), QString::fromLatin1(signatureSecret)}};
    QCOMPARE(headers(), expected);

    // One is replaced, whatever its case, one removed; what is not named stays.
    const CtlEnd set =
        m_ctl.run(words("connector set Headed --header-from x-SITE=- --no-header x-other"), urlPassword + "\n");
    QVERIFY2(set.code == 0, set.errors.constData());
    expected.remove(QLatin1String("X-Other"));
    expected.remove(QLatin1String("X-Site"));
    expected.insert(QLatin1String("x-SITE"), QString::fromLatin1(urlPassword));
    QCOMPARE(headers(), expected);
    QVERIFY2(set.output.contains("Headers:  X-Api-Key,x-SITE"), set.output.constData());
    QCOMPARE(m_ctl.run(words("connector delete Headed --yes")).code, 0);
}

void CtlCommandsTest::refusesHeaders_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const QByteArray &options, const char *word) {
        QTest::newRow(name) << QString::fromLatin1(options) << QString::fromLatin1(word);
    };
    row("a secret among the arguments", "--header X-Api-Key=" + signatureSecret, "--header-from");
    row("a line of a request", "--header Authorization:" + signatureSecret + "=", "NAME=VALUE");
    row("no name", "--header =1", "NAME=VALUE");
    row("one that the delivery sets", "--header content-type=text/plain", "itself");
    row("twice", "--header X-A=1 --header x-a=2", "twice");
    row("set and removed", "--header X-A=1 --no-header X-A", "twice");
    row("no place", "--header-from X-Api-Key", "NAME=FILE");
    row("no such file", "--header-from X-Api-Key=/nonexistent/file", "cannot be read");
    row("no such variable", "--header-from X-Api-Key=env:TOUCHSTONE_TEST_NOTHING", "not set");
    row("two from one input", "--header-from X-A=- --header-from X-B=-", "same input");
}

void CtlCommandsTest::refusesHeaders()
{
    QFETCH(const QString, options);
    QFETCH(const QString, word);
    const CtlEnd end = m_ctl.run(words(qPrintable(QStringLiteral("connector set x ") + options)));
    QCOMPARE(end.code, 2);
    QVERIFY2(end.errors.contains(word.toLatin1()), end.errors.constData());
}

void CtlCommandsTest::takesASecretFromAPrompt()
{
    const QString name = newConnector(QStringLiteral("Prompted"));
    PseudoTerminal terminal;
    QProcess process;
    m_ctl.prepare(process, {QStringLiteral("connector"), QStringLiteral("set"), name, QStringLiteral("--secret-from"),
                               QStringLiteral("prompt")});
    terminal.become(process);
    process.start();
    QTRY_VERIFY_WITH_TIMEOUT(terminal.shown().contains("not shown") && !terminal.echoes(), patience);
    terminal.type(signatureSecret + '\n');
    QTRY_VERIFY_WITH_TIMEOUT(terminal.shown().contains("Once more") && !terminal.echoes(), patience);
    terminal.type(signatureSecret + '\n');
    QCOMPARE(m_ctl.end(process).code, 0);
    terminal.read();
    m_ctl.note(terminal.shown());
    QVERIFY(terminal.echoes());
    QCOMPARE(connectorOf(name)[QLatin1String("httpConfig")][QLatin1String("signatureSecret")].toString(),
        QString::fromLatin1(signatureSecret));
    QCOMPARE(m_ctl.run({QStringLiteral("connector"), QStringLiteral("delete"), name, QStringLiteral("--yes")}).code, 0);
}

void CtlCommandsTest::leavesTheTerminalAsItWas()
{
    const QString name = newConnector(QStringLiteral("Interrupted"));
    PseudoTerminal terminal;
    QProcess process;
    m_ctl.prepare(process, {QStringLiteral("connector"), QStringLiteral("set"), name, QStringLiteral("--secret-from"),
                               QStringLiteral("prompt")});
    terminal.become(process);
    process.start();
    QTRY_VERIFY_WITH_TIMEOUT(terminal.shown().contains("not shown") && !terminal.echoes(), patience);
    terminal.type("\x03"); // Ctrl+C
    const int code = m_ctl.end(process).code;
    QVERIFY2(code == 10 || code == 130, terminal.shown().constData());
    QVERIFY(terminal.echoes());
    QCOMPARE(m_ctl.run({QStringLiteral("connector"), QStringLiteral("delete"), name, QStringLiteral("--yes")}).code, 0);
}

void CtlCommandsTest::asksBeforeWhatWaitsIsDropped()
{
    const QString name = newConnector(QStringLiteral("Full"));
    const QString device = m_cloud.createDevice(QStringLiteral("touch"));
    for (int i = 0; i < 2; ++i)
        QCOMPARE(m_cloud.publish(device, "{\"touch\":{}}").status, 200);
    const auto answered = [&](const QByteArray &answer) {
        PseudoTerminal terminal;
        QProcess process;
        m_ctl.prepare(process, {QStringLiteral("connector"), QStringLiteral("disable"), name});
        terminal.become(process);
        process.start();
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(terminal.shown().contains("[y/N]"), patience);
            QVERIFY2(
                terminal.shown().contains("Events that wait and will be dropped: 2."), terminal.shown().constData());
        }();
        terminal.type(answer);
        return m_ctl.end(process).code;
    };
    QCOMPARE(answered("\n"), 10);
    QCOMPARE(statusOf(name), QStringLiteral("ACTIVE"));
    QCOMPARE(answered("y\n"), 0);
    QCOMPARE(statusOf(name), QStringLiteral("USER_DISABLED"));
    QCOMPARE(m_ctl.run({QStringLiteral("connector"), QStringLiteral("delete"), name, QStringLiteral("--yes")}).code, 0);
}

void CtlCommandsTest::asksNobodyWhereNobodyIs()
{
    const QString name = newConnector(QStringLiteral("Kept"));
    for (const char *deed : {"disable", "delete"}) {
        const CtlEnd end = m_ctl.run({QStringLiteral("connector"), QString::fromLatin1(deed), name}, "y\n");
        QCOMPARE(end.code, 2);
        QVERIFY2(end.errors.contains("--yes"), end.errors.constData());
    }
    QCOMPARE(statusOf(name), QStringLiteral("ACTIVE"));
    QCOMPARE(m_ctl.run({QStringLiteral("connector"), QStringLiteral("delete"), name, QStringLiteral("--yes")}).code, 0);
}

void CtlCommandsTest::showsNumbers()
{
    const QString name = newConnector(QStringLiteral("Counted"));
    const QString device = m_cloud.createDevice(QStringLiteral("touch"));
    QCOMPARE(m_cloud.publish(device, "{\"touch\":{}}").status, 200);
    const CtlEnd end = m_ctl.run({QStringLiteral("connector"), QStringLiteral("metrics"), QStringLiteral("Counted"),
        QStringLiteral("--ndjson")});
    QCOMPARE(end.code, 0);
    QCOMPARE(objectOf(end.output)[QLatin1String("name")].toString(), name);
    QCOMPARE(objectOf(end.output)[QLatin1String("queue")][QLatin1String("depth")].toInt(), 1);
    const CtlEnd table = m_ctl.run(words("connector metrics"));
    QVERIFY2(table.output.contains("WAITING") && table.output.contains("Counted"), table.output.constData());
    QCOMPARE(m_ctl.run({QStringLiteral("connector"), QStringLiteral("delete"), name, QStringLiteral("--yes")}).code, 0);
}

void CtlCommandsTest::fitsTheTerminal()
{
    const QString name =
        newConnector(QStringLiteral("A connector with a very long name that no terminal has room for"));
    const auto shown = [&] {
        PseudoTerminal terminal(60);
        QProcess process;
        m_ctl.prepare(process, words("connector list"));
        terminal.become(process);
        process.start();
        m_ctl.end(process);
        terminal.read();
        return terminal.shown();
    };
    const QByteArray coloured = shown();
    QVERIFY2(coloured.contains("\x1b[32mACTIVE\x1b[0m"), coloured.constData());
    m_ctl.setVariable("NO_COLOR", QStringLiteral("1"));
    const QStringList lines = QString::fromUtf8(shown()).split(QLatin1String("\r\n"));
    QVERIFY(lines.size() > 2);
    for (const QString &line : lines) {
        QVERIFY2(line.size() <= 60, qPrintable(line));
        QVERIFY(!line.contains(QLatin1Char('\x1b')));
    }
    QVERIFY(lines[1].contains(QChar(0x2026)));
    QVERIFY(lines[1].contains(name.section(QLatin1Char('/'), -1)));
    QCOMPARE(m_ctl.run({QStringLiteral("connector"), QStringLiteral("delete"), name, QStringLiteral("--yes")}).code, 0);
}

void CtlCommandsTest::changesLabels()
{
    const QString device = m_cloud.createDevice(QStringLiteral("contact"), QStringLiteral("Front door"));
    const CtlEnd changed = m_ctl.run({QStringLiteral("device"), QStringLiteral("label"), QStringLiteral("front door"),
        QStringLiteral("room=Entrance hall"), QStringLiteral("name=Door"), QStringLiteral("--json")});
    QCOMPARE(changed.code, 0);
    const QJsonObject labels = m_cloud.get('/' + device.toLatin1()).json()[QLatin1String("labels")].toObject();
    QCOMPARE(labels[QLatin1String("room")].toString(), QStringLiteral("Entrance hall"));
    QCOMPARE(labels[QLatin1String("name")].toString(), QStringLiteral("Door"));
    QCOMPARE(objectOf(changed.output), labels);

    QCOMPARE(m_ctl.run(words("device label Door room-")).code, 0);
    QVERIFY(!m_cloud.get('/' + device.toLatin1())
                 .json()[QLatin1String("labels")]
                 .toObject()
                 .contains(QLatin1String("room")));
    const CtlEnd listed = m_ctl.run(words("device list --type contact --ndjson"));
    QCOMPARE(objectOf(listed.output)[QLatin1String("name")].toString(), device);
    const CtlEnd shown = m_ctl.run(words("device label Door"));
    QVERIFY2(shown.output.contains("name            Door"), shown.output.constData());
}

void CtlCommandsTest::emulatesSensors()
{
    const CtlEnd made = m_ctl.run(words("emulator create humidity --name Cellar --json"));
    QCOMPARE(made.code, 0);
    const QString device = objectOf(made.output)[QLatin1String("name")].toString();
    QCOMPARE(m_ctl.run(words("emulator publish Cellar humidity temperature=-3.5 relativeHumidity=80")).code, 0);
    const QJsonObject reported = m_cloud.get('/' + device.toLatin1()).json()[QLatin1String("reported")].toObject();
    QCOMPARE(reported[QLatin1String("humidity")][QLatin1String("temperature")].toDouble(), -3.5);
    // The cloud knows which events a sensor of this type sends.
    QCOMPARE(m_ctl.run(words("emulator publish Cellar co2")).code, 9);
    QVERIFY(m_ctl.run(words("emulator list")).output.contains("Cellar"));
    QCOMPARE(m_ctl.run({QStringLiteral("emulator"), QStringLiteral("delete"), device}).code, 0);
    QCOMPARE(m_cloud.get('/' + device.toLatin1()).status, 404);
}

QString CtlCommandsTest::newConnector(const QString &name)
{
    const CtlEnd made = m_ctl.run(
        {QStringLiteral("connector"), QStringLiteral("create"), QStringLiteral("--name"), name, QStringLiteral("--url"),
            deadUrl, QStringLiteral("--events"), QStringLiteral("touch"), QStringLiteral("--json")});
    return objectOf(made.output)[QLatin1String("name")].toString();
}

QString CtlCommandsTest::statusOf(const QString &connector)
{
    return connectorOf(connector)[QLatin1String("status")].toString();
}

QJsonObject CtlCommandsTest::connectorOf(const QString &connector)
{
    return m_cloud.get('/' + connector.toLatin1()).json();
}

QTEST_GUILESS_MAIN(CtlCommandsTest)
#include "tst_ctlcommands.moc"
