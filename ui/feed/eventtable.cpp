// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/eventtable.h"

#include "models/items/eventfeedmodel.h"
#include "ui/common/theme.h"

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
    setAccessibleDescription(tr("The newest event is at the bottom. Space pauses, End goes to the newest."));
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
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
    connect(newModel, &QAbstractItemModel::modelReset, this, &EventTable::followNewest);
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

void EventTable::rowsCame()
{
    if (m_following)
        followNewest();
}

void EventTable::rowsLeft(const QModelIndex & /*parent*/, int first, int last)
{
    if (m_following || first != 0)
        return;
    const QScopedValueRollback<bool> own(m_ownScroll, true);
    const int height = verticalHeader()->defaultSectionSize() * (last - first + 1);
    verticalScrollBar()->setValue(verticalScrollBar()->value() - height);
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
    const QFontMetrics metrics = fontMetrics();
    const int time = metrics.horizontalAdvance(QStringLiteral("00:00:00.000")) + spacing::huge;
    const int type = metrics.horizontalAdvance(QStringLiteral("Network status")) + spacing::huge + spacing::huge;
    const int rest = std::max(0, viewport()->width() - time - type);
    const int sensor = std::clamp(rest / 2, 60, 320);
    setColumnWidth(EventFeedModel::TimeColumn, time);
    setColumnWidth(EventFeedModel::SensorColumn, sensor);
    setColumnWidth(EventFeedModel::TypeColumn, type);
    setColumnWidth(EventFeedModel::ValueColumn, std::max(60, rest - sensor));
}

} // namespace touchstone::ui
