// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/paletterows.h"

#include "ui/common/theme.h"
#include "ui/palette/palettelist.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>

namespace touchstone::ui {

PaletteRow PaletteRow::layOut(const QRect &row, int iconWidth, int detailWidth)
{
    const QRect inner = row.adjusted(spacing::medium + iconWidth + spacing::small, 0, -spacing::medium, 0);
    const int detail = qMin(detailWidth, inner.width() / 2);
    return {inner.adjusted(0, 0, -detail - spacing::medium, 0),
        QRect(inner.right() + 1 - detail, inner.top(), detail, inner.height())};
}

void PaletteRows::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QIcon drawing = ground.icon;
    const QString text = ground.text;
    ground.text.clear();
    ground.icon = {};
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    const bool selected = option.state & QStyle::State_Selected;
    const QFont detailFont = captionFont(option.font);
    const QString detail = index.data(PaletteList::DetailRole).toString();
    const QSize size = option.decorationSize;
    // What other fonts lend, such as a subscript, may come out wider than foreseen.
    const int detailWidth = QFontMetrics(detailFont).boundingRect(detail).width() + spacing::medium;
    const PaletteRow row = PaletteRow::layOut(option.rect, size.width(), detailWidth);
    const QRect picture(option.rect.left() + spacing::medium, option.rect.center().y() - size.height() / 2,
        size.width(), size.height());
    drawing.paint(painter, picture, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
    const QColor chosen = option.palette.color(QPalette::HighlightedText);
    painter->save();
    painter->setFont(option.font);
    painter->setPen(selected ? chosen : option.palette.color(QPalette::Text));
    painter->drawText(row.text, int(Qt::AlignVCenter | Qt::AlignLeft),
        option.fontMetrics.elidedText(text, Qt::ElideRight, row.text.width()));
    painter->setFont(detailFont);
    painter->setPen(selected ? chosen : mutedText(option.palette));
    painter->drawText(row.detail, int(Qt::AlignVCenter | Qt::AlignRight),
        QFontMetrics(detailFont).elidedText(detail, Qt::ElideRight, row.detail.width()));
    painter->restore();
}

QSize PaletteRows::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, qMax(option.fontMetrics.height(), option.decorationSize.height()) + spacing::medium};
}

} // namespace touchstone::ui
