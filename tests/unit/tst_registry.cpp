// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloud/registry/registry.h"
#include "tests/support/manualclock.h"

#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using Status = ConnectorStatusTraits::Enum;

namespace {

/// Runs SQL in a file that nobody else has open.
void runSql(const QString &file, const QString &sql)
{
    const QString name = QStringLiteral("test");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY2(query.exec(sql), qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(name);
}

DataConnector connectorDraft(const QString &displayName = QStringLiteral("Drift"))
{
    DataConnector connector;
    connector.displayName = displayName;
    connector.labels = {QStringLiteral("name")};
    HttpConfig http;
    http.url = QStringLiteral("https://u:p@localhost:4711/drift");
    http.signatureSecret = QStringLiteral("s3cret");
    http.headers = {{QStringLiteral("X-Team"), QStringLiteral("æøå")}};
    connector.httpConfig = http;
    return connector;
}

TemperaturePayload temperature(double value, Timestamp time)
{
    TemperaturePayload payload;
    payload.value = value;
    payload.updateTime = time;
    payload.samples = {{value, time}};
    return payload;
}

Event temperatureEvent(double value, Timestamp time)
{
    Event event;
    event.eventId = QStringLiteral("event of %1").arg(value);
    event.type = EventTypeTraits::Enum::Temperature;
    event.payload = temperature(value, time);
    event.timestamp = time;
    return event;
}

} // namespace

class RegistryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void refusesANewerFile();
    void refusesAnotherProgramsFile();
    void refusesADamagedFile_data();
    void refusesADamagedFile();
    void refusesAnUnreadableRow();
    void bringsAnOlderFileUpToDate();
    void refusesASecondProcess();
    void refusesAFolderThatCannotBeMade();
    void aFailedWriteChangesNothing();

    void firstStartMakesAnAdministrator();
    void keepsEverythingOverARestart();
    void survivesACrash();
    void writesReportedValuesSoon();
    void fileIsPrivate();

    void permissions_data();
    void permissions();
    void rolesCountAtOnce();
    void membershipRules();
    void lastAdministratorStays();
    void serviceAccounts();
    void keysAreLimited();

    void projects();
    void projectWithContentStays();
    void devices();
    void transfer();
    void labels();
    void labelLimits_data();
    void labelLimits();
    void olderValuesDoNotOverwrite();
    void latestEventsGoWithTheirDevice();

    void connectorRefusals();
    void connectorLimit();
    void connectorSignals();
    void systemDisabling();

private:
    std::unique_ptr<Registry> open();
    void reopen() { m_registry.reset(), m_registry = open(); }
    Result<void> tryToOpen();
    QString firstProject() const { return m_registry->projects().first().name.project; }
    Principal administrator() const;
    Device makeDevice(const QString &id, const QString &project, DeviceTypeTraits::Enum type);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    test::ManualClock m_clock;
    std::unique_ptr<Registry> m_registry;
};

void RegistryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_file = m_folder->filePath(QStringLiteral("data/registry.sqlite"));
    m_registry = open();
}

void RegistryTest::cleanup()
{
    m_registry.reset();
    m_folder.reset();
}

std::unique_ptr<Registry> RegistryTest::open()
{
    auto registry = std::make_unique<Registry>(m_file, m_clock);
    const auto opened = registry->open(QStringLiteral("Første prosjekt"));
    if (!opened)
        qFatal("%s", qPrintable(opened.failure().message));
    return registry;
}

Result<void> RegistryTest::tryToOpen()
{
    return Registry(m_file, m_clock).open(QStringLiteral("Another"));
}

Principal RegistryTest::administrator() const
{
    return {m_registry->key(m_registry->firstCredentials().keyId)->serviceAccount};
}

Device RegistryTest::makeDevice(const QString &id, const QString &project, DeviceTypeTraits::Enum type)
{
    Device device;
    device.name = {project, id};
    device.type = type;
    return *m_registry->createDevice(device);
}

// What must not be opened

void RegistryTest::refusesANewerFile()
{
    m_registry.reset();
    runSql(m_file, QStringLiteral("PRAGMA user_version = 3"));

    const auto opened = tryToOpen();

    QVERIFY(!opened);
    QCOMPARE(opened.failure().kind, Failure::Kind::Invalid);
    QVERIFY2(opened.failure().message.contains(QStringLiteral("newer version")), qPrintable(opened.failure().message));
    QVERIFY(opened.failure().message.contains(m_file));
    runSql(m_file, QStringLiteral("PRAGMA user_version = 2"));
    QVERIFY(tryToOpen().ok()); // nothing was lost
}

