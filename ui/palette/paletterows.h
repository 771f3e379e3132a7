// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace touchstone::ui {

/// Where the parts of a row lie; pure geometry. The detail takes what it needs up to half of the row, the text the
/// rest.
struct PaletteRow
{
    QRect text;
    QRect detail;

    static PaletteRow layOut(const QRect &row, int iconWidth, int detailWidth);
};

/// Paints a row of the palette: drawing, name, and at the right end what it is or which key does the same.
class PaletteRows : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace touchstone::ui
