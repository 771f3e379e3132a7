// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/server/query.h"
#include "models/domain/jsonwriter.h"
#include "models/domain/result.h"

#include <functional>

namespace touchstone::cloud {

// The parts of paging that every list has in common (dt-api.md 3.5, 19 no. 9 and 10).

/// The page size asked for: beyond the maximum it is the maximum, 0 or missing is the default. Invalid when it is
/// negative or no number.
Result<int> readPageSize(const Query &query, int maximumSize);
/// Identifies the filters of a list, whatever the page.
QByteArray filterFingerprint(const Query &query);
/// Page tokens are opaque to clients; parts are split at line breaks.
QString packPageToken(const QList<QByteArray> &parts);
QList<QByteArray> unpackPageToken(const QString &token); ///< empty for what cannot be one
Failure foreignPageToken();

/// Paging of lists (dt-api.md 3.5, 19 no. 9 and 10). The token is opaque to clients and belongs to the filter set it
/// was given with; inside it names the last item sent, so that a list which changes meanwhile neither repeats nor
/// skips.
class Paging
{
public:
    static constexpr int defaultSize = 100;

    /// Invalid for a page_size that is no number or negative, and for a token of another list.
    static Result<Paging> fromQuery(const Query &query, int maximumSize = 100);

    struct Slice
    {
        qsizetype first = 0;
        qsizetype end = 0;
        QString nextPageToken; ///< "" on the last page
    };
    /// The part of a list of `count` items to send now; `keyAt` tells an item's unique name.
    Slice slice(qsizetype count, const std::function<QString(qsizetype)> &keyAt) const;

private:
    int m_size = defaultSize;
    QByteArray m_fingerprint;
    QString m_lastKey; ///< of the page before; empty for the first page
    qsizetype m_position = 0;
};

/// {"<field>":[...],"nextPageToken":""}: one page of `items`.
template <typename Item>
QByteArray pageToJson(const Paging &paging, QStringView field, const QList<Item> &items,
    const std::function<QString(const Item &)> &keyOf, const std::function<void(JsonWriter &, const Item &)> &write)
{
    const auto slice = paging.slice(items.size(), [&](qsizetype i) { return keyOf(items[i]); });
    JsonWriter writer;
    writer.beginObject().key(field).beginArray();
    for (qsizetype i = slice.first; i < slice.end; ++i)
        write(writer, items[i]);
    writer.endArray().member(u"nextPageToken", slice.nextPageToken).endObject();
    return writer.take();
}

} // namespace touchstone::cloud
