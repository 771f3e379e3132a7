// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/event.h"

#include <QJsonObject>

namespace touchstone::cloud {

/// The body of the emulator's :publish (dt-api.md 15). Pure.
class PublishRequest
{
public:
    /// An event with type, payload and, from the payload's updateTime, timestamp. Invalid when the body does not name
    /// exactly one event type that a device of this type sends, or when its payload is wrong; says what to send
    /// instead.
    static Result<Event> read(const DeviceType &device, const QJsonObject &body, Timestamp now);
};

} // namespace touchstone::cloud
