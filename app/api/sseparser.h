// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <functional>
#include <optional>

namespace touchstone::api {

/// One dispatched message of an event stream. Bytes as they came; whoever reads them minds the UTF-8.
struct SseMessage
{
    QByteArray type; ///< empty for the usual one, "message"
    QByteArray data;
    QByteArray lastEventId;
    bool operator==(const SseMessage &) const = default;
};

/// Reads server-sent events to the full grammar of the WHATWG HTML standard, section 9.2.6, however the bytes are cut:
/// CR, LF and CRLF, a leading byte order mark, comments, several data lines, event, id and retry. A message that the
/// end of the stream cuts off is dropped, as the standard says. Lines and messages are bounded.
class SseParser
{
public:
    static constexpr qsizetype defaultLimit = qsizetype(1024) * 1024;

    /// `limit` bounds a line and the data of a message, in bytes.
    explicit SseParser(qsizetype limit = defaultLimit);

    using Take = std::function<void(const SseMessage &message)>;

    /// Hands over each message that these bytes complete; it is void after the call. Something over the limit is a
    /// failure, now and in every later call: the place where the next message begins is lost.
    Result<void> feed(QByteArrayView bytes, const Take &take);

    /// Whether bytes of a line or data of a message wait for their end.
    bool isUnfinished() const { return !m_line.isEmpty() || m_hasData; }

    /// What the server last asked for by `retry:`.
    std::optional<std::chrono::milliseconds> retry() const { return m_retry; }

private:
    void takeLine(QByteArrayView line, const Take &take);
    void takeField(QByteArrayView name, QByteArrayView value);
    void addData(QByteArrayView value);
    void dispatch(const Take &take);

    qsizetype m_limit;
    QByteArray m_line;    ///< the beginning of a line that is not complete yet
    SseMessage m_message; ///< as far as it has come; its memory serves the next one
    std::optional<std::chrono::milliseconds> m_retry;
    bool m_hasData = false;      ///< a data field came, be it empty
    bool m_atStart = true;       ///< a byte order mark may come
    bool m_skipLineFeed = false; ///< the last byte was CR: an LF now belongs to it
    bool m_tooLong = false;
};

} // namespace touchstone::api
