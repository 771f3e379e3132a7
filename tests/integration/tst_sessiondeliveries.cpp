// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/emulatorcontrol.h"
#include "app/session/localcloud.h"
#include "app/session/session.h"
#include "tests/support/cloudclient.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using items::ChangeRecord;
using items::DeliveryModel;
using session::LocalCloud;
using session::Session;
using Step = TestRun::Step;

namespace {

constexpr int patience = 60'000; // two programs start, and the machine may be busy; a passing run waits far less
const EventType touch = EventTypeTraits::Enum::Touch;
const char *const noFault = R"({"failShare":0,"hang":false,"delayMs":0})";

} // namespace

/// What the desktop knows of single deliveries, on the real touchstone-cloud with its demo building and its receiver,
/// which can be told to refuse.
class SessionDeliveriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void watchesDeliveriesWhileAsked();
    void readsMinutesWhileAsked();
    void sendsOneAgain();
    void saysWhyNothingIsSentAgain();
    void followsATestToItsAcknowledgement();
    void followsATestThatFailsUntilTheEndpointIsMended();
    void saysThatTheConnectorDoesNotForwardIt();
    void stopsFollowing();
    void endsWhenTheConnectorIsSwitchedOff();
    void makesASensorToTestWith();
    void synchronises();
    void remembersChangesMadeHere();
    void seesChangesOfOthers();
    void knowsTheLastFailure();

private:
    std::optional<ConnectorName> named(const char *displayName);
    DeviceName button();
    bool refuse(const char *endpoint, const char *faults);
    const TestRun &lastRun() const { return m_runs.last(); }
    bool isOver() const { return !m_runs.isEmpty() && m_runs.last().isOver(); }
    void start(const ConnectorName &connector) { m_session.startTest(connector, button(), touch); }

    QTemporaryDir m_folder;
    SystemClock m_clock;
    Session m_session{m_clock};
    LocalCloud m_cloud{QStringLiteral(PROGRAM_DIR "/touchstone-cloud"), m_folder.filePath(QStringLiteral("cloud"))};
    test::CloudClient m_client; ///< somebody else
    QList<TestRun> m_runs;
    ConnectorName m_healthy;
    ConnectorName m_old; ///< forwards touches to an endpoint that is down in the demo
};

void SessionDeliveriesTest::initTestCase()
{
    connect(&m_cloud, &LocalCloud::ready, &m_session,
        [this](const CloudAddresses &addresses, const Credentials &credentials) {
            m_session.open({QStringLiteral("Local cloud"), addresses, credentials});
            m_client.connectTo(addresses);
        });
    connect(&m_session, &Session::testChanged, this, [this](const TestRun &run) { m_runs.append(run); });
    m_cloud.start();
    QTRY_VERIFY_WITH_TIMEOUT(
        named("Driftsrapport") && named("Vaktsentral") && m_session.devices().sensorCount() > 0, patience);
    m_healthy = *named("Driftsrapport");
    m_old = *named("Vaktsentral");
}

void SessionDeliveriesTest::init()
{
    m_session.cancelTest();
    m_runs.clear();
}

std::optional<ConnectorName> SessionDeliveriesTest::named(const char *displayName)
{
    items::ConnectorListModel &model = m_session.connectors();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString().startsWith(QLatin1String(displayName)))
            return ConnectorName::parse(model.index(row, 0).data(items::ConnectorListModel::PathRole).toString());
    }
    return {};
}

DeviceName SessionDeliveriesTest::button()
{
    for (const Device &device : m_session.devices().devices()) {
        if (device.isEmulated() && device.type == DeviceTypeTraits::Enum::Touch)
            return device.name;
    }
    return {};
}

bool SessionDeliveriesTest::refuse(const char *endpoint, const char *faults)
{
    const QByteArray path = QByteArray("/receiver/endpoints/") + endpoint;
    return m_client.ask("PUT", m_client.addresses().local, path, faults).status == 200;
}

void SessionDeliveriesTest::watchesDeliveriesWhileAsked()
{
    DeliveryModel &model = m_session.deliveries();
    QCOMPARE(model.state(), DeliveryModel::State::Unwatched);
    m_session.watchDeliveries(m_healthy);
    QTRY_COMPARE_WITH_TIMEOUT(model.state(), DeliveryModel::State::Read, patience);
    start(m_healthy);
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), patience);
    const auto isListed = [&] {
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.attemptAt(row).eventId == lastRun().eventId)
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isListed(), patience);
    QVERIFY(model.attemptCount() > 0);
    m_session.watchDeliveries({});
    QCOMPARE(model.state(), DeliveryModel::State::Unwatched);
}

