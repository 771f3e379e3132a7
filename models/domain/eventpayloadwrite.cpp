// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/eventpayload.h"

namespace touchstone {

namespace {

/// Writes a payload's own members, in the documented order. Every shape puts updateTime at its own place.
class MemberWriter
{
public:
    explicit MemberWriter(JsonWriter &json)
        : m_json(json)
    {}

    void operator()(const TouchPayload &payload) const { updateTime(payload); }
    void operator()(const TemperaturePayload &payload) const
    {
        m_json.member(u"value", payload.value);
        updateTime(payload);
        list(u"samples", payload.samples, [this](const TemperaturePayload::Sample &sample) {
            m_json.member(u"value", sample.value);
            sampleTime(sample);
        });
        m_json.member(u"isBackfilled", payload.isBackfilled);
    }
    void operator()(const HumidityPayload &payload) const
    {
        m_json.member(u"temperature", payload.temperature).member(u"relativeHumidity", payload.relativeHumidity);
        updateTime(payload);
        list(u"samples", payload.samples, [this](const HumidityPayload::Sample &sample) {
            m_json.member(u"temperature", sample.temperature).member(u"relativeHumidity", sample.relativeHumidity);
            sampleTime(sample);
        });
        m_json.member(u"isBackfilled", payload.isBackfilled);
    }
    void operator()(const StatePayload &payload) const
    {
        m_json.member(u"state", payload.state);
        updateTime(payload);
    }
    void operator()(const DeskOccupancyPayload &payload) const
    {
        m_json.member(u"state", payload.state);
        updateTime(payload);
        m_json.member(u"remarks", payload.remarks);
    }
    void operator()(const CountPayload &payload) const
    {
        m_json.member(u"total", payload.total);
        updateTime(payload);
    }
    void operator()(const NetworkStatusPayload &payload) const
    {
        m_json.member(u"signalStrength", payload.signalStrength).member(u"rssi", payload.rssi);
        updateTime(payload);
        list(
            u"cloudConnectors", payload.cloudConnectors, [this](const NetworkStatusPayload::CloudConnector &connector) {
                m_json.member(u"id", connector.id);
                m_json.member(u"signalStrength", connector.signalStrength).member(u"rssi", connector.rssi);
            });
        m_json.member(u"transmissionMode", payload.transmissionMode);
    }
    void operator()(const BatteryStatusPayload &payload) const
    {
        m_json.member(u"percentage", payload.percentage);
        updateTime(payload);
    }
    void operator()(const LabelsChangedPayload &payload) const
    {
        m_json.member(u"added", payload.added).member(u"modified", payload.modified);
        m_json.member(u"removed", payload.removed);
    }
    void operator()(const ConnectionStatusPayload &payload) const
    {
        m_json.member(u"connection", payload.connection).member(u"available", payload.available);
        updateTime(payload);
    }
    void operator()(const EthernetStatusPayload &payload) const
    {
        m_json.member(u"macAddress", payload.macAddress).member(u"ipAddress", payload.ipAddress);
        errors(payload.errors);
        updateTime(payload);
    }
    void operator()(const CellularStatusPayload &payload) const
    {
        m_json.member(u"signalStrength", payload.signalStrength);
        errors(payload.errors);
        updateTime(payload);
    }
    void operator()(const Co2Payload &payload) const
    {
        m_json.member(u"ppm", payload.ppm);
        updateTime(payload);
    }
    void operator()(const PressurePayload &payload) const
    {
        m_json.member(u"pascal", payload.pascal);
        updateTime(payload);
    }

private:
    /// A time that never came is not invented.
    void updateTime(const PayloadBase &payload) const { time(u"updateTime", payload.updateTime); }
    template <typename Sample>
    void sampleTime(const Sample &sample) const
    {
        time(u"sampleTime", sample.sampleTime);
    }
    void time(QStringView name, Timestamp moment) const
    {
        if (moment != Timestamp{})
            m_json.member(name, moment);
    }

    template <typename Element, typename WriteMembers>
    void list(QStringView name, const QList<Element> &elements, WriteMembers writeMembers) const
    {
        m_json.key(name).beginArray();
        for (const Element &element : elements) {
            m_json.beginObject();
            writeMembers(element);
            m_json.members(element.unknownMembers).endObject();
        }
        m_json.endArray();
    }
    void errors(const QList<StatusError> &statusErrors) const
    {
        list(u"errors", statusErrors,
            [this](const StatusError &error) { m_json.member(u"code", error.code).member(u"message", error.message); });
    }

    JsonWriter &m_json;
};

} // namespace

void writePayload(JsonWriter &writer, const EventPayload &payload)
{
    std::visit(
        [&writer](const auto &value) {
            using Payload = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Payload, NoPayload>) {
                writer.null();
            } else if constexpr (std::is_same_v<Payload, UnknownPayload>) {
                writer.value(value.data);
            } else {
                writer.beginObject();
                const MemberWriter writeMembers(writer);
                writeMembers(value);
                writer.members(value.unknownMembers).endObject();
            }
        },
        payload);
}

} // namespace touchstone
