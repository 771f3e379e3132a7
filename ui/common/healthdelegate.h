// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace touchstone::ui {

/// Where the mark and the word of a health lie within a cell; pure geometry.
struct HealthCell
{
    QRectF mark;
    QRect word;

    static HealthCell layOut(const QRect &cell, const QFontMetrics &metrics);
};

/// Paints a health (an int of touchstone::Health under `role`) as mark and word. With `withWord` off, the mark alone,
/// for narrow columns; the word is then the tooltip.
class HealthDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit HealthDelegate(int role, QObject *parent = nullptr);

    void setWithWord(bool withWord) { m_withWord = withWord; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    int m_role;
    bool m_withWord = true;
};

} // namespace touchstone::ui
