// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tray.h"

#include "app/desktop/trayicon.h"
#include "ui/common/formats.h"
#include "ui/common/healthstyle.h"

#include <QGuiApplication>
#include <QPalette>

namespace touchstone::desktop {

Tray::Tray(QObject *parent)
    : Notifier(parent)
{
    m_menu.addAction(tr("&Open Touchstone"), this, &Tray::windowRequested);
    m_alerts = m_menu.addAction(tr("&Alerts"), this, &Tray::alertsRequested);
    m_menu.addSeparator();
    m_menu.addAction(tr("&Quit"), this, &Tray::quitRequested);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT windowRequested();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        if (m_shown != 0)
            Q_EMIT activated(m_shown, {});
    });
    setState(Health::Unknown, 0);
    m_icon.show();
}

void Tray::setState(Health worst, int alertCount)
{
    if (m_icon.icon().isNull() || worst != m_worst)
        m_icon.setIcon(trayImage(worst, QGuiApplication::palette()));
    m_worst = worst;
    m_alerts->setText(alertCount > 0 ? tr("&Alerts (%1)").arg(ui::formatCount(alertCount)) : tr("&Alerts"));
    // The state is in words, too: a picture of 16 pixels says little.
    const QString state = tr("Touchstone: %1").arg(ui::healthWord(worst));
    m_icon.setToolTip(alertCount > 0 ? tr("%1, alerts: %2").arg(state, ui::formatCount(alertCount)) : state);
}

void Tray::show(const notify::Notification &notification)
{
    if (!QSystemTrayIcon::supportsMessages()) {
        Q_EMIT failed(notification);
        return;
    }
    m_shown = notification.id;
    m_icon.showMessage(notification.title, notification.text,
        notification.isUrgent ? QSystemTrayIcon::Critical : QSystemTrayIcon::Warning);
}

void Tray::withdraw(quint64 id)
{
    if (m_shown == id)
        m_shown = 0; // Qt cannot take it from the screen
}

} // namespace touchstone::desktop
