// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/device.h"
#include "models/domain/rhythm.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <map>
#include <memory>

namespace touchstone::api {
class ApiClient;
}

namespace touchstone::session {

/// What a person does with the emulator (dt-api.md 15): sensors are created and deleted, events published, once or in a
/// rhythm. Each wish ends with exactly one signal. Nothing is published twice: what failed is told, not repeated.
/// Rhythms end with the connection, the project or the program. GUI thread; every slot returns at once.
class EmulatorControl : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostRhythms = 50; ///< at the same time

    /// `clock` must outlive it.
    explicit EmulatorControl(const Clock &clock, QObject *parent = nullptr);
    ~EmulatorControl() override;

    /// Whom to ask for sensors of `project` from now on; null: nobody. What is on its way fails, rhythms end.
    void setClient(const api::ApiClient *client, const ProjectName &project = {});
    bool isAvailable() const { return m_client; }
    const QHash<DeviceName, Rhythm> &rhythms() const { return m_rhythms; } ///< those that go on

public Q_SLOTS:
    void create(const touchstone::DeviceType &type, const QString &displayName);
    void remove(const touchstone::DeviceName &device);
    void publish(const touchstone::Event &event);
    /// The first event goes at once; takes the place of the device's present rhythm. Out of bounds is Invalid.
    void startRhythm(const touchstone::Rhythm &rhythm);
    void stopRhythm(const touchstone::DeviceName &device);

Q_SIGNALS:
    void availableChanged(bool available);
    void created(const touchstone::Device &device);
    void notCreated(const touchstone::Failure &failure);
    void removed(const touchstone::DeviceName &device);
    void notRemoved(const touchstone::DeviceName &device, const touchstone::Failure &failure);
    void published(const touchstone::Event &event);
    void notPublished(const touchstone::Event &event, const touchstone::Failure &failure);
    /// It began, went on, or ended; the last signal of each has isOver(), or comes after stopRhythm().
    void rhythmChanged(const touchstone::DeviceName &device, const touchstone::Rhythm &rhythm);
    void rhythmStopped(const touchstone::DeviceName &device);
    /// Sensors came or went: the list of devices should be read again.
    void devicesChanged();

private:
    void beat(const DeviceName &device);
    void beaten(const DeviceName &device, int life, const Result<void> &result);
    void endRhythm(const DeviceName &device);

    struct Beat
    {
        std::unique_ptr<QTimer> timer;
        int life = 0; ///< tells this rhythm's answers from those of the one before
    };

    const Clock &m_clock;
    const api::ApiClient *m_client = nullptr;
    ProjectName m_project;
    std::unique_ptr<QObject> m_calls; ///< owns the calls under way
    QHash<DeviceName, Rhythm> m_rhythms;
    std::map<DeviceName, Beat> m_beats;
    int m_lives = 0;
};

} // namespace touchstone::session
