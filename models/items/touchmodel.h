// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/event.h"

#include <QAbstractListModel>

#include <chrono>

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
    void apply(const QList<Event> &batch); ///< ignores everything but touches, and everything while not listening
    void clear();

Q_SIGNALS:
    void touched(const touchstone::DeviceName &device, touchstone::Timestamp at);
    void listeningChanged(bool listening);

private:
    static bool isRepeat(const Touch &touch, const QList<Touch> &among);

    const DeviceDirectory &m_directory;
    QList<Touch> m_touches;
    bool m_listening = false;
};

} // namespace touchstone::items
