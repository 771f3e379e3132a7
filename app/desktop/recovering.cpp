// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/recovering.h"

#include "app/desktop/titles.h"
#include "app/session/recovery.h"
#include "ui/connectorspage.h"
#include "ui/recover/recoverbar.h"
#include "ui/recover/recoverdialog.h"
#include "ui/recover/recoverwords.h"

#include <QDir>

namespace touchstone::desktop {

using session::Recovery;
using ui::RecoverDialog;

namespace {
constexpr qsizetype mostOffers = 100; // of connectors that come and go; the oldest are forgotten
} // namespace

Recovering::Recovering(session::Session &session, ui::MainWindow &window, const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_window(window)
{
    QDir().mkpath(dataFolder);
    session.recovery().setLedgerFile(QDir(dataFolder).filePath(QStringLiteral("recovery.sqlite")));
    connect(&session.recovery(), &Recovery::cameBack, this, &Recovering::offer);
    connect(&window.connectorsPage(), &ui::ConnectorsPage::recoverRequested, this, &Recovering::open);
    connect(&window.recoverBar(), &ui::RecoverBar::recoverRequested, this,
        [this](const Outage &outage) { show(outage.connector, outage); });
    connect(&window.recoverBar(), &ui::RecoverBar::dismissed, this, &Recovering::dismiss);
    connect(&session.recovery(), &Recovery::changed, this, &Recovering::settle);
    const items::ConnectorListModel *model = &session.connectors();
    connect(model, &QAbstractItemModel::modelReset, this, &Recovering::showOffers);
    connect(model, &QAbstractItemModel::rowsInserted, this, &Recovering::showOffers);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &Recovering::showOffers);
    connect(model, &QAbstractItemModel::dataChanged, this, &Recovering::showOffers);
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
    m_offers.append(outage);
    if (m_offers.size() > mostOffers)
        m_offers.removeFirst();
    showOffers();
}

void Recovering::dismiss()
{
    m_offers.removeIf([this](const Outage &outage) { return isShown(outage); });
    showOffers();
}

/// Nothing of that time is left, or in doubt.
void Recovering::settle(const RecoveryState &state)
{
    const bool isRead = state.step == RecoveryState::Step::Ready || state.step == RecoveryState::Step::Ended;
    if (!isRead || state.left() > 0 || state.doubtful > 0 || !state.incomplete.isEmpty())
        return;
    m_offers.removeIf([&state](const Outage &outage) {
        return outage.connector == state.connector && state.begin <= outage.begin && outage.end <= state.end;
    });
    showOffers();
}

bool Recovering::isShown(const Outage &outage) const
{
    const std::optional<items::ConnectorRow> row = m_session.connectors().row(outage.connector);
    return row && row->connector.isActive();
}

void Recovering::showOffers()
{
    QList<ui::RecoverOffer> offers;
    for (const Outage &outage : std::as_const(m_offers)) {
        if (isShown(outage))
            offers.append({outage, titleOf(outage.connector, m_session.connectors())});
    }
    m_window.recoverBar().setOffers(offers, m_session.connectors().clock().now(), m_window.formats());
}

void Recovering::open(const ConnectorName &connector)
{
    show(connector, m_session.recovery().outage(connector));
}

void Recovering::show(const ConnectorName &connector, const std::optional<Outage> &outage)
{
    if (m_dialog) { // it may be sending; the person decides what becomes of it
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new RecoverDialog(m_session.connectors(), connector, outage, &m_window);
    m_dialog->setFormats(m_window.formats());
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
