// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/localroutes.h"

#include "app/cloud/delivery/deliveryengine.h"
#include "app/cloud/server/api.h"
#include "app/cloud/server/eventstreams.h"

namespace touchstone::cloud {

namespace {

QByteArray healthToJson(const DeliveryEngine &engine, const EventStreams &streams)
{
    JsonWriter writer;
    writer.beginObject()
        .member(u"alive", true)
        .member(u"ready", true)
        .member(u"version", QStringLiteral(TOUCHSTONE_VERSION))
        .key(u"queue")
        .raw(queueStateToJson(engine.totalQueueState()))
        .member(u"streams", qint64(streams.count()))
        .endObject();
    return writer.take();
}

} // namespace

void addLocalRoutes(Api &api, const DeliveryEngine &engine, const EventStreams &streams)
{
    api.get(QStringLiteral("/local/v1/health"), Access::anyone(),
        [&engine, &streams](const ApiCall &) { return healthToJson(engine, streams); });
    api.get(QStringLiteral("/local/v1/policy"), Access::signedIn(),
        [&engine](const ApiCall &) { return policyToJson(engine.policy()); });
}

} // namespace touchstone::cloud
