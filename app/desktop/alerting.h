// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/autostart.h"
#include "app/desktop/background.h"
#include "app/desktop/linkopening.h"
#include "app/desktop/notifications.h"
#include "app/desktop/settingskeeper.h"
#include "app/session/alertfile.h"
#include "app/session/alertwatch.h"
#include "models/items/alertlistmodel.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace touchstone::ui {
class AlertSettingsPage;
class SettingsDialog;
} // namespace touchstone::ui

namespace touchstone::desktop {

class Tray;

/// Joins everything about alerts: the watch over the session with the rules of the settings, the page in the window,
/// what is remembered in the data folder, notifications, the tray, and running in the background. GUI thread.
class Alerting : public QObject
{
    Q_OBJECT

public:
    struct Places
    {
        QString alertFile;
        QString configurationFolder; ///< of the user, for autostart
        QStringList startCommand;    ///< what autostart runs
    };

    /// All must outlive it.
    Alerting(session::Session &session, ui::MainWindow &window, const Clock &clock, SettingsKeeper &keeper,
        Places places, QObject *parent = nullptr);
    ~Alerting() override; ///< what is not on the disk yet is written

    void begin(); ///< reads what was remembered, then watches
    void setConnectionTitle(const QString &title) { m_watch.setConnectionTitle(title); }
    /// From now on the desktop itself is used: its notifications and its tray. Without this, alerts are in the window
    /// alone, as in tests.
    void useDesktop();

    /// Rules and background as a page of the settings.
    void addPageTo(ui::SettingsDialog &dialog);

    items::AlertListModel &alerts() { return m_alerts; }
    session::AlertWatch &watch() { return m_watch; }
    Notifications &notifications() { return m_notifications; }
    Background &background() { return m_background; }
    LinkOpening &links() { return m_links; }

Q_SIGNALS:
    /// Whoever serves the dialog of the settings shows it, and has addPageTo() called when it is a new one, at once.
    void settingsDialogWanted();

private:
    void joinSession();
    void joinPage();
    void joinNotifications();
    void lookForTray();
    void takeSettings(const Settings &settings);
    void keepClosing(Settings::Closing closing);
    void showRules();
    void fillPage();
    void setAutostart(bool isOn);
    void follow(quint64 id, const QString &activationToken);
    void saveSoon() { m_saveSoon.start(); }

    const Clock &m_clock;
    session::Session &m_session;
    ui::MainWindow &m_window;
    SettingsKeeper &m_keeper;
    items::AlertListModel m_alerts;
    session::AlertFile m_file;
    session::AlertWatch m_watch;
    Notifications m_notifications;
    Background m_background;
    LinkOpening m_links;
    Autostart m_autostart;
    QPointer<ui::SettingsDialog> m_dialog; ///< once somebody has opened it, with `m_page` in it
    QPointer<ui::AlertSettingsPage> m_page;
    Tray *m_tray = nullptr; ///< one of the notifications' ways
    QTimer m_trayWait;      ///< a desktop that has just been started brings its tray a little later
    int m_trayLooks = 0;
    QTimer m_saveSoon; ///< one write for what changes together
};

} // namespace touchstone::desktop
