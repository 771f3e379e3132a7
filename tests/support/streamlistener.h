// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/streamclient.h"

#include <algorithm>

namespace touchstone::test {

/// A stream client that keeps all that it tells.
struct StreamListener
{
    SystemClock clock;
    api::StreamClient client{clock};
    QStringList ids;
    QList<LinkState> links;
    int opened = 0;

    StreamListener()
    {
        QObject::connect(&client, &api::StreamClient::eventsArrived, &client, [this](const QList<Event> &batch) {
            for (const Event &event : batch)
                ids.append(event.eventId);
        });
        QObject::connect(
            &client, &api::StreamClient::linkChanged, &client, [this](const LinkState &link) { links.append(link); });
        QObject::connect(&client, &api::StreamClient::opened, &client, [this] { ++opened; });
    }

    /// The stream of project p at a server of a test.
    void listen(const QUrl &api, const QUrl &tokenEndpoint, std::chrono::milliseconds pingInterval,
        std::chrono::milliseconds grace)
    {
        const Credentials credentials{QStringLiteral("key"), QStringLiteral("a-secret-that-nobody-sees"),
            QStringLiteral("a@b"), QStringLiteral("HS256"), tokenEndpoint.toString()};
        client.start({api, tokenEndpoint, credentials, {QStringLiteral("p")}, pingInterval, grace});
    }

    bool was(LinkState::Kind kind) const
    {
        return std::any_of(links.cbegin(), links.cend(), [kind](const LinkState &link) { return link.kind == kind; });
    }
    /// The last state of that kind.
    LinkState last(LinkState::Kind kind) const
    {
        for (qsizetype i = links.size() - 1; i >= 0; --i) {
            if (links[i].kind == kind)
                return links[i];
        }
        return {};
    }
    /// The first pause that was announced for that reason; zero when there was none.
    std::chrono::milliseconds pauseBecause(QLatin1String reason) const
    {
        for (const LinkState &link : links) {
            if (link.kind == LinkState::Kind::Retrying && link.reason.contains(reason))
                return std::chrono::duration_cast<std::chrono::milliseconds>(link.nextTry - link.since);
        }
        return {};
    }
};

} // namespace touchstone::test
