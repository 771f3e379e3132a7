// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/items/alertlistmodel.h"

#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

namespace touchstone::ui {

/// The current alerts, or the past ones, in words.
class AlertRows : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// Both must outlive the rows.
    AlertRows(items::AlertListModel &alerts, const Clock &clock, QObject *parent = nullptr);

    void setPast(bool past);
    bool isPast() const { return m_past; }
    Alert alertAt(int row) const;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QString words(const Alert &alert, const QModelIndex &index) const;
    QString endWords(const Alert &alert, const QModelIndex &index) const;

    const Clock &m_clock;
    bool m_past = false;
};

/// Paints the mark of an alert, and no words.
class AlertMarkDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace touchstone::ui
