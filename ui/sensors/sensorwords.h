// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/labelchange.h"
#include "models/domain/touchability.h"
#include "ui/common/formats.h"

#include <QDateTime>

namespace touchstone::items {
class DeviceDirectory;
}

namespace touchstone::ui {

/// Sensors in words. Pure functions.

QString titleOfSensor(const DeviceName &name, const Device *device);

/// "Signal 72 % (-61 dBm), heard by Gateway stairs" with every Cloud Connector that heard it, the strongest first, and
/// whether it had to shout. Empty while nothing is known.
QString signalWords(const Device &device, const items::DeviceDirectory &devices);
/// "Battery 85 %"; empty while nothing is known.
QString batteryWords(const Device &device);
/// What it last measured, its own events first: "Temperature: 21.4 °C". Without signal and battery.
QString latestValueWords(const Device &device, const Formats &formats = {});

/// Why a device cannot be found by touch and what to do; empty for None.
QString obstacleWords(TouchObstacle obstacle, const QDateTime &lastHeard, const Formats &formats = {});

/// What is wrong with a label and how to mend it, in one sentence; empty when it is right.
QString labelKeyProblem(const QString &key);
QString labelValueProblem(const QString &value);

/// What a change did, as in "Kitchen is called Hall now".
QString editWords(const LabelEdit &edit);

/// Why the account may not do something with sensors, with the role that it lacks; empty: it may. `deed` as in "change
/// labels".
QString sensorLock(const Permissions &permissions, const QString &permission, const QString &deed);

} // namespace touchstone::ui
