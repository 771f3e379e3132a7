// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertrows.h"

#include "ui/alerts/alertwords.h"
#include "ui/common/formats.h"
#include "ui/common/healthdelegate.h"

#include <QApplication>
#include <QPainter>

namespace touchstone::ui {

using items::AlertListModel;

AlertRows::AlertRows(AlertListModel &alerts, const Clock &clock, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_clock(clock)
{
    setSourceModel(&alerts);
}

void AlertRows::setPast(bool past)
{
    if (m_past == past)
        return;
    m_past = past;
    invalidateFilter();
    Q_EMIT headerDataChanged(Qt::Horizontal, AlertListModel::EndedColumn, AlertListModel::EndedColumn);
}

bool AlertRows::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    return sourceModel()->index(sourceRow, 0, sourceParent).data(AlertListModel::CurrentRole).toBool() != m_past;
}

Alert AlertRows::alertAt(int row) const
{
    return index(row, 0).data(AlertListModel::AlertRole).value<Alert>();
}

QVariant AlertRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole))
        return QSortFilterProxyModel::data(index, role);
    const auto alert = QSortFilterProxyModel::data(index, AlertListModel::AlertRole).value<Alert>();
    if (role == Qt::AccessibleTextRole && index.column() == AlertListModel::StateColumn)
        return alertSentence(alert, m_clock.now()); // so that one key press reads one alert
    if (role != Qt::ToolTipRole)
        return words(alert, index);
    switch (index.column()) {
    case AlertListModel::BeganColumn:
        return formatMomentInFull(toDateTime(alert.began));
    case AlertListModel::EndedColumn:
        return alert.ended ? formatMomentInFull(toDateTime(*alert.ended)) : endWords(alert, index);
    default:
        return alertSentence(alert, m_clock.now());
    }
}

QString AlertRows::words(const Alert &alert, const QModelIndex &index) const
{
    const Timestamp now = m_clock.now();
    switch (index.column()) {
    case AlertListModel::ConnectorColumn:
        return alert.title;
    case AlertListModel::WhatColumn:
        return tr("%1. %2").arg(alertWord(alert), alertDetail(alert, now));
    case AlertListModel::BeganColumn:
        return formatMoment(toDateTime(alert.began), toDateTime(now));
    case AlertListModel::EndedColumn:
        return endWords(alert, index);
    default:
        return {};
    }
}

QString AlertRows::endWords(const Alert &alert, const QModelIndex &index) const
{
    const QDateTime now = toDateTime(m_clock.now());
    if (alert.isCurrent()) {
        const QDateTime until = QSortFilterProxyModel::data(index, AlertListModel::SnoozedRole).toDateTime();
        return until.isValid() ? tr("until %1").arg(formatMoment(until, now)) : QString();
    }
    if (alert.key.kind == AlertKind::ChangedBySomebody)
        return {}; // but a moment
    const QString ended = formatMoment(toDateTime(*alert.ended), now);
    return alert.isDismissed ? tr("%1, dismissed").arg(ended) : ended;
}

QVariant AlertRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section == AlertListModel::EndedColumn && !m_past)
        return tr("Snoozed");
    return QSortFilterProxyModel::headerData(section, orientation, role);
}

void AlertMarkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    Mark mark = alertMark(index.data(AlertListModel::AlertRole).value<Alert>(), option.palette);
    if (option.state & QStyle::State_Selected)
        mark.outline = option.palette.color(QPalette::HighlightedText);
    paintMark(*painter, HealthCell::layOut(option.rect, option.fontMetrics).mark, mark);
}

} // namespace touchstone::ui
