// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/alerting.h"
#include "app/desktop/connecting.h"
#include "app/desktop/connectionmanaging.h"
#include "app/desktop/editing.h"
#include "app/desktop/options.h"
#include "app/desktop/recovering.h"
#include "app/desktop/remembering.h"
#include "app/desktop/sensorwork.h"
#include "app/desktop/settingswork.h"
#include "app/desktop/switching.h"
#include "app/desktop/welcoming.h"
#include "app/instance/startrequest.h"
#include "app/session/session.h"
#include "ui/mainwindow.h"

#include <QObject>

namespace touchstone::desktop {

/// Joins one session with one window: what the session tells is shown, what the person wants is carried out. Owns both.
/// GUI thread.
class Desktop : public QObject
{
    Q_OBJECT

public:
    /// `clock` and `settings` must outlive the desktop. Without settings it keeps those of the data folder itself.
    Desktop(Options options, const Clock &clock, SettingsKeeper *settings = nullptr, QObject *parent = nullptr);
    ~Desktop() override;

    void start(); ///< shows the window, then connects
    /// A later start of the program asked for the window, perhaps for a connector.
    void takeStart(const instance::StartRequest &request);

    session::Session &session() { return m_session; }
    ui::MainWindow &window() { return m_window; }
    Alerting &alerting() { return m_alerting; }
    Connecting &connecting() { return m_connecting; }
    ConnectionManaging &managing() { return m_managing; }
    Recovering &recovering() { return m_recovering; }

    static QString settingsFile(const Options &options);
    static Alerting::Places alertPlaces(const Options &options);

private:
    void joinSession();
    void joinWindow();
    void joinDeliveries();
    void showLink(const LinkState &link);

    Options m_options;
    SettingsKeeper &m_keeper;
    session::Session m_session;
    ui::MainWindow m_window;
    Switching m_switching;
    Editing m_edits;
    SensorWork m_sensorWork;
    Remembering m_remembering;
    Connecting m_connecting;
    ConnectionManaging m_managing;
    Welcoming m_welcoming;
    Alerting m_alerting;
    Recovering m_recovering;
    SettingsWork m_settings;
};

} // namespace touchstone::desktop
