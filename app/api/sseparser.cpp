// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/sseparser.h"

#include <QCoreApplication>

#include <algorithm>

namespace touchstone::api {
namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(EventStream)
};

/// Where the line that begins at the front of `bytes` ends, or -1. Looks for CR only as far as the next LF, so that a
/// chunk of many lines is scanned once.
qsizetype lineEnd(QByteArrayView bytes)
{
    const qsizetype lineFeed = bytes.indexOf('\n');
    const qsizetype carriageReturn = bytes.first(lineFeed < 0 ? bytes.size() : lineFeed).indexOf('\r');
    return carriageReturn < 0 ? lineFeed : carriageReturn;
}

bool isNumber(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

SseParser::SseParser(qsizetype limit)
    : m_limit(limit)
{}

Result<void> SseParser::feed(QByteArrayView bytes, const Take &take)
{
    while (!bytes.isEmpty() && !m_tooLong) {
        if (m_skipLineFeed) {
            m_skipLineFeed = false;
            if (bytes.front() == '\n') {
                bytes = bytes.sliced(1);
                continue;
            }
        }
        const qsizetype end = lineEnd(bytes);
        const QByteArrayView part = bytes.first(end < 0 ? bytes.size() : end);
        if (m_line.size() + part.size() > m_limit) {
            m_tooLong = true;
            break;
        }
        if (end < 0) {
            m_line.append(part);
            break;
        }
        m_skipLineFeed = bytes[end] == '\r';
        if (m_line.isEmpty()) {
            takeLine(part, take);
        } else {
            m_line.append(part);
            takeLine(m_line, take);
            m_line.resize(0);
        }
        bytes = bytes.sliced(end + 1);
    }
    if (m_tooLong) {
        return Failure{
            Failure::Kind::Internal, Texts::tr("The stream holds a message of more than %1 bytes.").arg(m_limit)};
    }
    return {};
}

void SseParser::takeLine(QByteArrayView line, const Take &take)
{
    if (m_atStart) {
        m_atStart = false;
        if (line.startsWith("\xef\xbb\xbf"))
            line = line.sliced(3);
    }
    if (line.isEmpty()) {
        dispatch(take);
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0) // a comment
        return;
    if (colon < 0) {
        takeField(line, {});
        return;
    }
    QByteArrayView value = line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    takeField(line.first(colon), value);
}

void SseParser::takeField(QByteArrayView name, QByteArrayView value)
{
    if (name == QByteArrayView("data")) {
        addData(value);
    } else if (name == QByteArrayView("event")) {
        m_message.type = value.toByteArray();
    } else if (name == QByteArrayView("id")) {
        if (!value.contains('\0'))
            m_message.lastEventId = value.toByteArray();
    } else if (name == QByteArrayView("retry")) {
        constexpr qsizetype longestNumber = 9; // beyond eleven days nobody means it, and it would overflow
        if (isNumber(value) && value.size() <= longestNumber)
            m_retry = std::chrono::milliseconds(value.toByteArray().toLongLong());
    }
}

void SseParser::addData(QByteArrayView value)
{
    QByteArray &data = m_message.data;
    if (data.size() + value.size() + 1 > m_limit) {
        m_tooLong = true;
        return;
    }
    if (m_hasData)
        data.append('\n');
    data.append(value);
    m_hasData = true;
}

void SseParser::dispatch(const Take &take)
{
    if (m_hasData)
        take(m_message);
    m_hasData = false;
    m_message.data.resize(0); // keeps its memory
    m_message.type.clear();
}

} // namespace touchstone::api