void RegistryTest::refusesAnotherProgramsFile()
{
    m_registry.reset();
    QVERIFY(QFile::remove(m_file));
    runSql(m_file, QStringLiteral("CREATE TABLE recipe (name TEXT)"));

    const auto opened = tryToOpen();

    QVERIFY(!opened);
    QCOMPARE(opened.failure().kind, Failure::Kind::Invalid);
    QVERIFY2(
        opened.failure().message.contains(QStringLiteral("another program")), qPrintable(opened.failure().message));
}

void RegistryTest::refusesADamagedFile_data()
{
    QTest::addColumn<int>("at");
    QTest::newRow("the header") << 0;
    QTest::newRow("a page in the middle") << 3 * 4096 + 8;
}

void RegistryTest::refusesADamagedFile()
{
    QFETCH(int, at);
    m_registry.reset();
    QFile file(m_file);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > at + 4000);
    file.seek(at);
    file.write(QByteArray(4000, '\x5a'));
    file.close();
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();

    const auto opened = tryToOpen();

    QVERIFY(!opened);
    QCOMPARE(opened.failure().kind, Failure::Kind::Invalid);
    QVERIFY2(opened.failure().message.contains(QStringLiteral("is damaged")), qPrintable(opened.failure().message));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == before); // left as it is
}

void RegistryTest::refusesAnUnreadableRow()
{
    QVERIFY(m_registry->createConnector(firstProject(), connectorDraft()).ok());
    m_registry.reset();
    runSql(m_file, QStringLiteral("UPDATE connector SET headers = 'nonsense'"));

    const auto opened = tryToOpen();

    QVERIFY(!opened);
    QCOMPARE(opened.failure().kind, Failure::Kind::Invalid);
    QVERIFY2(
        opened.failure().message.contains(QStringLiteral("table connector")), qPrintable(opened.failure().message));
}

void RegistryTest::bringsAnOlderFileUpToDate()
{
    const DeviceName name = makeDevice(QStringLiteral("a"), firstProject(), DeviceTypeTraits::Enum::Temperature).name;
    m_registry->applyReported(name, temperatureEvent(20, m_clock.now()));
    m_registry.reset();
    for (const char *step : {"ALTER TABLE reported DROP COLUMN event_id", "ALTER TABLE reported DROP COLUMN event_time",
             "PRAGMA user_version = 1"})
        runSql(m_file, QString::fromLatin1(step));

    reopen();

    const auto device = m_registry->device(name);
    QCOMPARE(std::get<TemperaturePayload>(device->reported.value(QStringLiteral("temperature"))).value, 20.0);
    QVERIFY(m_registry->latestEvents(*device).isEmpty()); // nobody knows which event that was
    m_registry->applyReported(name, temperatureEvent(21, m_clock.now()));
    reopen();
    QCOMPARE(m_registry->latestEvents(*m_registry->device(name)).size(), 1);
}

void RegistryTest::refusesASecondProcess()
{
    const auto opened = tryToOpen();

    QVERIFY(!opened);
    QCOMPARE(opened.failure().kind, Failure::Kind::Unavailable);
    QVERIFY2(opened.failure().message.contains(QStringLiteral("in use")), qPrintable(opened.failure().message));
}

void RegistryTest::refusesAFolderThatCannotBeMade()
{
    m_file = m_folder->filePath(QStringLiteral("data/registry.sqlite/below/a/file.sqlite"));

    const auto opened = tryToOpen();

    QVERIFY(!opened);
    QCOMPARE(opened.failure().kind, Failure::Kind::Unavailable);
}

void RegistryTest::aFailedWriteChangesNothing()
{
    const auto connector = m_registry->createConnector(firstProject(), connectorDraft());
    m_registry.reset();
    runSql(m_file, QStringLiteral("CREATE TRIGGER full BEFORE UPDATE ON connector "
                                  "BEGIN SELECT RAISE(ABORT, 'no space'); END"));
    m_registry = open();
    QSignalSpy changes(m_registry.get(), &Registry::connectorChanged);
    DataConnector changed = *connector;
    changed.displayName = QStringLiteral("Other");

    const auto updated = m_registry->updateConnector(changed);

    QVERIFY(!updated);
    QCOMPARE(updated.failure().kind, Failure::Kind::Unavailable);
    QCOMPARE(*m_registry->connector(connector->name), *connector);
    QCOMPARE(changes.count(), 0);
}

