// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/streamdecoder.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace touchstone::api {
namespace {

constexpr qsizetype mostTargets = 20'000; ///< a project has fewer sensors; names from a hostile server end here

/// `text` lends its parser.
Result<StreamMessage> streamMessageFromJson(JsonText &text, const QByteArray &json)
{
    std::optional<JsonNode> object = text.parse(json);
    QJsonParseError parseError{0, QJsonParseError::NoError};
    if (!object)
        object = JsonNode(QJsonDocument::fromJson(json, &parseError).object());
    const JsonNode event = object->member(QLatin1String("result")).member(QLatin1String("event"));
    if (event.kind() == JsonNode::Kind::Object) {
        Result<Event> read = eventFromJson(event);
        return read ? Result<StreamMessage>(StreamMessage(*std::move(read))) : Result<StreamMessage>(read.failure());
    }
    if (object->member(QLatin1String("error")).kind() != JsonNode::Kind::Missing) {
        const Result<ApiError> error = apiErrorFromJson(object->toQt().toObject());
        return error ? Result<StreamMessage>(StreamMessage(*error)) : Result<StreamMessage>(error.failure());
    }
    return Failure{Failure::Kind::Internal,
        QStringLiteral("The stream holds something that is neither an event nor an error."), parseError.errorString()};
}

} // namespace

Result<StreamMessage> streamMessageFromJson(const QByteArray &json)
{
    JsonText text;
    return streamMessageFromJson(text, json);
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

Result<QList<StreamMessage>> StreamDecoder::feed(QByteArrayView bytes)
{
    QList<StreamMessage> messages;
    if (SseParser *const sse = std::get_if<SseParser>(&m_parser)) {
        const Result<QList<SseMessage>> blocks = sse->feed(bytes);
        if (!blocks)
            return blocks.failure();
        messages.reserve(blocks->size());
        for (const SseMessage &block : *blocks)
            decode(block.data, messages);
    } else {
        const Result<QList<QByteArray>> lines = std::get<JsonLinesParser>(m_parser).feed(bytes);
        if (!lines)
            return lines.failure();
        messages.reserve(lines->size());
        for (const QByteArray &line : *lines)
            decode(line, messages);
    }
    return messages;
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

void StreamDecoder::decode(const QByteArray &json, QList<StreamMessage> &messages)
{
    Result<StreamMessage> message = streamMessageFromJson(m_text, json);
    if (!message) {
        ++m_unreadable;
        return;
    }
    if (Event *const event = std::get_if<Event>(&*message)) {
        if (m_targets.size() >= mostTargets)
            m_targets.clear();
        event->targetName = *m_targets.insert(event->targetName);
    }
    messages.append(*std::move(message));
}

} // namespace touchstone::api
