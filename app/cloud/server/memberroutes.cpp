// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/memberroutes.h"

#include "app/cloud/server/api.h"
#include "app/cloud/server/paging.h"
#include "app/cloud/server/updatemask.h"

#include <QJsonArray>

namespace touchstone::cloud {

namespace {

/// projects/{p} or organizations/{o}, whichever the path names.
QString parentOf(const ApiCall &call)
{
    const QString organization = call.parameter("o");
    return organization.isEmpty() ? QStringLiteral("projects/") + call.project()
                                  : QStringLiteral("organizations/") + organization;
}

QString nameOf(const ApiCall &call)
{
    return parentOf(call) + QStringLiteral("/members/") + call.parameter("m");
}

Result<QByteArray> toJson(const Result<Member> &member)
{
    if (!member)
        return member.failure();
    JsonWriter writer;
    writeMember(writer, *member);
    return writer.take();
}

Result<QByteArray> page(const QList<Member> &members, const Query &query)
{
    const auto paging = Paging::fromQuery(query);
    if (!paging)
        return paging.failure();
    return pageToJson<Member>(
        *paging, u"members", members, [](const Member &member) { return member.name; }, writeMember);
}

struct NewMember
{
    QString email;
    QStringList roles;
};

Result<NewMember> readMember(const QJsonObject &body, const QString &prefix = {})
{
    const auto email = readText(body.value(QLatin1String("email")), prefix + QStringLiteral("email"));
    if (!email)
        return email.failure();
    const auto roles = readTextList(body.value(QLatin1String("roles")), prefix + QStringLiteral("roles"));
    if (!roles)
        return roles.failure();
    return NewMember{*email, *roles};
}

Result<QByteArray> addMember(Registry &registry, const ApiCall &call)
{
    const auto body = parseBody(call.request.body);
    if (!body)
        return body.failure();
    const auto draft = readMember(*body);
    if (!draft)
        return draft.failure();
    return toJson(registry.addMember(parentOf(call), draft->email, draft->roles));
}

Result<void> setRoles(Member &member, const QJsonValue &json)
{
    const auto roles = readTextList(json, QStringLiteral("roles"));
    if (!roles)
        return roles.failure();
    member.roles = *roles;
    return {};
}

Result<QByteArray> changeMember(Registry &registry, const ApiCall &call)
{
    const auto body = parseBody(call.request.body);
    if (!body)
        return body.failure();
    const auto member = registry.member(nameOf(call));
    if (!member)
        return member.failure();
    const auto changed =
        patched<Member>(*member, {{QStringLiteral("roles"), setRoles}}, updateMask(call.request.query), *body);
    if (!changed)
        return changed.failure();
    return toJson(registry.changeMember(member->name, changed->roles));
}

Result<QByteArray> removeMember(Registry &registry, const ApiCall &call)
{
    const auto removed = registry.removeMember(nameOf(call));
    if (!removed)
        return removed.failure();
    return QByteArrayLiteral("{}");
}

Result<QByteArray> inviteUrl(const Registry &registry, const ApiCall &call)
{
    const auto member = registry.member(nameOf(call));
    if (!member)
        return member.failure();
    if (member->accountType != QLatin1String("USER") || member->status != QLatin1String("PENDING"))
        return invalid(QStringLiteral("only an invited user who has not accepted yet has an invite link"));
    JsonWriter writer;
    // The local cloud has no page to sign up at; the name cannot be mistaken for a real one (RFC 2606).
    writer.beginObject()
        .member(u"inviteUrl", QStringLiteral("https://studio.example.invalid/invite?member=") + call.parameter("m"))
        .endObject();
    return writer.take();
}

/// GET /projects/-/members: one account's memberships in all projects that the caller administers.
Result<QByteArray> listEverywhere(const Registry &registry, const ApiCall &call)
{
    const QString organization = call.request.query.value(u"organization");
    const QString id = call.request.query.value(u"member_id");
    QList<Member> found;
    bool administers = false;
    for (const Project &project : registry.projects()) {
        if (!registry.hasPermission(call.who, project.name.project, u"membership.create"))
            continue;
        administers = true;
        if (!organization.isEmpty() && project.organization != organization)
            continue;
        for (const Member &member : registry.members(project.name.path())) {
            if (id.isEmpty() || member.name.section(QLatin1Char('/'), -1) == id)
                found.append(member);
        }
    }
    if (!administers) {
        return Failure{Failure::Kind::Forbidden,
            QStringLiteral("permission denied: this needs a project administrator, and you administer no project")};
    }
    return page(found, call.request.query);
}

struct Addition
{
    QString parent;
    NewMember member;
};

/// Reads all of them and checks the caller's rights before the first change is made.
Result<QList<Addition>> readAdditions(const Api &api, const ApiCall &call)
{
    const auto body = parseBody(call.request.body);
    if (!body)
        return body.failure();
    const QJsonArray entries = body->value(QLatin1String("members")).toArray();
    if (entries.isEmpty())
        return invalid(QStringLiteral("members must be a list of at least one member"));
    QList<Addition> additions;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString prefix = QStringLiteral("members[%1].").arg(i);
        const QJsonObject entry = entries[i].toObject();
        const auto path = readText(entry.value(QLatin1String("project")), prefix + QStringLiteral("project"));
        if (!path)
            return path.failure();
        const auto project = ProjectName::parse(*path);
        if (!project)
            return invalid(prefix + QStringLiteral("project must be projects/<id>"));
        const auto allowed = api.require(call.who, project->project, QLatin1String("membership.create"));
        if (!allowed)
            return allowed.failure();
        const auto member = readMember(entry, prefix);
        if (!member)
            return member.failure();
        additions.append({*path, *member});
    }
    return additions;
}

Result<QByteArray> batchCreate(const Api &api, Registry &registry, const ApiCall &call)
{
    const auto additions = readAdditions(api, call);
    if (!additions)
        return additions.failure();
    QList<Member> members;
    for (const Addition &addition : *additions) {
        const auto added = registry.addMember(addition.parent, addition.member.email, addition.member.roles);
        if (!added) {
            // All or none: whoever mends the request and sends it again must not meet half of it.
            for (const Member &member : std::as_const(members))
                (void)registry.removeMember(member.name);
            return added.failure();
        }
        members.append(*added);
    }
    JsonWriter writer;
    writer.beginObject().key(u"members").beginArray();
    for (const Member &member : std::as_const(members))
        writeMember(writer, member);
    writer.endArray().endObject();
    return writer.take();
}

Result<QByteArray> batchDelete(const Api &api, Registry &registry, const ApiCall &call)
{
    const auto body = parseBody(call.request.body);
    if (!body)
        return body.failure();
    auto names = readTextList(body->value(QLatin1String("names")), QStringLiteral("names"));
    if (!names)
        return names.failure();
    names->removeDuplicates();
    if (names->isEmpty())
        return invalid(QStringLiteral("names must be a list of at least one member"));
    for (const QString &name : std::as_const(*names)) {
        if (!name.startsWith(QLatin1String("projects/"))) {
            return invalid(QStringLiteral("names holds \"%1\", which is no member of a project: write "
                                          "projects/<id>/members/<id>")
                               .arg(name.left(100)));
        }
        const auto allowed =
            api.require(call.who, name.section(QLatin1Char('/'), 1, 1), QLatin1String("membership.delete"));
        if (!allowed)
            return allowed.failure();
        if (const auto member = registry.member(name); !member)
            return member.failure();
    }
    for (const QString &name : std::as_const(*names)) {
        const auto removed = registry.removeMember(name);
        if (!removed)
            return removed.failure();
    }
    return QByteArrayLiteral("{}");
}

void addFamily(Api &api, Registry &registry, const QString &all, Access read, Access create, Access remove)
{
    const QString one = all + QStringLiteral("/{m}");
    api.get(all, read,
        [&registry](const ApiCall &call) { return page(registry.members(parentOf(call)), call.request.query); });
    api.post(all, create, [&registry](const ApiCall &call) { return addMember(registry, call); });
    api.get(one, read, [&registry](const ApiCall &call) { return toJson(registry.member(nameOf(call))); });
    api.remove(one, remove, [&registry](const ApiCall &call) { return removeMember(registry, call); });
    api.get(one + QStringLiteral(":getInviteUrl"), create,
        [&registry](const ApiCall &call) { return inviteUrl(registry, call); });
}

} // namespace

void addMemberRoutes(Api &api, Registry &registry)
{
    const QString anywhere = QStringLiteral("/v2/projects/-/members");
    api.get(anywhere, Access::signedIn(), [&registry](const ApiCall &call) { return listEverywhere(registry, call); });
    api.post(anywhere + QStringLiteral(":batchCreate"), Access::signedIn(),
        [&api, &registry](const ApiCall &call) { return batchCreate(api, registry, call); });
    api.post(anywhere + QStringLiteral(":batchDelete"), Access::signedIn(),
        [&api, &registry](const ApiCall &call) { return batchDelete(api, registry, call); });

    const QString inProject = QStringLiteral("/v2/projects/{p}/members");
    addFamily(api, registry, inProject, Access::inProject("membership.read"), Access::inProject("membership.create"),
        Access::inProject("membership.delete"));
    api.patch(inProject + QStringLiteral("/{m}"), Access::inProject("membership.update"),
        [&registry](const ApiCall &call) { return changeMember(registry, call); });

    const Access administrator = Access::organizationAdministrator();
    addFamily(
        api, registry, QStringLiteral("/v2/organizations/{o}/members"), administrator, administrator, administrator);
}

} // namespace touchstone::cloud
