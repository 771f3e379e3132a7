// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/emulatorcontrol.h"

#include "app/api/apiclient.h"
#include "models/domain/eventform.h"

#include <QCoreApplication>

namespace touchstone::session {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Emulator)
};

Failure nobodyToAsk()
{
    return {Failure::Kind::Unavailable, Texts::tr("there is no connection to a cloud with an emulator")};
}

/// Says what is wrong with the rhythm, the bound and so the remedy.
std::optional<Failure> problemOf(const Rhythm &rhythm)
{
    using Kind = Failure::Kind;
    if (rhythm.every < Rhythm::shortest || rhythm.every > Rhythm::longest)
        return Failure{Kind::Invalid, Texts::tr("the pause is %1 s: use %2 to %3 s")
                                          .arg(rhythm.every.count())
                                          .arg(Rhythm::shortest.count())
                                          .arg(Rhythm::longest.count())};
    if (rhythm.times < 1 || rhythm.times > Rhythm::mostTimes)
        return Failure{Kind::Invalid,
            Texts::tr("the number of events is %1: use 1 to %2").arg(rhythm.times).arg(Rhythm::mostTimes)};
    if (!rhythm.event.device())
        return Failure{Kind::Invalid, Texts::tr("the event names no sensor: choose one")};
    return {};
}

} // namespace

EmulatorControl::EmulatorControl(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{}

EmulatorControl::~EmulatorControl() = default;

void EmulatorControl::setClient(const api::ApiClient *client, const ProjectName &project)
{
    const bool wasAvailable = isAvailable();
    const QList<DeviceName> beating = m_rhythms.keys();
    for (const DeviceName &device : beating)
        stopRhythm(device);
    // Not deleted: this may be one of its calls' own callback.
    if (m_calls)
        m_calls.release()->deleteLater();
    m_client = client;
    m_project = project;
    m_calls = client ? std::make_unique<QObject>() : nullptr;
    if (wasAvailable != isAvailable())
        Q_EMIT availableChanged(isAvailable());
}

void EmulatorControl::create(const DeviceType &type, const QString &displayName)
{
    if (!m_client) {
        Q_EMIT notCreated(nobodyToAsk());
        return;
    }
    const auto settle = [this](const Result<Device> &device) {
        if (device)
            Q_EMIT created(*device);
        else
            Q_EMIT notCreated(device.failure());
        Q_EMIT devicesChanged(); // after a failure as well: nobody may know whether it was made
    };
    m_client->createEmulatedDevice(m_calls.get(), m_project, type, displayName, settle);
}

void EmulatorControl::remove(const DeviceName &device)
{
    if (!m_client) {
        Q_EMIT notRemoved(device, nobodyToAsk());
        return;
    }
    stopRhythm(device);
    m_client->deleteEmulatedDevice(m_calls.get(), device, [this, device](const Result<void> &gone) {
        if (gone)
            Q_EMIT removed(device);
        else
            Q_EMIT notRemoved(device, gone.failure());
        Q_EMIT devicesChanged();
    });
}

void EmulatorControl::publish(const Event &event)
{
    if (!m_client) {
        Q_EMIT notPublished(event, nobodyToAsk());
        return;
    }
    const Event now = eventAgain(event, m_clock.now());
    m_client->publish(m_calls.get(), now, [this, now](const Result<void> &accepted) {
        if (accepted)
            Q_EMIT published(now);
        else
            Q_EMIT notPublished(now, accepted.failure());
    });
}

void EmulatorControl::startRhythm(const Rhythm &wanted)
{
    Rhythm rhythm = wanted;
    rhythm.sent = 0;
    rhythm.failure = m_client ? problemOf(rhythm) : nobodyToAsk();
    const DeviceName device = rhythm.event.device().value_or(DeviceName());
    if (!rhythm.failure && !m_rhythms.contains(device) && m_rhythms.size() >= mostRhythms)
        rhythm.failure =
            Failure{Failure::Kind::Busy, Texts::tr("%1 rhythms are going on already: stop one first").arg(mostRhythms)};
    if (rhythm.failure) {
        Q_EMIT rhythmChanged(device, rhythm);
        return;
    }
    m_rhythms.insert(device, rhythm);
    Beat &next = m_beats[device];
    next.life = ++m_lives;
    next.timer = std::make_unique<QTimer>();
    next.timer->setSingleShot(true);
    connect(next.timer.get(), &QTimer::timeout, this, [this, device] { beat(device); });
    Q_EMIT rhythmChanged(device, rhythm);
    beat(device);
}

void EmulatorControl::stopRhythm(const DeviceName &device)
{
    if (!m_rhythms.contains(device))
        return;
    endRhythm(device);
    Q_EMIT rhythmStopped(device);
}

void EmulatorControl::endRhythm(const DeviceName &device)
{
    m_rhythms.remove(device);
    const auto beat = m_beats.find(device);
    if (beat == m_beats.end())
        return;
    // Not deleted: this may be the timer's own signal.
    beat->second.timer->stop();
    beat->second.timer.release()->deleteLater();
    m_beats.erase(beat);
}

void EmulatorControl::beat(const DeviceName &device)
{
    const int life = m_beats.at(device).life;
    m_client->publish(m_calls.get(), eventAgain(m_rhythms.value(device).event, m_clock.now()),
        [this, device, life](const Result<void> &result) { beaten(device, life, result); });
}

/// The pause begins with the answer, so that a slow cloud is not pressed.
void EmulatorControl::beaten(const DeviceName &device, int life, const Result<void> &result)
{
    const auto beat = m_beats.find(device);
    if (beat == m_beats.end() || beat->second.life != life)
        return; // it was stopped, or began anew, meanwhile
    Rhythm &rhythm = m_rhythms[device];
    if (result)
        ++rhythm.sent;
    else
        rhythm.failure = result.failure();
    const Rhythm told = rhythm;
    if (told.isOver())
        endRhythm(device);
    else
        beat->second.timer->start(told.every);
    Q_EMIT rhythmChanged(device, told);
}

} // namespace touchstone::session
