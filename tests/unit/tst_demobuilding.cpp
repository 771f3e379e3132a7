// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/emulator/demobuilding.h"
#include "models/domain/xid.h"

#include <QSet>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using Type = DeviceTypeTraits::Enum;

class DemoBuildingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAboutSixtySensorsOfAllTypes();
    void idsAreStableAndEmulated();
    void namesAreNorwegianAndUnique();
    void everySensorIsHeard();
};

void DemoBuildingTest::hasAboutSixtySensorsOfAllTypes()
{
    QMap<Type, int> counts;
    for (const DemoDevice &device : DemoBuilding::devices())
        ++counts[device.type];
    QCOMPARE(counts.value(Type::CloudConnector), 2);
    const auto sensors = DemoBuilding::devices().size() - 2;
    QVERIFY2(sensors >= 55 && sensors <= 70, qPrintable(QString::number(sensors)));
    for (const auto &[type, name] : DeviceTypeTraits::names)
        QVERIFY2(counts.value(type) > 0, name);
}

void DemoBuildingTest::idsAreStableAndEmulated()
{
    QSet<QString> ids;
    for (const DemoDevice &device : DemoBuilding::devices()) {
        QVERIFY(device.id.startsWith(QStringLiteral("emu")));
        QVERIFY2(isXid(QStringView(device.id).mid(3)), qPrintable(device.id));
        ids.insert(device.id);
    }
    QCOMPARE(ids.size(), DemoBuilding::devices().size());
    // Data folders out there know these: rows are added at the end.
    QCOMPARE(DemoBuilding::devices().at(0).id, QStringLiteral("emud4u7h2cbqnp5m8r9qai0"));
    QCOMPARE(DemoBuilding::devices().at(2).labels.value(QStringLiteral("name")), QStringLiteral("Kjølerom kjøkken"));
}

void DemoBuildingTest::namesAreNorwegianAndUnique()
{
    QSet<QString> names;
    QString all;
    for (const DemoDevice &device : DemoBuilding::devices()) {
        for (const char *key : {"name", "description", "floor", "room"})
            QVERIFY2(!device.labels.value(QString::fromLatin1(key)).isEmpty(), qPrintable(device.id));
        QVERIFY(device.labels.contains(QStringLiteral("virtual-sensor")));
        names.insert(device.labels.value(QStringLiteral("name")));
        all += device.labels.value(QStringLiteral("name"));
    }
    QCOMPARE(names.size(), DemoBuilding::devices().size());
    for (const QString &letter : {QStringLiteral("Å"), QStringLiteral("ø"), QStringLiteral("æ")})
        QVERIFY2(all.contains(letter, Qt::CaseInsensitive), qPrintable(letter));
}

void DemoBuildingTest::everySensorIsHeard()
{
    QSet<QString> gateways;
    for (const DemoDevice &device : DemoBuilding::devices()) {
        if (device.type == Type::CloudConnector)
            gateways.insert(device.id);
    }
    QSet<QString> used;
    for (const DemoDevice &device : DemoBuilding::devices()) {
        if (device.type == Type::CloudConnector) {
            QVERIFY(device.heardBy.isEmpty());
        } else {
            QVERIFY(gateways.contains(device.heardBy));
            used.insert(device.heardBy);
        }
    }
    QCOMPARE(used, gateways);
}

QTEST_GUILESS_MAIN(DemoBuildingTest)
#include "tst_demobuilding.moc"
