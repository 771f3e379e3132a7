// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "ui/mainwindow.h"

#include <QObject>

namespace touchstone::desktop {

/// Joins session and window where the history on disk is concerned: a disk that does not take it is told, and while
/// nobody can see the window the session is thrifty. GUI thread.
class Remembering : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it. Keeps the history in that folder.
    Remembering(
        session::Session &session, ui::MainWindow &window, const QString &dataFolder, QObject *parent = nullptr);

    static QString historyFile(const QString &dataFolder);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    session::Session &m_session;
    ui::MainWindow &m_window;
};

} // namespace touchstone::desktop
