// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/acceptedevent.h"
#include "models/domain/clock.h"

#include <QObject>

#include <functional>

namespace touchstone::cloud {

class DeliveryEngine;
class Registry;

/// The one door through which events enter the local cloud (design.md, "The two ways through the house"): serialize
/// once, store and sync, and only then update the device's reported values, tell the streams and report success. When
/// the registry says that labels have changed, a labelsChanged event enters by itself. One thread, that of the registry
/// and of the engine's owner.
class EventIntake : public QObject
{
    Q_OBJECT

public:
    /// Makes an event durable; answers exactly once, on the intake's thread.
    using Store = std::function<void(AcceptedEvent event, std::function<void(Result<void>)> done)>;

    /// Everything handed in must outlive the intake.
    EventIntake(Registry &registry, Store store, const Clock &clock, QObject *parent = nullptr);
    /// Stores with the engine's accept().
    EventIntake(Registry &registry, DeliveryEngine &engine, const Clock &clock, QObject *parent = nullptr);

    /// `event` needs type and payload; eventId, targetName and timestamp are filled in where they are empty (timestamp:
    /// the payload's updateTime, else now). `done` is called exactly once, after the sync or with the reason why not:
    /// Invalid for an event that would not fit into a line of a stream.
    void accept(Event event, const Device &device, std::function<void(Result<Event>)> done);

Q_SIGNALS:
    /// After the sync. What the event streams send.
    void accepted(const touchstone::cloud::AcceptedEvent &event);

private:
    void finish(const AcceptedEvent &event);
    void acceptLabelsChanged(const Device &device, const LabelsChangedPayload &change);

    Registry &m_registry;
    Store m_store;
    const Clock &m_clock;
};

} // namespace touchstone::cloud
