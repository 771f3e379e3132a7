// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sensors/sensorwords.h"

#include "models/items/devicedirectory.h"
#include "ui/common/eventwords.h"
#include "ui/common/formats.h"

#include <QCoreApplication>

#include <algorithm>

namespace touchstone::ui {

namespace {

const QString nameKey = QStringLiteral("name");

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SensorWords)
};

template <typename Payload>
const Payload *reportedAs(const Device &device, EventTypeTraits::Enum type)
{
    const auto found = device.reported.constFind(EventType(type).text());
    return found == device.reported.cend() ? nullptr : std::get_if<Payload>(&*found);
}

QString percentWords(int percent)
{
    return formatMeasure(percent, QStringLiteral("%"), 0);
}

QString cloudConnectorTitle(const QString &id, const Device &sensor, const items::DeviceDirectory &devices)
{
    if (id == QLatin1String("emulated-ccon")) // dt-api.md 3.1
        return Texts::tr("the emulated Cloud Connector");
    const DeviceName name{sensor.name.project, id};
    return titleOfSensor(name, devices.find(name));
}

QString hearers(const NetworkStatusPayload &status, const Device &sensor, const items::DeviceDirectory &devices)
{
    auto connectors = status.cloudConnectors;
    std::stable_sort(connectors.begin(), connectors.end(),
        [](const auto &a, const auto &b) { return a.signalStrength > b.signalStrength; });
    QStringList names;
    for (const auto &connector : connectors) {
        const QString title = cloudConnectorTitle(connector.id, sensor, devices);
        names << (connectors.size() == 1
                      ? title
                      : QStringLiteral("%1 (%2)").arg(title, percentWords(connector.signalStrength)));
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

QString titleOfSensor(const DeviceName &name, const Device *device)
{
    return device ? device->displayName() : name.device;
}

QString signalWords(const Device &device, const items::DeviceDirectory &devices)
{
    const auto *status = reportedAs<NetworkStatusPayload>(device, EventTypeTraits::Enum::NetworkStatus);
    if (!status)
        return {};
    QString words =
        Texts::tr("Signal %1 (%2)")
            .arg(percentWords(status->signalStrength), formatMeasure(status->rssi, QStringLiteral("dBm"), 0));
    const QString heardBy = hearers(*status, device, devices);
    if (!heardBy.isEmpty())
        words += Texts::tr(", heard by ") + heardBy;
    if (status->transmissionMode == QLatin1String("HIGH_POWER_BOOST_MODE"))
        words += Texts::tr(", in boost mode (weak link, uses more battery)");
    return words;
}

QString batteryWords(const Device &device)
{
    const auto *battery = reportedAs<BatteryStatusPayload>(device, EventTypeTraits::Enum::BatteryStatus);
    return battery ? Texts::tr("Battery %1").arg(percentWords(battery->percentage)) : QString();
}

QString latestValueWords(const Device &device, const Formats &formats)
{
    using Enum = EventTypeTraits::Enum;
    QStringList parts;
    const auto add = [&](const EventType &type) {
        const auto value = device.reported.constFind(type.text());
        if (value == device.reported.cend() || std::holds_alternative<NoPayload>(*value))
            return;
        if (type == Enum::Touch || type == Enum::NetworkStatus || type == Enum::BatteryStatus)
            return;
        parts << QStringLiteral("%1: %2").arg(eventTypeWord(type), valueWords(type, *value, formats));
    };
    const QList<EventType> own = eventTypesOf(device.type);
    for (const EventType &type : own)
        add(type);
    for (auto value = device.reported.cbegin(); value != device.reported.cend(); ++value) {
        if (!own.contains(EventType::fromText(value.key())))
            add(EventType::fromText(value.key()));
    }
    return parts.join(QStringLiteral("  ·  "));
}

QString obstacleWords(TouchObstacle obstacle, const QDateTime &lastHeard, const Formats &formats)
{
    switch (obstacle) {
    case TouchObstacle::None:
        break;
    case TouchObstacle::UnknownType:
        return Texts::tr("This version does not know its type, nor whether it sends touches.");
    case TouchObstacle::Emulated:
        return Texts::tr("Emulated: there is nothing to press. Use Touch in the emulator panel.");
    case TouchObstacle::Offline:
        return Texts::tr(
            "Offline: nobody would hear the touch. Bring it back into reach, or its Cloud Connector on line.");
    case TouchObstacle::NeverHeard:
        return Texts::tr("Never heard yet. Bring it within reach of a Cloud Connector.");
    case TouchObstacle::Silent:
        return Texts::tr("Not heard since %1: out of reach, or its battery is empty.")
            .arg(formatMoment(lastHeard, QDateTime::currentDateTime(), formats));
    }
    return {};
}

QString labelKeyProblem(const QString &key)
{
    if (key.isEmpty())
        return Texts::tr("The key is empty; write 1 to %1 characters.").arg(labellimits::maxKeyLength);
    if (key.size() > labellimits::maxKeyLength)
        return Texts::tr("The key has %1 characters; write at most %2.").arg(key.size()).arg(labellimits::maxKeyLength);
    return {};
}

QString labelValueProblem(const QString &value)
{
    if (value.size() > labellimits::maxValueLength)
        return Texts::tr("The value has %1 characters; write at most %2.")
            .arg(value.size())
            .arg(labellimits::maxValueLength);
    return {};
}

QString editWords(const LabelEdit &edit)
{
    const QString before = edit.before.value(nameKey, edit.device.device);
    const qsizetype changes = edit.change.add.size() + edit.change.remove.size();
    QString words = Texts::tr("%1 labels of %2 were changed.");
    QString detail = QLocale().toString(changes);
    if (changes == 1 && edit.change.add.contains(nameKey)) {
        words = Texts::tr("%2 is called %1 now.");
        detail = edit.change.add.value(nameKey);
    } else if (changes == 1 && edit.change.remove.contains(nameKey)) {
        words = Texts::tr("%2 has no name any more.");
    } else if (changes == 1) {
        words = Texts::tr("The label %1 of %2 was changed.");
        detail = edit.change.remove.isEmpty() ? edit.change.add.firstKey() : edit.change.remove.first();
    }
    return words.contains(QLatin1String("%1")) ? words.arg(detail, before) : words.replace(QLatin1String("%2"), before);
}

QString sensorLock(const Permissions &permissions, const QString &permission, const QString &deed)
{
    if (permissions.allow(permission))
        return {};
    return Texts::tr("This account may not %1. That needs the role %2; ask an administrator of the project.")
        .arg(deed, leastRoleWith(permission));
}

} // namespace touchstone::ui
