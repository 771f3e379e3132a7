// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandtable.h"

#include "app/ctl/completioncommand.h"
#include "app/ctl/connectioncommands.h"
#include "app/ctl/connectorcommands.h"
#include "app/ctl/connectorediting.h"
#include "app/ctl/devicecommands.h"
#include "app/ctl/emulatorcommands.h"
#include "app/ctl/eventhistory.h"
#include "app/ctl/eventtail.h"
#include "app/ctl/identifycommand.h"
#include "app/ctl/projectcommands.h"

namespace touchstone::ctl {

const QList<Command> &commandTable()
{
    static const QList<Command> table =
        ConnectionCommands::commands() + ProjectCommands::commands() + ConnectorCommands::commands() +
        ConnectorEditing::commands() + DeviceCommands::commands() + EventTail::commands() + EventHistory::commands() +
        IdentifyCommand::commands() + EmulatorCommands::commands() + CompletionCommand::commands();
    return table;
}

const QList<Option> &commonOptions()
{
    using Kind = Option::Kind;
    const auto option = [](const char *name, Kind kind, const char *value, const char *meaning) {
        return Option{
            QString::fromLatin1(name), kind, QString::fromLatin1(value), QString::fromUtf8(meaning), {}, false};
    };
    static const QList<Option> options{
        option("project", Kind::Text, "PROJECT", "the project, by ID or name; not needed where there is only one"),
        option("connection", Kind::Text, "NAME", "a named connection; usually the one used last in touchstone"),
        option("credentials", Kind::File, "FILE", "sign in with the service account's key in FILE"),
        option("api", Kind::Text, "URL", "the REST API of the cloud that --credentials belongs to"),
        option("data", Kind::File, "FOLDER", "where touchstone keeps its local cloud, as its option of that name"),
        option("json", Kind::Flag, "", "write JSON instead of a table"),
        option("ndjson", Kind::Flag, "", "write one JSON text a line"),
        option("help", Kind::Flag, "", "show the help of a command, or this one"),
        option("version", Kind::Flag, "", "show the version"),
    };
    return options;
}

QList<Option> optionsOf(const Command &command)
{
    return command.options + commonOptions();
}

} // namespace touchstone::ctl
