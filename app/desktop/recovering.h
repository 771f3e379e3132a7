// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "models/domain/recovery.h"
#include "ui/mainwindow.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace touchstone::ui {
class RecoverDialog;
}

namespace touchstone::desktop {

/// Joins session and window where a connector gets what it missed: offers it when one comes back, opens the dialog and
/// carries its wishes over. One dialog at a time, as there is one recovery. GUI thread.
class Recovering : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it. What was sent is noted in `dataFolder`.
    Recovering(session::Session &session, ui::MainWindow &window, const QString &dataFolder, QObject *parent = nullptr);

    /// For the next sending: a PEM file to trust instead of the system's authorities, or empty for those.
    void trust(const QString &authorities);

    void open(const ConnectorName &connector);
    ui::RecoverDialog *dialog() const;

private:
    void offer(const Outage &outage);
    void join(ui::RecoverDialog *dialog);

    session::Session &m_session;
    ui::MainWindow &m_window;
    QHash<QString, ConnectorName> m_offers; ///< by topic of the message
    QPointer<ui::RecoverDialog> m_dialog;
};

} // namespace touchstone::desktop
