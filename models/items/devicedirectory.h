// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/event.h"
#include "models/domain/labelchange.h"

#include <QHash>
#include <QObject>

namespace touchstone::items {

/// The devices of a project by id, for everybody who has an event and wants a name. GUI thread; holds, does not fetch.
class DeviceDirectory : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void setDevices(const QList<Device> &devices);
    void setDevice(const Device &device);
    /// Takes over label changes and the latest payload, so that names follow at once. A payload older than the one
    /// that is known changes nothing; neither does an event of a device that is not known. A batch is told of once.
    void apply(const QList<Event> &batch);
    void apply(const Event &event) { apply(QList<Event>{event}); }
    void changeLabels(const DeviceName &name, const LabelChange &change); ///< of a device that is known
    void clear();

    const Device *find(const DeviceName &name) const; ///< valid until the next change; null when unknown
    /// The same by resource name, without making a name of it; for what is asked for each event.
    const Device *findByPath(const QString &path) const;
    QList<Device> devices() const; ///< by display name
    qsizetype sensorCount() const; ///< without Cloud Connectors

    /// All label keys in use with the number of devices that carry each: `name` and `description` first (always
    /// present), the rest by falling number, then by name. What the label filter suggests.
    struct LabelKey
    {
        QString key;
        qsizetype devices = 0;
        bool operator==(const LabelKey &) const = default;
    };
    QList<LabelKey> labelKeys() const;

Q_SIGNALS:
    /// Devices came, went or carry other labels. Not for new payloads: those come thousands of times per second.
    void changed();

private:
    bool take(const Event &event); ///< whether labels changed
    static bool applyLabels(Device &device, const LabelChange &change);

    QHash<QString, Device> m_devices; ///< by device id
};

} // namespace touchstone::items
