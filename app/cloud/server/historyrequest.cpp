// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/historyrequest.h"

#include "app/cloud/server/paging.h"
#include "app/cloud/server/requestbody.h"

namespace touchstone::cloud {

namespace {

using namespace std::chrono_literals;

constexpr auto defaultSpan = 24h;

/// A time parameter; nothing when it is not given.
Result<std::optional<Timestamp>> readTime(const Query &parameters, QStringView name)
{
    QString text = parameters.value(name);
    if (text.isEmpty())
        return std::optional<Timestamp>();
    // The '+' of an offset that was not percent-encoded arrives as a blank; there is no other reading of it.
    const auto time = parseTimestamp(text.replace(QLatin1Char(' '), QLatin1Char('+')));
    if (!time) {
        return invalid(QStringLiteral("%1 is \"%2\", which is no time: write it as 2025-01-15T10:00:00Z")
                           .arg(name, text.left(40)));
    }
    return time;
}

qint64 number(Timestamp time)
{
    return time.time_since_epoch().count();
}

} // namespace

Result<HistoryRequest> HistoryRequest::fromQuery(const DeviceName &device, const Query &parameters, Timestamp now)
{
    HistoryRequest request;
    request.m_query.device = device;
    request.m_query.types = parameters.values(u"event_types");
    request.m_query.types.removeDuplicates();
    const auto size = readPageSize(parameters, maximumPageSize);
    if (!size)
        return size.failure();
    request.m_query.limit = *size;
    request.m_fingerprint = filterFingerprint(parameters) + device.device.toUtf8();
    if (const auto bounds = request.readBounds(parameters, now); !bounds)
        return bounds.failure();
    const QString token = parameters.value(u"page_token");
    if (!token.isEmpty() && !request.readToken(token))
        return foreignPageToken();
    return request;
}

Result<void> HistoryRequest::readBounds(const Query &parameters, Timestamp now)
{
    const auto start = readTime(parameters, u"start_time");
    if (!start)
        return start.failure();
    const auto end = readTime(parameters, u"end_time");
    if (!end)
        return end.failure();
    m_query.end = end->value_or(now);
    m_query.start = start->value_or(m_query.end - defaultSpan);
    if (m_query.start > m_query.end) {
        return invalid(
            QStringLiteral("start_time %1 lies after end_time %2%3: exchange them, or leave one out")
                .arg(QString::fromLatin1(formatTimestamp(m_query.start)),
                    QString::fromLatin1(formatTimestamp(m_query.end)), *end ? QString() : QStringLiteral(" (now)")));
    }
    return {};
}

QString HistoryRequest::nextPageToken(const HistoryPage &page) const
{
    if (!page.next)
        return QStringLiteral("");
    const QList<QByteArray> parts{m_fingerprint, QByteArray::number(number(m_query.start)),
        QByteArray::number(number(m_query.end)), QByteArray::number(number(page.next->time)),
        page.next->eventId.toUtf8()};
    return packPageToken(parts);
}

bool HistoryRequest::readToken(const QString &text)
{
    const QList<QByteArray> parts = unpackPageToken(text);
    if (parts.size() != 5 || parts[0] != m_fingerprint)
        return false;
    const auto time = [](const QByteArray &part) { return Timestamp(std::chrono::microseconds(part.toLongLong())); };
    m_query.start = time(parts[1]);
    m_query.end = time(parts[2]);
    m_query.after = HistoryQuery::Place{time(parts[3]), QString::fromUtf8(parts[4])};
    return true;
}

} // namespace touchstone::cloud
