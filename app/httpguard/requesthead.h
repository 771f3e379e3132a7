// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace touchstone::httpguard {

/// Why a request is not passed on, and the HTTP status that says so.
struct RequestRefusal
{
    int status = 0;
    QString reason; ///< one sentence; holds nothing of the request
    bool operator==(const RequestRefusal &) const = default;
};

/// The head of an HTTP/1.1 request (RFC 9112), read line by line. Strict where two readers could disagree on where a
/// request ends: no folded lines, no second Content-Length, no transfer coding but "chunked".
class RequestHead
{
public:
    /// `line` without its line end. The first one is the request line.
    std::optional<RequestRefusal> addLine(const QByteArray &line);
    /// After the empty line: do the header lines fit together?
    std::optional<RequestRefusal> checkWhole() const;

    bool isEmpty() const { return m_text.isEmpty(); }
    int headerLines() const { return m_headerLines; }
    bool isChunked() const { return m_chunked; }
    qint64 contentLength() const { return m_contentLength.value_or(0); }
    bool expectsContinue() const { return m_expectsContinue && m_minorVersion == 1; }
    bool isHeadMethod() const { return m_isHeadMethod; }
    bool closesAfter() const { return m_close || (m_minorVersion == 0 && !m_keepAlive); }

    /// The head as it is passed on, for a body of `bodyBytes` without transfer coding: the framing headers are replaced
    /// by one Content-Length, so that the next reader cannot see another end than this one.
    QByteArray normalised(qint64 bodyBytes) const;

private:
    std::optional<RequestRefusal> addRequestLine(const QByteArray &line);
    std::optional<RequestRefusal> addHeader(const QByteArray &name, const QByteArray &value, bool *passOn);
    void addConnectionTokens(const QByteArray &value);

    QByteArray m_text;
    int m_headerLines = 0;
    int m_minorVersion = 1;
    std::optional<qint64> m_contentLength;
    bool m_chunked = false;
    bool m_hasHost = false;
    bool m_expectsContinue = false;
    bool m_isHeadMethod = false;
    bool m_close = false;
    bool m_keepAlive = false;
};

} // namespace touchstone::httpguard
