// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/samplebuilding.h"
#include "tests/desktop/secretiveconnector.h"
#include "ui/connectors/curldialog.h"
#include "ui/connectors/curltext.h"
#include "ui/connectors/testdialog.h"
#include "ui/connectors/testwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace touchstone;
using namespace touchstone::ui;
using namespace std::chrono_literals;
using test::password;
using test::SampleBuilding;
using test::secret;
using test::secretive;
using Step = TestRun::Step;
using Type = EventTypeTraits::Enum;

namespace {

const Timestamp start = *parseTimestamp(u"2025-01-15T12:00:00Z");

DeliveryAttempt attempt(int number, int status, bool acknowledged)
{
    DeliveryAttempt result;
    result.number = number;
    result.status = status;
    result.acknowledged = acknowledged;
    result.time = start + number * 1s;
    result.duration = 86ms;
    if (status == 0)
        result.error = QStringLiteral("Connection refused");
    return result;
}

TestRun runAt(Step step)
{
    TestRun run;
    run.connector = SampleBuilding::connectorName(0);
    run.step = step;
    run.startedAt = start;
    run.acceptedAt = start + 4ms;
    run.eventId = QStringLiteral("e1");
    return run;
}

QString plain(QString words)
{
    return words.replace(QChar(QChar::Nbsp), u' ');
}

} // namespace

/// Trying a connector out: the command to copy, and the test event.
class TestConnectorDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void curlMasksWhatIsNotAskedFor();
    void curlSurvivesTheShell();
    void theSampleIsSignedOnlyWhenAsked();
    void aTestIsToldStepByStep_data();
    void aTestIsToldStepByStep();
    void obstaclesAreTold_data();
    void obstaclesAreTold();
    void theDialogSendsAndFollows();
    void theDialogOffersASensor();
    void withoutRecordsItSynchronises();
    void closingEndsTheFollowing();
};

void TestConnectorDialogs::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestConnectorDialogs::curlMasksWhatIsNotAskedFor()
{
    const DataConnector connector = secretive();
    const QString masked = curlCommand(connector, "{}", {});
    QVERIFY(!masked.contains(password) && !masked.contains(secret) && !masked.contains(QLatin1String("key-of")));
    QVERIFY(masked.contains(QLatin1String("X-Api-Key: ***")) && masked.contains(QLatin1String("<signature")));
    const QString whole = curlCommand(connector, "{}", {true, true}, "a.b.c");
    QVERIFY(whole.contains(password) && whole.contains(QLatin1String("key-of-the-house")));
    QVERIFY(whole.contains(QLatin1String("X-Dt-Signature: a.b.c")) && !whole.contains(secret));
    QVERIFY(curlCommand({}, "{}", {}).isEmpty()); // no endpoint
}

void TestConnectorDialogs::curlSurvivesTheShell()
{
    const QString shell = QStandardPaths::findExecutable(QStringLiteral("sh"));
    if (shell.isEmpty())
        QSKIP("There is no POSIX shell");
    // Given quotes and everything else that a shell may take for itself, when a shell reads the command
    const QByteArray body = R"({"a":"it's $HOME `id` \"x\" \\ %s"})";
    const QString command = curlCommand(secretive(), body, {true, true}, "a.b.c");
    QProcess process;
    process.start(shell, {QStringLiteral("-c"), QStringLiteral("curl() { printf '%s\\0' \"$@\"; }\n") + command});
    QVERIFY(process.waitForFinished());
    // then every word is what it was.
    const QList<QByteArray> words = process.readAllStandardOutput().split('\0');
    QCOMPARE(words.value(3), secretive().httpConfig->url.toUtf8());
    QCOMPARE(words.value(words.size() - 2), body);
}

