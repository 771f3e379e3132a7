// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/connectorchange.h"

#include "models/domain/jsonwriter.h"

namespace touchstone::api {

QByteArray connectorChangeToJson(const ConnectorChange &change)
{
    JsonWriter writer;
    writer.beginObject();
    if (change.displayName)
        writer.member(u"displayName", *change.displayName);
    if (change.status)
        writer.member(u"status", change.status->text());
    if (change.events) {
        writer.key(u"events").beginArray();
        for (const EventType &type : *change.events)
            writer.value(type.text());
        writer.endArray();
    }
    if (change.labels) {
        writer.key(u"labels").beginArray();
        for (const QString &label : *change.labels)
            writer.value(label);
        writer.endArray();
    }
    writer.endObject();
    return writer.take();
}

ConnectorChange changeBetween(const DataConnector &before, const DataConnector &after)
{
    ConnectorChange change;
    if (before.status != after.status)
        change.status = after.status;
    if (before.displayName != after.displayName)
        change.displayName = after.displayName;
    if (before.labels != after.labels)
        change.labels = after.labels;
    if (before.events != after.events)
        change.events = after.events;
    return change;
}

} // namespace touchstone::api
