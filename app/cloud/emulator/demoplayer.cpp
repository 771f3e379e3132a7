// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/emulator/demoplayer.h"

#include "app/cloud/eventintake.h"
#include "app/cloud/registry/registry.h"

#include <QLoggingCategory>
#include <QPointer>

namespace touchstone::cloud {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(log, "touchstone.demo")

const QString furnishedNote = QStringLiteral("demo.furnished");
constexpr auto tick = 250ms;
constexpr auto longestGap = 10s;
constexpr auto lookBack = 2h; ///< by then every device has spoken, or is at rest

} // namespace

DemoPlayer::DemoPlayer(
    Registry &registry, EventIntake &intake, const Clock &clock, QString project, DemoRhythm rhythm, QObject *parent)
    : QObject(parent)
    , m_registry(registry)
    , m_intake(intake)
    , m_clock(clock)
    , m_project(std::move(project))
    , m_rhythm(std::move(rhythm))
{
    m_timer.setInterval(tick);
    connect(&m_timer, &QTimer::timeout, this, &DemoPlayer::play);
}

Result<void> DemoPlayer::furnish()
{
    if (!m_registry.note(furnishedNote).isEmpty())
        return {};
    const Timestamp now = m_clock.now();
    QList<Device> devices;
    for (const DemoDevice &demo : m_rhythm.devices()) {
        Device device;
        device.name = {m_project, demo.id};
        device.type = demo.type;
        device.labels = demo.labels;
        devices.append(device);
    }
    for (const DemoEvent &event : m_rhythm.atRest(now - lookBack) + m_rhythm.between(now - lookBack, now))
        devices[event.device].reported.insert(event.type.text(), event.payload);
    // Devices that are there already are those of an earlier start that was cut short.
    devices.removeIf([this](const Device &device) { return m_registry.findDevice(device.name.device).ok(); });
    if (auto created = m_registry.createDevices(devices); !created)
        return created;
    return m_registry.setNote(furnishedNote, QStringLiteral("1"));
}

void DemoPlayer::start()
{
    m_played = m_clock.now();
    m_timer.start();
}

void DemoPlayer::play()
{
    const Timestamp now = m_clock.now();
    const Timestamp from = std::clamp<Timestamp>(m_played, now - longestGap, now); // somebody may set the clock back
    m_played = now;
    for (const DemoEvent &event : m_rhythm.between(from, now))
        say(event);
}

void DemoPlayer::say(const DemoEvent &demo)
{
    const auto device = m_registry.device({m_project, m_rhythm.devices().at(demo.device).id});
    if (!device)
        return; // somebody has deleted it
    Event event;
    event.type = demo.type;
    event.payload = demo.payload;
    event.timestamp = demo.time;
    m_intake.accept(event, *device, [self = QPointer<DemoPlayer>(this)](const Result<Event> &accepted) {
        if (!self)
            return;
        if (!accepted && !self->m_isRefused)
            qCWarning(log) << "The demo's events are not taken:" << accepted.failure().message;
        self->m_isRefused = !accepted;
    });
}

} // namespace touchstone::cloud
