// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/emulator/demobuilding.h"

namespace touchstone::cloud {

namespace {

using Type = DeviceTypeTraits::Enum;
using Climate = DemoClimate;

struct Row
{
    Type type;
    Climate climate;
    const char *floor;
    const char *room;
    const char *name;
    const char *description;
};

constexpr const char *cellar = "Kjeller";
constexpr const char *first = "1. etasje";
constexpr const char *second = "2. etasje";
constexpr const char *third = "3. etasje";
constexpr const char *roof = "Tak";

// Ids are made from the position: add rows at the end.
constexpr Row rows[] = {
    {Type::CloudConnector, Climate::Office, first, "Resepsjon", "Gateway 1. etasje", "I himlingen over skranken"},
    {Type::CloudConnector, Climate::Office, third, "Gang", "Gateway 3. etasje", "Ved heisen"},

    {Type::Temperature, Climate::ColdRoom, first, "Kjøkken", "Kjølerom kjøkken", "Skal holde 2 til 4 grader"},
    {Type::Temperature, Climate::Freezer, first, "Kjøkken", "Fryserom kjøkken", "Skal holde minst 18 kuldegrader"},
    {Type::Temperature, Climate::ColdRoom, first, "Kantine", "Melkekjøler", "Døra må lukkes helt"},
    {Type::Temperature, Climate::ServerRoom, cellar, "Serverrom", "Serverrom rack A", "Innsuget foran"},
    {Type::Temperature, Climate::ServerRoom, cellar, "Serverrom", "Serverrom rack B", "Utblåset bak"},
    {Type::Temperature, Climate::PlantRoom, cellar, "Teknisk rom", "Fjernvarme tur", "På røret før veksleren"},
    {Type::Temperature, Climate::Outdoors, roof, "Fasade nord", "Utetemperatur", "Alltid i skyggen"},
    {Type::Temperature, Climate::Outdoors, roof, "Takterrasse", "Takterrasse", "Under benken"},
    {Type::Temperature, Climate::MeetingRoom, second, "Møterom Ås", "Møterom Ås", "Åtte plasser"},
    {Type::Temperature, Climate::MeetingRoom, third, "Møterom Tromsø", "Møterom Tromsø", "Tolv plasser"},
    {Type::Temperature, Climate::Office, second, "Økonomi", "Landskap Økonomi", "Ved søylen"},
    {Type::Temperature, Climate::Office, third, "Utvikling", "Landskap Utvikling", "Ved kjøkkenkroken"},
    {Type::Temperature, Climate::Office, first, "Resepsjon", "Resepsjon", "Bak skranken"},
    {Type::Temperature, Climate::Cellar, cellar, "Sykkelrom", "Sykkelrom", "Ved lufteluka"},

    {Type::Humidity, Climate::Archive, cellar, "Arkiv", "Arkiv", "Papir tåler ikke over 55 prosent"},
    {Type::Humidity, Climate::Office, second, "Bibliotek", "Bibliotek", "Øverste hylle"},
    {Type::Humidity, Climate::ServerRoom, cellar, "Serverrom", "Serverrom luftfukt", "Ved døra"},
    {Type::Humidity, Climate::Office, third, "Kontor 3.02", "Kontor Bjørnsen", "Daglig leder"},
    {Type::Humidity, Climate::Office, second, "Salg", "Landskap Salg", "Ved vinduet mot bakgården"},

    {Type::Co2, Climate::MeetingRoom, second, "Møterom Ås", "Luft Møterom Ås", "Over tavla"},
    {Type::Co2, Climate::MeetingRoom, second, "Møterom Ålesund", "Luft Møterom Ålesund", "Over tavla"},
    {Type::Co2, Climate::MeetingRoom, third, "Møterom Tromsø", "Luft Møterom Tromsø", "Ved døra"},
    {Type::Co2, Climate::Office, first, "Kantine", "Luft Kantine", "På midtsøylen"},
    {Type::Co2, Climate::MeetingRoom, first, "Auditorium Fjæra", "Luft Auditorium Fjæra", "Bakerste rad"},

    {Type::Proximity, Climate::Cellar, cellar, "Garasje", "Ladeplass 1", "Elbil på plass"},
    {Type::Proximity, Climate::Cellar, cellar, "Garasje", "Ladeplass 2", "Elbil på plass"},
    {Type::Proximity, Climate::Outdoors, first, "Varelevering", "Rampe varelevering", "Bil ved rampa"},
    {Type::Proximity, Climate::Cellar, cellar, "Avfallsrom", "Papircontainer full", "Tømmes av vaktmesteren"},

    {Type::Touch, Climate::Office, third, "Kjøkkenkrok", "Kaffemaskin tom", "Trykk når bønnene er brukt opp"},
    {Type::Touch, Climate::Office, second, "Toaletter", "Rengjøring 2. etasje", "Trykk for ekstra runde"},
    {Type::Touch, Climate::Office, first, "Resepsjon", "Hjelp i resepsjonen", "Ringer vakthavende"},
    {Type::Touch, Climate::Cellar, cellar, "Gang", "Vaktrunde kjeller", "Vekteren kvitterer her"},

    {Type::ProximityCounter, Climate::Office, first, "Hovedinngang", "Besøkende hovedinngang", "Teller begge veier"},
    {Type::ProximityCounter, Climate::Office, first, "Kantine", "Dør kantine", "Teller begge veier"},
    {Type::ProximityCounter, Climate::Office, first, "Heis", "Heisturer", "Teller døråpninger"},

    {Type::TouchCounter, Climate::Office, first, "Kantine", "Fornøyd med maten", "Grønn knapp"},
    {Type::TouchCounter, Climate::Office, first, "Kantine", "Misfornøyd med maten", "Rød knapp"},
    {Type::TouchCounter, Climate::Office, third, "Kjøkkenkrok", "Kaffekopper", "Knappen på maskinen"},

    {Type::WaterDetector, Climate::Office, first, "Kjøkken", "Vann oppvaskmaskin", "Under sokkelen"},
    {Type::WaterDetector, Climate::ServerRoom, cellar, "Serverrom", "Vann serverrom", "Under datagulvet"},
    {Type::WaterDetector, Climate::PlantRoom, cellar, "Teknisk rom", "Vann ved sluk", "Laveste punkt"},
    {Type::WaterDetector, Climate::Office, third, "Kjøkkenkrok", "Vann kaffemaskin", "Bak benken"},

    {Type::Motion, Climate::MeetingRoom, second, "Møterom Ås", "Bevegelse Møterom Ås", "I taket"},
    {Type::Motion, Climate::MeetingRoom, second, "Møterom Ålesund", "Bevegelse Møterom Ålesund", "I taket"},
    {Type::Motion, Climate::MeetingRoom, third, "Møterom Tromsø", "Bevegelse Møterom Tromsø", "I taket"},
    {Type::Motion, Climate::Office, third, "Stillerom", "Stillerom", "Viser ledig på skjermen"},
    {Type::Motion, Climate::Office, second, "Gang", "Gang 2. etasje", "Styrer lyset"},
    {Type::Motion, Climate::Office, third, "Gang", "Gang 3. etasje", "Styrer lyset"},
    {Type::Motion, Climate::Cellar, cellar, "Garasje", "Bevegelse garasje", "Ved porten"},

    {Type::DeskOccupancy, Climate::Office, second, "Økonomi", "Pult 2.01", "Ved vinduet"},
    {Type::DeskOccupancy, Climate::Office, second, "Økonomi", "Pult 2.02", "Ved søylen"},
    {Type::DeskOccupancy, Climate::Office, second, "Salg", "Pult 2.11", "Mot bakgården"},
    {Type::DeskOccupancy, Climate::Office, third, "Utvikling", "Pult 3.07", "Hev og senk"},
    {Type::DeskOccupancy, Climate::Office, third, "Utvikling", "Pult 3.08", "Hev og senk"},
    {Type::DeskOccupancy, Climate::Office, third, "Utvikling", "Pult 3.09 gjest", "Ledig for besøkende"},
    {Type::DeskOccupancy, Climate::Office, third, "Kontor 3.02", "Pult Bjørnsen", "Daglig leder"},

    {Type::Contact, Climate::Office, first, "Hovedinngang", "Hovedinngang", "Skyvedøra"},
    {Type::Contact, Climate::Office, first, "Varelevering", "Dør varelevering", "Skal være lukket"},
    {Type::Contact, Climate::Office, second, "Trapp vest", "Rømningsdør vest", "Gir alarm i resepsjonen"},
    {Type::Contact, Climate::MeetingRoom, second, "Møterom Ås", "Vindu Møterom Ås", "Lukkes for natta"},
    {Type::Contact, Climate::ColdRoom, first, "Kjøkken", "Dør kjølerom", "Ikke la den stå åpen"},
    {Type::Contact, Climate::ServerRoom, cellar, "Serverrom", "Dør serverrom", "Kun med kort"},
    {Type::Contact, Climate::Cellar, cellar, "Garasje", "Port garasje", "Lukker seg selv"},
};

/// Like a real id, and the same at each start.
QString idOf(size_t position)
{
    constexpr int base32hex = 32;
    return QStringLiteral("emud4u7h2cbqnp5m8r9") + QString::number(0xd2a40 + position * 23, base32hex);
}

DemoDevice deviceOf(const Row &row, size_t position)
{
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    DemoDevice device;
    device.id = idOf(position);
    device.type = row.type;
    device.climate = row.climate;
    device.labels = {
        {QStringLiteral("name"), text(row.name)},
        {QStringLiteral("description"), text(row.description)},
        {QStringLiteral("floor"), text(row.floor)},
        {QStringLiteral("room"), text(row.room)},
        {QStringLiteral("building"), QStringLiteral("Akersgata 12")},
        {QStringLiteral("virtual-sensor"), QStringLiteral("")},
    };
    if (row.type != Type::CloudConnector) {
        const bool isLow = row.floor == cellar || row.floor == first;
        device.heardBy = idOf(isLow ? 0 : 1);
    }
    return device;
}

QList<DemoDevice> makeDevices()
{
    QList<DemoDevice> devices;
    for (size_t position = 0; position < std::size(rows); ++position)
        devices.append(deviceOf(rows[position], position));
    return devices;
}

} // namespace

QString DemoBuilding::projectName()
{
    return QStringLiteral("Kontor Oslo");
}

const QList<DemoDevice> &DemoBuilding::devices()
{
    static const QList<DemoDevice> devices = makeDevices();
    return devices;
}

} // namespace touchstone::cloud
