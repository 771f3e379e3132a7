// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/testrun.h"
#include "models/items/connectorlistmodel.h"

#include <QList>
#include <QString>

namespace touchstone::ui {

/// One step of a test in words.
struct TestLine
{
    enum class Kind { Done, Problem, Waiting };
    Kind kind = Kind::Done;
    QString text;
    std::optional<Timestamp> at = {};
    bool operator==(const TestLine &) const = default;
};

/// How far a test has come, step by step, in the order in which it happened. Pure; `now` is for what is still to come.
QList<TestLine> testLines(const TestRun &run, Timestamp now);

/// Why no test event can reach the connector, and what to do; empty when one can. In this order: no such connector,
/// disabled, no emulated device, none whose events it forwards.
QString testObstacle(const std::optional<items::ConnectorRow> &row, const QList<Device> &devices);

/// The emulated devices that can send an event that the connector forwards.
QList<Device> testDevices(const DataConnector &connector, const QList<Device> &devices);

/// Of the types that such a device sends, those that the connector forwards.
QList<EventType> testTypes(const DataConnector &connector, const Device &device);

} // namespace touchstone::ui
