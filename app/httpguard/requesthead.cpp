// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/httpguard/requesthead.h"

#include <QList>

#include <algorithm>

namespace touchstone::httpguard {
namespace {

RequestRefusal badRequest(const QString &reason)
{
    return {400, reason};
}

/// RFC 9110 section 5.6.2.
bool isToken(const QByteArray &text)
{
    static const QByteArray marks = QByteArrayLiteral("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.contains(c);
    });
}

bool hasControls(const QByteArray &text)
{
    return std::any_of(text.cbegin(), text.cend(),
        [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; });
}

/// What the HTTP parser behind us and our routes have heard of. It would end the connection without a word on others.
bool isKnownMethod(const QByteArray &method)
{
    static const QList<QByteArray> known = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    return known.contains(method);
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// RFC 9112 section 3.2.1, as far as two readers could differ: a path of printable ASCII without fragment, and percent
/// signs only before two digits.
bool isPath(const QByteArray &target)
{
    if (!target.startsWith('/'))
        return false;
    for (qsizetype i = 0; i < target.size(); ++i) {
        const char c = target[i];
        if (c <= ' ' || c > '~' || c == '#')
            return false;
        if (c == '%' && (i + 2 >= target.size() || !isHexDigit(target[i + 1]) || !isHexDigit(target[i + 2])))
            return false;
    }
    return true;
}

/// Digits only, and no more of them than a qint64 holds for sure.
std::optional<qint64> lengthOf(const QByteArray &value)
{
    const bool digits = std::all_of(value.cbegin(), value.cend(), [](char c) { return c >= '0' && c <= '9'; });
    if (value.isEmpty() || value.size() > 18 || !digits)
        return std::nullopt;
    return value.toLongLong();
}

} // namespace

std::optional<RequestRefusal> RequestHead::addLine(const QByteArray &line)
{
    if (hasControls(line))
        return badRequest(QStringLiteral("A line of the request's head holds a control character."));
    if (m_text.isEmpty())
        return addRequestLine(line);

    ++m_headerLines;
    // A folded line starts with a blank and so fails as a name (obsolete: RFC 9112 section 5.2).
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(std::max<qsizetype>(colon, 0));
    if (!isToken(name))
        return badRequest(QStringLiteral("A header line has no valid name."));
    bool passOn = true;
    if (const auto refusal = addHeader(name.toLower(), line.mid(colon + 1).trimmed(), &passOn))
        return refusal;
    if (passOn)
        m_text += line + "\r\n";
    return std::nullopt;
}

std::optional<RequestRefusal> RequestHead::addRequestLine(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    if (words.size() != 3 || !isToken(words[0]) || words[1].isEmpty() || !words[2].startsWith("HTTP/"))
        return badRequest(QStringLiteral("The request line is malformed."));
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0")
        return RequestRefusal{505, QStringLiteral("Only HTTP/1.1 is spoken here.")};
    if (!isKnownMethod(words[0]))
        return RequestRefusal{501, QStringLiteral("The request's method is not known here.")};
    if (!isPath(words[1]))
        return badRequest(QStringLiteral("The request's path is malformed: encode it with percent signs."));
    m_minorVersion = words[2].back() - '0';
    m_isHeadMethod = words[0] == "HEAD";
    m_text = line + "\r\n";
    return std::nullopt;
}

std::optional<RequestRefusal> RequestHead::addHeader(const QByteArray &name, const QByteArray &value, bool *passOn)
{
    if (name == "content-length") {
        *passOn = false;
        if (m_contentLength)
            return badRequest(QStringLiteral("The request has several Content-Length headers."));
        m_contentLength = lengthOf(value);
        if (!m_contentLength)
            return badRequest(QStringLiteral("The Content-Length header is no number."));
    } else if (name == "transfer-encoding") {
        *passOn = false;
        if (m_chunked || value.toLower() != "chunked")
            return RequestRefusal{501, QStringLiteral("The only transfer coding known here is chunked.")};
        m_chunked = true;
    } else if (name == "expect") {
        *passOn = false;
        if (value.toLower() != "100-continue")
            return RequestRefusal{417, QStringLiteral("The only expectation known here is 100-continue.")};
        m_expectsContinue = true;
    } else if (name == "host") {
        if (std::exchange(m_hasHost, true))
            return badRequest(QStringLiteral("The request has several Host headers."));
    } else if (name == "connection") {
        addConnectionTokens(value);
    }
    return std::nullopt;
}

void RequestHead::addConnectionTokens(const QByteArray &value)
{
    for (const QByteArray &token : value.toLower().split(',')) {
        m_close = m_close || token.trimmed() == "close";
        m_keepAlive = m_keepAlive || token.trimmed() == "keep-alive";
    }
}

std::optional<RequestRefusal> RequestHead::checkWhole() const
{
    // RFC 9112 section 6.1: the usual way of smuggling a second request past the first reader.
    if (m_chunked && (m_contentLength || m_minorVersion == 0))
        return badRequest(QStringLiteral("The request's length is given in two ways."));
    return std::nullopt;
}

QByteArray RequestHead::normalised(qint64 bodyBytes) const
{
    QByteArray head = m_text;
    if (m_chunked || m_contentLength)
        head += "Content-Length: " + QByteArray::number(bodyBytes) + "\r\n";
    return head + "\r\n";
}

} // namespace touchstone::httpguard