// The file

void RegistryTest::firstStartMakesAnAdministrator()
{
    const auto projects = m_registry->projects();
    QCOMPARE(projects.size(), 1);
    QCOMPARE(projects.first().displayName, QStringLiteral("Første prosjekt"));
    QCOMPARE(projects.first().organization, m_registry->organization().name);
    QCOMPARE(projects.first().organizationDisplayName, m_registry->organization().displayName);

    const Credentials credentials = m_registry->firstCredentials();
    QCOMPARE(credentials.secret.size(), 32);
    QCOMPARE(credentials.algorithm, QStringLiteral("HS256"));
    QVERIFY(credentials.tokenEndpoint.isEmpty());
    QVERIFY(credentials.email.endsWith(QStringLiteral("@%1.serviceaccount.d21s.com").arg(firstProject())));
    const auto key = m_registry->key(credentials.keyId);
    QVERIFY(key.ok());
    QCOMPARE(key->email, credentials.email);
    QVERIFY(!key->basicAuthEnabled);
    QVERIFY(m_registry->isOrganizationAdministrator({key->serviceAccount}));
    QVERIFY(m_registry->hasPermission({key->serviceAccount}, firstProject(), u"dataconnector.create"));
    QVERIFY(m_registry->hasPermission({key->serviceAccount}, firstProject(), u"project.create"));
}

void RegistryTest::keepsEverythingOverARestart()
{
    const QString project = firstProject();
    Project other;
    other.displayName = QStringLiteral("Lager");
    Project::Location location;
    location.latitude = 59.9139;
    location.timeLocation = QStringLiteral("Europe/Oslo");
    other.location = location;
    other.labels = QMap<QString, QString>{{QStringLiteral("by"), QStringLiteral("Tromsø")}};
    other = *m_registry->createProject(other);
    Device device = makeDevice(QStringLiteral("csk7u05bpnnh4d0001mg"), project, DeviceTypeTraits::Enum::Temperature);
    QVERIFY(m_registry->changeLabels(device.name, {{QStringLiteral("name"), QStringLiteral("Kjølerom")}}, {}).ok());
    m_registry->applyReported(device.name, temperatureEvent(4.25, m_clock.now()));
    device = *m_registry->device(device.name);
    const auto connector = m_registry->createConnector(project, connectorDraft());
    const auto account = m_registry->createServiceAccount(project, QStringLiteral("Rapport"), true);
    const auto key = m_registry->createKey(project, lastPartOf(account->name));
    const auto member =
        m_registry->addMember(other.name.path(), account->email, {QStringLiteral("roles/project.user")});
    QVERIFY(m_registry->setNote(QStringLiteral("demo"), QStringLiteral("1")).ok());
    const Credentials credentials = m_registry->firstCredentials();
    const Organization organization = m_registry->organization();
    const auto projects = m_registry->projects();
    const auto events = m_registry->latestEvents(device);

    reopen();

    QCOMPARE(m_registry->organization(), organization);
    QCOMPARE(m_registry->projects(), projects);
    QCOMPARE(*m_registry->project(other.name.project), other);
    QCOMPARE(*m_registry->device(device.name), device);
    QCOMPARE(m_registry->latestEvents(device), events);
    QCOMPARE(events.size(), 1);
    QCOMPARE(m_registry->connectors(project), QList<DataConnector>{*connector});
    QCOMPARE(*m_registry->serviceAccount(project, lastPartOf(account->name)), *account);
    QCOMPARE(m_registry->key(key->key.id)->secret, key->secret);
    QCOMPARE(m_registry->members(other.name.path()), QList<Member>{*member});
    QCOMPARE(m_registry->note(QStringLiteral("demo")), QStringLiteral("1"));
    QCOMPARE(m_registry->firstCredentials(), credentials);
}

