// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/projectcommands.h"

namespace touchstone::ctl {

QList<Command> ProjectCommands::commands()
{
    return {{QStringLiteral("project list"), QStringLiteral("List the projects that the account sees."), {}, {},
        starts(&ProjectCommands::list)}};
}

void ProjectCommands::list()
{
    client().listProjects(this, orFail<QList<Project>>([this](const QList<Project> &projects) {
        Table table({{QStringLiteral("NAME")}, {QStringLiteral("ID"), false, true}, {QStringLiteral("SENSORS"), true},
            {QStringLiteral("CLOUD CONNECTORS"), true}, {QStringLiteral("ORGANIZATION")}});
        QList<QByteArray> json;
        for (const Project &project : projects) {
            table.add({{project.displayName}, {project.name.project}, {QString::number(project.sensorCount)},
                {QString::number(project.cloudConnectorCount)}, {project.organizationDisplayName}});
            JsonWriter writer;
            writeProject(writer, project);
            json.append(writer.take());
        }
        writeList(table, json);
        finish();
    }));
}

} // namespace touchstone::ctl
