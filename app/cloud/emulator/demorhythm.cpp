// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/emulator/demorhythm.h"

#include "app/cloud/emulator/demohours.h"
#include "app/cloud/emulator/demostates.h"

#include <algorithm>

namespace touchstone::cloud {

using namespace std::chrono_literals;
using Type = DeviceTypeTraits::Enum;
using Say = EventTypeTraits::Enum;

/// A device says something at most once in each period; whether it does depends on how busy the building is.
struct DemoRhythm::Rule
{
    Say event;
    std::chrono::seconds period;
    double quietChance = 1; ///< when nobody is there
    double busyChance = 1;  ///< when everybody is
    bool isState = false;   ///< begins and ends within the period

    double chanceAt(Timestamp time) const { return quietChance + (busyChance - quietChance) * demoPresence(time); }
};

namespace {

// Questions to chance, apart from those of DemoAir.
constexpr quint64 phaseQuestion = 16;
constexpr quint64 whenQuestion = 24;
constexpr quint64 whetherQuestion = 32;
constexpr quint64 howLongQuestion = 40;
constexpr quint64 signalQuestion = 48;
constexpr quint64 batteryQuestion = 49;

quint64 ask(qsizetype device, quint64 question, qsizetype rule = 0)
{
    return DemoChance::subject(quint64(device), question + quint64(rule));
}

Timestamp scaled(std::chrono::seconds period, double share)
{
    return Timestamp(std::chrono::microseconds(qint64(double(std::chrono::microseconds(period).count()) * share)));
}

/// The other events of one transmission of an air quality sensor.
QList<Say> spokenTogether(Say event)
{
    return event == Say::Co2 ? QList<Say>{Say::Co2, Say::Humidity, Say::Pressure} : QList<Say>{event};
}

} // namespace

DemoRhythm::DemoRhythm(quint64 seed, QList<DemoDevice> devices)
    : m_devices(std::move(devices))
    , m_chance(seed)
    , m_air(m_chance)
{}

const QList<DemoRhythm::Rule> &DemoRhythm::rulesOf(Type type)
{
    static const auto withTouches = [](QList<Rule> rules) {
        rules.append({Say::Touch, 1h, 0.15, 0.45});
        return rules;
    };
    static const auto sensor = [](QList<Rule> rules) {
        rules.append({Say::BatteryStatus, 24h});
        return withTouches(std::move(rules));
    };
    // Heartbeats are faster than real ones, which come every 2.5 to 60 minutes: a watcher should see life at once.
    static const QMap<Type, QList<Rule>> rules{
        {Type::Temperature, sensor({{Say::Temperature, 45s}})},
        {Type::Humidity, sensor({{Say::Humidity, 45s}})},
        {Type::Co2, sensor({{Say::Co2, 60s}})},
        {Type::ProximityCounter, sensor({{Say::ObjectPresentCount, 60s}})},
        {Type::TouchCounter, sensor({{Say::TouchCount, 60s}})},
        {Type::Proximity, sensor({{Say::ObjectPresent, 45min, 0.1, 0.8, true}})},
        {Type::WaterDetector, sensor({{Say::WaterPresent, 6h, 0.1, 0.2, true}})},
        {Type::Motion, sensor({{Say::Motion, 4min, 0.05, 0.9, true}})},
        {Type::DeskOccupancy, sensor({{Say::DeskOccupancy, 40min, 0.01, 0.85, true}})},
        {Type::Contact, sensor({{Say::Contact, 5min, 0.02, 0.6, true}})},
        {Type::Touch, sensor({{Say::Touch, 150s, 0.4, 0.85}})},
        {Type::CloudConnector, withTouches({{Say::ConnectionStatus, 8h, 0.35, 0.35, true}, {Say::EthernetStatus, 10min},
                                   {Say::CellularStatus, 10min}})},
    };
    static const QList<Rule> none;
    const auto found = rules.constFind(type);
    return found == rules.cend() ? none : *found;
}

QList<DemoEvent> DemoRhythm::between(Timestamp from, Timestamp to) const
{
    QList<DemoEvent> events;
    for (qsizetype device = 0; device < m_devices.size(); ++device) {
        for (const Rule &rule : rulesOf(m_devices.at(device).type))
            addMoments(events, device, rule, from, to);
    }
    std::stable_sort(events.begin(), events.end(),
        [](const DemoEvent &left, const DemoEvent &right) { return left.time < right.time; });
    return events;
}

QList<DemoEvent> DemoRhythm::atRest(Timestamp time) const
{
    QList<DemoEvent> events;
    for (qsizetype device = 0; device < m_devices.size(); ++device) {
        for (const Rule &rule : rulesOf(m_devices.at(device).type)) {
            if (rule.isState || rule.event == Say::BatteryStatus)
                events.append({device, rule.event, payload(device, rule.event, false, time), time});
        }
    }
    return events;
}

double DemoRhythm::rate(const QList<EventType> &types, Timestamp time) const
{
    const auto counts = [&](Say event) { return types.isEmpty() || types.contains(EventType(event)); };
    double sum = 0;
    for (const DemoDevice &device : m_devices) {
        for (const Rule &rule : rulesOf(device.type)) {
            const auto spoken = spokenTogether(rule.event);
            auto events = std::count_if(spoken.begin(), spoken.end(), counts);
            if (!device.heardBy.isEmpty() && counts(Say::NetworkStatus))
                ++events;
            sum += rule.chanceAt(time) * double(events) * (rule.isState ? 2 : 1) / double(rule.period.count());
        }
    }
    return sum;
}

void DemoRhythm::addMoments(
    QList<DemoEvent> &events, qsizetype device, const Rule &rule, Timestamp from, Timestamp to) const
{
    const auto ruleNumber = &rule - rulesOf(m_devices.at(device).type).constData();
    const std::chrono::microseconds period = rule.period;
    const auto phase = scaled(rule.period, m_chance.roll(ask(device, phaseQuestion, ruleNumber), 0));
    const qint64 firstStep = (from - phase) / period - 1;
    const qint64 lastStep = (to - phase) / period;
    const auto isWanted = [&](Timestamp time) { return time > from && time <= to; };
    // A heartbeat comes nearly on time; all else whenever it likes, but a state needs room to end.
    const double spread = rule.isState ? 0.4 : rule.quietChance < 1 ? 0.95 : 0.2;
    for (qint64 step = firstStep; step <= lastStep; ++step) {
        const Timestamp opening = phase + step * period;
        const double when = spread * m_chance.roll(ask(device, whenQuestion, ruleNumber), step);
        const double howLong = 0.05 + 0.5 * m_chance.roll(ask(device, howLongQuestion, ruleNumber), step);
        const Timestamp begin = opening + scaled(rule.period, when).time_since_epoch();
        const Timestamp end = begin + scaled(rule.period, howLong).time_since_epoch();
        if (!isWanted(begin) && !(rule.isState && isWanted(end)))
            continue;
        if (m_chance.roll(ask(device, whetherQuestion, ruleNumber), step) >= rule.chanceAt(begin))
            continue;
        if (isWanted(begin))
            transmit(events, device, rule, true, begin);
        if (rule.isState && isWanted(end))
            transmit(events, device, rule, false, end);
    }
}

void DemoRhythm::transmit(
    QList<DemoEvent> &events, qsizetype device, const Rule &rule, bool begins, Timestamp time) const
{
    for (const Say event : spokenTogether(rule.event))
        events.append({device, event, payload(device, event, begins, time), time});
    if (!m_devices.at(device).heardBy.isEmpty())
        events.append({device, Say::NetworkStatus, networkStatus(device, time), time});
}

EventPayload DemoRhythm::payload(qsizetype device, Say type, bool isOn, Timestamp time) const
{
    const DemoClimate climate = m_devices.at(device).climate;
    const auto stamped = [&](auto value) {
        value.updateTime = time;
        return value;
    };
    switch (type) {
    case Say::Temperature:
        return temperature(device, time);
    case Say::Humidity:
        return humidity(device, time);
    case Say::Co2:
        return stamped(Co2Payload{{}, m_air.carbonDioxide(climate, quint64(device), time)});
    case Say::Pressure:
        return stamped(PressurePayload{{}, m_air.pressure(time)});
    case Say::ObjectPresentCount:
    case Say::TouchCount:
        return stamped(CountPayload{{}, demoVisits(time, 40 + int(device) * 7)});
    case Say::BatteryStatus:
        return stamped(BatteryStatusPayload{{}, 100 - int(25 * m_chance.roll(ask(device, batteryQuestion), 0))});
    default:
        return demoState(type, isOn, device, time);
    }
}

EventPayload DemoRhythm::temperature(qsizetype device, Timestamp time) const
{
    const DemoClimate climate = m_devices.at(device).climate;
    TemperaturePayload result;
    result.updateTime = time;
    for (const Timestamp sampled : {time, time - 15s, time - 30s}) // newest first (dt-api.md 9.3)
        result.samples.append({m_air.temperature(climate, quint64(device), sampled), sampled, {}});
    result.value = result.samples.first().value;
    return result;
}

EventPayload DemoRhythm::humidity(qsizetype device, Timestamp time) const
{
    const DemoClimate climate = m_devices.at(device).climate;
    HumidityPayload result;
    result.updateTime = time;
    result.temperature = m_air.temperature(climate, quint64(device), time);
    result.relativeHumidity = m_air.relativeHumidity(climate, quint64(device), time);
    result.samples = {{result.temperature, result.relativeHumidity, time, {}}};
    return result;
}

EventPayload DemoRhythm::networkStatus(qsizetype device, Timestamp time) const
{
    const double usual = 45 + 45 * m_chance.roll(ask(device, signalQuestion), 0);
    const double now = usual + 8 * m_chance.drift(ask(device, signalQuestion), time, 7min);
    const int signalStrength = int(std::clamp(now, 5.0, 99.0));
    const int rssi = -115 + signalStrength * 65 / 100;
    NetworkStatusPayload result;
    result.updateTime = time;
    result.signalStrength = signalStrength;
    result.rssi = rssi;
    NetworkStatusPayload::CloudConnector heardBy;
    heardBy.id = m_devices.at(device).heardBy;
    heardBy.signalStrength = signalStrength;
    heardBy.rssi = rssi;
    result.cloudConnectors = {heardBy};
    result.transmissionMode = QStringLiteral("LOW_POWER_STANDARD_MODE");
    return result;
}

} // namespace touchstone::cloud