void RegistryTest::survivesACrash()
{
    const auto connector = m_registry->createConnector(firstProject(), connectorDraft());
    const Credentials credentials = m_registry->firstCredentials();

    // What the disk holds while the registry is open is what a killed process leaves.
    const QString left = m_folder->filePath(QStringLiteral("left.sqlite"));
    QVERIFY(QFile::copy(m_file, left));
    QVERIFY(QFile::copy(m_file + QStringLiteral("-wal"), left + QStringLiteral("-wal")));
    Registry recovered(left, m_clock);

    QVERIFY(recovered.open(QStringLiteral("Another")).ok());
    QCOMPARE(*recovered.connector(connector->name), *connector);
    QCOMPARE(recovered.firstCredentials(), credentials);
    QCOMPARE(recovered.projects(), m_registry->projects());
}

void RegistryTest::writesReportedValuesSoon()
{
    const Device device =
        makeDevice(QStringLiteral("emucsk7u05bpnnh4d0001sg"), firstProject(), DeviceTypeTraits::Enum::Touch);
    TouchPayload payload;
    payload.updateTime = m_clock.now();
    Event touch;
    touch.eventId = QStringLiteral("csk7u05bpnnh4d0001tg");
    touch.type = EventTypeTraits::Enum::Touch;
    touch.payload = payload;
    m_registry->applyReported(device.name, touch);

    const auto isOnDisk = [&] {
        static int copies = 0;
        const QString copy = m_folder->filePath(QStringLiteral("copy%1.sqlite").arg(++copies));
        QFile::copy(m_file, copy);
        QFile::copy(m_file + QStringLiteral("-wal"), copy + QStringLiteral("-wal"));
        Registry other(copy, m_clock);
        return other.open({}).ok() && other.device(device.name)->reported.contains(QStringLiteral("touch"));
    };

    QVERIFY(!isOnDisk()); // not one sync per event
    QTRY_VERIFY_WITH_TIMEOUT(isOnDisk(), 10'000);
}

void RegistryTest::fileIsPrivate()
{
    for (const QString &file : {m_file, m_file + QStringLiteral("-wal")}) {
        const auto others =
            QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY2(QFile::exists(file), qPrintable(file));
        QVERIFY2(!(QFile::permissions(file) & others), qPrintable(file));
    }
}

// Who may what

void RegistryTest::permissions_data()
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

void RegistryTest::permissions()
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

void RegistryTest::rolesCountAtOnce()
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

void RegistryTest::membershipRules()
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

void RegistryTest::lastAdministratorStays()
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

void RegistryTest::serviceAccounts()
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

void RegistryTest::keysAreLimited()
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

// Projects and devices

void RegistryTest::projects()
{
    QCOMPARE(m_registry->project(QStringLiteral("none")).failure().kind, Failure::Kind::NotFound);
    Project draft;
    QCOMPARE(m_registry->createProject(draft).failure().kind, Failure::Kind::Invalid); // no name
    draft.displayName = QString(257, QLatin1Char('x'));
    QCOMPARE(m_registry->createProject(draft).failure().kind, Failure::Kind::Invalid);
    draft.displayName = QStringLiteral("Lager");
    draft.organization = QStringLiteral("organizations/none");
    QCOMPARE(m_registry->createProject(draft).failure().kind, Failure::Kind::Invalid);
    draft.organization.clear();

    auto project = m_registry->createProject(draft);
    QVERIFY(project.ok());
    project->displayName = QStringLiteral("Kjølelager");
    project->inventory = true; // not for anybody to change
    const auto updated = m_registry->updateProject(*project);
    QCOMPARE(updated->displayName, QStringLiteral("Kjølelager"));
    QVERIFY(!updated->inventory);

    QVERIFY(m_registry
                ->addMember(
                    project->name.path(), QStringLiteral("kari@example.com"), {QStringLiteral("roles/project.user")})
                .ok());
    QVERIFY(m_registry->removeProject(project->name.project).ok());
    QVERIFY(!m_registry->project(project->name.project));
    QVERIFY(m_registry->members(project->name.path()).isEmpty());
    reopen();
    QCOMPARE(m_registry->projects().size(), 1);
    QVERIFY(m_registry->members(project->name.path()).isEmpty());
}

void RegistryTest::projectWithContentStays()
{
    Project draft;
    draft.displayName = QStringLiteral("Lager");
    const QString project = m_registry->createProject(draft)->name.project;
    const auto connector = m_registry->createConnector(project, connectorDraft());
    QCOMPARE(m_registry->removeProject(project).failure().kind, Failure::Kind::Invalid);
    QVERIFY(m_registry->removeConnector(connector->name).ok());
    const Device device = makeDevice(QStringLiteral("d"), project, DeviceTypeTraits::Enum::Touch);
    QCOMPARE(m_registry->removeProject(project).failure().kind, Failure::Kind::Invalid);
    QVERIFY(m_registry->removeDevice(device.name).ok());
    QVERIFY(m_registry->removeProject(project).ok());
}

void RegistryTest::devices()
{
    const QString project = firstProject();
    const Device second = makeDevice(QStringLiteral("b"), project, DeviceTypeTraits::Enum::Touch);
    const Device first = makeDevice(QStringLiteral("a"), project, DeviceTypeTraits::Enum::CloudConnector);

    QCOMPARE(m_registry->devices(project), (QList<Device>{first, second}));
    QCOMPARE(m_registry->project(project)->sensorCount, 1);
    QCOMPARE(m_registry->project(project)->cloudConnectorCount, 1);
    QCOMPARE(*m_registry->findDevice(QStringLiteral("b")), second);
    QCOMPARE(m_registry->device({QStringLiteral("none"), QStringLiteral("b")}).failure().kind, Failure::Kind::NotFound);
    QCOMPARE(m_registry->createDevice(second).failure().kind, Failure::Kind::Conflict);
    Device homeless = second;
    homeless.name = {QStringLiteral("none"), QStringLiteral("c")};
    QCOMPARE(m_registry->createDevice(homeless).failure().kind, Failure::Kind::NotFound);
    Device third = second;
    third.name.device = QStringLiteral("c");
    QCOMPARE(m_registry->createDevices({third, second}).failure().kind, Failure::Kind::Conflict);
    QVERIFY(!m_registry->findDevice(QStringLiteral("c"))); // all or none

    QVERIFY(m_registry->removeDevice(second.name).ok());
    QCOMPARE(m_registry->removeDevice(second.name).failure().kind, Failure::Kind::NotFound);
    QVERIFY(!m_registry->findDevice(QStringLiteral("b")));
    reopen();
    QCOMPARE(m_registry->devices(project), QList<Device>{first});
}

void RegistryTest::transfer()
{
    Project draft;
    draft.displayName = QStringLiteral("Lager");
    const QString target = m_registry->createProject(draft)->name.project;
    const Device real = makeDevice(QStringLiteral("a"), firstProject(), DeviceTypeTraits::Enum::Touch);
    const Device emulated = makeDevice(QStringLiteral("emua"), firstProject(), DeviceTypeTraits::Enum::Touch);

    QCOMPARE(m_registry->transferDevice(real.name, QStringLiteral("none")).failure().kind, Failure::Kind::NotFound);
    QCOMPARE(m_registry->transferDevice(emulated.name, target).failure().kind, Failure::Kind::Invalid);
    const auto moved = m_registry->transferDevice(real.name, target);
    QCOMPARE(moved->name.project, target);
    QVERIFY(!m_registry->device(real.name));
    reopen();
    QCOMPARE(m_registry->devices(target), QList<Device>{*moved});
}

void RegistryTest::labels()
{
    const DeviceName name = makeDevice(QStringLiteral("a"), firstProject(), DeviceTypeTraits::Enum::Touch).name;
    QSignalSpy changes(m_registry.get(), &Registry::labelsChanged);
    const QString floor = QStringLiteral("etasje");
    const QString room = QStringLiteral("rom");

    const auto added = m_registry->changeLabels(
        name, {{floor, QStringLiteral("3")}, {room, QStringLiteral("Fjøset")}}, {QStringLiteral("none")});
    QCOMPARE(added->added.size(), 2);
    const auto changed = m_registry->changeLabels(name, {{floor, QStringLiteral("4")}}, {room});
    QCOMPARE(changed->modified, (QMap<QString, QString>{{floor, QStringLiteral("4")}}));
    QCOMPARE(changed->removed, QStringList{room});
    QCOMPARE(changes.count(), 2);
    QCOMPARE(changes.last().first().value<Device>().labels, (QMap<QString, QString>{{floor, QStringLiteral("4")}}));

    const auto nothing = m_registry->changeLabels(name, {{floor, QStringLiteral("4")}}, {QStringLiteral("none")});
    QCOMPARE(*nothing, LabelsChangedPayload());
    QCOMPARE(changes.count(), 2);
    QVERIFY(!m_registry->changeLabels(name, {{floor, QString()}}, {floor}));
    QVERIFY(!m_registry->changeLabels({firstProject(), QStringLiteral("none")}, {{floor, QString()}}, {}));
    QVERIFY(m_registry->changeLabels(name, {{room, QString()}}, {}).ok()); // an empty value is one

    reopen();
    QCOMPARE(m_registry->device(name)->labels,
        (QMap<QString, QString>{{floor, QStringLiteral("4")}, {room, QStringLiteral("")}}));
}

void RegistryTest::labelLimits_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("keyLength");
    QTest::addColumn<int>("valueLength");
    QTest::addColumn<bool>("valid");
    QTest::newRow("all at the limit") << 50 << 100 << 1000 << true;
    QTest::newRow("too many") << 51 << 10 << 10 << false;
    QTest::newRow("key too long") << 1 << 101 << 10 << false;
    QTest::newRow("key empty") << 1 << 0 << 10 << false;
    QTest::newRow("value too long") << 1 << 10 << 1001 << false;
}

