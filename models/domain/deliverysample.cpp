// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/deliverysample.h"

#include "models/domain/xid.h"

#include <algorithm>

namespace touchstone {

namespace {

/// The reading alone; payloadFromRequest() fills in the rest.
QJsonObject readingOf(const EventType &type)
{
    using enum EventTypeTraits::Enum;
    const auto one = [](const char *member, const QJsonValue &value) {
        return QJsonObject{{QString::fromLatin1(member), value}};
    };
    switch (type.value()) {
    case Temperature:
        return one("value", 21.4);
    case Humidity:
        return {{QStringLiteral("temperature"), 21.4}, {QStringLiteral("relativeHumidity"), 41}};
    case ObjectPresent:
    case WaterPresent:
        return one("state", QStringLiteral("PRESENT"));
    case Motion:
        return one("state", QStringLiteral("MOTION_DETECTED"));
    case Contact:
        return one("state", QStringLiteral("OPEN"));
    case DeskOccupancy:
        return one("state", QStringLiteral("OCCUPIED"));
    case ObjectPresentCount:
    case TouchCount:
        return one("total", 42);
    case BatteryStatus:
        return one("percentage", 85);
    case Co2:
        return one("ppm", 612);
    case Pressure:
        return one("pascal", 101325);
    case EthernetStatus: // an address of the documentation's range
        return {{QStringLiteral("macAddress"), QStringLiteral("00:00:5e:00:53:01")},
            {QStringLiteral("ipAddress"), QStringLiteral("192.0.2.10")}};
    default:
        return {};
    }
}

EventPayload samplePayload(const EventType &type, Timestamp now)
{
    if (type == EventTypeTraits::Enum::LabelsChanged) { // which nobody can publish
        LabelsChangedPayload payload;
        payload.modified.insert(QStringLiteral("room"), QStringLiteral("3"));
        return payload;
    }
    const Result<EventPayload> payload = payloadFromRequest(type, readingOf(type), now);
    return payload ? *payload : EventPayload(TouchPayload{});
}

} // namespace

EventType firstForwardedType(const DataConnector &connector)
{
    const QList<EventType> known = forwardableEventTypes();
    for (const EventType &type : connector.events) {
        if (known.contains(type))
            return type;
    }
    return EventTypeTraits::Enum::Touch;
}

Event sampleEvent(const EventType &type, const DeviceName &device, Timestamp now)
{
    Event event;
    event.eventId = newXid(now);
    event.targetName = device.path();
    event.type = type;
    event.payload = samplePayload(type, now);
    event.timestamp = now;
    return event;
}

Device sampleDevice(const DataConnector &connector, const EventType &type)
{
    Device device;
    device.name = {connector.name.project, QStringLiteral("emu00000000000000000000")};
    device.type = DeviceTypeTraits::Enum::CloudConnector;
    for (const auto &[candidate, name] : DeviceTypeTraits::names) {
        if (eventTypesOf(candidate).contains(type)) {
            device.type = candidate;
            break;
        }
    }
    if (type == EventTypeTraits::Enum::Touch)
        device.type = DeviceTypeTraits::Enum::Touch; // every sensor sends it; this one nothing else
    for (const QString &label : connector.labels)
        device.labels.insert(
            label, label == QLatin1String("name") ? QStringLiteral("Sample sensor") : QStringLiteral("example"));
    return device;
}

Device sampleSender(const DataConnector &connector, const EventType &type, const QList<Device> &devices)
{
    const auto found = std::find_if(devices.begin(), devices.end(),
        [&type](const Device &device) { return eventTypesOf(device.type).contains(type); });
    return found == devices.end() ? sampleDevice(connector, type) : *found;
}

QByteArray sampleDeliveryBody(const DataConnector &connector, const Event &event, const Device &device)
{
    JsonWriter writer;
    writer.beginObject().key(u"event").raw(eventToJson(event));
    writer.key(u"labels").beginObject();
    for (const QString &label : connector.labels) {
        const auto value = device.labels.constFind(label);
        if (value != device.labels.constEnd())
            writer.member(label, *value);
    }
    writer.endObject();
    writer.key(u"metadata")
        .beginObject()
        .member(u"deviceId", device.name.device)
        .member(u"projectId", device.name.project)
        .member(u"deviceType", device.type.text())
        .member(u"productNumber", device.productNumber)
        .endObject();
    writer.endObject();
    return writer.take();
}

QString sampleDeliveryText(const DataConnector &connector, const Event &event, const Device &device)
{
    return QString::fromUtf8(indentedJson(sampleDeliveryBody(connector, event, device)));
}

} // namespace touchstone
