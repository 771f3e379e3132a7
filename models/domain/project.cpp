// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/project.h"

#include "models/domain/jsonmembers.h"
#include "models/domain/jsonreader.h"

namespace touchstone {

namespace {

Project::Location locationFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    Project::Location location;
    if (reader.has(QLatin1String("latitude")))
        location.latitude = reader.number(QLatin1String("latitude"));
    if (reader.has(QLatin1String("longitude")))
        location.longitude = reader.number(QLatin1String("longitude"));
    location.timeLocation = reader.text(QLatin1String("timeLocation"));
    location.unknownMembers = reader.unknownMembers();
    return location;
}

void writeNumberOrNull(JsonWriter &writer, QStringView key, std::optional<double> number)
{
    writer.key(key);
    if (number)
        writer.value(*number);
    else
        writer.null();
}

void writeLocation(JsonWriter &writer, const Project::Location &location)
{
    writer.beginObject();
    writeNumberOrNull(writer, u"latitude", location.latitude);
    writeNumberOrNull(writer, u"longitude", location.longitude);
    writer.member(u"timeLocation", location.timeLocation);
    writeUnknownMembers(writer, location.unknownMembers);
    writer.endObject();
}

} // namespace

Result<Organization> organizationFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    Organization organization;
    organization.name = reader.text(QLatin1String("name"));
    if (organization.name.isEmpty())
        return Failure{Failure::Kind::Invalid, QStringLiteral("an organization without a name")};
    organization.displayName = reader.text(QLatin1String("displayName"));
    organization.unknownMembers = reader.unknownMembers();
    return organization;
}

void writeOrganization(JsonWriter &writer, const Organization &organization)
{
    writer.beginObject();
    writer.member(u"name", organization.name);
    writer.member(u"displayName", organization.displayName);
    writeUnknownMembers(writer, organization.unknownMembers);
    writer.endObject();
}

Result<Project> projectFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    const QString path = reader.text(QLatin1String("name"));
    const std::optional<ProjectName> name = ProjectName::parse(path);
    if (!name)
        return Failure{Failure::Kind::Invalid, QStringLiteral("\"%1\" is no project name").arg(path.left(100))};
    Project project;
    project.name = *name;
    project.displayName = reader.text(QLatin1String("displayName"));
    project.inventory = reader.truth(QLatin1String("inventory"));
    project.organization = reader.text(QLatin1String("organization"));
    project.organizationDisplayName = reader.text(QLatin1String("organizationDisplayName"));
    project.sensorCount = reader.integer(QLatin1String("sensorCount"));
    project.cloudConnectorCount = reader.integer(QLatin1String("cloudConnectorCount"));
    if (const QJsonValue location = reader.value(QLatin1String("location")); location.isObject())
        project.location = locationFromJson(location.toObject());
    if (const QJsonValue labels = reader.value(QLatin1String("labels")); labels.isObject())
        project.labels = reader.textMap(QLatin1String("labels"));
    project.unknownMembers = reader.unknownMembers();
    return project;
}

void writeProject(JsonWriter &writer, const Project &project)
{
    writer.beginObject();
    writer.member(u"name", project.name.path());
    writer.member(u"displayName", project.displayName);
    writer.member(u"inventory", project.inventory);
    writer.member(u"organization", project.organization);
    writer.member(u"organizationDisplayName", project.organizationDisplayName);
    writer.member(u"sensorCount", project.sensorCount);
    writer.member(u"cloudConnectorCount", project.cloudConnectorCount);
    if (project.location) {
        writer.key(u"location");
        writeLocation(writer, *project.location);
    }
    if (project.labels)
        writeTextMap(writer, u"labels", *project.labels);
    writeUnknownMembers(writer, project.unknownMembers);
    writer.endObject();
}

} // namespace touchstone
