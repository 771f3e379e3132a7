// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/registrybench.h"

#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::cloud;
using test::connectorDraft;
using test::temperatureEvent;
using Status = ConnectorStatusTraits::Enum;

/// Projects, devices and connectors.
class RegistryTest : public test::RegistryBench
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

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
};

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
