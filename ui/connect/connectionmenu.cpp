// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectionmenu.h"

#include "ui/common/icons.h"
#include "ui/common/menubutton.h"

#include <QActionGroup>

namespace touchstone::ui {

ConnectionMenu::ConnectionMenu(QWidget *parent)
    : QMenu(parent)
{
    setAccessibleName(tr("Connections"));
    setConnections({}, {});
}

void ConnectionMenu::setConnections(const QList<Connection> &connections, const QString &inUse)
{
    clear();
    delete m_group;
    m_group = new QActionGroup(this);
    for (const Connection &connection : connections) {
        QAction *action = addAction(asMenuText(connection.name));
        action->setActionGroup(m_group);
        action->setCheckable(true);
        action->setChecked(connection.id == inUse);
        // Later: whoever is told may fill this menu anew, and with it delete the entry that tells.
        connect(
            action, &QAction::triggered, this, [this, id = connection.id] { Q_EMIT connectionChosen(id); },
            Qt::QueuedConnection);
    }
    addSeparator();
    connect(addAction(ui::icon(QStringLiteral("edit")), tr("&Manage connections…")), &QAction::triggered, this,
        &ConnectionMenu::manageRequested);
}

} // namespace touchstone::ui
