// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/transferroutes.h"

#include "app/cloud/server/api.h"
#include "app/cloud/server/batcherrors.h"
#include "app/cloud/server/requestbody.h"
#include "models/domain/jsonwriter.h"

namespace touchstone::cloud {

namespace {

constexpr qsizetype maxDevicesPerCall = 100; // dt-api.md 19 no. 27

Result<void> transferOne(const Api &api, Registry &registry, const ApiCall &call, const QString &path)
{
    const auto name = DeviceName::parse(path);
    if (!name)
        return Failure{Failure::Kind::NotFound, QStringLiteral("resource not found")};
    const auto allowed = api.require(call.who, name->project, QLatin1String("device.transfer"));
    if (!allowed)
        return allowed.failure();
    const auto moved = registry.transferDevice(*name, call.project());
    return moved ? Result<void>() : moved.failure();
}

Result<QByteArray> transfer(const Api &api, Registry &registry, const ApiCall &call)
{
    const auto body = parseBody(call.request.body);
    if (!body)
        return body.failure();
    const auto devices = readTextList(body->value(QLatin1String("devices")), QStringLiteral("devices"));
    if (!devices)
        return devices.failure();
    if (devices->isEmpty() || devices->size() > maxDevicesPerCall) {
        return invalid(QStringLiteral("devices must name from 1 to %1 devices, not %2")
                           .arg(maxDevicesPerCall)
                           .arg(devices->size()));
    }
    JsonWriter moved;
    JsonWriter errors;
    moved.beginArray();
    errors.beginArray();
    for (const QString &path : *devices) {
        const auto done = transferOne(api, registry, call, path);
        if (!done && done.failure().kind == Failure::Kind::Forbidden)
            return done.failure();
        if (done)
            moved.value(path);
        else
            writeBatchError(errors, path, done.failure());
    }
    moved.endArray();
    errors.endArray();
    JsonWriter writer;
    writer.beginObject().key(u"transferredDevices").raw(moved.bytes());
    writer.key(u"transferErrors").raw(errors.bytes()).endObject();
    return writer.take();
}

} // namespace

void addTransferRoutes(Api &api, Registry &registry)
{
    api.post(QStringLiteral("/v2/projects/{p}/devices:transfer"), Access::inProject("device.transfer"),
        [&api, &registry](const ApiCall &call) { return transfer(api, registry, call); });
}

} // namespace touchstone::cloud
