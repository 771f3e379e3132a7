// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace touchstone::test {

/// Everything that the program's windows show, explain or read out at the moment, hidden ones too.
inline QByteArray shownWords()
{
    QByteArray words;
    const auto hear = [&words](const QString &text) { words += text.toUtf8() + '\n'; };
    const QWidgetList widgets = QApplication::allWidgets();
    for (const QWidget *widget : widgets) {
        for (const QString &text : {widget->windowTitle(), widget->toolTip(), widget->statusTip(), widget->whatsThis(),
                 widget->accessibleName(), widget->accessibleDescription()})
            hear(text);
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            hear(label->text());
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            hear(button->text());
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
            hear(edit->displayText() + edit->placeholderText());
        if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
            hear(edit->toPlainText());
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                        hear(view->model()->index(row, column).data(role).toString());
                }
            }
        }
    }
    return words;
}

} // namespace touchstone::test
