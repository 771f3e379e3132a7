// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/registrybench.h"

#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;

/// Who may what: roles, members, service accounts and their keys.
class RegistryAccountsTest : public test::RegistryBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void permissions_data();
    void permissions();
    void rolesCountAtOnce();
    void membershipRules();
    void lastAdministratorStays();
    void serviceAccounts();
    void keysAreLimited();
};

void RegistryAccountsTest::permissions_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("permission");
    QTest::addColumn<bool>("expected");
    const QString user = QStringLiteral("roles/project.user");
    const QString developer = QStringLiteral("roles/project.developer");
    const QString admin = QStringLiteral("roles/project.admin");
    const auto row = [](const QString &role, const char *permission, bool expected) {
        QTest::addRow("%s %s", qPrintable(role), permission) << role << QString::fromLatin1(permission) << expected;
    };
    row(user, "dataconnector.read", true);
    row(user, "device.update", false);
    row(user, "emulator.update", false);
    row(developer, "dataconnector.update", true);
    row(developer, "emulator.create", true);
    row(developer, "device.transfer", false);
    row(developer, "membership.create", false);
    row(admin, "membership.create", true);
    row(admin, "serviceaccount.key.create", true);
    row(admin, "project.create", false);
    row(admin, "no.such.permission", false);
}

void RegistryAccountsTest::permissions()
{
    QFETCH(QString, role);
    QFETCH(QString, permission);
    QFETCH(bool, expected);
    const auto account = m_registry->createServiceAccount(firstProject(), QStringLiteral("a"), false);
    const Principal who{lastPartOf(account->name)};
    QVERIFY(!m_registry->hasPermission(who, firstProject(), permission)); // no member yet

    QVERIFY(m_registry->addMember(ProjectName{firstProject()}.path(), account->email, {role}).ok());

    QCOMPARE(m_registry->rolesIn(who, firstProject()), QStringList{role});
    QCOMPARE(m_registry->hasPermission(who, firstProject(), permission), expected);
    QVERIFY(!m_registry->isOrganizationAdministrator(who));
}

void RegistryAccountsTest::rolesCountAtOnce()
{
    Project draft;
    draft.displayName = QStringLiteral("Other");
    const QString other = m_registry->createProject(draft)->name.project;
    const auto account = m_registry->createServiceAccount(firstProject(), QStringLiteral("a"), false);
    const Principal who{lastPartOf(account->name)};
    const auto member = m_registry->addMember(
        ProjectName{firstProject()}.path(), account->email, {QStringLiteral("roles/project.developer")});

    QVERIFY(!m_registry->hasPermission(who, other, u"device.read")); // a foreign project
    QVERIFY(!m_registry->hasPermission(who, QStringLiteral("no such project"), u"device.read"));
    QVERIFY(m_registry->hasPermission(administrator(), other, u"device.read")); // through the organization

    QVERIFY(m_registry->changeMember(member->name, {QStringLiteral("roles/project.user")}).ok());
    QVERIFY(!m_registry->hasPermission(who, firstProject(), u"device.update"));
    QVERIFY(m_registry->removeMember(member->name).ok());
    QVERIFY(m_registry->rolesIn(who, firstProject()).isEmpty());
    QVERIFY(m_registry->removeServiceAccount(firstProject(), who.serviceAccount).ok());
    QVERIFY(!m_registry->accountExists(who.serviceAccount));
}

