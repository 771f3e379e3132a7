// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/server/projectroutes.h"

#include "app/cloud/registry/labelrules.h"
#include "app/cloud/server/api.h"
#include "app/cloud/server/connectorrights.h"
#include "app/cloud/server/paging.h"
#include "app/cloud/server/updatemask.h"

#include <QRegularExpression>

namespace touchstone::cloud {

namespace {

Result<QByteArray> toJson(const Result<Project> &project)
{
    if (!project)
        return project.failure();
    JsonWriter writer;
    writeProject(writer, *project);
    return writer.take();
}

Result<QByteArray> listProjects(const Registry &registry, const ApiCall &call)
{
    const Query &query = call.request.query;
    const auto paging = Paging::fromQuery(query);
    if (!paging)
        return paging.failure();
    const QString organization = query.value(u"organization");
    const QString keyword = query.value(u"query");
    QList<Project> visible;
    for (const Project &project : registry.projects()) {
        if (!organization.isEmpty() && project.organization != organization)
            continue;
        if (!project.displayName.contains(keyword, Qt::CaseInsensitive))
            continue;
        if (registry.hasPermission(call.who, project.name.project, u"project.read"))
            visible.append(project);
    }
    return pageToJson<Project>(
        *paging, u"projects", visible, [](const Project &project) { return project.name.project; }, writeProject);
}

Result<std::optional<double>> readDegrees(const QJsonValue &value, const QString &field, double limit)
{
    if (!isGiven(value))
        return std::optional<double>();
    const auto number = readNumber(value, field);
    if (!number)
        return number.failure();
    if (*number < -limit || *number > limit)
        return invalid(QStringLiteral("%1 must lie between %2 and %3").arg(field).arg(-limit).arg(limit));
    return std::optional<double>(*number);
}

Result<std::optional<Project::Location>> readLocation(const QJsonValue &value)
{
    if (!isGiven(value))
        return std::optional<Project::Location>();
    const auto object = readObject(value, QStringLiteral("location"));
    if (!object)
        return object.failure();
    const auto latitude =
        readDegrees(object->value(QLatin1String("latitude")), QStringLiteral("location.latitude"), 90);
    if (!latitude)
        return latitude.failure();
    const auto longitude =
        readDegrees(object->value(QLatin1String("longitude")), QStringLiteral("location.longitude"), 180);
    if (!longitude)
        return longitude.failure();
    const auto zone = readText(object->value(QLatin1String("timeLocation")), QStringLiteral("location.timeLocation"));
    if (!zone)
        return zone.failure();
    // The form of an IANA name; which zones there are, the client's machine may know better than this one.
    static const QRegularExpression form(QStringLiteral(R"(\A[A-Za-z0-9_+-]{1,40}(/[A-Za-z0-9_+-]{1,40}){0,2}\z)"));
    if (!zone->isEmpty() && !form.match(*zone).hasMatch()) {
        return invalid(QStringLiteral("location.timeLocation is \"%1\", which is no time zone: use one such as "
                                      "Europe/Oslo")
                           .arg(zone->left(100)));
    }
    return std::optional(Project::Location{*latitude, *longitude, *zone, {}});
}

Result<void> setDisplayName(Project &project, const QJsonValue &json)
{
    const auto text = readText(json, QStringLiteral("displayName"));
    if (!text)
        return text.failure();
    project.displayName = *text;
    return {};
}

Result<void> setLocation(Project &project, const QJsonValue &json)
{
    const auto location = readLocation(json);
    if (!location)
        return location.failure();
    project.location = *location;
    return {};
}

const QList<PatchField<Project>> &projectFields()
{
    static const QList<PatchField<Project>> fields{
        {QStringLiteral("displayName"), setDisplayName}, {QStringLiteral("location"), setLocation}};
    return fields;
}

Result<QByteArray> createProject(Registry &registry, const ApiCall &call)
{
    if (!registry.isOrganizationAdministrator(call.who)) {
        return Failure{Failure::Kind::Forbidden, QStringLiteral("only an organization administrator creates projects")};
    }
    const auto body = parseBody(call.request.body);
    if (!body)
        return body.failure();
    const auto organization = readText(body->value(QLatin1String("organization")), QStringLiteral("organization"));
    if (!organization)
        return organization.failure();
    Project draft;
    draft.organization = *organization;
    const auto filled = patched(draft, projectFields(), {}, *body);
    if (!filled)
        return filled.failure();
    return toJson(registry.createProject(*filled));
}

Result<QByteArray> changeProject(Registry &registry, const ApiCall &call)
{
    const auto body = parseBody(call.request.body);
    if (!body)
        return body.failure();
    const auto project = registry.project(call.project());
    if (!project)
        return project.failure();
    const auto changed = patched(*project, projectFields(), updateMask(call.request.query), *body);
    if (!changed)
        return changed.failure();
    return toJson(registry.updateProject(*changed));
}

Result<QByteArray> removeProject(Registry &registry, const ApiCall &call)
{
    const auto removed = registry.removeProject(call.project());
    if (!removed)
        return removed.failure();
    return QByteArrayLiteral("{}");
}

/// The projects with their new labels; nothing is stored yet.
Result<QList<Project>> relabelled(const Api &api, const Registry &registry, const ApiCall &call)
{
    const auto body = parseBody(call.request.body);
    if (!body)
        return body.failure();
    const auto names = readTextList(body->value(QLatin1String("projects")), QStringLiteral("projects"));
    if (!names)
        return names.failure();
    const auto add = readTextMap(body->value(QLatin1String("addLabels")), QStringLiteral("addLabels"));
    if (!add)
        return add.failure();
    const auto remove = readTextList(body->value(QLatin1String("removeLabels")), QStringLiteral("removeLabels"));
    if (!remove)
        return remove.failure();
    if (names->isEmpty())
        return invalid(QStringLiteral("projects must name at least one project, as projects/<id>"));
    if (add->isEmpty() && remove->isEmpty())
        return invalid(QStringLiteral("addLabels or removeLabels must say what to change"));
    QList<Project> projects;
    for (const QString &path : *names) {
        const auto name = ProjectName::parse(path);
        if (!name)
            return invalid(QStringLiteral("projects holds \"%1\": write projects/<id>").arg(path.left(100)));
        if (const auto allowed = api.require(call.who, name->project, QLatin1String("project.update")); !allowed)
            return allowed.failure();
        auto project = registry.project(name->project);
        if (!project)
            return project.failure();
        const auto change = LabelRules::change(project->labels.value_or(QMap<QString, QString>()), *add, *remove);
        if (!change)
            return change.failure();
        project->labels = change->labels;
        projects.append(*project);
    }
    return projects;
}

/// Labels of projects; one refused project refuses the whole call before anything is changed.
Result<QByteArray> batchUpdate(const Api &api, Registry &registry, const ApiCall &call)
{
    const auto projects = relabelled(api, registry, call);
    if (!projects)
        return projects.failure();
    for (const Project &project : *projects) {
        if (const auto updated = registry.updateProject(project); !updated)
            return updated.failure();
    }
    return QByteArrayLiteral("{}");
}

Result<QByteArray> listPermissions(const Registry &registry, const DeliveryPolicy &policy, const ApiCall &call)
{
    const auto paging = Paging::fromQuery(call.request.query, 1000);
    if (!paging)
        return paging.failure();
    QStringList permissions;
    for (const QString &roleName : registry.rolesIn(call.who, call.project())) {
        if (const auto role = standardRole(roleName))
            permissions += role->permissions;
    }
    permissions.removeDuplicates();
    if (!mayManageConnectors(registry, policy, call.who, call.project())) {
        permissions.removeAll(QStringLiteral("dataconnector.create"));
        permissions.removeAll(QStringLiteral("dataconnector.delete"));
    }
    return pageToJson<QString>(
        *paging, u"permissions", permissions, [](const QString &permission) { return permission; },
        [](JsonWriter &writer, const QString &permission) { writer.value(permission); });
}

} // namespace

void addProjectRoutes(Api &api, Registry &registry, const DeliveryPolicy &policy)
{
    const QString all = QStringLiteral("/v2/projects");
    const QString one = all + QStringLiteral("/{p}");
    api.get(all, Access::signedIn(), [&registry](const ApiCall &call) { return listProjects(registry, call); });
    api.post(all, Access::signedIn(), [&registry](const ApiCall &call) { return createProject(registry, call); });
    api.post(all + QStringLiteral(":batchUpdate"), Access::signedIn(),
        [&api, &registry](const ApiCall &call) { return batchUpdate(api, registry, call); });
    api.get(one, Access::inProject("project.read"),
        [&registry](const ApiCall &call) { return toJson(registry.project(call.project())); });
    api.patch(one, Access::inProject("project.update"),
        [&registry](const ApiCall &call) { return changeProject(registry, call); });
    api.remove(one, Access::inProject("project.delete"),
        [&registry](const ApiCall &call) { return removeProject(registry, call); });
    api.get(one + QStringLiteral("/permissions"), Access::inProject("project.read"),
        [&registry, &policy](const ApiCall &call) { return listPermissions(registry, policy, call); });
}

} // namespace touchstone::cloud
