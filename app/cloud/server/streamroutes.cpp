// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/streamroutes.h"

#include "app/cloud/server/api.h"
#include "app/cloud/server/authenticator.h"
#include "app/cloud/server/errorreply.h"
#include "app/cloud/server/eventstreams.h"

namespace touchstone::cloud {

namespace {

Result<StreamFilter> readFilter(const Registry &registry, const ApiCall &call)
{
    const QString device = call.parameter("d");
    if (!device.isEmpty()) {
        const auto found = registry.device({call.project(), device});
        if (!found)
            return found.failure();
    }
    return StreamFilter::fromQuery(call.project(), device, call.request.query);
}

} // namespace

void addStreamRoutes(Api &api, const Registry &registry, EventStreams &streams, StreamLifetime lifetime)
{
    const auto open = [&api, &registry, &streams, lifetime](const ApiCall &call, const ReplyPointer &reply) {
        const auto filter = readFilter(registry, call);
        if (!filter) {
            reply->send(api.errors().from(filter.failure()));
            return;
        }
        const StreamFormat format = streamFormat(call.request.header("Accept"));
        StreamReader reader{call.who};
        reader.key = api.authenticator().keyOf(call.request);
        if (lifetime == StreamLifetime::OfToken)
            reader.until = api.authenticator().expiryOf(call.request);
        if (auto sink = reply->beginStream(streamContentType(format)))
            streams.open(std::move(sink), *filter, format, reader);
    };
    api.own(HttpMethod::Get, QStringLiteral("/v2/projects/{p}/devices:stream"), Access::inProject("device.read"), open);
    api.own(
        HttpMethod::Get, QStringLiteral("/v2/projects/{p}/devices/{d}:stream"), Access::inProject("device.read"), open);
}

} // namespace touchstone::cloud
