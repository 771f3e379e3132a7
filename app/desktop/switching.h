// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "ui/mainwindow.h"

#include <QObject>

namespace touchstone::desktop {

/// Joins session and window where connectors are switched on and off: the offer to take it back, and what became of
/// each connector. Closing the window does not lose what was confirmed: the program ends after the answers. GUI thread.
class Switching : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    Switching(session::Session &session, ui::MainWindow &window, QObject *parent = nullptr);

    /// What a report says, in words; empty when all went as wanted and was seen to.
    static QString words(const session::SwitchReport &report, const items::ConnectorListModel &connectors);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offerUndo(const QList<ConnectorName> &names, std::chrono::milliseconds left);
    void tell(const session::SwitchReport &report);

    session::Session &m_session;
    ui::MainWindow &m_window;
    bool m_quitWhenDone = false;
};

} // namespace touchstone::desktop
