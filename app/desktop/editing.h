// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "ui/mainwindow.h"

#include <QHash>
#include <QObject>

namespace touchstone::desktop {

/// Joins session and window where connectors are created, edited and deleted: carries the requests over and brings each
/// answer back to the dialog that waits for it, or to the message bar when none does. GUI thread.
class Editing : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    Editing(session::Session &session, ui::MainWindow &window, QObject *parent = nullptr);

private:
    void joinRequests();
    void joinAnswers();
    void changeFailed(const ConnectorName &connector, const Failure &failure);

    session::Session &m_session;
    ui::MainWindow &m_window;
    QHash<ConnectorName, QString> m_attempts; ///< what is on its way, in words
};

} // namespace touchstone::desktop
