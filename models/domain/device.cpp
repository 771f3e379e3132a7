// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/device.h"

#include "models/domain/jsonmembers.h"
#include "models/domain/jsonreader.h"

namespace touchstone {

namespace {

/// The events that only this type of sensor sends, most telling first.
QList<EventType> ownEventTypesOf(DeviceTypeTraits::Enum type)
{
    using Device = DeviceTypeTraits::Enum;
    using Event = EventTypeTraits::Enum;
    switch (type) {
    case Device::Temperature:
        return {Event::Temperature, Event::ProbeWireStatus};
    case Device::Proximity:
        return {Event::ObjectPresent};
    case Device::Humidity:
        return {Event::Humidity};
    case Device::ProximityCounter:
        return {Event::ObjectPresentCount};
    case Device::TouchCounter:
        return {Event::TouchCount};
    case Device::WaterDetector:
        return {Event::WaterPresent};
    case Device::Co2:
        return {Event::Co2, Event::Humidity, Event::Pressure};
    case Device::Motion:
        return {Event::Motion};
    case Device::DeskOccupancy:
        return {Event::DeskOccupancy};
    case Device::Contact:
        return {Event::Contact};
    case Device::CloudConnector:
        return {Event::ConnectionStatus, Event::EthernetStatus, Event::CellularStatus, Event::Touch};
    case Device::Touch:
    case Device::Unknown:
        break;
    }
    return {};
}

} // namespace

QList<EventType> eventTypesOf(const DeviceType &type)
{
    using Type = EventTypeTraits::Enum;
    QList<EventType> types = ownEventTypesOf(type.value());
    const bool isSensor = type.isKnown() && !(type == DeviceTypeTraits::Enum::CloudConnector);
    if (isSensor)
        types += {Type::Touch, Type::NetworkStatus, Type::BatteryStatus, Type::ConnectionStatus};
    return types;
}

QString Device::displayName() const
{
    const QString label = labels.value(QStringLiteral("name"));
    return label.isEmpty() ? name.device : label;
}

bool Device::isEmulated() const
{
    return name.device.startsWith(QLatin1String("emu"));
}

Result<Device> deviceFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    const QString path = reader.text(QLatin1String("name"));
    const std::optional<DeviceName> name = DeviceName::parse(path);
    if (!name)
        return Failure{Failure::Kind::Invalid, QStringLiteral("\"%1\" is no device name").arg(path.left(100))};
    Device device;
    device.name = *name;
    device.type = DeviceType::fromText(reader.text(QLatin1String("type")));
    device.productNumber = reader.text(QLatin1String("productNumber"));
    device.labels = reader.textMap(QLatin1String("labels"));
    const QJsonValue reported = reader.value(QLatin1String("reported"));
    device.hasReported = reported.isObject();
    const QJsonObject payloads = reported.toObject();
    for (auto it = payloads.begin(); it != payloads.end(); ++it) {
        const bool isNull = it.value().isNull();
        device.reported.insert(
            it.key(), isNull ? EventPayload(NoPayload{}) : payloadFromJson(EventType::fromText(it.key()), it.value()));
    }
    device.unknownMembers = reader.unknownMembers();
    return device;
}

void writeDevice(JsonWriter &writer, const Device &device)
{
    writer.beginObject();
    writer.member(u"name", device.name.path());
    writer.member(u"type", device.type.text());
    writer.member(u"productNumber", device.productNumber);
    writeTextMap(writer, u"labels", device.labels);
    if (device.hasReported) {
        writer.key(u"reported").beginObject();
        for (auto it = device.reported.begin(); it != device.reported.end(); ++it) {
            writer.key(it.key());
            writePayload(writer, it.value());
        }
        writer.endObject();
    }
    writeUnknownMembers(writer, device.unknownMembers);
    writer.endObject();
}

} // namespace touchstone
