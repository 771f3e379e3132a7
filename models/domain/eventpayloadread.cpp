// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/eventpayloadread.h"

namespace touchstone {

namespace {

/// The reading itself: a default in its place would be taken for a measurement. A request may leave it out, and then
/// gets a default on purpose.
void requireReading(JsonReader &json, QLatin1String name)
{
    if (!json.isStrict() && !json.has(name))
        json.complainWithoutValue(name, QStringLiteral("is missing"));
}

template <typename Payload>
Payload withUpdateTime(JsonReader &json)
{
    Payload payload;
    payload.updateTime = json.time(QLatin1String("updateTime"));
    return payload;
}

/// "celsius" is how one of the vendor's clients writes the temperature of a humidity sample (dt-api.md 15).
QLatin1String humidityTemperatureName(const JsonReader &json)
{
    const auto documented = QLatin1String("temperature");
    const auto alias = QLatin1String("celsius");
    return json.has(alias) && !json.has(documented) ? alias : documented;
}

EventPayload readTouch(JsonReader &json)
{
    return withUpdateTime<TouchPayload>(json);
}

TemperaturePayload::Sample readTemperatureSample(JsonReader &json)
{
    TemperaturePayload::Sample sample;
    requireReading(json, QLatin1String("value"));
    sample.value = json.number(QLatin1String("value"));
    sample.sampleTime = json.time(QLatin1String("sampleTime"));
    sample.unknownMembers = json.unknownMembers();
    return sample;
}

EventPayload readTemperature(JsonReader &json)
{
    auto payload = withUpdateTime<TemperaturePayload>(json);
    requireReading(json, QLatin1String("value"));
    payload.value = json.number(QLatin1String("value"));
    payload.samples = json.list<TemperaturePayload::Sample>(QLatin1String("samples"), readTemperatureSample);
    payload.isBackfilled = json.truth(QLatin1String("isBackfilled"));
    return payload;
}

HumidityPayload::Sample readHumiditySample(JsonReader &json)
{
    HumidityPayload::Sample sample;
    const QLatin1String temperature = humidityTemperatureName(json);
    requireReading(json, temperature);
    requireReading(json, QLatin1String("relativeHumidity"));
    sample.temperature = json.number(temperature);
    sample.relativeHumidity = json.number(QLatin1String("relativeHumidity"));
    sample.sampleTime = json.time(QLatin1String("sampleTime"));
    sample.unknownMembers = json.unknownMembers();
    return sample;
}

EventPayload readHumidity(JsonReader &json)
{
    auto payload = withUpdateTime<HumidityPayload>(json);
    const QLatin1String temperature = humidityTemperatureName(json);
    requireReading(json, temperature);
    requireReading(json, QLatin1String("relativeHumidity"));
    payload.temperature = json.number(temperature);
    payload.relativeHumidity = json.number(QLatin1String("relativeHumidity"));
    payload.samples = json.list<HumidityPayload::Sample>(QLatin1String("samples"), readHumiditySample);
    payload.isBackfilled = json.truth(QLatin1String("isBackfilled"));
    return payload;
}

EventPayload readState(JsonReader &json)
{
    auto payload = withUpdateTime<StatePayload>(json);
    requireReading(json, QLatin1String("state"));
    payload.state = json.word(QLatin1String("state"));
    return payload;
}

EventPayload readDeskOccupancy(JsonReader &json)
{
    auto payload = withUpdateTime<DeskOccupancyPayload>(json);
    requireReading(json, QLatin1String("state"));
    payload.state = json.word(QLatin1String("state"));
    payload.remarks = json.texts(QLatin1String("remarks"));
    return payload;
}

EventPayload readCount(JsonReader &json)
{
    auto payload = withUpdateTime<CountPayload>(json);
    requireReading(json, QLatin1String("total"));
    payload.total = json.integer(QLatin1String("total"));
    return payload;
}

NetworkStatusPayload::CloudConnector readCloudConnector(JsonReader &json)
{
    NetworkStatusPayload::CloudConnector connector;
    connector.id = json.word(QLatin1String("id"));
    connector.signalStrength = json.integer<int>(QLatin1String("signalStrength"));
    connector.rssi = json.integer<int>(QLatin1String("rssi"));
    connector.unknownMembers = json.unknownMembers();
    return connector;
}

EventPayload readNetworkStatus(JsonReader &json)
{
    auto payload = withUpdateTime<NetworkStatusPayload>(json);
    requireReading(json, QLatin1String("signalStrength"));
    payload.signalStrength = json.integer<int>(QLatin1String("signalStrength"));
    payload.rssi = json.integer<int>(QLatin1String("rssi"));
    payload.cloudConnectors =
        json.list<NetworkStatusPayload::CloudConnector>(QLatin1String("cloudConnectors"), readCloudConnector);
    payload.transmissionMode = json.word(QLatin1String("transmissionMode"));
    return payload;
}

EventPayload readBatteryStatus(JsonReader &json)
{
    auto payload = withUpdateTime<BatteryStatusPayload>(json);
    requireReading(json, QLatin1String("percentage"));
    payload.percentage = json.integer<int>(QLatin1String("percentage"));
    return payload;
}

EventPayload readLabelsChanged(JsonReader &json)
{
    LabelsChangedPayload payload; // the one without updateTime
    payload.added = json.textMap(QLatin1String("added"));
    payload.modified = json.textMap(QLatin1String("modified"));
    payload.removed = json.texts(QLatin1String("removed"));
    return payload;
}

EventPayload readConnectionStatus(JsonReader &json)
{
    auto payload = withUpdateTime<ConnectionStatusPayload>(json);
    requireReading(json, QLatin1String("connection"));
    payload.connection = json.word(QLatin1String("connection"));
    payload.available = json.texts(QLatin1String("available"));
    return payload;
}

StatusError readStatusError(JsonReader &json)
{
    StatusError error;
    error.code = json.integer<int>(QLatin1String("code"));
    error.message = json.text(QLatin1String("message"));
    error.unknownMembers = json.unknownMembers();
    return error;
}

EventPayload readEthernetStatus(JsonReader &json)
{
    auto payload = withUpdateTime<EthernetStatusPayload>(json);
    payload.macAddress = json.text(QLatin1String("macAddress"));
    payload.ipAddress = json.text(QLatin1String("ipAddress"));
    payload.errors = json.list<StatusError>(QLatin1String("errors"), readStatusError);
    return payload;
}

EventPayload readCellularStatus(JsonReader &json)
{
    auto payload = withUpdateTime<CellularStatusPayload>(json);
    requireReading(json, QLatin1String("signalStrength"));
    payload.signalStrength = json.integer<int>(QLatin1String("signalStrength"));
    payload.errors = json.list<StatusError>(QLatin1String("errors"), readStatusError);
    return payload;
}

EventPayload readCo2(JsonReader &json)
{
    auto payload = withUpdateTime<Co2Payload>(json);
    requireReading(json, QLatin1String("ppm"));
    payload.ppm = json.integer(QLatin1String("ppm"));
    return payload;
}

EventPayload readPressure(JsonReader &json)
{
    auto payload = withUpdateTime<PressurePayload>(json);
    requireReading(json, QLatin1String("pascal"));
    payload.pascal = json.number(QLatin1String("pascal"));
    return payload;
}

using ReadMembers = EventPayload (*)(JsonReader &);

ReadMembers shapeOf(const EventType &type)
{
    using enum EventTypeTraits::Enum;
    switch (type.value()) {
    case Touch:
        return readTouch;
    case Temperature:
        return readTemperature;
    case Humidity:
        return readHumidity;
    case ObjectPresent:
    case WaterPresent:
    case Motion:
    case Contact:
    case ProbeWireStatus:
        return readState;
    case DeskOccupancy:
        return readDeskOccupancy;
    case ObjectPresentCount:
    case TouchCount:
        return readCount;
    case NetworkStatus:
        return readNetworkStatus;
    case BatteryStatus:
        return readBatteryStatus;
    case LabelsChanged:
        return readLabelsChanged;
    case ConnectionStatus:
        return readConnectionStatus;
    case EthernetStatus:
        return readEthernetStatus;
    case CellularStatus:
        return readCellularStatus;
    case Co2:
        return readCo2;
    case Pressure:
        return readPressure;
    case Ping:
    case Unknown:
        break;
    }
    return nullptr;
}

} // namespace

EventPayload readPayloadMembers(const EventType &type, JsonReader &json)
{
    const ReadMembers readMembers = shapeOf(type);
    if (!readMembers)
        return UnknownPayload{};
    EventPayload payload = readMembers(json);
    if (auto *base = payloadBase(payload))
        base->unknownMembers = json.unknownMembers();
    return payload;
}

EventPayload payloadFromJson(const EventType &type, const QJsonValue &content)
{
    return payloadFromJson(type, JsonNode(content));
}

EventPayload payloadFromJson(const EventType &type, const JsonNode &content, TextPool *pool)
{
    if (content.isMissingOrNull())
        return NoPayload{};
    if (content.kind() != JsonNode::Kind::Object)
        return UnknownPayload{content.toQt()};
    JsonReader json(content, JsonReader::Mode::Lenient, pool);
    EventPayload payload = readPayloadMembers(type, json);
    if (!json.ok() || std::holds_alternative<UnknownPayload>(payload))
        return UnknownPayload{content.toQt()};
    return payload;
}

PayloadBase *payloadBase(EventPayload &payload)
{
    return std::visit(
        [](auto &value) -> PayloadBase * {
            if constexpr (std::is_base_of_v<PayloadBase, std::decay_t<decltype(value)>>)
                return &value;
            else
                return nullptr;
        },
        payload);
}

const PayloadBase *payloadBase(const EventPayload &payload)
{
    return payloadBase(const_cast<EventPayload &>(payload));
}

std::optional<Timestamp> payloadUpdateTime(const EventPayload &payload)
{
    const PayloadBase *base = payloadBase(payload);
    if (!base || base->updateTime == Timestamp{})
        return std::nullopt;
    return base->updateTime;
}

} // namespace touchstone
