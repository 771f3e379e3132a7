// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings/settings.h"

#include <QMenu>

class QDockWidget;

namespace touchstone::ui {

class Rail;

/// The menu of the window: every command there is, with its key. Says what is wanted; the window does it.
class WindowMenu : public QMenu
{
    Q_OBJECT

public:
    /// The rail's pages and the panels become entries.
    WindowMenu(const Rail &rail, const QList<QDockWidget *> &panels, QWidget *parent = nullptr);

    void setAppearance(Settings::Appearance appearance); ///< which entry is checked

    /// All commands by their icon text, which tells what a submenu's title would; the palette's own is left out.
    const QList<QAction *> &commands() const { return m_commands; }

Q_SIGNALS:
    void paletteRequested();
    void newConnectorRequested();
    void editConnectorRequested();
    void duplicateConnectorRequested();
    void deleteConnectorRequested();
    void editLabelsRequested();
    void signatureRequested();
    void refreshRequested();
    void filterRequested();
    void identifyRequested();
    void appearanceRequested(touchstone::Settings::Appearance appearance);
    void settingsRequested();
    /// About a page of helpPages(); empty for what is in front.
    void helpRequested(const QString &page);
    void contentsRequested(); ///< of the help
    void connectionsRequested();
    void tourRequested();
    void quitRequested();

private:
    void add(const QString &drawing, const QString &text, const QKeySequence &keys, void (WindowMenu::*wanted)());
    void addPanels(const QList<QDockWidget *> &panels);
    void addAppearance();
    void addHelp();

    QList<QAction *> m_commands;
    QList<QAction *> m_appearances; ///< in the order of Settings::Appearance
};

} // namespace touchstone::ui
