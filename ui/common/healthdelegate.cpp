// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/healthdelegate.h"

#include "ui/common/healthstyle.h"
#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace touchstone::ui {

HealthCell HealthCell::layOut(const QRect &cell, const QFontMetrics &metrics)
{
    const int size = metrics.ascent() + 1;
    const QRectF mark(cell.left() + spacing::small, cell.center().y() - size / 2.0 + 0.5, size, size);
    const int textLeft = cell.left() + spacing::small + size + spacing::small - 2;
    return {mark, QRect(textLeft, cell.top(), qMax(0, cell.right() + 1 - textLeft - spacing::tiny), cell.height())};
}

HealthDelegate::HealthDelegate(int role, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_role(role)
{}

void HealthDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    ground.icon = {};
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    const Health health = Health(index.data(m_role).toInt());
    const HealthCell cell = HealthCell::layOut(option.rect, option.fontMetrics);
    const bool selected = option.state & QStyle::State_Selected;
    Mark mark = healthMark(health, option.palette);
    if (selected)
        mark.outline = option.palette.color(QPalette::HighlightedText);
    paintMark(*painter, cell.mark, mark);
    if (!m_withWord)
        return;
    painter->save();
    painter->setFont(option.font);
    painter->setPen(
        selected ? option.palette.color(QPalette::HighlightedText) : healthTextColour(health, option.palette));
    painter->drawText(cell.word, int(Qt::AlignVCenter | Qt::AlignLeft),
        option.fontMetrics.elidedText(healthWord(health), Qt::ElideRight, cell.word.width()));
    painter->restore();
}

QSize HealthDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const HealthCell cell = HealthCell::layOut(QRect(0, 0, 1000, 10), option.fontMetrics);
    const QString word = healthWord(Health(index.data(m_role).toInt()));
    const int width = m_withWord ? cell.word.left() + option.fontMetrics.horizontalAdvance(word) + spacing::small
                                 : int(cell.mark.right()) + spacing::small;
    return {width, option.fontMetrics.height() + spacing::small};
}

bool HealthDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.data(m_role).isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const Health health = Health(index.data(m_role).toInt());
    QToolTip::showText(
        event->globalPos(), QStringLiteral("%1. %2").arg(healthWord(health), healthMeaning(health)), view);
    return true;
}

} // namespace touchstone::ui
