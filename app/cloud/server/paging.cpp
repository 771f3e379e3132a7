// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/paging.h"

#include "app/cloud/server/requestbody.h"

namespace touchstone::cloud {

namespace {

constexpr auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

Result<Paging> Paging::fromQuery(const Query &query, int maximumSize)
{
    Paging paging;
    paging.m_size = qMin(defaultSize, maximumSize);
    if (const QString text = query.value(u"page_size"); !text.isEmpty()) {
        bool ok = false;
        const int size = text.toInt(&ok);
        if (!ok || size < 0)
            return invalid(QStringLiteral("page_size must be a whole number from 0 to %1").arg(maximumSize));
        if (size > 0)
            paging.m_size = qMin(size, maximumSize);
    }
    paging.m_fingerprint =
        query.fingerprint({QStringLiteral("page_size"), QStringLiteral("page_token"), QStringLiteral("token")});
    if (const QString text = query.value(u"page_token"); !text.isEmpty()) {
        const auto decoded =
            QByteArray::fromBase64Encoding(text.toLatin1(), base64 | QByteArray::AbortOnBase64DecodingErrors);
        const QList<QByteArray> parts = decoded ? (*decoded).split('\n') : QList<QByteArray>();
        if (parts.size() != 3 || parts[0] != paging.m_fingerprint)
            return invalid(
                QStringLiteral("page_token does not belong to this list with these filters; start without one"));
        paging.m_position = parts[1].toLongLong();
        paging.m_lastKey = QString::fromUtf8(parts[2]);
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
        const QByteArray token =
            m_fingerprint + '\n' + QByteArray::number(slice.end) + '\n' + keyAt(slice.end - 1).toUtf8();
        slice.nextPageToken = QString::fromLatin1(token.toBase64(base64));
    }
    return slice;
}

} // namespace touchstone::cloud
