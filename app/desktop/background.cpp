// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/background.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QPushButton>

namespace touchstone::desktop {

Background::Background(session::Session &session, ui::MainWindow &window, HasTray hasTray, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(window)
    , m_hasTray(std::move(hasTray))
{
    m_window.installEventFilter(this); // the last one that is installed is asked first
    connect(&m_trayCheck, &QTimer::timeout, this, &Background::lookForTray);
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, [this] { m_isSessionEnding = true; });
}

void Background::begin()
{
    if (m_hasTray())
        hide();
    else
        m_window.showMinimized(); // the tray may come later, but it may not come at all
}

void Background::comeToFront(const QString &activationToken)
{
    m_trayCheck.stop();
    QGuiApplication::setQuitOnLastWindowClosed(true);
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8()); // Qt for Wayland uses it up at the next activation
    if (m_window.isMinimized())
        m_window.showNormal();
    else
        m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Background::lookForTray()
{
    if (!m_window.isVisible() && !m_hasTray())
        comeToFront();
}

void Background::hide()
{
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_window.hide();
    m_trayCheck.start(trayCheck);
}

void Background::quit()
{
    const bool wasHidden = !m_window.isVisible();
    m_trayCheck.stop();
    if (!wasHidden)
        QGuiApplication::setQuitOnLastWindowClosed(true);
    m_window.quit();
    // A hidden window is no last window; what must be sent before the end ends the program by itself.
    if (wasHidden && m_session.isSwitchingDone())
        QGuiApplication::quit();
}

bool Background::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_window || event->type() != QEvent::Close || m_window.isQuitting() || m_isSessionEnding ||
        m_closing == Closing::Quit || !m_hasTray())
        return QObject::eventFilter(watched, event);
    event->ignore();
    if (m_closing == Closing::Hide)
        hide();
    else
        ask();
    return true;
}

void Background::ask()
{
    if (m_question)
        return;
    m_question = new QMessageBox(QMessageBox::Question, tr("Close the window"), tr("Keep watching in the background?"),
        QMessageBox::Cancel, &m_window);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setInformativeText(tr(
        "Touchstone can go on watching the connectors and tell you of alerts. Its mark in the tray brings the window "
        "back. This is asked once; the settings of alerts let you choose otherwise."));
    QPushButton *keep = m_question->addButton(tr("&Keep watching"), QMessageBox::AcceptRole);
    m_question->addButton(tr("&Quit Touchstone"), QMessageBox::DestructiveRole);
    m_question->setDefaultButton(keep);
    connect(m_question, &QMessageBox::finished, this, &Background::answer);
    m_question->open();
}

void Background::answer()
{
    const QMessageBox::ButtonRole role = m_question->buttonRole(m_question->clickedButton());
    if (role != QMessageBox::AcceptRole && role != QMessageBox::DestructiveRole)
        return; // the window stays
    m_closing = role == QMessageBox::AcceptRole ? Closing::Hide : Closing::Quit;
    Q_EMIT closingChosen(m_closing);
    if (m_closing == Closing::Hide)
        hide();
    else
        quit();
}

} // namespace touchstone::desktop
