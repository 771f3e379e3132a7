// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <memory>

namespace touchstone::cloud {

/// The place of an event in the order of acceptance: from 1 on, growing, never used twice.
using Sequence = qint64;

/// What the queue keeps of an accepted event: all that a delivery needs, whenever it happens.
struct QueuedEvent
{
    Sequence sequence = 0;
    QString eventId;
    QString project;
    QString device; ///< id; "" when the event is not from a device
    QString type;
    QString deviceType;
    QString productNumber;
    QMap<QString, QString> labels; ///< the device's labels at the time of the event
    QByteArray json;               ///< the envelope
    Timestamp acceptedAt{};
    qint64 addressee = 0; ///< the store's number of the one connector that it is for; 0: for all that want it

    bool operator==(const QueuedEvent &) const = default;
};

/// Shared and never changed: the store's writer and every connector that wants the event hold the same one.
using QueuedEventPointer = std::shared_ptr<const QueuedEvent>;

} // namespace touchstone::cloud
