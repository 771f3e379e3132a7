// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/account.h"

#include "tests/support/roundtrip.h"
#include "tests/support/vectors.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace touchstone;
using namespace touchstone::test;

class TestAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatHasNoName();
    void toleratesOddMembers();
    void membersAreNotLost();
    void serviceAccountsAreNotLost();
    void keysAreNotLost();
    void secretIsNoPartOfAKey();
    void rolesAreNotLost();
    void standardRolesAreThoseOfTheCloud();
    void permissionMatrix_data();
    void permissionMatrix();
    void unknownRoleIsNothing();
};

void TestAccount::refusesWhatHasNoName()
{
    QVERIFY(!roleFromJson({}).ok());
    QVERIFY(!memberFromJson({}).ok());
    QVERIFY(!serviceAccountFromJson({}).ok());
    QVERIFY(!serviceAccountKeyFromJson({{QStringLiteral("name"), 5}}).ok());
}

void TestAccount::toleratesOddMembers()
{
    const QJsonObject json{{QStringLiteral("name"), QStringLiteral("projects/p/members/1")},
        {QStringLiteral("roles"), QJsonValue::Null}, {QStringLiteral("createTime"), QStringLiteral("yesterday")},
        {QStringLiteral("status"), QStringLiteral("DREAMING")}, {QStringLiteral("future"), QJsonArray{true}}};
    const auto member = memberFromJson(json);
    QVERIFY(member.ok());
    QVERIFY(member->roles.isEmpty());
    QCOMPARE(member->createTime, Timestamp{});
    QCOMPARE(member->status, QStringLiteral("DREAMING"));
    QCOMPARE(member->unknownMembers, (QJsonObject{{QStringLiteral("future"), QJsonArray{true}}}));
}

void TestAccount::membersAreNotLost()
{
    const QJsonArray members =
        readJsonVector(QStringLiteral("members/list.json")).value(QStringLiteral("members")).toArray();
    QCOMPARE(members.size(), 3);
    for (const auto &member : members)
        QCOMPARE(throughCodec(member.toObject(), memberFromJson, writeMember), member.toObject());
}

void TestAccount::serviceAccountsAreNotLost()
{
    QJsonObject json = readJsonVector(QStringLiteral("serviceaccounts/service-account.json"));
    json.insert(QStringLiteral("future"), QJsonObject{});
    QCOMPARE(throughCodec(json, serviceAccountFromJson, writeServiceAccount), json);
    const QJsonArray accounts =
        readJsonVector(QStringLiteral("serviceaccounts/list.json")).value(QStringLiteral("serviceAccounts")).toArray();
    QCOMPARE(accounts.size(), 1);
    for (const auto &account : accounts) {
        QCOMPARE(throughCodec(account.toObject(), serviceAccountFromJson, writeServiceAccount), account.toObject());
    }
}

void TestAccount::keysAreNotLost()
{
    const QJsonArray keys =
        readJsonVector(QStringLiteral("serviceaccounts/keys-list.json")).value(QStringLiteral("keys")).toArray();
    QCOMPARE(keys.size(), 1);
    for (const auto &key : keys)
        QCOMPARE(throughCodec(key.toObject(), serviceAccountKeyFromJson, writeServiceAccountKey), key.toObject());
}

void TestAccount::secretIsNoPartOfAKey()
{
    const QJsonObject created = readJsonVector(QStringLiteral("serviceaccounts/key-created.json"));
    const QJsonObject key = created.value(QStringLiteral("key")).toObject();
    const QJsonObject written = throughCodec(key, serviceAccountKeyFromJson, writeServiceAccountKey);
    QCOMPARE(written, key);
    QVERIFY(!QJsonDocument(written).toJson().contains(created.value(QStringLiteral("secret")).toString().toUtf8()));
}

void TestAccount::rolesAreNotLost()
{
    const QJsonArray roles = readJsonVector(QStringLiteral("roles/list.json")).value(QStringLiteral("roles")).toArray();
    QCOMPARE(roles.size(), 4);
    for (const auto &role : roles)
        QCOMPARE(throughCodec(role.toObject(), roleFromJson, writeRole), role.toObject());
    const QJsonObject developer = readJsonVector(QStringLiteral("roles/project.developer.json"));
    QCOMPARE(throughCodec(developer, roleFromJson, writeRole), developer);
}

void TestAccount::standardRolesAreThoseOfTheCloud()
{
    const QJsonArray roles = readJsonVector(QStringLiteral("roles/list.json")).value(QStringLiteral("roles")).toArray();
    QCOMPARE(standardRoles().size(), roles.size());
    for (qsizetype i = 0; i < roles.size(); ++i) {
        const auto role = roleFromJson(roles.at(i).toObject());
        QVERIFY(role.ok());
        QCOMPARE(standardRoles().at(i).permissions, role->permissions);
        QCOMPARE(standardRoles().at(i), *role);
    }
    QCOMPARE(standardRole(u"roles/project.developer")->permissions,
        roleFromJson(readJsonVector(QStringLiteral("roles/project.developer.json")))->permissions);
}

void TestAccount::permissionMatrix_data()
{
    QTest::addColumn<QString>("permissions");
    QTest::addColumn<int>("firstRole"); // the least of the four roles that has them
    const auto row = [](const char *name, const char *permissions, int firstRole) {
        QTest::newRow(name) << QString::fromLatin1(permissions) << firstRole;
    };
    row("reading",
        "project.read membership.read sensor.read device.read dataconnector.read serviceaccount.read "
        "serviceaccount.key.read emulator.read",
        0);
    row("devices", "sensor.update device.update", 1);
    row("connectors", "dataconnector.create dataconnector.update dataconnector.delete", 1);
    row("emulator", "emulator.create emulator.update emulator.delete", 1);
    row("project", "project.update project.delete", 2);
    row("members", "membership.create membership.update membership.delete", 2);
    row("transfer", "device.transfer", 2);
    row("service accounts",
        "serviceaccount.create serviceaccount.update serviceaccount.delete serviceaccount.key.create "
        "serviceaccount.key.delete",
        2);
    row("organization", "project.create organization.read organization.update", 3);
}

void TestAccount::permissionMatrix()
{
    QFETCH(QString, permissions);
    QFETCH(int, firstRole);
    const QStringList wanted = permissions.split(u' ');
    for (int role = 0; role < standardRoles().size(); ++role) {
        const QStringList &held = standardRoles().at(role).permissions;
        for (const QString &permission : wanted)
            QVERIFY2(held.contains(permission) == (role >= firstRole), qPrintable(permission));
        QCOMPARE(QSet<QString>(held.begin(), held.end()).size(), held.size());
    }
}

void TestAccount::unknownRoleIsNothing()
{
    QVERIFY(!standardRole(u"roles/project.janitor"));
    QVERIFY(!standardRole(u"project.user"));
    QVERIFY(!standardRole(u""));
}

QTEST_APPLESS_MAIN(TestAccount)
#include "tst_account.moc"
