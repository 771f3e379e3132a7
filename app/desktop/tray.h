// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/notify/notifier.h"
#include "models/domain/health.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace touchstone::desktop {

/// The mark in the tray: the worst state by its shape, how many alerts there are, and the way back to the window. Shows
/// notifications too, where nobody else does; a click on one leads to what it is about. Only where there is a tray.
class Tray : public notify::Notifier
{
    Q_OBJECT

public:
    explicit Tray(QObject *parent = nullptr);

    static bool isThere() { return QSystemTrayIcon::isSystemTrayAvailable(); }

    void setState(Health worst, int alertCount);
    QString tip() const { return m_icon.toolTip(); }

    void show(const notify::Notification &notification) override;
    void withdraw(quint64 id) override;

Q_SIGNALS:
    void windowRequested();
    void alertsRequested();
    void quitRequested();

private:
    QSystemTrayIcon m_icon;
    QMenu m_menu;
    QAction *m_alerts;
    Health m_worst = Health::Unknown;
    quint64 m_shown = 0; ///< the last notification: a tray does not say which one was clicked
};

} // namespace touchstone::desktop
