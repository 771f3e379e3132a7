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

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Numbers at the right edge, digits of one width; a dash where nothing is known.
class NumberDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Kind { Count, Latency };

    explicit NumberDelegate(Kind kind, QObject *parent = nullptr);

    QString displayText(const QVariant &value, const QLocale &locale) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    Kind m_kind;
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
