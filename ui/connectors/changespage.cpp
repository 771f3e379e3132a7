// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/changespage.h"

#include "ui/common/emptystate.h"
#include "ui/common/formats.h"
#include "ui/common/recordtable.h"
#include "ui/common/theme.h"
#include "ui/connectors/changewords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QTableView>

namespace touchstone::ui {

using items::ChangeHistoryModel;
using items::ChangeRecord;

ChangeRows::ChangeRows(ChangeHistoryModel &changes, const Clock &clock, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_clock(clock)
{
    setSourceModel(&changes);
}

void ChangeRows::setConnector(const std::optional<ConnectorName> &connector)
{
    const QString path = connector ? connector->path() : QString();
    if (path == m_path)
        return;
    m_path = path;
    invalidateFilter();
}

void ChangeRows::setFormats(const Formats &formats)
{
    m_formats = formats;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

bool ChangeRows::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    return !m_path.isEmpty() &&
           sourceModel()->index(sourceRow, 0, sourceParent).data(ChangeHistoryModel::PathRole).toString() == m_path;
}

QVariant ChangeRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole))
        return QSortFilterProxyModel::data(index, role);
    const auto record = QSortFilterProxyModel::data(index, ChangeHistoryModel::RecordRole).value<ChangeRecord>();
    if (role == Qt::AccessibleTextRole && index.column() == 0)
        return changeSentence(record, m_clock.now(), m_formats); // so that one key press reads one change
    switch (index.column()) {
    case ChangeHistoryModel::TimeColumn:
        return timeWords(record, role);
    case ChangeHistoryModel::WhatColumn:
        return changeWords(record);
    default:
        return outcomeOfChange(record);
    }
}

/// Of another day the date is worth more than the milliseconds.
QString ChangeRows::timeWords(const ChangeRecord &record, int role) const
{
    const QDateTime time = toDateTime(record.at);
    const QDateTime now = toDateTime(m_clock.now());
    if (role == Qt::ToolTipRole)
        return formatMomentInFull(time, m_formats);
    return time.date() == now.date() ? formatClock(time, m_formats) : formatTimeAndDate(time, now, m_formats);
}

ChangesPage::ChangesPage(ChangeHistoryModel &changes, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_rows(new ChangeRows(changes, clock, this))
    , m_view(new QTableView(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedLayout(this))
{
    m_empty->setContent(QStringLiteral("edit"), tr("No changes yet"),
        tr("What is changed here, and what a refresh shows to have been changed by somebody else, is listed from the "
           "moment Touchstone was opened. Of earlier runs the changes of status are kept."));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    setUpView();
    connect(m_rows, &QAbstractItemModel::rowsInserted, this, &ChangesPage::showState);
    connect(m_rows, &QAbstractItemModel::rowsRemoved, this, &ChangesPage::showState);
    connect(m_rows, &QAbstractItemModel::modelReset, this, &ChangesPage::showState);
    showState();
}

void ChangesPage::setUpView()
{
    m_view->setModel(m_rows);
    m_view->setAccessibleName(tr("Changes"));
    m_view->setAccessibleDescription(tr("The newest change is at the top. Ctrl+C copies the chosen one."));
    makeRecordTable(*m_view);
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + spacing::small);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->horizontalHeader()->setSectionResizeMode(ChangeHistoryModel::TimeColumn, QHeaderView::Fixed);
    setFormats({});
    m_view->installEventFilter(this);
}

void ChangesPage::setConnector(const std::optional<ConnectorName> &connector)
{
    m_rows->setConnector(connector);
    showState();
}

void ChangesPage::setFormats(const Formats &formats)
{
    m_rows->setFormats(formats);
    const QString dated = formatTimeAndDate(QDateTime(QDate(2028, 12, 28), QTime(22, 58)), {}, formats);
    const int widest = std::max(widestClock(fontMetrics(), formats), fontMetrics().horizontalAdvance(dated));
    m_view->setColumnWidth(ChangeHistoryModel::TimeColumn, widest + spacing::huge);
}

void ChangesPage::showState()
{
    m_stack->setCurrentIndex(m_rows->rowCount() > 0 ? 0 : 1);
}

bool ChangesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        const QModelIndex current = m_view->currentIndex().siblingAtColumn(0);
        if (current.isValid())
            QGuiApplication::clipboard()->setText(current.data(Qt::AccessibleTextRole).toString());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace touchstone::ui
