// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/serviceaccountroutes.h"

#include "app/cloud/server/api.h"
#include "app/cloud/server/paging.h"
#include "app/cloud/server/updatemask.h"

namespace touchstone::cloud {

namespace {

Result<void> setDisplayName(ServiceAccount &account, const QJsonValue &json)
{
    const auto text = readText(json, QStringLiteral("displayName"));
    if (!text)
        return text.failure();
    account.displayName = *text;
    return {};
}

Result<void> setBasicAuth(ServiceAccount &account, const QJsonValue &json)
{
    const auto enabled = readTruth(json, QStringLiteral("enableBasicAuth"));
    if (!enabled)
        return enabled.failure();
    account.enableBasicAuth = *enabled;
    return {};
}

const QList<PatchField<ServiceAccount>> &accountFields()
{
    static const QList<PatchField<ServiceAccount>> fields{
        {QStringLiteral("displayName"), setDisplayName}, {QStringLiteral("enableBasicAuth"), setBasicAuth}};
    return fields;
}

Result<QByteArray> toJson(const Result<ServiceAccount> &account)
{
    if (!account)
        return account.failure();
    JsonWriter writer;
    writeServiceAccount(writer, *account);
    return writer.take();
}

Result<QByteArray> listAccounts(const Registry &registry, const ApiCall &call)
{
    const auto paging = Paging::fromQuery(call.request.query);
    if (!paging)
        return paging.failure();
    return pageToJson<ServiceAccount>(
        *paging, u"serviceAccounts", registry.serviceAccounts(call.project()),
        [](const ServiceAccount &account) { return account.name; }, writeServiceAccount);
}

Result<QByteArray> createAccount(Registry &registry, const ApiCall &call)
{
    const auto body = parseBody(call.request.body);
    if (!body)
        return body.failure();
    const auto draft = patched(ServiceAccount(), accountFields(), {}, *body);
    if (!draft)
        return draft.failure();
    return toJson(registry.createServiceAccount(call.project(), draft->displayName, draft->enableBasicAuth));
}

Result<QByteArray> changeAccount(Registry &registry, const ApiCall &call)
{
    const auto body = parseBody(call.request.body);
    if (!body)
        return body.failure();
    const auto account = registry.serviceAccount(call.project(), call.parameter("s"));
    if (!account)
        return account.failure();
    const auto changed = patched(*account, accountFields(), updateMask(call.request.query), *body);
    if (!changed)
        return changed.failure();
    return toJson(registry.updateServiceAccount(*changed));
}

Result<QByteArray> listKeys(const Registry &registry, const ApiCall &call)
{
    const auto paging = Paging::fromQuery(call.request.query);
    if (!paging)
        return paging.failure();
    const auto account = registry.serviceAccount(call.project(), call.parameter("s"));
    if (!account)
        return account.failure();
    return pageToJson<ServiceAccountKey>(
        *paging, u"keys", registry.keys(call.project(), call.parameter("s")),
        [](const ServiceAccountKey &key) { return key.id; }, writeServiceAccountKey);
}

/// The only reply that ever holds the secret.
Result<QByteArray> createKey(Registry &registry, const ApiCall &call)
{
    const auto body = parseBody(call.request.body);
    if (!body)
        return body.failure();
    const auto created = registry.createKey(call.project(), call.parameter("s"));
    if (!created)
        return created.failure();
    JsonWriter writer;
    writer.beginObject().key(u"key");
    writeServiceAccountKey(writer, created->key);
    writer.member(u"secret", created->secret).endObject();
    return writer.take();
}

Result<QByteArray> getKey(const Registry &registry, const ApiCall &call)
{
    for (const ServiceAccountKey &key : registry.keys(call.project(), call.parameter("s"))) {
        if (key.id == call.parameter("k")) {
            JsonWriter writer;
            writeServiceAccountKey(writer, key);
            return writer.take();
        }
    }
    return Failure{Failure::Kind::NotFound, QStringLiteral("the service account has no such key")};
}

Result<QByteArray> emptyOr(const Result<void> &done)
{
    if (!done)
        return done.failure();
    return QByteArrayLiteral("{}");
}

} // namespace

void addServiceAccountRoutes(Api &api, Registry &registry)
{
    const QString all = QStringLiteral("/v2/projects/{p}/serviceaccounts");
    const QString one = all + QStringLiteral("/{s}");
    const Access read = Access::inProject("serviceaccount.read");
    api.get(all, read, [&registry](const ApiCall &call) { return listAccounts(registry, call); });
    api.post(all, Access::inProject("serviceaccount.create"),
        [&registry](const ApiCall &call) { return createAccount(registry, call); });
    api.get(one, read, [&registry](const ApiCall &call) {
        return toJson(registry.serviceAccount(call.project(), call.parameter("s")));
    });
    api.patch(one, Access::inProject("serviceaccount.update"),
        [&registry](const ApiCall &call) { return changeAccount(registry, call); });
    api.remove(one, Access::inProject("serviceaccount.delete"), [&registry](const ApiCall &call) {
        return emptyOr(registry.removeServiceAccount(call.project(), call.parameter("s")));
    });

    const QString keys = one + QStringLiteral("/keys");
    const QString key = keys + QStringLiteral("/{k}");
    const Access readKey = Access::inProject("serviceaccount.key.read");
    api.get(keys, readKey, [&registry](const ApiCall &call) { return listKeys(registry, call); });
    api.post(keys, Access::inProject("serviceaccount.key.create"),
        [&registry](const ApiCall &call) { return createKey(registry, call); });
    api.get(key, readKey, [&registry](const ApiCall &call) { return getKey(registry, call); });
    api.remove(key, Access::inProject("serviceaccount.key.delete"), [&registry](const ApiCall &call) {
        return emptyOr(registry.removeKey(call.project(), call.parameter("s"), call.parameter("k")));
    });
}

} // namespace touchstone::cloud
