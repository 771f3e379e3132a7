// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/eventwords.h"

#include "ui/common/formats.h"

#include <QCoreApplication>

namespace touchstone::ui {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)
};

struct StateWord
{
    EventTypeTraits::Enum type;
    const char *state;
    const char *word;
};

constexpr StateWord stateWords[] = {
    {EventTypeTraits::Enum::ObjectPresent, "PRESENT", QT_TRANSLATE_NOOP("EventWords", "object present")},
    {EventTypeTraits::Enum::ObjectPresent, "NOT_PRESENT", QT_TRANSLATE_NOOP("EventWords", "nothing there")},
    {EventTypeTraits::Enum::WaterPresent, "PRESENT", QT_TRANSLATE_NOOP("EventWords", "water detected")},
    {EventTypeTraits::Enum::WaterPresent, "NOT_PRESENT", QT_TRANSLATE_NOOP("EventWords", "dry")},
    {EventTypeTraits::Enum::Motion, "MOTION_DETECTED", QT_TRANSLATE_NOOP("EventWords", "motion")},
    {EventTypeTraits::Enum::Motion, "NO_MOTION_DETECTED", QT_TRANSLATE_NOOP("EventWords", "no motion")},
    {EventTypeTraits::Enum::Contact, "OPEN", QT_TRANSLATE_NOOP("EventWords", "opened")},
    {EventTypeTraits::Enum::Contact, "CLOSED", QT_TRANSLATE_NOOP("EventWords", "closed")},
    {EventTypeTraits::Enum::DeskOccupancy, "OCCUPIED", QT_TRANSLATE_NOOP("EventWords", "occupied")},
    {EventTypeTraits::Enum::DeskOccupancy, "NOT_OCCUPIED", QT_TRANSLATE_NOOP("EventWords", "free")},
    {EventTypeTraits::Enum::ProbeWireStatus, "TWO_WIRE", QT_TRANSLATE_NOOP("EventWords", "two-wire probe")},
    {EventTypeTraits::Enum::ProbeWireStatus, "THREE_WIRE", QT_TRANSLATE_NOOP("EventWords", "three-wire probe")},
    {EventTypeTraits::Enum::ProbeWireStatus, "FOUR_WIRE", QT_TRANSLATE_NOOP("EventWords", "four-wire probe")},
    {EventTypeTraits::Enum::ProbeWireStatus, "INVALID_WIRE_CONFIGURATION",
        QT_TRANSLATE_NOOP("EventWords", "probe wired wrongly")},
    {EventTypeTraits::Enum::ProbeWireStatus, "INVALID_COEFFICIENT_CONFIGURATION",
        QT_TRANSLATE_NOOP("EventWords", "probe with wrong coefficients")},
    {EventTypeTraits::Enum::ConnectionStatus, "OFFLINE", QT_TRANSLATE_NOOP("EventWords", "offline")},
    {EventTypeTraits::Enum::ConnectionStatus, "ETHERNET", QT_TRANSLATE_NOOP("EventWords", "online by Ethernet")},
    {EventTypeTraits::Enum::ConnectionStatus, "CELLULAR", QT_TRANSLATE_NOOP("EventWords", "online by cellular")},
    {EventTypeTraits::Enum::ConnectionStatus, "SDS", QT_TRANSLATE_NOOP("EventWords", "online by SDS")},
};

QString stateWord(const EventType &type, const QString &state)
{
    for (const StateWord &known : stateWords) {
        if (type == known.type && state == QLatin1String(known.state))
            return Texts::tr(known.word);
    }
    return state;
}

QString errorWords(const QList<StatusError> &errors)
{
    return errors.isEmpty() ? QString() : QStringLiteral(", ") + errors.first().message;
}

struct TypeMeaning
{
    EventTypeTraits::Enum type;
    const char *meaning;
};

