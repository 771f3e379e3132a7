// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service/localcloud.h"

#include <QLoggingCategory>

namespace touchstone::cloud {

namespace {

Q_LOGGING_CATEGORY(logCloud, "touchstone.cloud")

QString describe(DisableReason reason)
{
    switch (reason) {
    case DisableReason::NoSuccessForTooLong:
        return QStringLiteral("no delivery succeeded for too long");
    case DisableReason::TooManyFailuresInAnHour:
        return QStringLiteral("too many deliveries failed within an hour");
    }
    return {};
}

DeliveryEngine::Settings engineSettings(const LocalCloud::Settings &settings)
{
    DeliveryEngine::Settings result;
    result.dataFolder = settings.dataFolder;
    result.authorityFiles = settings.authorityFiles;
    result.allowHttpOnLoopback = settings.allowHttpOnLoopback;
    return result;
}

} // namespace

LocalCloud::LocalCloud(const Settings &settings, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_firstProjectName(settings.firstProjectName)
    , m_registry(settings.dataFolder + QStringLiteral("/registry.sqlite"), clock)
    , m_engine(settings.policy, engineSettings(settings), clock)
    , m_intake(m_registry, m_engine, clock)
    , m_history(settings.dataFolder + QStringLiteral("/history.sqlite"), clock)
    , m_emulator(m_registry, m_intake, clock)
{
    m_registry.allowHttpOnLoopback(settings.allowHttpOnLoopback);
    connect(&m_registry, &Registry::connectorChanged, &m_engine, &DeliveryEngine::put);
    connect(&m_registry, &Registry::connectorRemoved, &m_engine, &DeliveryEngine::remove);
    connect(&m_intake, &EventIntake::accepted, &m_history, &EventHistory::add);
    connect(&m_engine, &DeliveryEngine::connectorDisabled, this, &LocalCloud::disableConnector);
}

Result<void> LocalCloud::open()
{
    if (const auto opened = m_registry.open(m_firstProjectName); !opened)
        return opened.failure();
    if (const auto started = m_history.start(); !started)
        return started.failure();
    const QList<DataConnector> connectors = m_registry.allConnectors();
    for (const DataConnector &connector : connectors)
        m_engine.put(connector);
    return m_engine.start();
}

void LocalCloud::disableConnector(const ConnectorName &name, DisableReason reason, Timestamp at)
{
    qCWarning(logCloud) << name.path() << "is disabled by the system:" << describe(reason);
    const auto done = m_registry.setSystemDisabled(name, describe(reason), at);
    if (!done)
        qCCritical(logCloud) << "cannot record that" << name.path() << "is disabled:" << done.failure().message;
}

} // namespace touchstone::cloud
