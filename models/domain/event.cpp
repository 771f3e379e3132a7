// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/event.h"

#include "models/domain/jsonreader.h"
#include "models/domain/jsonwriter.h"

#include <QJsonDocument>

namespace touchstone {

namespace {

/// What cannot be missing: without it an event can be neither told from others nor put in order.
QLatin1String required(JsonReader &json, QLatin1String name)
{
    if (!json.has(name))
        json.complainWithoutValue(name, QStringLiteral("is missing"));
    return name;
}

/// `data` is {"<eventType>":{...}}, flat for labelsChanged and null for ping (dt-api.md 9.1).
void readData(Event &event, const JsonNode &data, TextPool *pool)
{
    if (data.isMissingOrNull()) {
        event.payload = NoPayload{};
        return;
    }
    if (event.type == EventTypeTraits::Enum::LabelsChanged) {
        event.payload = payloadFromJson(event.type, data, pool);
        return;
    }
    JsonReader members(data);
    const QByteArray type = event.type.text().toLatin1(); // the reader keeps no name beyond its own life
    event.payload = payloadFromJson(event.type, members.node(QLatin1String(type)), pool);
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

Result<Event> eventFromJson(const JsonNode &object, TextPool *pool)
{
    JsonReader json(object, JsonReader::Mode::Lenient, pool);
    Event event;
    event.eventId = json.text(required(json, QLatin1String("eventId")));
    event.targetName = json.word(QLatin1String("targetName"));
    event.type = json.type(required(json, QLatin1String("eventType")));
    const JsonNode data = json.node(QLatin1String("data"));
    event.timestamp = json.time(required(json, QLatin1String("timestamp")));
    if (!json.ok())
        return json.failure(u"event");
    readData(event, data, pool);
    event.unknownMembers = json.unknownMembers();
    return event;
}

Result<Event> eventFromJson(const QJsonObject &object)
{
    return eventFromJson(JsonNode(object));
}

Result<Event> eventFromJson(const QByteArray &bytes, TextPool *pool)
{
    JsonText text;
    if (const std::optional<JsonNode> root = text.parse(bytes); root && root->kind() == JsonNode::Kind::Object)
        return eventFromJson(*root, pool);
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
