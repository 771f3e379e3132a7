// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/touchability.h"

#include <algorithm>

namespace touchstone {

namespace {

bool isOffline(const Device &device)
{
    const auto reported = device.reported.constFind(EventType(EventTypeTraits::Enum::ConnectionStatus).text());
    if (reported == device.reported.cend())
        return false;
    const auto *status = std::get_if<ConnectionStatusPayload>(&*reported);
    return status && status->connection == QLatin1String("OFFLINE");
}

} // namespace

std::optional<Timestamp> lastHeard(const Device &device)
{
    std::optional<Timestamp> newest;
    for (auto value = device.reported.cbegin(); value != device.reported.cend(); ++value) {
        // The loss of a connection is the cloud's own finding, not the device's voice.
        if (EventType::fromText(value.key()) == EventTypeTraits::Enum::ConnectionStatus)
            continue;
        if (const std::optional<Timestamp> time = payloadUpdateTime(*value))
            newest = std::max(newest.value_or(*time), *time);
    }
    return newest;
}

TouchObstacle touchObstacle(const Device &device, Timestamp now)
{
    if (device.isEmulated())
        return TouchObstacle::Emulated;
    if (!eventTypesOf(device.type).contains(EventType(EventTypeTraits::Enum::Touch)))
        return TouchObstacle::UnknownType;
    if (isOffline(device))
        return TouchObstacle::Offline;
    if (device.type == DeviceTypeTraits::Enum::CloudConnector)
        return TouchObstacle::None;
    const std::optional<Timestamp> heard = lastHeard(device);
    if (!heard)
        return TouchObstacle::NeverHeard;
    return now - *heard > silentAfter ? TouchObstacle::Silent : TouchObstacle::None;
}

} // namespace touchstone
