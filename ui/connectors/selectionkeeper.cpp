// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/selectionkeeper.h"

#include "ui/connectors/connectorgrid.h"
#include "ui/connectors/connectorsort.h"

#include <QItemSelectionModel>
#include <QScrollBar>

#include <algorithm>

namespace touchstone::ui {

using Model = items::ConnectorListModel;

SelectionKeeper::SelectionKeeper(ConnectorSort &rows, ConnectorGrid &grid, QObject *parent)
    : QObject(parent)
    , m_rows(rows)
    , m_grid(grid)
{
    connect(&rows, &ConnectorSort::aboutToArrange, this, &SelectionKeeper::remember);
    connect(&rows, &ConnectorSort::arranged, this, &SelectionKeeper::restore);
    connect(grid.selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SelectionKeeper::noteCurrent);
    connect(grid.selectionModel(), &QItemSelectionModel::selectionChanged, this, &SelectionKeeper::noteSelection);
    restore();
}

QList<ConnectorName> SelectionKeeper::selected() const
{
    QList<int> rows;
    for (const ConnectorName &name : m_selected) {
        if (const int row = m_rows.rowOf(name); row >= 0)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    QList<ConnectorName> result;
    for (const int row : std::as_const(rows))
        result.append(*m_rows.nameAt(row));
    return result;
}

void SelectionKeeper::setCurrent(const ConnectorName &name)
{
    const QModelIndex index = m_rows.indexOf(name);
    if (!index.isValid())
        return;
    // Not QAbstractItemView::setCurrentIndex(): it asks which keys are held down at the moment.
    m_grid.selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_grid.scrollTo(index);
}

void SelectionKeeper::noteCurrent(const QModelIndex &index)
{
    if (m_arranging)
        return;
    const std::optional<ConnectorName> name = index.isValid() ? m_rows.nameAt(index.row()) : std::nullopt;
    m_heading =
        index.isValid() && !name ? std::optional(index.data(ConnectorSort::GroupRole).toString()) : std::nullopt;
    if (!name)
        return; // on a heading the last connector stays the one that is told about
    m_wished = name;
    tellCurrent(name);
}

void SelectionKeeper::tellCurrent(const std::optional<ConnectorName> &name)
{
    if (name == m_current)
        return;
    m_current = name;
    Q_EMIT currentChanged(name);
}

void SelectionKeeper::noteSelection()
{
    if (m_arranging)
        return;
    QSet<ConnectorName> now;
    for (const QItemSelectionRange &range : m_grid.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const std::optional<ConnectorName> name = m_rows.nameAt(row))
                now.insert(*name);
        }
    }
    if (now == m_selected)
        return;
    m_selected = now;
    Q_EMIT selectionChanged();
}

void SelectionKeeper::remember()
{
    m_arranging = true;
    m_anchor = {{}, 0, m_grid.verticalScrollBar()->value()};
    // What the eye rests on: the current row if it is seen, else the first one that is seen.
    const int current = m_current ? m_rows.rowOf(*m_current) : -1;
    const int height = m_grid.viewport()->height();
    const int y = current < 0 ? -1 : m_grid.rowViewportPosition(current);
    int row = y >= 0 && y < height ? current : std::max(m_grid.rowAt(0), 0);
    while (row < m_rows.rowCount() && m_rows.isHeading(row))
        ++row;
    if (row < m_rows.rowCount()) {
        m_anchor.name = m_rows.nameAt(row);
        m_anchor.y = m_grid.rowViewportPosition(row);
    }
}

void SelectionKeeper::restore()
{
    const QSet<ConnectorName> before = m_selected;
    QItemSelection selection;
    m_selected.clear();
    for (const ConnectorName &name : before) {
        const QModelIndex index = m_rows.indexOf(name);
        if (!index.isValid())
            continue;
        m_selected.insert(name);
        selection.select(index, index.siblingAtColumn(m_rows.columnCount() - 1));
    }

    // The one that was chosen if it is shown; else the one beside which it stood; else the first.
    std::optional<ConnectorName> current = m_wished;
    if (!current || m_rows.rowOf(*current) < 0) {
        const QModelIndex left = m_grid.currentIndex(); // what the view took in its place
        current = left.isValid() ? m_rows.nameAt(left.row()) : std::nullopt;
        for (int row = 0; !current && row < m_rows.rowCount(); ++row)
            current = m_rows.nameAt(row);
    }
    QModelIndex index = current ? m_rows.indexOf(*current) : QModelIndex();
    for (int row = 0; m_heading && row < m_rows.rowCount(); ++row) {
        if (m_rows.isHeading(row) && m_rows.index(row, 0).data(ConnectorSort::GroupRole).toString() == *m_heading)
            index = m_rows.index(row, Model::NameColumn);
    }
    const bool isOther = current != m_current;
    if (isOther && m_selected.isEmpty() && index.isValid() && m_rows.nameAt(index.row())) {
        m_selected.insert(*m_rows.nameAt(index.row()));
        selection.select(index, index.siblingAtColumn(m_rows.columnCount() - 1));
    }
    QItemSelectionModel *model = m_grid.selectionModel();
    model->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    model->select(selection, QItemSelectionModel::ClearAndSelect);
    restoreView();
    if (isOther && index.isValid())
        m_grid.scrollTo(index);
    m_arranging = false;

    if (!current)
        m_wished.reset();
    tellCurrent(current);
    if (m_selected != before)
        Q_EMIT selectionChanged();
}

/// Puts the row that the eye rested on back to its place. Without one the view stays where it is.
void SelectionKeeper::restoreView()
{
    m_grid.doItemsLayout(); // the scroll bar has to know the new length
    QScrollBar *bar = m_grid.verticalScrollBar();
    bar->setValue(m_anchor.scroll); // making a row current may have moved the view
    const int row = m_anchor.name ? m_rows.rowOf(*m_anchor.name) : -1;
    if (row < 0)
        return;
    // The top of the list stays the top of the list, unless what comes in above would push the current row out of
    // sight.
    const int bottom = m_grid.rowViewportPosition(row) + m_grid.rowHeight();
    if (m_anchor.scroll == 0 && (m_anchor.name != m_current || bottom <= m_grid.viewport()->height()))
        return;
    bar->setValue(bar->value() + m_grid.rowViewportPosition(row) - m_anchor.y);
}

} // namespace touchstone::ui
