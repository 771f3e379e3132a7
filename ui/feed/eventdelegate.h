// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace touchstone::ui {

/// Paints the cells of the live events: a gap across its whole row, a mark as a bar in its colour at the beginning of
/// the row and its word at the end of the sensor's cell.
class EventDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintGap(QPainter &painter, const QStyleOptionViewItem &option, const QString &text) const;
};

/// Where a mark's word goes in the cell, which then has the rest for its text: at its end, at most half of it.
QRect markChip(const QRect &cell, const QFontMetrics &metrics, const QString &word);

} // namespace touchstone::ui