void TestConnectorDialogs::theSampleIsSignedOnlyWhenAsked()
{
    int signatures = 0;
    CurlDialog dialog(
        secretive(), "{}",
        [&signatures](const QByteArray &body, const QString &with) {
            ++signatures;
            return with == secret && body == "{}" ? QByteArray("signed.by.us") : QByteArray();
        },
        nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(signatures, 0);
    for (auto *choice : dialog.findChildren<QCheckBox *>()) {
        QVERIFY(choice->isEnabled() && !choice->isChecked());
        choice->setChecked(true);
    }
    QCOMPARE(signatures, 1);
    QVERIFY(dialog.command().contains(QLatin1String("signed.by.us")) && dialog.command().contains(password));
}

void TestConnectorDialogs::aTestIsToldStepByStep_data()
{
    QTest::addColumn<TestRun>("run");
    QTest::addColumn<QStringList>("lines");
    const QString accepted = QStringLiteral("Accepted: the cloud has stored the event, after 4.00 ms.");
    const QString queued = QStringLiteral("Queued for the connector as event e1.");
    const QString refused = QStringLiteral("Attempt 1: Connection refused");
    const auto row = [](const char *name, const TestRun &run, const QStringList &lines) {
        QTest::newRow(name) << run << lines;
    };
    TestRun sending = runAt(Step::Sending);
    sending.acceptedAt.reset();
    sending.eventId.clear();
    row("sending", sending, {QStringLiteral("Sending…")});
    TestRun looking = runAt(Step::Queued);
    looking.eventId.clear();
    row("accepted", looking, {accepted, QStringLiteral("Looking for the event in the cloud's history…")});
    row("queued", runAt(Step::Queued), {accepted, queued, QStringLiteral("Waiting for the first attempt…")});
    TestRun trying = runAt(Step::Queued);
    trying.attempts = {attempt(1, 0, false)};
    trying.nextAttempt = start + 12s;
    row("unreachable", trying,
        {accepted, queued, refused,
            QStringLiteral(
                "Next attempt in 0:10; the cloud tries again until the endpoint acknowledges or the connector is "
                "disabled.")});
    TestRun done = runAt(Step::Acknowledged);
    done.attempts = {attempt(1, 0, false), attempt(2, 200, true)};
    row("acknowledged", done,
        {accepted, queued, refused, QStringLiteral("Attempt 2: 200 after 86.0 ms"),
            QStringLiteral("Acknowledged, 2.09 s after it was sent.")});
    TestRun failed = sending;
    failed.step = Step::Failed;
    failed.failure = Failure{Failure::Kind::Forbidden, QStringLiteral("permission denied")};
    row("refused", failed,
        {QStringLiteral(
            "Could not go on with the test. Permission denied. The account may not do this; ask an administrator "
            "of the project for the role Project developer.")});
    row("called off", runAt(Step::Cancelled),
        {accepted, queued, QStringLiteral("Not followed any longer. The cloud goes on delivering the event.")});
}

void TestConnectorDialogs::aTestIsToldStepByStep()
{
    QFETCH(TestRun, run);
    QFETCH(QStringList, lines);
    QStringList told;
    for (const TestLine &line : testLines(run, start + 2s))
        told.append(plain(line.text));
    QCOMPARE(told, lines);
}

void TestConnectorDialogs::obstaclesAreTold_data()
{
    QTest::addColumn<bool>("active");
    QTest::addColumn<QString>("forwards");
    QTest::addColumn<QString>("device"); ///< its type; empty: there is none
    QTest::addColumn<QString>("obstacle");
    QTest::newRow("none") << true << QString() << QStringLiteral("touch") << QString();
    QTest::newRow("disabled") << false << QString() << QStringLiteral("touch")
                              << QStringLiteral("The connector is disabled");
    QTest::newRow("no sensor") << true << QString() << QString()
                               << QStringLiteral("A test event comes from an emulated");
    QTest::newRow("filtered") << true << QStringLiteral("co2") << QStringLiteral("touch")
                              << QStringLiteral("The connector forwards only these events: CO");
    QTest::newRow("forwarded") << true << QStringLiteral("co2") << QStringLiteral("co2") << QString();
}

void TestConnectorDialogs::obstaclesAreTold()
{
    QFETCH(bool, active);
    QFETCH(QString, forwards);
    QFETCH(QString, device);
    QFETCH(QString, obstacle);
    items::ConnectorRow row;
    row.connector = secretive();
    if (!active)
        row.connector.status = ConnectorStatusTraits::Enum::UserDisabled;
    if (!forwards.isEmpty())
        row.connector.events = {EventType::fromText(forwards)};
    QList<Device> devices;
    if (!device.isEmpty()) {
        devices.append(Device{});
        devices[0].name = SampleBuilding::deviceName(1);
        devices[0].type = DeviceType::fromText(device);
    }
    const QString told = testObstacle(row, devices);
    QVERIFY2(obstacle.isEmpty() ? told.isEmpty() : told.startsWith(obstacle), qPrintable(told));
}

void TestConnectorDialogs::theDialogSendsAndFollows()
{
    SampleBuilding building;
    building.fill();
    TestDialog dialog(building.connectors, building.devices, SampleBuilding::connectorName(0));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(dialog.notice().isEmpty());
    QStringList sent;
    connect(&dialog, &TestDialog::testRequested, this,
        [&sent](const ConnectorName &, const std::optional<DeviceName> &device, const EventType &type) {
            sent = {device ? device->device : QString(), type.text()};
        });
    QTest::keyClick(dialog.sendButton(), Qt::Key_Space);
    QVERIFY(!sent.value(0).isEmpty() && !sent.value(1).isEmpty());
    TestRun run = runAt(Step::Queued);
    dialog.showRun(run);
    QCOMPARE(dialog.steps()->count(), 3);
    dialog.steps()->setCurrentRow(1);
    run.attempts = {attempt(1, 503, false)};
    dialog.showRun(run);
    QCOMPARE(dialog.steps()->count(), 4);
    QCOMPARE(dialog.steps()->currentRow(), 1); // what is being read stays
    run.attempts.append(attempt(2, 200, true));
    run.step = Step::Acknowledged;
    dialog.showRun(run);
    QVERIFY(dialog.steps()->item(4)->text().contains(QLatin1String("Acknowledged")));
    QVERIFY(!dialog.grab().isNull());
    run.connector = SampleBuilding::connectorName(1); // of somebody else's dialog
    run.attempts.clear();
    dialog.showRun(run);
    QCOMPARE(dialog.steps()->count(), 5);
}

void TestConnectorDialogs::theDialogOffersASensor()
{
    SampleBuilding building;
    building.addConnectors();
    TestDialog dialog(building.connectors, building.devices, SampleBuilding::connectorName(0));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(!dialog.sendButton()->isEnabled());
    QVERIFY(dialog.createButton()->isVisible());
    QSignalSpy wanted(&dialog, &TestDialog::deviceRequested);
    QTest::keyClick(dialog.createButton(), Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!dialog.createButton()->isEnabled()); // once
    dialog.showDeviceFailure({Failure::Kind::Forbidden, QStringLiteral("permission denied")});
    QVERIFY(dialog.notice().contains(QLatin1String("Permission denied")));
    QVERIFY(dialog.createButton()->isEnabled());
    building.addDevices();
    QVERIFY(dialog.notice().isEmpty());
    QVERIFY(dialog.sendButton()->isEnabled() && !dialog.createButton()->isVisible());
}

void TestConnectorDialogs::withoutRecordsItSynchronises()
{
    SampleBuilding building;
    building.addDevices();
    building.connectors.setConnectors({secretive()});
    TestDialog dialog(building.connectors, building.devices, SampleBuilding::connectorName(0));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY2(dialog.notice().contains(QLatin1String("takes them for real ones")), qPrintable(dialog.notice()));
    bool withDevice = true;
    connect(&dialog, &TestDialog::testRequested, this,
        [&withDevice](const ConnectorName &, const std::optional<DeviceName> &device, const EventType &) {
            withDevice = device.has_value();
        });
    QTest::keyClick(dialog.sendButton(), Qt::Key_Space);
    QVERIFY(!withDevice);
}

void TestConnectorDialogs::closingEndsTheFollowing()
{
    SampleBuilding building;
    building.fill();
    TestDialog dialog(building.connectors, building.devices, SampleBuilding::connectorName(0));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy cancelled(&dialog, &TestDialog::testCancelled);
    dialog.show();
    dialog.reject();
    QCOMPARE(cancelled.size(), 0); // there was nothing to end
    dialog.show();
    dialog.showRun(runAt(Step::Queued));
    dialog.reject();
    QCOMPARE(cancelled.size(), 1);
    dialog.show();
    building.connectors.clear(); // gone
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(TestConnectorDialogs)
#include "tst_connectordialogs.moc"
