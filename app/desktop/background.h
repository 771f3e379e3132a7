// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "models/settings/settings.h"
#include "ui/mainwindow.h"

#include <QMessageBox>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace touchstone::desktop {

/// What closing the window means. Without a tray it ends the program. With one the person is asked the first time:
/// either it ends, or the window is hidden and everything goes on. A hidden window comes back by itself when the tray
/// goes away, since nothing else could bring it back. "Quit" always ends the program. GUI thread.
class Background : public QObject
{
    Q_OBJECT

public:
    using Closing = Settings::Closing;
    using HasTray = std::function<bool()>;

    /// Session and window must outlive it.
    Background(session::Session &session, ui::MainWindow &window, HasTray hasTray, QObject *parent = nullptr);

    void setClosing(Closing closing) { m_closing = closing; }
    Closing closing() const { return m_closing; }
    bool hasTray() const { return m_hasTray(); }

    /// For a start in the background: the window stays hidden if there is a tray to bring it back, else it is
    /// minimized.
    void begin();
    /// Shows the window, before all others as far as the desktop allows. `activationToken`: see StartRequest.
    void comeToFront(const QString &activationToken = {});
    void quit();
    /// Brings a hidden window back when there is no tray any more; a timer asks while it is hidden.
    void lookForTray();
    QMessageBox *question() const { return m_question; } ///< while it is asked

    static constexpr std::chrono::seconds trayCheck{10};

Q_SIGNALS:
    /// The person answered for good.
    void closingChosen(touchstone::Settings::Closing closing);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void hide();
    void ask();
    void answer();

    session::Session &m_session;
    ui::MainWindow &m_window;
    HasTray m_hasTray;
    Closing m_closing = Closing::Ask;
    bool m_isSessionEnding = false; ///< of the computer: nobody is to be asked, nothing to be kept open
    QTimer m_trayCheck;
    QPointer<QMessageBox> m_question;
};

} // namespace touchstone::desktop
