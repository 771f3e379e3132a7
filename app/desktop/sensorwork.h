// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/session.h"
#include "ui/mainwindow.h"

#include <QObject>

namespace touchstone::desktop {

/// Joins session and window where sensors are named, labelled, emulated and made to send: carries the requests over and
/// brings each answer back to the panel that asked. GUI thread.
class SensorWork : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SensorWork(session::Session &session, ui::MainWindow &window, QObject *parent = nullptr);

private:
    void joinLabels(session::Session &session, ui::MainWindow &window);
    void joinEmulator(session::Session &session, ui::MainWindow &window);
};

} // namespace touchstone::desktop
