// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/eventtable.h"

#include "models/items/eventfeedmodel.h"
#include "ui/common/recordtable.h"
#include "ui/common/theme.h"
#include "ui/feed/eventdelegate.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace touchstone::ui {

using items::EventFeedModel;

EventTable::EventTable(QWidget *parent)
    : QTableView(parent)
{
    setObjectName(QStringLiteral("eventTable"));
    setAccessibleName(tr("Live events"));
    setAccessibleDescription(tr("The newest event is at the bottom. Space pauses, End goes to the newest, the Menu key "
                                "shows what can be done with the selected events."));
    makeRecordTable(*this);
    setSelectionMode(ExtendedSelection);
    setItemDelegate(new EventDelegate(this));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setRowHeight();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &EventTable::scrolled);
}

void EventTable::setModel(QAbstractItemModel *newModel)
{
    QTableView::setModel(newModel);
    // Queued behind the view's own handling of the rows, which only then knows how long the scroll bar is.
    connect(newModel, &QAbstractItemModel::rowsInserted, this, &EventTable::rowsCame);
    connect(newModel, &QAbstractItemModel::rowsRemoved, this, &EventTable::rowsLeft);
    layOutColumns();
}

void EventTable::setFollowing(bool following)
{
    if (m_following == following)
        return;
    m_following = following;
    Q_EMIT followingChanged(following);
}

void EventTable::scrolled(int value)
{
    if (!m_ownScroll)
        setFollowing(value >= verticalScrollBar()->maximum());
}

void EventTable::followNewest()
{
    const QScopedValueRollback<bool> own(m_ownScroll, true);
    setFollowing(true);
    scrollToBottom();
}

void EventTable::setFormats(const Formats &formats)
{
    m_formats = formats;
    layOutColumns();
}

void EventTable::showAtTop(int row)
{
    {
        const QScopedValueRollback<bool> own(m_ownScroll, true);
        scrollToBottom(); // so that the scroll bar knows of all rows
        scrollTo(model()->index(row, 0), PositionAtTop);
    }
    scrolled(verticalScrollBar()->value());
}

void EventTable::rowsCame(const QModelIndex & /*parent*/, int first, int last)
{
    if (m_following) {
        followNewest();
        return;
    }
    const int top = rowAt(0); // as of before, since the scroll bar has not moved
    if (first > std::max(0, top))
        return;
    const QScopedValueRollback<bool> own(m_ownScroll, true);
    const int height = verticalHeader()->defaultSectionSize() * (last - first + 1);
    verticalScrollBar()->setValue(verticalScrollBar()->value() + height);
}

void EventTable::rowsLeft(const QModelIndex & /*parent*/, int first, int last)
{
    if (m_following || first != 0)
        return;
    const QScopedValueRollback<bool> own(m_ownScroll, true);
    const int height = verticalHeader()->defaultSectionSize() * (last - first + 1);
    verticalScrollBar()->setValue(verticalScrollBar()->value() - height);
}

QList<int> EventTable::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

QList<int> EventTable::shownColumns() const
{
    QList<int> shown;
    for (const int column : EventColumns::inOrder()) {
        if (!isColumnHidden(column))
            shown.append(column);
    }
    return shown;
}

void EventTable::setColumns(const EventColumns &columns)
{
    m_columns = columns;
    // The usual columns give way; those that were chosen are kept to, and the table scrolls.
    setHorizontalScrollBarPolicy(columns.isChosen() ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    layOutColumns();
}

void EventTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const QPoint place = byKey ? visualRect(index).bottomLeft() : event->pos();
    Q_EMIT menuRequested(viewport()->mapToGlobal(place), index);
}

void EventTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        Q_EMIT pauseToggled();
        return;
    }
    if (event->key() == Qt::Key_End && event->modifiers() == Qt::NoModifier) {
        followNewest();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        setCurrentIndex({});
        clearSelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

void EventTable::resizeEvent(QResizeEvent *event)
{
    {
        const QScopedValueRollback<bool> own(m_ownScroll, true); // a smaller window is no wish to scroll
        QTableView::resizeEvent(event);
    }
    layOutColumns();
    if (m_following)
        followNewest();
}

void EventTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        setRowHeight();
}

void EventTable::setRowHeight()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + spacing::small);
}

void EventTable::layOutColumns()
{
    if (!model() || model()->columnCount() < EventFeedModel::ColumnCount)
        return;
    const QList<EventColumns::Width> widths = m_columns.widths(viewport()->width(), fontMetrics(), m_formats);
    for (const int column : EventColumns::inOrder()) {
        const auto shown = std::find_if(widths.cbegin(), widths.cend(),
            [column](const EventColumns::Width &width) { return width.column == column; });
        setColumnHidden(column, shown == widths.cend());
        if (shown != widths.cend())
            setColumnWidth(column, shown->pixels);
    }
}

} // namespace touchstone::ui
