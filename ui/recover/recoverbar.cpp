// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recover/recoverbar.h"

#include "ui/common/icons.h"
#include "ui/common/menubutton.h"
#include "ui/common/textlabel.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace touchstone::ui {

RecoverBar::RecoverBar(QWidget *parent)
    : Card(parent)
    , m_text(makeTextLabel(this))
    , m_recover(new QPushButton(tr("Recover\u2026"), this))
    , m_dismiss(new QToolButton(this))
{
    setObjectName(QStringLiteral("recoverBar"));
    setAccessibleName(tr("Connectors that are back"));
    m_dismiss->setIcon(icon(QStringLiteral("close")));
    m_dismiss->setAutoRaise(true);
    m_dismiss->setToolTip(tr("Do not offer this again. The menu of each connector still does."));
    m_dismiss->setAccessibleName(tr("Dismiss the offer"));
    m_dismiss->setAccessibleDescription(m_dismiss->toolTip());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::medium, spacing::tiny, spacing::tiny, spacing::tiny);
    row->setSpacing(spacing::small);
    row->addWidget(m_text, 1);
    row->addWidget(m_recover);
    row->addWidget(m_dismiss);
    connect(m_dismiss, &QToolButton::clicked, this, &RecoverBar::dismissed);
    connect(m_recover, &QPushButton::clicked, this, [this] {
        if (m_offers.size() == 1)
            Q_EMIT recoverRequested(m_offers.first().outage);
    });
    hide();
}

void RecoverBar::setOffers(const QList<RecoverOffer> &offers, Timestamp now, const Formats &formats)
{
    if (offers == m_offers && formats == m_formats)
        return;
    const bool isMore = offers.size() > m_offers.size();
    m_offers = offers;
    m_formats = formats;
    m_text->setText(offersWords(offers));
    setAccessibleDescription(m_text->text());
    setAccent(latencyColour(palette()));
    fillMenu(now);
    setVisible(!offers.isEmpty());
    if (!isMore)
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void RecoverBar::fillMenu(Timestamp now)
{
    if (QMenu *former = m_recover->menu())
        former->deleteLater(); // it may be what is telling us
    m_recover->setMenu(nullptr);
    if (m_offers.size() < 2)
        return;
    auto *menu = new QMenu(m_recover);
    for (const RecoverOffer &offer : std::as_const(m_offers)) {
        menu->addAction(asMenuText(offerWords(offer, now, m_formats)), this,
            [this, outage = offer.outage] { Q_EMIT recoverRequested(outage); });
    }
    m_recover->setMenu(menu);
}

QString RecoverBar::text() const
{
    return m_text->text();
}

} // namespace touchstone::ui
