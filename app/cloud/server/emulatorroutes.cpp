// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/emulatorroutes.h"

#include "app/cloud/emulator/emulator.h"
#include "app/cloud/server/api.h"
#include "app/cloud/server/errorreply.h"
#include "app/cloud/server/paging.h"
#include "app/cloud/server/requestbody.h"

namespace touchstone::cloud {

namespace {

DeviceName nameOf(const ApiCall &call)
{
    return {call.project(), call.parameter("d")};
}

Result<QByteArray> toJson(const Result<Device> &device)
{
    if (!device)
        return device.failure();
    JsonWriter writer;
    writeDevice(writer, *device);
    return writer.take();
}

Result<QByteArray> listDevices(const Emulator &emulator, const ApiCall &call)
{
    const auto paging = Paging::fromQuery(call.request.query);
    if (!paging)
        return paging.failure();
    return pageToJson<Device>(
        *paging, u"devices", emulator.devices(call.project()), [](const Device &device) { return device.name.device; },
        writeDevice);
}

struct Draft
{
    DeviceType type;
    QMap<QString, QString> labels;
};

Result<Draft> readDraft(const QByteArray &bytes)
{
    const auto body = parseBody(bytes);
    if (!body)
        return body.failure();
    const auto type = readText(body->value(QLatin1String("type")), QStringLiteral("type"));
    if (!type)
        return type.failure();
    const auto labels = readTextMap(body->value(QLatin1String("labels")), QStringLiteral("labels"));
    if (!labels)
        return labels.failure();
    return Draft{DeviceType::fromText(*type), *labels};
}

Result<QByteArray> createDevice(Emulator &emulator, const ApiCall &call)
{
    const auto draft = readDraft(call.request.body);
    if (!draft)
        return draft.failure();
    return toJson(emulator.create(call.project(), draft->type, draft->labels));
}

/// PUT: the labels become those of the body; the type may be left out.
Result<QByteArray> replaceDevice(Emulator &emulator, const ApiCall &call)
{
    const auto draft = readDraft(call.request.body);
    if (!draft)
        return draft.failure();
    const auto device = emulator.device(nameOf(call));
    if (!device)
        return device.failure();
    const DeviceType type = draft->type.text().isEmpty() ? device->type : draft->type;
    return toJson(emulator.replace(device->name, type, draft->labels));
}

/// Answered when the event is stored and synced, or refused.
void publish(const Api &api, Emulator &emulator, const ApiCall &call, const ReplyPointer &reply)
{
    const auto body = parseBody(call.request.body);
    if (!body) {
        reply->send(api.errors().from(body.failure()));
        return;
    }
    emulator.publish(nameOf(call), *body, [reply, &api](const Result<Event> &published) {
        if (!published) {
            reply->send(api.errors().from(published.failure()));
            return;
        }
        HttpResponse response;
        response.body = QByteArrayLiteral("{}");
        reply->send(response);
    });
}

} // namespace

void addEmulatorRoutes(Api &api, Emulator &emulator)
{
    const Access read = Access::inProject("emulator.read");
    const QString all = QStringLiteral("/emulator/v2/projects/{p}/devices");
    const QString one = all + QStringLiteral("/{d}");
    api.get(all, read, [&emulator](const ApiCall &call) { return listDevices(emulator, call); });
    api.post(all, Access::inProject("emulator.create"),
        [&emulator](const ApiCall &call) { return createDevice(emulator, call); });
    api.get(one, read, [&emulator](const ApiCall &call) { return toJson(emulator.device(nameOf(call))); });
    api.put(one, Access::inProject("emulator.update"),
        [&emulator](const ApiCall &call) { return replaceDevice(emulator, call); });
    api.remove(one, Access::inProject("emulator.delete"), [&emulator](const ApiCall &call) -> Result<QByteArray> {
        const auto removed = emulator.remove(nameOf(call));
        if (!removed)
            return removed.failure();
        return QByteArrayLiteral("{}");
    });
    api.own(HttpMethod::Post, one + QStringLiteral(":publish"), Access::inProject("emulator.update"),
        [&api, &emulator](const ApiCall &call, const ReplyPointer &reply) { publish(api, emulator, call, reply); });
}

} // namespace touchstone::cloud
