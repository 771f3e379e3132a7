// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/recovering.h"

#include "app/desktop/titles.h"
#include "app/session/recovery.h"
#include "ui/connectorspage.h"
#include "ui/recover/recoverdialog.h"
#include "ui/recover/recoverwords.h"

#include <QDir>

namespace touchstone::desktop {

using session::Recovery;
using ui::RecoverDialog;

Recovering::Recovering(session::Session &session, ui::MainWindow &window, const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(window)
{
    QDir().mkpath(dataFolder);
    session.recovery().setLedgerFile(QDir(dataFolder).filePath(QStringLiteral("recovery.sqlite")));
    connect(&session.recovery(), &Recovery::cameBack, this, &Recovering::offer);
    connect(&window.connectorsPage(), &ui::ConnectorsPage::recoverRequested, this, &Recovering::open);
    connect(&window, &ui::MainWindow::messageActionRequested, this, [this](const QString &topic) {
        if (m_offers.contains(topic))
            open(m_offers.take(topic));
    });
}

void Recovering::trust(const QString &authorities)
{
    m_session.recovery().setAuthorities(authorities);
}

RecoverDialog *Recovering::dialog() const
{
    return m_dialog;
}

void Recovering::offer(const Outage &outage)
{
    const QString topic = QStringLiteral("recover ") + outage.connector.path();
    m_offers.insert(topic, outage.connector);
    m_window.showMessage(ui::MessageBar::Tone::Information,
        ui::cameBackWords(titleOf(outage.connector, m_session.connectors()), outage), topic, tr("Recover\u2026"));
}

void Recovering::open(const ConnectorName &connector)
{
    if (m_dialog) { // it may be sending; the person decides what becomes of it
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new RecoverDialog(m_session.connectors(), connector, m_session.recovery().outage(connector), &m_window);
    join(m_dialog);
    m_dialog->show();
    m_dialog->count();
}

void Recovering::join(RecoverDialog *dialog)
{
    Recovery *recovery = &m_session.recovery();
    connect(dialog, &RecoverDialog::readRequested, recovery, &Recovery::read);
    connect(dialog, &RecoverDialog::sendRequested, recovery, &Recovery::send);
    connect(dialog, &RecoverDialog::pauseRequested, recovery, &Recovery::pause);
    connect(dialog, &RecoverDialog::resumeRequested, recovery, &Recovery::resume);
    connect(dialog, &RecoverDialog::endRequested, recovery, &Recovery::cancel);
    connect(dialog, &QDialog::finished, recovery, &Recovery::close);
    connect(recovery, &Recovery::changed, dialog, &RecoverDialog::showState);
    connect(recovery, &Recovery::listed, dialog, &RecoverDialog::showMissed);
}

} // namespace touchstone::desktop