void RegistryAccountsTest::membershipRules()
{
    const QString parent = ProjectName{firstProject()}.path();
    const QStringList user{QStringLiteral("roles/project.user")};
    const auto kindOf = [](const auto &result) { return result.failure().kind; };

    QCOMPARE(kindOf(m_registry->addMember(QStringLiteral("projects/none"), QStringLiteral("a@b"), user)),
        Failure::Kind::NotFound);
    QCOMPARE(kindOf(m_registry->addMember(parent, QStringLiteral("no address"), user)), Failure::Kind::Invalid);
    QCOMPARE(kindOf(m_registry->addMember(parent, QStringLiteral("kari@example.com"), {})), Failure::Kind::Invalid);
    QCOMPARE(kindOf(m_registry->addMember(
                 parent, QStringLiteral("kari@example.com"), {QStringLiteral("roles/organization.admin")})),
        Failure::Kind::Invalid);
    QCOMPARE(kindOf(m_registry->addMember(m_registry->organization().name, QStringLiteral("kari@example.com"), user)),
        Failure::Kind::Invalid);

    const auto kari = m_registry->addMember(parent, QStringLiteral("kari@example.com"), user);
    QVERIFY(kari.ok());
    QCOMPARE(kari->status, QStringLiteral("PENDING"));
    QCOMPARE(kari->accountType, QStringLiteral("USER"));
    QCOMPARE(kindOf(m_registry->addMember(parent, QStringLiteral("kari@example.com"), user)), Failure::Kind::Conflict);
    const auto ola = m_registry->addMember(parent, QStringLiteral("ola@example.com"), user);
    QVERIFY(ola->name != kari->name);
    QCOMPARE(kindOf(m_registry->changeMember(kari->name, {QStringLiteral("roles/none")})), Failure::Kind::Invalid);
    QCOMPARE(kindOf(m_registry->removeMember(parent + QStringLiteral("/members/none"))), Failure::Kind::NotFound);
}

void RegistryAccountsTest::lastAdministratorStays()
{
    const QString organization = m_registry->organization().name;
    const QString first = m_registry->members(organization).first().name;
    QCOMPARE(m_registry->removeMember(first).failure().kind, Failure::Kind::Invalid);

    const QStringList admin{QStringLiteral("roles/organization.admin")};
    QVERIFY(m_registry->addMember(organization, QStringLiteral("kari@example.com"), admin).ok());
    QVERIFY(!m_registry->removeMember(first)); // she has not accepted yet
    const auto account = m_registry->createServiceAccount(firstProject(), QStringLiteral("second"), false);
    QVERIFY(m_registry->addMember(organization, account->email, admin).ok());
    QVERIFY(m_registry->removeMember(first).ok());
}

void RegistryAccountsTest::serviceAccounts()
{
    const QString project = firstProject();
    const auto account = m_registry->createServiceAccount(project, QStringLiteral("Rapport"), false);
    QVERIFY(account.ok());
    const QString id = lastPartOf(account->name);
    QCOMPARE(account->email, QStringLiteral("%1@%2.serviceaccount.d21s.com").arg(id, project));
    QVERIFY(!m_registry->createServiceAccount(project, QString(257, QLatin1Char('x')), false));
    QVERIFY(!m_registry->createServiceAccount(QStringLiteral("none"), QStringLiteral("x"), false));
    QVERIFY(!m_registry->serviceAccount(QStringLiteral("none"), id));

    m_clock.advance(std::chrono::seconds(5));
    ServiceAccount changed = *account;
    changed.enableBasicAuth = true;
    const auto updated = m_registry->updateServiceAccount(changed);
    QVERIFY(updated->enableBasicAuth);
    QCOMPARE(updated->createTime, account->createTime);
    QCOMPARE(updated->updateTime, m_clock.now());
    const auto key = m_registry->createKey(project, id);
    QVERIFY(m_registry->key(key->key.id)->basicAuthEnabled);

    QVERIFY(m_registry->removeServiceAccount(project, id).ok());
    QCOMPARE(m_registry->key(key->key.id).failure().kind, Failure::Kind::NotFound);
    reopen();
    QCOMPARE(m_registry->key(key->key.id).failure().kind, Failure::Kind::NotFound);
    QVERIFY(!m_registry->serviceAccount(project, id));
}

void RegistryAccountsTest::keysAreLimited()
{
    const QString project = firstProject();
    const QString account = administrator().serviceAccount;
    QSet<QString> secrets;
    for (int i = 0; i < 9; ++i)
        secrets.insert(m_registry->createKey(project, account)->secret);
    QCOMPARE(secrets.size(), 9);
    QCOMPARE(m_registry->keys(project, account).size(), 10);

    QCOMPARE(m_registry->createKey(project, account).failure().kind, Failure::Kind::Invalid);

    const QString first = m_registry->firstCredentials().keyId;
    QVERIFY(!m_registry->removeKey(project, QStringLiteral("none"), first));
    QVERIFY(m_registry->removeKey(project, account, first).ok());
    QVERIFY(m_registry->createKey(project, account).ok());
    QCOMPARE(m_registry->firstCredentials(), Credentials());
}

QTEST_GUILESS_MAIN(RegistryAccountsTest)
#include "tst_registryaccounts.moc"
