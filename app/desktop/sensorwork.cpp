// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sensorwork.h"

#include "app/session/emulatorcontrol.h"
#include "app/session/labelediting.h"
#include "ui/emulator/emulatorpanel.h"
#include "ui/identify/identifypanel.h"

namespace touchstone::desktop {

using session::EmulatorControl;
using session::LabelEditing;
using session::Session;
using ui::EmulatorPanel;
using ui::IdentifyPanel;

SensorWork::SensorWork(Session &session, ui::MainWindow &window, QObject *parent)
    : QObject(parent)
{
    joinLabels(session, window);
    joinEmulator(session, window);
    connect(&session, &Session::permissionsChanged, this, [&session, &window] {
        window.identifyPanel().setPermissions(session.permissions());
        window.emulatorPanel().setPermissions(session.permissions());
    });
}

void SensorWork::joinLabels(Session &session, ui::MainWindow &window)
{
    LabelEditing *labels = &session.labelEditing();
    IdentifyPanel *panel = &window.identifyPanel();
    connect(panel, &IdentifyPanel::labelsChangeRequested, labels, &LabelEditing::change);
    connect(panel, &IdentifyPanel::undoRequested, labels, &LabelEditing::undo);
    connect(labels, &LabelEditing::changed, panel, &IdentifyPanel::takeEdit);
    connect(labels, &LabelEditing::failed, panel, &IdentifyPanel::takeFailure);
}

void SensorWork::joinEmulator(Session &session, ui::MainWindow &window)
{
    EmulatorControl *emulator = &session.emulator();
    EmulatorPanel *panel = &window.emulatorPanel();
    connect(emulator, &EmulatorControl::availableChanged, &window, &ui::MainWindow::setEmulatorAvailable);
    connect(panel, &EmulatorPanel::createRequested, emulator, &EmulatorControl::create);
    connect(panel, &EmulatorPanel::deleteRequested, emulator, &EmulatorControl::remove);
    connect(panel, &EmulatorPanel::publishRequested, emulator, &EmulatorControl::publish);
    connect(panel, &EmulatorPanel::rhythmRequested, emulator, &EmulatorControl::startRhythm);
    connect(panel, &EmulatorPanel::rhythmStopRequested, emulator, &EmulatorControl::stopRhythm);
    connect(emulator, &EmulatorControl::created, panel, &EmulatorPanel::takeCreated);
    connect(emulator, &EmulatorControl::notCreated, panel, &EmulatorPanel::takeNotCreated);
    connect(emulator, &EmulatorControl::removed, panel, &EmulatorPanel::takeRemoved);
    connect(emulator, &EmulatorControl::notRemoved, panel, &EmulatorPanel::takeNotRemoved);
    connect(emulator, &EmulatorControl::published, panel, &EmulatorPanel::takePublished);
    connect(emulator, &EmulatorControl::notPublished, panel, &EmulatorPanel::takeNotPublished);
    connect(emulator, &EmulatorControl::rhythmChanged, panel, &EmulatorPanel::takeRhythm);
    connect(emulator, &EmulatorControl::rhythmStopped, panel, &EmulatorPanel::takeRhythmStopped);
}

} // namespace touchstone::desktop
