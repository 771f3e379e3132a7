// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/connectorchange.h"

#include "models/domain/jsonmembers.h"
#include "models/domain/jsonwriter.h"

namespace touchstone::api {

namespace {

void writeEvents(JsonWriter &writer, const QList<EventType> &events)
{
    writer.key(u"events").beginArray();
    for (const EventType &type : events)
        writer.value(type.text());
    writer.endArray();
}

} // namespace

QByteArray connectorChangeToJson(const ConnectorChange &change)
{
    JsonWriter writer;
    writer.beginObject();
    if (change.displayName)
        writer.member(u"displayName", *change.displayName);
    if (change.status)
        writer.member(u"status", change.status->text());
    if (change.events)
        writeEvents(writer, *change.events);
    if (change.labels)
        writeTexts(writer, u"labels", *change.labels);
    if (change.url || change.signatureSecret || change.headers) {
        writer.key(u"httpConfig").beginObject();
        if (change.url)
            writer.member(u"url", *change.url);
        if (change.signatureSecret)
            writer.member(u"signatureSecret", *change.signatureSecret);
        if (change.headers)
            writeTextMap(writer, u"headers", *change.headers);
        writer.endObject();
    }
    writer.endObject();
    return writer.take();
}

QByteArray newConnectorToJson(const DataConnector &draft)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member(u"displayName", draft.displayName);
    writer.member(u"type", draft.type.text());
    writer.member(u"status", draft.status.text());
    writeEvents(writer, draft.events);
    writeTexts(writer, u"labels", draft.labels);
    const HttpConfig http = draft.httpConfig.value_or(HttpConfig{});
    writer.key(u"httpConfig").beginObject();
    writer.member(u"url", http.url);
    writer.member(u"signatureSecret", http.signatureSecret);
    writeTextMap(writer, u"headers", http.headers);
    writer.endObject();
    writer.endObject();
    return writer.take();
}

ConnectorChange changeBetween(const DataConnector &before, const DataConnector &after)
{
    ConnectorChange change;
    const auto note = [](auto &member, const auto &from, const auto &to) {
        if (from != to)
            member = to;
    };
    note(change.status, before.status, after.status);
    note(change.displayName, before.displayName, after.displayName);
    note(change.labels, before.labels, after.labels);
    note(change.events, before.events, after.events);
    if (before.httpConfig && after.httpConfig) {
        note(change.url, before.httpConfig->url, after.httpConfig->url);
        note(change.signatureSecret, before.httpConfig->signatureSecret, after.httpConfig->signatureSecret);
        note(change.headers, before.httpConfig->headers, after.httpConfig->headers);
    }
    return change;
}

} // namespace touchstone::api
