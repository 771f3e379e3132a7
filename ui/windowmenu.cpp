// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowmenu.h"

#include "ui/common/icons.h"
#include "ui/help/helpbook.h"
#include "ui/rail.h"

#include <QActionGroup>
#include <QDockWidget>

#include <utility>

namespace touchstone::ui {

WindowMenu::WindowMenu(const Rail &rail, const QList<QDockWidget *> &panels, QWidget *parent)
    : QMenu(parent)
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
    add(QStringLiteral("settings"), tr("Se&ttings\u2026"), QKeySequence(Qt::CTRL | Qt::Key_Comma),
        &WindowMenu::settingsRequested);
    addHelp();
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
    const std::pair<Settings::Appearance, QString> choices[] = {{Settings::Appearance::System, tr("Like the &system")},
        {Settings::Appearance::Light, tr("&Light")}, {Settings::Appearance::Dark, tr("&Dark")}};
    for (const auto &[appearance, text] : choices) {
        QAction *action = menu->addAction(text);
        action->setActionGroup(group);
        action->setIconText(tr("Appearance: %1").arg(action->iconText()));
        action->setCheckable(true);
        m_commands.append(action);
        m_appearances.append(action);
        connect(action, &QAction::triggered, this, [this, chosen = appearance] { Q_EMIT appearanceRequested(chosen); });
    }
    setAppearance(Settings::Appearance::System);
}

void WindowMenu::addHelp()
{
    QMenu *menu = addMenu(ui::icon(QStringLiteral("help")), tr("&Help"));
    const auto addEntry = [this, menu](const QIcon &drawing, const QString &text, auto deed) {
        QAction *action = menu->addAction(drawing, text);
        connect(action, &QAction::triggered, this, deed);
        m_commands.append(action);
        return action;
    };
    QAction *here = addEntry(
        ui::icon(QStringLiteral("help")), tr("&Help on what is in front"), [this] { Q_EMIT helpRequested(QString()); });
    here->setShortcut(QKeySequence::HelpContents);
    here->setShortcutContext(Qt::ApplicationShortcut); // also in dialogs that leave the window open
    parentWidget()->addAction(here);
    QAction *contents = addEntry(QIcon(), tr("&Contents"), [this] { Q_EMIT contentsRequested(); });
    contents->setIconText(tr("Help: %1").arg(contents->iconText()));
    menu->addSeparator();
    for (const HelpPage &page : helpPages(helpLanguage())) {
        QAction *action = addEntry(ui::icon(page.drawing), QString(page.title).replace(u'&', QStringLiteral("&&")),
            [this, name = page.name] { Q_EMIT helpRequested(name); });
        action->setIconText(tr("Help: %1").arg(page.title));
    }
}

void WindowMenu::setAppearance(Settings::Appearance appearance)
{
    m_appearances[int(appearance)]->setChecked(true);
}

} // namespace touchstone::ui
