// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/event.h"

#include <QAbstractListModel>
#include <QHash>

#include <chrono>
#include <optional>

namespace touchstone::items {

class DeviceDirectory;

/// "Identify a sensor": while it listens, every touch event becomes a row, newest first; touches of one sensor within
/// three seconds are one touch. Keeps the last 100. GUI thread.
class TouchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DevicePathRole = Qt::UserRole, NameRole, TypeRole, IdRole, LabelsRole, TimestampRole };

    struct Touch
    {
        DeviceName device;
        Timestamp at{};
        bool operator==(const Touch &) const = default;
    };

    explicit TouchModel(const DeviceDirectory &directory, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    void setListening(bool listening);
    bool isListening() const { return m_listening; }
    /// Takes touches while it listens. Touches are told before the call returns, so that a card lights up in the same
    /// turn of the event loop in which the batch arrives (at most 50 ms after the event, see EventBatcher).
    void apply(const QList<Event> &batch);
    std::optional<Timestamp> lastTouch(const DeviceName &device) const; ///< among those that were heard
    bool wasTouched(const Event &event) const { return m_last.contains(event.targetName); } ///< the event's sensor
    void clear();

Q_SIGNALS:
    void touched(const touchstone::DeviceName &device, touchstone::Timestamp at);
    void listeningChanged(bool listening);
    /// A sensor that was touched has sent anything, the touch itself or the network status that follows it; once per
    /// batch, and also when it listens no more.
    void valuesCame();

private:
    void takeTouches(const QList<Event> &batch);
    static bool isRepeat(const Touch &touch, const QList<Touch> &among);

    const DeviceDirectory &m_directory;
    QList<Touch> m_touches;
    QHash<QString, Timestamp> m_last; ///< by the device's path: compared with each event there is
    bool m_listening = false;
};

} // namespace touchstone::items