void SessionDeliveriesTest::readsMinutesWhileAsked()
{
    const auto minutes = [this] {
        return m_session.connectors().row(m_healthy).value_or(items::ConnectorRow()).minutes;
    };
    QVERIFY(!minutes());
    m_session.watchMinutes(m_healthy);
    QTRY_VERIFY_WITH_TIMEOUT(minutes(), patience);
    QCOMPARE(minutes()->step, std::chrono::seconds(60));
    m_session.watchMinutes({});
    QVERIFY(!minutes());
}

void SessionDeliveriesTest::sendsOneAgain()
{
    start(m_healthy);
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), patience);
    QSignalSpy done(&m_session, &Session::resendDone);
    m_session.watchDeliveries(m_healthy);
    m_session.resend(m_healthy, lastRun().eventId);
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patience);
    QCOMPARE(done[0][2].toLongLong(), 1);
    const auto isTriedTwice = [this] {
        DeliveryModel &model = m_session.deliveries();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.attemptAt(row).eventId == lastRun().eventId && model.attemptAt(row).number == 2)
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isTriedTwice(), patience);
    m_session.watchDeliveries({});
}

void SessionDeliveriesTest::saysWhyNothingIsSentAgain()
{
    QSignalSpy failed(&m_session, &Session::resendFailed);
    m_session.resend(m_healthy, QStringLiteral("b0000000000000000000"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QCOMPARE(int(failed[0][2].value<Failure>().kind), int(Failure::Kind::NotFound));
    Session nobody{m_clock};
    QSignalSpy notConnected(&nobody, &Session::resendFailed);
    nobody.resend(m_healthy, {});
    QCOMPARE(notConnected.size(), 1);
}

void SessionDeliveriesTest::followsATestToItsAcknowledgement()
{
    start(m_healthy);
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), patience);
    QCOMPARE(m_runs.first().step, Step::Sending);
    QCOMPARE(lastRun().step, Step::Acknowledged);
    QCOMPARE(lastRun().attempts.size(), 1);
    QVERIFY(lastRun().attempts.first().acknowledged);
    QCOMPARE(lastRun().attempts.first().number, 1);
    QVERIFY(lastRun().acceptedAt && *lastRun().acceptedAt >= lastRun().startedAt);
    QVERIFY(!lastRun().eventId.isEmpty());
}

void SessionDeliveriesTest::followsATestThatFailsUntilTheEndpointIsMended()
{
    QVERIFY(refuse("down", R"({"failShare":1,"failStatus":503})"));
    start(m_old);
    QTRY_VERIFY_WITH_TIMEOUT(!m_runs.isEmpty() && !lastRun().attempts.isEmpty(), patience);
    QCOMPARE(lastRun().step, Step::Queued);
    QCOMPARE(lastRun().attempts.first().status, 503);
    QTRY_VERIFY_WITH_TIMEOUT(lastRun().nextAttempt, patience);
    QVERIFY(refuse("down", noFault));
    m_session.resend(m_old, lastRun().eventId); // a person may be less patient than the pauses
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), patience);
    QCOMPARE(lastRun().step, Step::Acknowledged);
    QVERIFY(lastRun().attempts.size() >= 2);
    QVERIFY(!lastRun().attempts.first().acknowledged && lastRun().attempts.last().acknowledged);
}

void SessionDeliveriesTest::saysThatTheConnectorDoesNotForwardIt()
{
    const auto climate = named("Inneklima"); // temperature, humidity, co2, pressure
    QVERIFY(climate);
    start(*climate);
    QVERIFY(isOver()); // nobody was asked
    QCOMPARE(lastRun().step, Step::Failed);
    QVERIFY2(
        lastRun().failure->message.contains(QLatin1String("does not forward")), qPrintable(lastRun().failure->message));
}

void SessionDeliveriesTest::stopsFollowing()
{
    QVERIFY(refuse("down", R"({"failShare":1,"failStatus":503})"));
    start(m_old);
    QTRY_VERIFY_WITH_TIMEOUT(!m_runs.isEmpty() && !lastRun().attempts.isEmpty(), patience);
    m_session.cancelTest();
    QCOMPARE(lastRun().step, Step::Cancelled);
    const qsizetype told = m_runs.size();
    QVERIFY(refuse("down", noFault));
    start(m_healthy); // takes its place
    QTRY_VERIFY_WITH_TIMEOUT(isOver() && m_runs.size() > told, patience);
    QCOMPARE(lastRun().connector, m_healthy);
}

