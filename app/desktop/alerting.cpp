// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/alerting.h"

#include "app/desktop/tray.h"
#include "app/desktop/trayicon.h"
#include "ui/alerts/alertsettingspage.h"
#include "ui/alerts/alertspage.h"
#include "ui/settings/settingsdialog.h"

namespace touchstone::desktop {

using session::AlertFile;
using session::AlertWatch;
using session::Session;
using ui::AlertsPage;

namespace {

constexpr std::chrono::milliseconds gathering{300};
constexpr std::chrono::seconds trayPause{5};
constexpr int mostTrayLooks = 24; ///< two minutes after the start
const QString topic = QStringLiteral("alerts");

} // namespace

Alerting::Alerting(Session &session, ui::MainWindow &window, const Clock &clock, SettingsKeeper &keeper, Places places,
    QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_session(session)
    , m_window(window)
    , m_keeper(keeper)
    , m_alerts(clock)
    , m_file(places.alertFile)
    , m_watch(clock, session.connectors(), session.changes(), m_alerts)
    , m_background(session, window, [this] { return m_tray && Tray::isThere(); })
    , m_links(session, window)
    , m_autostart(places.configurationFolder, places.startCommand)
{
    takeSettings(m_keeper.settings());
    connect(&m_keeper, &SettingsKeeper::changed, this, &Alerting::takeSettings);
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(gathering);
    connect(&m_saveSoon, &QTimer::timeout, this, [this] { m_file.save(m_alerts.records()); });
    connect(&m_file, &AlertFile::loaded, this, [this](const AlertRecords &records) {
        m_watch.restore(records);
        connect(&m_alerts, &items::AlertListModel::recordsChanged, this, &Alerting::saveSoon);
        saveSoon(); // what the first look found
    });
    connect(&m_file, &AlertFile::saveFailed, this, [this](const Failure &failure) {
        m_window.showFailure(topic, tr("remember the alerts for the next start"), failure);
    });
    connect(&m_background, &Background::closingChosen, this, &Alerting::keepClosing);
    joinSession();
    joinPage();
    joinNotifications();
}

Alerting::~Alerting()
{
    if (m_saveSoon.isActive())
        m_file.save(m_alerts.records());
}

void Alerting::begin()
{
    m_file.load();
}

void Alerting::joinSession()
{
    connect(&m_session, &Session::linkChanged, &m_watch, &AlertWatch::seeLink);
    connect(&m_session, &Session::refreshFailed, this,
        [this](const QString & /*what*/, const Failure &failure) { m_watch.seeFailure(failure); });
    connect(&m_session, &Session::refreshed, this, [this] {
        QSet<ProjectName> listed;
        const QList<Project> projects = m_session.projects();
        for (const Project &project : projects) {
            if (m_session.showsAllProjects() || m_session.currentProject()->name == project.name)
                listed.insert(project.name);
        }
        m_watch.setListedProjects(listed);
        m_watch.seeRefreshed();
    });
}

void Alerting::joinPage()
{
    AlertsPage *page = &m_window.alertsPage();
    page->setAlerts(m_alerts);
    connect(&m_alerts, &items::AlertListModel::currentCountChanged, &m_window, &ui::MainWindow::setAlertCount);
    connect(page, &AlertsPage::openRequested, &m_links, &LinkOpening::open);
    connect(page, &AlertsPage::snoozeRequested, &m_watch, &AlertWatch::snooze);
    connect(page, &AlertsPage::wakeRequested, &m_watch, &AlertWatch::wake);
    connect(page, &AlertsPage::dismissRequested, &m_watch, &AlertWatch::dismiss);
    connect(page, &AlertsPage::rulesRequested, this, &Alerting::showRules);
}

void Alerting::joinNotifications()
{
    connect(&m_watch, &AlertWatch::tellingDue, this,
        [this](const QList<Alert> &alerts) { m_notifications.tell(alerts, m_clock.now()); });
    connect(&m_watch, &AlertWatch::tellingVoid, &m_notifications, &Notifications::withdraw);
    connect(&m_notifications, &Notifications::activated, this, &Alerting::follow);
}

void Alerting::useDesktop()
{
    m_notifications.add(notify::makeSessionBusNotifier());
    connect(&m_trayWait, &QTimer::timeout, this, &Alerting::lookForTray);
    m_trayWait.start(trayPause);
    lookForTray();
}

void Alerting::lookForTray()
{
    if (++m_trayLooks > mostTrayLooks)
        m_trayWait.stop();
    if (!Tray::isThere())
        return;
    m_trayWait.stop();
    auto tray = std::make_unique<Tray>();
    m_tray = tray.get();
    m_notifications.add(std::move(tray));
    fillPage();
    connect(m_tray, &Tray::windowRequested, this, [this] { m_background.comeToFront(); });
    connect(m_tray, &Tray::alertsRequested, this, [this] { follow(0, {}); });
    connect(m_tray, &Tray::quitRequested, &m_background, &Background::quit);
    connect(&m_watch, &AlertWatch::looked, this,
        [this] { m_tray->setState(worstHealth(m_session.connectors()), m_alerts.currentCount()); });
}

void Alerting::follow(quint64 id, const QString &activationToken)
{
    m_background.comeToFront(activationToken);
    const std::optional<Alert> alert = m_alerts.alert(id);
    m_window.alertsPage().showAlert(id);
    if (alert && alert->key.kind != AlertKind::ApiUnreachable)
        m_links.open(alert->key.connector);
    else
        m_window.showPage(ui::Page::Alerts);
}

void Alerting::addPageTo(ui::SettingsDialog &dialog)
{
    m_dialog = &dialog;
    m_page = new ui::AlertSettingsPage(&dialog);
    connect(m_page, &ui::AlertSettingsPage::autostartRequested, this, &Alerting::setAutostart);
    fillPage();
    dialog.addPage(m_page, QStringLiteral("alerts"), tr("Alerts"));
}

void Alerting::fillPage()
{
    if (m_page)
        m_page->setSurroundings(
            m_background.hasTray(), Autostart::isSupported() ? std::optional(m_autostart.isOn()) : std::nullopt);
}

void Alerting::showRules()
{
    Q_EMIT settingsDialogWanted();
    if (m_dialog)
        m_dialog->showPage(m_page);
}

void Alerting::takeSettings(const Settings &settings)
{
    m_background.setClosing(settings.closing);
    if (settings.alerts != m_watch.rules())
        m_watch.setRules(settings.alerts);
}

void Alerting::keepClosing(Settings::Closing closing)
{
    Settings settings = m_keeper.settings();
    settings.closing = closing;
    m_keeper.change(settings);
}

void Alerting::setAutostart(bool isOn)
{
    if (const Result<void> done = m_autostart.setOn(isOn); !done)
        m_window.showFailure(topic, tr("change whether Touchstone starts when you sign in"), done.failure());
    fillPage(); // it may have been refused
}

} // namespace touchstone::desktop
