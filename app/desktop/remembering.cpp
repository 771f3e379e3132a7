// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remembering.h"

#include <QDir>
#include <QEvent>

namespace touchstone::desktop {

using session::Session;

namespace {

const QString topic = QStringLiteral("history");

} // namespace

Remembering::Remembering(Session &session, ui::MainWindow &window, const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(window)
{
    connect(&m_session, &Session::historyFailed, this, [this](const Failure &failure) {
        const QString then = failure.kind == Failure::Kind::Invalid
                                 ? tr("Nothing is recorded; what you see is up to date all the same.")
                                 : tr("What comes is kept in memory and written as soon as that works again.");
        m_window.showMessage(ui::MessageBar::Tone::Problem,
            tr("The history of the connectors cannot be written: %1. %2").arg(failure.message, then), topic);
    });
    connect(&m_session, &Session::historyWorksAgain, this, [this] { m_window.settle(topic); });
    m_session.keepHistoryIn(historyFile(dataFolder));
    m_window.installEventFilter(this);
}

QString Remembering::historyFile(const QString &dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("history.sqlite"));
}

bool Remembering::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
        m_session.setWindowHidden(!m_window.isVisible() || m_window.isMinimized());
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace touchstone::desktop
