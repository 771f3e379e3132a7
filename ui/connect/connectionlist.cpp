// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connect/connectionlist.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace touchstone::ui {

namespace {

constexpr int listWidth = 200;

QToolButton *makeTool(const QString &drawing, const QString &words, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(drawing));
    button->setToolTip(words);
    button->setAccessibleName(words);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ConnectionList::ConnectionList(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget(this))
    , m_add(makeTool(QStringLiteral("add"), tr("Add a connection"), this))
    , m_duplicate(makeTool(QStringLiteral("copy"), tr("Duplicate this connection"), this))
    , m_remove(makeTool(QStringLiteral("close"), tr("Remove this connection"), this))
{
    m_list->setAccessibleName(tr("Connections"));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(listWidth);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(spacing::tiny);
    tools->addWidget(m_add);
    tools->addWidget(m_duplicate);
    tools->addWidget(m_remove);
    tools->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::small);
    column->addWidget(m_list, 1);
    column->addLayout(tools);
    addMenu();
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item)
            Q_EMIT chosen(item->data(Qt::UserRole).toString());
    });
    connect(m_duplicate, &QToolButton::clicked, this, &ConnectionList::duplicateRequested);
    connect(m_remove, &QToolButton::clicked, this, &ConnectionList::removeRequested);
}

void ConnectionList::addMenu()
{
    auto *menu = new QMenu(m_add);
    connect(menu->addAction(tr("To &Disruptive Technologies")), &QAction::triggered, this,
        [this] { Q_EMIT newRequested(true); });
    connect(
        menu->addAction(tr("To &another server")), &QAction::triggered, this, [this] { Q_EMIT newRequested(false); });
    menu->addSeparator();
    connect(menu->addAction(tr("From a &credentials file…")), &QAction::triggered, this,
        &ConnectionList::importFileRequested);
    connect(menu->addAction(tr("From the &environment variables of the vendor's programs")), &QAction::triggered, this,
        &ConnectionList::importEnvironmentRequested);
    connect(m_add, &QToolButton::clicked, menu,
        [this, menu] { menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height()))); });
}

void ConnectionList::setConnections(const QList<Connection> &connections, const QString &inUse)
{
    m_connections = connections;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const Connection &connection : connections) {
        const bool isOpen = connection.id == inUse;
        auto *item = new QListWidgetItem(isOpen ? tr("%1 (connected)").arg(connection.name) : connection.name, m_list);
        item->setData(Qt::UserRole, connection.id);
        item->setSizeHint(QSize(0, fontMetrics().height() + spacing::medium));
        item->setToolTip(connection.isLocal() ? tr("On this computer") : connection.api.toString());
    }
}

std::optional<Connection> ConnectionList::withId(const QString &id) const
{
    const auto found = std::find_if(m_connections.cbegin(), m_connections.cend(),
        [&id](const Connection &connection) { return connection.id == id; });
    return found == m_connections.cend() ? std::nullopt : std::optional(*found);
}

void ConnectionList::setCurrent(const QString &id)
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(-1);
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == id)
            m_list->setCurrentRow(row);
    }
}

void ConnectionList::setChangeable(bool changeable)
{
    m_duplicate->setEnabled(changeable);
    m_remove->setEnabled(changeable);
}

} // namespace touchstone::ui