void RegistryTest::labelLimits()
{
    QFETCH(int, count);
    QFETCH(int, keyLength);
    QFETCH(int, valueLength);
    QFETCH(bool, valid);
    const DeviceName name = makeDevice(QStringLiteral("a"), firstProject(), DeviceTypeTraits::Enum::Touch).name;
    QMap<QString, QString> labels;
    for (int i = 0; i < count; ++i)
        labels.insert(QStringLiteral("%1").arg(i).leftJustified(keyLength, QLatin1Char('k'), true),
            QString(valueLength, QLatin1Char('v')));

    const auto changed = m_registry->changeLabels(name, labels, {});

    QCOMPARE(changed.ok(), valid);
    QCOMPARE(m_registry->device(name)->labels.size(), valid ? count : 0);
    if (!valid)
        QCOMPARE(changed.failure().kind, Failure::Kind::Invalid);
}

void RegistryTest::olderValuesDoNotOverwrite()
{
    const DeviceName name = makeDevice(QStringLiteral("a"), firstProject(), DeviceTypeTraits::Enum::Temperature).name;
    const Timestamp now = m_clock.now();
    const auto reported = [&] {
        return std::get<TemperaturePayload>(m_registry->device(name)->reported.value(QStringLiteral("temperature")));
    };
    const auto latest = [&] { return m_registry->latestEvents(*m_registry->device(name)); };

    m_registry->applyReported(name, temperatureEvent(20, now));
    m_registry->applyReported(name, temperatureEvent(10, now - std::chrono::hours(1)));
    QCOMPARE(reported().value, 20.0);
    m_registry->applyReported(name, temperatureEvent(21, now));
    QCOMPARE(reported().value, 21.0);
    Event labelsChanged;
    labelsChanged.type = EventTypeTraits::Enum::LabelsChanged;
    labelsChanged.payload = LabelsChangedPayload();
    m_registry->applyReported(name, labelsChanged);
    QCOMPARE(m_registry->device(name)->reported.size(), 1);
    QCOMPARE(latest().size(), 1);
    QCOMPARE(latest().first().eventId, QStringLiteral("event of 21"));
    QCOMPARE(latest().first().targetName, name.path());
    QVERIFY(latest().first().timestamp == now);
    QVERIFY(latest().first().payload == EventPayload(reported()));
    m_registry->applyReported({firstProject(), QStringLiteral("none")}, temperatureEvent(1, now)); // nothing happens
}

