// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dataconnector.h"
#include "models/domain/device.h"
#include "models/domain/event.h"

namespace touchstone {

/// Events that look like those of a device, for trying things out. Pure functions.

/// The first type that the connector forwards; touch when it forwards all.
EventType firstForwardedType(const DataConnector &connector);

/// An event of this type from this device at this time, with the value of an ordinary day.
Event sampleEvent(const EventType &type, const DeviceName &device, Timestamp now);

/// A device that could send such an event, with a value for each label that the connector includes; for a project that
/// has none. Its id is no real device's.
Device sampleDevice(const DataConnector &connector, const EventType &type);

/// One of `devices` that sends such events, so that names and labels are real; a made-up one where none does.
Device sampleSender(const DataConnector &connector, const EventType &type, const QList<Device> &devices);

/// The body of the delivery (dt-api.md 13.1): compact, members in the documented order.
QByteArray sampleDeliveryBody(const DataConnector &connector, const Event &event, const Device &device);
/// The same, indented to be read.
QString sampleDeliveryText(const DataConnector &connector, const Event &event, const Device &device);

} // namespace touchstone
