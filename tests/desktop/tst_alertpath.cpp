// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "app/notify/dbusnotifier.h"
#include "models/domain/connectorlink.h"
#include "tests/desktop/finding.h"
#include "tests/support/cloudprocess.h"
#include "tests/support/notificationserver.h"
#include "tests/support/quoted.h"
#include "ui/alerts/alertspage.h"
#include "ui/connectorspage.h"

#include <QAction>
#include <QFile>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace touchstone;
using namespace touchstone::test;
using Status = ConnectorStatusTraits::Enum;

namespace {
constexpr int patience = 60'000; // two programs start, and the machine may be busy
const QString secret = QStringLiteral("a-secret-that-nobody-sees");
} // namespace

/// An alert's life: a real local cloud disables a connector whose endpoint does not answer; the window's list, a real
/// notification over a bus, and what is remembered over a restart.
class AlertPathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aDisabledConnectorIsTold();
    void theButtonOpensTheConnector();
    void aRestartDoesNotTellItAgain();
    void enablingItElsewhereEndsItAndIsTold();
    void noSecretIsInTheFileOrOnTheBus();

private:
    session::Session &session() { return m_desktop->session(); }
    ui::MainWindow &window() { return m_desktop->window(); }
    bool startDesktop();
    bool statusIs(Status status)
    {
        session().refresh(); // another cloud is asked each minute
        return QTest::qWaitFor(
            [&] {
                const std::optional<items::ConnectorRow> row = session().connectors().row(m_connector);
                return row && row->connector.status == status;
            },
            1000);
    }
    QStringList titles() const
    {
        QStringList titles;
        for (const NotificationServer::Shown &shown : m_server->shown)
            titles.append(shown.title);
        return titles;
    }

    CloudProcess m_cloud;
    PrivateBus m_bus;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<NotificationServer> m_server;
    std::unique_ptr<desktop::Desktop> m_desktop;
    ConnectorName m_connector;
    QString m_sensor;
};

bool AlertPathTest::startDesktop()
{
    desktop::Options options;
    options.dataFolder = m_folder.filePath(QStringLiteral("data"));
    options.credentialsFile = m_cloud.addresses().credentialsFile;
    options.api = m_cloud.addresses().api;
    QDir().mkpath(options.dataFolder);
    m_desktop = std::make_unique<desktop::Desktop>(options, m_clock);
    m_desktop->alerting().notifications().add(
        std::make_unique<notify::DBusNotifier>(m_bus.connectAs(QStringLiteral("desktop"))));
    m_desktop->start();
    return QTest::qWaitForWindowExposed(&window()) &&
           QTest::qWaitFor([this] { return session().connectors().find(m_connector) >= 0; }, patience);
}

void AlertPathTest::initTestCase()
{
    QVERIFY2(m_bus.start(), "dbus-daemon is missing: installer/dependencies test");
    m_server = std::make_unique<NotificationServer>(m_bus.connectAs(QStringLiteral("server")));
    QVERIFY(m_server->come());
    QFile policy(m_folder.filePath(QStringLiteral("policy.json")));
    QVERIFY(policy.open(QIODevice::WriteOnly));
    policy.write(quoted("{'maxFailuresPerHour':3,'retryBaseMs':10,'retryMaxMs':10}"));
    policy.close();
    QVERIFY2(m_cloud.start({QStringLiteral("--policy"), policy.fileName()}), m_cloud.errors());
    m_sensor = m_cloud.createDevice(QStringLiteral("touch"));
    const QByteArray draft = quoted("{'displayName':'ERP forwarder','type':'HTTP_PUSH','status':'ACTIVE','events':[],"
                                    "'labels':[],'httpConfig':{'url':'https://user:") +
                             secret.toUtf8() + quoted("@127.0.0.1:1/','signatureSecret':'") + secret.toUtf8() +
                             quoted("','headers':{}}}");
    const HttpAnswer created = m_cloud.post("/projects/" + m_cloud.project().toLatin1() + "/dataconnectors", draft);
    QVERIFY2(created.status == 200, created.body.constData());
    m_connector = *ConnectorName::parse(created.json().value(QLatin1String("name")).toString());
    QVERIFY(startDesktop());
}

