// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/registry/registry.h"
#include "tests/support/manualclock.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace touchstone::test {

inline DataConnector connectorDraft(const QString &displayName = QStringLiteral("Drift"))
{
    DataConnector connector;
    connector.displayName = displayName;
    connector.labels = {QStringLiteral("name")};
    HttpConfig http;
    http.url = QStringLiteral("https://u:p@localhost:4711/drift");
    http.signatureSecret = QStringLiteral("s3cret");
    http.headers = {{QStringLiteral("X-Team"), QStringLiteral("æøå")}};
    connector.httpConfig = http;
    return connector;
}

inline TemperaturePayload temperature(double value, Timestamp time)
{
    TemperaturePayload payload;
    payload.value = value;
    payload.updateTime = time;
    payload.samples = {{value, time}};
    return payload;
}

inline Event temperatureEvent(double value, Timestamp time)
{
    Event event;
    event.eventId = QStringLiteral("event of %1").arg(value);
    event.type = EventTypeTraits::Enum::Temperature;
    event.payload = temperature(value, time);
    event.timestamp = time;
    return event;
}

/// A registry in a folder of its own, as a base for tests of it: setUp() and tearDown() belong into init() and
/// cleanup().
class RegistryBench : public QObject
{
protected:
    void setUp()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("data/registry.sqlite"));
        m_registry = open();
    }
    void tearDown()
    {
        m_registry.reset();
        m_folder.reset();
    }

    std::unique_ptr<cloud::Registry> open()
    {
        auto registry = std::make_unique<cloud::Registry>(m_file, m_clock);
        const auto opened = registry->open(QStringLiteral("Første prosjekt"));
        if (!opened)
            qFatal("%s", qPrintable(opened.failure().message));
        return registry;
    }
    void reopen() { m_registry.reset(), m_registry = open(); }

    QString firstProject() const { return m_registry->projects().first().name.project; }
    cloud::Principal administrator() const
    {
        return {m_registry->key(m_registry->firstCredentials().keyId)->serviceAccount};
    }
    Device makeDevice(const QString &id, const QString &project, DeviceTypeTraits::Enum type)
    {
        Device device;
        device.name = {project, id};
        device.type = type;
        return *m_registry->createDevice(device);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    ManualClock m_clock;
    std::unique_ptr<cloud::Registry> m_registry;
};

} // namespace touchstone::test
