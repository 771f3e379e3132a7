// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/menubutton.h"

#include "ui/common/icons.h"

#include <QMenu>

namespace touchstone::ui {

QString asMenuText(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

MenuButton::MenuButton(const QString &drawing, const QString &text, QWidget *parent)
    : QToolButton(parent)
{
    setIcon(ui::icon(drawing));
    setToolTip(text);
    setAccessibleName(text);
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
}

void MenuButton::setDropMenu(QMenu *menu)
{
    m_menu = menu;
    connect(this, &QToolButton::clicked, menu, [this, menu] { menu->popup(mapToGlobal(QPoint(0, height()))); });
}

} // namespace touchstone::ui
