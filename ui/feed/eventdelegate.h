// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QStaticText>
#include <QStyledItemDelegate>

#include <utility>

namespace touchstone::ui {

/// Paints the cells of the live events: a gap across its whole row, a mark as a bar in its colour at the beginning of
/// the row and its word at the end of the sensor's cell. Most words of a feed come again and again: they are laid out
/// once.
class EventDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintCell(QPainter &painter, const QStyleOptionViewItem &cell, const QModelIndex &index) const;
    const QStaticText &laidOut(const QString &text, const QFont &font, int width) const;
    void paintGap(QPainter &painter, const QStyleOptionViewItem &option, const QString &text) const;

    mutable QFont m_font;                                                    ///< of the words that are laid out
    mutable QCache<std::pair<QString, int>, QStaticText> m_words{mostWords}; ///< by text and width in pixels

    static constexpr qsizetype mostWords = 2'000;
};

/// Where a mark's word goes in the cell, which then has the rest for its text: at its end, at most half of it.
QRect markChip(const QRect &cell, const QFontMetrics &metrics, const QString &word);

} // namespace touchstone::ui
