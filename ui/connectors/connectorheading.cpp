// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectorheading.h"

#include "models/domain/connectorlink.h"
#include "models/domain/connectortitle.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/icons.h"
#include "ui/common/switch.h"
#include "ui/common/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace touchstone::ui {

ConnectorHeading::ConnectorHeading(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel(this))
    , m_endpoint(new ElidedLabel(this))
    , m_more(new QToolButton(this))
    , m_state(new QLabel(this))
    , m_switch(new Switch(this))
{
    m_endpoint->setElideMode(Qt::ElideMiddle);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_title);
    words->addWidget(m_endpoint);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::small);
    row->addLayout(words, 1);
    row->addWidget(m_more);
    row->addWidget(m_state);
    row->addWidget(m_switch);
    setUpMenu();
    connect(m_switch, &Switch::changeRequested, this, &ConnectorHeading::changeRequested);
    restyle();
}

void ConnectorHeading::setUpMenu()
{
    auto *menu = new QMenu(this);
    const auto copies = [this, menu](const QString &text, auto what) {
        connect(menu->addAction(text), &QAction::triggered, this,
            [this, what] { QGuiApplication::clipboard()->setText(what(m_connector)); });
    };
    connect(menu->addAction(icon(QStringLiteral("play")), tr("Send a &test event\u2026")), &QAction::triggered, this,
        &ConnectorHeading::testRequested);
    m_recover = menu->addAction(icon(QStringLiteral("refresh")), tr("&Recover missed events\u2026"));
    connect(m_recover, &QAction::triggered, this, &ConnectorHeading::recoverRequested);
    menu->addSeparator();
    const auto asks = [this, menu](const QString &drawing, const QString &text, void (ConnectorHeading::*wanted)()) {
        connect(menu->addAction(icon(drawing), text), &QAction::triggered, this, wanted);
    };
    asks(QStringLiteral("edit"), tr("&Edit\u2026"), &ConnectorHeading::editRequested);
    asks(QStringLiteral("copy"), tr("D&uplicate\u2026"), &ConnectorHeading::duplicateRequested);
    asks(QStringLiteral("close"), tr("&Delete\u2026"), &ConnectorHeading::deleteRequested);
    menu->addSeparator();
    copies(tr("Copy &id"), [](const ConnectorName &name) { return name.connector; });
    copies(tr("Copy full resource &name"), [](const ConnectorName &name) { return name.path(); });
    copies(tr("Copy &link"), linkToConnector);
    m_curl = menu->addAction(icon(QStringLiteral("copy")), tr("Copy a sample delivery as &cURL\u2026"));
    connect(m_curl, &QAction::triggered, this, &ConnectorHeading::curlRequested);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setIcon(icon(QStringLiteral("menu")));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setToolTip(tr("Edit it, copy it, test it"));
}

void ConnectorHeading::setRow(const items::ConnectorRow &row)
{
    const DataConnector &connector = row.connector;
    m_connector = connector.name;
    const QString title = titleOf(connector);
    m_title->setText(title);
    m_endpoint->setText(connector.httpConfig ? maskedUrl(connector.httpConfig->url) : connector.type.text());
    m_state->setText(row.changePending ? tr("changing\u2026") : connector.isActive() ? tr("on") : tr("off"));
    m_switch->setChecked(connector.isActive());
    m_switch->setChanging(row.changePending);
    m_switch->setAccessibleName(tr("%1 is on").arg(title));
    for (QAction *action : {m_curl, m_recover})
        action->setEnabled(connector.httpConfig.has_value()); // others do not post to a URL
    m_more->setAccessibleName(tr("What can be done with %1").arg(title));
}

void ConnectorHeading::setLock(const QString &reason)
{
    m_lock = reason;
    m_switch->setEnabled(reason.isEmpty());
    m_switch->setToolTip(reason);
    m_switch->setAccessibleDescription(reason);
}

void ConnectorHeading::restyle()
{
    m_title->setFont(titleFont(font()));
    m_endpoint->setFont(captionFont(font()));
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, mutedText(palette()));
    m_endpoint->setPalette(muted);
}

void ConnectorHeading::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        restyle();
}

} // namespace touchstone::ui
