// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QMenu;

namespace touchstone::ui {

/// A menu takes a single '&' for a key of its own.
QString asMenuText(QString name);

/// A drawing that opens a menu below itself. By hand rather than by QToolButton::setMenu(), which squeezes an arrow
/// into the drawing.
class MenuButton : public QToolButton
{
    Q_OBJECT

public:
    MenuButton(const QString &drawing, const QString &text, QWidget *parent = nullptr);

    void setDropMenu(QMenu *menu);
    QMenu *dropMenu() const { return m_menu; }

private:
    QMenu *m_menu = nullptr;
};

} // namespace touchstone::ui
