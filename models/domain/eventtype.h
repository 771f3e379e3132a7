// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/openenum.h"

#include <QList>

namespace touchstone {

struct EventTypeTraits
{
    enum class Enum {
        Unknown,
        Touch,
        Temperature,
        ObjectPresent,
        Humidity,
        ObjectPresentCount,
        TouchCount,
        WaterPresent,
        NetworkStatus,
        BatteryStatus,
        LabelsChanged,
        ConnectionStatus,
        EthernetStatus,
        CellularStatus,
        Co2,
        Pressure,
        Motion,
        DeskOccupancy,
        Contact,
        ProbeWireStatus,
        Ping,
    };
    static constexpr std::array<std::pair<Enum, const char *>, 20> names{{
        {Enum::Touch, "touch"},
        {Enum::Temperature, "temperature"},
        {Enum::ObjectPresent, "objectPresent"},
        {Enum::Humidity, "humidity"},
        {Enum::ObjectPresentCount, "objectPresentCount"},
        {Enum::TouchCount, "touchCount"},
        {Enum::WaterPresent, "waterPresent"},
        {Enum::NetworkStatus, "networkStatus"},
        {Enum::BatteryStatus, "batteryStatus"},
        {Enum::LabelsChanged, "labelsChanged"},
        {Enum::ConnectionStatus, "connectionStatus"},
        {Enum::EthernetStatus, "ethernetStatus"},
        {Enum::CellularStatus, "cellularStatus"},
        {Enum::Co2, "co2"},
        {Enum::Pressure, "pressure"},
        {Enum::Motion, "motion"},
        {Enum::DeskOccupancy, "deskOccupancy"},
        {Enum::Contact, "contact"},
        {Enum::ProbeWireStatus, "probeWireStatus"},
        {Enum::Ping, "ping"},
    }};
};

/// The type of an event (dt-api.md 9.2).
using EventType = OpenEnum<EventTypeTraits>;

/// The 19 types that a connector can forward, in the order of dt-api.md 9.2 (all but ping).
QList<EventType> forwardableEventTypes();

} // namespace touchstone
