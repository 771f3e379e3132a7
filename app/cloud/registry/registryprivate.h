// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/registry/accounttable.h"
#include "app/cloud/registry/connectortable.h"
#include "app/cloud/registry/devicetable.h"
#include "app/cloud/registry/membertable.h"
#include "app/cloud/registry/projecttable.h"
#include "app/cloud/registry/registry.h"

#include <QTimer>

namespace touchstone::cloud {

/// The parts behind the registry: one table per subject over one store.
class Registry::Private
{
public:
    Private(QString file, const Clock &clock)
        : store(std::move(file))
        , projects(store, clock)
        , accounts(store, clock)
        , members(store, clock)
        , devices(store)
        , connectors(store, clock)
    {}

    Project withCounts(Project project) const
    {
        const auto counts = devices.counts(project.name.project);
        project.sensorCount = counts.sensors;
        project.cloudConnectorCount = counts.cloudConnectors;
        return project;
    }

    RegistryStore store;
    ProjectTable projects;
    AccountTable accounts;
    MemberTable members;
    DeviceTable devices;
    ConnectorTable connectors;
    QHash<QString, QString> notes;
    QTimer flushTimer;
};

} // namespace touchstone::cloud
