// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/registrybench.h"

#include <QFile>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using test::connectorDraft;
using test::temperatureEvent;

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

} // namespace

/// What the file of a registry may be, and what it keeps.
class RegistryFileTest : public test::RegistryBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

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

private:
    Result<void> tryToOpen() { return Registry(m_file, m_clock).open(QStringLiteral("Another")); }
};

// What must not be opened

void RegistryFileTest::refusesANewerFile()
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

void RegistryFileTest::refusesAnotherProgramsFile()
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

void RegistryFileTest::refusesADamagedFile_data()
{
    QTest::addColumn<int>("at");
    QTest::newRow("the header") << 0;
    QTest::newRow("a page in the middle") << 3 * 4096 + 8;
}

void RegistryFileTest::refusesADamagedFile()
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

void RegistryFileTest::refusesAnUnreadableRow()
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

void RegistryFileTest::bringsAnOlderFileUpToDate()
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

void RegistryFileTest::refusesASecondProcess()
{
    const auto opened = tryToOpen();

    QVERIFY(!opened);
    QCOMPARE(opened.failure().kind, Failure::Kind::Unavailable);
    QVERIFY2(opened.failure().message.contains(QStringLiteral("in use")), qPrintable(opened.failure().message));
}

void RegistryFileTest::refusesAFolderThatCannotBeMade()
{
    m_file = m_folder->filePath(QStringLiteral("data/registry.sqlite/below/a/file.sqlite"));

    const auto opened = tryToOpen();

    QVERIFY(!opened);
    QCOMPARE(opened.failure().kind, Failure::Kind::Unavailable);
}

void RegistryFileTest::aFailedWriteChangesNothing()
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

void RegistryFileTest::firstStartMakesAnAdministrator()
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

void RegistryFileTest::keepsEverythingOverARestart()
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

void RegistryFileTest::survivesACrash()
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

void RegistryFileTest::writesReportedValuesSoon()
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

void RegistryFileTest::fileIsPrivate()
{
    for (const QString &file : {m_file, m_file + QStringLiteral("-wal")}) {
        const auto others =
            QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY2(QFile::exists(file), qPrintable(file));
        QVERIFY2(!(QFile::permissions(file) & others), qPrintable(file));
    }
}

QTEST_GUILESS_MAIN(RegistryFileTest)
#include "tst_registryfile.moc"
