// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/eventform.h"

#include "models/domain/eventpayloadread.h"

#include <type_traits>

namespace touchstone {

namespace {

constexpr double mostCount = 1'000'000'000;

EventField number(const char *member, const char *unit, double least, double most, int decimals, double initial)
{
    EventField field;
    field.member = QString::fromLatin1(member);
    field.kind = decimals > 0 ? EventField::Kind::Number : EventField::Kind::Whole;
    field.unit = QString::fromUtf8(unit);
    field.least = least;
    field.most = most;
    field.decimals = decimals;
    field.initial = initial;
    return field;
}

EventField percent(const char *member, double initial)
{
    return number(member, "%", 0, 100, 0, initial);
}

EventField word(const EventType &type, const char *member)
{
    EventField field;
    field.member = QString::fromLatin1(member);
    field.kind = EventField::Kind::Word;
    field.words = payloadWordsOf(type);
    field.initial = field.words.value(0);
    return field;
}

EventField text(const char *member, const char *initial)
{
    EventField field;
    field.member = QString::fromLatin1(member);
    field.kind = EventField::Kind::Text;
    field.initial = QString::fromLatin1(initial);
    return field;
}

EventField celsius(const char *member)
{
    return number(member, "°C", -100, 500, 2, 21.4); // probes reach further than the sensors themselves
}

} // namespace

QList<EventField> eventFieldsOf(const EventType &type)
{
    using enum EventTypeTraits::Enum;
    switch (type.value()) {
    case Temperature:
        return {celsius("value")};
    case Humidity:
        return {celsius("temperature"), number("relativeHumidity", "%", 0, 100, 1, 41)};
    case ObjectPresent:
    case WaterPresent:
    case Motion:
    case Contact:
    case DeskOccupancy:
    case ProbeWireStatus:
        return {word(type, "state")};
    case ObjectPresentCount:
    case TouchCount:
        return {number("total", "", 0, mostCount, 0, 42)};
    case NetworkStatus:
        return {percent("signalStrength", 99), number("rssi", "dBm", -150, 0, 0, -50), word(type, "transmissionMode")};
    case BatteryStatus:
        return {percent("percentage", 85)};
    case ConnectionStatus:
        return {word(type, "connection")};
    case EthernetStatus: // addresses of the documentation's ranges
        return {text("ipAddress", "192.0.2.10"), text("macAddress", "00:00:5e:00:53:01")};
    case CellularStatus:
        return {percent("signalStrength", 99)};
    case Co2:
        return {number("ppm", "ppm", 0, 40'000, 0, 612)};
    case Pressure:
        return {number("pascal", "Pa", 30'000, 110'000, 0, 101'325)};
    default:
        return {};
    }
}

Result<Event> eventFromFields(const EventType &type, const DeviceName &device, const QVariantMap &values, Timestamp at)
{
    const Result<EventPayload> payload = payloadFromRequest(type, QJsonObject::fromVariantMap(values), at);
    if (!payload)
        return payload.failure();
    Event event;
    event.targetName = device.path();
    event.type = type;
    event.payload = *payload;
    event.timestamp = at;
    return event;
}

Event eventAgain(const Event &event, Timestamp at)
{
    Event again = event;
    again.timestamp = at;
    if (PayloadBase *base = payloadBase(again.payload))
        base->updateTime = at;
    const auto retime = [at](auto &payload) {
        using Payload = std::decay_t<decltype(payload)>;
        if constexpr (std::is_same_v<Payload, TemperaturePayload> || std::is_same_v<Payload, HumidityPayload>) {
            for (auto &sample : payload.samples)
                sample.sampleTime = at;
        }
    };
    std::visit(retime, again.payload);
    return again;
}

} // namespace touchstone
