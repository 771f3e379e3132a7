// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/registry/devicetable.h"

#include "app/cloud/registry/labelrules.h"

namespace touchstone::cloud {

namespace {

Failure noSuchDevice(const QString &id)
{
    return {Failure::Kind::NotFound, QStringLiteral("There is no device %1").arg(id)};
}

bool isOlder(const EventPayload &payload, const EventPayload &other)
{
    const auto time = payloadUpdateTime(payload);
    const auto otherTime = payloadUpdateTime(other);
    return time && otherTime && *time < *otherTime;
}

} // namespace

DeviceTable::DeviceTable(RegistryStore &store)
    : m_store(store)
{}

void DeviceTable::load(const RegistryContent &content)
{
    for (const Device &device : content.devices) {
        m_devices[device.name.project].insert(device.name.device, device);
        m_projects.insert(device.name.device, device.name.project);
    }
    m_reportedBy = content.reportedBy;
}

QList<Device> DeviceTable::devices(const QString &project) const
{
    const auto found = m_devices.constFind(project);
    return found == m_devices.cend() ? QList<Device>() : found->values();
}

Result<Device> DeviceTable::device(const DeviceName &name) const
{
    const auto found = find(name.device);
    return found && found->name.project == name.project ? found : noSuchDevice(name.path());
}

Result<Device> DeviceTable::find(const QString &id) const
{
    const auto project = m_projects.constFind(id);
    if (project == m_projects.cend())
        return noSuchDevice(id);
    return *m_devices.constFind(*project)->constFind(id);
}

Device *DeviceTable::findDevice(const DeviceName &name)
{
    const auto project = m_devices.find(name.project);
    if (project == m_devices.end())
        return nullptr;
    const auto found = project->find(name.device);
    return found == project->end() ? nullptr : &*found;
}

DeviceTable::Counts DeviceTable::counts(const QString &project) const
{
    Counts counts;
    const auto found = m_devices.constFind(project);
    if (found == m_devices.cend())
        return counts;
    for (const Device &device : *found)
        ++(device.type == DeviceTypeTraits::Enum::CloudConnector ? counts.cloudConnectors : counts.sensors);
    return counts;
}

Result<void> DeviceTable::create(QList<Device> devices)
{
    for (Device &device : devices) {
        if (m_projects.contains(device.name.device))
            return Failure{
                Failure::Kind::Conflict, QStringLiteral("The device %1 exists already").arg(device.name.device)};
        if (auto checked = LabelRules::check(device.labels); !checked)
            return checked;
        device.unknownMembers = {};
    }
    auto stored = m_store.transaction([&]() -> Result<void> {
        for (const Device &device : std::as_const(devices)) {
            if (auto put = m_store.put(device); !put)
                return put;
        }
        return {};
    });
    if (!stored)
        return stored;
    for (const Device &device : std::as_const(devices)) {
        m_devices[device.name.project].insert(device.name.device, device);
        m_projects.insert(device.name.device, device.name.project);
        for (auto value = device.reported.keyBegin(); value != device.reported.keyEnd(); ++value)
            m_unwritten.insert({device.name.device, *value});
    }
    return {};
}

Result<void> DeviceTable::remove(const DeviceName &name)
{
    if (!findDevice(name))
        return noSuchDevice(name.path());
    if (auto removed = m_store.removeDevice(name.device); !removed)
        return removed;
    m_devices[name.project].remove(name.device);
    m_projects.remove(name.device);
    m_reportedBy.remove(name.device);
    m_unwritten.removeIf([&](const auto &entry) { return entry.first == name.device; });
    return {};
}

Result<DeviceTable::Relabelled> DeviceTable::changeLabels(
    const DeviceName &name, const QMap<QString, QString> &add, const QStringList &remove)
{
    Device *device = findDevice(name);
    if (!device)
        return noSuchDevice(name.path());
    const auto change = LabelRules::change(device->labels, add, remove);
    if (!change)
        return change.failure();
    if (!change->isEmpty()) {
        Device next = *device;
        next.labels = change->labels;
        if (const auto stored = m_store.put(next); !stored)
            return stored.failure();
        *device = next;
    }
    return Relabelled{*device, change->payload};
}

Result<Device> DeviceTable::transfer(const DeviceName &name, const QString &project)
{
    const Device *device = findDevice(name);
    if (!device)
        return noSuchDevice(name.path());
    if (device->isEmulated())
        return Failure{Failure::Kind::Invalid,
            QStringLiteral("%1 is emulated and cannot be transferred: create another one there").arg(name.path())};
    Device next = *device;
    next.name.project = project;
    if (const auto stored = m_store.put(next); !stored)
        return stored.failure();
    m_devices[name.project].remove(name.device);
    m_devices[project].insert(name.device, next);
    m_projects.insert(name.device, project);
    return next;
}

bool DeviceTable::applyReported(const DeviceName &name, const Event &event)
{
    const EventType &type = event.type;
    // dt-api.md 8.1: these two never appear there
    if (type == EventTypeTraits::Enum::LabelsChanged || type == EventTypeTraits::Enum::Ping)
        return false;
    Device *device = findDevice(name);
    if (!device)
        return false;
    const auto current = device->reported.constFind(type.text());
    if (current != device->reported.cend() && isOlder(event.payload, *current))
        return false;
    device->reported.insert(type.text(), event.payload);
    device->hasReported = true;
    m_reportedBy[name.device].insert(type.text(), {event.eventId, event.timestamp});
    m_unwritten.insert({name.device, type.text()});
    return true;
}

QList<Event> DeviceTable::latestEvents(const Device &device) const
{
    QList<Event> events;
    const QMap<QString, ReportedBy> reportedBy = m_reportedBy.value(device.name.device);
    for (auto by = reportedBy.begin(); by != reportedBy.end(); ++by) {
        Event event;
        event.eventId = by->eventId;
        event.targetName = device.name.path();
        event.type = EventType::fromText(by.key());
        event.payload = device.reported.value(by.key());
        event.timestamp = by->timestamp;
        events.append(event);
    }
    return events;
}

Result<void> DeviceTable::flushReported()
{
    if (m_unwritten.isEmpty())
        return {};
    auto written = m_store.transaction([this]() -> Result<void> {
        for (const auto &[id, type] : std::as_const(m_unwritten)) {
            const Device &device = *m_devices.constFind(m_projects.value(id))->constFind(id);
            std::optional<ReportedBy> by;
            if (const QMap<QString, ReportedBy> known = m_reportedBy.value(id); known.contains(type))
                by = known.value(type);
            if (auto put = m_store.putReported(id, type, device.reported.value(type), by); !put)
                return put;
        }
        return {};
    });
    if (written)
        m_unwritten.clear();
    return written;
}

} // namespace touchstone::cloud
