// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connectors/connectordelegates.h"

#include "models/items/connectorlistmodel.h"
#include "ui/charts/sparkline.h"
#include "ui/common/switch.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace touchstone::ui {

namespace {

using Model = items::ConnectorListModel;

/// The cell's ground with selection and hover, without any content.
void paintGround(QPainter *painter, QStyleOptionViewItem option)
{
    option.text.clear();
    option.icon = {};
    option.features &= ~(QStyleOptionViewItem::HasDisplay | QStyleOptionViewItem::HasDecoration |
                         QStyleOptionViewItem::HasCheckIndicator);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
}

bool isSelected(const QStyleOptionViewItem &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

void paintLine(QPainter *painter, const QRect &area, const QString &text)
{
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width());
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, shown);
}

} // namespace

NameCell NameCell::layOut(const QRect &cell, int nameHeight, int endpointHeight)
{
    const int left = cell.left() + spacing::small;
    const int width = std::max(cell.width() - 2 * spacing::small, 0);
    const int top = cell.top() + (cell.height() - nameHeight - endpointHeight) / 2;
    return {QRect(left, top, width, nameHeight), QRect(left, top + nameHeight, width, endpointHeight)};
}

void NameDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    paintGround(painter, filled);

    QFont nameFont = filled.font;
    nameFont.setWeight(QFont::DemiBold);
    const QFont endpointFont = captionFont(filled.font);
    const NameCell cell = NameCell::layOut(
        filled.rect, QFontMetrics(nameFont).height(), m_withEndpoint ? QFontMetrics(endpointFont).height() : 0);
    const bool selected = isSelected(filled);
    const QColor text = filled.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    painter->setFont(nameFont);
    painter->setPen(text);
    const QString name = index.data().toString();
    paintLine(painter, cell.name, name.isEmpty() ? tr("(without a name)") : name);
    if (m_withEndpoint) {
        painter->setFont(endpointFont);
        painter->setPen(selected ? text : mutedText(filled.palette));
        paintLine(painter, cell.endpoint, index.siblingAtColumn(Model::EndpointColumn).data().toString());
    }
    painter->restore();
}

QSize NameDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = QFontMetrics(option.font).height() + QFontMetrics(captionFont(option.font)).height();
    return {160, lines + 2 * spacing::small};
}

void TrendDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    paintGround(painter, filled);
    const QVariant trend = index.data(Model::TrendRole);
    if (!trend.isValid())
        return;
    const int height = std::min(filled.rect.height() - 2 * spacing::small, 28);
    QRect area(0, 0, filled.rect.width() - 2 * spacing::small, height);
    area.moveCenter(filled.rect.center());
    if (isSelected(filled)) { // the curve's colours are made for the ground of the list
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(filled.palette.base());
        painter->drawRoundedRect(area.adjusted(-spacing::tiny, -2, spacing::tiny, 2), 4, 4);
        painter->restore();
    }
    paintSparkline(*painter, area, trend.value<ConnectorSeries>(), filled.palette);
}

QRect SwitchDelegate::switchRect(const QRect &cell, const QFontMetrics &metrics)
{
    QRect area(QPoint(0, 0), switchSize(metrics));
    area.moveCenter(cell.center());
    return area;
}

void SwitchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    paintGround(painter, filled);
    const bool isPending = index.data(Model::PendingRole).toBool();
    const SwitchState state = isPending                                ? SwitchState::Changing
                              : index.data(Model::ActiveRole).toBool() ? SwitchState::On
                                                                       : SwitchState::Off;
    painter->save();
    painter->setFont(filled.font);
    paintSwitch(*painter, switchRect(filled.rect, filled.fontMetrics), state, filled.palette, !isPending,
        filled.state.testFlag(QStyle::State_MouseOver));
    painter->restore();
}

bool SwitchDelegate::editorEvent(
    QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    if (!isPress && event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QMargins reach(spacing::tiny, spacing::tiny, spacing::tiny, spacing::tiny);
    if (mouse->button() != Qt::LeftButton ||
        !switchRect(option.rect, option.fontMetrics).marginsAdded(reach).contains(mouse->position().toPoint()))
        return false;
    if (!isPress)
        Q_EMIT toggleRequested(index);
    return true;
}

} // namespace touchstone::ui
