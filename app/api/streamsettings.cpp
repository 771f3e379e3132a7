// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/streamsettings.h"

#include "app/api/networkrequest.h"
#include "models/domain/metrics.h"

#include <QUrlQuery>

namespace touchstone::api {

QUrl streamUrl(const StreamSettings &settings)
{
    QUrl url = urlBelow(settings.api, settings.project.path() + QStringLiteral("/devices:stream"));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("ping_interval"), QString::fromLatin1(formatDuration(settings.pingInterval)));
    for (const EventType &type : settings.eventTypes)
        query.addQueryItem(QStringLiteral("event_types"), type.text());
    for (const QString &id : settings.deviceIds)
        query.addQueryItem(QStringLiteral("device_ids"), id);
    url.setQuery(query);
    return url;
}

} // namespace touchstone::api
