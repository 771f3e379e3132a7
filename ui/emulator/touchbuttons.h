// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace touchstone::ui {

/// A "Touch" button in every row, painted rather than made, since there may be thousands. A click presses it;
/// the owner gives it a key.
class TouchButtons : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static QRect buttonRect(const QRect &cell); ///< a click beside it is no click on it
    void setEnabled(bool enabled) { m_enabled = enabled; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

Q_SIGNALS:
    void pressed(const QModelIndex &index);

private:
    bool m_enabled = true;
};

} // namespace touchstone::ui
