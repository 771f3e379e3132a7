// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seriestable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace touchstone::ui {

SeriesTable::SeriesTable(QWidget *parent)
    : QTableView(parent)
{
    setAccessibleName(tr("Deliveries over time, step by step"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab leaves the table
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setResizeContentsPrecision(0); // by what is seen: there may be thousands of rows
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
}

QString SeriesTable::selectedText() const
{
    if (!selectionModel())
        return {};
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty())
        return {};
    std::sort(rows.begin(), rows.end());
    const int columns = model()->columnCount();
    const auto line = [columns](const auto &cell) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells.append(cell(column).toString());
        return cells.join(u'\t');
    };
    QStringList lines{line([this](int column) { return model()->headerData(column, Qt::Horizontal); })};
    for (const QModelIndex &row : std::as_const(rows))
        lines.append(line([&row](int column) { return row.siblingAtColumn(column).data(); }));
    return lines.join(u'\n') + u'\n';
}

void SeriesTable::copy()
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void SeriesTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else
        QTableView::keyPressEvent(event);
}

} // namespace touchstone::ui
