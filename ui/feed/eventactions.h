// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QUrl>

namespace touchstone::ui {

class EventRows;
class EventTable;
class FeedFilterField;

/// What can be done with events of the table: filter by a cell, copy rows, JSON and requests. Its keys count while the
/// table has the keyboard.
class EventActions : public QMenu
{
    Q_OBJECT

public:
    /// All must outlive the menu.
    EventActions(EventRows &rows, EventTable &table, FeedFilterField &field, QWidget *parent = nullptr);

    void setApi(const QUrl &api); ///< for requests; without it there are none

    void filterBy(const QModelIndex &cell, bool isNegated = false);

public Q_SLOTS:
    void popUp(const QPoint &global, const QModelIndex &cell);
    void copyRows() const;
    void copyJson() const;

private:
    void fill(const QModelIndex &cell);
    QStringList termOf(const QModelIndex &cell) const; ///< key and value; empty when there is none

    EventRows &m_rows;
    EventTable &m_table;
    FeedFilterField &m_field;
    QUrl m_api;
    QAction *m_copyRows;
    QAction *m_copyJson;
};

} // namespace touchstone::ui