constexpr TypeMeaning typeMeanings[] = {
    {EventTypeTraits::Enum::Touch, QT_TRANSLATE_NOOP("EventWords", "when somebody touches the sensor")},
    {EventTypeTraits::Enum::Temperature,
        QT_TRANSLATE_NOOP("EventWords", "what was measured, every quarter of an hour")},
    {EventTypeTraits::Enum::ObjectPresent, QT_TRANSLATE_NOOP("EventWords", "when something comes near or goes away")},
    {EventTypeTraits::Enum::Humidity,
        QT_TRANSLATE_NOOP("EventWords", "humidity and temperature, every quarter of an hour and at a touch")},
    {EventTypeTraits::Enum::ObjectPresentCount,
        QT_TRANSLATE_NOOP("EventWords", "how often something came or went so far, every quarter of an hour")},
    {EventTypeTraits::Enum::TouchCount,
        QT_TRANSLATE_NOOP("EventWords", "how often it was touched so far, every quarter of an hour")},
    {EventTypeTraits::Enum::WaterPresent, QT_TRANSLATE_NOOP("EventWords", "when water comes or goes")},
    {EventTypeTraits::Enum::NetworkStatus,
        QT_TRANSLATE_NOOP("EventWords", "signal strength, with every transmission: usually the most frequent")},
    {EventTypeTraits::Enum::BatteryStatus, QT_TRANSLATE_NOOP("EventWords", "how full the battery is, seldom")},
    {EventTypeTraits::Enum::LabelsChanged, QT_TRANSLATE_NOOP("EventWords", "when somebody edits the sensor's labels")},
    {EventTypeTraits::Enum::ConnectionStatus,
        QT_TRANSLATE_NOOP("EventWords", "when a Cloud Connector goes on or off line")},
    {EventTypeTraits::Enum::EthernetStatus,
        QT_TRANSLATE_NOOP("EventWords", "a Cloud Connector's Ethernet address and errors, now and then")},
    {EventTypeTraits::Enum::CellularStatus,
        QT_TRANSLATE_NOOP("EventWords", "a Cloud Connector's cellular signal and errors, now and then")},
    {EventTypeTraits::Enum::Co2,
        QT_TRANSLATE_NOOP("EventWords", "carbon dioxide in the air, every quarter of an hour")},
    {EventTypeTraits::Enum::Pressure, QT_TRANSLATE_NOOP("EventWords", "air pressure, every quarter of an hour")},
    {EventTypeTraits::Enum::Motion, QT_TRANSLATE_NOOP("EventWords", "when motion begins or has ended")},
    {EventTypeTraits::Enum::DeskOccupancy, QT_TRANSLATE_NOOP("EventWords", "when a desk is taken or left")},
    {EventTypeTraits::Enum::Contact, QT_TRANSLATE_NOOP("EventWords", "when a door or window opens or closes")},
    {EventTypeTraits::Enum::ProbeWireStatus, QT_TRANSLATE_NOOP("EventWords", "when a probe's wiring changes")},
};

/// One overload per shape; std::visit finds the fitting one, and the compiler misses none.
struct Words
{
    const EventType &type;
    const Formats &formats;

    QString percent(int number) const { return formatMeasure(number, QStringLiteral("%"), 0, formats.locale); }
    QString celsius(double value) const { return formatTemperature(value, formats); }

