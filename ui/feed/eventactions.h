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

    static constexpr int mostCopied = 2000;

public Q_SLOTS:
    void popUp(const QPoint &global, const QModelIndex &cell);
    /// At most `mostCopied` rows; more are for a file.
    void copyRows();
    void copyJson();

Q_SIGNALS:
    void noticed(bool isProblem, const QString &text);

private:
    QList<int> rowsToCopy(); ///< none, and a notice, when they are too many
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
