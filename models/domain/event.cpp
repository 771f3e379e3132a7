// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/event.h"

#include "models/domain/jsonreader.h"
#include "models/domain/jsonwriter.h"

#include <QJsonDocument>

namespace touchstone {

namespace {

/// What cannot be missing: without it an event can be neither told from others nor put in order.
void require(JsonReader &json, QLatin1String name)
{
    if (!json.has(name))
        json.complainWithoutValue(name, QStringLiteral("is missing"));
}

/// `data` is {"<eventType>":{...}}, flat for labelsChanged and null for ping (dt-api.md 9.1).
void readData(Event &event, const JsonNode &data)
{
    if (data.isMissingOrNull()) {
        event.payload = NoPayload{};
        return;
    }
    if (event.type == EventTypeTraits::Enum::LabelsChanged) {
        event.payload = payloadFromJson(event.type, data);
        return;
    }
    JsonReader members(data);
    const QByteArray type = event.type.text().toLatin1(); // the reader keeps no name beyond its own life
    event.payload = payloadFromJson(event.type, members.node(QLatin1String(type)));
    if (payloadBase(event.payload))
        event.unknownDataMembers = members.unknownMembers();
    else
        event.payload = UnknownPayload{data.toQt()};
}

void writeData(JsonWriter &writer, const Event &event)
{
    const bool isWrapped = payloadBase(event.payload) && !std::holds_alternative<LabelsChangedPayload>(event.payload);
    if (isWrapped)
        writer.beginObject().key(event.type.text());
    writePayload(writer, event.payload);
    if (isWrapped)
        writer.members(event.unknownDataMembers).endObject();
}

} // namespace

Result<Event> eventFromJson(const JsonNode &object)
{
    JsonReader json(object);
    for (const auto name : {QLatin1String("eventId"), QLatin1String("eventType"), QLatin1String("timestamp")})
        require(json, name);
    Event event;
    event.eventId = json.text(QLatin1String("eventId"));
    event.targetName = json.text(QLatin1String("targetName"));
    event.type = EventType::fromText(json.text(QLatin1String("eventType")));
    const JsonNode data = json.node(QLatin1String("data"));
    event.timestamp = json.time(QLatin1String("timestamp"));
    if (!json.ok())
        return json.failure(u"event");
    readData(event, data);
    event.unknownMembers = json.unknownMembers();
    return event;
}

Result<Event> eventFromJson(const QJsonObject &object)
{
    return eventFromJson(JsonNode(object));
}

Result<Event> eventFromJson(const QByteArray &bytes)
{
    JsonText text;
    if (const std::optional<JsonNode> root = text.parse(bytes); root && root->kind() == JsonNode::Kind::Object)
        return eventFromJson(*root);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return Failure{Failure::Kind::Invalid,
            QStringLiteral("event is no JSON: %1 at byte %2").arg(error.errorString()).arg(error.offset)};
    if (!document.isObject())
        return Failure{Failure::Kind::Invalid, QStringLiteral("event is a list: write an object")};
    return eventFromJson(document.object());
}

QByteArray eventToJson(const Event &event)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member(u"eventId", event.eventId);
    writer.member(u"targetName", event.targetName);
    writer.member(u"eventType", event.type.text());
    writeData(writer.key(u"data"), event);
    writer.member(u"timestamp", event.timestamp);
    writer.members(event.unknownMembers).endObject();
    return writer.take();
}

QString eventToPrettyJson(const Event &event)
{
    return QString::fromUtf8(indentedJson(eventToJson(event)));
}

} // namespace touchstone
