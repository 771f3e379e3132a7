// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/switching.h"

#include "app/desktop/titles.h"
#include "ui/common/failurewords.h"

#include <QEvent>
#include <QGuiApplication>

namespace touchstone::desktop {

using session::Session;
using session::SwitchReport;

namespace {

const QString topic = QStringLiteral("switching");

} // namespace

Switching::Switching(Session &session, ui::MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(window)
{
    connect(&m_window, &ui::MainWindow::connectorsSwitchRequested, this,
        [this](const QList<ConnectorName> &names, bool on) {
            m_window.settle(topic);
            m_session.setConnectorsEnabled(names, on);
        });
    connect(&m_window, &ui::MainWindow::undoRequested, &m_session, &Session::takeBackDisabling);
    connect(&m_session, &Session::disablingHeld, this, &Switching::offerUndo);
    connect(&m_session, &Session::connectorsSwitched, this, &Switching::tell);
    m_window.installEventFilter(this);
}

bool Switching::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Close && !m_session.isSwitchingDone()) {
        m_quitWhenDone = true;
        QGuiApplication::setQuitOnLastWindowClosed(false);
        m_session.sendDisabling(); // each call has its own limit of time, so the end comes
    }
    return QObject::eventFilter(watched, event);
}

void Switching::offerUndo(const QList<ConnectorName> &names, std::chrono::milliseconds left)
{
    if (names.isEmpty())
        m_window.withdrawUndo();
    else if (names.size() == 1)
        m_window.offerUndo(tr("%1 will be disabled").arg(titleOf(names.constFirst(), m_session.connectors())), left);
    else
        m_window.offerUndo(tr("%1 connectors will be disabled").arg(names.size()), left);
}

QString Switching::words(const SwitchReport &report, const items::ConnectorListModel &connectors)
{
    QStringList sentences;
    const bool isMany = report.done.size() + report.overtaken.size() + report.failed.size() > 1;
    if (isMany && !report.done.isEmpty())
        sentences.append((report.enabled ? tr("Enabled: %1.") : tr("Disabled: %1.")).arg(report.done.size()));
    for (const ConnectorName &name : report.overtaken) {
        const bool isThere = connectors.row(name).has_value();
        const QString said = !isThere         ? tr("%1 was deleted by someone else meanwhile.")
                             : report.enabled ? tr("%1 had been enabled by someone else already.")
                                              : tr("%1 had been disabled by someone else already.");
        sentences.append(said.arg(titleOf(name, connectors)));
    }
    for (const auto &[name, failure] : report.failed) {
        const QString attempt = report.enabled ? tr("enable %1") : tr("disable %1");
        sentences.append(ui::failureWords(attempt.arg(titleOf(name, connectors)), failure));
    }
    return sentences.join(QLatin1Char('\n'));
}

void Switching::tell(const SwitchReport &report)
{
    if (m_quitWhenDone) {
        if (m_session.isSwitchingDone())
            QGuiApplication::quit();
        return;
    }
    const QString said = words(report, m_session.connectors());
    using Tone = ui::MessageBar::Tone;
    const Tone tone = !report.failed.isEmpty()      ? Tone::Problem
                      : !report.overtaken.isEmpty() ? Tone::Information
                                                    : Tone::Success;
    if (!said.isEmpty())
        m_window.showMessage(tone, said, topic);
}

} // namespace touchstone::desktop
