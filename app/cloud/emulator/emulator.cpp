// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/emulator/emulator.h"

#include "app/cloud/emulator/publishrequest.h"
#include "app/cloud/eventintake.h"
#include "app/cloud/registry/registry.h"
#include "models/domain/xid.h"

#include <QLoggingCategory>
#include <QPointer>

namespace touchstone::cloud {

namespace {

Q_LOGGING_CATEGORY(log, "touchstone.emulator")

const QString virtualSensorLabel = QStringLiteral("virtual-sensor"); // dt-api.md 8.3

/// The networkStatus that follows a transmission, as recorded from emulated devices (dt-api.md 15).
Event networkStatusAfter(const Event &event)
{
    constexpr int signalStrength = 99;
    constexpr int rssi = -50;
    NetworkStatusPayload payload;
    payload.updateTime = event.timestamp;
    payload.signalStrength = signalStrength;
    payload.rssi = rssi;
    payload.cloudConnectors = {{QStringLiteral("emulated-ccon"), signalStrength, rssi}};
    payload.transmissionMode = QStringLiteral("LOW_POWER_STANDARD_MODE");
    Event status;
    status.type = EventTypeTraits::Enum::NetworkStatus;
    status.payload = payload;
    return status;
}

/// Whether a sensor's radio sends the event, so that a networkStatus comes with it: "with every other transmission"
/// (dt-api.md 9.2), hence after touch and batteryStatus too. Not after networkStatus itself; not after
/// connectionStatus, which is the cloud's own finding; and a Cloud Connector is not heard by another one.
bool isTransmission(const DeviceType &device, const EventType &event)
{
    return device != DeviceTypeTraits::Enum::CloudConnector && event != EventTypeTraits::Enum::NetworkStatus &&
           event != EventTypeTraits::Enum::ConnectionStatus;
}

Failure notEmulated(const DeviceName &name)
{
    return {Failure::Kind::NotFound, QStringLiteral("There is no emulated device %1").arg(name.path())};
}

} // namespace

Emulator::Emulator(Registry &registry, EventIntake &intake, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_intake(intake)
    , m_clock(clock)
{}

Result<Device> Emulator::create(const QString &project, const DeviceType &type, const QMap<QString, QString> &labels)
{
    if (!type.isKnown()) {
        QStringList known;
        for (const auto &[value, text] : DeviceTypeTraits::names)
            known.append(QString::fromLatin1(text));
        return Failure{Failure::Kind::Invalid, QStringLiteral("type is '%1', which is no device type: use one of %2")
                                                   .arg(type.text().left(100), known.join(QStringLiteral(", ")))};
    }
    Device device;
    device.name = {project, QStringLiteral("emu") + newXid(m_clock.now())};
    device.type = type;
    device.labels = labels;
    device.labels.insert(virtualSensorLabel, QStringLiteral(""));
    device.hasReported = false;
    return m_registry.createDevice(device);
}

Result<Device> Emulator::device(const DeviceName &name) const
{
    const auto found = m_registry.device(name);
    return found && found->isEmulated() ? found : Result<Device>(notEmulated(name));
}

QList<Device> Emulator::devices(const QString &project) const
{
    QList<Device> result = m_registry.devices(project);
    result.removeIf([](const Device &device) { return !device.isEmulated(); });
    return result;
}

Result<Device> Emulator::replace(const DeviceName &name, const DeviceType &type, const QMap<QString, QString> &labels)
{
    const auto current = device(name);
    if (!current)
        return current;
    if (type != current->type)
        return Failure{Failure::Kind::Invalid, QStringLiteral("type is '%1': leave it '%2', a device keeps its type")
                                                   .arg(type.text().left(100), current->type.text())};
    QStringList removed;
    for (auto label = current->labels.begin(); label != current->labels.end(); ++label) {
        if (!labels.contains(label.key()) && label.key() != virtualSensorLabel)
            removed.append(label.key());
    }
    if (const auto changed = m_registry.changeLabels(name, labels, removed); !changed)
        return changed.failure();
    return device(name);
}

Result<void> Emulator::remove(const DeviceName &name)
{
    if (const auto found = device(name); !found)
        return found.failure();
    return m_registry.removeDevice(name);
}

void Emulator::publish(const DeviceName &name, const QJsonObject &body, std::function<void(Result<Event>)> done)
{
    const auto target = device(name);
    if (!target) {
        done(target.failure());
        return;
    }
    auto event = PublishRequest::read(target->type, body, m_clock.now());
    if (!event) {
        done(event.failure());
        return;
    }
    m_intake.accept(*std::move(event), *target,
        [self = QPointer<Emulator>(this), target = *target, done = std::move(done)](const Result<Event> &accepted) {
            if (accepted && self)
                self->follow(target, *accepted);
            done(accepted);
        });
}

void Emulator::follow(const Device &target, const Event &event)
{
    if (!isTransmission(target.type, event.type))
        return;
    m_intake.accept(networkStatusAfter(event), target, [name = target.name](const Result<Event> &accepted) {
        if (!accepted)
            qCWarning(log) << "No networkStatus follows the event of" << name.path() << accepted.failure().message;
    });
}

} // namespace touchstone::cloud
