// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/device.h"
#include "models/domain/event.h"

#include <QJsonObject>
#include <QObject>

#include <functional>

namespace touchstone::cloud {

class EventIntake;
class Registry;

/// Emulated devices (dt-api.md 15): created, deleted and made to send events through the API. One thread, the
/// registry's.
class Emulator : public QObject
{
    Q_OBJECT

public:
    /// Registry, intake and clock must outlive the emulator.
    Emulator(Registry &registry, EventIntake &intake, const Clock &clock, QObject *parent = nullptr);

    /// An emulated device: id "emu" + 20 characters, label virtual-sensor added, no reported values yet. Invalid for an
    /// unknown type.
    Result<Device> create(const QString &project, const DeviceType &type, const QMap<QString, QString> &labels);
    QList<Device> devices(const QString &project) const; ///< the emulated ones, by id
    Result<Device> device(const DeviceName &name) const; ///< NotFound for a real device
    /// All labels anew, virtual-sensor stays. Invalid for another type than it has, NotFound for a real device.
    Result<Device> replace(const DeviceName &name, const DeviceType &type, const QMap<QString, QString> &labels);
    Result<void> remove(const DeviceName &name); ///< NotFound for a real device

    /// Publishes {"<eventType>":{payload}}: exactly one event type that belongs to the device's type; members that are
    /// left out are filled in. A networkStatus of its own follows each value (dt-api.md 15), as one more event. `done`
    /// is called exactly once, when the event is accepted (synced) or refused.
    void publish(const DeviceName &name, const QJsonObject &body, std::function<void(Result<Event>)> done);

private:
    void follow(const Device &target, const Event &event);

    Registry &m_registry;
    EventIntake &m_intake;
    const Clock &m_clock;
};

} // namespace touchstone::cloud
