// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/eventpayload.h"
#include "models/domain/eventtype.h"
#include "models/domain/names.h"
#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QJsonObject>
#include <QMetaType>

namespace touchstone {

/// One event as the cloud sends it (dt-api.md 9.1). A value; equality is equality of content.
struct Event
{
    QString eventId;    ///< unique; the key for removing repeats
    QString targetName; ///< projects/{p}/devices/{d}, or projects/{p} for a ping
    EventType type;
    EventPayload payload; ///< as `type` says; UnknownPayload keeps what we do not know
    Timestamp timestamp{};
    QJsonObject unknownMembers;     ///< envelope members we do not know
    QJsonObject unknownDataMembers; ///< members of `data` beside the payload

    /// Nothing for a ping or a target that is no device.
    std::optional<DeviceName> device() const { return DeviceName::parse(targetName); }
    /// The device's id without making a name of it, for what is asked for each of many events.
    QString deviceId() const { return targetName.mid(targetName.lastIndexOf(u'/') + 1); }
    bool operator==(const Event &) const = default;
};

/// Lenient, as dt-api.md 18.2 asks: unknown types, members and enum values are kept, numbers may be text, `samples` and
/// `isBackfilled` may be missing. Invalid only when there is no eventType, no eventId or no readable timestamp; the
/// message names the field.
Result<Event> eventFromJson(const QJsonObject &json);
/// Whoever reads many lends a pool for what they share.
Result<Event> eventFromJson(const JsonNode &json, TextPool *pool = nullptr);
/// From the bytes of one JSON object, e.g. one stored envelope.
Result<Event> eventFromJson(const QByteArray &json, TextPool *pool = nullptr);

/// The envelope, compact, keys in the documented order.
QByteArray eventToJson(const Event &event);

/// The envelope indented for people, keys in the documented order.
QString eventToPrettyJson(const Event &event);

} // namespace touchstone

Q_DECLARE_TYPEINFO(touchstone::Event, Q_RELOCATABLE_TYPE); // no member points into the event itself
Q_DECLARE_METATYPE(touchstone::Event)