void RegistryTest::latestEventsGoWithTheirDevice()
{
    const DeviceName name = makeDevice(QStringLiteral("a"), firstProject(), DeviceTypeTraits::Enum::Temperature).name;
    m_registry->applyReported(name, temperatureEvent(20, m_clock.now()));
    QVERIFY(m_registry->removeDevice(name).ok());
    const Device again = makeDevice(QStringLiteral("a"), firstProject(), DeviceTypeTraits::Enum::Temperature);
    QVERIFY(m_registry->latestEvents(again).isEmpty());
}

// Connectors

void RegistryTest::connectorRefusals()
{
    QCOMPARE(
        m_registry->createConnector(QStringLiteral("none"), connectorDraft()).failure().kind, Failure::Kind::NotFound);
    DataConnector draft = connectorDraft();
    draft.httpConfig->url = QStringLiteral("http://localhost/");
    QCOMPARE(m_registry->createConnector(firstProject(), draft).failure().kind, Failure::Kind::Invalid);
    m_registry->allowHttpOnLoopback(true);
    QVERIFY(m_registry->createConnector(firstProject(), draft).ok());

    draft.name = {firstProject(), QStringLiteral("none")};
    QCOMPARE(m_registry->updateConnector(draft).failure().kind, Failure::Kind::NotFound);
    QCOMPARE(m_registry->removeConnector(draft.name).failure().kind, Failure::Kind::NotFound);
    QCOMPARE(m_registry->setSystemDisabled(draft.name, QString(), {}).failure().kind, Failure::Kind::NotFound);
}

