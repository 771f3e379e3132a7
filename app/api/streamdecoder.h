// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/jsonlinesparser.h"
#include "app/api/sseparser.h"
#include "models/domain/apierror.h"
#include "models/domain/event.h"
#include "models/domain/jsonnode.h"
#include "models/domain/textpool.h"

#include <variant>

namespace touchstone::api {

/// What one object of a stream says: an event (pings included), or why the server ends the stream (dt-api.md 11.5).
using StreamMessage = std::variant<Event, ApiError>;

/// Reads {"result":{"event":{..}}} or {"error":{..}}.
Result<StreamMessage> streamMessageFromJson(QByteArrayView json);

/// What some bytes of a stream say. Nothing counts that comes behind a farewell, in these bytes or in later ones.
struct StreamMessages
{
    QList<Event> events; ///< without pings
    qsizetype pings = 0;
    std::optional<ApiError> farewell; ///< why the server ends the stream

    bool isEmpty() const { return events.isEmpty() && pings == 0 && !farewell; }
    bool operator==(const StreamMessages &) const = default;
};

/// The bytes of one stream's body to messages, in the format that the server announced.
class StreamDecoder
{
public:
    /// Nothing for a content type that is no event stream.
    static std::optional<StreamDecoder> forContentType(const QString &contentType);

    /// The messages that these bytes complete. One that cannot be read is counted and left out; only a broken framing
    /// is a failure.
    Result<StreamMessages> feed(QByteArrayView bytes);

    /// Whether a message has begun and not ended yet.
    bool isUnfinished() const;

    qint64 unreadable() const { return m_unreadable; }
    /// The pause that the server asked for, if any.
    std::optional<std::chrono::milliseconds> retry() const;

private:
    using Parser = std::variant<SseParser, JsonLinesParser>;
    explicit StreamDecoder(Parser parser);
    void decode(QByteArrayView json, StreamMessages &messages);

    Parser m_parser;
    JsonText m_text;
    qint64 m_unreadable = 0;
    bool m_hasEnded = false; ///< there was a farewell
    TextPool m_texts;
};

} // namespace touchstone::api
