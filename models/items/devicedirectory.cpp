// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/devicedirectory.h"

#include <algorithm>

namespace touchstone::items {

void DeviceDirectory::setDevices(const QList<Device> &devices)
{
    QHash<QString, Device> next;
    next.reserve(devices.size());
    for (const Device &device : devices)
        next.insert(device.name.device, device);
    if (next == m_devices)
        return;
    m_devices = std::move(next);
    Q_EMIT changed();
}

void DeviceDirectory::setDevice(const Device &device)
{
    const auto known = m_devices.constFind(device.name.device);
    if (known != m_devices.cend() && *known == device)
        return;
    m_devices.insert(device.name.device, device);
    Q_EMIT changed();
}

void DeviceDirectory::apply(const QList<Event> &batch)
{
    bool anyLabels = false;
    for (const Event &event : batch)
        anyLabels = take(event) || anyLabels;
    if (anyLabels)
        Q_EMIT changed();
}

bool DeviceDirectory::take(const Event &event)
{
    const std::optional<DeviceName> name = event.device();
    if (!name)
        return false;
    const auto known = m_devices.find(name->device);
    if (known == m_devices.end())
        return false;
    if (const auto *labels = std::get_if<LabelsChangedPayload>(&event.payload)) {
        LabelChange change{labels->added, labels->removed};
        change.add.insert(labels->modified);
        return applyLabels(*known, change);
    }
    EventPayload &latest = known->reported[event.type.text()];
    const std::optional<Timestamp> before = payloadUpdateTime(latest);
    const std::optional<Timestamp> now = payloadUpdateTime(event.payload);
    if (before && now && *now < *before)
        return false; // a repeat or a straggler
    latest = event.payload;
    known->hasReported = true;
    return false;
}

bool DeviceDirectory::applyLabels(Device &device, const LabelChange &change)
{
    const DeviceLabels labels = changedLabels(device.labels, change);
    if (labels == device.labels)
        return false;
    device.labels = labels;
    return true;
}

void DeviceDirectory::changeLabels(const DeviceName &name, const LabelChange &change)
{
    const auto known = m_devices.find(name.device);
    if (known != m_devices.end() && applyLabels(*known, change))
        Q_EMIT changed();
}

void DeviceDirectory::clear()
{
    if (m_devices.isEmpty())
        return;
    m_devices.clear();
    Q_EMIT changed();
}

const Device *DeviceDirectory::find(const DeviceName &name) const
{
    const auto known = m_devices.constFind(name.device);
    return known == m_devices.cend() ? nullptr : &*known;
}

const Device *DeviceDirectory::findByPath(const QString &path) const
{
    static const QLatin1String before("/devices/");
    const qsizetype slash = path.lastIndexOf(u'/');
    if (!QStringView(path).left(slash + 1).endsWith(before))
        return nullptr;
    const QStringView id = QStringView(path).mid(slash + 1);
    const auto known = m_devices.constFind(QString::fromRawData(id.data(), id.size()));
    return known == m_devices.cend() ? nullptr : &*known;
}

QList<Device> DeviceDirectory::devices() const
{
    QList<Device> sorted = m_devices.values();
    std::sort(sorted.begin(), sorted.end(), [](const Device &a, const Device &b) {
        const int byName = a.displayName().compare(b.displayName(), Qt::CaseInsensitive);
        return byName != 0 ? byName < 0 : a.name < b.name;
    });
    return sorted;
}

qsizetype DeviceDirectory::sensorCount() const
{
    return std::count_if(m_devices.cbegin(), m_devices.cend(),
        [](const Device &device) { return !(device.type == DeviceTypeTraits::Enum::CloudConnector); });
}

QList<DeviceDirectory::LabelKey> DeviceDirectory::labelKeys() const
{
    QHash<QString, qsizetype> counts;
    for (const Device &device : m_devices) {
        for (auto label = device.labels.cbegin(); label != device.labels.cend(); ++label)
            ++counts[label.key()];
    }
    QList<LabelKey> keys;
    for (const QString &special : {QStringLiteral("name"), QStringLiteral("description")})
        keys.append({special, counts.take(special)});
    const qsizetype specials = keys.size();
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        keys.append({count.key(), count.value()});
    std::sort(keys.begin() + specials, keys.end(), [](const LabelKey &a, const LabelKey &b) {
        return a.devices != b.devices ? a.devices > b.devices : a.key < b.key;
    });
    return keys;
}

} // namespace touchstone::items
