// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/eventpayload.h"
#include "models/domain/names.h"
#include "models/domain/openenum.h"
#include "models/domain/result.h"

#include <QJsonObject>
#include <QMap>
#include <QMetaType>

namespace touchstone {

struct DeviceTypeTraits
{
    enum class Enum {
        Unknown,
        Temperature,
        Proximity,
        Touch,
        Humidity,
        ProximityCounter,
        TouchCounter,
        WaterDetector,
        Co2,
        Motion,
        DeskOccupancy,
        Contact,
        CloudConnector,
    };
    static constexpr std::array<std::pair<Enum, const char *>, 12> names{{
        {Enum::Temperature, "temperature"},
        {Enum::Proximity, "proximity"},
        {Enum::Touch, "touch"},
        {Enum::Humidity, "humidity"},
        {Enum::ProximityCounter, "proximityCounter"},
        {Enum::TouchCounter, "touchCounter"},
        {Enum::WaterDetector, "waterDetector"},
        {Enum::Co2, "co2"},
        {Enum::Motion, "motion"},
        {Enum::DeskOccupancy, "deskOccupancy"},
        {Enum::Contact, "contact"},
        {Enum::CloudConnector, "ccon"},
    }};
};

/// What a device is (dt-api.md 8.2).
using DeviceType = OpenEnum<DeviceTypeTraits>;

/// The event types a device of this type sends by itself, and may be published for an emulated one (dt-api.md 8.2, 15;
/// interfaces.md 13). Without labelsChanged. Empty for unknown types.
QList<EventType> eventTypesOf(const DeviceType &type);

/// A sensor or Cloud Connector (dt-api.md 8.1).
struct Device
{
    DeviceName name;
    DeviceType type;
    QString productNumber;                ///< "" for emulated devices
    QMap<QString, QString> labels;        ///< `name` and `description` are special (dt-api.md 8.3)
    QMap<QString, EventPayload> reported; ///< latest payload by event type name; a null value is NoPayload
    bool hasReported = true;              ///< false: the wire had no `reported` at all (a fresh emulated device)
    QJsonObject unknownMembers;

    /// The label `name`, or the id where there is none.
    QString displayName() const;
    bool isEmulated() const; ///< id begins with "emu"
    bool operator==(const Device &) const = default;
};

Result<Device> deviceFromJson(const QJsonObject &json);
void writeDevice(JsonWriter &writer, const Device &device);

} // namespace touchstone

Q_DECLARE_METATYPE(touchstone::Device)
