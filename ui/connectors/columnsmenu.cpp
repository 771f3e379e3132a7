// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/columnsmenu.h"

#include <QAbstractItemModel>
#include <QActionGroup>

namespace touchstone::ui {

using items::Grouping;

ColumnsMenu::ColumnsMenu(const QAbstractItemModel &headings, QWidget *parent)
    : QMenu(tr("Columns"), parent)
    , m_sortings(new QActionGroup(this))
    , m_groupings(new QActionGroup(this))
{
    setAccessibleName(tr("Columns, order and groups"));
    for (const int column : ConnectorColumns::inOrder()) {
        QAction *action = addAction(headings.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setData(column);
        action->setEnabled(!ConnectorColumns::isFixed(column));
        connect(
            action, &QAction::triggered, this, [this, column](bool checked) { Q_EMIT columnToggled(column, checked); });
        m_columns.append(action);
    }
    m_usual = addAction(tr("The &usual columns"));
    connect(m_usual, &QAction::triggered, this, &ColumnsMenu::usualColumnsRequested);
    QMenu *order = addMenu(tr("Sort &by"));
    for (const int column : ConnectorColumns::inOrder()) {
        QAction *action = order->addAction(headings.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setData(column);
        m_sortings->addAction(action);
        connect(action, &QAction::triggered, this, [this, column] { Q_EMIT sortingChosen(column); });
    }
    addSection(tr("Group"));
    const std::pair<Grouping, QString> choices[] = {{Grouping::None, tr("&No groups")},
        {Grouping::Project, tr("By &project")}, {Grouping::Health, tr("By &status")}};
    for (const auto &[grouping, text] : choices) {
        QAction *action = addAction(text);
        action->setCheckable(true);
        action->setData(int(grouping));
        m_groupings->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = grouping] { Q_EMIT groupingChosen(chosen); });
    }
}

void ColumnsMenu::setColumns(const ConnectorColumns &columns, bool several)
{
    for (QAction *action : std::as_const(m_columns))
        action->setChecked(columns.contains(action->data().toInt(), several));
    m_usual->setEnabled(columns.isChosen());
}

void ColumnsMenu::setSorting(int column)
{
    for (QAction *action : m_sortings->actions())
        action->setChecked(action->data().toInt() == column);
}

void ColumnsMenu::setGrouping(Grouping grouping)
{
    for (QAction *action : m_groupings->actions())
        action->setChecked(action->data().toInt() == int(grouping));
}

} // namespace touchstone::ui