    QString operator()(const NoPayload & /*payload*/) const { return {}; }
    QString operator()(const UnknownPayload &payload) const
    {
        JsonWriter writer;
        writer.value(payload.data);
        return QString::fromUtf8(writer.bytes());
    }
    QString operator()(const TouchPayload & /*payload*/) const { return Texts::tr("touched"); }
    QString operator()(const TemperaturePayload &payload) const { return celsius(payload.value); }
    QString operator()(const HumidityPayload &payload) const
    {
        return Texts::tr("%1, %2 humidity")
            .arg(celsius(payload.temperature),
                formatMeasure(payload.relativeHumidity, QStringLiteral("%"), 0, formats.locale));
    }
    QString operator()(const StatePayload &payload) const { return stateWord(type, payload.state); }
    QString operator()(const DeskOccupancyPayload &payload) const
    {
        const QString word = stateWord(type, payload.state);
        return payload.remarks.contains(QStringLiteral("INCOMPLETE_DATA")) ? Texts::tr("%1 (incomplete data)").arg(word)
                                                                           : word;
    }
    QString operator()(const CountPayload &payload) const
    {
        return Texts::tr("%1 in total").arg(formatCount(payload.total, formats.locale));
    }
    QString operator()(const NetworkStatusPayload &payload) const
    {
        const QString boost =
            payload.transmissionMode == QLatin1String("HIGH_POWER_BOOST_MODE") ? Texts::tr(", boost mode") : QString();
        return Texts::tr("signal %1 (%2)")
                   .arg(percent(payload.signalStrength),
                       formatMeasure(payload.rssi, QStringLiteral("dBm"), 0, formats.locale)) +
               boost;
    }
    QString operator()(const BatteryStatusPayload &payload) const { return percent(payload.percentage); }
    QString operator()(const LabelsChangedPayload &payload) const
    {
        QStringList parts;
        for (auto label = payload.added.cbegin(); label != payload.added.cend(); ++label)
            parts << Texts::tr("%1 added: %2").arg(label.key(), label.value());
        for (auto label = payload.modified.cbegin(); label != payload.modified.cend(); ++label)
            parts << Texts::tr("%1 is now %2").arg(label.key(), label.value());
        for (const QString &key : payload.removed)
            parts << Texts::tr("%1 removed").arg(key);
        return parts.join(QStringLiteral("; "));
    }
    QString operator()(const ConnectionStatusPayload &payload) const { return stateWord(type, payload.connection); }
    QString operator()(const EthernetStatusPayload &payload) const
    {
        return (payload.ipAddress.isEmpty() ? Texts::tr("no address") : payload.ipAddress) + errorWords(payload.errors);
    }
    QString operator()(const CellularStatusPayload &payload) const
    {
        return Texts::tr("signal %1").arg(percent(payload.signalStrength)) + errorWords(payload.errors);
    }
    QString operator()(const Co2Payload &payload) const
    {
        return formatMeasure(double(payload.ppm), QStringLiteral("ppm"), 0, formats.locale);
    }
    QString operator()(const PressurePayload &payload) const
    {
        return formatMeasure(payload.pascal / 100, QStringLiteral("hPa"), 1, formats.locale);
    }
};

struct TypeWord
{
    EventTypeTraits::Enum type;
    const char *word;
};

constexpr TypeWord typeWords[] = {
    {EventTypeTraits::Enum::Touch, QT_TRANSLATE_NOOP("EventWords", "Touch")},
    {EventTypeTraits::Enum::Temperature, QT_TRANSLATE_NOOP("EventWords", "Temperature")},
    {EventTypeTraits::Enum::ObjectPresent, QT_TRANSLATE_NOOP("EventWords", "Object present")},
    {EventTypeTraits::Enum::Humidity, QT_TRANSLATE_NOOP("EventWords", "Humidity")},
    {EventTypeTraits::Enum::ObjectPresentCount, QT_TRANSLATE_NOOP("EventWords", "Object count")},
    {EventTypeTraits::Enum::TouchCount, QT_TRANSLATE_NOOP("EventWords", "Touch count")},
    {EventTypeTraits::Enum::WaterPresent, QT_TRANSLATE_NOOP("EventWords", "Water")},
    {EventTypeTraits::Enum::NetworkStatus, QT_TRANSLATE_NOOP("EventWords", "Network status")},
    {EventTypeTraits::Enum::BatteryStatus, QT_TRANSLATE_NOOP("EventWords", "Battery")},
    {EventTypeTraits::Enum::LabelsChanged, QT_TRANSLATE_NOOP("EventWords", "Labels changed")},
    {EventTypeTraits::Enum::ConnectionStatus, QT_TRANSLATE_NOOP("EventWords", "Connection")},
    {EventTypeTraits::Enum::EthernetStatus, QT_TRANSLATE_NOOP("EventWords", "Ethernet status")},
    {EventTypeTraits::Enum::CellularStatus, QT_TRANSLATE_NOOP("EventWords", "Cellular status")},
    {EventTypeTraits::Enum::Co2, QT_TRANSLATE_NOOP("EventWords", "CO₂")},
    {EventTypeTraits::Enum::Pressure, QT_TRANSLATE_NOOP("EventWords", "Pressure")},
    {EventTypeTraits::Enum::Motion, QT_TRANSLATE_NOOP("EventWords", "Motion")},
    {EventTypeTraits::Enum::DeskOccupancy, QT_TRANSLATE_NOOP("EventWords", "Desk")},
    {EventTypeTraits::Enum::Contact, QT_TRANSLATE_NOOP("EventWords", "Door or window")},
    {EventTypeTraits::Enum::ProbeWireStatus, QT_TRANSLATE_NOOP("EventWords", "Probe wires")},
    {EventTypeTraits::Enum::Ping, QT_TRANSLATE_NOOP("EventWords", "Ping")},
};

