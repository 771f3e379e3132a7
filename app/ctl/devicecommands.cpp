// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/devicecommands.h"

#include "app/ctl/devicerows.h"

namespace touchstone::ctl {

Argument DeviceCommands::sensorArgument(Argument::Count count)
{
    return {QStringLiteral("SENSOR"), QStringLiteral("its name, ID or resource name"), count};
}

QList<Command> DeviceCommands::commands()
{
    return {
        {QStringLiteral("device list"), QStringLiteral("List the sensors and Cloud Connectors of a project."), {},
            {{QStringLiteral("type"), Option::Kind::Word, QStringLiteral("TYPE"), QStringLiteral("only these types"),
                deviceTypeWords(), true}},
            starts(&DeviceCommands::list)},
        {QStringLiteral("device label"), QStringLiteral("Change labels of a sensor, or show them."),
            {sensorArgument(), {QStringLiteral("LABEL"),
                                   QStringLiteral("KEY=VALUE to set a label, KEY- to remove it; none shows them"),
                                   Argument::Count::Any}},
            {}, starts(&DeviceCommands::label), true,
            QStringLiteral("The label \"name\" is what the sensor is called.")},
    };
}

void DeviceCommands::list()
{
    withProject({}, [this](const ProjectName &project) {
        client().listDevices(this, project, orFail<QList<Device>>([this](const QList<Device> &devices) {
            const QStringList types = request().values("type");
            QList<Device> wanted;
            QList<QByteArray> json;
            for (const Device &device : devices) {
                if (types.isEmpty() || types.contains(device.type.text())) {
                    wanted.append(device);
                    json.append(deviceJson(device));
                }
            }
            writeList(deviceTable(wanted), json);
            finish();
        }));
    });
}

Result<LabelChange> parseLabelChange(const QStringList &words)
{
    LabelChange change;
    for (const QString &word : words) {
        const qsizetype sign = word.indexOf(QLatin1Char('='));
        if (sign > 0)
            change.add.insert(word.left(sign), word.mid(sign + 1));
        else if (sign < 0 && word.size() > 1 && word.endsWith(QLatin1Char('-')))
            change.remove.append(word.chopped(1));
        else
            return Failure{Failure::Kind::Invalid,
                QStringLiteral("\"%1\" is neither KEY=VALUE, which sets a label, nor KEY-, which removes it.")
                    .arg(word)};
    }
    return change;
}

void DeviceCommands::label()
{
    const Result<LabelChange> change = parseLabelChange(request().arguments.mid(1));
    if (!change) {
        failUsage(change.failure().message);
        return;
    }
    withDevices(request().arguments.mid(0, 1), [this, change = *change](const QList<Device> &devices) {
        const Device &device = devices.first();
        if (change.isEmpty()) {
            writeLabels(device.labels);
            return;
        }
        client().changeLabels(this, device.name, change,
            orFail([this, labels = changedLabels(device.labels, change)] { writeLabels(labels); }));
    });
}

void DeviceCommands::writeLabels(const DeviceLabels &labels)
{
    if (writesTable()) {
        Table table({{QStringLiteral("KEY")}, {QStringLiteral("VALUE")}});
        for (auto label = labels.cbegin(); label != labels.cend(); ++label)
            table.add({{label.key()}, {label.value()}});
        writeList(table, {});
    } else {
        JsonWriter writer;
        writer.value(labels);
        writeFields({}, writer.bytes());
    }
    finish();
}

} // namespace touchstone::ctl
