// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connectors/connectorcolumns.h"

#include <QTableView>

namespace touchstone::ui {

class ConnectorSort;
class NameDelegate;

/// The table itself: rows of one height, headings of groups across all columns, several rows to choose. Space and a
/// click on the switch ask to toggle a connector; on a heading Space, Enter, Left, Right and a click open and close its
/// group.
class ConnectorGrid : public QTableView
{
    Q_OBJECT

public:
    /// The rows must outlive the grid.
    explicit ConnectorGrid(ConnectorSort &rows, QWidget *parent = nullptr);

    void setColumns(const ConnectorColumns &columns);
    const ConnectorColumns &columns() const { return m_columns; }
    void setSeveralProjects(bool several);
    bool hasSeveralProjects() const { return m_several; }
    /// The columns that are shown now, from left to right.
    QList<int> shownColumns() const;
    int rowHeight() const;

Q_SIGNALS:
    void toggleRequested(const QModelIndex &index);
    void groupToggled(const QString &group, bool collapsed);
    void menuRequested(const QPoint &globalPosition);
    void headerMenuRequested(const QPoint &globalPosition);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void setUpDelegates();
    void layOutColumns();
    void paintHeading(QPainter &painter, const QRect &area, const QModelIndex &heading) const;
    bool isHeading(const QModelIndex &index) const;
    void toggleGroup(const QModelIndex &heading, bool collapsed);

    ConnectorSort &m_rows;
    ConnectorColumns m_columns;
    bool m_several = false;
    NameDelegate *m_names;
};

} // namespace touchstone::ui
