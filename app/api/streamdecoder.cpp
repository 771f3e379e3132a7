// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/streamdecoder.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace touchstone::api {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(EventStream)
};

Failure unknownMessage(const QString &why)
{
    return {
        Failure::Kind::Internal, Texts::tr("The stream holds something that is neither an event nor an error."), why};
}

/// `text` lends its parser, `pool` what events share.
Result<StreamMessage> streamMessageFromJson(JsonText &text, TextPool *pool, QByteArrayView json)
{
    std::optional<JsonNode> object = text.parse(json);
    QJsonParseError parseError{0, QJsonParseError::NoError};
    if (!object)
        object = JsonNode(QJsonDocument::fromJson(json.toByteArray(), &parseError).object());
    const JsonNode event = object->member(QLatin1String("result")).member(QLatin1String("event"));
    if (event.kind() == JsonNode::Kind::Object) {
        Result<Event> read = eventFromJson(event, pool);
        return read ? Result<StreamMessage>(StreamMessage(*std::move(read))) : Result<StreamMessage>(read.failure());
    }
    if (object->member(QLatin1String("error")).kind() == JsonNode::Kind::Missing)
        return unknownMessage(parseError.errorString());
    const Result<ApiError> error = apiErrorFromJson(object->toQt().toObject());
    return error ? Result<StreamMessage>(StreamMessage(*error)) : Result<StreamMessage>(error.failure());
}

} // namespace

Result<StreamMessage> streamMessageFromJson(QByteArrayView json)
{
    JsonText text;
    return streamMessageFromJson(text, nullptr, json);
}

StreamDecoder::StreamDecoder(Parser parser)
    : m_parser(std::move(parser))
{}

std::optional<StreamDecoder> StreamDecoder::forContentType(const QString &contentType)
{
    const QString type = contentType.section(QLatin1Char(';'), 0, 0).trimmed().toLower();
    if (type == QLatin1String("text/event-stream"))
        return StreamDecoder(SseParser());
    if (type == QLatin1String("application/json") || type == QLatin1String("application/x-ndjson"))
        return StreamDecoder(JsonLinesParser());
    return {};
}

Result<StreamMessages> StreamDecoder::feed(QByteArrayView bytes)
{
    StreamMessages messages;
    Result<void> framing;
    if (auto *const sse = std::get_if<SseParser>(&m_parser))
        framing = sse->feed(bytes, [&](const SseMessage &message) { decode(message.data, messages); });
    else
        framing = std::get<JsonLinesParser>(m_parser).feed(bytes, [&](QByteArrayView line) { decode(line, messages); });
    return framing ? Result<StreamMessages>(std::move(messages)) : Result<StreamMessages>(framing.failure());
}

bool StreamDecoder::isUnfinished() const
{
    return std::visit([](const auto &parser) { return parser.isUnfinished(); }, m_parser);
}

std::optional<std::chrono::milliseconds> StreamDecoder::retry() const
{
    const SseParser *const sse = std::get_if<SseParser>(&m_parser);
    return sse ? sse->retry() : std::nullopt;
}

void StreamDecoder::decode(QByteArrayView json, StreamMessages &messages)
{
    if (m_hasEnded)
        return;
    Result<StreamMessage> message = streamMessageFromJson(m_text, &m_texts, json);
    if (!message) {
        ++m_unreadable;
    } else if (auto *const error = std::get_if<ApiError>(&*message)) {
        messages.farewell = std::move(*error);
        m_hasEnded = true;
    } else if (auto &event = std::get<Event>(*message); event.type == EventTypeTraits::Enum::Ping) {
        ++messages.pings;
    } else {
        messages.events.append(std::move(event));
    }
}

} // namespace touchstone::api
