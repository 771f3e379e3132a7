// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/history/historyquery.h"
#include "app/cloud/server/query.h"
#include "models/domain/result.h"

namespace touchstone::cloud {

/// One request for a device's history: its parameters (dt-api.md 10) as a query, and the token of the page that
/// follows. The token carries the bounds that the first page was asked with, so that "the last 24 hours" stay the same
/// ones while somebody turns the pages.
class HistoryRequest
{
public:
    static constexpr int maximumPageSize = 1000;

    /// Invalid names the parameter, its value and the remedy: a time that is none, a start after the end, a page size
    /// or token that is none.
    static Result<HistoryRequest> fromQuery(const DeviceName &device, const Query &parameters, Timestamp now);

    const HistoryQuery &query() const { return m_query; }
    QString nextPageToken(const HistoryPage &page) const; ///< "" on the last page

private:
    Result<void> readBounds(const Query &parameters, Timestamp now);
    bool readToken(const QString &text);

    HistoryQuery m_query;
    QByteArray m_fingerprint;
};

} // namespace touchstone::cloud
