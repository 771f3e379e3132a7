// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/emulator/demohours.h"
#include "app/cloud/emulator/demorhythm.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using namespace std::chrono_literals;
using Say = EventTypeTraits::Enum;

namespace {

constexpr quint64 seed = 7;

Timestamp at(const char *time)
{
    return *parseTimestamp(QString::fromLatin1(time));
}

/// 2026-11-24 is a Tuesday; Oslo is an hour ahead of UTC in winter.
const Timestamp midnight = at("2026-11-23T23:00:00Z");

double perSecond(const QList<DemoEvent> &events, std::chrono::seconds span)
{
    return double(events.size()) / double(span.count());
}

QList<DemoEvent> only(const QList<DemoEvent> &events, Say type)
{
    QList<DemoEvent> result;
    std::copy_if(events.begin(), events.end(), std::back_inserter(result),
        [&](const DemoEvent &event) { return event.type == type; });
    return result;
}

} // namespace

class DemoRhythmTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyAndBackwardSpansAreSilent();
    void isAPureFunctionOfTimeAndSeed();
    void piecesMakeTheWhole();
    void speaksAtOnceDayAndNight_data();
    void speaksAtOnceDayAndNight();
    void theDayIsBusierThanTheNight();
    void rateForeseesTheEvents();
    void touchesComeNowAndThen();
    void devicesSaySomethingOfTheirType();
    void everyDeviceSpeaksWithinADay();
    void statesBeginAndEnd();
    void payloadsAreBelievable();
    void countersNeverFall();
    void transmissionsAreHeard();
    void presenceFollowsOfficeHours_data();
    void presenceFollowsOfficeHours();

private:
    const DemoRhythm m_rhythm{seed};
};

void DemoRhythmTest::emptyAndBackwardSpansAreSilent()
{
    QVERIFY(m_rhythm.between(midnight, midnight).isEmpty());
    QVERIFY(m_rhythm.between(midnight, midnight - 1h).isEmpty());
    QVERIFY(DemoRhythm(seed, {}).between(midnight, midnight + 1h).isEmpty());
}

void DemoRhythmTest::isAPureFunctionOfTimeAndSeed()
{
    const auto events = m_rhythm.between(midnight, midnight + 10min);
    QVERIFY(events == m_rhythm.between(midnight, midnight + 10min));
    QVERIFY(events == DemoRhythm(seed).between(midnight, midnight + 10min));
    QVERIFY(events != DemoRhythm(seed + 1).between(midnight, midnight + 10min));
}

void DemoRhythmTest::piecesMakeTheWhole()
{
    const Timestamp begin = midnight + 9h;
    QList<DemoEvent> pieces;
    for (Timestamp time = begin; time < begin + 20min; time += 250ms)
        pieces += m_rhythm.between(time, time + 250ms);
    QVERIFY(pieces == m_rhythm.between(begin, begin + 20min));
    QVERIFY(std::is_sorted(pieces.begin(), pieces.end(),
        [](const DemoEvent &left, const DemoEvent &right) { return left.time < right.time; }));
}

void DemoRhythmTest::speaksAtOnceDayAndNight_data()
{
    QTest::addColumn<int>("hour");
    for (int hour = 0; hour < 24; ++hour)
        QTest::addRow("%02d o'clock", hour) << hour;
}

void DemoRhythmTest::speaksAtOnceDayAndNight()
{
    QFETCH(int, hour);
    const Timestamp begin = midnight + std::chrono::hours(hour);
    const auto events = m_rhythm.between(begin, begin + 1h);
    const double rate = perSecond(events, 1h);
    QVERIFY2(rate >= 1 && rate <= 3, qPrintable(QString::number(rate)));

    std::chrono::microseconds longestSilence{0};
    for (qsizetype i = 1; i < events.size(); ++i)
        longestSilence = std::max<std::chrono::microseconds>(longestSilence, events[i].time - events[i - 1].time);
    QVERIFY2(longestSilence < 15s, qPrintable(QString::number(longestSilence.count())));
}

