// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/deliveryengine.h"
#include "app/cloud/emulator/emulator.h"
#include "app/cloud/eventintake.h"
#include "app/cloud/history/eventhistory.h"
#include "app/cloud/registry/registry.h"

#include <QObject>

namespace touchstone::cloud {

/// The local cloud without its HTTP face: registry, delivery engine, intake, history and emulator,
/// joined. One thread.
class LocalCloud : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QString dataFolder; ///< exists already
        QStringList authorityFiles;
        DeliveryPolicy policy;
        bool allowHttpOnLoopback = false; ///< also certificates that nobody vouches for
        QString firstProjectName = QStringLiteral("My building");
    };

    /// `clock` must outlive the cloud.
    LocalCloud(const Settings &settings, const Clock &clock, QObject *parent = nullptr);

    /// Opens the stores and resumes what was not acknowledged.
    Result<void> open();

    Registry &registry() { return m_registry; }
    DeliveryEngine &engine() { return m_engine; }
    EventIntake &intake() { return m_intake; }
    EventHistory &history() { return m_history; }
    Emulator &emulator() { return m_emulator; }

private:
    void disableConnector(const ConnectorName &name, DisableReason reason, Timestamp at);

    QString m_firstProjectName;
    Registry m_registry;
    DeliveryEngine m_engine;
    EventIntake m_intake;
    EventHistory m_history;
    Emulator m_emulator;
};

} // namespace touchstone::cloud
