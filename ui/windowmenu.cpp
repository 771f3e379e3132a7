// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowmenu.h"

#include "ui/common/icons.h"
#include "ui/common/style.h"
#include "ui/rail.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>

#include <utility>

namespace touchstone::ui {

WindowMenu::WindowMenu(const Rail &rail, const QList<QDockWidget *> &panels, WindowMemory memory, QWidget *parent)
    : QMenu(parent)
    , m_memory(std::move(memory))
{
    add(QStringLiteral("search"), tr("&Search or command"), QKeySequence(Qt::CTRL | Qt::Key_K),
        &WindowMenu::paletteRequested);
    addSeparator();
    addActions(rail.pageActions());
    m_commands = rail.pageActions(); // the palette does not offer itself
    addSeparator();
    add(QStringLiteral("add"), tr("&New connector\u2026"), QKeySequence::New, &WindowMenu::newConnectorRequested);
    add(QStringLiteral("edit"), tr("&Edit connector\u2026"), QKeySequence(Qt::CTRL | Qt::Key_E),
        &WindowMenu::editConnectorRequested);
    add(QStringLiteral("label"), tr("Edit the &label filter"), QKeySequence(Qt::CTRL | Qt::Key_L),
        &WindowMenu::editLabelsRequested);
    add(QStringLiteral("copy"), tr("D&uplicate connector\u2026"), QKeySequence(Qt::CTRL | Qt::Key_D),
        &WindowMenu::duplicateConnectorRequested);
    add(QStringLiteral("close"), tr("&Delete connector\u2026"), QKeySequence(Qt::CTRL | Qt::Key_Delete),
        &WindowMenu::deleteConnectorRequested);
    add(QStringLiteral("signature"), tr("&Check a signature\u2026"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
        &WindowMenu::signatureRequested);
    addSeparator();
    add(QStringLiteral("refresh"), tr("&Refresh"), QKeySequence(Qt::Key_F5), &WindowMenu::refreshRequested);
    add(QStringLiteral("search"), tr("&Filter"), QKeySequence::Find, &WindowMenu::filterRequested);
    add(QStringLiteral("identify"), tr("Start or stop &identifying a sensor"), QKeySequence(Qt::CTRL | Qt::Key_I),
        &WindowMenu::identifyRequested);
    addSeparator();
    addPanels(panels);
    addAppearance();
    addSeparator();
    add(QStringLiteral("cloudconnector"), tr("C&onnections…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
        &WindowMenu::connectionsRequested);
    add(QStringLiteral("help"), tr("A short &tour"), QKeySequence(), &WindowMenu::tourRequested);
    add(QStringLiteral("help"), tr("&Help"), QKeySequence::HelpContents, &WindowMenu::helpRequested);
    add(QStringLiteral("close"), tr("&Quit"), QKeySequence::Quit, &WindowMenu::quitRequested);
}

void WindowMenu::add(
    const QString &drawing, const QString &text, const QKeySequence &keys, void (WindowMenu::*wanted)())
{
    QAction *action = addAction(ui::icon(drawing), text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, wanted);
    parentWidget()->addAction(action); // so that its key counts while the menu is closed
    m_commands.append(action);
}

void WindowMenu::addPanels(const QList<QDockWidget *> &panels)
{
    QMenu *menu = addMenu(tr("&Panels"));
    for (QDockWidget *dock : panels) {
        QAction *action = dock->toggleViewAction();
        action->setIconText(tr("Show or hide the panel: %1").arg(dock->windowTitle()));
        menu->addAction(action);
        m_commands.append(action);
    }
}

void WindowMenu::addAppearance()
{
    QMenu *menu = addMenu(tr("&Appearance"));
    auto *group = new QActionGroup(menu);
    auto *style = qobject_cast<Style *>(QApplication::style()); // null when a test runs without it
    const std::pair<Appearance, QString> choices[] = {{Appearance::System, tr("Like the &system")},
        {Appearance::Light, tr("&Light")}, {Appearance::Dark, tr("&Dark")}};
    for (const auto &[appearance, text] : choices) {
        QAction *action = menu->addAction(text);
        action->setActionGroup(group);
        action->setIconText(tr("Appearance: %1").arg(action->iconText()));
        m_commands.append(action);
        action->setCheckable(true);
        action->setChecked(style && style->appearance() == appearance);
        connect(action, &QAction::triggered, this, [this, style, chosen = appearance] {
            m_memory.setAppearance(chosen);
            if (style)
                style->setAppearance(chosen);
        });
    }
}

} // namespace touchstone::ui
