// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/names.h"
#include "models/domain/result.h"

#include <QMenu>

namespace touchstone::ui {

class ConnectorGrid;
class ConnectorSort;
class SelectionKeeper;

/// What can be done with the selected rows of the list, as a menu; the keys count while the list has the keyboard.
/// Copies and exports by itself, asks the owner for the rest.
class ConnectorActions : public QMenu
{
    Q_OBJECT

public:
    static constexpr int fewestCompared = 2;
    static constexpr int mostCompared = 5;

    /// All must outlive the menu.
    ConnectorActions(ConnectorSort &rows, ConnectorGrid &grid, SelectionKeeper &selection, QWidget *parent = nullptr);

    void update(); ///< after the selection or a row changed

    /// All shown rows, those of closed groups not among them, to this file; see exported().
    void exportTo(const QString &file);

public Q_SLOTS:
    void copyRows();
    void copyNames();
    void copyIds();
    void chooseExport();

Q_SIGNALS:
    void switchRequested(const QList<touchstone::ConnectorName> &connectors, bool on);
    void editRequested(const touchstone::ConnectorName &connector);
    void duplicateRequested(const touchstone::ConnectorName &connector);
    void deleteRequested(const touchstone::ConnectorName &connector);
    void recoverRequested(const touchstone::ConnectorName &connector);
    void compareRequested(const QList<touchstone::ConnectorName> &connectors);
    void exported(const QString &file, const touchstone::Result<int> &rows);

private:
    QAction *add(const QString &text, const QKeySequence &keys, void (ConnectorActions::*act)());
    void enable() { requestMany(true); }
    void disable() { requestMany(false); }
    void requestMany(bool enabled);
    void edit();
    void duplicate();
    void remove();
    void recover();
    void compare();
    /// Those among the selected ones that are on, or off, and not changing.
    QList<ConnectorName> selectedThatAre(bool active) const;

    ConnectorSort &m_rows;
    ConnectorGrid &m_grid;
    SelectionKeeper &m_selection;
    QAction *m_copyRows;
    QAction *m_copyNames;
    QAction *m_copyIds;
    QAction *m_export;
    QAction *m_edit;
    QAction *m_duplicate;
    QAction *m_remove;
    QAction *m_recover;
    QAction *m_enable;
    QAction *m_disable;
    QAction *m_compare;
};

} // namespace touchstone::ui
