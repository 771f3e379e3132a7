// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/event.h"
#include "tests/support/cloudprocess.h"
#include "tests/support/ctlprocess.h"
#include "tests/support/scriptedcloud.h"

#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace touchstone;
using test::CtlEnd;
using test::CtlProcess;
using test::ScriptedCloud;
using test::ScriptedServer;

/// The commands of touchstonectl that are about events: history, tail, identify.
class CtlEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void readsHistory();
    void followsEvents();
    void endsWhenItIsInterrupted();
    void endsWhenNobodyReads();
    void opensTheStreamAgain();
    void endsWhenTheStreamIsRefused();
    void tellsWhoWasTouched();
    void waitsForATouch();
    void endsWithoutATouch();

private:
    void startTail(QProcess &process, const QStringList &arguments);

    test::CloudProcess m_cloud;
    CtlProcess m_ctl;
};

namespace {

constexpr int patience = CtlProcess::patienceMs;

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QJsonObject objectOf(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

void CtlEventsTest::initTestCase()
{
    QVERIFY2(m_cloud.start(), m_cloud.errors());
}

void CtlEventsTest::init()
{
    m_ctl.clearVariables();
    m_ctl.setUsual({QStringLiteral("--credentials"), m_cloud.addresses().credentialsFile});
}

/// Whatever was done above: no secret was in any word that was written.
void CtlEventsTest::cleanupTestCase()
{
    QCOMPARE(m_ctl.leaked({m_cloud.credentials().secret.toUtf8(), ScriptedCloud::secret}), QByteArray());
}

void CtlEventsTest::readsHistory()
{
    const QString device = m_cloud.createDevice(QStringLiteral("temperature"), QStringLiteral("Freezer"));
    for (const char *value : {"-18", "-17", "-16"})
        QCOMPARE(m_cloud.publish(device, QByteArray("{\"temperature\":{\"value\":") + value + "}}").status, 200);
    const CtlEnd lines = m_ctl.run(words("event history Freezer --type temperature --ndjson --limit 2"));
    QCOMPARE(lines.code, 0);
    const QList<QByteArray> events = lines.output.trimmed().split('\n');
    QCOMPARE(events.size(), 2);
    const Result<Event> newest = eventFromJson(events.first());
    QVERIFY(newest);
    QCOMPARE(std::get<TemperaturePayload>(newest->payload).value, -16.0);
    QCOMPARE(eventToJson(*newest), events.first());
    const CtlEnd table = m_ctl.run(words("event history Freezer --type temperature --from 1h"));
    QCOMPARE(table.output.count('\n'), 4);
    QVERIFY2(table.output.contains("-18.00 °C"), table.output.constData());
    QCOMPARE(m_ctl.run(words("event history Freezer --until 2000-01-01T00:00:00Z --from 1999-12-31T00:00:00Z --json"))
                 .output,
        QByteArray("[]\n"));
}

void CtlEventsTest::followsEvents()
{
    const QString device = m_cloud.createDevice(QStringLiteral("co2"), QStringLiteral("Office"));
    const QString other = m_cloud.createDevice(QStringLiteral("co2"), QStringLiteral("Attic"));
    QProcess process;
    startTail(process, words("event tail --sensor office --type co2 --count 2 --ndjson"));
    for (const QString &each : {other, device, other, device})
        QCOMPARE(m_cloud.publish(each, "{\"co2\":{\"ppm\":612}}").status, 200);
    const CtlEnd end = m_ctl.end(process);
    QCOMPARE(end.code, 0);
    const QList<QByteArray> lines = end.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    for (const QByteArray &line : lines)
        QCOMPARE(objectOf(line)[QLatin1String("targetName")].toString(), device);
}

void CtlEventsTest::endsWhenItIsInterrupted()
{
    for (const int number : {SIGINT, SIGTERM}) {
        QProcess process;
        startTail(process, words("event tail"));
        ::kill(pid_t(process.processId()), number);
        QCOMPARE(m_ctl.end(process).code, 0);
    }
}

/// Although no event comes that would make it write.
void CtlEventsTest::endsWhenNobodyReads()
{
    QProcess reader;
    QProcess process;
    process.setStandardOutputProcess(&reader);
    reader.start(QStringLiteral("cat"), QStringList());
    startTail(process, words("event tail --type contact --ndjson"));
    reader.kill();
    QVERIFY(reader.waitForFinished(patience));
    QCOMPARE(m_ctl.end(process).code, 0);
}

void CtlEventsTest::opensTheStreamAgain()
{
    ScriptedCloud cloud;
    m_ctl.setUsual(cloud.options());
    const QByteArray event =
        "data: {\"result\":{\"event\":" + test::readVector(QStringLiteral("events/touch.json")).simplified() + "}}\n\n";
    cloud.server.on("GET", "/v2/projects/p/devices:stream", {ScriptedServer::stream(), ScriptedServer::stream(event)});
    QProcess process;
    startTail(process, words("event tail --count 1 --project projects/p"));
    cloud.server.cut();
    const CtlEnd end = m_ctl.end(process);
    QCOMPARE(end.code, 0);
    QVERIFY2(end.errors.contains("Not connected: ") && end.errors.contains("Listening again"), end.errors.constData());
    QVERIFY2(end.output.contains("touch"), end.output.constData());
}

void CtlEventsTest::endsWhenTheStreamIsRefused()
{
    ScriptedCloud cloud;
    m_ctl.setUsual(cloud.options());
    cloud.server.on("GET", "/v2/projects/p/devices:stream", {ScriptedServer::json(403, "{}")});
    const CtlEnd end = m_ctl.run(words("event tail --project projects/p"));
    QCOMPARE(end.code, 5);
    QVERIFY2(end.errors.startsWith("touchstonectl: "), end.errors.constData());
}

void CtlEventsTest::tellsWhoWasTouched()
{
    const QString first = m_cloud.createDevice(QStringLiteral("touch"), QStringLiteral("Bell"));
    const QString second = m_cloud.createDevice(QStringLiteral("touch"), QStringLiteral("Lift"));
    QProcess process;
    startTail(process, words("identify --count 2"));
    for (const QString &each : {first, first, second}) // twice within seconds is one touch
        QCOMPARE(m_cloud.publish(each, "{\"touch\":{}}").status, 200);
    const CtlEnd end = m_ctl.end(process);
    QCOMPARE(end.code, 0);
    const QList<QByteArray> lines = end.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines[0].contains("Bell") && lines[1].contains("Lift"), end.output.constData());
}

void CtlEventsTest::waitsForATouch()
{
    const QString wanted = m_cloud.createDevice(QStringLiteral("touch"), QStringLiteral("Wanted"));
    const QString other = m_cloud.createDevice(QStringLiteral("touch"), QStringLiteral("Other"));
    QProcess process;
    startTail(process, words("identify wanted --json"));
    QCOMPARE(m_cloud.publish(other, "{\"touch\":{}}").status, 200);
    QCOMPARE(m_cloud.publish(wanted, "{\"touch\":{}}").status, 200);
    const CtlEnd end = m_ctl.end(process);
    QCOMPARE(end.code, 0);
    QVERIFY2(end.errors.contains("another one: Other"), end.errors.constData());
    QCOMPARE(objectOf(end.output)[QLatin1String("device")][QLatin1String("name")].toString(), wanted);
}

void CtlEventsTest::endsWithoutATouch()
{
    const CtlEnd end = m_ctl.run(words("identify --for 1s"));
    QCOMPARE(end.code, 6);
    QVERIFY2(end.errors.contains("Nothing was touched"), end.errors.constData());
}

/// Returns when the stream is open.
void CtlEventsTest::startTail(QProcess &process, const QStringList &arguments)
{
    m_ctl.prepare(process, arguments);
    process.start();
    process.setReadChannel(QProcess::StandardError);
    QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), patience);
    const QByteArray line = process.readLine();
    QVERIFY2(line.startsWith("Listening to"), line.constData());
}

QTEST_GUILESS_MAIN(CtlEventsTest)
#include "tst_ctlevents.moc"
