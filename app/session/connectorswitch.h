// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/connectorchanges.h"
#include "app/session/switchreport.h"

#include <QTimer>

#include <chrono>

namespace touchstone::session {

/// Switches connectors on and off, one or many. Switching off can be taken back for a while, and nothing is sent before
/// that while is over; switching on is sent at once. GUI thread.
class ConnectorSwitch : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the switch.
    ConnectorSwitch(ConnectorChanges &changes, items::ConnectorListModel &model, QObject *parent = nullptr);
    ~ConnectorSwitch() override; ///< what was not sent stays undone

    void enable(const QList<ConnectorName> &names);
    /// Holds the connectors back for `grace`. What was held before is sent now: one thing can be taken back at a time.
    void disable(const QList<ConnectorName> &names, std::chrono::milliseconds grace);
    void takeBack(); ///< what is held; nothing of it was sent
    void sendHeld(); ///< does not wait any longer

    const QList<ConnectorName> &held() const { return m_held; }
    /// Nothing is held and no answer is awaited.
    bool isIdle() const { return m_held.isEmpty() && m_awaited == 0; }

Q_SIGNALS:
    /// `names` will be switched off after `left` unless they are taken back; empty: nothing is held any more.
    void heldChanged(const QList<touchstone::ConnectorName> &names, std::chrono::milliseconds left);
    void reported(const touchstone::session::SwitchReport &report);

private:
    void send(const QList<ConnectorName> &names, bool enabled);
    QList<ConnectorName> release();

    ConnectorChanges &m_changes;
    items::ConnectorListModel &m_model;
    QTimer m_timer;
    QList<ConnectorName> m_held;
    qsizetype m_awaited = 0;
};

} // namespace touchstone::session
