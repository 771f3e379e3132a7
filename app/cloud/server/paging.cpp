// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/paging.h"

#include "app/cloud/server/requestbody.h"

namespace touchstone::cloud {

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

Result<int> readPageSize(const Query &query, int maximumSize)
{
    const int defaultSize = qMin(Paging::defaultSize, maximumSize);
    const QString text = query.value(u"page_size");
    if (text.isEmpty())
        return defaultSize;
    bool ok = false;
    const qint64 size = text.toLongLong(&ok);
    if (!ok || size < 0) {
        return invalid(QStringLiteral("page_size must be a whole number from 0 to %1, not \"%2\"")
                           .arg(maximumSize)
                           .arg(text.left(40)));
    }
    return size == 0 ? defaultSize : int(qMin<qint64>(size, maximumSize));
}

QByteArray filterFingerprint(const Query &query)
{
    return query.fingerprint({QStringLiteral("page_size"), QStringLiteral("page_token"), QStringLiteral("token")});
}

QString packPageToken(const QList<QByteArray> &parts)
{
    return QString::fromLatin1(parts.join('\n').toBase64(base64));
}

QList<QByteArray> unpackPageToken(const QString &token)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(token.toLatin1(), base64 | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? (*decoded).split('\n') : QList<QByteArray>();
}

Failure foreignPageToken()
{
    return invalid(QStringLiteral("page_token does not belong to this list with these filters; start without one"));
}

Result<Paging> Paging::fromQuery(const Query &query, int maximumSize)
{
    Paging paging;
    const auto size = readPageSize(query, maximumSize);
    if (!size)
        return size.failure();
    paging.m_size = *size;
    paging.m_fingerprint = filterFingerprint(query);
    if (const QString text = query.value(u"page_token"); !text.isEmpty()) {
        const QList<QByteArray> parts = unpackPageToken(text);
        if (parts.size() < 3 || parts[0] != paging.m_fingerprint)
            return foreignPageToken();
        paging.m_position = parts[1].toLongLong();
        paging.m_lastKey = QString::fromUtf8(parts.sliced(2).join('\n')); // label keys may hold line breaks
    }
    return paging;
}

Paging::Slice Paging::slice(qsizetype count, const std::function<QString(qsizetype)> &keyAt) const
{
    Slice slice;
    if (!m_lastKey.isEmpty()) {
        // Nearly always the item is still where it was; else it is looked for, and only when it is gone does the
        // position count.
        slice.first = qBound(qsizetype(0), m_position, count);
        const bool unmoved = m_position > 0 && m_position <= count && keyAt(m_position - 1) == m_lastKey;
        for (qsizetype i = 0; !unmoved && i < count; ++i) {
            if (keyAt(i) == m_lastKey)
                slice.first = i + 1;
        }
    }
    slice.end = qMin(count, slice.first + m_size);
    if (slice.end < count) {
        slice.nextPageToken =
            packPageToken({m_fingerprint, QByteArray::number(slice.end), keyAt(slice.end - 1).toUtf8()});
    }
    return slice;
}

} // namespace touchstone::cloud
