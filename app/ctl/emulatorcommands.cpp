// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/emulatorcommands.h"

#include "app/ctl/devicecommands.h"
#include "app/ctl/devicerows.h"
#include "app/ctl/eventrows.h"
#include "models/domain/eventform.h"

#include <algorithm>

namespace touchstone::ctl {
namespace {

Failure invalid(const QString &message)
{
    return {Failure::Kind::Invalid, message};
}

QString fieldHelp(const EventField &field)
{
    switch (field.kind) {
    case EventField::Kind::Number:
    case EventField::Kind::Whole:
        return QStringLiteral("%1 (%2 to %3 %4)")
            .arg(field.member, QString::number(field.least), QString::number(field.most), field.unit)
            .simplified();
    case EventField::Kind::Word:
        return QStringLiteral("%1 (%2)").arg(field.member, field.words.join(QLatin1String(", ")));
    case EventField::Kind::Text:
        break;
    }
    return field.member;
}

Result<QVariant> valueOf(const EventField &field, const QString &text)
{
    bool isNumber = false;
    switch (field.kind) {
    case EventField::Kind::Number:
        if (const double number = text.toDouble(&isNumber); isNumber && number >= field.least && number <= field.most)
            return QVariant(number);
        break;
    case EventField::Kind::Whole:
        if (const qint64 number = text.toLongLong(&isNumber);
            isNumber && double(number) >= field.least && double(number) <= field.most)
            return QVariant(number);
        break;
    case EventField::Kind::Word:
        if (field.words.contains(text))
            return QVariant(text);
        break;
    case EventField::Kind::Text:
        if (text.size() <= maxFieldLength)
            return QVariant(text);
        break;
    }
    return invalid(QStringLiteral("\"%1\" cannot be %2.").arg(text, fieldHelp(field)));
}

} // namespace

QList<Command> EmulatorCommands::commands()
{
    Argument type = {
        QStringLiteral("TYPE"), QStringLiteral("the event's type"), Argument::Count::One, eventTypeOption().choices};
    type.choices.removeAll(EventType(EventTypeTraits::Enum::LabelsChanged).text()); // comes with a change of labels
    return {
        {QStringLiteral("emulator list"), QStringLiteral("List the emulated sensors of a project."), {}, {},
            starts(&EmulatorCommands::list)},
        {QStringLiteral("emulator create"), QStringLiteral("Create an emulated sensor."),
            {{QStringLiteral("TYPE"), QStringLiteral("the sensor's type"), Argument::Count::One, deviceTypeWords()}},
            {{QStringLiteral("name"), Option::Kind::Text, QStringLiteral("NAME"), QStringLiteral("what it is called")}},
            starts(&EmulatorCommands::create)},
        {QStringLiteral("emulator delete"), QStringLiteral("Delete emulated sensors."),
            {DeviceCommands::sensorArgument(Argument::Count::AtLeastOne)}, {}, starts(&EmulatorCommands::remove)},
        {QStringLiteral("emulator publish"), QStringLiteral("Have an emulated sensor send an event."),
            {DeviceCommands::sensorArgument(), type,
                {QStringLiteral("FIELD"), QStringLiteral("FIELD=VALUE; what is left out has a usual value"),
                    Argument::Count::Any}},
            {}, starts(&EmulatorCommands::publish), true,
            QStringLiteral(
                "For instance: emulator publish \"Meeting room\" temperature value=21.5. A field that does not "
                "fit is answered with those there are. Publishing again sends another event.")},
    };
}

void EmulatorCommands::list()
{
    withProject({}, [this](const ProjectName &project) {
        client().listDevices(this, project, orFail<QList<Device>>([this](const QList<Device> &devices) {
            QList<Device> emulated;
            QList<QByteArray> json;
            for (const Device &device : devices) {
                if (device.isEmulated()) {
                    emulated.append(device);
                    json.append(deviceJson(device));
                }
            }
            writeList(deviceTable(emulated), json);
            finish();
        }));
    });
}

void EmulatorCommands::create()
{
    withProject({}, [this](const ProjectName &project) {
        client().createEmulatedDevice(this, project, DeviceType::fromText(request().arguments.first()),
            request().value("name"), orFail<Device>([this](const Device &device) {
                writeFields({{QStringLiteral("Name"), device.displayName()}, {QStringLiteral("ID"), device.name.device},
                                {QStringLiteral("Type"), device.type.text()}},
                    deviceJson(device));
                finish();
            }));
    });
}

void EmulatorCommands::remove()
{
    withDevices(request().arguments, [this](const QList<Device> &devices) {
        inTurn<Device>(
            devices,
            [this](const Device &device, const std::function<void()> &next) {
                client().deleteEmulatedDevice(this, device.name, [this, next](const Result<void> &deleted) {
                    if (!deleted) {
                        complain(deleted.failure());
                        m_code = m_code == ExitCode::Ok ? exitCodeOf(deleted.failure().kind) : m_code;
                    }
                    next();
                });
            },
            [this] { finish(m_code); });
    });
}

Result<QVariantMap> parseEventFields(const EventType &type, const QStringList &words)
{
    const QList<EventField> fields = eventFieldsOf(type);
    QVariantMap values;
    for (const QString &word : words) {
        const QString member = word.section(QLatin1Char('='), 0, 0);
        const auto field =
            std::find_if(fields.cbegin(), fields.cend(), [&](const EventField &one) { return one.member == member; });
        if (field == fields.cend() || !word.contains(QLatin1Char('='))) {
            QStringList known;
            for (const EventField &one : fields)
                known.append(fieldHelp(one));
            return invalid(QStringLiteral("\"%1\" is no FIELD=VALUE of %2, which has %3.")
                               .arg(word, type.text(),
                                   known.isEmpty() ? QStringLiteral("none") : known.join(QLatin1String("; "))));
        }
        const Result<QVariant> value = valueOf(*field, word.section(QLatin1Char('='), 1));
        if (!value)
            return value.failure();
        values.insert(member, *value);
    }
    return values;
}

void EmulatorCommands::publish()
{
    const EventType type = EventType::fromText(request().arguments.at(1));
    const Result<QVariantMap> values = parseEventFields(type, request().arguments.mid(2));
    if (!values) {
        failUsage(values.failure().message);
        return;
    }
    withDevices(request().arguments.mid(0, 1), [this, type, values = *values](const QList<Device> &devices) {
        const Result<Event> event = eventFromFields(type, devices.first().name, values, clock().now());
        if (event)
            client().publish(this, *event, orFail([this] { finish(); }));
        else
            failUsage(event.failure().message);
    });
}

} // namespace touchstone::ctl