void DemoRhythmTest::theDayIsBusierThanTheNight()
{
    const auto night = m_rhythm.between(midnight + 1h, midnight + 5h);
    const auto day = m_rhythm.between(midnight + 9h, midnight + 13h);
    const auto sunday = m_rhythm.between(midnight + 5 * 24h + 9h, midnight + 5 * 24h + 13h);
    for (const Say type : {Say::Contact, Say::Motion, Say::DeskOccupancy}) {
        QVERIFY(only(day, type).size() > 4 * only(night, type).size());
        QVERIFY(only(day, type).size() > 4 * only(sunday, type).size());
    }
    QVERIFY(perSecond(day, 4h) > perSecond(night, 4h) + 0.1);
}

void DemoRhythmTest::rateForeseesTheEvents()
{
    for (const QList<EventType> &types : {QList<EventType>{}, QList<EventType>{Say::Touch},
             QList<EventType>{Say::Motion, Say::Contact}, QList<EventType>{Say::NetworkStatus}}) {
        double foreseen = 0;
        for (int hour = 0; hour < 24; ++hour)
            foreseen += 3600 * m_rhythm.rate(types, midnight + std::chrono::hours(hour) + 30min);
        const auto events = m_rhythm.between(midnight, midnight + 24h);
        const auto count = std::count_if(events.begin(), events.end(),
            [&](const DemoEvent &event) { return types.isEmpty() || types.contains(event.type); });
        QVERIFY2(std::abs(foreseen - double(count)) < 0.1 * foreseen,
            qPrintable(QStringLiteral("%1 foreseen, %2 came").arg(foreseen).arg(count)));
    }
}

void DemoRhythmTest::touchesComeNowAndThen()
{
    for (int hour : {3, 10, 20}) {
        const Timestamp begin = midnight + std::chrono::hours(hour);
        const auto touches = only(m_rhythm.between(begin, begin + 1h), Say::Touch).size();
        QVERIFY2(touches >= 20 && touches <= 240, qPrintable(QString::number(touches)));
    }
}

void DemoRhythmTest::devicesSaySomethingOfTheirType()
{
    for (const DemoEvent &event : m_rhythm.between(midnight, midnight + 24h)) {
        const DemoDevice &device = m_rhythm.devices().at(event.device);
        QVERIFY2(eventTypesOf(device.type).contains(event.type), qPrintable(device.id + event.type.text()));
        QCOMPARE(payloadUpdateTime(event.payload), std::optional(event.time));
        QVERIFY(!std::holds_alternative<UnknownPayload>(event.payload));
    }
}

void DemoRhythmTest::everyDeviceSpeaksWithinADay()
{
    QSet<qsizetype> speakers;
    QSet<QString> types;
    for (const DemoEvent &event : m_rhythm.between(midnight, midnight + 24h)) {
        speakers.insert(event.device);
        types.insert(event.type.text());
    }
    QCOMPARE(speakers.size(), m_rhythm.devices().size());
    for (const char *type : {"batteryStatus", "ethernetStatus", "cellularStatus", "connectionStatus", "waterPresent"})
        QVERIFY2(types.contains(QString::fromLatin1(type)), type);
    QVERIFY(
        only(m_rhythm.between(midnight, midnight + 24h), Say::BatteryStatus).size() <= m_rhythm.devices().size() * 2);
}

void DemoRhythmTest::statesBeginAndEnd()
{
    QMap<qsizetype, QString> last;
    for (const DemoEvent &event : only(m_rhythm.atRest(midnight), Say::Contact))
        QCOMPARE(std::get<StatePayload>(event.payload).state, QStringLiteral("CLOSED"));
    int changes = 0;
    for (const DemoEvent &event : only(m_rhythm.between(midnight, midnight + 24h), Say::Contact)) {
        const QString state = std::get<StatePayload>(event.payload).state;
        QVERIFY(state != last.value(event.device)); // open, closed, open, closed
        last[event.device] = state;
        ++changes;
    }
    QVERIFY(changes > 100);
}

