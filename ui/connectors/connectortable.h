// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/connectorlistmodel.h"
#include "ui/common/formats.h"
#include "ui/connectors/connectorcolumns.h"
#include "ui/connectors/listsettings.h"
#include "ui/connectors/liststate.h"

#include <QWidget>

#include <optional>

class QStackedLayout;
class QTableView;
class QToolButton;

namespace touchstone::ui {

class ColumnsMenu;
class ConnectorActions;
class ConnectorGrid;
class ConnectorSort;
class ElidedLabel;
class EmptyState;
class FilterField;
class MenuButton;
class SavedFilterButton;
class SelectionKeeper;

/// The connectors of one project or of all: usually status, name over endpoint, the day as a sparkline, the three
/// numbers and a switch; other columns can be chosen. Sorts by a click on a header, filters by the field above, groups
/// by project or status. Space toggles the current row, Enter opens it, the Menu key shows what can be done with the
/// selected ones. Shows state and emits intent.
class ConnectorTable : public QWidget
{
    Q_OBJECT

public:
    /// The model must outlive the table.
    explicit ConnectorTable(items::ConnectorListModel &model, QWidget *parent = nullptr);

    std::optional<ConnectorName> current() const;
    void setCurrent(const ConnectorName &connector);
    /// In the order in which they are shown; what a filter or a closed group hides is not selected.
    QList<ConnectorName> selected() const;
    void setFormats(const Formats &formats);
    void setListState(ListState state);
    void setSeveralProjects(bool several); ///< then the project is one of the usual columns

    ListSettings settings() const;
    void setSettings(const ListSettings &settings);

    QTableView *view() const;
    ConnectorActions *rowActions() const { return m_actions; }

    /// The usual columns that are shown in a table of this width, least important ones going first.
    static QList<int> columnsFor(int width, const QFontMetrics &metrics);

public Q_SLOTS:
    void focusFilter();
    void setFilterText(const QString &text); ///< as if the person had typed it
    /// Asks for the opposite of what the current row is.
    void toggleCurrent();

Q_SIGNALS:
    void currentChanged(const std::optional<touchstone::ConnectorName> &connector);
    void selectionChanged();
    void activated(const touchstone::ConnectorName &connector); ///< double click, Enter
    void newRequested();
    /// Nobody has been asked yet.
    void switchRequested(const QList<touchstone::ConnectorName> &connectors, bool on);
    void compareRequested(const QList<touchstone::ConnectorName> &connectors);
    void settingsChanged();                            ///< to be stored
    void noticed(bool isProblem, const QString &text); ///< something was done, or why it could not be

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOutParts();
    void connectFilter();
    void connectColumns();
    void connectRows();
    void changeColumns(const ConnectorColumns &columns);
    void updateEmptyState();
    void updateNote();
    void showNoteIn(const QColor &colour);
    void tellExported(const QString &file, const Result<int> &rows);
    void toggle(const QModelIndex &index);

    items::ConnectorListModel &m_model;
    Formats m_formats;
    ListState m_listState = ListState::Read;
    bool m_restoring = false;
    ConnectorSort *m_sort;
    FilterField *m_filter;
    SavedFilterButton *m_saved;
    MenuButton *m_columnsButton;
    QToolButton *m_new;
    ColumnsMenu *m_columns;
    ElidedLabel *m_note; ///< how many are shown, or why the filter is none
    ConnectorGrid *m_view;
    SelectionKeeper *m_selection;
    ConnectorActions *m_actions;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
};

} // namespace touchstone::ui
