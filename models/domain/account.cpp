// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/account.h"

#include "models/domain/jsonmembers.h"
#include "models/domain/jsonreader.h"

namespace touchstone {

namespace {

/// Takes the name, which is the one member that nothing works without.
Result<QString> requiredName(JsonReader &reader, QLatin1String kind)
{
    const QString name = reader.text(QLatin1String("name"));
    if (name.isEmpty())
        return Failure{Failure::Kind::Invalid, QStringLiteral("a %1 without a name").arg(kind)};
    return name;
}

} // namespace

Result<Role> roleFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    const Result<QString> name = requiredName(reader, QLatin1String("role"));
    if (!name)
        return name.failure();
    Role role;
    role.name = *name;
    role.displayName = reader.text(QLatin1String("displayName"));
    role.description = reader.text(QLatin1String("description"));
    role.permissions = reader.texts(QLatin1String("permissions"));
    role.unknownMembers = reader.unknownMembers();
    return role;
}

void writeRole(JsonWriter &writer, const Role &role)
{
    writer.beginObject();
    writer.member(u"name", role.name);
    writer.member(u"displayName", role.displayName);
    writer.member(u"description", role.description);
    writeTexts(writer, u"permissions", role.permissions);
    writeUnknownMembers(writer, role.unknownMembers);
    writer.endObject();
}

Result<Member> memberFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    const Result<QString> name = requiredName(reader, QLatin1String("member"));
    if (!name)
        return name.failure();
    Member member;
    member.name = *name;
    member.displayName = reader.text(QLatin1String("displayName"));
    member.roles = reader.texts(QLatin1String("roles"));
    member.status = reader.text(QLatin1String("status"));
    member.email = reader.text(QLatin1String("email"));
    member.accountType = reader.text(QLatin1String("accountType"));
    member.createTime = reader.time(QLatin1String("createTime"));
    member.unknownMembers = reader.unknownMembers();
    return member;
}

void writeMember(JsonWriter &writer, const Member &member)
{
    writer.beginObject();
    writer.member(u"name", member.name);
    writer.member(u"displayName", member.displayName);
    writeTexts(writer, u"roles", member.roles);
    writer.member(u"status", member.status);
    writer.member(u"email", member.email);
    writer.member(u"accountType", member.accountType);
    writeTime(writer, u"createTime", member.createTime);
    writeUnknownMembers(writer, member.unknownMembers);
    writer.endObject();
}

Result<ServiceAccount> serviceAccountFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    const Result<QString> name = requiredName(reader, QLatin1String("service account"));
    if (!name)
        return name.failure();
    ServiceAccount account;
    account.name = *name;
    account.email = reader.text(QLatin1String("email"));
    account.displayName = reader.text(QLatin1String("displayName"));
    account.enableBasicAuth = reader.truth(QLatin1String("enableBasicAuth"));
    account.createTime = reader.time(QLatin1String("createTime"));
    account.updateTime = reader.time(QLatin1String("updateTime"));
    account.unknownMembers = reader.unknownMembers();
    return account;
}

void writeServiceAccount(JsonWriter &writer, const ServiceAccount &account)
{
    writer.beginObject();
    writer.member(u"name", account.name);
    writer.member(u"email", account.email);
    writer.member(u"displayName", account.displayName);
    writer.member(u"enableBasicAuth", account.enableBasicAuth);
    writeTime(writer, u"createTime", account.createTime);
    writeTime(writer, u"updateTime", account.updateTime);
    writeUnknownMembers(writer, account.unknownMembers);
    writer.endObject();
}

Result<ServiceAccountKey> serviceAccountKeyFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    const Result<QString> name = requiredName(reader, QLatin1String("key"));
    if (!name)
        return name.failure();
    ServiceAccountKey key;
    key.name = *name;
    key.id = reader.text(QLatin1String("id"));
    key.createTime = reader.time(QLatin1String("createTime"));
    key.unknownMembers = reader.unknownMembers();
    return key;
}

void writeServiceAccountKey(JsonWriter &writer, const ServiceAccountKey &key)
{
    writer.beginObject();
    writer.member(u"name", key.name);
    writer.member(u"id", key.id);
    writeTime(writer, u"createTime", key.createTime);
    writeUnknownMembers(writer, key.unknownMembers);
    writer.endObject();
}

} // namespace touchstone
