// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/event.h"
#include "ui/common/formats.h"

namespace touchstone::ui {

/// What events and devices are called in the window. Pure functions; what we do not know keeps its own name.

QString eventTypeWord(const EventType &type);    ///< "Temperature", "Object present"
QString eventTypeMeaning(const EventType &type); ///< when a sensor sends it (dt-api.md 9.2), for people who choose
QString deviceTypeWord(const DeviceType &type);  ///< "Temperature sensor", "Cloud Connector"

/// The value of an event in words and units: "21.4 °C", "opened", "touched", "85 %". `type` tells apart the states that
/// share a shape (water against an object).
QString valueWords(const EventType &type, const EventPayload &payload, const Formats &formats = {});

/// One sentence for screen readers: "Meeting room 3: Temperature, 21.4 °C, at 12:03:04.218".
QString eventSentence(const QString &sensor, const Event &event, const Formats &formats = {});

/// "room: 3, floor: 2" without the labels `name` and `description`, which are shown on their own.
QString labelWords(const QMap<QString, QString> &labels);

} // namespace touchstone::ui
