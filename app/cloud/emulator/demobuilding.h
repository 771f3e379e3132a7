// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"

namespace touchstone::cloud {

/// What the air is like where a demo device hangs.
enum class DemoClimate { Office, MeetingRoom, Archive, ColdRoom, Freezer, ServerRoom, PlantRoom, Cellar, Outdoors };

/// One device of the demo: what it is, where it is and which Cloud Connector hears it.
struct DemoDevice
{
    QString id; ///< the same at each start
    DeviceTypeTraits::Enum type = DeviceTypeTraits::Enum::Unknown;
    DemoClimate climate = DemoClimate::Office;
    QMap<QString, QString> labels;
    QString heardBy; ///< id of a Cloud Connector of the building; empty for these themselves
    bool operator==(const DemoDevice &) const = default;
};

/// The demo's building: an office in Oslo with a cellar, four floors, a canteen and a terrace, about 60 sensors of all
/// types and two Cloud Connectors. The devices are emulated ones, so that anybody can publish for them too.
class DemoBuilding
{
public:
    static QString projectName();

    /// The Cloud Connectors come first.
    static const QList<DemoDevice> &devices();
};

} // namespace touchstone::cloud
