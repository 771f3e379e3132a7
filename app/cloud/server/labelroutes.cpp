// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/labelroutes.h"

#include "app/cloud/server/api.h"
#include "app/cloud/server/batcherrors.h"
#include "app/cloud/server/paging.h"
#include "app/cloud/server/updatemask.h"

namespace touchstone::cloud {

namespace {

constexpr qsizetype maxDevicesPerCall = 100; // dt-api.md 19 no. 27

struct LabelChange
{
    QStringList devices;
    QMap<QString, QString> add;
    QStringList remove;
};

Result<LabelChange> readChange(const QByteArray &bytes)
{
    const auto body = parseBody(bytes);
    if (!body)
        return body.failure();
    const auto devices = readTextList(body->value(QLatin1String("devices")), QStringLiteral("devices"));
    if (!devices)
        return devices.failure();
    const auto add = readTextMap(body->value(QLatin1String("addLabels")), QStringLiteral("addLabels"));
    if (!add)
        return add.failure();
    const auto remove = readTextList(body->value(QLatin1String("removeLabels")), QStringLiteral("removeLabels"));
    if (!remove)
        return remove.failure();
    if (devices->isEmpty() || devices->size() > maxDevicesPerCall) {
        return invalid(QStringLiteral("devices must name from 1 to %1 devices, not %2")
                           .arg(maxDevicesPerCall)
                           .arg(devices->size()));
    }
    if (add->isEmpty() && remove->isEmpty())
        return invalid(QStringLiteral("addLabels or removeLabels must say what to change"));
    return LabelChange{*devices, *add, *remove};
}

Result<QByteArray> batchUpdate(Registry &registry, const ApiCall &call)
{
    const auto change = readChange(call.request.body);
    if (!change)
        return change.failure();
    JsonWriter writer;
    writer.beginObject().key(u"batchErrors").beginArray();
    for (const QString &path : change->devices) {
        const auto name = DeviceName::parse(path);
        Result<LabelsChangedPayload> done = Failure{Failure::Kind::NotFound, QStringLiteral("resource not found")};
        if (name && name->project == call.project())
            done = registry.changeLabels(*name, change->add, change->remove);
        if (!done)
            writeBatchError(writer, path, done.failure());
    }
    writer.endArray().endObject();
    return writer.take();
}

void writeLabel(JsonWriter &writer, const DeviceName &device, const QString &key, const QString &value)
{
    writer.beginObject()
        .member(u"name", device.path() + QStringLiteral("/labels/") + key)
        .member(u"key", key)
        .member(u"value", value)
        .endObject();
}

QByteArray labelToJson(const DeviceName &device, const QString &key, const QString &value)
{
    JsonWriter writer;
    writeLabel(writer, device, key, value);
    return writer.take();
}

DeviceName deviceOf(const ApiCall &call)
{
    return {call.project(), call.parameter("d")};
}

Result<QByteArray> listLabels(const Registry &registry, const ApiCall &call)
{
    const auto paging = Paging::fromQuery(call.request.query);
    if (!paging)
        return paging.failure();
    const auto device = registry.device(deviceOf(call));
    if (!device)
        return device.failure();
    return pageToJson<QString>(
        *paging, u"labels", device->labels.keys(), [](const QString &key) { return key; },
        [&device](JsonWriter &writer, const QString &key) {
            writeLabel(writer, device->name, key, device->labels.value(key));
        });
}

Result<Device> deviceWithLabel(const Registry &registry, const ApiCall &call)
{
    auto device = registry.device(deviceOf(call));
    if (device && !device->labels.contains(call.parameter("key"))) {
        return Failure{
            Failure::Kind::NotFound, QStringLiteral("the device has no label %1").arg(call.parameter("key"))};
    }
    return device;
}

Result<QByteArray> getLabel(const Registry &registry, const ApiCall &call)
{
    const auto device = deviceWithLabel(registry, call);
    if (!device)
        return device.failure();
    const QString key = call.parameter("key");
    return labelToJson(device->name, key, device->labels.value(key));
}

Result<QByteArray> createLabel(Registry &registry, const ApiCall &call)
{
    const auto body = parseBody(call.request.body);
    if (!body)
        return body.failure();
    const auto key = readText(body->value(QLatin1String("key")), QStringLiteral("key"));
    if (!key)
        return key.failure();
    const auto value = readText(body->value(QLatin1String("value")), QStringLiteral("value"));
    if (!value)
        return value.failure();
    if (key->isEmpty())
        return invalid(QStringLiteral("key must not be empty"));
    const auto device = registry.device(deviceOf(call));
    if (!device)
        return device.failure();
    if (device->labels.contains(*key))
        return Failure{Failure::Kind::Conflict, QStringLiteral("the label %1 exists already").arg(*key)};
    const auto done = registry.changeLabels(device->name, {{*key, *value}}, {});
    if (!done)
        return done.failure();
    return labelToJson(device->name, *key, *value);
}

Result<void> setValue(QString &value, const QJsonValue &json)
{
    const auto text = readText(json, QStringLiteral("value"));
    if (!text)
        return text.failure();
    value = *text;
    return {};
}

Result<QByteArray> changeLabel(Registry &registry, const ApiCall &call)
{
    const auto body = parseBody(call.request.body);
    if (!body)
        return body.failure();
    const auto device = deviceWithLabel(registry, call);
    if (!device)
        return device.failure();
    const QString key = call.parameter("key");
    const auto value = patched<QString>(
        device->labels.value(key), {{QStringLiteral("value"), setValue}}, updateMask(call.request.query), *body);
    if (!value)
        return value.failure();
    const auto done = registry.changeLabels(device->name, {{key, *value}}, {});
    if (!done)
        return done.failure();
    return labelToJson(device->name, key, *value);
}

Result<QByteArray> removeLabel(Registry &registry, const ApiCall &call)
{
    const auto device = deviceWithLabel(registry, call);
    if (!device)
        return device.failure();
    const auto done = registry.changeLabels(device->name, {}, {call.parameter("key")});
    if (!done)
        return done.failure();
    return QByteArrayLiteral("{}");
}

} // namespace

void addLabelRoutes(Api &api, Registry &registry)
{
    const Access read = Access::inProject("device.read");
    const Access update = Access::inProject("device.update");
    const QString all = QStringLiteral("/v2/projects/{p}/devices/{d}/labels");
    const QString one = all + QStringLiteral("/{*key}");
    api.post(QStringLiteral("/v2/projects/{p}/devices:batchUpdate"), update,
        [&registry](const ApiCall &call) { return batchUpdate(registry, call); });
    api.get(all, read, [&registry](const ApiCall &call) { return listLabels(registry, call); });
    api.post(all, update, [&registry](const ApiCall &call) { return createLabel(registry, call); });
    api.get(one, read, [&registry](const ApiCall &call) { return getLabel(registry, call); });
    api.patch(one, update, [&registry](const ApiCall &call) { return changeLabel(registry, call); });
    api.remove(one, update, [&registry](const ApiCall &call) { return removeLabel(registry, call); });
}

} // namespace touchstone::cloud
