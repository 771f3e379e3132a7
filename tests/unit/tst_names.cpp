// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/names.h"

#include <QSet>
#include <QTest>

namespace touchstone {

class NamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void readsAndWritesProjects();
    void readsAndWritesDevices();
    void readsAndWritesConnectors();
    void serveAsKeys();
};

void NamesTest::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("nothing") << QString();
    QTest::newRow("word alone") << QStringLiteral("projects");
    QTest::newRow("no project id") << QStringLiteral("projects/");
    QTest::newRow("empty project id") << QStringLiteral("projects//devices/d");
    QTest::newRow("slash in front") << QStringLiteral("/projects/p");
    QTest::newRow("slash in front of a device") << QStringLiteral("/projects/p/devices/d");
    QTest::newRow("slash behind") << QStringLiteral("projects/p/");
    QTest::newRow("upper case") << QStringLiteral("Projects/p");
    QTest::newRow("longer word") << QStringLiteral("projectsx/p");
    QTest::newRow("other collection") << QStringLiteral("organizations/o");
    QTest::newRow("collection without id") << QStringLiteral("projects/p/devices");
    QTest::newRow("collection with empty id") << QStringLiteral("projects/p/devices/");
    QTest::newRow("other child") << QStringLiteral("projects/p/serviceaccounts/s");
    QTest::newRow("slash behind a device") << QStringLiteral("projects/p/devices/d/");
    QTest::newRow("grandchild") << QStringLiteral("projects/p/devices/d/labels/name");
    QTest::newRow("grandchild of a connector") << QStringLiteral("projects/p/dataconnectors/c/x");
}

void NamesTest::refuses()
{
    QFETCH(const QString, path);
    QVERIFY(!ProjectName::parse(path));
    QVERIFY(!DeviceName::parse(path));
    QVERIFY(!ConnectorName::parse(path));
}

void NamesTest::readsAndWritesProjects()
{
    const QString path = QStringLiteral("projects/csk7u05bpnnh4d0001ig");
    const auto name = ProjectName::parse(path);
    QVERIFY(name);
    QCOMPARE(name->project, QStringLiteral("csk7u05bpnnh4d0001ig"));
    QCOMPARE(name->path(), path);
    QVERIFY(!DeviceName::parse(path));
    QVERIFY(!ConnectorName::parse(path));
}

void NamesTest::readsAndWritesDevices()
{
    const QString path = QStringLiteral("projects/p/devices/emucsk7u05bpnnh4d0001sg");
    const auto name = DeviceName::parse(path);
    QVERIFY(name);
    QCOMPARE(name->project, QStringLiteral("p"));
    QCOMPARE(name->device, QStringLiteral("emucsk7u05bpnnh4d0001sg"));
    QCOMPARE(name->path(), path);
    QVERIFY(!ProjectName::parse(path));
    QVERIFY(!ConnectorName::parse(path));
    // "any project that I can see" is a project id like others
    QCOMPARE(DeviceName::parse(u"projects/-/devices/d")->project, QStringLiteral("-"));
}

void NamesTest::readsAndWritesConnectors()
{
    const QString path = QStringLiteral("projects/p/dataconnectors/c");
    const auto name = ConnectorName::parse(path);
    QVERIFY(name);
    QCOMPARE(name->project, QStringLiteral("p"));
    QCOMPARE(name->connector, QStringLiteral("c"));
    QCOMPARE(name->path(), path);
    QVERIFY(!ProjectName::parse(path));
    QVERIFY(!DeviceName::parse(path));
}

void NamesTest::serveAsKeys()
{
    const DeviceName a{QStringLiteral("p"), QStringLiteral("d")};
    const DeviceName swapped{QStringLiteral("d"), QStringLiteral("p")};
    const QSet<DeviceName> names{a, swapped, a};
    QCOMPARE(names.size(), 2);
    QVERIFY(swapped < a);
}

} // namespace touchstone

QTEST_APPLESS_MAIN(touchstone::NamesTest)
#include "tst_names.moc"
