// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/eventpayloadread.h"

#include <algorithm>

namespace touchstone {

namespace {

/// A member that holds one of a few words (dt-api.md 9.2). The first word is what a left-out member becomes: a sensor
/// at rest, a device in its usual state.
struct WordRule
{
    EventTypeTraits::Enum type;
    QLatin1String member;
    QStringList words;
};

const QList<WordRule> &wordRules()
{
    using enum EventTypeTraits::Enum;
    const auto state = QLatin1String("state");
    const QStringList presence{QStringLiteral("NOT_PRESENT"), QStringLiteral("PRESENT")};
    static const QList<WordRule> rules{
        {ObjectPresent, state, presence},
        {WaterPresent, state, presence},
        {Motion, state, {QStringLiteral("NO_MOTION_DETECTED"), QStringLiteral("MOTION_DETECTED")}},
        {Contact, state, {QStringLiteral("CLOSED"), QStringLiteral("OPEN")}},
        {DeskOccupancy, state, {QStringLiteral("NOT_OCCUPIED"), QStringLiteral("OCCUPIED")}},
        {ProbeWireStatus, state,
            {QStringLiteral("FOUR_WIRE"), QStringLiteral("THREE_WIRE"), QStringLiteral("TWO_WIRE"),
                QStringLiteral("INVALID_WIRE_CONFIGURATION"), QStringLiteral("INVALID_COEFFICIENT_CONFIGURATION")}},
        {NetworkStatus, QLatin1String("transmissionMode"),
            {QStringLiteral("LOW_POWER_STANDARD_MODE"), QStringLiteral("HIGH_POWER_BOOST_MODE")}},
        {ConnectionStatus, QLatin1String("connection"),
            {QStringLiteral("ETHERNET"), QStringLiteral("CELLULAR"), QStringLiteral("SDS"), QStringLiteral("OFFLINE")}},
    };
    return rules;
}

const WordRule *wordRuleOf(const EventType &type)
{
    const auto rule = std::find_if(
        wordRules().begin(), wordRules().end(), [&](const WordRule &candidate) { return type == candidate.type; });
    return rule != wordRules().end() ? &*rule : nullptr;
}

QString *wordOf(EventPayload &payload)
{
    if (auto *state = std::get_if<StatePayload>(&payload))
        return &state->state;
    if (auto *desk = std::get_if<DeskOccupancyPayload>(&payload))
        return &desk->state;
    if (auto *network = std::get_if<NetworkStatusPayload>(&payload))
        return &network->transmissionMode;
    if (auto *connection = std::get_if<ConnectionStatusPayload>(&payload))
        return &connection->connection;
    return nullptr;
}

void applyWordRule(const EventType &type, EventPayload &payload, JsonReader &json)
{
    const WordRule *rule = wordRuleOf(type);
    QString *word = wordOf(payload);
    if (!rule || !word)
        return;
    if (!json.has(rule->member))
        *word = rule->words.first();
    else if (!rule->words.contains(*word))
        json.complain(rule->member, QStringLiteral("write one of ") + rule->words.join(QLatin1String(", ")));
}

/// Fills in what a request left out (dt-api.md 15), once the update time is known.
class Completion
{
public:
    explicit Completion(const JsonReader &json)
        : m_json(json)
    {}

    void operator()(TemperaturePayload &payload) const
    {
        if (isLeftOut("samples"))
            payload.samples = {{payload.value, payload.updateTime}};
        setSampleTimes(payload);
    }
    void operator()(HumidityPayload &payload) const
    {
        if (isLeftOut("samples"))
            payload.samples = {{payload.temperature, payload.relativeHumidity, payload.updateTime}};
        setSampleTimes(payload);
    }
    void operator()(NetworkStatusPayload &payload) const
    {
        if (isLeftOut("signalStrength"))
            payload.signalStrength = 99;
        if (isLeftOut("rssi"))
            payload.rssi = -50;
        if (isLeftOut("cloudConnectors"))
            payload.cloudConnectors = {{QStringLiteral("emulated-ccon"), payload.signalStrength, payload.rssi}};
    }
    void operator()(BatteryStatusPayload &payload) const
    {
        if (isLeftOut("percentage"))
            payload.percentage = 100;
    }
    void operator()(ConnectionStatusPayload &payload) const
    {
        if (isLeftOut("available") && payload.connection != QLatin1String("OFFLINE"))
            payload.available = {payload.connection};
    }
    void operator()(CellularStatusPayload &payload) const
    {
        if (isLeftOut("signalStrength"))
            payload.signalStrength = 99;
    }
    /// All others: the defaults of the value are those of the wire.
    template <typename Payload>
    void operator()(Payload &) const
    {}

private:
    bool isLeftOut(const char *member) const { return !m_json.has(QLatin1String(member)); }

    template <typename Payload>
    static void setSampleTimes(Payload &payload)
    {
        for (auto &sample : payload.samples) {
            if (sample.sampleTime == Timestamp{})
                sample.sampleTime = payload.updateTime;
        }
    }

    const JsonReader &m_json;
};

Failure notPublishable(const EventType &type)
{
    if (type == EventTypeTraits::Enum::LabelsChanged)
        return {Failure::Kind::Invalid,
            QStringLiteral("labelsChanged cannot be published: change the labels of the device instead")};
    return {Failure::Kind::Invalid,
        QStringLiteral("event type \"%1\" cannot be published: write one of the documented types, e.g. touch")
            .arg(type.text().left(60))};
}

} // namespace

QStringList payloadWordsOf(const EventType &type)
{
    const WordRule *rule = wordRuleOf(type);
    return rule ? rule->words : QStringList();
}

Result<EventPayload> payloadFromRequest(const EventType &type, const QJsonObject &content, Timestamp now)
{
    JsonReader json(content, JsonReader::Mode::Strict);
    EventPayload payload = readPayloadMembers(type, json);
    PayloadBase *base = payloadBase(payload);
    if (!base || type == EventTypeTraits::Enum::LabelsChanged)
        return notPublishable(type);
    applyWordRule(type, payload, json);
    if (!json.ok())
        return json.failure(type.text());
    if (!json.has(QLatin1String("updateTime")))
        base->updateTime = now;
    std::visit(Completion(json), payload);
    return payload;
}

} // namespace touchstone
