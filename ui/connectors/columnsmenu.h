// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorgroups.h"
#include "ui/connectors/connectorcolumns.h"

#include <QMenu>

class QAbstractItemModel;
class QAction;
class QActionGroup;

namespace touchstone::ui {

/// Chooses the columns of the connector list, what it is sorted by and what it is grouped by; for a button and for the
/// header alike. Shows state and emits intent.
class ColumnsMenu : public QMenu
{
    Q_OBJECT

public:
    /// `headings` names the columns.
    explicit ColumnsMenu(const QAbstractItemModel &headings, QWidget *parent = nullptr);

    void setColumns(const ConnectorColumns &columns, bool several);
    void setGrouping(items::Grouping grouping);
    void setSorting(int column);

Q_SIGNALS:
    void columnToggled(int column, bool shown);
    void usualColumnsRequested();
    void sortingChosen(int column); ///< the one there is: the other way round
    void groupingChosen(touchstone::items::Grouping grouping);

private:
    QList<QAction *> m_columns; ///< their data is the column
    QAction *m_usual;
    QActionGroup *m_sortings; ///< their data is the column
    QActionGroup *m_groupings;
};

} // namespace touchstone::ui