void AlertPathTest::cleanupTestCase()
{
    m_desktop.reset();
    m_server.reset();
    m_cloud.kill();
}

void AlertPathTest::aDisabledConnectorIsTold()
{
    QAction *rail = window().findChild<ui::Rail *>()->pageActions().at(int(ui::Page::Alerts));
    QCOMPARE(rail->text(), QStringLiteral("Alerts"));

    // When deliveries fail until the system disables the connector
    QCOMPARE(m_cloud.publish(m_sensor, quoted("{'touch':{}}")).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(statusIs(Status::SystemDisabled), patience);

    // Then it is told once, on the desktop and in the window
    QTRY_COMPARE_WITH_TIMEOUT(
        titles(), QStringList{QStringLiteral("ERP forwarder was disabled by the system")}, patience);
    QCOMPARE(rail->text(), QStringLiteral("Alerts (1)"));
    window().showPage(ui::Page::Alerts);
    const ui::AlertsPage &page = window().alertsPage();
    QVERIFY(page.view()->isVisible());
    QCOMPARE(page.view()->model()->rowCount(), 1);
    m_desktop->alerting().watch().look();
    QCOMPARE(m_server->shown.size(), 1);
}

void AlertPathTest::theButtonOpensTheConnector()
{
    window().hide(); // in the background
    QTRY_VERIFY_WITH_TIMEOUT(
        [this] {
            m_server->press(m_server->shown.constFirst().id, QStringLiteral("open"));
            return QTest::qWaitFor([this] { return window().isVisible(); }, 500);
        }(),
        patience);
    QCOMPARE(window().page(), ui::Page::Connectors);
    QCOMPARE(window().connectorsPage().current(), std::optional(m_connector));
}

void AlertPathTest::aRestartDoesNotTellItAgain()
{
    m_desktop.reset();
    QVERIFY(startDesktop());
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->alerting().alerts().currentCount(), 1, patience);
    QVERIFY(statusIs(Status::SystemDisabled));
    m_desktop->alerting().watch().look();
    QCOMPARE(m_desktop->alerting().alerts().rowCount(), 1);
    QCOMPARE(m_server->shown.size(), 1);
    // A later start with a link brings it here.
    window().showPage(ui::Page::Alerts);
    m_desktop->takeStart({linkToConnector(m_connector), {}});
    QCOMPARE(window().page(), ui::Page::Connectors);
}

void AlertPathTest::enablingItElsewhereEndsItAndIsTold()
{
    QCOMPARE(m_cloud.patch('/' + m_connector.path().toUtf8(), quoted("{'status':'ACTIVE'}")).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(statusIs(Status::Active), patience);
    QTRY_COMPARE_WITH_TIMEOUT(titles().size(), 2, patience);
    QCOMPARE(titles().constLast(), QStringLiteral("ERP forwarder was changed by somebody else"));
    QTRY_COMPARE_WITH_TIMEOUT(m_desktop->alerting().alerts().currentCount(), 0, patience);
    window().showPage(ui::Page::Alerts);
    window().alertsPage().tabs()->setCurrentIndex(1);
    QCOMPARE(window().alertsPage().view()->model()->rowCount(), 2);
}

void AlertPathTest::noSecretIsInTheFileOrOnTheBus()
{
    m_desktop.reset(); // what is not on the disk yet is written
    QFile file(m_folder.filePath(QStringLiteral("data/alerts.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("disabledBySystem") && content.contains("changedBySomebody"));
    QVERIFY(!content.contains(secret.toUtf8()));
    QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    for (const NotificationServer::Shown &shown : std::as_const(m_server->shown))
        QVERIFY(!(shown.title + shown.text).contains(secret));
}

QTEST_MAIN(AlertPathTest)
#include "tst_alertpath.moc"
