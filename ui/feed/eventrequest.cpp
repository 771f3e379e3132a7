// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feed/eventrequest.h"

#include "ui/common/shelltext.h"

#include <QUrlQuery>

namespace touchstone::ui {

namespace {

QString command(const QUrl &api, const Event &event, const QString &below, const QUrlQuery &query)
{
    if (!api.isValid() || api.isEmpty() || !event.device())
        return {};
    QUrl url = api.adjusted(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
    url.setPath(url.path() + u'/' + event.targetName + below);
    url.setQuery(query);
    // In double quotes, so that the shell puts the token in.
    return QStringLiteral("curl -H \"Authorization: Bearer $TOKEN\" \\\n  ") +
           shellQuoted(url.toString(QUrl::FullyEncoded));
}

} // namespace

QString eventCurl(const QUrl &api, const Event &event)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("eventTypes"), event.type.text());
    query.addQueryItem(QStringLiteral("startTime"), QString::fromLatin1(formatTimestamp(event.timestamp)));
    query.addQueryItem(QStringLiteral("endTime"), // which is not among what is read
        QString::fromLatin1(formatTimestamp(event.timestamp + std::chrono::microseconds(1))));
    return command(api, event, QStringLiteral("/events"), query);
}

QString deviceCurl(const QUrl &api, const Event &event)
{
    return command(api, event, {}, {});
}

} // namespace touchstone::ui
