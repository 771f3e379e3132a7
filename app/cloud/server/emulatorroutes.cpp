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

QByteArray toJson(const Device &device)
{
    JsonWriter writer;
    writeDevice(writer, device);
    return writer.take();
}

DeviceName nameOf(const ApiCall &call)
{
    return {call.project(), call.parameter("d")};
}

/// Real devices are unknown to the emulator.
Result<Device> emulatedDevice(const Registry &registry, const DeviceName &name)
{
    auto device = registry.device(name);
    if (device && !device->isEmulated())
        return Failure{Failure::Kind::NotFound, QStringLiteral("%1 is no emulated device").arg(name.path())};
    return device;
}

Result<QByteArray> listDevices(const Registry &registry, const ApiCall &call)
{
    const auto paging = Paging::fromQuery(call.request.query);
    if (!paging)
        return paging.failure();
    QList<Device> devices = registry.devices(call.project());
    devices.removeIf([](const Device &device) { return !device.isEmulated(); });
    return pageToJson<Device>(
        *paging, u"devices", devices, [](const Device &device) { return device.name.device; }, writeDevice);
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
    const auto created = emulator.create(call.project(), draft->type, draft->labels);
    if (!created)
        return created.failure();
    return toJson(*created);
}

/// PUT: the labels become those of the body; the type stays.
Result<QByteArray> replaceDevice(Registry &registry, const ApiCall &call)
{
    const auto draft = readDraft(call.request.body);
    if (!draft)
        return draft.failure();
    const auto device = emulatedDevice(registry, nameOf(call));
    if (!device)
        return device.failure();
    if (!draft->type.text().isEmpty() && !(draft->type == device->type))
        return invalid(QStringLiteral("type cannot be changed; it is %1").arg(device->type.text()));
    QStringList gone = device->labels.keys();
    gone.removeIf(
        [&draft](const QString &key) { return draft->labels.contains(key) || key == QLatin1String("virtual-sensor"); });
    const auto changed = registry.changeLabels(device->name, draft->labels, gone);
    if (!changed)
        return changed.failure();
    const auto updated = registry.device(device->name);
    if (!updated)
        return updated.failure();
    return toJson(*updated);
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

void addEmulatorRoutes(Api &api, Registry &registry, Emulator &emulator)
{
    const Access read = Access::inProject("emulator.read");
    const QString all = QStringLiteral("/emulator/v2/projects/{p}/devices");
    const QString one = all + QStringLiteral("/{d}");
    api.get(all, read, [&registry](const ApiCall &call) { return listDevices(registry, call); });
    api.post(all, Access::inProject("emulator.create"),
        [&emulator](const ApiCall &call) { return createDevice(emulator, call); });
    api.get(one, read, [&registry](const ApiCall &call) -> Result<QByteArray> {
        const auto device = emulatedDevice(registry, nameOf(call));
        if (!device)
            return device.failure();
        return toJson(*device);
    });
    api.put(one, Access::inProject("emulator.update"),
        [&registry](const ApiCall &call) { return replaceDevice(registry, call); });
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
