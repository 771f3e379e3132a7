// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/emulator/demostates.h"

namespace touchstone::cloud {

namespace {

using Say = EventTypeTraits::Enum;

StatePayload state(const char *on, const char *off, bool isOn, Timestamp time)
{
    StatePayload payload;
    payload.updateTime = time;
    payload.state = QString::fromLatin1(isOn ? on : off);
    return payload;
}

ConnectionStatusPayload connectionStatus(bool isCellular, Timestamp time)
{
    const QString ethernet = QStringLiteral("ETHERNET");
    const QString cellular = QStringLiteral("CELLULAR");
    ConnectionStatusPayload payload;
    payload.updateTime = time;
    payload.connection = isCellular ? cellular : ethernet;
    payload.available = isCellular ? QStringList{cellular} : QStringList{cellular, ethernet};
    return payload;
}

EthernetStatusPayload ethernetStatus(qsizetype device, Timestamp time)
{
    EthernetStatusPayload payload;
    payload.updateTime = time;
    payload.macAddress = QStringLiteral("02:00:5e:00:53:%1").arg(device + 1, 2, 16, QLatin1Char('0'));
    payload.ipAddress = QStringLiteral("192.0.2.%1").arg(device + 10); // RFC 5737: for documentation
    return payload;
}

} // namespace

EventPayload demoState(Say type, bool isOn, qsizetype device, Timestamp time)
{
    switch (type) {
    case Say::ObjectPresent:
    case Say::WaterPresent:
        return state("PRESENT", "NOT_PRESENT", isOn, time);
    case Say::Motion:
        return state("MOTION_DETECTED", "NO_MOTION_DETECTED", isOn, time);
    case Say::Contact:
        return state("OPEN", "CLOSED", isOn, time);
    case Say::DeskOccupancy: {
        DeskOccupancyPayload payload;
        payload.updateTime = time;
        payload.state = isOn ? QStringLiteral("OCCUPIED") : QStringLiteral("NOT_OCCUPIED");
        return payload;
    }
    case Say::ConnectionStatus:
        return connectionStatus(isOn, time);
    case Say::EthernetStatus:
        return ethernetStatus(device, time);
    case Say::CellularStatus: {
        CellularStatusPayload payload;
        payload.updateTime = time;
        payload.signalStrength = 72;
        return payload;
    }
    default: {
        TouchPayload payload;
        payload.updateTime = time;
        return payload;
    }
    }
}

} // namespace touchstone::cloud
