// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/localroutes.h"

#include "app/cloud/delivery/deliveryengine.h"
#include "app/cloud/server/api.h"
#include "app/cloud/server/eventstreams.h"

namespace touchstone::cloud {

namespace {

/// 503 while nothing can be stored, so that whoever spreads load or restarts services need not read the body. Anybody
/// may ask, so it says no more than that; the log has the reason.
HttpResponse health(const DeliveryEngine &engine, const EventStreams &streams)
{
    const bool canStore = engine.canStore();
    JsonWriter writer;
    writer.beginObject()
        .member(u"alive", true)
        .member(u"ready", canStore)
        .member(u"version", QStringLiteral(TOUCHSTONE_VERSION));
    writer.key(u"store").beginObject().member(u"writable", canStore);
    if (!canStore)
        writer.member(u"problem", QStringLiteral("events cannot be stored at the moment; the log says why"));
    writer.endObject()
        .key(u"queue")
        .raw(queueStateToJson(engine.totalQueueState()))
        .member(u"streams", qint64(streams.count()))
        .endObject();
    HttpResponse response;
    response.status = canStore ? 200 : 503;
    response.body = writer.take();
    return response;
}

} // namespace

void addLocalRoutes(Api &api, const DeliveryEngine &engine, const EventStreams &streams)
{
    api.own(HttpMethod::Get, QStringLiteral("/local/v1/health"), Access::anyone(),
        [&engine, &streams](const ApiCall &, const ReplyPointer &reply) { reply->send(health(engine, streams)); });
    api.get(QStringLiteral("/local/v1/policy"), Access::signedIn(),
        [&engine](const ApiCall &) { return policyToJson(engine.policy()); });
}

} // namespace touchstone::cloud
