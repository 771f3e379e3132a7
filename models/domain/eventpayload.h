// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/eventtype.h"
#include "models/domain/jsonnode.h"
#include "models/domain/jsonwriter.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QStringList>

#include <variant>

namespace touchstone {

/// Payloads of dt-api.md 9.2, one value per shape. `updateTime` is when the value was received. Every payload keeps the
/// members it does not know in `unknownMembers`, so that nothing is lost on the way through.
struct PayloadBase
{
    Timestamp updateTime{};
    QJsonObject unknownMembers;
    bool operator==(const PayloadBase &) const = default;
};

struct TouchPayload : PayloadBase
{
    bool operator==(const TouchPayload &) const = default;
};

struct TemperaturePayload : PayloadBase
{
    struct Sample
    {
        double value = 0; ///< degrees Celsius
        Timestamp sampleTime{};
        QJsonObject unknownMembers = {};
        bool operator==(const Sample &) const = default;
    };
    double value = 0; ///< degrees Celsius
    QList<Sample> samples;
    bool isBackfilled = false;
    bool operator==(const TemperaturePayload &) const = default;
};

struct HumidityPayload : PayloadBase
{
    struct Sample
    {
        double temperature = 0;      ///< degrees Celsius; the wire's alias "celsius" is read too (dt-api.md 15)
        double relativeHumidity = 0; ///< percent
        Timestamp sampleTime{};
        QJsonObject unknownMembers = {};
        bool operator==(const Sample &) const = default;
    };
    double temperature = 0;
    double relativeHumidity = 0;
    QList<Sample> samples;
    bool isBackfilled = false;
    bool operator==(const HumidityPayload &) const = default;
};

/// objectPresent, waterPresent, motion, contact, probeWireStatus: one word that says the state. Kept as text, since
/// new words may come; the documented ones are listed in dt-api.md 9.2.
struct StatePayload : PayloadBase
{
    QString state;
    bool operator==(const StatePayload &) const = default;
};

struct DeskOccupancyPayload : PayloadBase
{
    QString state; ///< OCCUPIED, NOT_OCCUPIED
    QStringList remarks;
    bool operator==(const DeskOccupancyPayload &) const = default;
};

/// objectPresentCount, touchCount.
struct CountPayload : PayloadBase
{
    qint64 total = 0;
    bool operator==(const CountPayload &) const = default;
};

struct NetworkStatusPayload : PayloadBase
{
    struct CloudConnector
    {
        QString id;
        int signalStrength = 0; ///< percent
        int rssi = 0;           ///< dBm
        QJsonObject unknownMembers = {};
        bool operator==(const CloudConnector &) const = default;
    };
    int signalStrength = 0; ///< percent
    int rssi = 0;           ///< dBm
    QList<CloudConnector> cloudConnectors;
    QString transmissionMode; ///< LOW_POWER_STANDARD_MODE, HIGH_POWER_BOOST_MODE
    bool operator==(const NetworkStatusPayload &) const = default;
};

struct BatteryStatusPayload : PayloadBase
{
    int percentage = 0;
    bool operator==(const BatteryStatusPayload &) const = default;
};

/// Flat, and without updateTime on the wire.
struct LabelsChangedPayload : PayloadBase
{
    QMap<QString, QString> added;
    QMap<QString, QString> modified;
    QStringList removed;
    bool operator==(const LabelsChangedPayload &) const = default;
};

struct ConnectionStatusPayload : PayloadBase
{
    QString connection; ///< OFFLINE, ETHERNET, CELLULAR, SDS
    QStringList available;
    bool operator==(const ConnectionStatusPayload &) const = default;
};

struct StatusError
{
    int code = 0;
    QString message;
    QJsonObject unknownMembers = {};
    bool operator==(const StatusError &) const = default;
};

struct EthernetStatusPayload : PayloadBase
{
    QString macAddress;
    QString ipAddress;
    QList<StatusError> errors;
    bool operator==(const EthernetStatusPayload &) const = default;
};

struct CellularStatusPayload : PayloadBase
{
    int signalStrength = 0; ///< percent
    QList<StatusError> errors;
    bool operator==(const CellularStatusPayload &) const = default;
};

struct Co2Payload : PayloadBase
{
    qint64 ppm = 0;
    bool operator==(const Co2Payload &) const = default;
};

struct PressurePayload : PayloadBase
{
    double pascal = 0;
    bool operator==(const PressurePayload &) const = default;
};

/// `data` was null: a ping.
struct NoPayload
{
    bool operator==(const NoPayload &) const = default;
};

/// An event type we do not know, or a known one whose content does not fit its shape, as it came: in an Event the whole
/// `data`, in a device's `reported` the value of that one member.
struct UnknownPayload
{
    QJsonValue data;
    bool operator==(const UnknownPayload &) const = default;
};

using EventPayload = std::variant<NoPayload, UnknownPayload, TouchPayload, TemperaturePayload, HumidityPayload,
    StatePayload, DeskOccupancyPayload, CountPayload, NetworkStatusPayload, BatteryStatusPayload, LabelsChangedPayload,
    ConnectionStatusPayload, EthernetStatusPayload, CellularStatusPayload, Co2Payload, PressurePayload>;

/// What all payloads share; null for NoPayload and UnknownPayload.
PayloadBase *payloadBase(EventPayload &payload);
const PayloadBase *payloadBase(const EventPayload &payload);

/// Reads the payload of `type` from its own object: the value of data.<type>, or of `data` itself for labelsChanged.
/// Lenient: null is NoPayload; what does not fit, or lacks the reading itself, becomes UnknownPayload, so that nobody
/// takes a default for a measurement. This is also the shape of a device's `reported` values.
EventPayload payloadFromJson(const EventType &type, const QJsonValue &content);
EventPayload payloadFromJson(const EventType &type, const JsonNode &content, TextPool *pool = nullptr);

/// Strict, for a server that takes a payload from outside (dt-api.md 15): every member that is present must have the
/// right JSON type and, for states, one of the documented words; members that are left out get defaults, with `now` for
/// a missing updateTime and that for a missing sampleTime. Invalid names the member, the value and the remedy.
Result<EventPayload> payloadFromRequest(const EventType &type, const QJsonObject &content, Timestamp now);

/// Writes the payload's own object, members in the order of the vectors.
void writePayload(JsonWriter &writer, const EventPayload &payload);

/// The payload's update time, if it has one.
std::optional<Timestamp> payloadUpdateTime(const EventPayload &payload);

} // namespace touchstone
