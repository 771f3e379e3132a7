// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/emulator/touchbuttons.h"

#include <QApplication>
#include <QMouseEvent>

namespace touchstone::ui {

QRect TouchButtons::buttonRect(const QRect &cell)
{
    return cell.adjusted(3, 2, -3, -2);
}

void TouchButtons::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index); // the row's ground and selection
    QStyleOptionButton button;
    button.rect = buttonRect(option.rect);
    button.text = tr("Touch");
    button.palette = option.palette;
    button.fontMetrics = option.fontMetrics;
    button.state = m_enabled ? QStyle::State_Enabled | QStyle::State_Raised : QStyle::State_None;
    if (option.state & QStyle::State_MouseOver)
        button.state |= QStyle::State_MouseOver;
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_PushButton, &button, painter, option.widget);
}

bool TouchButtons::editorEvent(
    QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && m_enabled && buttonRect(option.rect).contains(mouse->pos())) {
            Q_EMIT pressed(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace touchstone::ui
