// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/editing.h"
#include "app/desktop/options.h"
#include "app/desktop/sensorwork.h"
#include "app/desktop/switching.h"
#include "app/session/localcloud.h"
#include "app/session/session.h"
#include "ui/mainwindow.h"

#include <QObject>

#include <memory>

namespace touchstone::desktop {

/// Joins one session with one window: what the session tells is shown, what the person wants is carried out. Owns both,
/// and the local cloud if there is one. GUI thread.
class Desktop : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive the desktop.
    Desktop(Options options, const Clock &clock, QObject *parent = nullptr);
    ~Desktop() override;

    void start(); ///< shows the window, then connects

    session::Session &session() { return m_session; }
    ui::MainWindow &window() { return m_window; }

    static QString settingsFile(const Options &options);

private:
    void joinSession();
    void joinWindow();
    void joinDeliveries();
    void startLocalCloud();
    void localCloudFailed(const Failure &failure);
    void openFromFile();
    void giveUp(const Failure &failure);
    void open(const session::Session::Connection &connection);
    void showLink(const LinkState &link);

    Options m_options;
    session::Session m_session;
    ui::MainWindow m_window;
    Switching m_switching;
    Editing m_edits;
    SensorWork m_sensorWork;
    std::unique_ptr<session::LocalCloud> m_cloud;
};

} // namespace touchstone::desktop