void DemoRhythmTest::payloadsAreBelievable()
{
    for (const DemoEvent &event : m_rhythm.between(midnight, midnight + 24h)) {
        const DemoDevice &device = m_rhythm.devices().at(event.device);
        if (const auto *air = std::get_if<TemperaturePayload>(&event.payload)) {
            QCOMPARE(air->samples.first().value, air->value);
            if (device.climate == DemoClimate::Office)
                QVERIFY(air->value > 18 && air->value < 25);
            if (device.climate == DemoClimate::Freezer)
                QVERIFY(air->value > -24 && air->value < -16);
            if (device.climate == DemoClimate::ColdRoom)
                QVERIFY(air->value > 0 && air->value < 6);
        } else if (const auto *damp = std::get_if<HumidityPayload>(&event.payload)) {
            QVERIFY(damp->relativeHumidity > 15 && damp->relativeHumidity < 60);
        } else if (const auto *gas = std::get_if<Co2Payload>(&event.payload)) {
            QVERIFY(gas->ppm > 380 && gas->ppm < 1500);
        } else if (const auto *pressure = std::get_if<PressurePayload>(&event.payload)) {
            QVERIFY(pressure->pascal > 95'000 && pressure->pascal < 106'000);
        } else if (const auto *network = std::get_if<NetworkStatusPayload>(&event.payload)) {
            QVERIFY(network->signalStrength > 0 && network->signalStrength < 100);
            QVERIFY(network->rssi < -40 && network->rssi > -120);
        }
    }
}

void DemoRhythmTest::countersNeverFall()
{
    qint64 last = 0;
    for (Timestamp time = midnight; time < midnight + 14 * 24h; time += 10min) {
        const qint64 visits = demoVisits(time, 300);
        QVERIFY(visits >= last);
        last = visits;
    }
    const auto gained = [](Timestamp from, Timestamp to) { return demoVisits(to, 300) - demoVisits(from, 300); };
    QVERIFY(std::abs(gained(midnight, midnight + 24h) - 300) <= 2);
    QVERIFY(gained(midnight + 4 * 24h, midnight + 5 * 24h) < 60); // Saturday
    // What a building of that age may have counted
    QVERIFY2(last > 1'000 && last < 1'000'000, qPrintable(QString::number(last)));
}

void DemoRhythmTest::transmissionsAreHeard()
{
    QMap<std::pair<qsizetype, Timestamp>, int> balance; // spoken once, heard once
    for (const DemoEvent &event : m_rhythm.between(midnight + 9h, midnight + 10h)) {
        const DemoDevice &device = m_rhythm.devices().at(event.device);
        if (event.type == Say::NetworkStatus) {
            QCOMPARE(std::get<NetworkStatusPayload>(event.payload).cloudConnectors.first().id, device.heardBy);
            balance[{event.device, event.time}] += 1;
            continue;
        }
        const bool isFirstOfItsTransmission = event.type != Say::Humidity && event.type != Say::Pressure;
        const bool isTheOnlyOne = device.type == DeviceTypeTraits::Enum::Humidity && event.type == Say::Humidity;
        if ((!device.heardBy.isEmpty() && isFirstOfItsTransmission) || isTheOnlyOne)
            balance[{event.device, event.time}] -= 1;
    }
    QVERIFY(balance.size() > 1000);
    for (const int difference : balance)
        QCOMPARE(difference, 0);
}

void DemoRhythmTest::presenceFollowsOfficeHours_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("Tuesday 10 in winter") << QStringLiteral("2026-11-24T09:00:00Z") << 0.95 << 1.0;
    QTest::newRow("Tuesday 10 in summer") << QStringLiteral("2026-07-14T08:00:00Z") << 0.95 << 1.0;
    QTest::newRow("Tuesday lunch") << QStringLiteral("2026-11-24T11:00:00Z") << 0.7 << 0.85;
    QTest::newRow("Tuesday 3") << QStringLiteral("2026-11-24T02:00:00Z") << 0.0 << 0.05;
    QTest::newRow("Tuesday 22") << QStringLiteral("2026-11-24T21:00:00Z") << 0.0 << 0.06;
    QTest::newRow("Saturday noon") << QStringLiteral("2026-11-28T11:00:00Z") << 0.0 << 0.1;
    QTest::newRow("long ago") << QStringLiteral("1969-12-31T10:00:00Z") << 0.7 << 1.0;
}

void DemoRhythmTest::presenceFollowsOfficeHours()
{
    QFETCH(QString, time);
    QFETCH(double, least);
    QFETCH(double, most);
    const double presence = demoPresence(*parseTimestamp(time));
    QVERIFY2(presence >= least && presence <= most, qPrintable(QString::number(presence)));
}

QTEST_GUILESS_MAIN(DemoRhythmTest)
#include "tst_demorhythm.moc"