struct DeviceWord
{
    DeviceTypeTraits::Enum type;
    const char *word;
};

constexpr DeviceWord deviceWords[] = {
    {DeviceTypeTraits::Enum::Temperature, QT_TRANSLATE_NOOP("EventWords", "Temperature sensor")},
    {DeviceTypeTraits::Enum::Proximity, QT_TRANSLATE_NOOP("EventWords", "Proximity sensor")},
    {DeviceTypeTraits::Enum::Touch, QT_TRANSLATE_NOOP("EventWords", "Touch sensor")},
    {DeviceTypeTraits::Enum::Humidity, QT_TRANSLATE_NOOP("EventWords", "Humidity sensor")},
    {DeviceTypeTraits::Enum::ProximityCounter, QT_TRANSLATE_NOOP("EventWords", "Proximity counter")},
    {DeviceTypeTraits::Enum::TouchCounter, QT_TRANSLATE_NOOP("EventWords", "Touch counter")},
    {DeviceTypeTraits::Enum::WaterDetector, QT_TRANSLATE_NOOP("EventWords", "Water detector")},
    {DeviceTypeTraits::Enum::Co2, QT_TRANSLATE_NOOP("EventWords", "CO₂ sensor")},
    {DeviceTypeTraits::Enum::Motion, QT_TRANSLATE_NOOP("EventWords", "Motion sensor")},
    {DeviceTypeTraits::Enum::DeskOccupancy, QT_TRANSLATE_NOOP("EventWords", "Desk occupancy sensor")},
    {DeviceTypeTraits::Enum::Contact, QT_TRANSLATE_NOOP("EventWords", "Door and window sensor")},
    {DeviceTypeTraits::Enum::CloudConnector, QT_TRANSLATE_NOOP("EventWords", "Cloud Connector")},
};

} // namespace

QString eventTypeWord(const EventType &type)
{
    for (const TypeWord &known : typeWords) {
        if (type == known.type)
            return Texts::tr(known.word);
    }
    return type.text();
}

QString eventTypeMeaning(const EventType &type)
{
    for (const TypeMeaning &known : typeMeanings) {
        if (type == known.type)
            return Texts::tr(known.meaning);
    }
    return Texts::tr("a type that this version does not know; it is kept");
}

QString deviceTypeWord(const DeviceType &type)
{
    for (const DeviceWord &known : deviceWords) {
        if (type == known.type)
            return Texts::tr(known.word);
    }
    return type.text();
}

QString valueWords(const EventType &type, const EventPayload &payload, const Formats &formats)
{
    return std::visit(Words{type, formats}, payload);
}

QString eventSentence(const QString &sensor, const Event &event, const Formats &formats)
{
    return Texts::tr("%1: %2, %3, at %4")
        .arg(sensor, eventTypeWord(event.type), valueWords(event.type, event.payload, formats),
            formatClock(toDateTime(event.timestamp), formats));
}

QString labelWords(const QMap<QString, QString> &labels)
{
    QStringList parts;
    for (auto label = labels.cbegin(); label != labels.cend(); ++label) {
        if (label.key() != QLatin1String("name") && label.key() != QLatin1String("description"))
            parts << (label.value().isEmpty() ? label.key() : QStringLiteral("%1: %2").arg(label.key(), label.value()));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace touchstone::ui
