// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace touchstone::ui {

/// Where name and endpoint lie within a cell of two lines; pure geometry.
struct NameCell
{
    QRect name;
    QRect endpoint;

    static NameCell layOut(const QRect &cell, int nameHeight, int endpointHeight);
};

/// The connector's name above its endpoint.
class NameDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setWithEndpoint(bool withEndpoint) { m_withEndpoint = withEndpoint; } ///< off: it has a column of its own

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool m_withEndpoint = true;
};

/// The sparkline of the last day.
class TrendDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The on/off switch. Shows state and emits intent: the owner decides what a click does.
class SwitchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Where the switch lies within the cell; a click beside it is no click on it.
    static QRect switchRect(const QRect &cell, const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

Q_SIGNALS:
    void toggleRequested(const QModelIndex &index);
};

} // namespace touchstone::ui
