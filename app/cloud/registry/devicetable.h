// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/registry/registrystore.h"

#include <QHash>
#include <QMap>
#include <QPair>
#include <QSet>

namespace touchstone::cloud {

/// Devices with their labels, written through to the store, and with what they reported, which flushReported() writes.
class DeviceTable
{
public:
    explicit DeviceTable(RegistryStore &store);

    void load(const RegistryContent &content);

    QList<Device> devices(const QString &project) const; ///< by id
    Result<Device> device(const DeviceName &name) const;
    Result<Device> find(const QString &id) const; ///< in whatever project
    struct Counts
    {
        qint64 sensors = 0;
        qint64 cloudConnectors = 0;
    };
    Counts counts(const QString &project) const;

    /// All or none. Conflict when an id exists, in any project.
    Result<void> create(QList<Device> devices);
    Result<void> remove(const DeviceName &name);
    struct Relabelled
    {
        Device device;
        LabelsChangedPayload change; ///< empty when nothing changed
    };
    Result<Relabelled> changeLabels(
        const DeviceName &name, const QMap<QString, QString> &add, const QStringList &remove);
    Result<Device> transfer(const DeviceName &name, const QString &project); ///< Invalid for an emulated device

    /// In memory; nothing happens to an unknown device. Answers whether there is something to flush now.
    bool applyReported(const DeviceName &name, const Event &event);
    /// What the device reported, as the events that brought it; in the order of their types' names.
    QList<Event> latestEvents(const Device &device) const;
    /// In one transaction. What could not be written stays for the next time.
    Result<void> flushReported();

private:
    Device *findDevice(const DeviceName &name);

    RegistryStore &m_store;
    QMap<QString, QMap<QString, Device>> m_devices; ///< by project and id
    QHash<QString, QString> m_projects;             ///< of each device
    ReportedEvents m_reportedBy;
    QSet<QPair<QString, QString>> m_unwritten; ///< device and event type
};

} // namespace touchstone::cloud
