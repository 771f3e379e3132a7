// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/connectorstateroutes.h"

#include "app/cloud/delivery/deliveryengine.h"
#include "app/cloud/server/api.h"
#include "app/cloud/server/errorreply.h"
#include "app/cloud/server/paging.h"
#include "app/cloud/server/requestbody.h"

namespace touchstone::cloud {

namespace {

using namespace std::chrono_literals;

constexpr auto longestWindow = 24h; // as far back as the engine keeps its statistics
constexpr qint64 mostSteps = 1440;

ConnectorName nameOf(const ApiCall &call)
{
    return {call.project(), call.parameter("c")};
}

void send(const ReplyPointer &reply, const QByteArray &json)
{
    HttpResponse response;
    response.body = json;
    reply->send(response);
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

void queue(const Api &api, const Registry &registry, const DeliveryEngine &engine, const ApiCall &call,
    const ReplyPointer &reply)
{
    const auto connector = registry.connector(nameOf(call));
    if (!connector) {
        reply->send(api.errors().from(connector.failure()));
        return;
    }
    // The registry remembers it over restarts, the engine does not.
    std::optional<DisabledBySystem> disabled;
    if (const auto disabling = registry.systemDisabling(connector->name))
        disabled = DisabledBySystem{disabling->reason, disabling->at};
    engine.describeQueue(connector->name, [reply, disabled](QueueState state) {
        state.disabled = disabled;
        send(reply, queueStateToJson(state));
    });
}

Result<QByteArray> attempts(const Registry &registry, const DeliveryEngine &engine, const ApiCall &call)
{
    const auto paging = Paging::fromQuery(call.request.query);
    if (!paging)
        return paging.failure();
    const auto connector = registry.connector(nameOf(call));
    if (!connector)
        return connector.failure();
    using Record = DeliveryEngine::AttemptRecord;
    const QList<Record> records = engine.attempts(connector->name, call.request.query.value(u"event"));
    const auto slice = paging->slice(records.size(), [&](qsizetype i) { return QString::number(records[i].serial); });
    JsonWriter writer;
    writer.beginObject().key(u"attempts").beginArray();
    for (qsizetype i = slice.first; i < slice.end; ++i)
        writeAttempt(writer, records[i].attempt);
    writer.endArray()
        .member(u"attemptCount", engine.attemptCount(connector->name))
        .member(u"nextPageToken", slice.nextPageToken)
        .endObject();
    return writer.take();
}

/// {} sends all that waits, {"eventId":"..."} that one event.
Result<QString> readEventId(const QByteArray &bytes)
{
    const auto body = parseBody(bytes);
    if (!body)
        return body.failure();
    const QJsonValue eventId = body->value(QLatin1String("eventId"));
    const auto text = readText(eventId, QStringLiteral("eventId"));
    if (text && text->isEmpty() && isGiven(eventId))
        return invalid(QStringLiteral("eventId is empty: leave it out to send all that waits"));
    return text;
}

void resend(
    const Api &api, const Registry &registry, DeliveryEngine &engine, const ApiCall &call, const ReplyPointer &reply)
{
    const auto eventId = readEventId(call.request.body);
    const auto connector = registry.connector(nameOf(call));
    if (!eventId || !connector) {
        reply->send(api.errors().from(eventId ? connector.failure() : eventId.failure()));
        return;
    }
    const auto answer = [reply, &api](const Result<qint64> &sending) {
        if (!sending) {
            reply->send(api.errors().from(sending.failure()));
            return;
        }
        JsonWriter writer;
        writer.beginObject().member(u"sending", *sending).endObject();
        send(reply, writer.take());
    };
    if (eventId->isEmpty())
        engine.resendAll(connector->name, answer);
    else
        engine.resend(connector->name, *eventId, answer);
}

} // namespace

void addConnectorStateRoutes(Api &api, const Registry &registry, DeliveryEngine &engine)
{
    const Access read = Access::inProject("dataconnector.read");
    const QString connector = QStringLiteral("/local/v1/projects/{p}/dataconnectors/{c}");
    api.get(connector + QStringLiteral("/series"), read,
        [&registry, &engine](const ApiCall &call) { return series(registry, engine, call); });
    api.own(HttpMethod::Get, connector + QStringLiteral("/queue"), read,
        [&api, &registry, &engine](
            const ApiCall &call, const ReplyPointer &reply) { queue(api, registry, engine, call, reply); });
    api.get(connector + QStringLiteral("/attempts"), read,
        [&registry, &engine](const ApiCall &call) { return attempts(registry, engine, call); });
    api.own(HttpMethod::Post, connector + QStringLiteral(":resend"), Access::inProject("dataconnector.update"),
        [&api, &registry, &engine](
            const ApiCall &call, const ReplyPointer &reply) { resend(api, registry, engine, call, reply); });
}

} // namespace touchstone::cloud
