// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/localroutes.h"

#include "app/cloud/delivery/deliveryengine.h"
#include "app/cloud/server/api.h"
#include "app/cloud/server/eventstreams.h"
#include "app/cloud/server/requestbody.h"

namespace touchstone::cloud {

namespace {

using namespace std::chrono_literals;

constexpr auto longestWindow = 24h; // as far back as the engine keeps its statistics
constexpr qint64 mostSteps = 1440;

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

/// A duration parameter in whole minutes.
Result<std::chrono::minutes> readMinutes(const Query &query, QStringView name, std::chrono::minutes fallback)
{
    const QString text = query.value(name);
    if (text.isEmpty())
        return fallback;
    const auto duration = parseDuration(text);
    if (!duration || *duration < 1min || *duration > longestWindow || *duration % 1min != 0us) {
        return invalid(QStringLiteral("%1 must be whole minutes in seconds, from 60s to %2s; \"%3\" is not")
                           .arg(name.toString())
                           .arg(std::chrono::seconds(longestWindow).count())
                           .arg(text.left(40)));
    }
    return std::chrono::duration_cast<std::chrono::minutes>(*duration);
}

Result<QByteArray> series(const Registry &registry, const DeliveryEngine &engine, const ApiCall &call)
{
    const auto window = readMinutes(call.request.query, u"window", longestWindow);
    if (!window)
        return window.failure();
    const auto step = readMinutes(call.request.query, u"step", 5min);
    if (!step)
        return step.failure();
    if (*step > *window || *window / *step > mostSteps)
        return invalid(QStringLiteral("window must be at least step and at most %1 steps").arg(mostSteps));
    const auto connector = registry.connector({call.project(), call.parameter("c")});
    if (!connector)
        return connector.failure();
    return seriesToJson(engine.series(connector->name, *window, *step));
}

Result<QByteArray> queue(const Registry &registry, const DeliveryEngine &engine, const ApiCall &call)
{
    const auto connector = registry.connector({call.project(), call.parameter("c")});
    if (!connector)
        return connector.failure();
    return queueStateToJson(engine.queueState(connector->name));
}

} // namespace

void addLocalRoutes(Api &api, const Registry &registry, const DeliveryEngine &engine, const EventStreams &streams)
{
    const QString connector = QStringLiteral("/local/v1/projects/{p}/dataconnectors/{c}");
    api.get(QStringLiteral("/local/v1/health"), Access::anyone(),
        [&engine, &streams](const ApiCall &) { return healthToJson(engine, streams); });
    api.get(QStringLiteral("/local/v1/policy"), Access::signedIn(),
        [&engine](const ApiCall &) { return policyToJson(engine.policy()); });
    api.get(connector + QStringLiteral("/series"), Access::inProject("dataconnector.read"),
        [&registry, &engine](const ApiCall &call) { return series(registry, engine, call); });
    api.get(connector + QStringLiteral("/queue"), Access::inProject("dataconnector.read"),
        [&registry, &engine](const ApiCall &call) { return queue(registry, engine, call); });
}

} // namespace touchstone::cloud