void SessionDeliveriesTest::endsWhenTheConnectorIsSwitchedOff()
{
    QVERIFY(refuse("down", R"({"failShare":1,"failStatus":503})"));
    start(m_old);
    QTRY_VERIFY_WITH_TIMEOUT(!m_runs.isEmpty() && !lastRun().attempts.isEmpty(), patience);
    m_session.setConnectorsEnabled({m_old}, false);
    m_session.sendDisabling();
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), patience);
    QCOMPARE(lastRun().step, Step::Failed);
    QVERIFY(lastRun().failure->message.contains(QLatin1String("before the event was acknowledged")));
    QVERIFY(refuse("down", noFault));
    QSignalSpy done(&m_session, &Session::connectorsSwitched);
    m_session.setConnectorsEnabled({m_old}, true);
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patience);
}

void SessionDeliveriesTest::makesASensorToTestWith()
{
    session::EmulatorControl &emulator = m_session.emulator();
    QSignalSpy created(&emulator, &session::EmulatorControl::created);
    emulator.create(DeviceTypeTraits::Enum::Co2, QStringLiteral("Prøve"));
    QTRY_COMPARE_WITH_TIMEOUT(created.size(), 1, patience);
    const DeviceName device = created[0][0].value<Device>().name;
    QTRY_VERIFY_WITH_TIMEOUT(m_session.devices().find(device), patience);
    QCOMPARE(m_session.devices().find(device)->displayName(), QStringLiteral("Prøve"));
    QSignalSpy failed(&emulator, &session::EmulatorControl::notCreated);
    emulator.create(DeviceType::fromText(u"toaster"), QStringLiteral("x"));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
}

void SessionDeliveriesTest::synchronises()
{
    m_session.startTest(m_healthy, {}, {});
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), patience);
    QCOMPARE(lastRun().step, Step::Synchronised);
}

void SessionDeliveriesTest::remembersChangesMadeHere()
{
    QSignalSpy done(&m_session, &Session::connectorChangeDone);
    m_session.setConnectorLabels(m_healthy, {QStringLiteral("name")});
    QCOMPARE(m_session.changes().records(m_healthy).first().outcome, ChangeRecord::Outcome::Pending);
    QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patience);
    QSignalSpy refreshed(&m_session, &Session::refreshed);
    m_session.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!refreshed.isEmpty(), patience); // which finds nothing that is news
    const QList<ChangeRecord> records = m_session.changes().records(m_healthy);
    QCOMPARE(records.size(), 1);
    QCOMPARE(records[0].outcome, ChangeRecord::Outcome::Done);
    QCOMPARE(records[0].fields, QList<ConnectorField>{ConnectorField::Labels});
}

void SessionDeliveriesTest::seesChangesOfOthers()
{
    const qsizetype before = m_session.changes().records(m_old).size();
    QCOMPARE(
        m_client.patch('/' + m_old.path().toUtf8(), R"({"status":"USER_DISABLED","displayName":"Vaktsentral"})").status,
        200);
    m_session.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(m_session.changes().records(m_old).size(), before + 1, patience);
    const ChangeRecord record = m_session.changes().records(m_old).first();
    QCOMPARE(record.origin, ChangeRecord::Origin::Elsewhere);
    QCOMPARE(record.kind, ChangeRecord::Kind::Disabled);
    QCOMPARE(record.fields, (QList<ConnectorField>{ConnectorField::Status, ConnectorField::DisplayName}));
    start(m_old); // which is off now
    QVERIFY(isOver());
    QCOMPARE(lastRun().step, Step::Failed);
    QVERIFY(lastRun().failure->message.contains(QLatin1String("disabled")));
}

void SessionDeliveriesTest::knowsTheLastFailure()
{
    QVERIFY(refuse("healthy", R"({"failShare":1,"failStatus":507})"));
    start(m_healthy);
    QTRY_VERIFY_WITH_TIMEOUT(!m_runs.isEmpty() && !lastRun().attempts.isEmpty(), patience);
    m_session.refresh();
    const auto isKnown = [this] {
        const auto row = m_session.connectors().row(m_healthy);
        return row && row->lastFailure && row->lastFailure->status == 507;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isKnown(), patience);
}

QTEST_GUILESS_MAIN(SessionDeliveriesTest)
#include "tst_sessiondeliveries.moc"
