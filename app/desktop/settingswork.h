// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/settingskeeper.h"
#include "app/session/session.h"
#include "ui/common/formats.h"
#include "ui/common/style.h"
#include "ui/mainwindow.h"

#include <QPointer>

namespace touchstone::ui {
class SettingsDialog;
}

namespace touchstone::desktop {

ui::Appearance appearanceOf(const Settings &settings);

/// Joins the settings with session and window: what is set counts at once where it can, the window's dialog is opened
/// and served, and what the disk refuses is told. GUI thread.
class SettingsWork : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    SettingsWork(SettingsKeeper &keeper, session::Session &session, ui::MainWindow &window, QObject *parent = nullptr);

    ui::Formats formats() const;
    void open(); ///< shows the dialog

Q_SIGNALS:
    void dialogMade(touchstone::ui::SettingsDialog &dialog); ///< others may add pages

private:
    void apply(const Settings &settings);
    void serve(ui::SettingsDialog &dialog);
    void tellProblems();

    SettingsKeeper &m_keeper;
    session::Session &m_session;
    ui::MainWindow &m_window;
    QPointer<ui::SettingsDialog> m_dialog;
};

} // namespace touchstone::desktop
