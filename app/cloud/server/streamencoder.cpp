// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/streamencoder.h"

#include "models/domain/event.h"
#include "models/domain/xid.h"

namespace touchstone::cloud {

namespace {

QByteArray frame(StreamFormat format, const QByteArray &object)
{
    if (format == StreamFormat::ServerSentEvents)
        return "data: " + object + "\n\n";
    return object + '\n';
}

} // namespace

StreamFormat streamFormat(const QByteArray &acceptHeader)
{
    // The first of the two types that is named wins; a client that lists several puts its favourite first.
    for (const QByteArray &item : acceptHeader.toLower().split(',')) {
        const QByteArray type = item.split(';').constFirst().trimmed();
        if (type == "text/event-stream")
            return StreamFormat::ServerSentEvents;
        if (type == "application/json")
            return StreamFormat::JsonLines;
    }
    return StreamFormat::JsonLines;
}

QByteArray streamContentType(StreamFormat format)
{
    // Exactly so, without a charset: a known client compares the whole value (dt-api.md 11.1).
    return format == StreamFormat::ServerSentEvents ? QByteArrayLiteral("text/event-stream")
                                                    : QByteArrayLiteral("application/json");
}

QByteArray encodeStreamEvent(StreamFormat format, const QByteArray &event)
{
    return frame(format, "{\"result\":{\"event\":" + event + "}}");
}

QByteArray encodeStreamError(StreamFormat format, const QByteArray &error)
{
    return frame(format, error);
}

QByteArray pingEvent(const QString &project, Timestamp now)
{
    Event event;
    event.eventId = newXid(now);
    event.targetName = ProjectName{project}.path();
    event.type = EventTypeTraits::Enum::Ping;
    event.payload = NoPayload{};
    event.timestamp = now;
    return eventToJson(event);
}

QByteArray toChunk(const QByteArray &block)
{
    return QByteArray::number(block.size(), 16) + "\r\n" + block + "\r\n";
}

QByteArray lastChunk()
{
    return QByteArrayLiteral("0\r\n\r\n");
}

} // namespace touchstone::cloud
