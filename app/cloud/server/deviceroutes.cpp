// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/deviceroutes.h"

#include "app/cloud/server/api.h"
#include "app/cloud/server/devicefilter.h"
#include "app/cloud/server/deviceorder.h"
#include "app/cloud/server/paging.h"
#include "app/cloud/server/requestbody.h"

namespace touchstone::cloud {

namespace {

QByteArray toJson(const Device &device)
{
    JsonWriter writer;
    writeDevice(writer, device);
    return writer.take();
}

Result<QByteArray> page(QList<Device> devices, const Query &query)
{
    const auto paging = Paging::fromQuery(query);
    if (!paging)
        return paging.failure();
    const DeviceFilter filter = DeviceFilter::fromQuery(query);
    const QString keyword = query.value(u"query");
    devices.removeIf([&](const Device &device) {
        return !filter.matches(device) || (!keyword.isEmpty() && !matchesKeyword(device, keyword));
    });
    sortDevices(devices, query.value(u"order_by"));
    return pageToJson<Device>(
        *paging, u"devices", devices, [](const Device &device) { return device.name.device; }, writeDevice);
}

/// GET /projects/-/devices: over all projects of an organization that the caller may read.
Result<QByteArray> listEverywhere(const Registry &registry, const ApiCall &call)
{
    const Query &query = call.request.query;
    const QString organization = query.value(u"organization");
    if (organization.isEmpty())
        return invalid(QStringLiteral("organization is required with the project '-': organizations/<id>"));
    const QStringList wanted = query.values(u"projects");
    QList<Device> devices;
    for (const Project &project : registry.projects()) {
        if (project.organization != organization)
            continue;
        if (!wanted.isEmpty() && !wanted.contains(project.name.path()))
            continue;
        if (registry.hasPermission(call.who, project.name.project, u"device.read"))
            devices += registry.devices(project.name.project);
    }
    return page(std::move(devices), query);
}

Result<QByteArray> findAnywhere(const Api &api, const Registry &registry, const ApiCall &call)
{
    const auto device = registry.findDevice(call.parameter("d"));
    if (!device)
        return device.failure();
    const auto allowed = api.require(call.who, device->name.project, QLatin1String("device.read"));
    if (!allowed)
        return allowed.failure();
    return toJson(*device);
}

} // namespace

void addDeviceRoutes(Api &api, Registry &registry)
{
    api.get(QStringLiteral("/v2/projects/-/devices"), Access::signedIn(),
        [&registry](const ApiCall &call) { return listEverywhere(registry, call); });
    api.get(QStringLiteral("/v2/projects/-/devices/{d}"), Access::signedIn(),
        [&api, &registry](const ApiCall &call) { return findAnywhere(api, registry, call); });
    api.get(QStringLiteral("/v2/projects/{p}/devices"), Access::inProject("device.read"),
        [&registry](const ApiCall &call) { return page(registry.devices(call.project()), call.request.query); });
    api.get(QStringLiteral("/v2/projects/{p}/devices/{d}"), Access::inProject("device.read"),
        [&registry](const ApiCall &call) -> Result<QByteArray> {
            const auto device = registry.device({call.project(), call.parameter("d")});
            if (!device)
                return device.failure();
            return toJson(*device);
        });
}

} // namespace touchstone::cloud
