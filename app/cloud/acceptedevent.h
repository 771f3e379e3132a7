// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/device.h"
#include "models/domain/event.h"

#include <QByteArray>
#include <QMetaType>

namespace touchstone::cloud {

/// An event on its way through the local cloud, serialized once: the queue stores these bytes, every stream and every
/// delivery sends them. A value, shared implicitly between threads.
struct AcceptedEvent
{
    Event event;
    QByteArray json; ///< the envelope, as eventToJson() wrote it
    DeviceName device;
    DeviceType deviceType;
    QString productNumber;
    QMap<QString, QString> labels; ///< the device's labels at the time of the event
    Timestamp acceptedAt{};
};

} // namespace touchstone::cloud

Q_DECLARE_METATYPE(touchstone::cloud::AcceptedEvent)
