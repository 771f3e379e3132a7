// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/connectorroutes.h"

#include "app/cloud/acceptedevent.h"
#include "app/cloud/delivery/deliveryengine.h"
#include "app/cloud/server/api.h"
#include "app/cloud/server/connectorfields.h"
#include "app/cloud/server/connectorrights.h"
#include "app/cloud/server/errorreply.h"
#include "app/cloud/server/paging.h"
#include "app/cloud/server/requestbody.h"

namespace touchstone::cloud {

namespace {

Result<QByteArray> toJson(const Result<DataConnector> &connector)
{
    if (!connector)
        return connector.failure();
    JsonWriter writer;
    writeConnector(writer, *connector);
    return writer.take();
}

ConnectorName nameOf(const ApiCall &call)
{
    return {call.project(), call.parameter("c")};
}

Result<void> requireManager(const Registry &registry, const DeliveryPolicy &policy, const ApiCall &call)
{
    if (mayManageConnectors(registry, policy, call.who, call.project()))
        return {};
    return Failure{Failure::Kind::Forbidden,
        QStringLiteral("permission denied: only a project administrator creates and deletes connectors")};
}

Result<QByteArray> listConnectors(const Registry &registry, const ApiCall &call)
{
    const auto paging = Paging::fromQuery(call.request.query);
    if (!paging)
        return paging.failure();
    return pageToJson<DataConnector>(
        *paging, u"dataConnectors", registry.connectors(call.project()),
        [](const DataConnector &connector) { return connector.name.connector; }, writeConnector);
}

Result<QByteArray> createConnector(Registry &registry, const DeliveryPolicy &policy, const ApiCall &call)
{
    if (const auto allowed = requireManager(registry, policy, call); !allowed)
        return allowed.failure();
    const auto body = parseBody(call.request.body);
    if (!body)
        return body.failure();
    auto draft = connectorDraft(*body);
    if (!draft)
        return draft.failure();
    return toJson(registry.createConnector(call.project(), std::move(draft).value()));
}

Result<QByteArray> changeConnector(Registry &registry, const ApiCall &call)
{
    const auto body = parseBody(call.request.body);
    if (!body)
        return body.failure();
    const auto connector = registry.connector(nameOf(call));
    if (!connector)
        return connector.failure();
    const auto changed = changedConnector(*connector, updateMask(call.request.query), *body);
    if (!changed)
        return changed.failure();
    if (*changed == *connector)
        return toJson(connector);
    return toJson(registry.updateConnector(*changed));
}

Result<QByteArray> removeConnector(Registry &registry, const DeliveryPolicy &policy, const ApiCall &call)
{
    if (const auto allowed = requireManager(registry, policy, call); !allowed)
        return allowed.failure();
    const auto removed = registry.removeConnector(nameOf(call));
    if (!removed)
        return removed.failure();
    return QByteArrayLiteral("{}");
}

Result<QByteArray> connectorMetrics(const Registry &registry, const DeliveryEngine &engine, const ApiCall &call)
{
    const auto connector = registry.connector(nameOf(call));
    if (!connector)
        return connector.failure();
    return metricsToJson(engine.metrics(connector->name));
}

/// The most recent event of each type from every device, as it was: with its id and its times. labelsChanged is none of
/// them; it tells a change, not a state.
QList<AcceptedEvent> latestEvents(const Registry &registry, const QString &project)
{
    QList<AcceptedEvent> latest;
    const QList<Device> devices = registry.devices(project);
    for (const Device &device : devices) {
        const QList<Event> events = registry.latestEvents(device);
        for (const Event &event : events) {
            AcceptedEvent accepted;
            accepted.event = event;
            accepted.json = eventToJson(event);
            accepted.device = device.name;
            accepted.deviceType = device.type;
            accepted.productNumber = device.productNumber;
            accepted.labels = device.labels;
            latest.append(accepted);
        }
    }
    return latest;
}

/// Answered when the events are stored and synced, or refused.
void syncConnector(
    const Api &api, const Registry &registry, DeliveryEngine &engine, const ApiCall &call, const ReplyPointer &reply)
{
    const auto body = parseBody(call.request.body);
    const auto connector = registry.connector(nameOf(call));
    if (!body || !connector) {
        reply->send(api.errors().from(body ? connector.failure() : body.failure()));
        return;
    }
    engine.sendTo(connector->name, latestEvents(registry, call.project()), [reply, &api](const Result<void> &queued) {
        HttpResponse response;
        response.body = QByteArrayLiteral("{}");
        reply->send(queued ? response : api.errors().from(queued.failure()));
    });
}

} // namespace

void addConnectorRoutes(Api &api, Registry &registry, DeliveryEngine &engine)
{
    const DeliveryPolicy &policy = engine.policy();
    const Access read = Access::inProject("dataconnector.read");
    const QString all = QStringLiteral("/v2/projects/{p}/dataconnectors");
    const QString one = all + QStringLiteral("/{c}");
    api.get(all, read, [&registry](const ApiCall &call) { return listConnectors(registry, call); });
    api.post(all, Access::inProject("dataconnector.create"),
        [&registry, &policy](const ApiCall &call) { return createConnector(registry, policy, call); });
    api.get(one, read, [&registry](const ApiCall &call) { return toJson(registry.connector(nameOf(call))); });
    api.patch(one, Access::inProject("dataconnector.update"),
        [&registry](const ApiCall &call) { return changeConnector(registry, call); });
    api.remove(one, Access::inProject("dataconnector.delete"),
        [&registry, &policy](const ApiCall &call) { return removeConnector(registry, policy, call); });
    api.get(one + QStringLiteral(":metrics"), read,
        [&registry, &engine](const ApiCall &call) { return connectorMetrics(registry, engine, call); });
    api.own(HttpMethod::Post, one + QStringLiteral(":sync"), Access::inProject("dataconnector.update"),
        [&api, &registry, &engine](
            const ApiCall &call, const ReplyPointer &reply) { syncConnector(api, registry, engine, call, reply); });
}

} // namespace touchstone::cloud
