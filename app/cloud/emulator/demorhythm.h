// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/emulator/demoair.h"
#include "models/domain/event.h"

#include <chrono>

namespace touchstone::cloud {

/// One event of the demo.
struct DemoEvent
{
    qsizetype device = 0; ///< place in the rhythm's list of devices
    EventType type;
    EventPayload payload;
    Timestamp time{};
    bool operator==(const DemoEvent &) const = default;
};

/// When the demo's devices say what: a pure function of time and seed. Nothing is remembered, so the demo can be
/// stopped, started and looked at in any piece and always tells the same story.
class DemoRhythm
{
public:
    explicit DemoRhythm(quint64 seed, QList<DemoDevice> devices = DemoBuilding::devices());

    const QList<DemoDevice> &devices() const { return m_devices; }

    /// All events with from < time <= to, in order of time.
    QList<DemoEvent> between(Timestamp from, Timestamp to) const;
    /// Doors closed, desks free, batteries as they are: what is known before anything has happened.
    QList<DemoEvent> atRest(Timestamp time) const;
    /// Events of these types (none: of all types) per second around that time, on average.
    double rate(const QList<EventType> &types, Timestamp time) const;

private:
    struct Rule;
    static const QList<Rule> &rulesOf(DeviceTypeTraits::Enum type);

    void addMoments(QList<DemoEvent> &events, qsizetype device, const Rule &rule, Timestamp from, Timestamp to) const;
    void transmit(QList<DemoEvent> &events, qsizetype device, const Rule &rule, bool begins, Timestamp time) const;
    EventPayload payload(qsizetype device, EventTypeTraits::Enum type, bool isOn, Timestamp time) const;
    EventPayload temperature(qsizetype device, Timestamp time) const;
    EventPayload humidity(qsizetype device, Timestamp time) const;
    EventPayload networkStatus(qsizetype device, Timestamp time) const;

    QList<DemoDevice> m_devices;
    DemoChance m_chance;
    DemoAir m_air;
};

} // namespace touchstone::cloud
