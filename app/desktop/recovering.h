// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "models/domain/recovery.h"
#include "ui/mainwindow.h"

#include <QObject>
#include <QPointer>

namespace touchstone::ui {
class RecoverDialog;
}

namespace touchstone::desktop {

/// Joins session and window where a connector gets what it missed: offers it when one comes back, opens the dialog and
/// carries its wishes over. An offer stays until it is dismissed, or everything of its time is acknowledged; while its
/// connector is not listed, or off again, it is kept without being shown. One dialog at a time, as there is one
/// recovery. GUI thread.
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
    void show(const ConnectorName &connector, const std::optional<Outage> &outage);
    void offer(const Outage &outage);
    void dismiss();
    void settle(const RecoveryState &state);
    void showOffers();
    bool isShown(const Outage &outage) const;
    void join(ui::RecoverDialog *dialog);

    session::Session &m_session;
    ui::MainWindow &m_window;
    QList<Outage> m_offers; ///< as they came back; a connector may be there more than once
    QPointer<ui::RecoverDialog> m_dialog;
};

} // namespace touchstone::desktop
