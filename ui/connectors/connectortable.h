// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorlistmodel.h"
#include "ui/connectors/liststate.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QStackedLayout;
class QTableView;

namespace touchstone::ui {

class ConnectorSort;
class EmptyState;

/// The connectors of the project: status, name over endpoint, the day as a sparkline, the three numbers and a switch.
/// Sorts by a click on a header and filters by the field above. Space toggles the current row, Enter opens it. Shows
/// state and emits intent; disabling asks first.
class ConnectorTable : public QWidget
{
    Q_OBJECT

public:
    /// The model must outlive the table.
    explicit ConnectorTable(items::ConnectorListModel &model, QWidget *parent = nullptr);

    std::optional<ConnectorName> current() const;
    void setCurrent(const ConnectorName &connector);
    void setListState(ListState state);

    QTableView *view() const { return m_view; }

    /// The columns that are shown in a table of this width, least important ones going first.
    static QList<int> columnsFor(int width, const QFontMetrics &metrics);

public Q_SLOTS:
    void focusFilter();
    /// Asks for the opposite of what the current row is.
    void toggleCurrent();

Q_SIGNALS:
    void currentChanged(const std::optional<touchstone::ConnectorName> &connector);
    void activated(const touchstone::ConnectorName &connector); ///< double click, Enter
    void enableRequested(const touchstone::ConnectorName &connector);
    void disableConfirmed(const touchstone::ConnectorName &connector);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpView();
    void setUpDelegates();
    void layOutColumns();
    void updateEmptyState();
    void selectSomething();
    void toggle(const QModelIndex &index);
    std::optional<ConnectorName> nameAt(const QModelIndex &index) const;

    items::ConnectorListModel &m_model;
    ListState m_listState = ListState::Read;
    ConnectorSort *m_sort;
    QLineEdit *m_filter;
    QTableView *m_view;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace touchstone::ui