void RegistryTest::connectorLimit()
{
    for (int i = 0; i < Registry::maxConnectorsPerProject; ++i)
        QVERIFY(m_registry->createConnector(firstProject(), connectorDraft()).ok());

    const auto eleventh = m_registry->createConnector(firstProject(), connectorDraft());

    QVERIFY(!eleventh);
    QCOMPARE(eleventh.failure().kind, Failure::Kind::Invalid);
    QCOMPARE(m_registry->connectors(firstProject()).size(), Registry::maxConnectorsPerProject);
    Project draft;
    draft.displayName = QStringLiteral("Other");
    QVERIFY(m_registry->createConnector(m_registry->createProject(draft)->name.project, connectorDraft()).ok());
    QCOMPARE(m_registry->allConnectors().size(), Registry::maxConnectorsPerProject + 1);
    QVERIFY(m_registry->removeConnector(m_registry->connectors(firstProject()).first().name).ok());
    QVERIFY(m_registry->createConnector(firstProject(), connectorDraft()).ok());
}

void RegistryTest::connectorSignals()
{
    QSignalSpy changes(m_registry.get(), &Registry::connectorChanged);
    QSignalSpy removals(m_registry.get(), &Registry::connectorRemoved);
    DataConnector draft = connectorDraft();
    draft.status = Status::UserDisabled;
    draft.name.connector = QStringLiteral("mine"); // the id is the registry's to give

    auto connector = m_registry->createConnector(firstProject(), draft);
    QVERIFY(connector->name.connector != QStringLiteral("mine"));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.last().first().value<DataConnector>(), *connector);

    connector->displayName = QStringLiteral("Another");
    QCOMPARE(m_registry->updateConnector(*connector)->status, ConnectorStatus(Status::UserDisabled));
    QCOMPARE(changes.count(), 2);

    QVERIFY(m_registry->removeConnector(connector->name).ok());
    QCOMPARE(removals.count(), 1);
    QCOMPARE(removals.first().first().value<ConnectorName>(), connector->name);
}

void RegistryTest::systemDisabling()
{
    auto connector = m_registry->createConnector(firstProject(), connectorDraft());
    QSignalSpy changes(m_registry.get(), &Registry::connectorChanged);
    const Timestamp at = m_clock.now();
    const QString reason = QStringLiteral("no success for 120 hours");

    auto disabled = m_registry->setSystemDisabled(connector->name, reason, at);
    QCOMPARE(disabled->status, ConnectorStatus(Status::SystemDisabled));
    QCOMPARE(changes.count(), 1);

    disabled->displayName = QStringLiteral("edited meanwhile");
    QVERIFY(m_registry->updateConnector(*disabled).ok());
    reopen();
    QCOMPARE(m_registry->connector(connector->name)->status, ConnectorStatus(Status::SystemDisabled));
    QCOMPARE(m_registry->systemDisabling(connector->name), std::optional(SystemDisabling{reason, at}));

    disabled->status = Status::UserDisabled;
    QVERIFY(m_registry->updateConnector(*disabled).ok());
    QVERIFY(!m_registry->systemDisabling(connector->name));
    // The person was first: a late verdict changes nothing.
    QCOMPARE(m_registry->setSystemDisabled(connector->name, reason, at)->status, ConnectorStatus(Status::UserDisabled));
}

QTEST_GUILESS_MAIN(RegistryTest)
#include "tst_registry.moc"
