// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/eventdelegate.h"

#include "ui/common/theme.h"
#include "ui/feed/eventrows.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace touchstone::ui {

using items::EventFeedModel;

namespace {

constexpr int barWidth = 4;

void paintChip(QPainter &painter, const QPalette &palette, const QRect &chip, const QFont &font, const QColor &colour,
    const QString &word)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    painter.setBrush(palette.color(QPalette::Base));
    painter.setPen(QPen(colour, 1.5));
    painter.drawRoundedRect(chip, cornerRadius / 2.0, cornerRadius / 2.0);
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(
        chip, Qt::AlignCenter, QFontMetrics(font).elidedText(word, Qt::ElideRight, chip.width() - 2 * spacing::tiny));
    painter.restore();
}

} // namespace

QRect markChip(const QRect &cell, const QFontMetrics &metrics, const QString &word)
{
    const int width = std::min(metrics.horizontalAdvance(word) + 2 * spacing::small, cell.width() / 2);
    const int height = std::min(metrics.height(), cell.height());
    return {cell.right() - width - spacing::tiny, cell.center().y() - height / 2, width, height};
}

/// Names stand one below the other, whether or not their sensors were touched.
void EventDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() == EventFeedModel::SensorColumn)
        option->decorationPosition = QStyleOptionViewItem::Right;
}

void EventDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString rowText = index.data(EventRows::RowTextRole).toString();
    if (!rowText.isEmpty()) {
        paintGap(*painter, option, rowText);
        return;
    }
    const bool isFirst = index.column() == EventFeedModel::TimeColumn;
    const bool hasWord = index.column() == EventFeedModel::SensorColumn;
    if (!isFirst && !hasWord) {
        paintCell(*painter, option, index);
        return;
    }
    // Text keeps clear of bar and word; the ground is that of the whole cell.
    const QVariant mark = index.data(EventRows::MarkRole);
    QStyleOptionViewItem text(option);
    QRect chip;
    QString word;
    const QFont font = captionFont(option.font);
    if (isFirst) {
        text.rect.setLeft(option.rect.left() + barWidth);
    } else if (mark.isValid()) {
        word = index.data(EventRows::MarkWordRole).toString();
        chip = markChip(option.rect, QFontMetrics(font), word);
        text.rect.setRight(chip.left() - 1);
    }
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    paintCell(*painter, text, index);
    if (!mark.isValid())
        return;
    const QColor colour = markColour(mark.toInt(), option.palette);
    if (isFirst)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(barWidth, option.rect.height())), colour);
    else
        paintChip(*painter, option.palette, chip, font, colour, word);
}

/// What QStyledItemDelegate paints; but the style lays each text out anew, three times over.
void EventDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &cell, const QModelIndex &index) const
{
    QStyleOptionViewItem option(cell);
    initStyleOption(&option, index);
    const QString text = std::exchange(option.text, QString());
    const QStyle *const style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, &painter, option.widget);

    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
    const QRect place =
        style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget).adjusted(margin, 0, -margin, 0);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isActive = option.state.testFlag(QStyle::State_Active);
    const QPalette::ColorGroup group = !isEnabled ? QPalette::Disabled
                                       : isActive ? QPalette::Active
                                                  : QPalette::Inactive;
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter.setPen(option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter.setFont(option.font);
    const QStaticText &words = laidOut(text, option.font, place.width());
    const QRect taken = QStyle::alignedRect(option.direction, option.displayAlignment, words.size().toSize(), place);
    painter.drawStaticText(taken.topLeft(), words);
}

const QStaticText &EventDelegate::laidOut(const QString &text, const QFont &font, int width) const
{
    if (font != m_font) {
        m_font = font;
        m_words.clear();
    }
    const std::pair key(text, width);
    if (const QStaticText *known = m_words.object(key))
        return *known;
    auto *words = new QStaticText(QFontMetrics(font).elidedText(text, Qt::ElideRight, width));
    words->setTextFormat(Qt::PlainText);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    words->setTextOption(option);
    words->prepare({}, font);
    m_words.insert(key, words);
    return *words;
}

void EventDelegate::paintGap(QPainter &painter, const QStyleOptionViewItem &option, const QString &text) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    QRect row = option.rect;
    if (view) { // each cell paints its own part of the whole row
        row.setLeft(0);
        row.setRight(view->viewport()->width());
    }
    painter.save();
    painter.setClipRect(option.rect);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QPalette &palette = option.palette;
    painter.fillRect(
        option.rect, isSelected ? palette.color(QPalette::Highlight) : palette.color(QPalette::AlternateBase));
    painter.fillRect(QRect(row.left(), row.top(), barWidth, row.height()), errorColour(palette));
    painter.setPen(QPen(hairline(palette), 1, Qt::DashLine));
    painter.drawLine(row.topLeft(), row.topRight());
    painter.drawLine(row.bottomLeft(), row.bottomRight());
    painter.setPen(palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    const QRect inner = row.adjusted(barWidth + spacing::tiny, 0, -spacing::tiny, 0);
    QFont font = option.font;
    font.setItalic(true);
    painter.setFont(font);
    painter.drawText(
        inner, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(font).elidedText(text, Qt::ElideRight, inner.width()));
    painter.restore();
}

} // namespace touchstone::ui
