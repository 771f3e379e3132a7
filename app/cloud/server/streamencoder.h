// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QString>

namespace touchstone::cloud {

/// The two forms of a stream (dt-api.md 11.2, 11.3).
enum class StreamFormat { JsonLines, ServerSentEvents };

/// text/event-stream in the Accept header asks for server-sent events, everything else gets JSON lines.
StreamFormat streamFormat(const QByteArray &acceptHeader);
QByteArray streamContentType(StreamFormat format);

/// One block for one event: {"result":{"event":<event>}} in its framing. `event` is the envelope's JSON.
QByteArray encodeStreamEvent(StreamFormat format, const QByteArray &event);
/// The block that ends a stream; `error` as streamErrorToJson() wrote it.
QByteArray encodeStreamError(StreamFormat format, const QByteArray &error);
/// The envelope of a ping (dt-api.md 11.4).
QByteArray pingEvent(const QString &project, Timestamp now);

/// The block as one HTTP/1.1 chunk, and the chunk that ends a body.
QByteArray toChunk(const QByteArray &block);
QByteArray lastChunk();

} // namespace touchstone::cloud
