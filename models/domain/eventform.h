// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/event.h"

#include <QVariantMap>

namespace touchstone {

/// One member of a payload that a person fills in to publish an event by hand (dt-api.md 9.2, 15).
struct EventField
{
    enum class Kind { Number, Whole, Word, Text };

    QString member; ///< as on the wire
    Kind kind = Kind::Number;
    QString unit = {}; ///< of numbers: "°C"
    double least = 0;
    double most = 0;
    int decimals = 0;
    QVariant initial = {};  ///< the value of an ordinary day
    QStringList words = {}; ///< what a Word may be, as on the wire
};

inline constexpr int maxFieldLength = 100; ///< of a Text

/// The fields of such an event; none for a touch, which says all by itself. Ranges are what a sensor can come to
/// measure; the cloud itself takes more.
QList<EventField> eventFieldsOf(const EventType &type);

/// The event with these values by member; what is left out becomes the emulator's default. Invalid names the member and
/// the remedy. Its id is the cloud's business.
Result<Event> eventFromFields(const EventType &type, const DeviceName &device, const QVariantMap &values, Timestamp at);

/// The same event at another time: what a rhythm sends.
Event eventAgain(const Event &event, Timestamp at);

} // namespace touchstone
