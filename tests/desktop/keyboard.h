// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSet>
#include <QTest>
#include <QTextBrowser>

namespace touchstone::test {

/// What the system would send a key to.
inline QWidget *withTheKeyboard()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup->focusWidget() ? popup->focusWidget() : popup;
    return QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
}

/// A person without a mouse.
inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QVERIFY2(withTheKeyboard(), "nothing has the keyboard");
    QTest::keyClick(withTheKeyboard(), key, modifiers);
}

inline void typeText(const QString &text)
{
    QVERIFY2(withTheKeyboard(), "nothing has the keyboard");
    QTest::keyClicks(withTheKeyboard(), text);
}

inline QString describe(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
    return QStringLiteral("%1 \"%2\" in %3")
        .arg(QLatin1String(widget.metaObject()->className()),
            accessible ? accessible->text(QAccessible::Name) : QString(),
            parent ? QLatin1String(parent->metaObject()->className()) : QLatin1String("nothing"));
}

/// What a person works with, and can be seen.
inline QList<QWidget *> interactiveWidgets(const QWidget &window)
{
    QList<QWidget *> result;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        const bool kind = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget) ||
                          qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractItemView *>(widget) ||
                          qobject_cast<QPlainTextEdit *>(widget);
        const bool inner = widget->objectName().startsWith(QLatin1String("qt_")) ||
                           qobject_cast<QComboBox *>(widget->parentWidget()) ||
                           qobject_cast<QLineEdit *>(widget->parentWidget());
        const bool header = widget->inherits("QHeaderView") || widget->inherits("QTableCornerButton");
        if (kind && !inner && !header && widget->isVisibleTo(&window) && widget->window() == &window)
            result.append(widget);
    }
    return result;
}

/// Walks the accessibility tree as a screen reader does: everything in it that is worked with and has no name.
inline QStringList namelessIn(const QAccessibleInterface &root)
{
    static const QSet<QAccessible::Role> worked{QAccessible::PushButton, QAccessible::CheckBox,
        QAccessible::RadioButton, QAccessible::ButtonMenu, QAccessible::ButtonDropDown, QAccessible::EditableText,
        QAccessible::ComboBox, QAccessible::SpinBox, QAccessible::Slider, QAccessible::List, QAccessible::Table,
        QAccessible::Tree, QAccessible::PageTab, QAccessible::MenuItem, QAccessible::Dialog, QAccessible::Window};
    QStringList nameless;
    const QAccessible::Role role = root.role();
    if (root.state().invisible || root.rect().isEmpty())
        return nameless;
    if (worked.contains(role) && root.text(QAccessible::Name).isEmpty()) {
        nameless.append(root.object() && root.object()->isWidgetType()
                            ? describe(*static_cast<QWidget *>(root.object()))
                            : QStringLiteral("a part of role %1").arg(int(role)));
    }
    const bool hasCells = role == QAccessible::Table || role == QAccessible::Tree || role == QAccessible::List;
    const bool isOneStop = role == QAccessible::ComboBox || role == QAccessible::EditableText;
    for (int i = 0; i < root.childCount() && !hasCells && !isOneStop; ++i) {
        if (const QAccessibleInterface *child = root.child(i))
            nameless += namelessIn(*child);
    }
    return nameless;
}

inline QString namelessIn(QWidget &window)
{
    const QAccessibleInterface *root = QAccessible::queryAccessibleInterface(&window);
    return root ? namelessIn(*root).join(u'\n') : QStringLiteral("no accessibility at all");
}

/// Where Tab leads from where the keyboard is, until it comes round.
inline QSet<QWidget *> tabStops()
{
    QSet<QWidget *> stops;
    QWidget *const first = QApplication::focusWidget();
    bool isAway =
        !qobject_cast<QTextBrowser *>(first); // within a text, Tab leads through its links before it leads away
    constexpr int longest = 300;              // a round that never comes back to where it began is a fault, too
    for (int i = 0; i < longest && QApplication::focusWidget(); ++i) {
        stops.insert(QApplication::focusWidget());
        press(Qt::Key_Tab);
        isAway = isAway || QApplication::focusWidget() != first;
        if (isAway && QApplication::focusWidget() == first)
            break;
    }
    return stops;
}

/// What can be seen in the window that has the keyboard and works, but that Tab does not lead to. Of buttons that
/// exclude each other one is enough: the arrow keys lead to the others.
inline QString unreachableIn(const QWidget &window)
{
    const QSet<QWidget *> stops = tabStops();
    const auto isReached = [&](QWidget *widget) {
        if (stops.contains(widget))
            return true;
        for (QWidget *sibling : widget->parentWidget()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            const auto *button = qobject_cast<QAbstractButton *>(sibling);
            if (button && button->isCheckable() && stops.contains(sibling) && qobject_cast<QAbstractButton *>(widget))
                return true;
        }
        return false;
    };
    QStringList unreachable;
    for (QWidget *widget : interactiveWidgets(window)) {
        if (widget->isEnabled() && !isReached(widget))
            unreachable.append(describe(*widget));
    }
    return unreachable.join(u'\n');
}

} // namespace touchstone::test
