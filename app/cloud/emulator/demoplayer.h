// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/emulator/demorhythm.h"
#include "models/domain/clock.h"
#include "models/domain/result.h"

#include <QObject>
#include <QTimer>

namespace touchstone::cloud {

class EventIntake;
class Registry;

/// Brings the demo's building to life: makes its devices in a project and lets them speak through the intake. One
/// thread, the registry's. What people change in these devices, or delete, stays changed or deleted.
class DemoPlayer : public QObject
{
    Q_OBJECT

public:
    /// Registry, intake and clock must outlive the player.
    DemoPlayer(Registry &registry, EventIntake &intake, const Clock &clock, QString project, DemoRhythm rhythm,
        QObject *parent = nullptr);

    /// On the first call ever makes the devices, with what they would have reported by now.
    Result<void> furnish();
    /// From now on the devices speak.
    void start();
    /// Lets them say what is due; the timer calls it. What is older than ten seconds is left out: after a long sleep
    /// nobody needs the night at once.
    void play();

private:
    void say(const DemoEvent &event);

    Registry &m_registry;
    EventIntake &m_intake;
    const Clock &m_clock;
    QString m_project;
    DemoRhythm m_rhythm;
    Timestamp m_played{};
    bool m_isRefused = false; ///< the last event was; so that the log says it once
    QTimer m_timer;
};

} // namespace touchstone::cloud
