// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/project.h"

#include "tests/support/roundtrip.h"
#include "tests/support/vectors.h"

#include <QJsonArray>
#include <QTest>

using namespace touchstone;
using namespace touchstone::test;

class TestProject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatHasNoName();
    void nothingIsLost_data();
    void nothingIsLost();
    void nothingIsLostInLists();
    void unknownMembersAreKept();
    void countersMayBeText();
    void locationMayHaveNulls();
};

void TestProject::refusesWhatHasNoName()
{
    QVERIFY(!projectFromJson({}).ok());
    QVERIFY(!projectFromJson({{QStringLiteral("name"), QStringLiteral("organizations/o")}}).ok());
    QVERIFY(!organizationFromJson({}).ok());
    QCOMPARE(organizationFromJson({}).failure().kind, Failure::Kind::Invalid);
}

void TestProject::nothingIsLost_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("with location") << QStringLiteral("projects/project.json");
    QTest::newRow("without location") << QStringLiteral("projects/project-inventory-no-location.json");
}

void TestProject::nothingIsLost()
{
    QFETCH(QString, file);
    const QJsonObject json = readJsonVector(file);
    QCOMPARE(throughCodec(json, projectFromJson, writeProject), json);
}

void TestProject::nothingIsLostInLists()
{
    const QJsonArray projects =
        readJsonVector(QStringLiteral("projects/list.json")).value(QStringLiteral("projects")).toArray();
    QCOMPARE(projects.size(), 2);
    for (const auto &project : projects)
        QCOMPARE(throughCodec(project.toObject(), projectFromJson, writeProject), project.toObject());

    const QJsonObject organization = readJsonVector(QStringLiteral("organizations/organization.json"));
    QCOMPARE(throughCodec(organization, organizationFromJson, writeOrganization), organization);
    const QJsonArray organizations =
        readJsonVector(QStringLiteral("organizations/list.json")).value(QStringLiteral("organizations")).toArray();
    QCOMPARE(organizations.size(), 1);
    for (const auto &item : organizations)
        QCOMPARE(throughCodec(item.toObject(), organizationFromJson, writeOrganization), item.toObject());
}

void TestProject::unknownMembersAreKept()
{
    QJsonObject json = readJsonVector(QStringLiteral("projects/project.json"));
    json.insert(QStringLiteral("future"), QJsonArray{1, QStringLiteral("two")});
    json.insert(QStringLiteral("labels"), QJsonObject{{QStringLiteral("region"), QStringLiteral("\u00d8st")}});
    QJsonObject location = json.value(QStringLiteral("location")).toObject();
    location.insert(QStringLiteral("altitude"), 12);
    json.insert(QStringLiteral("location"), location);
    QCOMPARE(throughCodec(json, projectFromJson, writeProject), json);
}

void TestProject::countersMayBeText()
{
    QJsonObject json = readJsonVector(QStringLiteral("projects/project.json"));
    json.insert(QStringLiteral("sensorCount"), QStringLiteral("11"));
    const auto project = projectFromJson(json);
    QVERIFY(project.ok());
    QCOMPARE(project->sensorCount, 11);
}

void TestProject::locationMayHaveNulls()
{
    QJsonObject json = readJsonVector(QStringLiteral("projects/project.json"));
    json.insert(QStringLiteral("location"),
        QJsonObject{{QStringLiteral("latitude"), QJsonValue::Null}, {QStringLiteral("longitude"), QJsonValue::Null},
            {QStringLiteral("timeLocation"), QStringLiteral("Europe/Oslo")}});
    const auto project = projectFromJson(json);
    QVERIFY(project.ok());
    QVERIFY(!project->location->latitude);
    QCOMPARE(throughCodec(json, projectFromJson, writeProject), json);
}

QTEST_APPLESS_MAIN(TestProject)
#include "tst_project.moc"
